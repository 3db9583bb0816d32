// The shorter course of the years after, by what stands on the screens: from home over the pre-test and the plan to a new certificate.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "certificate/evidence.h"
#include "certificate/verify.h"
#include "learner/papers.h"
#include "learner/walk.h"
#include "learning/grading.h"
#include "registry/registry.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using record::PlaceKind;
using session::HomeView;
using session::RefresherPart;
using session::RefresherView;
using widgets::Role;

namespace {

constexpr std::int64_t day_length = 86'400'000;

// A certificate earned, and thirty days left of it; home is on the screen.
void due(World& world) {
    (void)saved_certificate(world, "Ewa Lis");
    world.clock.time = world.progress().certificates.back().issued.valid_until.milliseconds - 30 * day_length;
    world.reopen();
    world.draw();
    world.press(Role::button, "Ewa Lis");
    world.go(PlaceKind::home);
    world.draw();
}

// In what a thing to do is described by, as a screen reader reads it.
bool explains(World& world, std::string_view key) {
    const std::string text = world.words()(key);
    return std::ranges::any_of(world.ui->tree().nodes(), [&](const auto& node) { return node.description.find(text) != std::string::npos; });
}

const RefresherView& shown(World& world) { return world.screen<RefresherView>(); }

// By the key, but for so many of the first questions.
void answer_pretest(World& world, Walk& walk, int missed) {
    for (int number = 1; world.shows<RefresherView>() && shown(world).part == RefresherPart::question; ++number) {
        const auto view = shown(world);
        const auto* item = world.course().item(view.item.id);
        REQUIRE(item);
        walk.answer(view.item, number <= missed ? worthless_answer(*item) : learning::right_answer(*item));
        if (world.has("exam.keep-order")) walk.press("exam.keep-order");
        // No verdict before the test is over.
        for (const auto& [id, text] : item->text.at(world.app->view().preferences.language).options) CHECK_FALSE(world.says(text.feedback));
        world.check_screen();
        walk.press(view.following.empty() ? "refresher.go-finish" : "nav.next");
    }
}

const char* plan_button(session::RefresherNext::Kind kind) {
    using Kind = session::RefresherNext::Kind;
    switch (kind) {
        case Kind::question: return "refresher.go-question";
        case Kind::finish_pretest: return "refresher.go-finish";
        case Kind::page: return "refresher.go-page";
        case Kind::scenario: return "refresher.go-scenario";
        case Kind::hand_in: break;
    }
    return "refresher.go-hand-in";
}

// By the one obvious button of each screen, to the result.
void follow_the_buttons(World& world, Walk& walk) {
    for (int steps = 0; !world.shows<session::ResultsView>() && steps < 200; ++steps) {
        if (world.shows<session::ScenarioView>()) {
            walk.play_scenario();
            walk.press("scenario.to-refresher");
            continue;
        }
        const auto view = shown(world);
        world.check_screen();
        switch (view.part) {
            case RefresherPart::intro: walk.press("refresher.begin"); break;
            case RefresherPart::plan: walk.press(plan_button(view.next.kind)); break;
            case RefresherPart::reading: walk.press(view.following.empty() ? "refresher.read" : "nav.next"); break;
            case RefresherPart::question:
                walk.answer(view.item, learning::right_answer(*world.course().item(view.item.id)));
                if (world.has("exam.keep-order")) walk.press("exam.keep-order");
                walk.press("nav.next");
                break;
        }
    }
    REQUIRE(world.shows<session::ResultsView>());
}

}  // namespace

TEST_CASE("thirty days before the end home leads through the refresher to a certificate of another year, in both languages") {
    for (const char* language : {"pl", "en"}) {
        INFO(language);
        World world(language);
        due(world);
        Walk walk(world);
        CHECK(world.screen<HomeView>().refresher_minutes == world.course().refresher->minutes);
        walk.press("home.go-refresher");
        REQUIRE(shown(world).part == RefresherPart::intro);
        world.check_screen();
        walk.press("refresher.begin");
        CHECK(shown(world).count == 10);
        answer_pretest(world, walk, 2);

        REQUIRE(shown(world).part == RefresherPart::plan);
        CHECK(shown(world).lessons.size() == 2);
        CHECK(shown(world).skipped.size() == 8);
        // Why each part is in the plan, in words.
        CHECK(explains(world, "because.lesson-missed-now"));
        CHECK(explains(world, "because.scenario-not-seen"));
        CHECK(world.says(world.words()("refresher.skipped-why")));
        follow_the_buttons(world, walk);
        CHECK(world.screen<session::ResultsView>().passed);
        CHECK(world.screen<session::ResultsView>().percent == 100);
        CHECK(world.says(world.words()("results.refresher-passed")));

        walk.press("results.get-certificate");
        CHECK(world.shows<session::CertificateView>());
        walk.press("frame.home");
        const auto& home = world.screen<HomeView>();
        CHECK(home.renewal.state == learning::RenewalState::compliant);
        CHECK(home.held.size() == 2);
        CHECK(home.next == session::StepKind::certificate);   // not saved yet
    }
}

