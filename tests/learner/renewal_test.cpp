// The certificate over the years: what home says of its end, that a reminder comes once, that every certificate stays at hand;
// and the first days of somebody new.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using learning::RenewalState;
using session::CertificateView;
using session::HeldState;
using session::HomeView;
using widgets::Role;

namespace {

constexpr std::int64_t a_day = 86'400'000;

// The certificate earned and saved; home is on the screen.
void earned(World& world) {
    (void)saved_certificate(world, "Ewa Lis");
    world.go(record::PlaceKind::home);
    world.draw();
}

Instant end_of(World& world) { return world.progress().certificates.back().issued.valid_until; }

// At the program as it was opened again: the person chosen, home on the screen.
void sit_down(World& world) {
    world.draw();
    world.press(Role::button, "Ewa Lis");
    world.go(record::PlaceKind::home);
    world.draw();
}

// So many days before the end, at noon.
void come_back(World& world, int days_before) {
    world.clock.time = end_of(world).milliseconds - 11 * 3'600'000 - days_before * a_day;
    world.reopen();
    sit_down(world);
}

std::string left(World& world, int days) { return world.words().plural("renewal.left", days); }
std::string last_day(World& world) { return world.words().date(*world.screen<HomeView>().renewal.last_day); }

void without_refresher(World& world) {
    world.adapt = [](course::LoadedCourse& loaded) { loaded.course.refresher.reset(); };
    world.reopen();
    world.draw();
}

void renew_by_exam(World& world) {
    Walk walk(world);
    walk.press("renewal.go");
    walk.sit_exam();
    walk.hand_in();
}

}  // namespace

TEST_CASE("the certificate holds to the end of its last day, and home says until when and from when it can be renewed") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        earned(world);
        CHECK(to_iso8601(end_of(world)) == "2027-11-22T22:59:59Z");
        CHECK(world.says(world.words()("home.valid-until", {{"date", last_day(world)}})));
        CHECK(world.says(world.words()("renewal.opens", {{"date", world.words().date(*world.screen<HomeView>().renewal.opens)}})));
        CHECK_FALSE(world.has("renewal.go"));
        world.check_screen();
    }
}

TEST_CASE("from the window over the grace to the end home says where one stands and offers to renew") {
    World world("pl");
    earned(world);
    const std::vector<std::tuple<int, RenewalState, std::string>> course{
        {61, RenewalState::compliant, ""}, {60, RenewalState::expiring_soon, "soon"}, {0, RenewalState::expiring_soon, "soon"},
        {-1, RenewalState::in_grace, "grace"}, {-14, RenewalState::in_grace, "grace"}, {-15, RenewalState::overdue, "over"}};
    for (const auto& [before, state, key] : course) {
        INFO(before << " days before the end");
        come_back(world, before);
        CHECK(world.screen<HomeView>().renewal.state == state);
        CHECK(world.has("home.go-refresher") == !key.empty());
        CHECK_FALSE(world.has("renewal.go"));   // one button for one thing
        world.check_screen();
    }
    CHECK(world.says(world.words()("renewal.title-over")));
}

TEST_CASE("a reminder is shown in the app 30, 7 and 1 days before the end, each once, also when the clock is set back") {
    World world("en");
    earned(world);
    const auto reminded = [&](int before) {
        come_back(world, before);
        return world.says(world.words()("renewal.reminder", {{"date", last_day(world)}, {"left", left(world, before)}}));
    };
    CHECK_FALSE(reminded(31));
    CHECK(reminded(30));
    CHECK_FALSE(reminded(30));
    CHECK_FALSE(reminded(29));
    CHECK(reminded(7));
    CHECK_FALSE(reminded(20));   // set back
    CHECK_FALSE(reminded(7));
    CHECK(reminded(1));
    CHECK_FALSE(reminded(1));
    CHECK(world.progress().reminders.size() == 3);
}

TEST_CASE("a clock set back takes no certificate away") {
    World world("en");
    earned(world);
    world.clock.time -= 400 * a_day;
    world.reopen();
    sit_down(world);
    CHECK(world.screen<HomeView>().renewal.state == RenewalState::compliant);
    CHECK(world.screen<HomeView>().held.front().state == HeldState::valid);
}

