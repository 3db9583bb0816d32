#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "base/digest.h"
#include "certificate/base45.h"
#include "certificate/canonical.h"
#include "certificate/cbor.h"
#include "certificate/cose.h"
#include "certificate/identifiers.h"
#include "certificate/samples.h"
#include "certificate/square.h"
#include "certificate/vectors.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

constexpr std::size_t version_12 = 419;   // letters in a code of that version with error correction M

std::string square_text(const Claim& claim = tests::sample_claim()) {
    const SigningKey key = tests::sample_key();
    return make_square(issue(claim, key, tests::issue_day()).value(), key).value();
}

std::string refusal(const std::string& text) {
    const auto read = read_square(text);
    return read ? "read" : read.error().code;
}

std::string letters(const std::string& letter, int count) {
    std::string text;
    for (; count > 0; --count) text += letter;
    return text;
}

/// Signed by a key that signs anything.
std::string signed_payload(const std::string& payload) { return to_base45(cose_sign(payload, tests::sample_key())); }

std::string payload_of(const std::string& text) { return read_cose(from_base45(text).value()).value().payload; }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("base45 is that of RFC 9285") {
    CHECK(to_base45("AB") == "BB8");
    CHECK(to_base45("Hello!!") == "%69 VD92EX0");
    CHECK(to_base45("base-45") == "UJCLQE7W581");
    CHECK(to_base45("ietf!") == "QED8WEX0");
    CHECK(from_base45("QED8WEX0") == "ietf!");
    CHECK(from_base45("") == "");
    CHECK(to_base45(std::string("\xff\xff\xff", 3)) == "FGWU5");
    for (const char* wrong : {"GGW", ":::", "A", "AAAA", "::", "V5", "QED8WEX0a", "QED8WEX_"}) {
        CAPTURE(wrong);
        CHECK_FALSE(from_base45(wrong));
    }
}

TEST_CASE("what COSE signs, and the signature, are those of the published example") {
    // cose-wg/Examples, eddsa-examples/eddsa-sig-01; the key is the first of RFC 8032.
    const std::string seed = tests::from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    std::array<std::uint8_t, 32> bytes{};
    std::copy(seed.begin(), seed.end(), bytes.begin());
    const std::string header = CborWriter().map(2).number(1).negative(7).number(3).number(0).bytes;
    const std::string to_sign = cose_signed_bytes(header, "This is the content.");
    CHECK(to_hex(to_sign) == "846a5369676e61747572653145a2012703004054546869732069732074686520636f6e74656e742e");
    const Signature signature = SigningKey::from_seed(bytes).value().sign(to_sign);
    CHECK(to_hex(std::string(signature.begin(), signature.end())) ==
          "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
          "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d");
}

TEST_CASE("the square says what the certificate says, and names it by hash") {
    for (const Claim& claim : {tests::sample_claim(), tests::enrolled_claim(), tests::confirming_claim()}) {
        const std::string credential = issue(claim, tests::sample_key(), tests::issue_day()).value();
        const std::string text = make_square(credential, tests::sample_key()).value();
        const Square square = read_square(text).value();
        CHECK(square.issuer == to_did_key(tests::sample_key().public_key()));
        CHECK(square.id == claim.id);
        CHECK(square.course == claim.course);
        CHECK(square.version == claim.version);
        CHECK(square.percent == claim.percent);
        CHECK(square.pass_mark == claim.pass_mark);
        CHECK(square.awarded == claim.awarded);
        CHECK(square.valid_until == claim.valid_until);
        CHECK(square.enrolled == !claim.enrolment.empty());
        CHECK(square.confirms == claim.confirms);
        json document = json::parse(credential);
        document.erase("proof");
        CHECK(square.document_hash == to_hex(sha256(canonical(document))));
        CHECK(text.size() <= version_12);
    }
    const Square plain = read_square(square_text()).value();
    CHECK(plain.name == tests::sample_claim().name);
    CHECK(plain.organisation == tests::sample_claim().organisation);
    CHECK_FALSE(plain.shortened);
}

TEST_CASE("long names are cut at a letter, the organisation's first, and the square stays small") {
    Claim claim = tests::sample_claim();
    claim.organisation = letters("Spółdzielnia ", 15);
    const Square long_organisation = read_square(square_text(claim)).value();
    CHECK(long_organisation.shortened);
    CHECK(long_organisation.name == claim.name);
    CHECK(long_organisation.organisation.starts_with("Spółdzielnia"));
    CHECK(long_organisation.organisation.ends_with("…"));
    CHECK_FALSE(long_organisation.organisation.ends_with(" …"));

    for (const std::string& letter : {std::string("W"), std::string("Щ"), std::string("Ω"), std::string("𝔄"), std::string("e\xcc\x81")}) {
        CAPTURE(letter);
        claim.name = letters(letter, letter == "e\xcc\x81" ? 45 : 90);
        const std::string text = square_text(claim);
        CHECK(text.size() <= version_12);
        const Square square = read_square(text).value();
        CHECK(square.shortened);
        REQUIRE(square.name.ends_with("…"));
        const std::string kept = square.name.substr(0, square.name.size() - std::string("…").size());
        CHECK(kept == letters(letter, int(kept.size() / letter.size())));
        CHECK(kept.size() >= 20);
    }
    claim.name = "Li";
    claim.organisation = "X";
    const Square shortest = read_square(square_text(claim)).value();
    CHECK(shortest.name == "Li");
    CHECK_FALSE(shortest.shortened);
}

