// Writes certificates of many kinds into a folder, for other people's programs to judge: FOLDER/<kind>.json.
// Their dates are those of today, since not every verifier can be told another.

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>

#include "certificate/credential.h"
#include "certificate/receipt.h"

namespace {

using namespace rozwaga;
using certificate::Claim;

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

Instant today() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Claim plain() {
    Claim claim;
    claim.id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    claim.name = "Żaneta Brzęczyszczykiewicz-Łęcka";
    claim.number = "00417";
    claim.team = "Obsługa klienta";
    claim.organisation = "Przykładowa Firma sp. z o.o.";
    claim.course = "rozwaga";
    claim.title = "Rozwaga w sieci";
    claim.description = "Jak pisać w sieci o pracy i z pracy.";
    claim.version = "1.0.0";
    claim.language = "pl";
    claim.criteria = "Przeczytane lekcje, ukończone rozmowy i zdany egzamin.";
    claim.percent = 92;
    claim.pass_mark = 80;
    claim.points = 27667;
    claim.maximum = 30000;
    claim.awarded = {today().milliseconds - day};
    claim.valid_until = {today().milliseconds + 365 * day};
    claim.attempt = "a-1";
    claim.grading_hash = std::string(64, '9');
    claim.evidence = certificate::EvidenceKind::answers;
    claim.evidence_hash = std::string(64, 'e');
    return claim;
}

void enrol(Claim& claim) {
    claim.enrolment = "urn:uuid:0b6f3c1d-51aa-4b0e-8d7e-6a1f0c9d2e33";
    claim.enrolment_hash = std::string(64, 'a');
}

void acknowledge(Claim& claim) {
    claim.policy_hash = std::string(64, '2');
    claim.policy_language = "pl";
    claim.policy_acknowledged = {claim.awarded.milliseconds - 60'000};
}

struct Kind {
    const char* name;
    std::function<void(Claim&)> change;
};

const std::array kinds{
    Kind{"plain", [](Claim&) {}},
    Kind{"bare", [](Claim& c) { c.number.clear(), c.team.clear(), c.evidence = certificate::EvidenceKind::summary; }},
    Kind{"greek", [](Claim& c) { c.name = "Ζωή Παπαδοπούλου-Ξενάκη"; }},
    Kind{"cyrillic", [](Claim& c) { c.name = "Єлизавета Щербаківська", c.language = "uk"; }},
    Kind{"beyond-the-first-plane", [](Claim& c) { c.name = "𝔄nna 🙂"; }},
    Kind{"punctuation",
         [](Claim& c) {
             c.name = R"("Ann" O'Neil \ <b>&amp;</b> ^`{|})";
             c.title = R"(Say "no" \n twice)";
             c.description = "One\nTwo \\ \"three\"\n\n – four";
             c.criteria = "\"Read\"\nand\\or passed: 100 % ✓";
         }},
    Kind{"longest", [](Claim& c) { c.name = std::string(90, 'W'), c.organisation = std::string(200, 'O'); }},
    Kind{"full-marks", [](Claim& c) { c.percent = c.pass_mark = 100, c.points = c.maximum; }},
    Kind{"policy", acknowledge},
    Kind{"enrolled", enrol},
    Kind{"corrected",
         [](Claim& c) {
             enrol(c);
             acknowledge(c);
             c.replaces = "urn:uuid:93a1d8a0-6f0e-4b54-9b0e-2f7f8a1c5d44";
         }},
    Kind{"organisation",
         [](Claim& c) {
             enrol(c);
             c.confirms = c.id;
             c.id = "urn:uuid:c2a7e9b4-3d15-4f6a-9a2b-7e8d9c0b1a55";
             c.confirms_hash = std::string(64, 'b');
         }},
    Kind{"expired", [](Claim& c) { c.awarded.milliseconds -= 400 * day, c.valid_until.milliseconds -= 400 * day; }},
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::cerr << "usage: make_credentials FOLDER\n", 2;
    std::array<std::uint8_t, 32> seed{};
    seed.fill(7);
    const auto key = certificate::SigningKey::from_seed(seed).value();
    const auto write = [&](const std::string& name, const Result<std::string>& text) {
        std::ofstream file(std::string(arguments[1]) + "/" + name + ".json", std::ios::binary);
        file << text.value();
        return file.good();
    };
    for (const Kind& kind : kinds) {
        Claim claim = plain();
        kind.change(claim);
        if (!write(kind.name, certificate::issue(claim, key, claim.awarded))) return 1;
    }
    Claim read = plain();
    acknowledge(read);
    return write("receipt", certificate::issue_receipt(read, key, read.awarded)) ? 0 : 1;
}
