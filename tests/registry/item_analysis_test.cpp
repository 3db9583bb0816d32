// Item statistics: against figures worked out by hand, and against formulas written down naively.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include "registry/guideline_figures.h"
#include "registry/item_analysis.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using Catch::Approx;

namespace {

AttemptFigures attempt_of(PersonId person, const std::vector<std::pair<std::string, int>>& marks) {
    AttemptFigures attempt;
    attempt.person = person;
    attempt.course = "kurs";
    attempt.version = "1.0.0";
    attempt.grading_hash = "hash-1";
    attempt.first = true;
    for (const auto& [item, permille] : marks) attempt.graded.items.push_back({item, permille, {}});
    return attempt;
}

ItemAnalysis analysis_of(const std::vector<AttemptFigures>& attempts, const std::vector<const course::LoadedCourse*>& packs = {}) {
    ItemAnalysis analysis(packs);
    for (const AttemptFigures& attempt : attempts) analysis.add(attempt);
    return analysis;
}

const ItemStatistics& item_called(const ExamStatistics& exam, const std::string& id) {
    const auto found = std::ranges::find(exam.items, id, &ItemStatistics::item);
    REQUIRE(found != exam.items.end());
    return *found;
}

// The same formulas once more, as one would read them off the page: lists of doubles, two passes, no sums kept.
namespace naive {

using Values = std::vector<double>;

double mean(const Values& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / double(values.size());
}
double covariance(const Values& a, const Values& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean(a)) * (b[i] - mean(b));
    return sum / double(a.size() - 1);
}
double discrimination(const Values& x, const Values& y) { return 100 * covariance(x, y) / std::sqrt(covariance(x, x) * covariance(y, y)); }
double efficiency(const Values& x, const Values& y) {
    Values sorted_x = x, sorted_y = y;
    std::ranges::sort(sorted_x);
    std::ranges::sort(sorted_y);
    return 100 * covariance(x, y) / covariance(sorted_x, sorted_y);
}

struct Pairs { Values x, y; };

Pairs pairs_of(const std::vector<AttemptFigures>& attempts, const std::string& item) {
    Pairs pairs;
    for (const AttemptFigures& attempt : attempts) {
        double total = 0, own = -1;
        for (const ItemFigure& figure : attempt.graded.items) {
            total += figure.permille;
            if (figure.item == item) own = figure.permille;
        }
        if (own < 0) continue;
        pairs.x.push_back(own);
        pairs.y.push_back((total - own) / double(attempt.graded.items.size() - 1));
    }
    return pairs;
}

double consistency(const std::vector<AttemptFigures>& attempts) {
    const std::size_t p = attempts.front().graded.items.size();
    double of_places = 0;
    for (std::size_t place = 0; place < p; ++place) {
        Values x;
        for (const AttemptFigures& attempt : attempts) x.push_back(attempt.graded.items[place].permille);
        of_places += covariance(x, x);
    }
    Values totals;
    for (const AttemptFigures& attempt : attempts) {
        totals.push_back(0);
        for (const ItemFigure& figure : attempt.graded.items) totals.back() += figure.permille;
    }
    return 100.0 * double(p) / double(p - 1) * (1 - of_places / covariance(totals, totals));
}

}  // namespace naive

/// A bank of 65 items, 24 drawn for each; who is able gets more right, item 7 the other way round.
std::vector<AttemptFigures> sitting(int people, unsigned seed) {
    std::mt19937 chance(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<AttemptFigures> attempts;
    for (int person = 0; person < people; ++person) {
        const double ability = share(chance);
        std::vector<int> bank(65);
        for (int i = 0; i < 65; ++i) bank[std::size_t(i)] = i;
        std::shuffle(bank.begin(), bank.end(), chance);
        std::vector<std::pair<std::string, int>> marks;
        for (int place = 0; place < 24; ++place) {
            const int item = bank[std::size_t(place)];
            const double right = item == 7 ? 1 - ability : 0.2 + 0.8 * ability * (1 - item / 130.0);
            const bool parts = item % 3 == 0;
            int mark = share(chance) < right ? 1000 : 0;
            if (parts && mark == 0) mark = int(share(chance) * 4) * 250;
            marks.emplace_back("i" + std::to_string(item), mark);
        }
        attempts.push_back(attempt_of(person, marks));
    }
    return attempts;
}

course::LoadedCourse course_with(std::vector<course::Item> items) {
    course::LoadedCourse loaded;
    loaded.grading_hash = "hash-1";
    loaded.course.id = "kurs";
    loaded.course.items = std::move(items);
    return loaded;
}

course::Item single(const std::string& id) {
    course::Item item;
    item.id = id;
    item.lesson = "l1";
    item.options = {"a", "b", "c"};
    item.key = {"a"};
    return item;
}

bool advised(const ItemStatistics& item, const std::string& code) { return std::ranges::find(item.advice, code, &Advice::code) != item.advice.end(); }

/// `rest`: how the other items went, of three.
AttemptFigures answered(PersonId person, const std::string& pick, int rest) {
    AttemptFigures attempt = attempt_of(person, {{"q", pick == "a" ? 1000 : 0}});
    attempt.graded.items[0].picks = {pick};
    for (int i = 0; i < 3; ++i) attempt.graded.items.push_back({"r" + std::to_string(i), i < rest ? 1000 : 0, {"a"}});
    return attempt;
}

}  // namespace

