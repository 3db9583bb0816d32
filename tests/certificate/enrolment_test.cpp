// Invitations: what the organisation signs for one person.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/enrolment.h"
#include "certificate/identifiers.h"
#include "certificate/jcs.h"
#include "certificate/receipt.h"
#include "certificate/samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

Enrolment invitation() {
    Enrolment enrolment;
    enrolment.id = "urn:uuid:0c6dd0a4-6f9f-4a51-8a39-6c1d1f0f6f01";
    enrolment.organisation = "Lumka sp. z o.o.";
    enrolment.invited_by = "Dział kadr";
    enrolment.name = "Zofia Ćwik";
    enrolment.number = "1042";
    enrolment.team = "Obsługa klienta";
    enrolment.course = "rozwaga";
    enrolment.language = "pl";
    enrolment.joined = tests::at("2026-11-02T00:00:00Z");
    enrolment.due = tests::at("2026-12-31T00:00:00Z");
    enrolment.issued = tests::issue_day();
    return enrolment;
}

std::string signed_invitation() { return issue_enrolment(invitation(), tests::sample_key(3)).value(); }

std::string refusal(const std::string& bytes) {
    const auto read = read_enrolment(bytes);
    return read ? "read" : read.error().code;
}

}  // namespace

TEST_CASE("an invitation comes back as it was issued, with its issuer and hash") {
    const auto read = read_enrolment(signed_invitation());
    REQUIRE(read);
    CHECK(read->enrolment == invitation());
    CHECK(read->issuer == to_did_key(tests::sample_key(3).public_key()));
    CHECK(read->hash == to_hex(sha256(signed_invitation())));
    CHECK(is_enrolment(signed_invitation()));
    CHECK(canonical_json(signed_invitation()).value() == signed_invitation());
}

TEST_CASE("an invitation needs a name, a course and an organisation, and nothing else") {
    Enrolment bare;
    bare.id = invitation().id;
    bare.name = "Li";
    bare.course = "rozwaga";
    bare.organisation = "L";
    bare.occasion = Occasion::renewal;
    bare.issued = Instant{tests::issue_day().milliseconds + 250};
    const std::string issued = issue_enrolment(bare, tests::sample_key()).value();
    bare.issued = tests::issue_day();
    CHECK(read_enrolment(issued)->enrolment == bare);
    for (const char* absent : {"identifier", "team", "language", "joined", "invitedBy", "due", "null", "\"\""}) {
        INFO(absent);
        CHECK(issued.find(absent) == std::string::npos);
    }
}

TEST_CASE("the same invitation written with other spaces has the same hash") {
    const std::string indented = json::parse(signed_invitation()).dump(4);
    CHECK(read_enrolment(indented)->hash == read_enrolment(signed_invitation())->hash);
}

TEST_CASE("no single bit of an invitation can be changed") {
    const std::string whole = signed_invitation();
#ifdef ROZWAGA_SANITIZED
    constexpr std::size_t step = 7;
#else
    constexpr std::size_t step = 1;
#endif
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += step) {
        std::string altered = whole;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
        INFO(bit);
        REQUIRE(refusal(altered) != "read");
    }
}

