// What a certificate says about a person: seen before it is saved, put right where it is wrong.
#include "learner/papers.h"

#include <algorithm>

#include "certificate/evidence.h"
#include "certificate/verify.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using certificate::EvidenceKind;
using session::CertificateView;
using session::DisclosureView;
using widgets::Role;

namespace {

const progress::CertificateHeld& newest(World& world) { return world.progress().certificates.back(); }

certificate::Claim claim_of(const progress::CertificateHeld& held) {
    const auto credential = certificate::read_credential(held.issued.credential);
    REQUIRE(credential);
    return credential->claim;
}

void correct_to(World& world, const std::string& name) {
    world.press("certificate.wrong-name");
    world.type("welcome.name", name);
    world.press("certificate.again");
}

}  // namespace

TEST_CASE("a certificate carries its evidence by hash and its square, and says that the name is self-declared") {
    World world("pl");
    earn_certificate(world, "Ewa Wąs");
    const auto& held = newest(world);
    const auto claim = claim_of(held);
    CHECK(claim.evidence == EvidenceKind::answers);
    CHECK(claim.evidence_hash == certificate::evidence_hash(held.issued.evidence));
    CHECK(claim.enrolment.empty());
    CHECK_FALSE(held.issued.square.empty());
    const auto verdict = certificate::verify({held.issued.credential, held.issued.evidence, {}},
                                             {world.clock.now(), nullptr, {&world.app->loaded()}});
    CHECK(verdict.overall == certificate::Overall::valid);
    CHECK(world.says(world.words()("certificate.self-declared")));
}

TEST_CASE("before saving, the learner sees every graded answer in words, with its time, and what is not in the file") {
    World world("pl");
    earn_certificate(world, "Ewa Wąs");
    world.press("certificate.see-told");
    REQUIRE(world.shows<DisclosureView>());
    const auto& view = world.screen<DisclosureView>();
    const auto& begun = world.progress().attempts.back().begun;
    CHECK(view.items.size() == begun.items.size());
    CHECK(view.scenarios.size() == begun.scenarios.size());
    CHECK(world.says(world.words()("told.not-contact")));
    const auto told = view.items.front();
    CHECK_FALSE(told.answers.empty());
    CHECK_FALSE(world.says(told.question));
    world.press(Role::button, world.words().plural("told.items", long(view.items.size())));
    CHECK(world.says(told.question));
    CHECK(world.says(told.answers.front()));
    for (const auto& item : world.screen<DisclosureView>().items) {
        CHECK(item.question != item.id);
        CHECK(item.seconds == 20);
    }
    world.press("told.back");
    CHECK(world.shows<CertificateView>());
}

TEST_CASE("where the organisation asks for a summary, only that goes, and it is said") {
    World world("en");
    world.adapt = [](course::LoadedCourse& loaded) { loaded.organisation.evidence_answers = false; };
    world.reopen();
    world.app->set_language("en");
    world.draw();
    earn_certificate(world, "Ewa Was");
    CHECK(world.says(world.words()("certificate.tells-summary")));
    CHECK(claim_of(newest(world)).evidence == EvidenceKind::summary);
    const auto evidence = certificate::read_evidence(newest(world).issued.evidence);
    REQUIRE(evidence);
    CHECK(evidence->items.empty());
    world.press("certificate.see-told");
    CHECK(world.says(world.words()("told.summary")));
    CHECK(world.says(world.words()("told.not-answers")));
    CHECK(world.screen<DisclosureView>().items.empty());
}

TEST_CASE("a wrong name is put right: a new certificate of the same exam, the old one on record as replaced") {
    World world("pl");
    earn_certificate(world, "Ewa Wons");
    const std::string first = newest(world).issued.id;
    correct_to(world, "Ewa Wąs");
    REQUIRE(world.shows<CertificateView>());
    REQUIRE(world.progress().certificates.size() == 2);
    const auto claim = claim_of(newest(world));
    CHECK(claim.name == "Ewa Wąs");
    CHECK(claim.replaces == first);
    CHECK(claim.attempt == claim_of(world.progress().certificates.front()).attempt);
    const auto other = world.screen<CertificateView>().siblings;
    REQUIRE(other.size() == 1);
    CHECK(other.front().replaced);
    CHECK(std::ranges::any_of(world.ui->tree().find_all(Role::button), [&](const auto* card) {
        return card->description == world.words()("certificate.replaced-mark") && card->name.find("Ewa Wons") != std::string::npos;
    }));
    world.go(record::PlaceKind::certificate, first);
    CHECK(world.says(world.words()("certificate.replaced")));
    CHECK_FALSE(world.has("certificate.wrong-name"));
    world.go(record::PlaceKind::home);
    CHECK(world.screen<session::HomeView>().learner == "Ewa Wąs");
    world.press("frame.switch-person");
    CHECK(world.screen<session::WelcomeView>().learners.front().name == "Ewa Wąs");
}