TEST_CASE("a long course id is never cut, however large the square becomes") {
    Claim claim = tests::confirming_claim();
    claim.course = letters("c", 64);
    claim.version = letters("9", 40);
    claim.name = letters("Щ", 90);
    claim.organisation = letters("Ω", 200);
    const std::string text = square_text(claim);
    CHECK(text.size() < 600);
    const Square square = read_square(text).value();
    CHECK(square.course == claim.course);
    CHECK(square.version == claim.version);
}

TEST_CASE("only a certificate of the same key gets a square") {
    const std::string credential = issue(tests::sample_claim(), tests::sample_key(), tests::issue_day()).value();
    CHECK(make_square(credential, tests::sample_key(8)).error().code == "certificate.shape");
    CHECK(make_square("{}", tests::sample_key()).error().code == "certificate.not-a-credential");
}

TEST_CASE("no single bit of a square can be changed, nor a letter of its text") {
    const std::string text = square_text();
    const std::string bytes = from_base45(text).value();
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string altered = bytes;
        altered[bit / 8] = char(altered[bit / 8] ^ (1 << bit % 8));
        if (read_square(to_base45(altered))) FAIL_CHECK("accepted with bit " << bit << " changed");
    }
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const char letter : std::string("0A:z\x01")) {
            std::string altered = text;
            altered[at] = letter;
            if (letter != text[at] && read_square(altered)) FAIL_CHECK("accepted with letter " << at << " changed");
        }
    for (std::size_t size = 0; size < text.size(); ++size)
        if (read_square(text.substr(0, size))) FAIL_CHECK("accepted cut to " << size);
}

TEST_CASE("other codes, damage, newer formats and strangers' signatures are told apart") {
    for (const std::string& other : {std::string(), std::string("HTTPS://EXAMPLE.ORG/"), std::string("hello"), letters("A", 4296),
                                     letters("A", 4297), std::string("BB8")})
        CHECK(refusal(other) == "square.not-one");
    const std::string bytes = from_base45(square_text()).value();
    CHECK(refusal(to_base45(bytes + "x")) == "square.damaged");
    CHECK(refusal(to_base45(bytes.substr(0, bytes.size() - 1))) == "square.damaged");
    CHECK(refusal(to_base45(bytes.substr(0, bytes.size() - 1) + char(bytes.back() ^ 1))) == "square.signature");
    CHECK(refusal(signed_payload(CborWriter().map(1).number(1).number(2).bytes)) == "square.format-newer");
    CHECK(refusal(signed_payload(CborWriter().map(1).number(1).number(0).bytes)) == "square.damaged");
    CHECK(refusal(signed_payload("")) == "square.damaged");
}

TEST_CASE("a square written in any other way is refused even when it is signed") {
    const std::string payload = payload_of(square_text());
    REQUIRE(refusal(signed_payload(payload)) == "read");
    CHECK(refusal(signed_payload(payload + '\0')) == "square.damaged");
    CHECK(refusal(signed_payload(replaced(payload, "\x08\x18\x5c", "\x08\x18\x65"))) == "square.damaged");   // 101 percent
    CHECK(refusal(signed_payload(replaced(payload, "\x08\x18\x5c", std::string("\x08\x19\x00\x5c", 4)))) == "square.damaged");
    CHECK(refusal(signed_payload(replaced(payload, "\x06\x67rozwaga", "\x06\x7f\x67rozwaga\xff"))) == "square.damaged");
    CHECK(refusal(signed_payload(replaced(payload, "\x06\x67rozwaga", "\x06\x67rozw\nga"))) == "square.damaged");
    CHECK(refusal(signed_payload(replaced(payload, "\x06\x67rozwaga", "\x06\x47rozwaga"))) == "square.damaged");
    CHECK(refusal(signed_payload(replaced(payload, "\x06\x67rozwaga", std::string("\x06\x7b\xff\xff\xff\xff\xff\xff\xff\xff", 10)))) ==
          "square.damaged");
    CHECK(refusal(signed_payload("\xad" + payload.substr(1) + std::string("\x0d\x00", 2))) == "square.damaged");   // no mark
    CHECK(refusal(signed_payload("\xad" + payload.substr(1) + "\x0d\x04")) == "square.damaged");                 // unknown mark
    CHECK(refusal(signed_payload("\xad" + payload.substr(1) + "\x0f\x01")) == "square.damaged");                 // unknown entry
    CHECK(refusal(signed_payload("\xad" + payload.substr(1) + "\x0d\x02")) == "read");                           // enrolled
}
