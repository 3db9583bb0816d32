// Thousands of random changes to what a manager is handed: whatever still passes says exactly what was signed.
#include <catch2/catch_test_macros.hpp>

#include <random>

#include "attacks/person.h"
#include "certificate/square.h"
#include "documents/submitted_file.h"

using namespace rozwaga;

namespace {

#ifdef ROZWAGA_SANITIZED
constexpr int mutations = 600;   // scans are left to fuzz_scan there
#else
constexpr int mutations = 10'000, scans = 2'000;
#endif

/// Bytes changed, cut out, repeated, swapped with the other's, or the end lost: one to four of these.
std::string mutated(std::string bytes, const std::string& other, std::mt19937& random) {
    for (unsigned left = 1 + random() % 4; left > 0; --left) {
        if (bytes.size() < 8) return bytes;
        const std::size_t at = random() % bytes.size(), length = 1 + random() % 64;
        switch (random() % 6) {
            case 0: bytes[at] = char(bytes[at] ^ (1 << random() % 8)); break;
            case 1: bytes[at] = char(random()); break;
            case 2: bytes.erase(at, length); break;
            case 3: bytes.insert(random() % bytes.size(), bytes.substr(at, length)); break;
            case 4: bytes.replace(at, length, other.substr(random() % other.size(), length)); break;
            default:
                if (random() % 8 == 0) bytes.resize(at);
                else bytes[at] = '0';
        }
    }
    return bytes;
}

std::string signed_for(const tests::Person& person) { return person.claim.id + " " + person.claim.name; }

}  // namespace

TEST_CASE("a mutated PDF is refused, or is still what was signed") {
    const std::string whole = signed_for(tests::anna());
    REQUIRE(tests::taken_for(tests::anna().pdf) == whole);
    std::mt19937 random(1);
    int unchanged = 0, others = 0;
    for (int i = 0; i < mutations; ++i) {
        const std::string taken = tests::taken_for(mutated(tests::anna().pdf, tests::jan().pdf, random));
        if (taken == whole) ++unchanged;
        else if (!taken.empty()) ++others;
    }
    CHECK(others == 0);
    CHECK(unchanged < mutations);
}

#ifndef ROZWAGA_SANITIZED
TEST_CASE("a mutated scan is refused, or is still what was signed") {
    const std::string whole = signed_for(tests::anna());
    REQUIRE(tests::taken_for(tests::anna().scan) == whole);
    std::mt19937 random(2);
    int others = 0;
    for (int i = 0; i < scans; ++i) {
        const std::string taken = tests::taken_for(mutated(tests::anna().scan, tests::jan().scan, random));
        others += !taken.empty() && taken != whole;
    }
    CHECK(others == 0);
}
#endif

TEST_CASE("no mutated text of a square holds") {
    const std::string& text = tests::anna().issued.square;
    REQUIRE(certificate::read_square(text));
    std::mt19937 random(3);
    int held = 0;
    for (int i = 0; i < mutations; ++i) {
        const std::string other = mutated(text, tests::jan().issued.square, random);
        held += other != text && certificate::read_square(other).has_value();
    }
    CHECK(held == 0);
}

TEST_CASE("evidence, credential and square of two people cannot be mixed") {
    const auto& anna = tests::anna().issued;
    const auto& jan = tests::jan().issued;
    const auto overall = [](const std::string& credential, const std::string& evidence) {
        return certificate::verify({credential, evidence, {}}, tests::grounds()).overall;
    };
    CHECK(overall(anna.credential, anna.evidence) == certificate::Overall::valid);
    CHECK(overall(anna.credential, jan.evidence) == certificate::Overall::invalid);
    CHECK(overall(jan.credential, anna.evidence) == certificate::Overall::invalid);
    CHECK(overall(anna.credential, "{}") == certificate::Overall::invalid);
    CHECK(overall(anna.credential, "") == certificate::Overall::invalid);
}
