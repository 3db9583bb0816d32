// How long a refresher takes: simulated learners of every manner earn the certificate of the real course, and a year later take
// the refresher it plans for them, with the pace of the same simulation (50 s a question, 45 s a decision, own reading speed).
// They still know three quarters of what they knew: a made-up figure, and said to be one.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "course/reading_time.h"
#include "course/scenario_walk.h"
#include "learning/decide.h"
#include "learning/grading.h"
#include "learning/refresher.h"
#include "learning/standing.h"
#include "learning/temperament.h"
#include "system/real_disk.h"
#include "course/reader.h"

using namespace rozwaga;
using namespace rozwaga::learning;

namespace {

const course::LoadedCourse& course_as_it_is() {
    static const course::LoadedCourse loaded = [] {
        const std::string root = ROZWAGA_SOURCE_DIR;
        auto outcome = course::read_course(system::RealDisk(), {root + "/lessons", root + "/quizzes", root + "/assets", ""});
        REQUIRE(outcome);
        REQUIRE(outcome->loaded);
        return std::move(*outcome->loaded);
    }();
    return loaded;
}

constexpr double share_still_known = 0.75;

struct Taken {
    double minutes = 0;
    int questions = 0, lessons = 0;
};

Taken refresher_of(Manner manner, std::uint64_t seed) {
    const course::LoadedCourse& loaded = course_as_it_is();
    const course::Course& course = loaded.course;
    progress::Progress progress;
    Temperament learner = temperament(manner, seed);
    Instant now{0};
    for (int steps = 0; steps < 5000; ++steps) {
        const auto step = next_action(loaded, progress, learner);
        if (!step) break;
        now.milliseconds += step->milliseconds;
        const auto events = decide(loaded, progress, step->action, now, seed * 10'000 + std::uint64_t(steps));
        REQUIRE(events);
        for (const auto& event : *events) progress::apply(progress, {now, event});
    }
    const RefresherPlan plan = plan_refresher(course, progress, seed);
    std::map<course::Id, record::Answer> answers;
    for (const Planned& one : plan.pretest) {
        const course::Item& item = *course.item(one.id);
        const bool known = learner.generator.chance(int(learner.knowledge * share_still_known));
        answers[one.id] = known ? right_answer(item) : slipped_answer(item, learner.generator);
    }
    const RefresherNeed need = refresher_need(course, progress, plan, answers, {}, seed);
    Taken taken;
    taken.questions = int(plan.pretest.size() + need.check.size());
    taken.lessons = int(need.lessons.size());
    double seconds = 50.0 * taken.questions;
    for (const Planned& scenario : plan.scenarios) seconds += 25 + 45.0 * course.scenario(scenario.id)->decisions;
    seconds *= learner.pace / 100.0;
    for (const auto& reading : need.lessons)
        for (const course::Id& page : reading.pages)
            seconds += 5 + 60.0 * course::count_words(*course.lesson(reading.lesson.id), page, course.languages.front()) / learner.words_a_minute;
    taken.minutes = seconds / 60;
    return taken;
}

}  // namespace

TEST_CASE("the refresher takes twenty minutes or less for most, and asks everybody something") {
    std::vector<double> minutes;
    int questions = 0, lessons = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Manner manner = seed % 10 < 2 ? Manner::careful : seed % 10 < 7 ? Manner::average : seed % 10 < 9 ? Manner::hasty : Manner::guessing;
        const Taken taken = refresher_of(manner, seed);
        CHECK(taken.questions >= 10);
        minutes.push_back(taken.minutes);
        questions += taken.questions;
        lessons += taken.lessons;
    }
    std::ranges::sort(minutes);
    const double median = minutes[minutes.size() / 2];
    INFO("median " << median << " minutes, 9 in 10 within " << minutes[minutes.size() * 9 / 10] << "; questions " << questions / 40.0 << ", lessons "
                   << lessons / 40.0 << " on average");
    CHECK(median <= 20);
    CHECK(median >= 8);
}
