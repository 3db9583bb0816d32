// A course is updated while somebody sits its exam. The certificate names the course that graded it, so that this one's pack
// grades it again; whoever sat honestly has nothing to fear of an update.
#include <functional>
#include <nlohmann/json.hpp>

#include "certificate/verify_samples.h"
#include "course/pack.h"
#include "learning/decide.h"
#include "session/signing.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using tests::argument;
using tests::at;
using tests::outcome;

namespace {

using Update = std::function<void(course::Course&)>;

course::LoadedCourse first_course() {
    course::LoadedCourse loaded = tests::graded_course();
    loaded.course.title["pl"] = "Rozwaga w sieci";
    loaded.course.description["pl"] = "Jak pisać w sieci.";
    return loaded;
}

course::LoadedCourse after(const Update& update, const std::string& version = "1.1.0") {
    course::LoadedCourse loaded = first_course();
    loaded.course.version = version;
    update(loaded.course);
    return course::load(std::move(loaded.course), std::move(loaded.organisation));
}

course::Item& item(course::Course& course, const std::string& id) { return *std::ranges::find(course.items, id, &course::Item::id); }
void take_back(course::Course& course, const std::string& id) {
    std::erase_if(course.items, [&](const course::Item& each) { return each.id == id; });
}
void reword(course::Course& course) { course.lessons[0].text["pl"].title = "Inaczej"; }
void correct_a_key(course::Course& course) { item(course, "i1").key = {"c"}; }
void withdraw_a_question(course::Course& course) { take_back(course, "i2"); }
void rewrite_a_scenario(course::Course& course) { course.scenarios[0].nodes[3].options[1].quality = 2; }
void rename_where_it_begins(course::Course& course) { course.scenarios[0].start = course.scenarios[0].nodes[0].id = "anew"; }
void ask_more(course::Course& course) {
    for (int i = 0; i < 12; ++i) course.items.push_back(tests::graded_item("new-" + std::to_string(i), course::ItemType::single));
    course.exam.items = 16;
    course.exam.lessons = {{"intro", 16}};
}

/// Sits the exam of the sample course; just before handing in, the course becomes another.
struct Sitting {
    course::LoadedCourse loaded = first_course();
    progress::Progress progress;
    Instant now = at("2026-11-22T09:00:00Z");

    void tell(int seconds, record::Event event) {
        now.milliseconds += seconds * 1000;
        progress::apply(progress, {now, std::move(event)});
    }
    void act(const learning::Action& action) {
        const auto events = learning::decide(loaded, progress, action, now, 7);
        REQUIRE(events);
        for (const auto& event : *events) tell(30, event);
    }

    explicit Sitting(const course::LoadedCourse& update) {
        tell(0, record::LearnerNamed{"Ewa Sobczak", "", ""});
        tell(60, record::WentTo{{record::PlaceKind::lesson, "intro", "p1"}});
        for (const auto& lesson : loaded.course.lessons) tell(130, record::PageRead{lesson.id, "p1"});
        tell(5, record::ExamBegun{"a-1", 7, loaded.course.id, loaded.course.version, loaded.grading_hash, 80, {"i1", "i2", "i3", "i4", "i5"}, {"parcel"}});
        for (const std::string& id : progress.open_attempt()->begun.items)
            act(learning::AnswerExam{id, learning::right_answer(*(update.course.item(id) ? update : loaded).course.item(id))});
        tell(5, record::ScenarioBegun{"r-1", "parcel", "a-1", 9});
        for (const char* node : {"n1", "n2", "n3", "n4"}) tell(20, record::OptionChosen{"r-1", node, "best"});
        loaded = update;
        act(learning::HandInExam{});
    }

    Submission certificate(EvidenceKind kind = EvidenceKind::answers) {
        loaded.organisation.evidence_answers = kind == EvidenceKind::answers;
        tests::CountingRandomness randomness;
        const auto made = session::sign_certificate(loaded, progress, {"a-1", "pl", "Wszystko.", ""}, tests::sample_key(), now, randomness);
        if (!made) FAIL(made.error().code);
        return {made->issued.credential, made->issued.evidence, {}};
    }
};

Verdict judged_with(const Submission& submission, const std::vector<const course::LoadedCourse*>& packs) {
    return verify(submission, {at("2026-12-01T08:00:00Z"), nullptr, packs});
}

std::string said_of(const Verdict& verdict) { return outcome(verdict, "course") + " " + outcome(verdict, "answers"); }

}  // namespace

TEST_CASE("no update, or one of wording only: the exam ends as it began, and either pack grades it again") {
    const auto before = first_course();
    for (const auto& [update, course] : {std::pair{before, "ok"}, {after(reword), "warning-minor"}}) {
        Sitting sitting(update);
        const Submission file = sitting.certificate();
        CHECK(judged_with(file, {&before}).claim.version == "1.0.0");
        CHECK(said_of(judged_with(file, {&before})) == "ok ok");
        CHECK(said_of(judged_with(file, {&update})) == std::string(course) + " ok");
        CHECK_FALSE(judged_with(file, {&update}).flagged());
        CHECK(file.evidence->find("begunVersion") == std::string::npos);
    }
}

