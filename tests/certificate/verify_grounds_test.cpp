// What a verifier learns from what it knows: keys, invitations, packs, revocations. Each check both ways.
#include <set>

#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using tests::argument;
using tests::judged;
using tests::Made;
using tests::outcome;

namespace {

Made invited() {
    Made made;
    made.invite();
    return made;
}

/// An invitation with something changed, and the certificate bound to it as if nothing were.
Made invited_otherwise(const std::function<void(Enrolment&)>& change, const SigningKey& key = tests::organisation_key()) {
    Enrolment enrolment = tests::sample_invitation();
    change(enrolment);
    Made made;
    made.invite(tests::signed_invitation(enrolment, key));
    return made;
}

Made confirmed() {
    Made made;
    made.claim.confirms = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
    made.claim.confirms_hash = made.claim.grading_hash;
    return made;
}

std::string codes_of(const Verdict& verdict) {
    std::string codes;
    for (const Check& check : verdict.checks) codes += (codes.empty() ? "" : " ") + check.code;
    return codes;
}

}  // namespace

TEST_CASE("a verifier that knows everything finds everything in order") {
    const Trust trust = tests::sample_trust();
    const Verdict verdict = judged(invited().issue(), &trust);
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.standing == Standing::enrolled);
    CHECK_FALSE(verdict.flagged());
    CHECK(codes_of(verdict) == "shape signature issuer key enrolment identity course score answers plausible begun expiry times revocation");
    for (const Check& check : verdict.checks) {
        CAPTURE(check.code);
        CHECK((check.state == CheckState::ok || check.code == "key"));   // a learner's new key is nobody's yet
    }
    CHECK(verdict.evidence == invited().evidence);
    CHECK(verdict.enrolment == tests::sample_invitation());
    CHECK(argument(verdict, "answers", "percent") == "87");
    CHECK(argument(verdict, "answers", "points") == "7");
    CHECK(argument(verdict, "answers", "maximum") == "8");
    CHECK(argument(verdict, "course", "version") == "1.0.0");
}

TEST_CASE("a learner's key is known, somebody else's, retired or new") {
    Trust trust = tests::sample_trust();
    const Submission submission = Made().issue();
    CHECK(outcome(judged(submission, &trust), "key") == "not_checked");
    CHECK(outcome(judged(submission), "key") == "not_checked");
    trust.installations = {{tests::did_of(tests::sample_key()), tests::sample_claim().name, tests::issue_day(), {}, {}}};
    CHECK(outcome(judged(submission, &trust), "key") == "ok");
    trust.installations[0].until = tests::at("2026-11-22T00:00:00Z");
    CHECK(outcome(judged(submission, &trust), "key") == "warning-retired");
    trust.installations[0].until = tests::at("2026-11-23T00:00:00Z");
    CHECK(outcome(judged(submission, &trust), "key") == "ok");
    trust.installations[0].name = "Jan Inny";
    const Verdict other = judged(submission, &trust);
    CHECK(outcome(other, "key") == "warning-other-person");
    CHECK(other.flagged());
    CHECK(other.overall == Overall::valid);
    CHECK(other.standing == Standing::self_declared);
}

TEST_CASE("only the organisation's own key speaks for the organisation") {
    Trust trust = tests::sample_trust();
    const Submission own = confirmed().issue(tests::organisation_key());
    const Verdict known = judged(own, &trust);
    CHECK(known.standing == Standing::organisation);
    CHECK(outcome(known, "key") == "ok-organisation");
    CHECK(outcome(known, "identity") == "ok-organisation");

    const Verdict nothing_known = judged(own);
    CHECK(nothing_known.overall == Overall::valid);
    CHECK(nothing_known.standing == Standing::self_declared);
    CHECK(outcome(nothing_known, "key") == "not_checked-organisation");
    CHECK(outcome(nothing_known, "identity") == "not_checked");

    const Verdict forged = judged(confirmed().issue(tests::sample_key(99)), &trust);
    CHECK(forged.overall == Overall::invalid);
    CHECK(forged.standing == Standing::self_declared);
    CHECK(outcome(forged, "key") == "failed-organisation");

    trust.organisations[0].name = "Inna Firma";
    const Verdict other = judged(own, &trust);
    CHECK(outcome(other, "key") == "warning-other-name");
    CHECK(other.standing == Standing::self_declared);
}

