// A print: only the square can be read off it.
#include "certificate/square.h"
#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using tests::judged;
using tests::Made;
using tests::outcome;

namespace {

Submission print_of(const Made& made, const SigningKey& key = tests::sample_key()) {
    return {{}, {}, make_square(made.issue(key).credential, key).value()};
}

Made organisations_own() {
    Made made;
    made.claim.confirms = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
    made.claim.confirms_hash = made.claim.grading_hash;
    return made;
}

}  // namespace

TEST_CASE("a print holds by its square, and says what a square cannot tell") {
    const Trust trust = tests::sample_trust();
    Made made;
    made.invite();
    const Verdict verdict = judged(print_of(made), &trust);
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.from_square);
    CHECK(verdict.standing == Standing::self_declared);
    CHECK(verdict.claim.name == made.claim.name);
    CHECK(verdict.claim.percent == 87);
    CHECK(verdict.issuer == tests::did_of(tests::sample_key()));
    for (const char* code : {"shape", "signature", "issuer", "course", "score", "begun", "expiry", "revocation"}) {
        CAPTURE(code);
        CHECK(outcome(verdict, code) == "ok");
    }
    CHECK(outcome(verdict, "enrolment") == "not_checked-missing");
    CHECK(outcome(verdict, "identity") == "not_checked");
    CHECK(outcome(verdict, "answers") == "not_checked-square");
    CHECK(outcome(judged(print_of(Made())), "enrolment") == "not_checked");
}

TEST_CASE("a print expires, begins, is revoked and is of an older course like the file") {
    Trust trust = tests::sample_trust();
    const Submission print = print_of(Made());
    CHECK(outcome(judged(print, &trust, tests::at("2027-11-22T10:00:00Z")), "expiry") == "failed");
    CHECK(outcome(judged(print, &trust, tests::at("2026-11-01T10:00:00Z")), "begun") == "failed");
    trust.revocations = {{Made().claim.id, tests::issue_day(), "wydany omyłkowo", "", ""}};
    CHECK(judged(print, &trust).overall == Overall::invalid);
    const course::LoadedCourse newer = tests::graded_course("1.1.0");
    CHECK(outcome(verify(print, {tests::later(), nullptr, {&newer}}), "course") == "warning-other");
}

TEST_CASE("only the organisation's key makes a print the organisation's") {
    const Trust trust = tests::sample_trust();
    CHECK(judged(print_of(organisations_own(), tests::organisation_key()), &trust).standing == Standing::organisation);
    CHECK(judged(print_of(organisations_own(), tests::organisation_key())).standing == Standing::self_declared);
    const Verdict forged = judged(print_of(organisations_own(), tests::sample_key(99)), &trust);
    CHECK(outcome(forged, "key") == "failed-organisation");
    CHECK(forged.overall == Overall::invalid);
}

TEST_CASE("names cut short for the square are still compared") {
    const std::string long_name = "Zakład Produkcyjno-Usługowo-Handlowy Wytwarzania Artykułów Najróżniejszych i Wszelkich Innych "
                                  "Przydatnych Rzeczy imienia Założyciela spółka z ograniczoną odpowiedzialnością";
    Trust trust = tests::sample_trust();
    trust.organisations[0].name = long_name;
    Made made = organisations_own();
    made.claim.organisation = long_name;
    const Submission print = print_of(made, tests::organisation_key());
    const Verdict verdict = judged(print, &trust);
    REQUIRE(verdict.claim.organisation.ends_with("…"));
    CHECK(verdict.standing == Standing::organisation);
    trust.organisations[0].name = "Inna Firma";
    CHECK(judged(print, &trust).standing == Standing::self_declared);
}

TEST_CASE("an altered square is not valid, and some other code is unreadable") {
    std::string square = print_of(Made()).square;
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < square.size(); i += 5) {
        std::string altered = square;
        altered[i] = altered[i] == '0' ? '1' : '0';
        accepted += altered != square && judged({{}, {}, altered}).overall == Overall::valid;
    }
    CHECK(accepted == 0);
    const Verdict other = judged({{}, {}, "HTTPS://EXAMPLE.ORG"});
    CHECK(other.overall == Overall::unreadable);
    CHECK(other.reason.value().code == "square.not-one");
}