TEST_CASE("facility, discrimination, efficiency and CIC are what one works out by hand") {
    // Ten people, three items, marks in points:      A  B  C   y of A = (B + C) / 2
    const std::vector<std::vector<int>> marks = {{1, 1, 1},   // 1
                                                 {1, 1, 1},   // 1
                                                 {1, 1, 0},   // 0.5
                                                 {1, 0, 1},   // 0.5
                                                 {1, 1, 0},   // 0.5
                                                 {1, 0, 0},   // 0
                                                 {0, 1, 0},   // 0.5
                                                 {0, 0, 1},   // 0.5
                                                 {0, 0, 0},   // 0
                                                 {0, 0, 0}};  // 0
    // A: mean 0.6, y: mean 0.45. Σxy = 1 + 1 + 0.5 + 0.5 + 0.5 + 0 = 3.5, so cov = (3.5 − 10·0.6·0.45) / 9 = 0.8 / 9.
    // Σx² = 6: var x = (6 − 3.6) / 9 = 2.4 / 9. Σy² = 2 + 5·0.25 = 3.25: var y = (3.25 − 2.025) / 9 = 1.225 / 9.
    // r = 0.8 / √(2.4·1.225) = 0.8 / √2.94 = 0.46657.
    // Sorted, the six ones of x meet the six greatest y: 1, 1, 0.5, 0.5, 0.5, 0.5 = 4; cov_max = (4 − 2.7) / 9. Efficiency 0.8 / 1.3.
    // CIC: p = 3. var A = 2.4/9, B (mean 0.5): (5 − 2.5)/9, C (mean 0.4): (4 − 1.6)/9; together 7.3/9.
    // Totals 3, 3, 2, 2, 2, 1, 1, 1, 0, 0: mean 1.5, Σ² = 9+9+4+4+4+1+1+1 = 33, var = (33 − 22.5)/9 = 10.5/9.
    // 1.5·(1 − 7.3/10.5) = 0.457143.
    std::vector<AttemptFigures> attempts;
    for (const auto& row : marks) attempts.push_back(attempt_of(1, {{"A", row[0] * 1000}, {"B", row[1] * 1000}, {"C", row[2] * 1000}}));
    const auto exams = analysis_of(attempts).statistics();
    REQUIRE(exams.size() == 1);
    CHECK(exams[0].attempts == 10);
    CHECK(exams[0].asked == 3);
    CHECK(exams[0].consistency.value() == Approx(45.7143).epsilon(1e-5));
    const ItemStatistics& item = item_called(exams[0], "A");
    CHECK(item.responses == 10);
    CHECK(item.facility.value() == Approx(0.6));
    CHECK(item.discrimination.value() == Approx(46.6569).epsilon(1e-5));
    CHECK(item.efficiency.value() == Approx(100 * 0.8 / 1.3));
}

TEST_CASE("drawn items come out as by formulas written down naively") {
    const auto attempts = sitting(600, 20261128);
    const auto exams = analysis_of(attempts).statistics();
    REQUIRE(exams.size() == 1);
    REQUIRE(exams[0].items.size() == 65);
    CHECK(exams[0].consistency.value() == Approx(naive::consistency(attempts)).epsilon(1e-9));
    for (const ItemStatistics& item : exams[0].items) {
        INFO(item.item);
        const naive::Pairs pairs = naive::pairs_of(attempts, item.item);
        CHECK(item.responses == std::int64_t(pairs.x.size()));
        CHECK(item.facility.value() == Approx(naive::mean(pairs.x) / 1000));
        // y is a whole thousandth here: that much the two may differ.
        CHECK(item.discrimination.value() == Approx(naive::discrimination(pairs.x, pairs.y)).margin(0.05));
        CHECK(item.efficiency.value() == Approx(naive::efficiency(pairs.x, pairs.y)).margin(0.05));
        CHECK(item.efficiency.value() <= 100);
    }
    CHECK(advised(item_called(exams[0], "i7"), "wrong-way"));
    CHECK(std::ranges::count_if(exams[0].items, [](const auto& item) { return advised(item, "wrong-way"); }) == 1);
}