TEST_CASE("the certificate of a refresher carries what its blueprint says, and is graded again from it") {
    World world("pl");
    due(world);
    Walk walk(world);
    walk.press("home.go-refresher");
    walk.press("refresher.begin");
    answer_pretest(world, walk, 1);
    follow_the_buttons(world, walk);
    walk.press("results.get-certificate");
    const auto& issued = world.progress().certificates.back().issued;
    const auto evidence = certificate::read_evidence(issued.evidence);
    REQUIRE(evidence);
    CHECK(evidence->refresher);
    CHECK(evidence->items.size() == 11);
    CHECK(evidence->scenarios.size() == 1);
    const auto claim = certificate::read_credential(issued.credential);
    REQUIRE(claim);
    CHECK(claim->claim.criteria == world.outside.criteria("pl", 80, true));

    certificate::Grounds grounds;
    grounds.packs = {&real_course()};
    grounds.now = Instant{world.clock.time};
    const auto answers_of = [&](const std::string& file) {
        const auto verdict = certificate::verify({issued.credential, file, {}}, grounds);
        const auto check = std::ranges::find(verdict.checks, "answers", &certificate::Check::code);
        REQUIRE(check != verdict.checks.end());
        return *check;
    };
    CHECK(answers_of(issued.evidence).state == certificate::CheckState::ok);
    CHECK(answers_of(issued.evidence).why == "refresher");
    // Statistics of questions are of exams: this one asked what this very person forgot.
    const auto graded = registry::graded_again(real_course(), *evidence);
    REQUIRE(graded);
    CHECK(graded->items.empty());
    CHECK(graded->scenarios.empty());
    CHECK(graded->lessons.size() == 10);
    SECTION("passed off as an exam it is refused") {
        auto exam = *evidence;
        exam.refresher = false;
        CHECK(answers_of(certificate::write_evidence(exam)).state == certificate::CheckState::failed);
    }
}

TEST_CASE("where the blueprint asks for a summary only, the answers stay with the learner") {
    World world("en");
    world.adapt = [](course::LoadedCourse& loaded) { loaded.course.refresher->evidence_answers = false; };
    world.reopen();
    world.draw();
    due(world);
    Walk walk(world);
    walk.press("home.go-refresher");
    walk.press("refresher.begin");
    answer_pretest(world, walk, 0);
    follow_the_buttons(world, walk);
    walk.press("results.get-certificate");
    const auto evidence = certificate::read_evidence(world.progress().certificates.back().issued.evidence);
    REQUIRE(evidence);
    CHECK(evidence->kind == certificate::EvidenceKind::summary);
    CHECK(evidence->items.empty());
}

TEST_CASE("a refresher that was left in the middle goes on where it was, and the exam does not get in its way") {
    World world("en");
    due(world);
    Walk walk(world);
    walk.press("home.go-refresher");
    walk.press("refresher.begin");
    answer_pretest(world, walk, 1);
    world.reopen();
    world.draw();
    world.press(Role::button, "Ewa Lis");
    world.go(PlaceKind::home);
    world.draw();
    CHECK(world.screen<HomeView>().next == session::StepKind::resume_refresher);
    world.check_screen();
    world.go(PlaceKind::exam);
    CHECK(world.shows<RefresherView>());
    world.go(PlaceKind::home);
    world.draw();
    walk.press("home.go-resume-refresher");
    CHECK(shown(world).part == RefresherPart::plan);
    follow_the_buttons(world, walk);
    CHECK(world.screen<session::ResultsView>().passed);
}

TEST_CASE("the answers of the pre-test can be looked at once it is over, with what was right and why") {
    World world("en");
    due(world);
    Walk walk(world);
    walk.press("home.go-refresher");
    walk.press("refresher.begin");
    answer_pretest(world, walk, 1);
    const auto missed = std::ranges::find(shown(world).pretest, true, &session::RefresherAsks::missed);
    REQUIRE(missed != shown(world).pretest.end());
    world.press(Role::button, world.words()("refresher.see-answer", {{"lesson", world.words()("common.guideline", {{"number", std::to_string(missed->guideline)}}) + " · " + missed->title}}));
    CHECK(shown(world).part == RefresherPart::question);
    CHECK(shown(world).item.judged);
    world.check_screen();
    walk.press("refresher.to-plan");
    CHECK(shown(world).part == RefresherPart::plan);
}

TEST_CASE("a refresher not passed can be taken again, and asks what was missed") {
    World world("en");
    due(world);
    Walk walk(world);
    walk.press("home.go-refresher");
    walk.press("refresher.begin");
    answer_pretest(world, walk, 10);
    std::set<std::string> missed;
    for (const auto& asks : shown(world).pretest) missed.insert(asks.id);
    // Every page read, every question missed again.
    for (int steps = 0; steps < 200 && shown(world).next.kind != session::RefresherNext::Kind::scenario; ++steps) {
        const auto next = shown(world).next;
        world.go(PlaceKind::refresher, next.subject, next.part);
        if (next.kind == session::RefresherNext::Kind::page) world.wish(session::Wish(learning::Action(learning::ReadPageAgain{next.subject, next.part})));
        else world.wish(session::Wish(learning::Action(learning::AnswerExam{next.part, worthless_answer(*world.course().item(next.part))})));
        world.go(PlaceKind::refresher);
        world.draw();
    }
    follow_the_buttons(world, walk);
    CHECK_FALSE(world.screen<session::ResultsView>().passed);
    walk.press("results.retake");
    REQUIRE(shown(world).part == RefresherPart::intro);
    walk.press("refresher.begin");
    int again = 0;
    for (const auto& asks : shown(world).pretest) again += asks.because == "missed-before";
    CHECK(again == 10);
}

TEST_CASE("before its time the refresher says when it can begin") {
    World world("en");
    (void)saved_certificate(world, "Ewa Lis");
    world.go(PlaceKind::refresher);
    world.draw();
    REQUIRE(world.shows<RefresherView>());
    REQUIRE(shown(world).opens);
    CHECK(world.says(world.words()("refresher.early", {{"date", world.words().date({shown(world).opens->milliseconds + day_length / 2})}})));
    world.check_screen();
}
