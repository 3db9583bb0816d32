// The course in a later version: who is asked what again, and who finishes what they began.
#include <catch2/catch_test_macros.hpp>

#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;

namespace {

struct Veteran : Learner {
    Veteran() {
        loaded.course.version = "1.0.0";
        must(MeetCourse{});
    }
    void publish(const std::string& version, const course::Id& subject, bool material) {
        loaded.course.version = version;
        loaded.course.changes.push_back({version, subject, material, {{"pl", "Zmiana."}, {"en", "A change."}}, {}});
    }
    LessonStanding lesson(const course::Id& id) const {
        for (LessonStanding one : standing(loaded, progress).lessons)
            if (one.lesson == id) return one;
        return {};
    }
};

}  // namespace

TEST_CASE("a course is met once in each version") {
    Veteran learner;
    REQUIRE(learner.progress.versions.size() == 1);
    CHECK(learner.progress.versions.front().event.version == "1.0.0");
    CHECK(learner.must(MeetCourse{}).empty());
    learner.loaded.course.version = "1.0.1";
    CHECK(learner.must(MeetCourse{}).size() == 1);
    CHECK(learner.must(MeetCourse{}).empty());
}

TEST_CASE("a material change asks its lesson again and no other, a minor one nothing") {
    Veteran learner;
    learner.prepare();
    learner.pass_exam();
    learner.publish("1.1.0", "l2", true);
    learner.publish("1.1.0", "l3", false);
    learner.must(MeetCourse{});
    CHECK(learner.lesson("l2").asked_again);
    CHECK(learner.lesson("l2").pages_read == 0);
    CHECK_FALSE(learner.lesson("l1").asked_again);
    CHECK(learner.lesson("l3").done);
    // What was practised stays practised, and the exam stays passed.
    CHECK(learner.lesson("l2").practice_done == learner.lesson("l2").practice);
    CHECK(standing(learner.loaded, learner.progress).passed_attempt);
}

TEST_CASE("a lesson asked again comes next, and is done once it is read again") {
    Veteran learner;
    learner.prepare();
    const course::Id attempt = learner.pass_exam();
    apply(learner.progress, record::Stamped{learner.now, record::CertificateIssued{"c1", attempt, "Jan", "pl", {}, "{}", "", ""}});
    apply(learner.progress, record::Stamped{learner.now, record::CertificateSaved{"c1", "there"}});
    CHECK(standing(learner.loaded, learner.progress).next.kind == NextStep::Kind::nothing);
    learner.publish("1.1.0", "l2", true);
    learner.must(MeetCourse{});
    const NextStep next = standing(learner.loaded, learner.progress).next;
    CHECK(next.kind == NextStep::Kind::lesson);
    CHECK(next.subject == "l2");
    for (const course::Id& page : learner.loaded.course.lesson("l2")->pages) learner.must(ReadPage{"l2", page});
    CHECK_FALSE(learner.lesson("l2").asked_again);
    CHECK(standing(learner.loaded, learner.progress).next.kind == NextStep::Kind::nothing);
}

TEST_CASE("a change of a question or scenario asks the lesson it belongs to") {
    Veteran learner;
    learner.study("l1");
    learner.publish("1.1.0", "l1-e1", true);
    learner.must(MeetCourse{});
    CHECK(learner.lesson("l1").asked_again);
}

TEST_CASE("a lesson nobody has read yet is not asked again, and versions passed over count too") {
    Veteran learner;
    learner.study("l1");
    learner.publish("1.1.0", "l1", true);
    learner.publish("1.2.0", "l2", true);
    learner.must(MeetCourse{});
    CHECK(learner.lesson("l1").asked_again);
    CHECK_FALSE(learner.lesson("l2").asked_again);
}

TEST_CASE("who has met a later version is not asked again by an older one that came back") {
    Veteran learner;
    learner.publish("1.1.0", "l1", true);
    learner.must(MeetCourse{});
    learner.study("l1");
    learner.loaded.course.version = "1.0.1";
    learner.must(MeetCourse{});
    learner.loaded.course.version = "1.1.0";
    learner.must(MeetCourse{});
    CHECK_FALSE(learner.lesson("l1").asked_again);
}

TEST_CASE("a record from before versions were noted goes by the version of its exam") {
    Learner learner;
    learner.loaded.course.version = "1.0.0";
    learner.prepare();
    learner.pass_exam();
    REQUIRE(learner.progress.versions.empty());
    learner.loaded.course.version = "1.1.0";
    learner.loaded.course.changes.push_back({"1.1.0", "l1", true, {{"pl", "Zmiana."}}, {}});
    learner.must(MeetCourse{});
    CHECK(learner.progress.lessons.at("l1").pages_read.empty());
}

TEST_CASE("an attempt is moved to another version only when the learner says so") {
    Veteran learner;
    learner.prepare();
    CHECK(learner.refusal(MoveAttempt{}) == "exam-none-open");
    learner.must(BeginExam{});
    const std::string before = learner.open().begun.grading_hash;
    CHECK(learner.must(MoveAttempt{}).empty());
    learner.publish("1.1.0", "l1", true);
    learner.loaded.grading_hash = std::string(64, '7');
    learner.must(MeetCourse{});
    CHECK(learner.open().begun.version == "1.0.0");
    CHECK(learner.open().begun.grading_hash == before);
    learner.must(MoveAttempt{});
    CHECK(learner.open().begun.version == "1.1.0");
    CHECK(learner.open().begun.grading_hash == std::string(64, '7'));
    CHECK(learner.must(MoveAttempt{}).empty());
}