TEST_CASE("under ten answers nothing is said but that they are few") {
    std::vector<AttemptFigures> attempts;
    for (int person = 0; person < 9; ++person) attempts.push_back(answered(person, "a", person % 4));
    const course::LoadedCourse loaded = course_with({single("q"), single("r0"), single("r1"), single("r2")});
    const auto nine = analysis_of(attempts, {&loaded}).statistics();
    const ItemStatistics& item = item_called(nine[0], "q");
    CHECK(item.responses == 9);
    CHECK_FALSE(item.facility.has_value());
    CHECK_FALSE(item.discrimination.has_value());
    CHECK_FALSE(item.efficiency.has_value());
    CHECK(item.choices.empty());
    CHECK(item.advice == std::vector<Advice>{{"few", {{"count", "9"}, {"least", "10"}}}});
    CHECK_FALSE(nine[0].consistency.has_value());
    attempts.push_back(answered(9, "a", 1));
    const auto ten = analysis_of(attempts, {&loaded}).statistics();
    CHECK(item_called(ten[0], "q").facility == 1.0);
    CHECK(ten[0].consistency.has_value());
}

TEST_CASE("only first attempts count, and each grading hash for itself") {
    std::vector<AttemptFigures> attempts;
    for (int person = 0; person < 12; ++person) {
        attempts.push_back(answered(person, "a", 1));
        attempts.push_back(answered(person, "b", 1));
        attempts.back().first = false;
        attempts.push_back(answered(person, "c", 1));
        attempts.back().grading_hash = "hash-2";
        attempts.back().awarded = Instant{1000};
        attempts.back().version = "2.0.0";
    }
    const auto exams = analysis_of(attempts).statistics();
    REQUIRE(exams.size() == 2);
    CHECK(exams[0].version == "2.0.0");
    CHECK(item_called(exams[0], "q").facility == 0.0);
    CHECK(item_called(exams[1], "q").responses == 12);
    CHECK(item_called(exams[1], "q").facility == 1.0);
}

TEST_CASE("choices are counted in the item's order, those nobody took as well") {
    std::vector<AttemptFigures> attempts;
    for (int person = 0; person < 20; ++person) attempts.push_back(answered(person, person < 12 ? "b" : "a", person < 12 ? 0 : 3));
    const course::LoadedCourse loaded = course_with({single("q")});
    const auto exams = analysis_of(attempts, {&loaded}).statistics();
    const ItemStatistics& item = item_called(exams[0], "q");
    CHECK(item.lesson == "l1");
    REQUIRE(item.choices.size() == 3);
    CHECK(item.choices[0].option == "a");
    CHECK(item.choices[0].right);
    CHECK(item.choices[0].count == 8);
    CHECK(item.choices[0].rest == 1.0);
    CHECK(item.choices[1].count == 12);
    CHECK(item.choices[1].rest == 0.0);
    CHECK(item.choices[2].count == 0);
    CHECK_FALSE(item.choices[2].rest.has_value());
    CHECK(advised(item, "unused"));
    CHECK(advised(item, "drawn-away"));
    CHECK_FALSE(advised(item, "misleads"));
}

