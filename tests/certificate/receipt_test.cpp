// The receipt of a policy that was read.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "certificate/identifiers.h"
#include "certificate/receipt.h"
#include "certificate/samples.h"
#include "certificate/verify.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

Claim reading() {
    Claim claim;
    claim.id = tests::sample_claim().id;
    claim.name = "Zofia Ćwik";
    claim.number = "1042";
    claim.organisation = "Lumka sp. z o.o.";
    claim.title = "Zasady pisania w sieci";
    claim.policy_hash = std::string(64, 'a');
    claim.policy_language = "pl";
    claim.policy_acknowledged = tests::issue_day();
    return claim;
}

std::string receipt() { return issue_receipt(reading(), tests::sample_key(), tests::issue_day()).value(); }

}  // namespace

TEST_CASE("a receipt says who acknowledged which text, and is no certificate") {
    const Verdict verdict = verify(receipt(), tests::later());
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.kind == Kind::receipt);
    CHECK(verdict.claim.name == "Zofia Ćwik");
    CHECK(verdict.claim.policy_hash == reading().policy_hash);
    CHECK(verdict.claim.policy_acknowledged == tests::issue_day());
    CHECK(verdict.claim.title == "Zasady pisania w sieci");
    CHECK(verdict.issuer == to_did_key(tests::sample_key().public_key()));
    CHECK(read_credential(receipt()).error().code == "certificate.not-a-credential");
    CHECK(receipt() == receipt());
}

TEST_CASE("a receipt that was altered is refused, wherever it was") {
    const json whole = json::parse(receipt());
    const auto refused = [](const json& altered) {
        const Verdict verdict = verify(altered.dump(), tests::later());
        return verdict.overall == Overall::invalid;
    };
    for (const char* pointer : {"/credentialSubject/name", "/credentialSubject/acknowledged/digest",
                                "/credentialSubject/acknowledged/at", "/issuer", "/validFrom", "/id"}) {
        INFO(pointer);
        json altered = whole;
        std::string text = altered[json::json_pointer(pointer)];
        text.back() = text.back() == 'b' ? 'c' : 'b';
        altered[json::json_pointer(pointer)] = text;
        CHECK(refused(altered));
    }
    json more = whole;
    more["credentialSubject"]["passed"] = true;
    CHECK(refused(more));
    json unsigned_one = whole;
    unsigned_one.erase("proof");
    CHECK(refused(unsigned_one));
}

TEST_CASE("a receipt of tomorrow does not hold today") {
    const Verdict verdict = verify(receipt(), Instant{tests::issue_day().milliseconds - 86'400'000});
    CHECK(verdict.overall == Overall::invalid);
}

TEST_CASE("no receipt is issued for what is no text") {
    const auto field_refused = [](const auto& change) {
        Claim claim = reading();
        change(claim);
        const auto issued = issue_receipt(claim, tests::sample_key(), tests::issue_day());
        REQUIRE_FALSE(issued);
        return issued.error().arguments.at(0).second;
    };
    CHECK(field_refused([](Claim& c) { c.policy_hash = "abc"; }) == "policy_hash");
    CHECK(field_refused([](Claim& c) { c.name.clear(); }) == "name");
    CHECK(field_refused([](Claim& c) { c.title.clear(); }) == "title");
    CHECK(field_refused([](Claim& c) { c.policy_language = "p l"; }) == "policy_language");
}

TEST_CASE("a certificate carries the policy that was acknowledged, and one without stays as it was") {
    Claim claim = tests::sample_claim();
    CHECK(issue(claim, tests::sample_key(), tests::issue_day())->find("policy:") == std::string::npos);
    claim.policy_hash = std::string(64, 'b');
    claim.policy_language = "en";
    claim.policy_acknowledged = tests::issue_day();
    const Verdict verdict = verify(issue(claim, tests::sample_key(), tests::issue_day()).value(), tests::later());
    CHECK(verdict.overall == Overall::valid);
    CHECK(verdict.claim == claim);
}