TEST_CASE("a retired key of the organisation holds for what it signed before") {
    Trust trust = tests::sample_trust();
    Made made = confirmed();
    trust.organisations[0].until = tests::at("2026-11-23T00:00:00Z");
    CHECK(judged(made.issue(tests::organisation_key()), &trust).standing == Standing::organisation);
    made.signed_at = tests::at("2026-11-23T00:00:01Z");
    const Verdict late = judged(made.issue(tests::organisation_key()), &trust);
    CHECK(outcome(late, "key") == "failed-retired");
    CHECK(late.overall == Overall::invalid);
    CHECK(late.standing == Standing::self_declared);
}

TEST_CASE("the organisation's keys are known from its pack too") {
    course::LoadedCourse pack = tests::exam_course();
    pack.organisation.keys = {tests::did_of(tests::sample_key(50)), tests::did_of(tests::organisation_key())};
    const Grounds grounds{tests::later(), nullptr, {&pack}};
    CHECK(verify(invited().issue(), grounds).standing == Standing::enrolled);
    CHECK(verify(confirmed().issue(tests::organisation_key()), grounds).standing == Standing::organisation);
    CHECK(outcome(verify(confirmed().issue(tests::sample_key(99)), grounds), "key") == "failed-organisation");
}

TEST_CASE("a certificate says what the invitation says, to the letter") {
    const Trust trust = tests::sample_trust();
    const auto found = [&](const std::function<void(Enrolment&)>& change) {
        const Verdict verdict = judged(invited_otherwise(change).issue(), &trust);
        CHECK((verdict.standing == Standing::enrolled) == (verdict.overall == Overall::valid));
        CHECK((outcome(verdict, "identity") == "ok") == (outcome(verdict, "enrolment") == "ok"));
        return outcome(verdict, "enrolment");
    };
    CHECK(found([](Enrolment&) {}) == "ok");
    CHECK(found([](Enrolment& e) { e.name = "Jan Inny"; }) == "failed-name");
    CHECK(found([](Enrolment& e) { e.number = "00418"; }) == "failed-number");
    CHECK(found([](Enrolment& e) { e.team.clear(); }) == "failed-team");
    CHECK(found([](Enrolment& e) { e.course = "bhp"; }) == "failed-course");
    CHECK(found([](Enrolment& e) { e.issued = tests::at("2026-11-22T10:30:00Z"); }) == "failed-early");
    CHECK(found([](Enrolment& e) { e.issued = tests::at("2026-11-22T10:05:00Z"); }) == "ok");   // clocks differ by minutes
}

TEST_CASE("without its invitation, with another one, or under an unknown key a certificate is self-declared or refused") {
    const Trust trust = tests::sample_trust();
    CHECK(outcome(judged(Made().issue(), &trust), "enrolment") == "not_checked");

    Submission alone = invited().issue();
    alone.evidence.reset();
    const Verdict missing = judged(alone, &trust);
    CHECK(outcome(missing, "enrolment") == "not_checked-missing");
    CHECK(missing.standing == Standing::self_declared);
    CHECK(missing.overall == Overall::valid);

    const Verdict unknown = judged(invited_otherwise([](Enrolment&) {}, tests::sample_key(99)).issue(), &trust);
    CHECK(outcome(unknown, "enrolment") == "not_checked-unknown-key");
    CHECK(unknown.standing == Standing::self_declared);
    CHECK(outcome(judged(invited().issue()), "enrolment") == "not_checked-unknown-key");

    Made other = invited();
    other.claim.enrolment = "urn:uuid:93a1d8a0-6f0e-4b54-9b0e-2f7f8a1c5d44";
    CHECK(outcome(judged(other.issue(), &trust), "enrolment") == "failed-id");
    other = invited();
    other.claim.enrolment_hash = other.claim.grading_hash;
    CHECK(outcome(judged(other.issue(), &trust), "enrolment") == "failed-hash");

    Made altered = invited();
    const auto at = altered.evidence.enrolment.find("00417");
    altered.evidence.enrolment.replace(at, 5, "00418");
    altered.claim.number = "00418";
    altered.bind();
    CHECK(outcome(judged(altered.issue(), &trust), "enrolment") == "failed-shape");
}