TEST_CASE("asked again in another language nothing is replaced; asked again in the same, the one there is comes back") {
    World world("pl");
    earn_certificate(world, "Ewa Wąs");
    const auto attempt = newest(world).issued.attempt;
    world.wish(session::Wish(session::Request(session::ChangeSetting{"language", "en"})));
    world.wish(session::Wish(session::Request(session::IssueCertificate{attempt})));
    REQUIRE(world.progress().certificates.size() == 2);
    CHECK(claim_of(newest(world)).replaces.empty());
    world.wish(session::Wish(session::Request(session::IssueCertificate{attempt})));
    CHECK(world.progress().certificates.size() == 2);
    REQUIRE(world.screen<CertificateView>().siblings.size() == 1);
    CHECK_FALSE(world.screen<CertificateView>().siblings.front().replaced);
}

TEST_CASE("letters that certificates lack ask for another spelling: at the start, and when a name is put right") {
    World world("pl");
    world.type("welcome.name", "山田 太郎");
    world.press("welcome.start");
    CHECK(world.shows<session::WelcomeView>());
    CHECK(world.app->view().notices.front().error.code == "session.letters-missing");
    CHECK(world.ui->find(Role::text_field, world.words()("welcome.name")).states().invalid);
    world.type("welcome.name", "Yamada Tarō");
    world.press("welcome.start");
    CHECK(world.shows<session::HomeView>());
    earn_certificate(world, {});
    correct_to(world, "山田 Tarō");
    CHECK(world.progress().certificates.size() == 1);
    CHECK(world.progress().learner->name == "Yamada Tarō");
    CHECK(world.ui->find(Role::text_field, world.words()("welcome.name")).states().invalid);
}

TEST_CASE("an invited name is the organisation's to change: a new invitation offers the corrected certificate") {
    World world("pl");
    know_key(world);
    drop(world, {invitation_file(world, sample_invitation(world))});
    world.press("invitation.accept");
    earn_certificate(world, {});
    const auto first = claim_of(newest(world));
    CHECK(first.enrolment == world.progress().enrolment->event.id);
    CHECK(first.enrolment_hash.size() == 64);
    CHECK_FALSE(world.says(world.words()("certificate.self-declared")));
    world.press("certificate.wrong-name");
    CHECK(world.says(world.words()("certificate.wrong-name-invited", {{"organisation", world.app->loaded().organisation.name}})));
    world.press(Role::button, world.words()("help.close"));
    drop(world, {invitation_file(world, sample_invitation(world, [](auto& one) { one.name = "Żaneta Wójcik"; }))});
    world.press("invitation.rename");
    world.go(record::PlaceKind::certificate, first.id);
    CHECK(world.says(world.words()("certificate.outdated")));
    world.press("certificate.again");
    CHECK(claim_of(newest(world)).name == "Żaneta Wójcik");
    CHECK(claim_of(newest(world)).replaces == first.id);
    CHECK(claim_of(newest(world)).enrolment == world.progress().enrolment->event.id);
}

TEST_CASE("a signing key that other users could read is closed when the record is opened, and the learner is told once") {
    namespace fs = std::filesystem;
    World world("pl");
    earn_certificate(world, "Ewa Wąs");
    const auto key = [&] {
        for (const auto& entry : fs::recursive_directory_iterator(world.folder->path()))
            if (entry.path().filename() == "key") return entry.path();
        return fs::path();
    }();
    REQUIRE_FALSE(key.empty());
    fs::permissions(key, fs::perms::others_read, fs::perm_options::add);
    const auto come_back = [&] {
        world.reopen();
        world.draw();
        world.press(widgets::Role::button, "Ewa Wąs");
    };
    come_back();
    REQUIRE(world.app->view().notices.size() == 1);
    CHECK(world.app->view().notices.front().error.code == "certificate.key-was-open");
    CHECK(world.says(world.words().error(world.app->view().notices.front().error)));
    CHECK((fs::status(key).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    come_back();
    CHECK(world.app->view().notices.empty());
}
