#include "learning/decide_rules.h"
#include "learning/spacing.h"

namespace rozwaga::learning {

Decided rule(const Asked& asked, const BeginRound&) {
    if (asked.progress.open_attempt()) return fail("learning.exam-open");
    const PracticeStanding standing = practice_standing(asked.loaded, asked.progress, asked.now);
    if (!standing.offered) return fail("learning.nothing-to-practise");
    record::RoundBegun begun{fresh_id(asked), asked.seed, plan_round(asked.loaded, asked.progress, asked.now, asked.seed)};
    record::Whereabouts place{record::PlaceKind::round, begun.round, begun.items.front()};
    return record::Events{std::move(begun), record::WentTo{std::move(place)}};
}

}  // namespace rozwaga::learning
