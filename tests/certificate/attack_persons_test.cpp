// Somebody passes for somebody else: look-alike names, foreign invitations, weak keys, dates that cannot be.
#include <nlohmann/json.hpp>

#include "certificate/proof.h"
#include "certificate/signing.h"
#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;
using tests::judged;
using tests::Made;
using tests::outcome;

namespace {

/// Invited under one name, signed under another.
Verdict under_names(const std::string& invited, const std::string& signed_name) {
    const Trust trust = tests::sample_trust();
    Enrolment enrolment = tests::sample_invitation();
    enrolment.name = invited;
    Made made;
    made.claim.name = signed_name;
    made.invite(tests::signed_invitation(enrolment));
    return judged(made.issue(), &trust);
}

/// The order of the group, little-endian.
constexpr std::uint8_t group_order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                          0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

/// The second form of a signature that lenient programs accept: S + L.
std::string malleated(const std::string& proof_value) {
    std::string bytes = from_base58(proof_value.substr(1)).value();
    int carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
        carry += static_cast<unsigned char>(bytes[32 + i]) + group_order[i];
        bytes[32 + i] = char(carry & 0xff);
        carry >>= 8;
    }
    return "z" + to_base58(bytes);
}

PublicKey key_from_hex(const std::string& hex) {
    PublicKey key{};
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = std::uint8_t(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
    return key;
}

}  // namespace

TEST_CASE("letters that only look alike make another name") {
    REQUIRE(under_names("Anna Nowak", "Anna Nowak").standing == Standing::enrolled);
    for (const char* other : {"\u0410nna Nowak",          // Cyrillic A
                              "Ann\u0430 Nowak",          // Cyrillic a
                              "Anna N\u03bfwak",          // Greek omicron
                              "Anna\u00a0Nowak",          // no-break space
                              "Anna Nowak\u200b",         // zero-width space
                              "\uff21nna Nowak",          // full-width A
                              "Anna  Nowak", "anna nowak", "Anna Nowak "}) {
        CAPTURE(other);
        const Verdict verdict = under_names("Anna Nowak", other);
        CHECK(verdict.overall == Overall::invalid);
        CHECK(verdict.standing == Standing::self_declared);
        CHECK(outcome(verdict, "enrolment") == "failed-name");
        CHECK(outcome(verdict, "identity") == "not_checked");
    }
    // The same letters composed and decomposed are other bytes, and so another name: the app takes the invitation's as they are.
    CHECK(outcome(under_names("\u017baneta", "Z\u0307aneta"), "enrolment") == "failed-name");
    CHECK(under_names("Z\u0307aneta", "Z\u0307aneta").standing == Standing::enrolled);
}

TEST_CASE("an organisation whose name only looks alike is not the one whose key is known") {
    const Trust trust = tests::sample_trust();
    Made made;
    made.claim.organisation = "Przyk\u0142adow\u0430 Firma sp. z o.o.";
    made.claim.confirms = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
    made.claim.confirms_hash = made.claim.grading_hash;
    CHECK(judged(made.issue(tests::organisation_key()), &trust).standing == Standing::self_declared);
}

TEST_CASE("an invitation of another organisation, known or not, says nothing for this one") {
    Trust trust = tests::sample_trust();
    const SigningKey partner = tests::sample_key(33);
    Enrolment enrolment = tests::sample_invitation();   // names our organisation, signed by the partner
    Made made;
    made.invite(tests::signed_invitation(enrolment, partner));
    CHECK(outcome(judged(made.issue(), &trust), "enrolment") == "not_checked-unknown-key");
    trust.organisations.push_back({tests::did_of(partner), "Partner S.A.", tests::at("2026-01-01T00:00:00Z"), {}, {}});
    Verdict verdict = judged(made.issue(), &trust);
    CHECK(outcome(verdict, "enrolment") == "warning-other-name");
    CHECK(verdict.standing == Standing::self_declared);
    enrolment.organisation = "Partner S.A.";            // the partner's honest invitation under our certificate
    made.invite(tests::signed_invitation(enrolment, partner));
    verdict = judged(made.issue(), &trust);
    CHECK(verdict.standing == Standing::self_declared);
    CHECK(outcome(verdict, "identity") == "not_checked");
}

TEST_CASE("a learner's key does not become the organisation's by signing an invitation or a confirmation of its own") {
    const Trust trust = tests::sample_trust();
    const SigningKey learner = tests::sample_key();
    Made made;
    made.invite(tests::signed_invitation(tests::sample_invitation(), learner));
    CHECK(outcome(judged(made.issue(), &trust), "enrolment") == "not_checked-unknown-key");
    made = Made();
    made.claim.confirms = made.claim.id;
    made.claim.confirms_hash = made.claim.grading_hash;
    made.claim.id = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
    CHECK(judged(made.issue(learner), &trust).overall == Overall::invalid);
    Trust learners_known = trust;
    learners_known.installations.push_back({tests::did_of(learner), made.claim.organisation, tests::issue_day(), {}, {}});
    CHECK(judged(made.issue(learner), &learners_known).overall == Overall::invalid);
}