TEST_CASE("an invitation by a retired key, or of an organisation other than the one named, does not count") {
    Trust trust = tests::sample_trust();
    trust.organisations[0].until = tests::at("2026-11-01T00:00:00Z");
    CHECK(outcome(judged(invited().issue(), &trust), "enrolment") == "failed-retired");
    trust.organisations[0].until = tests::at("2026-11-03T00:00:00Z");
    CHECK(outcome(judged(invited().issue(), &trust), "enrolment") == "ok");
    trust.organisations[0].name = "Inna Firma";
    const Verdict other = judged(invited().issue(), &trust);
    CHECK(outcome(other, "enrolment") == "warning-other-name");
    CHECK(other.standing == Standing::self_declared);
    CHECK(other.flagged());
}

TEST_CASE("the course on hand is the same, an older one, a changed one or missing") {
    const Submission submission = Made().issue();
    const auto with = [&](std::vector<const course::LoadedCourse*> packs) {
        return outcome(verify(submission, {tests::later(), nullptr, std::move(packs)}), "course");
    };
    const course::LoadedCourse minor = tests::graded_course("1.1.0"), material = tests::graded_course("2.0.0", "a"),
                               differs = tests::graded_course("1.0.0", "a");
    CHECK(with({&tests::exam_course()}) == "ok");
    CHECK(with({&minor, &tests::exam_course()}) == "warning-minor");
    CHECK(with({&material, &tests::exam_course()}) == "warning-material");
    CHECK(with({&differs}) == "warning-differs");
    CHECK(with({}) == "not_checked");
    const Verdict older = verify(submission, {tests::later(), nullptr, {&minor}});
    CHECK(argument(older, "course", "newer") == "1.1.0");
    CHECK_FALSE(older.flagged());   // the same exam
    CHECK(verify(submission, {tests::later(), nullptr, {&material}}).flagged());
}

TEST_CASE("answers are graded again by whichever pack grades alike") {
    const Submission submission = Made().issue();
    const course::LoadedCourse minor = tests::graded_course("1.1.0"), material = tests::graded_course("2.0.0", "a");
    const auto with = [&](std::vector<const course::LoadedCourse*> packs) {
        return outcome(verify(submission, {tests::later(), nullptr, std::move(packs)}), "answers");
    };
    CHECK(with({&material, &tests::exam_course()}) == "ok");
    CHECK(with({&minor}) == "ok");
    CHECK(with({&material}) == "not_checked-other-pack");
    CHECK(with({}) == "not_checked-other-pack");
}

TEST_CASE("a result that its answers do not give is refused") {
    const auto found = [](const std::function<void(Made&)>& change) {
        Made made;
        change(made);
        made.bind();
        return outcome(judged(made.issue()), "answers");
    };
    CHECK(found([](Made&) {}) == "ok");
    CHECK(found([](Made& m) { m.claim.percent = 100, m.claim.points = 8000; }) == "failed-score");
    CHECK(found([](Made& m) { m.claim.maximum = 8001; }) == "failed-score");
    CHECK(found([](Made& m) { m.evidence.items[0].answer.picks = {{"a", ""}}; }) == "failed-score");
    CHECK(found([](Made& m) { m.evidence.scenarios[0].choices.back().option = "harm"; }) == "failed-score");
    CHECK(found([](Made& m) { m.evidence.items[4].id = "i9"; }) == "failed-blueprint");
    CHECK(found([](Made& m) { m.evidence.items.pop_back(); }) == "failed-blueprint");
    CHECK(found([](Made& m) { m.evidence.scenarios.clear(); }) == "failed-blueprint");
    CHECK(found([](Made& m) { m.evidence.attempt = "a-2"; }) == "failed-field");
    CHECK(found([](Made& m) { m.evidence.version = "1.0.1"; }) == "failed-field");
    CHECK(found([](Made& m) { m.evidence.pass_mark = 50; }) == "failed-field");
    CHECK(found([](Made& m) { m.evidence.course = "bhp"; }) == "failed-field");
    CHECK(found([](Made& m) { m.evidence.grading_hash[0] ^= 1; }) == "failed-field");
    CHECK(found([](Made& m) { m.evidence.handed_in.milliseconds += 1000; }) == "failed-field");
}

