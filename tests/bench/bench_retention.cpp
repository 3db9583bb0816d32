// Does it help, and what does it cost? A simulation, no evidence about real people: RETENTION.md says what is assumed.
// A thousand made-up people over five years, the same people in each arm: (a) the whole course every year, (b) the refresher
// from the second year on, (c) the refresher and practice between the years. Printed: what is known at the end of each year,
// before anything is refreshed, and the minutes it took.
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <iostream>
#include <map>

#include "bench/forgetting.h"
#include "course/pack.h"
#include "course/reading_time.h"
#include "learning/draw.h"
#include "learning/grading.h"
#include "learning/refresher.h"
#include "learning/spacing.h"
#include "learning/temperament.h"
#include "system/real_disk.h"

using namespace rozwaga;
using bench::Forgetting;
using bench::TrueMemory;
using learning::Generator;
using learning::Objective;

namespace {

constexpr int years = 5, days_a_year = 365, pass_mark = 80;
constexpr double day = 86'400, minute = 60;
constexpr std::int64_t begin = 1'767'607'200'000;   // 2026-01-05T10:00:00Z

enum class Arm { course, refresher, practice };

struct Assumptions {
    std::string name = "as assumed";
    Forgetting forgetting;
    double luck = 1.0 / 3;          ///< answering right without knowing
    double practisers = 0.4;        ///< people who ever practise
    double rounds_a_week = 1;       ///< of those, on average
    int people = 1000;
};

struct Outcome {
    std::array<double, years> known{};     ///< share of rules recalled at the end of the year
    std::array<double, years> minutes{};   ///< a person in the year
    double rounds = 0;                     ///< a person in all
};

[[noreturn]] void give_up(const Error& error) {
    std::cerr << "bench_retention: " << error.code << '\n';
    std::exit(2);
}

course::LoadedCourse load_course() {
    const system::RealDisk disk;
    const std::string share = ROZWAGA_SHARE_DIR;
    const auto read = [&](const char* name) {
        auto bytes = disk.read(share + "/" + name, course::pack_limit);
        if (!bytes) give_up(bytes.error());
        return *bytes;
    };
    auto course = course::read_course_pack(read("course.pack"), "course.pack");
    if (!course) give_up(course.error());
    auto organisation = course::read_organisation_pack(read("organisation.pack"), "organisation.pack");
    if (!organisation) give_up(organisation.error());
    return course::load(std::move(*course), std::move(*organisation));
}

/// A right and a worthless answer to every item, made once.
struct Answers {
    explicit Answers(const course::Course& course) {
        Generator generator(5);
        for (const course::Item& item : course.items) {
            right[item.id] = learning::right_answer(item);
            record::Answer wrong = learning::guessed_answer(item, generator);
            while (learning::score_item(item, wrong) > 0) wrong = learning::guessed_answer(item, generator);
            worthless[item.id] = std::move(wrong);
        }
    }
    std::map<std::string, record::Answer> right, worthless;
};

/// What every person of the simulation is put before.
struct Stage {
    const course::LoadedCourse& loaded;
    const Answers& answers;
    std::vector<Objective> objectives;
    double course_minutes;

    Stage(const course::LoadedCourse& given, const Answers& made) : loaded(given), answers(made) {
        for (const course::Lesson& lesson : loaded.course.lessons)
            for (const std::string& objective : lesson.objectives) objectives.emplace_back(lesson.id, objective);
        course_minutes = course::required_path(loaded.course, loaded.organisation, "pl").minutes();
    }
    double reading_minutes(const course::Lesson& lesson) const {
        int words = 0;
        for (const std::string& page : lesson.pages) words += course::count_words(lesson, page, "pl");
        return course::minutes_to_read(words);
    }
};

/// One person in one arm: what they truly hold, and the record the rules see.
class Person {
public:
    Person(const Stage& stage, const Assumptions& assumed, std::uint64_t seed, Arm arm)
        : stage_(stage), assumed_(assumed), arm_(arm), chance_(learning::seed_for(seed, "chance")) {
        Generator traits(learning::seed_for(seed, "traits"));
        Generator rules(77);   // the same rules are hard for everybody
        const Forgetting& f = assumed.forgetting;
        const double person = f.ease + f.spread_of_people * bench::normal(traits);
        for (const Objective& objective : stage.objectives)
            memories_.emplace(objective, TrueMemory(person + f.spread_of_rules * bench::normal(rules) + f.spread_of_pairs * bench::normal(traits)));
        practises_ = bench::share(traits) < assumed.practisers;
    }

    Outcome live() {
        Outcome outcome;
        for (int year = 0; year < years; ++year) {
            now_ = year * days_a_year * day;
            minutes_ = 0;
            if (year == 0 || arm_ == Arm::course) whole_course();
            else refresher();
            if (arm_ == Arm::practice && practises_) between(year);
            const double end = (year + 1) * days_a_year * day - 1;
            double known = 0;
            for (const auto& [objective, memory] : memories_) known += memory.recall(assumed_.forgetting, end);
            outcome.known[std::size_t(year)] = known / double(memories_.size());
            outcome.minutes[std::size_t(year)] = minutes_;
        }
        outcome.rounds = rounds_;
        return outcome;
    }

private:
    Instant instant() const { return {begin + std::int64_t(now_ * 1000)}; }
    void tell(record::Event event) { apply(progress_, {instant(), std::move(event)}); }
    void spend(double minutes) {
        minutes_ += minutes;
        now_ += minutes * minute;
    }
    void meet(const Objective& objective) { memories_.at(objective).meet(assumed_.forgetting, now_); }

