// The shorter course of the years after: what it asks, why, and what comes next.
#include <algorithm>

#include "course/changes.h"
#include "course/scenario_walk.h"
#include "course/screen_pictures.h"
#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/refresher.h"
#include "learning/renewal.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

using progress::ExamAttempt;
using progress::RefresherParts;

std::string reason(std::uint8_t because) { return std::string(learning::name_of(learning::Because(because))); }

RefresherAsks about_lesson(const Sight& sight, const Id& id) {
    RefresherAsks asks;
    asks.id = id;
    if (const auto* lesson = sight.loaded.course.lesson(id)) {
        asks.title = wording_of(lesson->text, sight.language).title;
        asks.guideline = lesson->guideline;
    }
    return asks;
}

RefresherAsks question_of(const Sight& sight, const ExamAttempt& attempt, const record::AskedFor& asked) {
    const auto* item = sight.loaded.course.item(asked.id);
    RefresherAsks asks = about_lesson(sight, item ? item->lesson : Id{});
    asks.id = asked.id;
    asks.because = reason(asked.because);
    const auto given = attempt.answers.find(asked.id);
    asks.begun = given != attempt.answers.end() && !given->second.picks.empty();
    asks.complete = !item || (asks.begun && learning::check_answer(*item, given->second));
    constexpr std::int64_t all_points = 1000;
    asks.missed = attempt.refresher->needed && item && (!asks.begun || learning::score_item(*item, given->second) < all_points);
    return asks;
}

std::size_t pages_read(const RefresherParts& parts, const Id& lesson) {
    const auto read = parts.pages_read.find(lesson);
    return read == parts.pages_read.end() ? 0 : read->second.size();
}

RefresherAsks reading_of(const Sight& sight, const RefresherParts& parts, const record::ReadAgain& again) {
    RefresherAsks asks = about_lesson(sight, again.lesson);
    asks.because = reason(again.because);
    asks.pages = int(again.pages.size());
    if (!again.pages.empty()) asks.first_page = again.pages.front();
    asks.pages_read = int(pages_read(parts, again.lesson));
    asks.begun = asks.pages_read > 0;
    asks.complete = asks.pages_read >= asks.pages;
    return asks;
}

RefresherAsks scenario_of(const Sight& sight, const ExamAttempt& attempt, const record::AskedFor& asked) {
    RefresherAsks asks;
    asks.id = asked.id;
    asks.because = reason(asked.because);
    const auto* scenario = sight.loaded.course.scenario(asked.id);
    asks.complete = scenario == nullptr;
    if (!scenario) return asks;
    asks.title = wording_of(scenario->text, sight.language).title;
    if (const auto* run = learning::exam_run(sight.progress.runs, attempt.begun.attempt, asked.id)) {
        asks.id = run->run;
        asks.begun = true;
        const auto state = course::walk(*scenario, run->choices);
        asks.complete = !state || state->finished();
    }
    return asks;
}

/// Neither read nor asked about again: shown twice.
std::vector<RefresherAsks> skipped_of(const Sight& sight, const RefresherView& view) {
    std::vector<RefresherAsks> skipped;
    for (const auto& lesson : sight.loaded.course.lessons) {
        const auto here = [&](const RefresherAsks& asks) { return asks.id == lesson.id || asks.guideline == lesson.guideline; };
        if (lesson.guideline > 0 && std::ranges::none_of(view.lessons, here) && std::ranges::none_of(view.check, here)) skipped.push_back(about_lesson(sight, lesson.id));
    }
    return skipped;
}

Id first_unread(const RefresherParts& parts, const record::ReadAgain& again) {
    const auto read = parts.pages_read.find(again.lesson);
    const auto page = std::ranges::find_if(again.pages, [&](const Id& id) { return read == parts.pages_read.end() || !read->second.contains(id); });
    return page == again.pages.end() ? Id{} : *page;
}

const RefresherAsks* first_open(const std::vector<RefresherAsks>& all) {
    const auto open = std::ranges::find(all, false, &RefresherAsks::complete);
    return open == all.end() ? nullptr : &*open;
}

RefresherNext next_of(const RefresherParts& parts, const RefresherView& view) {
    using Kind = RefresherNext::Kind;
    if (!view.pretest_over) {
        const auto* open = first_open(view.pretest);
        return open ? RefresherNext{Kind::question, view.attempt, open->id} : RefresherNext{Kind::finish_pretest, {}, {}};
    }
    for (std::size_t i = 0; i < view.lessons.size(); ++i) {
        const auto& lesson = view.lessons[i];
        if (!lesson.complete) return {Kind::page, lesson.id, first_unread(parts, parts.needed->lessons[i])};
        const auto asked = std::ranges::find_if(view.check, [&](const auto& one) { return one.guideline == lesson.guideline && !one.complete; });
        if (asked != view.check.end()) return {Kind::question, view.attempt, asked->id};
    }
    if (const auto* open = first_open(view.check)) return {Kind::question, view.attempt, open->id};
    if (const auto* open = first_open(view.scenario_list)) return {Kind::scenario, open->id, {}};
    return {Kind::hand_in, {}, {}};
}

int open_in(const std::vector<RefresherAsks>& all) { return int(std::ranges::count(all, false, &RefresherAsks::complete)); }

