#include <algorithm>

#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/spacing.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

/// The answer given in this round; nothing where there was none yet.
const record::Answer* answer_in(const progress::Progress& progress, const progress::PracticeRound& round, const Id& item) {
    if (!round.answered.contains(item)) return nullptr;
    for (const auto& past : progress.practice.at(item).all)
        if (past.at >= round.at) return &past.answer;
    return &progress.practice.at(item).last;
}

Id next_open(const progress::PracticeRound& round, const Id& after) {
    const auto& items = round.begun.items;
    const auto open = [&](const Id& id) { return id != after && !round.answered.contains(id); };
    const auto at = std::ranges::find(items, after);
    if (const auto next = std::find_if(at, items.end(), open); next != items.end()) return *next;
    const auto next = std::ranges::find_if(items, open);
    return next == items.end() ? Id() : *next;
}

void add_end(const Sight& sight, const progress::PracticeRound& round, RoundView& view) {
    view.ended = true;
    for (const Id& id : round.begun.items) {
        const course::Item* item = sight.loaded.course.item(id);
        const course::Lesson* lesson = item ? sight.loaded.course.lesson(item->lesson) : nullptr;
        const record::Answer* answer = answer_in(sight.progress, round, id);
        if (!lesson || !answer) continue;
        const bool right = learning::score_item(*item, *answer) == 1000;
        const auto known = std::ranges::find(view.topics, lesson->id, &RoundTopic::lesson);
        if (known != view.topics.end()) known->right = known->right && right;
        else view.topics.push_back({lesson->id, wording_of(lesson->text, sight.language).title, lesson->guideline, right});
    }
    const auto standing = learning::practice_standing(sight.loaded, sight.progress, sight.now);
    view.more_due = standing.due > 0;
    view.next_day = standing.next;
}

}  // namespace

bool round_view(const Sight& sight, const Id& round_id, const Id& item_id, RoundView& view) {
    const auto& round = sight.progress.round;
    if (!round || round->begun.round != round_id) return false;
    const auto& items = round->begun.items;
    view.round = round_id;
    view.count = int(items.size());
    if (item_id.empty()) {
        add_end(sight, *round, view);
        return round->finished();
    }
    const auto at = std::ranges::find(items, item_id);
    const course::Item* item = sight.loaded.course.item(item_id);
    const course::Lesson* lesson = item ? sight.loaded.course.lesson(item->lesson) : nullptr;
    if (at == items.end() || !lesson) return false;
    view.number = int(at - items.begin()) + 1;
    view.title = wording_of(lesson->text, sight.language).title;
    view.guideline = lesson->guideline;
    view.seed = round->begun.seed;
    view.item = item_view(*item, sight.language, learning::shuffled_options(*item, view.seed));
    if (const auto* answer = answer_in(sight.progress, *round, item_id)) judge(view.item, *item, sight.language, *answer);
    view.next = next_open(*round, item_id);
    return true;
}

}  // namespace rozwaga::session