    bool knows(const Objective& objective) {
        return bench::share(chance_) < memories_.at(objective).recall(assumed_.forgetting, now_);
    }
    /// Whether the answer is right, by knowledge or by luck; the explanation, or the effort to recall, is met in either case.
    bool answers_right(const course::Item& item) {
        const Objective objective{item.lesson, item.objective};
        const bool right = knows(objective) || bench::share(chance_) < assumed_.luck;
        meet(objective);
        spend(course::minutes_an_item);
        return right;
    }

    void read(const course::Lesson& lesson, double minutes) {
        for (const std::string& objective : lesson.objectives) {
            spend(minutes / double(lesson.objectives.size()));
            meet({lesson.id, objective});
        }
    }

    /// Lessons, then the exam as it is drawn. A retake, where it is not passed, asks other questions.
    void whole_course() {
        const course::Course& course = stage_.loaded.course;
        double exam = course.exam.items * course::minutes_an_item + course.exam.scenarios * course::minutes_a_scenario;
        double reading = 0;
        for (const course::Lesson& lesson : course.lessons) reading += stage_.reading_minutes(lesson);
        for (const course::Lesson& lesson : course.lessons) read(lesson, stage_.reading_minutes(lesson));
        spend(stage_.course_minutes - reading - exam);   // the required scenario and the policy
        sit_exam();
        spend(course.exam.scenarios * course::minutes_a_scenario);
    }

    void sit_exam() {
        const auto draw = learning::draw_exam(stage_.loaded.course, progress_, chance_.next());
        record::ExamBegun begun;
        begun.attempt = fmt::format("exam-{}", ++exams_);
        begun.items = draw.items;
        begun.pass_mark = pass_mark;
        tell(begun);
        for (const std::string& id : draw.items) answer(begun.attempt, id);
        hand_in(begun.attempt);
    }

    /// As the app plans it (learning/refresher.h). Its scenario counts in minutes only.
    void refresher() {
        const course::Course& course = stage_.loaded.course;
        const std::uint64_t seed = chance_.next();
        const learning::RefresherPlan plan = learning::plan_refresher(course, progress_, seed);
        record::RefresherBegun begun;
        begun.attempt = fmt::format("refresher-{}", ++exams_);
        begun.seed = seed;
        begun.pass_mark = pass_mark;
        begun.pretest = asked(plan.pretest);
        tell(begun);
        ask(begun.attempt, plan.pretest);
        const auto need = learning::refresher_need(course, progress_, plan, progress_.open_attempt()->answers, {}, seed);
        record::RefresherNeeded needed{begun.attempt, {}, asked(need.check)};
        for (const auto& reading : need.lessons) needed.lessons.push_back({reading.lesson.id, std::uint8_t(reading.lesson.because), reading.pages});
        tell(needed);
        for (const auto& reading : need.lessons) {
            const course::Lesson& lesson = *course.lesson(reading.lesson.id);
            int words = 0;
            for (const std::string& page : reading.pages) words += course::count_words(lesson, page, "pl");
            read(lesson, course::minutes_to_read(words));
        }
        ask(begun.attempt, need.check);
        hand_in(begun.attempt);
        spend(double(plan.scenarios.size()) * course::minutes_a_scenario);
    }

    static std::vector<record::AskedFor> asked(const std::vector<learning::Planned>& planned) {
        std::vector<record::AskedFor> all;
        for (const learning::Planned& one : planned) all.push_back({one.id, std::uint8_t(one.because)});
        return all;
    }

    void ask(const std::string& attempt, const std::vector<learning::Planned>& planned) {
        for (const learning::Planned& one : planned) answer(attempt, one.id);
    }

    void answer(const std::string& attempt, const std::string& id) {
        const bool right = answers_right(*stage_.loaded.course.item(id));
        tell(record::ExamAnswered{attempt, id, right ? stage_.answers.right.at(id) : stage_.answers.worthless.at(id)});
    }

    void hand_in(const std::string& attempt) {
        tell(record::ExamHandedIn{attempt});
        record::ExamGraded graded = learning::grade_exam(stage_.loaded.course, *progress_.attempt(attempt), progress_.runs);
        graded.passed = true;   // assumed of everybody
        tell(graded);
    }