TEST_CASE("an invitation with more, less or other fields is refused where it differs") {
    const json whole = json::parse(signed_invitation());
    const auto altered = [&](const char* pointer, json value) {
        json changed = whole;
        changed[json::json_pointer(pointer)] = std::move(value);
        return refusal(changed.dump());
    };
    CHECK(altered("/credentialSubject/name", "Zofia Cwik") == "enrolment.signature");
    CHECK(altered("/credentialSubject/invitation/due", "2027-12-31") == "enrolment.signature");
    CHECK(altered("/issuer/name", "Other") == "enrolment.signature");
    CHECK(altered("/credentialSubject/email", "z@lumka.example") == "certificate.shape");
    CHECK(altered("/credentialSubject/invitation/occasion", "party") == "certificate.shape");
    CHECK(altered("/credentialSubject/invitation/due", "tomorrow") == "certificate.shape");
    CHECK(altered("/credentialSubject/invitation/due", nullptr) == "certificate.shape");
    CHECK(altered("/credentialSubject/joined", 20261102) == "certificate.shape");
    CHECK(altered("/credentialSubject/team", "") == "certificate.shape");
    CHECK(altered("/proof/0/created", "2026-11-22T10:00:06Z") == "certificate.shape");
    CHECK(altered("/credentialSubject/invitation/format", "rozwaga-enrolment 2") == "certificate.format-newer");
    CHECK(altered("/proof/1", whole["proof"][0]) == "certificate.shape");
    CHECK(altered("/type/1", "OpenBadgeCredential") == "enrolment.not-one");
    json unsigned_one = whole;
    unsigned_one.erase("proof");
    CHECK(refusal(unsigned_one.dump()) == "certificate.shape");
}

TEST_CASE("nobody can put another key under somebody's invitation") {
    json forged = json::parse(signed_invitation());
    const json other = json::parse(issue_enrolment(invitation(), tests::sample_key(4)).value());
    // Their proof under our issuer, and their issuer over our proof.
    forged["proof"] = other["proof"];
    CHECK(refusal(forged.dump()) == "enrolment.signature");
    forged = other;
    forged["proof"] = json::parse(signed_invitation())["proof"];
    CHECK(refusal(forged.dump()) == "enrolment.signature");
    forged = json::parse(signed_invitation());
    forged["issuer"]["id"] = "did:key:z6Mk";
    CHECK(refusal(forged.dump()) == "enrolment.signature");
}

TEST_CASE("what is no invitation is said to be none") {
    Claim claim = tests::sample_claim();
    const std::string certificate = issue(claim, tests::sample_key(), tests::issue_day()).value();
    CHECK(refusal(certificate) == "enrolment.not-one");
    CHECK_FALSE(is_enrolment(certificate));
    for (const char* other : {"[]", "{}", "7", "\"EnrolmentCredential\"", "{\"type\":\"EnrolmentCredential\"}"}) {
        INFO(other);
        CHECK(refusal(other) == "enrolment.not-one");
        CHECK_FALSE(is_enrolment(other));
    }
    CHECK(refusal("") == "certificate.not-json");
    CHECK(refusal(signed_invitation() + "x") == "certificate.not-json");
    CHECK(refusal(std::string(2 << 20, '[')) == "certificate.too-large");
}

TEST_CASE("no invitation is issued with what nobody could read as a name or a day") {
    const auto refused_field = [](const auto& change) {
        Enrolment enrolment = invitation();
        change(enrolment);
        const auto issued = issue_enrolment(enrolment, tests::sample_key());
        REQUIRE_FALSE(issued);
        CHECK(issued.error().code == "certificate.claim-invalid");
        return issued.error().arguments.at(0).second;
    };
    CHECK(refused_field([](Enrolment& e) { e.id = "1"; }) == "id");
    CHECK(refused_field([](Enrolment& e) { e.name.clear(); }) == "name");
    CHECK(refused_field([](Enrolment& e) { e.name = std::string(91, 'a'); }) == "name");
    CHECK(refused_field([](Enrolment& e) { e.name = "Zofia\nĆwik"; }) == "name");
    CHECK(refused_field([](Enrolment& e) { e.name = "Zofia\u202eĆwik"; }) == "name");
    CHECK(refused_field([](Enrolment& e) { e.name = "\xff"; }) == "name");
    CHECK(refused_field([](Enrolment& e) { e.course.clear(); }) == "course");
    CHECK(refused_field([](Enrolment& e) { e.organisation.clear(); }) == "organisation");
    CHECK(refused_field([](Enrolment& e) { e.due = tests::issue_day(); }) == "due");
    CHECK(refused_field([](Enrolment& e) { e.joined = Instant{-86'400'000}; }) == "joined");
    CHECK(refused_field([](Enrolment& e) { e.issued = Instant{-1000}; }) == "issued");
}