void add_plan(const Sight& sight, const ExamAttempt& attempt, RefresherView& view) {
    const RefresherParts& parts = *attempt.refresher;
    view.part = RefresherPart::plan;
    view.attempt = attempt.begun.attempt;
    view.pass_mark = attempt.begun.pass_mark;
    view.pretest_over = parts.needed.has_value();
    for (const auto& asked : parts.begun.pretest) view.pretest.push_back(question_of(sight, attempt, asked));
    for (const auto& asked : parts.begun.scenarios) view.scenario_list.push_back(scenario_of(sight, attempt, asked));
    if (parts.needed) {
        for (const auto& again : parts.needed->lessons) view.lessons.push_back(reading_of(sight, parts, again));
        for (const auto& asked : parts.needed->check) view.check.push_back(question_of(sight, attempt, asked));
        view.skipped = skipped_of(sight, view);
    }
    view.questions = int(view.pretest.size());
    view.scenarios = int(view.scenario_list.size());
    view.next = next_of(parts, view);
    view.ready = view.next.kind == RefresherNext::Kind::hand_in;
    view.left = open_in(view.pretest) + open_in(view.check) + open_in(view.scenario_list);
    for (const auto& lesson : view.lessons) view.left += lesson.pages - lesson.pages_read;
}

void show_question(const Sight& sight, const ExamAttempt& attempt, const Id& id, RefresherView& view) {
    const auto* item = sight.loaded.course.item(id);
    if (!item) return;
    const auto in = [&](const std::vector<RefresherAsks>& all) { return std::ranges::find(all, id, &RefresherAsks::id); };
    view.checking = in(view.pretest) == view.pretest.end();
    const auto& all = view.checking ? view.check : view.pretest;
    const auto at = in(all);
    if (at == all.end()) return;
    view.part = RefresherPart::question;
    view.number = int(at - all.begin()) + 1;
    view.count = int(all.size());
    view.guideline = at->guideline;
    view.title = at->title;
    view.because = at->because;
    view.item = item_view(*item, sight.language, learning::shuffled_options(*item, attempt.begun.seed));
    const auto given = attempt.answers.find(id);
    if (given != attempt.answers.end()) view.item.answer = given->second;
    if (view.pretest_over && !view.checking) judge(view.item, *item, sight.language, view.item.answer);
    if (at != all.begin()) view.previous = std::prev(at)->id;
    if (std::next(at) != all.end()) view.following = std::next(at)->id;
}

void show_page(const Sight& sight, const RefresherParts& parts, const Id& id, const Id& page, RefresherView& view) {
    const auto* lesson = sight.loaded.course.lesson(id);
    if (!lesson || !parts.needed) return;
    const auto again = std::ranges::find(parts.needed->lessons, id, &record::ReadAgain::lesson);
    if (again == parts.needed->lessons.end()) return;
    const auto at = std::ranges::find(again->pages, page);
    if (at == again->pages.end()) return;
    const auto& text = wording_of(lesson->text, sight.language);
    const auto& shown = text_or_empty(text.pages, page);
    view.part = RefresherPart::reading;
    view.lesson = id;
    view.page = page;
    view.title = text.title;
    view.guideline = lesson->guideline;
    view.because = reason(again->because);
    view.heading = shown.heading;
    view.blocks = block_views(sight.loaded.course, shown.blocks, sight.language);
    view.number = int(at - again->pages.begin()) + 1;
    view.count = int(again->pages.size());
    if (at != again->pages.begin()) view.previous = *std::prev(at);
    if (std::next(at) != again->pages.end()) view.following = *std::next(at);
    if (at != again->pages.begin() || learning::Because(again->because) != learning::Because::changed) return;
    const auto* before = learning::certified_attempt(sight.progress);
    const auto changes = course::changed_since(sight.loaded.course, before ? before->version() : std::string());
    const auto change = std::ranges::find(changes, id, &course::LessonChange::lesson);
    if (change == changes.end()) return;
    for (const auto* note : change->notes) view.notes.push_back(wording_of(note->what, sight.language));
}

void show_intro(const Sight& sight, const learning::RefresherOffer& offer, RefresherView& view) {
    const course::RefresherBlueprint& blueprint = *sight.loaded.course.refresher;
    view.pass_mark = learning::refresher_pass_mark(sight.loaded);
    view.questions = blueprint.pretest * learning::sampled_guidelines(sight.loaded.course);
    view.scenarios = blueprint.scenarios;
    view.picture = screen_picture(sight, course::exam_picture);
    for (const Id& id : offer.changed) view.changed.push_back(about_lesson(sight, id).title);
    if (!offer.open) {
        const auto day = day_of(learning::rules_of(sight.loaded.organisation).calendar, offer.opens);
        view.opens = Instant{std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count()};
    }
}

}  // namespace

bool refresher_view(const Sight& sight, const record::Whereabouts& place, RefresherView& view) {
    view.minutes = sight.loaded.course.refresher ? sight.loaded.course.refresher->minutes : 0;
    if (const auto* open = sight.progress.open_attempt()) {
        if (!open->refresher) return false;
        add_plan(sight, *open, view);
        if (place.subject == open->begun.attempt || place.subject.empty()) show_question(sight, *open, place.part, view);
        else show_page(sight, *open->refresher, place.subject, place.part, view);
        return true;
    }
    if (place.kind != record::PlaceKind::refresher) return false;
    const auto offer = learning::refresher_offer(sight.loaded, sight.progress, sight.now);
    if (!offer) return false;
    show_intro(sight, *offer, view);
    return true;
}

}  // namespace rozwaga::session
