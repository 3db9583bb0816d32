#include <catch2/catch_test_macros.hpp>

#include "learning/grading.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::ItemType;

namespace {

constexpr std::array every_type{ItemType::single, ItemType::multiple, ItemType::order, ItemType::groups,
                                ItemType::phrases};

std::string why_not(const Result<void>& checked) {
    return checked ? "fine" : checked.error().code;
}

}  // namespace

TEST_CASE("one answer is worth a point or nothing") {
    const auto item = sample_item(ItemType::single);
    CHECK(score_item(item, marks({"b"})) == 1000);
    CHECK(score_item(item, marks({"a"})) == 0);
}

TEST_CASE("several answers: right picks minus wrong picks, of all that are right, never below nothing") {
    auto item = sample_item(ItemType::multiple);  // a and c of a, b, c, d
    CHECK(score_item(item, marks({"c", "a"})) == 1000);
    CHECK(score_item(item, marks({"a"})) == 500);
    CHECK(score_item(item, marks({"a", "c", "d"})) == 500);
    CHECK(score_item(item, marks({"a", "b"})) == 0);
    CHECK(score_item(item, marks({"b", "d"})) == 0);
    CHECK(score_item(item, marks({"a", "b", "c", "d"})) == 0);
    item.key = {"a", "b", "c"};
    CHECK(score_item(item, marks({"a"})) == 333);
    CHECK(score_item(item, marks({"a", "b"})) == 666);
}

TEST_CASE("phrases score as several answers do") {
    const auto item = sample_item(ItemType::phrases);  // b and d of a to e
    CHECK(score_item(item, marks({"b", "d"})) == 1000);
    CHECK(score_item(item, marks({"d"})) == 500);
    CHECK(score_item(item, marks({"b", "d", "a"})) == 500);
    CHECK(score_item(item, marks({"a", "b", "c", "d", "e"})) == 0);
}

TEST_CASE("order: pairs in order minus pairs out of order, of all pairs, never below nothing") {
    const auto item = sample_item(ItemType::order);
    CHECK(score_item(item, marks({"a", "b", "c", "d"})) == 1000);
    CHECK(score_item(item, marks({"b", "a", "c", "d"})) == 666);  // 5 − 1 of 6
    CHECK(score_item(item, marks({"b", "c", "a", "d"})) == 333);  // 4 − 2 of 6
    CHECK(score_item(item, marks({"d", "a", "b", "c"})) == 0);
    CHECK(score_item(item, marks({"d", "c", "b", "a"})) == 0);
}

TEST_CASE("groups: the share of cards placed right, corrected for guessing") {
    const auto item = sample_item(ItemType::groups);  // six cards, three groups
    const auto with_wrong = [&](int wrong) {
        auto answer = right_answer(item);
        for (int card = 0; card < wrong; ++card)
            answer.picks[card].group = card < 2 ? "no" : "yes";
        return score_item(item, answer);
    };
    CHECK(with_wrong(0) == 1000);
    CHECK(with_wrong(1) == 750);  // (5/6 − 1/3) / (2/3)
    CHECK(with_wrong(2) == 500);
    CHECK(with_wrong(3) == 250);
    CHECK(with_wrong(4) == 0);  // as many as chance would place
    CHECK(with_wrong(6) == 0);

    auto uneven = item;
    uneven.options = {"a", "b", "c", "d"};
    uneven.groups = {"yes", "no"};
    uneven.card_groups = {{"a", "yes"}, {"b", "yes"}, {"c", "no"}, {"d", "no"}};
    CHECK(score_item(uneven, cards({{"a", "yes"}, {"b", "yes"}, {"c", "no"}, {"d", "yes"}})) == 500);
}

TEST_CASE("fractions of a thousandth are cut off, never rounded up") {
    auto item = sample_item(ItemType::multiple);
    item.options = {"a", "b", "c", "d", "e", "f"};
    item.key = {"a", "b", "c"};
    CHECK(score_item(item, marks({"a", "b"})) == 666);
}

TEST_CASE("the right answer is worth a point and every option of it is judged right") {
    for (const ItemType type : every_type) {
        const auto item = sample_item(type);
        CAPTURE(int(type));
        CHECK(check_answer(item, right_answer(item)).has_value());
        CHECK(score_item(item, right_answer(item)) == 1000);
        CHECK(judge_options(item, right_answer(item)) == std::vector<bool>(item.options.size(), true));
        CHECK(score_item(item, worthless_answer(item)) == 0);
    }
}

TEST_CASE("each option is judged by itself") {
    CHECK(judge_options(sample_item(ItemType::single), marks({"a"})) ==
          std::vector<bool>{false, false, true});
    CHECK(judge_options(sample_item(ItemType::multiple), marks({"a", "b"})) ==
          std::vector<bool>{true, false, false, true});
    CHECK(judge_options(sample_item(ItemType::order), marks({"b", "a", "c", "d"})) ==
          std::vector<bool>{false, false, true, true});
    CHECK(judge_options(sample_item(ItemType::groups), cards({{"f", "ask"}, {"a", "no"}, {"c", "no"}})) ==
          std::vector<bool>{false, false, true, false, false, true});
    CHECK(judge_options(sample_item(ItemType::phrases), {}) ==
          std::vector<bool>{true, false, true, false, true});
}

TEST_CASE("an answer that lacks something is incomplete, and fine as long as an exam is open") {
    const std::vector<std::pair<ItemType, record::Answer>> lacking{
        {ItemType::single, {}},
        {ItemType::multiple, {}},
        {ItemType::phrases, {}},
        {ItemType::order, marks({"a", "b", "c"})},
        {ItemType::groups, cards({{"a", "yes"}, {"b", "no"}})},
    };
    for (const auto& [type, answer] : lacking) {
        CAPTURE(int(type));
        CHECK(why_not(check_answer(sample_item(type), answer)) == "learning.answer-incomplete");
        CHECK(check_partial_answer(sample_item(type), answer).has_value());
        CHECK(score_item(sample_item(type), answer) == 0);
    }
}

TEST_CASE("an answer that names what the item does not have is invalid") {
    const std::vector<std::pair<ItemType, record::Answer>> odd{
        {ItemType::single, marks({"z"})},
        {ItemType::single, marks({"a", "b"})},
        {ItemType::single, cards({{"b", "yes"}})},
        {ItemType::multiple, marks({"a", "a"})},
        {ItemType::multiple, marks({"a", ""})},
        {ItemType::order, marks({"a", "b", "c", "c"})},
        {ItemType::order, marks({"a", "b", "c", "d", "e"})},
        {ItemType::groups, marks({"a", "b", "c", "d", "e", "f"})},
        {ItemType::groups, cards({{"a", "perhaps"}})},
        {ItemType::groups, cards({{"a", "yes"}, {"a", "no"}})},
        {ItemType::phrases, marks({"a", "b", "c", "d", "e", "b"})},
    };
    for (const auto& [type, answer] : odd) {
        CAPTURE(int(type), answer.picks.size());
        CHECK(why_not(check_answer(sample_item(type), answer)) == "learning.answer-invalid");
        CHECK(why_not(check_partial_answer(sample_item(type), answer)) == "learning.answer-invalid");
        CHECK(score_item(sample_item(type), answer) == 0);
    }
}

TEST_CASE("a million picks are refused without comparing them all") {
    record::Answer flood;
    flood.picks.assign(1'000'000, {"a", ""});
    CHECK(why_not(check_answer(sample_item(ItemType::multiple), flood)) == "learning.answer-invalid");
}
