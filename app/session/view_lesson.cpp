#include <algorithm>
#include <fmt/format.h>

#include "learning/asked_again.h"
#include "learning/draw.h"
#include "learning/standing.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

BlockView block_view(const course::Course& course, const course::Block& block, const std::string& language) {
    BlockView view;
    view.block = &block;
    const auto cite = [&](const Id& id) {
        const auto* source = course.source(id);
        if (!source) return;
        view.source = fmt::format("{} ({})", wording_of(source->title, language), source->year);
        view.source_link = "source:" + source->id;
    };
    if (const auto* real_case = std::get_if<course::RealCase>(&block)) cite(real_case->source);
    if (const auto* law = std::get_if<course::LawNote>(&block)) cite(law->source);
    if (const auto* shown = std::get_if<course::PictureBlock>(&block))
        if (const auto* picture = course.picture(shown->picture)) view.alternative = wording_of(picture->alternative, language);
    return view;
}

}  // namespace

std::vector<BlockView> block_views(const course::Course& course, const std::vector<course::Block>& blocks, const std::string& language) {
    std::vector<BlockView> views;
    for (const auto& block : blocks) views.push_back(block_view(course, block, language));
    return views;
}

bool lesson_view(const Sight& sight, const Id& lesson_id, const Id& page_id, LessonView& view) {
    const auto& course = sight.loaded.course;
    const auto* lesson = course.lesson(lesson_id);
    if (!lesson || lesson->pages.empty()) return false;
    auto at = std::find(lesson->pages.begin(), lesson->pages.end(), page_id);
    if (at == lesson->pages.end()) at = lesson->pages.begin();
    const auto index = std::size_t(at - lesson->pages.begin());
    const auto& text = wording_of(lesson->text, sight.language);
    const auto& page = text_or_empty(text.pages, *at);

    view.lesson = lesson->id;
    view.page = *at;
    view.guideline = lesson->guideline;
    view.title = text.title;
    view.number = int(index) + 1;
    view.count = int(lesson->pages.size());
    view.heading = page.heading;
    view.blocks = block_views(course, page.blocks, sight.language);
    if (index == 0) {
        for (const auto* note : learning::why_asked_again(course, sight.progress, lesson->id))
            view.changed.push_back(wording_of(note->what, sight.language));
        for (const auto& objective : lesson->objectives) view.objectives.push_back(text_or_empty(text.objectives, objective));
    }
    view.pages = lesson->pages;
    const auto read = sight.progress.lessons.find(lesson->id);
    for (const auto& id : lesson->pages)
        view.read.push_back(read != sight.progress.lessons.end() && read->second.pages_read.contains(id));
    if (index > 0) view.previous = lesson->pages[index - 1];
    if (index + 1 < lesson->pages.size()) view.next = lesson->pages[index + 1];
    const auto items = learning::practice_items(course, lesson->id);
    view.practice = int(items.size());
    if (!items.empty()) view.first_practice = items.front()->id;
    const auto* scenario = learning::practice_scenario(course, lesson->id);
    if (scenario) view.scenario = scenario->id;
    const auto& required = course.required;
    const bool must_play = scenario && std::ranges::find(required.scenarios, scenario->id) != required.scenarios.end();
    view.practice_offered = !must_play && (items.empty() || required.practice_items == 0);
    return true;
}

bool policy_view(const Sight& sight, const Id& page_id, PolicyView& view) {
    const auto& organisation = sight.loaded.organisation;
    if (sight.loaded.policy_hashes.empty()) return false;
    const auto& pages = organisation.policy_pages;
    auto at = std::find(pages.begin(), pages.end(), page_id);
    if (at == pages.end()) at = pages.begin();
    const auto index = std::size_t(at - pages.begin());
    const auto& text = wording_of(organisation.policy, sight.language);
    const auto& page = text_or_empty(text.pages, *at);
    view.page = *at;
    view.title = text.title;
    view.organisation = organisation.name;
    view.heading = page.heading;
    view.number = int(index) + 1;
    view.count = int(pages.size());
    view.blocks = block_views(sight.loaded.course, page.blocks, sight.language);
    if (index > 0) view.previous = pages[index - 1];
    if (index + 1 < pages.size()) view.next = pages[index + 1];
    const auto policy = learning::standing(sight.loaded, sight.progress, sight.language).policy;
    view.first_unread = policy.first_unread;
    view.changed = policy.changed;
    view.acknowledged = policy.at;
    return true;
}

std::uint64_t practice_seed(const progress::Progress& progress, const Id& item) {
    const auto found = progress.practice.find(item);
    return found == progress.practice.end() ? 1 : std::uint64_t(found->second.answers) + 1;
}

bool practice_view(const Sight& sight, const Id& lesson_id, const Id& item_id, PracticeView& view) {
    const auto& course = sight.loaded.course;
    const auto* lesson = course.lesson(lesson_id);
    const auto items = learning::practice_items(course, lesson_id);
    if (!lesson || items.empty()) return false;
    auto at = std::find_if(items.begin(), items.end(), [&](const auto* item) { return item->id == item_id; });
    if (at == items.end()) at = items.begin();
    const course::Item& item = **at;

    view.lesson = lesson->id;
    view.title = wording_of(lesson->text, sight.language).title;
    view.number = int(at - items.begin()) + 1;
    view.count = int(items.size());
    const auto given = sight.progress.practice.find(item.id);
    const bool show_verdict = given != sight.progress.practice.end() && !sight.retrying.contains(item.id);
    view.seed = show_verdict ? given->second.seed : practice_seed(sight.progress, item.id);
    view.item = item_view(item, sight.language, learning::shuffled_options(item, view.seed));
    if (show_verdict) judge(view.item, item, sight.language, given->second.last);
    if (at != items.begin()) view.previous = (*(at - 1))->id;
    if (at + 1 != items.end()) view.next = (*(at + 1))->id;
    if (const auto* scenario = learning::practice_scenario(course, lesson->id)) view.scenario = scenario->id;
    return true;
}

}  // namespace rozwaga::session