TEST_CASE("an update that scores otherwise: the certificate names it, its pack grades it again and the earlier one does not") {
    const auto before = first_course();
    struct Case { Update update; const char* maximum; };
    for (const auto& [update, maximum] : {Case{correct_a_key, "8"}, {withdraw_a_question, "7"}, {rewrite_a_scenario, "8"}, {rename_where_it_begins, "5"}}) {
        const auto now = after(update);
        REQUIRE(now.grading_hash != before.grading_hash);
        Sitting sitting(now);
        const Submission file = sitting.certificate();

        const Verdict alone = judged_with(file, {&now});
        CHECK(alone.overall == Overall::valid);
        CHECK_FALSE(alone.flagged());
        CHECK(said_of(alone) == "ok ok-updated");
        CHECK(alone.claim.version == "1.1.0");
        CHECK(alone.claim.grading_hash == now.grading_hash);
        CHECK(argument(alone, "answers", "begun") == "1.0.0");
        CHECK(argument(alone, "answers", "version") == "1.1.0");
        CHECK(argument(alone, "answers", "maximum") == maximum);

        CHECK(said_of(judged_with(file, {&before})) == "warning-material not_checked-other-pack");
        CHECK(said_of(judged_with(file, {&now, &before})) == "ok ok-updated");
        CHECK(said_of(judged_with(file, {&before, &now})) == "warning-material ok-updated");
    }
}

TEST_CASE("a summary names the update too, and is not graded again") {
    Sitting sitting(after(withdraw_a_question));
    const Submission file = sitting.certificate(EvidenceKind::summary);
    const Verdict verdict = judged_with(file, {&sitting.loaded});
    CHECK(verdict.overall == Overall::valid);
    CHECK(said_of(verdict) == "ok not_checked-summary");
    CHECK(verdict.evidence->begun_with->version == "1.0.0");
}

TEST_CASE("an update after the exam was handed in changes nothing about its certificate") {
    const auto before = first_course();
    const auto later = after(correct_a_key, "2.0.0");
    Sitting sitting(before);
    sitting.loaded = later;
    const Submission file = sitting.certificate();
    CHECK(said_of(judged_with(file, {&before})) == "ok ok");
    CHECK(said_of(judged_with(file, {&later})) == "warning-material not_checked-other-pack");
}

TEST_CASE("an early record, which does not say what graded it, was graded by what it began with") {
    Sitting sitting(first_course());
    sitting.progress.attempts.back().graded->version.clear();
    sitting.progress.attempts.back().graded->grading_hash.clear();
    CHECK(said_of(judged_with(sitting.certificate(), {&sitting.loaded})) == "ok ok");
}

TEST_CASE("a lesson that the update added is not missed in the reading") {
    const auto now = after([](course::Course& course) {
        withdraw_a_question(course);
        course.lessons.push_back(course.lessons.front());
        course.lessons.back().id = "added";
    });
    Sitting sitting(now);
    CHECK(outcome(judged_with(sitting.certificate(), {&now}), "plausible") == "ok");
}

TEST_CASE("where the update asks far more, the draw is judged by the earlier pack; without it a person is asked to look") {
    const auto before = first_course();
    const auto now = after(ask_more);
    Sitting sitting(now);
    const Submission file = sitting.certificate();
    CHECK(said_of(judged_with(file, {&now, &before})) == "ok ok-updated");
    const Verdict alone = judged_with(file, {&now});
    CHECK(said_of(alone) == "ok warning-updated-short");
    CHECK(argument(alone, "answers", "whole") == "19");
    CHECK(alone.overall == Overall::valid);
}

TEST_CASE("an update is no excuse: made-up questions, a draw of nobody's exam or another score do not pass") {
    const auto before = first_course();
    const auto now = after(withdraw_a_question);
    Sitting sitting(now);
    const Evidence honest = read_evidence(*sitting.certificate().evidence).value();
    const Claim claim = read_credential(sitting.certificate().credential)->claim;
    const auto judged_after = [&](const std::function<void(Evidence&, Claim&)>& change, const std::vector<const course::LoadedCourse*>& packs) {
        Evidence evidence = honest;
        Claim altered = claim;
        change(evidence, altered);
        altered.evidence_hash = evidence_hash(write_evidence(evidence));
        return outcome(judged_with({issue(altered, tests::sample_key(), sitting.now).value(), write_evidence(evidence), {}}, packs), "answers");
    };
    const auto make_up_one = [](Evidence& evidence, Claim& altered) {
        evidence.items[0].id = "made-up";
        altered.points = altered.maximum = 6000;
    };
    CHECK(judged_after([](Evidence&, Claim&) {}, {&now, &before}) == "ok-updated");
    CHECK(judged_after(make_up_one, {&now, &before}) == "failed-blueprint");
    CHECK(judged_after([](Evidence& evidence, Claim&) { evidence.items.pop_back(); }, {&now, &before}) == "failed-blueprint");
    CHECK(judged_after([](Evidence& evidence, Claim&) { evidence.items[0].answer = {{{"a", ""}}}; }, {&now}) == "failed-score");
    // More than half made up: too little was asked to pass.
    CHECK(judged_after([](Evidence& evidence, Claim& altered) {
        for (std::size_t i = 0; i < evidence.items.size(); ++i) evidence.items[i].id = "made-up-" + std::to_string(i);
        altered.points = altered.maximum = 3000;
    }, {&now}) == "failed-score");
    // Without the word that there was an update, today's blueprint counts.
    CHECK(judged_after([](Evidence& evidence, Claim&) { evidence.begun_with.reset(); }, {&now}) == "failed-blueprint");
}
