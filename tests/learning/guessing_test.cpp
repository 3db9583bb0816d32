// What somebody earns who knows nothing: the mean over every well-formed answer, each equally likely.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learning/grading.h"
#include "learning/temperament.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using course::Id;
using course::Item;
using course::ItemType;

namespace {

std::vector<Id> option_letters(int count) {
    std::vector<Id> all;
    for (int i = 0; i < count; ++i)
        all.push_back(std::string(1, char('a' + i)));
    return all;
}

Item marking_item(int options, int right) {
    Item item = sample_item(ItemType::multiple);
    item.options = option_letters(options);
    item.key.assign(item.options.begin(), item.options.begin() + right);
    return item;
}

double mean_of_marks(const Item& item) {
    double sum = 0;
    const unsigned subsets = 1u << item.options.size();
    for (unsigned subset = 1; subset < subsets; ++subset) {
        std::vector<Id> marked;
        for (std::size_t i = 0; i < item.options.size(); ++i)
            if (subset >> i & 1u) marked.push_back(item.options[i]);
        sum += double(score_item(item, marks(marked)));
    }
    return sum / (subsets - 1);
}

double mean_of_orders(int steps) {
    Item item = sample_item(ItemType::order);
    item.options = option_letters(steps);
    auto arrangement = item.options;
    double sum = 0;
    int arrangements = 0;
    do {
        sum += double(score_item(item, marks(arrangement)));
        ++arrangements;
    } while (std::ranges::next_permutation(arrangement).found);
    return sum / arrangements;
}

double mean_of_groups(int card_count, int group_count) {
    Item item = sample_item(ItemType::groups);
    item.options = option_letters(card_count);
    item.groups.clear();
    for (int group = 0; group < group_count; ++group)
        item.groups.push_back("g" + std::to_string(group));
    item.card_groups.clear();
    for (int card = 0; card < card_count; ++card)
        item.card_groups[item.options[card]] = item.groups[card % group_count];
    int ways = 1;
    for (int card = 0; card < card_count; ++card)
        ways *= group_count;
    double sum = 0;
    for (int way = 0; way < ways; ++way) {
        record::Answer answer;
        for (int card = 0, rest = way; card < card_count; ++card, rest /= group_count)
            answer.picks.push_back({item.options[card], item.groups[rest % group_count]});
        sum += double(score_item(item, answer));
    }
    return sum / ways;
}

}  // namespace

TEST_CASE("guessing one of three earns a third") {
    const Item item = sample_item(ItemType::single);
    double sum = 0;
    for (const Id& option : item.options)
        sum += double(score_item(item, marks({option})));
    CHECK(sum / 3 > 333);
    CHECK(sum / 3 < 334);
}

TEST_CASE("marking at random earns little where at most half of the options are right") {
    for (int options = 3; options <= 8; ++options)
        for (int right = 1; right * 2 <= options; ++right) {
            CAPTURE(options, right);
            CHECK(mean_of_marks(marking_item(options, right)) <= 200);
        }
}

TEST_CASE("marking everything earns nothing where at most half of the options are right") {
    for (int options = 3; options <= 8; ++options)
        for (int right = 1; right * 2 <= options; ++right)
            CHECK(score_item(marking_item(options, right), marks(option_letters(options))) == 0);
}

TEST_CASE("an order at random earns less than one guess of three, and less the more steps there are") {
    double before = 280;
    for (int steps = 3; steps <= 6; ++steps) {
        const double mean = mean_of_orders(steps);
        CAPTURE(steps, mean);
        CHECK(mean < before);
        before = mean;
    }
    CHECK(before < 160);
}

TEST_CASE("cards sorted at random earn at most a quarter") {
    for (int groups = 2; groups <= 3; ++groups)
        for (int card_count = 3; card_count <= 8; ++card_count) {
            CAPTURE(groups, card_count);
            CHECK(mean_of_groups(card_count, groups) <= 250);
        }
}

TEST_CASE("an exam answered at random stays far from a pass") {
    Generator generator(99);
    int worst_case = 0;
    double sum = 0;
    Learner learner;
    learner.prepare();
    constexpr int exams = 100;
    for (int exam = 0; exam < exams; ++exam) {
        learner.must(BeginExam{});
        const Id attempt = learner.open().begun.attempt;
        learner.answer_items([&](const Item& item) { return guessed_answer(item, generator); });
        for (const Id& scenario : std::vector<Id>(learner.open().begun.scenarios)) {
            std::vector<Id> path;
            for (int decision = 0; decision < 4; ++decision)
                path.push_back(std::vector<Id>{"best", "fair", "harm"}[generator.below(3)]);
            learner.play(scenario, path);
        }
        learner.must(HandInExam{});
        const auto& graded = *learner.progress.attempt(attempt)->graded;
        CHECK_FALSE(graded.passed);
        worst_case = std::max(worst_case, graded.percent);
        sum += graded.percent;
    }
    CHECK(sum / exams < 35);
    CHECK(worst_case < 60);
}