TEST_CASE("evidence is what the certificate names, or it is not looked at") {
    Submission submission = Made().issue();
    submission.evidence.reset();
    CHECK(outcome(judged(submission), "answers") == "not_checked-missing");
    CHECK(outcome(judged(submission), "plausible") == "not_checked");
    submission.evidence = Made().issue().evidence.value() + " ";
    CHECK(outcome(judged(submission), "answers") == "failed-hash");
    CHECK_FALSE(judged(submission).evidence);

    Made misshapen;
    Submission odd = misshapen.issue();
    odd.evidence = "{\"format\":\"rozwaga-evidence 1\"}";
    misshapen.claim.evidence_hash = evidence_hash(*odd.evidence);
    odd.credential = misshapen.issue().credential;
    CHECK(outcome(judged(odd), "answers") == "failed-shape");
    odd.evidence = "{\"format\":\"rozwaga-evidence 7\"}";
    misshapen.claim.evidence_hash = evidence_hash(*odd.evidence);
    odd.credential = misshapen.issue().credential;
    CHECK(outcome(judged(odd), "answers") == "not_checked-newer");
}

TEST_CASE("a summary is said to be one, and must add up") {
    Made made;
    made.evidence = tests::graded_evidence(tests::exam_course(), EvidenceKind::summary);
    made.bind();
    const Verdict verdict = judged(made.issue());
    CHECK(outcome(verdict, "answers") == "not_checked-summary");
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.answers_fingerprint.empty());
    CHECK(outcome(verdict, "plausible") == "ok");
    made.evidence.scores[0].points += 1;
    made.bind();
    CHECK(outcome(judged(made.issue()), "answers") == "failed-field");
    made = Made();
    made.claim.evidence = EvidenceKind::summary;   // names answers a summary
    CHECK(outcome(judged(made.issue()), "answers") == "failed-field");
}

TEST_CASE("what is on the list of revocations is not valid, nor what the organisation said of it") {
    Trust trust = tests::sample_trust();
    CHECK(outcome(judged(Made().issue(), &trust), "revocation") == "ok");
    CHECK(outcome(judged(Made().issue()), "revocation") == "not_checked");
    const Trust nothing;
    CHECK(outcome(judged(Made().issue(), &nothing), "revocation") == "not_checked");
    trust.revocations = {{Made().claim.id, tests::at("2027-01-15T00:00:00Z"), "wydany omyłkowo", "", ""}};
    const Verdict revoked = judged(Made().issue(), &trust);
    CHECK(outcome(revoked, "revocation") == "failed");
    CHECK(argument(revoked, "revocation", "date") == "2027-01-15");
    CHECK(argument(revoked, "revocation", "reason") == "wydany omyłkowo");
    CHECK(revoked.overall == Overall::invalid);
    trust.revocations[0].certificate = confirmed().claim.confirms;
    CHECK(outcome(judged(confirmed().issue(tests::organisation_key()), &trust), "revocation") == "failed");
    CHECK(outcome(judged(Made().issue(), &trust), "revocation") == "ok");
}

TEST_CASE("an invitation handed in by itself is judged too") {
    const Trust trust = tests::sample_trust();
    const Submission submission{tests::signed_invitation(), {}, {}};
    const Verdict known = judged(submission, &trust, tests::at("2026-11-10T08:00:00Z"));
    CHECK(known.kind == Kind::enrolment);
    CHECK(known.overall == Overall::valid);
    CHECK(known.standing == Standing::organisation);
    CHECK(known.enrolment == tests::sample_invitation());
    CHECK(known.claim.name == tests::sample_claim().name);
    CHECK(codes_of(known) == "shape signature issuer key begun due revocation");
    CHECK(outcome(known, "due") == "ok");
    CHECK(outcome(judged(submission, &trust), "due") == "warning");
    CHECK(outcome(judged(submission, &trust, tests::at("2026-12-31T23:59:59Z")), "due") == "ok");
    CHECK(outcome(judged(submission, &trust, tests::at("2026-11-01T08:00:00Z")), "begun") == "failed");

    const Verdict unknown = judged(submission);
    CHECK(outcome(unknown, "key") == "not_checked-organisation");
    CHECK(unknown.standing == Standing::self_declared);

    std::string altered = submission.credential;
    altered.replace(altered.find("00417"), 5, "00418");
    const Verdict changed = judged({altered, {}, {}}, &trust);
    CHECK(changed.overall == Overall::invalid);
    CHECK(outcome(changed, "signature") == "failed");
    CHECK(changed.claim == Claim{});
}

TEST_CASE("the words of a check are found by its code, state and why") {
    CHECK(wording_key({"key", CheckState::ok, {}, {}}) == "verify.key.ok");
    CHECK(wording_key({"key", CheckState::not_checked, {}, "organisation"}) == "verify.key.not_checked-organisation");
}
