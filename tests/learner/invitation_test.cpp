// Invitations: dropped on the window, shown before they are believed, and bound to the record once accepted.
#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::InvitationView;
using session::SignedBy;
using widgets::Role;

namespace {

bool states(World& world, const std::string& key) { return world.says(world.words()(key)); }

}  // namespace

TEST_CASE("an invitation says who invites whom to what by when, and accepting it makes the record of that person") {
    World world("pl");
    know_key(world);
    const auto enrolment = sample_invitation(world);
    drop(world, {invitation_file(world, enrolment)});
    REQUIRE(world.shows<InvitationView>());
    CHECK(world.screen<InvitationView>().signed_by == SignedBy::organisation);
    for (const std::string& said : {enrolment.name, enrolment.number, enrolment.team, enrolment.invited_by, world.words().date(*enrolment.due)})
        CHECK(world.says(said));
    CHECK(world.app->progress() == nullptr);
    world.press("invitation.accept");
    REQUIRE(world.shows<session::HomeView>());
    CHECK(world.progress().learner->name == enrolment.name);
    CHECK(world.progress().learner->number == "1042");
    REQUIRE(world.progress().enrolment);
    CHECK(world.progress().enrolment->event.id == enrolment.id);
    CHECK(world.says(world.words()("renewal.deadline", {{"date", world.words().date(*enrolment.due)}, {"left", world.words().plural("renewal.left", 8)}})));
    world.press("frame.switch-person");
    const auto* card = world.ui->tree().find(Role::button, enrolment.name);
    REQUIRE(card);
    CHECK(card->description == world.words()("welcome.invited-until", {{"who", "Dział szkoleń"}, {"date", world.words().date(*enrolment.due)}}));
    world.reopen();
    world.draw();
    world.press(Role::button, enrolment.name);
    CHECK(world.progress().enrolment->event.id == enrolment.id);
}

TEST_CASE("an invitation signed with another key than the organisation's cannot be accepted; without a known key it is said") {
    World world("en");
    know_key(world);
    drop(world, {invitation_file(world, sample_invitation(world), 8)});
    REQUIRE(world.shows<InvitationView>());
    CHECK(world.screen<InvitationView>().signed_by == SignedBy::stranger);
    CHECK(states(world, "invitation.stopped"));
    CHECK_FALSE(world.has("invitation.accept"));
    world.wish(session::Wish(session::Request(session::AcceptInvitation{})));
    CHECK(world.app->progress() == nullptr);

    world.adapt = [](course::LoadedCourse& loaded) { loaded.organisation.keys.clear(); };
    world.reopen();
    drop(world, {invitation_file(world, sample_invitation(world), 8)});
    CHECK(states(world, "invitation.no-key"));
    CHECK(world.has("invitation.accept"));
}

TEST_CASE("an invitation to another course, or with letters that certificates lack, cannot be accepted") {
    World world("pl");
    know_key(world);
    drop(world, {invitation_file(world, sample_invitation(world, [](auto& one) { one.course = "inny-kurs"; }))});
    CHECK(states(world, "invitation.other-course-text") == false);   // the title is filled in
    CHECK(states(world, "invitation.other-course"));
    CHECK_FALSE(world.has("invitation.accept"));
    drop(world, {invitation_file(world, sample_invitation(world, [](auto& one) { one.name = "山田 太郎"; }))});
    CHECK(states(world, "invitation.letters"));
    CHECK_FALSE(world.has("invitation.accept"));
}

TEST_CASE("an invitation that was changed is no invitation: it is said that it cannot be read") {
    World world("pl");
    const std::string path = invitation_file(world, sample_invitation(world));
    std::string json = world.disk.read(path, 1 << 20).value();
    json.replace(json.find("1042"), 4, "1043");
    REQUIRE(world.disk.write(path, json, false));
    drop(world, {path});
    REQUIRE(world.shows<session::VerdictView>());
    CHECK(world.screen<session::VerdictView>().verdict.reason->code == "enrolment.signature");
}

TEST_CASE("an invitation for somebody else begins a record of its own, or changes the name where it is the same person") {
    World world("pl");
    know_key(world);
    Walk(world).introduce("Jan Nowak");
    const auto enrolment = sample_invitation(world);
    const std::string path = invitation_file(world, enrolment);
    drop(world, {path});
    CHECK(states(world, "invitation.other-name"));
    world.press(Role::button, world.words()("invitation.accept-as", {{"name", enrolment.name}}));
    CHECK(world.progress().learner->name == enrolment.name);
    world.press("frame.switch-person");
    CHECK(world.screen<session::WelcomeView>().learners.size() == 2);
    world.press(Role::button, "Jan Nowak");
    CHECK_FALSE(world.progress().enrolment);
    drop(world, {path});
    world.press("invitation.rename");
    CHECK(world.progress().learner->name == enrolment.name);
    CHECK(world.progress().enrolment->event.id == enrolment.id);
}

TEST_CASE("before anybody is chosen, the record of that name takes the invitation") {
    World world("pl");
    know_key(world);
    const auto enrolment = sample_invitation(world);
    Walk(world).introduce(enrolment.name);
    world.press("frame.switch-person");
    drop(world, {invitation_file(world, enrolment)});
    CHECK(states(world, "invitation.same-name"));
    world.press("invitation.accept");
    CHECK(world.progress().enrolment);
    world.press("frame.switch-person");
    CHECK(world.screen<session::WelcomeView>().learners.size() == 1);
}

TEST_CASE("accepted once, an invitation says so; a newer one takes its place") {
    World world("pl");
    know_key(world);
    const std::string path = invitation_file(world, sample_invitation(world));
    drop(world, {path});
    world.press("invitation.accept");
    drop(world, {path});
    CHECK(world.screen<InvitationView>().accepted);
    CHECK_FALSE(world.has("invitation.accept"));
    world.press("files.close");
    CHECK(world.shows<session::HomeView>());
    const auto newer = sample_invitation(world);
    drop(world, {invitation_file(world, newer)});
    CHECK(states(world, "invitation.replaces"));
    world.press("invitation.accept");
    CHECK(world.progress().enrolment->event.id == newer.id);
}

TEST_CASE("a full disk leaves no half-accepted invitation behind") {
    World world("pl");
    know_key(world);
    Walk(world).introduce("Żaneta Wójcik-Śliwińska");
    const auto events = world.progress().events;
    drop(world, {invitation_file(world, sample_invitation(world))});
    world.disk.full = true;
    world.press("invitation.accept");
    CHECK(world.progress().events == events);
    REQUIRE_FALSE(world.app->view().notices.empty());
    CHECK(world.app->view().notices.front().error.code == "disk.full");
    CHECK(world.shows<InvitationView>());
}
