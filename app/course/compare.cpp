#include "course/compare.h"

#include <algorithm>
#include <set>

#include "course/compare_parts.h"

namespace rozwaga::course {

void Comparing::add(std::string what, const Id& lesson, const Id& subject, bool material, Arguments arguments) {
    differences.push_back({std::move(what), lesson, subject, material, std::move(arguments)});
}

void Comparing::ids(std::string_view kind, const Id& lesson, const std::vector<Id>& before_ids, const std::vector<Id>& now_ids) {
    const std::string name(kind);
    for (const Id& id : now_ids)
        if (std::ranges::find(before_ids, id) == before_ids.end()) add(name + "-added", lesson, lesson, true, {{name, id}});
    for (const Id& id : before_ids)
        if (std::ranges::find(now_ids, id) == now_ids.end()) add(name + "-removed", lesson, lesson, false, {{name, id}});
}

bool Comparing::rules(const Id& lesson, const Id& subject, const Texts& rules_before, const Texts& rules_now) {
    std::vector<Language> changed;
    std::size_t common = 0;
    for (const auto& [language, text] : rules_now) {
        const auto earlier = rules_before.find(language);
        if (earlier == rules_before.end()) continue;
        ++common;
        if (earlier->second != text) changed.push_back(language);
    }
    if (changed.empty()) return false;
    // Changed in one language only, a rule was translated better; changed in all, it is another rule until its author says no.
    if (changed.size() == common) add("rule", lesson, subject, true);
    else for (const Language& language : changed) add("rule-translation", lesson, subject, false, {{"language", language}});
    return true;
}

void Comparing::wording(const Id& lesson, const Id& subject) {
    static const Texts none;
    const auto find = [&](const std::map<Id, Texts>& texts) -> const Texts& {
        const auto found = texts.find(subject);
        return found == texts.end() ? none : found->second;
    };
    if (find(texts_before) != find(texts_now)) add("wording", lesson, subject, false);
}

namespace {

void compare_lessons(Comparing& comparing) {
    for (const Lesson& lesson : comparing.now.lessons) {
        const Lesson* earlier = comparing.before.lesson(lesson.id);
        if (!earlier) {
            comparing.add("lesson-added", lesson.id, lesson.id, true);
            continue;
        }
        comparing.ids("page", lesson.id, earlier->pages, lesson.pages);
        comparing.ids("objective", lesson.id, earlier->objectives, lesson.objectives);
        if (!comparing.rules(lesson.id, lesson.id, rules_of(*earlier), rules_of(lesson))) comparing.wording(lesson.id, lesson.id);
    }
}

template <class T>
bool same(const std::vector<T>& left, const std::vector<T>& right) {
    return std::is_permutation(left.begin(), left.end(), right.begin(), right.end());
}

void compare_items(Comparing& comparing) {
    for (const Item& item : comparing.now.items) {
        const Item* earlier = comparing.before.item(item.id);
        const auto add = [&](const char* what, bool material) { comparing.add(what, item.lesson, item.id, material); };
        if (!earlier) {
            add("item-added", false);
            continue;
        }
        if (earlier->lesson != item.lesson) add("lesson-other", false);
        if (earlier->type != item.type) add("type", true);
        // The order of an order item's options is its key.
        const bool same_order = item.type != ItemType::order || earlier->options == item.options;
        if (!same(earlier->key, item.key) || earlier->card_groups != item.card_groups || (same(earlier->options, item.options) && !same_order))
            add("key", true);
        else if (!same(earlier->options, item.options) || !same(earlier->groups, item.groups)) add("options", item.type == ItemType::order);
        comparing.wording(item.lesson, item.id);
    }
}

void compare_blueprints(Comparing& comparing) {
    const ExamBlueprint &before = comparing.before.exam, &now = comparing.now.exam;
    if (before.id != now.id || before.items != now.items || before.scenarios != now.scenarios || before.scenario_points != now.scenario_points ||
        !same(before.lessons, now.lessons))
        comparing.add("blueprint", {}, "exam", true);
    // What people are told it takes changes nothing of what it asks.
    std::optional<RefresherBlueprint> then = comparing.before.refresher;
    if (then && comparing.now.refresher) then->minutes = comparing.now.refresher->minutes;
    if (then != comparing.now.refresher) comparing.add("blueprint", {}, "refresher", true);
}

void compare_removed(Comparing& comparing) {
    for (const Lesson& lesson : comparing.before.lessons)
        if (!comparing.now.lesson(lesson.id)) comparing.add("lesson-removed", lesson.id, lesson.id, true);
    for (const Item& item : comparing.before.items)
        if (!comparing.now.item(item.id)) comparing.add("item-removed", item.lesson, item.id, false);
    for (const Scenario& scenario : comparing.before.scenarios)
        if (!comparing.now.scenario(scenario.id)) comparing.add("scenario-removed", scenario.lesson, scenario.id, false);
}

}  // namespace

std::vector<Difference> compare(const Course& before, const Course& now) {
    Comparing comparing{before, now, texts_by_subject(before), texts_by_subject(now), {}};
    compare_lessons(comparing);
    compare_items(comparing);
    compare_scenarios(comparing);
    compare_blueprints(comparing);
    comparing.wording({}, "course");
    compare_removed(comparing);
    return std::move(comparing.differences);
}

std::vector<Judged> judge(const std::vector<Difference>& differences, const Course& now) {
    std::vector<Judged> judged;
    for (const Difference& difference : differences) {
        Judged one{difference, nullptr};
        for (const ChangeNote& note : now.changes) {
            if (note.version != now.version) continue;
            if (note.subject == difference.subject) one.note = &note;
            else if (note.subject == difference.lesson && !one.note) one.note = &note;
        }
        judged.push_back(std::move(one));
    }
    return judged;
}

Findings unexplained(const std::vector<Judged>& judged, const Course& before, const Course& now, const std::string& file) {
    Report report;
    const Place place{file, 1, 1};
    if (!judged.empty() && !earlier_version(before.version, now.version)) {
        report.add("version-not-raised", place, {{"version", now.version}, {"earlier", before.version}});
    }
    std::set<const ChangeNote*> borne_out;
    // A note on a whole lesson speaks for the heaviest of its differences; the lighter ones need no reason.
    std::set<Id> heavy;
    for (const Judged& one : judged)
        if (one.difference.material) heavy.insert(one.difference.lesson);
    for (const Judged& one : judged) {
        const Difference& difference = one.difference;
        if (one.note) borne_out.insert(one.note);
        if (difference.material && !one.note && !difference.lesson.empty()) {
            report.add("change-unlisted", place, {{"subject", difference.subject}, {"version", now.version}});
        }
        if (!one.note || one.note->material == difference.material || !one.note->reason.empty()) continue;
        const bool spoken_for = !difference.material && one.note->subject == difference.lesson && heavy.contains(difference.lesson);
        if (!spoken_for) report.add("change-reason-missing", place, {{"subject", difference.subject}, {"version", now.version}});
    }
    for (const ChangeNote& note : now.changes)
        if (note.version == now.version && !borne_out.contains(&note)) {
            report.add("change-without-difference", place, {{"subject", note.subject}, {"version", note.version}});
        }
    return std::move(report).take();
}

}  // namespace rozwaga::course