TEST_CASE("without a refresher the exam renews; after it nothing is open, and the certificates of both years are at hand with their states") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        without_refresher(world);
        earned(world);
        const std::string first = world.progress().certificates.back().issued.id;
        come_back(world, 10);
        renew_by_exam(world);
        (void)world.wish(session::Wish(session::Request(session::IssueCertificate{world.progress().attempts.back().begun.attempt})));
        world.go(record::PlaceKind::home);
        world.draw();
        const auto& home = world.screen<HomeView>();
        CHECK(home.renewal.state == RenewalState::compliant);
        REQUIRE(home.held.size() == 2);
        CHECK(home.held[0].state == HeldState::valid);
        CHECK(home.held[1].state == HeldState::superseded);
        CHECK(to_iso8601(end_of(world)) == "2028-11-12T22:59:59Z");
        world.check_screen();

        const std::string dates = world.words()("held.dates", {{"awarded", world.words().date(home.held[1].awarded)},
                                                               {"until", world.words().date(home.held[1].last_day)}});
        world.press(Role::button, world.words()("held.show", {{"dates", dates}}));
        REQUIRE(world.shows<CertificateView>());
        CHECK(world.screen<CertificateView>().id == first);
        CHECK(world.screen<CertificateView>().others.size() == 1);
        CHECK(world.says(world.words()("held.others")));
        world.check_screen();
        world.clock.time = end_of(world).milliseconds + a_day;
        world.go(record::PlaceKind::home);
        CHECK(world.screen<HomeView>().held[1].state == HeldState::ended);
    }
}

TEST_CASE("where the end is counted from the previous one, renewing early costs no day") {
    World world("en");
    world.adapt = [](course::LoadedCourse& loaded) { 
        loaded.organisation.renewal.basis = course::ExpiryBasis::previous;
        loaded.course.refresher.reset();
    };
    world.reopen();
    world.draw();
    earned(world);
    come_back(world, 10);
    renew_by_exam(world);
    (void)world.wish(session::Wish(session::Request(session::IssueCertificate{world.progress().attempts.back().begun.attempt})));
    CHECK(to_iso8601(end_of(world)) == "2028-11-22T22:59:59Z");
}

TEST_CASE("somebody new sees the deadline and the plan for the first days, and nothing of it is locked") {
    for (const char* language : {"pl", "en"}) {
        World world(language);
        world.adapt = [](course::LoadedCourse& loaded) {
            loaded.organisation.keys = {name_of_key()};
            loaded.organisation.onboarding_plan = {{1, {"introduction", "purpose"}}, {3, {"responsibility"}}, {30, {"productivity"}}};
        };
        world.reopen();
        world.draw();
        Walk walk(world);
        walk.introduce("Żaneta Wójcik-Śliwińska");
        const auto invitation = sample_invitation(world, [&](certificate::Enrolment& one) {
            one.joined = Instant{one.issued.milliseconds - 2 * a_day};
            one.due.reset();
        });
        drop(world, {invitation_file(world, invitation)});
        world.wish(session::Wish(session::Request(session::AcceptInvitation{})));
        world.go(record::PlaceKind::home);
        world.draw();
        const auto& home = world.screen<HomeView>();
        CHECK(home.renewal.days_left == 30);
        CHECK(world.says(world.words()("renewal.deadline", {{"date", last_day(world)}, {"left", left(world, 30)}})));
        REQUIRE(home.first_days.size() == 3);
        CHECK(home.first_days[0].when == session::FirstDay::When::past);
        CHECK(home.first_days[1].when == session::FirstDay::When::today);
        CHECK(home.first_days[2].when == session::FirstDay::When::ahead);
        CHECK(world.says(world.words()("first-days.title")));
        world.check_screen();
        const auto& last = world.course().lessons.back();
        world.go(record::PlaceKind::lesson, last.id);
        CHECK(world.shows<session::LessonView>());
    }
}

TEST_CASE("an organisation without a plan shows none, and without an invitation there is no deadline") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ewa Lis");
    world.go(record::PlaceKind::home);
    CHECK(world.screen<HomeView>().first_days.empty());
    CHECK_FALSE(world.says(world.words()("first-days.title")));
    CHECK_FALSE(world.screen<HomeView>().renewal.last_day);
}
