#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "certificate/credential.h"
#include "certificate/rdf.h"
#include "certificate/samples.h"
#include "certificate/terms.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using nlohmann::json;

namespace {

json unsigned_sample() {
    json document = json::parse(issue(tests::sample_claim(), tests::sample_key(), tests::issue_day()).value());
    document.erase("proof");
    return document;
}

std::string refused_at(const std::function<void(json&)>& change) {
    json document = unsigned_sample();
    change(document);
    const auto quads = canonical_quads(document, badge_vocabulary());
    return quads ? "written" : quads.error().arguments.at(0).second;
}

const Vocabulary& letters() {
    static const Vocabulary vocabulary{
        {}, {}, {{"thing", {}, {{"text", "x:text"}, {"part", "x:part", Term::Kind::node, "thing"}}}}};
    return vocabulary;
}

}  // namespace

TEST_CASE("a certificate's meaning keeps the quirks of the contexts to the letter") {
    const std::string quads = canonical_quads(unsigned_sample(), badge_vocabulary()).value();
    const std::string ob = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
    for (const std::string& part :
         {"<" + ob + "awardedDate> \"2026-11-22T10:00:00Z\"^^<xsd:dateTime> .\n", "<" + ob + "Criteria> _:c14n",
          "<" + ob + "hashed> \"false\"^^<https://www.w3.org/2001/XMLSchema#boolean> .\n",
          "<" + ob + "resultDescription> \"urn:uuid:278df78b-9b5a-854c-a284-03a0d736beeb#score\"^^<https://www.w3.org/2001/XMLSchema#anyURI> .\n",
          std::string("<https://www.w3.org/2018/credentials#validUntil> \"2027-11-22T10:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"),
          "<" + ob + "identityHash> \"Żaneta Brzęczyszczykiewicz-Łęcka\" .\n"}) {
        CAPTURE(part);
        CHECK(quads.find(part) != std::string::npos);
    }
}

TEST_CASE("nothing is skipped on the way to a signature") {
    CHECK(refused_at([](json&) {}) == "written");
    CHECK(refused_at([](json& d) { d["credentialStatus"] = "urn:x"; }) == "/credentialStatus");
    CHECK(refused_at([](json& d) { d["proof"] = json::array(); }) == "/proof");
    CHECK(refused_at([](json& d) { d["credentialSubject"]["achievement"]["image"] = "urn:x"; }) == "/credentialSubject/achievement/image");
    CHECK(refused_at([](json& d) { d["type"][1] = "EndorsementCredential"; }) == "/type/1");
    CHECK(refused_at([](json& d) { d["type"][1] = 7; }) == "/type/1");
    CHECK(refused_at([](json& d) { d["type"] = json::array(); }) == "/type");
    CHECK(refused_at([](json& d) { d["name"] = 7; }) == "/name");
    CHECK(refused_at([](json& d) { d["name"] = nullptr; }) == "/name");
    CHECK(refused_at([](json& d) { d["name"] = {{"@value", "x"}}; }) == "/name");
    CHECK(refused_at([](json& d) { d["name"] = true; }) == "/name");
    CHECK(refused_at([](json& d) { d["evidence"] = json::array(); }) == "/evidence");
    CHECK(refused_at([](json& d) { d["evidence"][0] = 7; }) == "/evidence/0");
    CHECK(refused_at([](json& d) { d["id"] = "no-scheme"; }) == "/id");
    CHECK(refused_at([](json& d) { d["id"] = "urn:a b"; }) == "/id");
    CHECK(refused_at([](json& d) { d["id"] = "urn:a> <urn:b"; }) == "/id");
    CHECK(refused_at([](json& d) { d["issuer"] = "did:key:x y"; }) == "/issuer");
    CHECK(refused_at([](json& d) { d["@context"][1] = "https://example.org/context.json"; }) == "/@context");
    CHECK(refused_at([](json& d) { d["@context"].push_back("https://example.org/context.json"); }) == "/@context");
    CHECK(refused_at([](json& d) { d.erase("@context"); }) == "/@context");
    CHECK(refused_at([](json& d) { d["issuer"]["@context"] = d["@context"]; }) == "/issuer/@context");
    CHECK(refused_at([](json& d) { d = 7; }) == "/");
}

TEST_CASE("two nodes without a name that look the same are refused, not guessed at") {
    CHECK(refused_at([](json& d) {
              json& identifiers = d["credentialSubject"]["identifier"];
              identifiers.push_back(identifiers[0]);
          }) == "/credentialSubject/identifier/3");
    const json same = {{"part", {{{"part", {{"text", "a"}}}}, {{"part", {{"text", "b"}}}}}}};
    CHECK_FALSE(canonical_quads(same, letters()));   // first-degree hashes do not look any further
}

TEST_CASE("names are given in the order of the hashes, whatever the order of the keys and lists") {
    const json one = {{"part", {{{"text", "a"}}, {{"text", "b"}}, {{"text", "c"}}}}};
    const json other = {{"part", {{{"text", "c"}}, {{"text", "a"}}, {{"text", "b"}}}}};
    const std::string quads = canonical_quads(one, letters()).value();
    CHECK(quads == canonical_quads(other, letters()).value());
    for (const char* name : {"_:c14n0", "_:c14n1", "_:c14n2", "_:c14n3"}) CHECK(quads.find(name) != std::string::npos);
    CHECK(quads.find("_:c14n4") == std::string::npos);
}

TEST_CASE("texts are escaped as canonical N-Quads have it, and what is said twice is said once") {
    const auto written = [](const std::string& text) { return canonical_quads({{"id", "x:a"}, {"text", text}}, letters()).value(); };
    CHECK(written("Zażółć 🙂 / '") == "<x:a> <x:text> \"Zażółć 🙂 / '\" .\n");
    CHECK(written("a\"b\\c\nd\re\tf\bg\fh") == "<x:a> <x:text> \"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\" .\n");
    CHECK(written("\x01\x0b\x1f\x7f") == "<x:a> <x:text> \"\\u0001\\u000B\\u001F\\u007F\" .\n");
    CHECK(canonical_quads({{"id", "x:a"}, {"text", {"b", "a", "b"}}}, letters()).value() ==
          "<x:a> <x:text> \"a\" .\n<x:a> <x:text> \"b\" .\n");
}
