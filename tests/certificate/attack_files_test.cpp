// Somebody changes, swaps or blows up what they hand in. Nothing is accepted as something it is not, and nothing crashes.
#include <nlohmann/json.hpp>

#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;
using tests::judged;
using tests::Made;
using tests::outcome;

namespace {

#ifdef ROZWAGA_SANITIZED
constexpr std::size_t bit_step = 41, whole_step = 4001;   // under sanitizers all of them would take minutes
#else
constexpr std::size_t bit_step = 1, whole_step = 97;
#endif

Made with_invitation() {
    Made made;
    made.invite();
    return made;
}

/// The invitation and evidence of another person who took the same exam.
Made somebody_else() {
    Enrolment enrolment = tests::sample_invitation();
    enrolment.id = "urn:uuid:93a1d8a0-6f0e-4b54-9b0e-2f7f8a1c5d44";
    enrolment.name = "Jan Inny";
    enrolment.number = "00999";
    Made made;
    made.claim.name = enrolment.name;
    made.claim.number = enrolment.number;
    made.claim.id = "urn:uuid:0b6f3c1d-51aa-4b0e-8d7e-6a1f0c9d2e34";
    made.invite(tests::signed_invitation(enrolment));
    return made;
}

}  // namespace

TEST_CASE("no single bit of the evidence can be changed") {
    const Submission whole = with_invitation().issue();
    const std::string& text = *whole.evidence;
    const Evidence before = read_evidence(text).value();
    const std::string hash = evidence_hash(text);
    std::size_t unnoticed = 0, accepted = 0;
    for (std::size_t bit = 0; bit < text.size() * 8; bit += bit_step) {
        std::string altered = text;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << bit % 8));
        unnoticed += evidence_hash(altered) == hash;
        // Reading alone must not take it for the same either: the hash stands in one place only.
        if (bit % 31 == 0)
            if (const auto read = read_evidence(altered)) unnoticed += *read == before;
        if (bit % whole_step != 0) continue;
        Submission changed = whole;
        changed.evidence = altered;
        const Verdict verdict = judged(changed);
        accepted += verdict.evidence.has_value() || verdict.overall == Overall::valid;
    }
    CHECK(unnoticed == 0);
    CHECK(accepted == 0);
}

TEST_CASE("evidence of another person, another attempt or another course does not pass for one's own") {
    const Trust trust = tests::sample_trust();
    const Made own = with_invitation(), other = somebody_else();
    Submission swapped = own.issue();
    swapped.evidence = other.issue().evidence;
    CHECK(outcome(judged(swapped, &trust), "answers") == "failed-hash");
    CHECK(judged(swapped, &trust).standing == Standing::self_declared);

    // Signed anew, so that the hash fits: the invitation inside is still the other's.
    Made stolen = own;
    stolen.evidence = other.evidence;
    stolen.bind();
    CHECK(outcome(judged(stolen.issue(), &trust), "enrolment") == "failed-id");
    stolen.claim.enrolment = other.claim.enrolment;
    stolen.claim.enrolment_hash = other.claim.enrolment_hash;
    CHECK(outcome(judged(stolen.issue(), &trust), "enrolment") == "failed-name");

    // Without the invitation it is no more than self-declared, and stands out beside the one it was taken from.
    stolen.evidence.enrolment.clear();
    stolen.claim.enrolment.clear();
    stolen.claim.enrolment_hash.clear();
    stolen.bind();
    std::vector<Verdict> both{judged(stolen.issue(tests::sample_key(9)), &trust), judged(other.issue(), &trust)};
    CHECK(both[0].standing == Standing::self_declared);
    compare(both, {"a", "b"});
    CHECK(outcome(both[0], "copy") == "warning-answers");
    CHECK(outcome(both[1], "copy") == "warning-answers");

    Made other_course = own;
    other_course.evidence.course = other_course.claim.course = "bhp";
    other_course.bind();
    const Verdict verdict = judged(other_course.issue(), &trust);
    CHECK(outcome(verdict, "enrolment") == "failed-course");
    CHECK(outcome(verdict, "answers") == "not_checked-other-pack");
    CHECK(verdict.overall == Overall::invalid);
}

TEST_CASE("an easier exam than the course has is no exam of the course") {
    Made made;
    for (GradedItem& item : made.evidence.items) item.id = item.id == "i5" ? "i6" : item.id;   // another item of the pool: fine
    made.evidence.items.back().answer.picks = {{"b", ""}};
    made.claim.points = 8000, made.claim.percent = 100;
    made.bind();
    CHECK(outcome(judged(made.issue()), "answers") == "ok");

    made.evidence.items.resize(1);
    made.claim.points = made.claim.maximum = 4000;
    made.bind();
    CHECK(outcome(judged(made.issue()), "answers") == "failed-blueprint");
    made = Made();
    made.evidence.pass_mark = made.claim.pass_mark = 1;   // a low pass mark is signed too, and shown with the score
    made.bind();
    CHECK(tests::argument(judged(made.issue()), "score", "required") == "1");
}

TEST_CASE("huge and deep JSON is refused wherever it stands") {
    const Trust trust = tests::sample_trust();
    for (const std::string& bomb : {std::string(3'000'000, '['), std::string(900'000, '['), "{\"a\":" + std::string(2'000'000, ' ') + "1}"}) {
        CHECK(judged({bomb, {}, {}}).overall == Overall::unreadable);
        Made made;
        Submission submission = made.issue();
        submission.evidence = bomb;
        made.claim.evidence_hash = evidence_hash(bomb);
        submission.credential = made.issue().credential;
        const Verdict verdict = judged(submission);
        CHECK(outcome(verdict, "answers") == "failed-shape");
        CHECK_FALSE(verdict.evidence);
    }
    Made made = with_invitation();
    made.evidence.enrolment = "{\"type\":[\"VerifiableCredential\",\"EnrolmentCredential\"],\"a\":" + std::string(60'000, '[');
    made.bind();
    CHECK(outcome(judged(made.issue(), &trust), "enrolment") == "failed-shape");
}

TEST_CASE("an enrolment is no certificate and no evidence, and a certificate no enrolment") {
    const Trust trust = tests::sample_trust();
    const Submission whole = with_invitation().issue();
    CHECK(judged({tests::signed_invitation(), {}, {}}, &trust).kind == Kind::enrolment);
    CHECK(judged({*whole.evidence, {}, {}}, &trust).overall == Overall::unreadable);
    Submission crossed = whole;
    crossed.evidence = whole.credential;
    CHECK(outcome(judged(crossed, &trust), "answers") == "failed-hash");
    Made made = with_invitation();
    made.evidence.enrolment = whole.credential;
    made.bind();
    CHECK(outcome(judged(made.issue(), &trust), "enrolment") == "failed-shape");

    // A type that says both.
    json both = json::parse(whole.credential);
    both["type"].push_back("EnrolmentCredential");
    const Verdict verdict = judged({both.dump(), {}, {}}, &trust);
    CHECK(verdict.overall != Overall::valid);
}