TEST_CASE("two proofs by two keys are not one signature") {
    const json document = [] {
        json bare = json::parse(Made().issue().credential);
        bare.erase("proof");
        return bare;
    }();
    const json own = tests::signed_anyhow(document, tests::sample_key(), tests::issue_day());
    const json other = tests::signed_anyhow(document, tests::sample_key(9), tests::issue_day());
    for (const auto& [first, second] : {std::pair(own, other), std::pair(other, own)}) {
        json mixed = document;
        mixed["proof"] = json::array({first["proof"][0], second["proof"][1]});
        CHECK(judged({mixed.dump(), {}, {}}).overall == Overall::invalid);
        // The stranger's proof under the right key's name.
        mixed["proof"][0]["verificationMethod"] = mixed["proof"][1]["verificationMethod"] = own["proof"][0]["verificationMethod"];
        CHECK(judged({mixed.dump(), {}, {}}).overall == Overall::invalid);
    }
}

TEST_CASE("a second form of a signature is refused, in each proof and in the invitation") {
    const Submission whole = Made().issue();
    for (const std::size_t proof : {0u, 1u}) {
        json credential = json::parse(whole.credential);
        json& value = credential["proof"][proof]["proofValue"];
        value = malleated(value.get<std::string>());
        CHECK(outcome(judged({credential.dump(), whole.evidence, {}}), "signature") == "failed");
    }
    const Trust trust = tests::sample_trust();
    json invitation = json::parse(tests::signed_invitation());
    json& value = invitation["proof"][0]["proofValue"];
    value = malleated(value.get<std::string>());
    CHECK(outcome(judged({invitation.dump(), {}, {}}, &trust), "signature") == "failed");
}

TEST_CASE("keys under which anything verifies are refused") {
    // All points of small order, and two other ways of writing them.
    for (const char* hex : {"0100000000000000000000000000000000000000000000000000000000000000",
                            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "0000000000000000000000000000000000000000000000000000000000000080",
                            "0000000000000000000000000000000000000000000000000000000000000000",
                            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        const PublicKey key = key_from_hex(hex);
        const std::string did = to_did_key(key);
        // R the neutral point and S zero: under such a key S·B = R + h·A for one message in eight, or for any.
        std::string bytes(64, '\0');
        bytes[0] = 1;
        json credential = json::parse(Made().issue().credential);
        credential["issuer"]["id"] = did;
        for (json& proof : credential["proof"]) {
            proof["verificationMethod"] = verification_method(did);
            proof["proofValue"] = "z" + to_base58(bytes);
        }
        CAPTURE(hex);
        std::size_t accepted = 0;
        for (int second = 0; second < 20; ++second) {
            for (json& proof : credential["proof"]) proof["created"] = "2026-11-22T10:00:" + std::to_string(10 + second) + "Z";
            accepted += judged({credential.dump(), {}, {}}).overall == Overall::valid;
        }
        CHECK(accepted == 0);
    }
}

TEST_CASE("dates that cannot be are refused or pointed out, never believed") {
    const auto with = [](const std::function<void(Made&)>& change, const char* now = "2027-03-01T08:00:00Z") {
        Made made;
        change(made);
        made.bind();
        return judged(made.issue(), nullptr, tests::at(now));
    };
    const auto shift = [](Made& m, const char* awarded) {
        const Instant at = tests::at(awarded);
        m.evidence.begun.milliseconds += at.milliseconds - m.evidence.handed_in.milliseconds;
        m.claim.awarded = m.evidence.handed_in = at;
        m.claim.valid_until = add_months(at, 12);
        m.signed_at = at;
    };
    CHECK(with([](Made&) {}).overall == Overall::valid);
    CHECK(outcome(with([&](Made& m) { shift(m, "2030-01-01T00:00:00Z"); }), "begun") == "failed");
    CHECK(outcome(with([&](Made& m) { shift(m, "2020-01-01T00:00:00Z"); }), "expiry") == "failed");
    CHECK(with([](Made& m) { m.claim.awarded.milliseconds += 60'000; }).overall == Overall::invalid);   // not when it was handed in
    const Verdict backwards = with([](Made& m) { m.evidence.begun.milliseconds = m.evidence.handed_in.milliseconds + 3'600'000; });
    CHECK(outcome(backwards, "plausible") == "warning-order");
    CHECK(backwards.flagged());
    CHECK(outcome(with([](Made& m) { m.signed_at = tests::at("2026-11-01T00:00:00Z"); }), "times") == "warning");
    CHECK(outcome(with([](Made& m) { m.signed_at = tests::at("2027-06-01T00:00:00Z"); }), "times") == "warning");
    CHECK(with([](Made& m) { m.claim.valid_until = tests::at("9999-12-31T23:59:59Z"); }).overall == Overall::valid);
}