TEST_CASE("cards are counted by group, steps where they stand right") {
    course::Item groups = single("g"), order = single("o");
    groups.type = course::ItemType::groups;
    groups.options = {"k1", "k2"};
    groups.groups = {"yes", "no"};
    groups.card_groups = {{"k1", "yes"}, {"k2", "no"}};
    order.type = course::ItemType::order;
    order.options = {"s1", "s2", "s3"};
    const course::LoadedCourse loaded = course_with({groups, order});
    std::vector<AttemptFigures> attempts;
    for (int person = 0; person < 10; ++person) {
        attempts.push_back(attempt_of(person, {{"g", 500}, {"o", 333}}));
        attempts.back().graded.items[0].picks = {"k1>yes", "k2>yes"};
        attempts.back().graded.items[1].picks = person < 4 ? std::vector<std::string>{"s1", "s2", "s3"} : std::vector<std::string>{"s1", "s3", "s2"};
    }
    const auto exams = analysis_of(attempts, {&loaded}).statistics();
    const auto& cards = item_called(exams[0], "g").choices;
    REQUIRE(cards.size() == 4);
    CHECK((cards[0].group == "yes" && cards[0].count == 10 && cards[0].right));
    CHECK((cards[1].group == "no" && cards[1].count == 0 && !cards[1].right));
    CHECK((cards[2].count == 10 && !cards[2].right));
    const auto& steps = item_called(exams[0], "o").choices;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].count == 10);
    CHECK(steps[1].count == 4);
    CHECK(steps[2].count == 4);
}

TEST_CASE("advice follows from the figures and from nothing that chance explains") {
    const course::LoadedCourse loaded = course_with({single("q")});
    const auto advice_for = [&](int people, const auto& pick, const auto& rest) {
        std::vector<AttemptFigures> attempts;
        for (int person = 0; person < people; ++person) attempts.push_back(answered(person, pick(person), rest(person)));
        auto exams = analysis_of(attempts, {&loaded}).statistics();
        return item_called(exams[0], "q");
    };
    const auto any = [](int person) { return person % 4; };
    CHECK(advised(advice_for(20, [](int) { return "a"; }, any), "all-right"));
    CHECK(advised(advice_for(20, [](int) { return "b"; }, any), "nobody-right"));
    CHECK(advised(advice_for(100, [](int person) { return person < 97 ? "a" : "b"; }, any), "easy"));
    CHECK(advised(advice_for(100, [](int person) { return person < 20 ? "a" : "b"; }, any), "hard"));
    // Those who choose b know more than those who choose the key.
    const ItemStatistics turned = advice_for(40, [](int person) { return person < 20 ? "a" : "b"; }, [](int person) { return person < 20 ? person % 2 : 2 + person % 2; });
    CHECK(advised(turned, "wrong-way"));
    CHECK(advised(turned, "misleads"));
    // The same in ten people and by a hair: chance.
    const ItemStatistics few = advice_for(10, [](int person) { return person < 5 ? "a" : "b"; }, [](int person) { return person == 0 ? 1 : 2; });
    CHECK_FALSE(advised(few, "misleads"));
    CHECK_FALSE(advised(few, "wrong-way"));
    // Right or wrong by the toss of a coin, whatever else somebody knows.
    CHECK(advised(advice_for(80, [](int person) { return person / 4 % 2 ? "a" : "b"; }, any), "tells-little"));
    // A good one: nothing to say.
    const ItemStatistics good = advice_for(40, [](int person) { return person % 4 >= 2 ? "a" : person % 8 < 4 ? "b" : "c"; }, any);
    CHECK(good.advice.empty());
}

TEST_CASE("guidelines are shown from ten people on, those of a team from five") {
    GuidelineFigures figures;
    const auto add = [&](const std::string& team, int people, std::int64_t points, bool first = true, std::int64_t maximum = 3000) {
        for (int person = 0; person < people; ++person) {
            AttemptFigures attempt = attempt_of(person, {});
            attempt.team = team;
            attempt.first = first;
            attempt.graded.lessons = {{"l1", points, maximum}, {"nothing-asked", 0, 0}};
            figures.add(attempt);
        }
    };
    add("Kadry", 4, 0);
    add("Sklep", 5, 3000);
    CHECK_FALSE(figures.shares().all.at(0).share.has_value());
    add("Sklep", 20, 0, false);
    add("Biuro", 1, 1500);
    const GuidelineShares shares = figures.shares();
    REQUIRE(shares.all.size() == 1);
    CHECK(shares.all[0].people == 10);
    CHECK(shares.all[0].share.value() == Approx((5 * 3 + 1.5) / 30));
    REQUIRE(shares.teams.size() == 3);
    CHECK((shares.teams[0].team == "Biuro" && !shares.teams[0].share));
    CHECK((shares.teams[1].team == "Kadry" && shares.teams[1].people == 4 && !shares.teams[1].share));
    CHECK((shares.teams[2].team == "Sklep" && shares.teams[2].share == 1.0));
    add("Magazyn", 5, 1000, true, 1000);   // five people, but half of the ten points that it takes
    CHECK_FALSE(figures.shares().teams.at(2).share.has_value());
}
