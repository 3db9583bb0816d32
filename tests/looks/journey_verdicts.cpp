// The stations of checked files: valid by every standing, ended, altered, of another version, a copy, a print, unreadable. Each is
// what verify() says of a real file, but for the print.
#include <algorithm>

#include "base/digest.h"
#include "certificate/square.h"
#include "learner/papers.h"
#include "looks/journey.h"
#include "session/known_trust.h"

namespace rozwaga::tests {

using certificate::Claim;
using certificate::Evidence;
using certificate::Submission;
using certificate::Verdict;
using session::VerdictView;

namespace {

constexpr std::int64_t one_day = 86'400'000;

/// Somebody's certificate, to be signed again with something changed.
struct Draft {
    Claim claim;
    Evidence evidence;

    Submission signed_with(const certificate::SigningKey& key) {
        const std::string file = certificate::write_evidence(evidence);
        claim.evidence_hash = certificate::evidence_hash(file);
        const auto credential = certificate::issue(claim, key, claim.awarded);
        REQUIRE(credential);
        return {*credential, file, {}};
    }
};

/// As whoever reads every page and thinks about every question has it.
Draft unhurried(const record::CertificateIssued& issued) {
    Draft draft{certificate::read_credential(issued.credential)->claim, *certificate::read_evidence(issued.evidence)};
    constexpr std::int64_t minutes_a_lesson = 9;
    for (auto& lesson : draft.evidence.lessons) lesson.minutes = minutes_a_lesson;
    return draft;
}

Draft invited(World& world, Draft draft) {
    const auto enrolment = sample_invitation(world, [&](auto& one) {
        one.name = draft.claim.name;
        one.number = draft.claim.number;
        one.team = draft.claim.team;
        one.issued = Instant{draft.claim.awarded.milliseconds - one_day};
    });
    draft.evidence.enrolment = *certificate::issue_enrolment(enrolment, organisation_key());
    draft.claim.enrolment = enrolment.id;
    draft.claim.enrolment_hash = certificate::read_enrolment(draft.evidence.enrolment)->hash;
    return draft;
}

/// The organisation's own certificate of it.
Draft confirmed(World& world, Draft draft) {
    const Submission accepted = draft.signed_with(organisation_key(1));
    draft.claim.confirms = draft.claim.id;
    draft.claim.confirms_hash = to_hex(sha256(accepted.credential));
    draft.claim.id = certificate::new_urn_uuid(world.randomness);
    return draft;
}

}  // namespace

void Journey::look_at_verdicts(std::string pdf) {
    const auto& held = world_.progress().certificates.back().issued;
    look_at_brought_files(pdf, held.credential);
    look_at_revoked(pdf, held.id);

    const auto& loaded = world_.app->loaded();
    const Instant now = world_.clock.now();
    certificate::Trust trust;
    trust.organisations.push_back({name_of_key(), loaded.organisation.name, Instant{}, {}, {}});
    const auto own_key = organisation_key(1);
    const Draft usual = unhurried(held);
    const auto judged = [&](const std::string& name, const Submission& submission, Instant when, const course::LoadedCourse& pack) -> Verdict& {
        auto& shown = look(name).view.screen;
        shown = VerdictView{"certyfikat.pdf", certificate::verify(submission, {when, &trust, {&pack}}), false};
        return std::get<VerdictView>(shown).verdict;
    };
    const auto expect = [](const Verdict& verdict, certificate::Overall overall, certificate::Standing standing) {
        CHECK(verdict.overall == overall);
        CHECK(verdict.standing == standing);
        CHECK_FALSE(verdict.flagged());
    };
    using certificate::Overall, certificate::Standing;
    const Submission plain = Draft(usual).signed_with(own_key);
    expect(judged("verdict invited", invited(world_, usual).signed_with(own_key), now, loaded), Overall::valid, Standing::enrolled);
    expect(judged("verdict confirmed", confirmed(world_, usual).signed_with(organisation_key()), now, loaded), Overall::valid, Standing::organisation);
    expect(judged("verdict expired", plain, Instant{usual.claim.valid_until.milliseconds + one_day}, loaded), Overall::invalid, Standing::self_declared);
    expect(judged("verdict pretending", confirmed(world_, usual).signed_with(own_key), now, loaded), Overall::invalid, Standing::self_declared);

    course::LoadedCourse later = loaded;
    later.course.version = "1.1.0";
    later.grading_hash = std::string(64, 'a');
    CHECK(judged("verdict of another version", plain, now, later).flagged());
    Submission swapped = plain;
    swapped.evidence->replace(swapped.evidence->find("\"seconds\":"), 11, "\"seconds\":1");
    CHECK(judged("verdict of other answers", swapped, now, loaded).overall == Overall::invalid);

    Draft copy = usual;
    copy.claim.name = "Ola Nowak";
    copy.claim.id = certificate::new_urn_uuid(world_.randomness);
    std::vector<Verdict> both{certificate::verify(plain, {now, &trust, {&loaded}}), certificate::verify(copy.signed_with(organisation_key(2)), {now, &trust, {&loaded}})};
    certificate::compare(both, {"certyfikat.pdf", "Ola Nowak.pdf"});
    judged("verdict of a copy", plain, now, loaded) = both.front();
    judged("verdict of a receipt", {world_.progress().acknowledgements.back().event.receipt, {}, {}}, now, loaded);
    judged("verdict of a print", {{}, {}, held.square}, now, later).claim.title = world_.app->view().course_title;
}

void Journey::look_at_brought_files(const std::string& pdf, std::string json) {
    const std::string altered = world_.folder->path("zmieniony.json"), broken = world_.folder->path("uszkodzony.pdf");
    json.replace(json.find("Wójcik"), std::string("Wójcik").size(), "Wojcik");
    REQUIRE(world_.disk.write(altered, json, false));
    REQUIRE(world_.disk.write(broken, "%PDF-1.7\nnie ma tu nic więcej", false));

    request(session::OpenFiles{{pdf}});
    look("verdict self-declared", true);
    request(session::OpenFiles{{altered}});
    look("verdict not valid", true);
    request(session::OpenFiles{{broken}});
    look("verdict unreadable");
    request(session::OpenFiles{{pdf, altered, broken, invitation_file(world_, sample_invitation(world_))}});
    look("list of files", true);
    auto& reading = look("files being read");
    reading.view.reading = session::ReadingView{"certyfikat-zaneta-wojcik-sliwinska.pdf", 3, 12};
    request(session::LeaveFiles{});
    const std::string list = world_.folder->path("lista.txt");
    REQUIRE(world_.disk.write(list, "mleko", false));
    request(session::OpenFiles{{list}});
    look("home with a file that is none of ours");
}

/// The organisation's list of what it revoked has come to this computer, and says so of the certificate that is dropped.
void Journey::look_at_revoked(const std::string& pdf, const std::string& id) {
    const std::string path = session::trust_file(world_.folder->path("data"));
    certificate::Trust trust;
    trust.organisations.push_back({name_of_key(), world_.app->loaded().organisation.name, Instant{}, {}, {}});
    const auto entry = certificate::revoke(id, "Egzamin zdała inna osoba", organisation_key(), world_.clock.now());
    REQUIRE(entry);
    trust.revocations.push_back(*entry);
    REQUIRE(certificate::save_trust(world_.disk, path, trust));
    request(session::OpenFiles{{pdf}});
    look("verdict revoked", true);
    const auto& verdict = screen<VerdictView>().verdict;
    CHECK(verdict.overall == certificate::Overall::invalid);
    CHECK(std::ranges::find(verdict.checks, "revocation", &certificate::Check::code)->state == certificate::CheckState::failed);
    REQUIRE(world_.disk.remove(path));
    request(session::LeaveFiles{});
}

}  // namespace rozwaga::tests