    /// Opens the app now and then, and takes what is offered.
    void between(int year) {
        const double end = (year + 1) * days_a_year * day - day;
        for (;;) {
            now_ += -std::log(1 - bench::share(chance_)) * 7 / assumed_.rounds_a_week * day;
            if (now_ >= end) return;
            if (!learning::practice_standing(stage_.loaded, progress_, instant()).today()) continue;
            const std::uint64_t seed = chance_.next();
            record::RoundBegun begun{fmt::format("round-{}", ++rounds_), seed, learning::plan_round(stage_.loaded, progress_, instant(), seed)};
            tell(begun);
            for (const std::string& id : begun.items) {
                const bool right = answers_right(*stage_.loaded.course.item(id));
                tell(record::PracticeAnswered{id, seed, right ? stage_.answers.right.at(id) : stage_.answers.worthless.at(id)});
            }
        }
    }

    const Stage& stage_;
    const Assumptions& assumed_;
    Arm arm_;
    Generator chance_;
    std::map<Objective, TrueMemory> memories_;
    progress::Progress progress_;
    bool practises_ = false;
    double now_ = 0, minutes_ = 0;
    int exams_ = 0, rounds_ = 0;
};

Outcome simulate(const Stage& stage, const Assumptions& assumed, Arm arm) {
    Outcome mean;
    for (int person = 0; person < assumed.people; ++person) {
        const Outcome one = Person(stage, assumed, std::uint64_t(person) + 1, arm).live();
        for (std::size_t year = 0; year < years; ++year) {
            mean.known[year] += one.known[year] / assumed.people;
            mean.minutes[year] += one.minutes[year] / assumed.people;
        }
        mean.rounds += one.rounds / assumed.people;
    }
    return mean;
}

constexpr std::array<std::pair<Arm, const char*>, 3> arms{{{Arm::course, "(a) whole course"}, {Arm::refresher, "(b) refresher"}, {Arm::practice, "(c) with practice"}}};

double later_years(const std::array<double, years>& values) {
    double sum = 0;
    for (std::size_t year = 1; year < years; ++year) sum += values[year];
    return sum / (years - 1);
}

void print_years(const Stage& stage, const Assumptions& assumed) {
    std::cout << fmt::format("\n{} people, {}: known at month 12 (share of {} rules) and minutes, by year\n", assumed.people, assumed.name, stage.objectives.size());
    for (const auto& [arm, name] : arms) {
        const Outcome outcome = simulate(stage, assumed, arm);
        std::cout << fmt::format("  {:<20}", name);
        for (std::size_t year = 0; year < years; ++year) std::cout << fmt::format("  {:>3.0f}% {:>3.0f} min", outcome.known[year] * 100, outcome.minutes[year]);
        std::cout << fmt::format("   years 2-5: {:.0f}%, {:.0f} min a year, {:.0f} rounds\n", later_years(outcome.known) * 100, later_years(outcome.minutes), outcome.rounds) << std::flush;
    }
}

void print_sensitivity(const Stage& stage) {
    std::cout << "\nsensitivity, 100 people, years 2-5: known at month 12, minutes a year\n";
    const auto varied = [](const std::string& name, auto change) {
        Assumptions assumed;
        assumed.name = name;
        assumed.people = 100;
        change(assumed);
        return assumed;
    };
    const std::vector<Assumptions> all{
        varied("as assumed", [](Assumptions&) {}),
        varied("forget faster", [](Assumptions& a) { a.forgetting.ease -= 0.25; }),
        varied("forget slower", [](Assumptions& a) { a.forgetting.ease += 0.25; }),
        varied("traces decay faster", [](Assumptions& a) { a.forgetting.decay *= 1.1; }),
        varied("nobody alike", [](Assumptions& a) { a.forgetting.spread_of_people = a.forgetting.spread_of_rules = 0.7; }),
        varied("nobody guesses right", [](Assumptions& a) { a.luck = 0; }),
        varied("half of guesses right", [](Assumptions& a) { a.luck = 0.5; }),
        varied("1 in 10 practises", [](Assumptions& a) { a.practisers = 0.1; }),
        varied("everybody practises", [](Assumptions& a) { a.practisers = 1; }),
        varied("practised once a month", [](Assumptions& a) { a.rounds_a_week = 0.23; }),
    };
    for (const Assumptions& assumed : all) {
        std::cout << fmt::format("  {:<24}", assumed.name);
        for (const auto& [arm, name] : arms) {
            const Outcome outcome = simulate(stage, assumed, arm);
            std::cout << fmt::format("  {} {:>3.0f}% {:>3.0f} min", std::string_view(name).substr(0, 3), later_years(outcome.known) * 100, later_years(outcome.minutes));
        }
        std::cout << std::endl;
    }
}

}  // namespace

int main() {
    const auto started = std::chrono::steady_clock::now();
    const course::LoadedCourse loaded = load_course();
    const Answers answers(loaded.course);
    const Stage stage(loaded, answers);
    std::cout << fmt::format("a simulation (assumptions: tests/bench/RETENTION.md); the whole course takes {:.0f} min\n", stage.course_minutes);
    print_years(stage, {});
    Assumptions everybody;
    everybody.name = "if everybody practises";
    everybody.practisers = 1;
    everybody.people = 200;
    print_years(stage, everybody);
    print_sensitivity(stage);
    std::cout << fmt::format("\n{:.0f} s\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
}
