// A heap of files becomes a registry: what is admitted, what is set aside and why, however often it comes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>

#include "collecting/office.h"
#include "collecting/registry_dump.h"
#include "documents/packed_files.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::CollectedFile;
using session::Fate;

namespace {

namespace fs = std::filesystem;

const char* const people =
    "Imię i nazwisko;Numer;Dział;Data zatrudnienia\n"
    "Zofia Ćwik;00417;Sklep;2020-01-01\n"
    "Jan Kowalski;101;Biuro;\n"
    "Anna Lis;;Biuro;\n"
    "Nowa Osoba;555;Biuro;2026-11-30\n";

/// What became of each file, by its name in the inbox.
std::map<std::string, CollectedFile> told(const CollectingOffice& office) {
    std::vector<CollectedFile> files;
    office.collect(&files);
    std::map<std::string, CollectedFile> by_name;
    for (auto& file : files) by_name.emplace(file.file.substr(office.path("inbox").size() + 1), std::move(file));
    return by_name;
}

std::string mail_with(const std::string& name, const std::string& bytes) {
    return "From: z@lumka.example\r\nTo: kadry@lumka.example\r\nSubject: Certyfikat\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nhej\r\n--b1\r\n"
           "Content-Type: application/json; name=" + name + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + bytes + "\r\n--b1--\r\n";
}

std::vector<std::string> flags_in(const CollectingOffice& office) {
    std::vector<std::string> flags;
    REQUIRE(office.registry()->each_certificate({}, office.clock.now(), [&](const registry::PersonRow& person, const registry::CertificateRow& one) {
        std::string line = person.name + ":";
        for (const auto& flag : one.flags) line += " " + flag;
        flags.push_back(line);
        return true;
    }));
    std::ranges::sort(flags);
    return flags;
}

}  // namespace

TEST_CASE("folders, archives and messages are gone through, and nothing in them is touched") {
    const CollectingOffice office;
    office.roster(people);
    const Signed zofia = certificate_for({"Zofia Ćwik", "00417"});
    const Signed jan = certificate_for({"Jan Kowalski", "101", 2, 2});
    const Signed anna = certificate_for({"Anna Lis", "", 3, 3});
    office.put("2026/listopad/zofia.pdf", zofia.pdf());
    office.put("paczka.zip", zip_of({{"jan.json", jan.issued.credential}, {"notatka.txt", "kawa"}}));
    office.put("poczta.eml", mail_with("anna.json", anna.issued.credential));
    office.put(".ukryty", "x");
    office.put("Thumbs.db", "x");
    fs::create_symlink("/etc/passwd", office.path("inbox/link.pdf"));
    fs::create_directory_symlink(office.path("inbox"), office.path("inbox/kolo"));
    const auto before = office.inbox();

    const auto files = told(office);
    CHECK(files.size() == 4);
    CHECK(files.at("2026/listopad/zofia.pdf").fate == Fate::admitted);
    CHECK(files.at("paczka.zip › jan.json").fate == Fate::admitted);
    CHECK(files.at("poczta.eml › anna.json").fate == Fate::admitted);
    const CollectedFile& note = files.at("paczka.zip › notatka.txt");
    CHECK(note.fate == Fate::set_aside);
    REQUIRE(note.reason);
    CHECK(note.reason->code == "documents.not-one");
    CHECK(note.ask_for == "ask.certificate");
    CHECK(office.inbox() == before);

    const auto registry = office.registry();
    const auto aside = registry->set_aside();
    REQUIRE(aside);
    REQUIRE(aside->size() == 1);
    CHECK((*aside)[0].file == "paczka.zip › notatka.txt");
    CHECK(flags_in(office) == std::vector<std::string>{"Anna Lis: match.name-only", "Jan Kowalski:", "Zofia Ćwik:"});
}

TEST_CASE("however often it comes and in whatever form, it is there once") {
    const CollectingOffice office;
    office.roster(people);
    const Signed zofia = certificate_for({"Zofia Ćwik", "00417"});
    office.put("a.pdf", zofia.pdf());
    office.put("b.json", zofia.issued.credential);
    office.put("c.zip", zip_of({{"a.pdf", zofia.pdf()}}));
    office.put("d.txt", "to nie certyfikat");
    const auto first = office.collect();
    CHECK(first.counts.admitted == 1);
    CHECK(first.counts.known == 2);
    CHECK(first.counts.set_aside == 1);
    CHECK(first.counts.files == 4);
    const std::string held = dump(*office.registry(), office.clock.now());

    const auto second = office.collect();
    CHECK(second.counts.admitted == 0);
    CHECK(second.counts.known == 3);
    CHECK(second.counts.waiting == 1);
    CHECK(second.counts.set_aside == 0);
    CHECK(dump(*office.registry(), office.clock.now()) == held);
}

TEST_CASE("who is not found waits with proposals, and is admitted once the list has them") {
    const CollectingOffice office;
    office.roster("name;number\nJan Kowalski;101\n");
    office.put("a.json", certificate_for({"Zofia Ćwik", "00417"}).issued.credential);
    office.put("b.json", certificate_for({"Jan Kowalsky", "101", 2, 2}).issued.credential);
    auto files = told(office);
    CHECK(files.at("a.json").reason->code == "match.nobody");
    CHECK(files.at("a.json").ask_for == "ask.roster");
    CHECK(files.at("b.json").reason->code == "match.number-other-name");
    CHECK(files.at("b.json").proposals.size() == 1);
    const auto waiting = office.registry()->set_aside();
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 2);
    for (const auto& row : *waiting) CHECK(row.admissible);

    office.roster("name;number\nJan Kowalski;101\nZofia Ćwik;00417\n");
    files = told(office);
    CHECK(files.at("a.json").fate == Fate::admitted);
    CHECK(files.at("b.json").fate == Fate::waiting);
    CHECK(office.registry()->set_aside()->size() == 1);
}

TEST_CASE("what belongs to somebody who was erased is not taken in again, and brings no name back") {
    const CollectingOffice office;
    office.roster(people);
    const Signed zofia = certificate_for({"Zofia Ćwik", "00417"});
    office.put("zofia.pdf", zofia.pdf());
    REQUIRE(told(office)["zofia.pdf"].fate == Fate::admitted);
    const registry::By by{"Anna", office.clock.now()};
    {
        const auto registry = office.registry();
        const auto found = registry->candidates({"", "00417", ""}, by.at);
        REQUIRE(found->size() == 1);
        REQUIRE(registry->erase(found->front().person.id, by));
    }
    for (int twice = 0; twice < 2; ++twice) {
        const CollectedFile again = told(office)["zofia.pdf"];
        CHECK(again.fate == Fate::erased);
        CHECK(again.name.empty());
    }
    CHECK(office.registry()->set_aside()->empty());
    CHECK(dump(*office.registry(), by.at).find("Ćwik") == std::string::npos);
}

TEST_CASE("what does not hold is set aside with the check that failed") {
    const CollectingOffice office;
    office.roster(people);
    std::string altered = certificate_for({"Zofia Ćwik", "00417"}).issued.credential;
    altered.replace(altered.find("Zofia"), 5, "Zosia");
    office.put("altered.json", altered);
    office.put("cut.pdf", certificate_for({"Jan Kowalski", "101", 2, 2}).pdf().substr(0, 5000));
    const auto files = told(office);
    CHECK(files.at("altered.json").reason->code == "verify.signature.failed");
    CHECK(files.at("altered.json").ask_for == "ask.original");
    CHECK(files.at("cut.pdf").reason->code == "documents.damaged");
    CHECK(office.registry()->set_aside()->size() == 2);
    const auto set_aside = office.registry()->set_aside();
    for (const auto& row : *set_aside) CHECK_FALSE(row.admissible);
}

TEST_CASE("the manager's clock decides what lies in the future, and dates the admission") {
    CollectingOffice office;
    office.clock = FixedClock("2026-11-10T08:00:00Z");
    office.roster(people);
    office.put("a.json", certificate_for({"Zofia Ćwik", "00417"}).issued.credential);
    auto files = told(office);
    CHECK(files.at("a.json").fate == Fate::set_aside);
    CHECK(files.at("a.json").reason->code == "verify.begun.failed");
    CHECK(files.at("a.json").ask_for == "ask.clock");
    office.clock = FixedClock("2026-12-09T08:00:00Z");
    CHECK(told(office).at("a.json").fate == Fate::admitted);
    REQUIRE(office.registry()->each_certificate({}, office.clock.now(), [&](const registry::PersonRow&, const registry::CertificateRow& one) {
        CHECK(one.admitted == office.clock.now());
        return true;
    }));
}

TEST_CASE("one exam under two names is flagged at both, whichever came first") {
    const CollectingOffice office;
    office.roster(people);
    const Signed zofia = certificate_for({"Zofia Ćwik", "00417", 1, 9}), jan = certificate_for({"Jan Kowalski", "101", 2, 9});
    office.put("a.pdf", zofia.pdf());
    CHECK(office.collect().counts.admitted == 1);
    CHECK(flags_in(office) == std::vector<std::string>{"Zofia Ćwik:"});
    office.put("b.pdf", jan.pdf());
    CHECK(office.collect().counts.admitted == 1);
    const std::vector<std::string> both{"Jan Kowalski: copy.answers", "Zofia Ćwik: copy.answers"};
    CHECK(flags_in(office) == both);

    const CollectingOffice other;
    other.roster(people);
    other.put("a.pdf", jan.pdf());
    other.put("b.pdf", zofia.pdf());
    other.collect();
    CHECK(flags_in(other) == both);
}

TEST_CASE("an invitation the registry knows says whose it is, whatever they are called today") {
    const CollectingOffice office;
    office.roster(people);
    const certificate::Trust trust = knowing_the_organisation();
    const std::string invitation = invitation_for("Jan Kowalski-Stary", "101"), unknown = invitation_for("Lis Anna", "");
    const auto read = certificate::read_enrolment(invitation).value();
    {
        const auto registry = office.registry();
        const auto found = registry->candidates({"", "101", ""}, office.clock.now());
        REQUIRE(found);
        REQUIRE(found->size() == 1);
        REQUIRE(registry->invite(found->front().person.id, read.enrolment, {"Kadry", office.clock.now()}));
    }
    office.put("jan.pdf", certificate_for({"Jan Kowalski-Stary", "101", 2, 2, invitation}).pdf());
    office.put("anna.pdf", certificate_for({"Lis Anna", "", 3, 3, unknown}).pdf());
    office.put("zaproszenie.json", invitation);
    std::vector<CollectedFile> files;
    office.collect(&files, &trust);
    REQUIRE(files.size() == 3);
    CHECK(files[0].fate == Fate::admitted);   // the signature binds the name, in whatever order
    CHECK(files[1].fate == Fate::admitted);
    CHECK(files[2].reason->code == "collect.invitation");
    CHECK(flags_in(office) == std::vector<std::string>{"Anna Lis: match.spelling", "Jan Kowalski: match.renamed"});
    // Without the key the invitation binds nothing.
    const CollectingOffice stranger;
    stranger.roster(people);
    stranger.put("anna.pdf", certificate_for({"Lis Anna", "", 3, 3, unknown}).pdf());
    CHECK(told(stranger).at("anna.pdf").reason->code == "match.similar");
}

TEST_CASE("receipts of a policy are admitted beside certificates") {
    const CollectingOffice office;
    office.roster(people);
    office.put("a.json", receipt_for({"Zofia Ćwik", "00417"}));
    CHECK(office.collect().counts.admitted == 1);
    REQUIRE(office.registry()->each_certificate({}, office.clock.now(), [&](const registry::PersonRow& person, const registry::CertificateRow& one) {
        CHECK(person.name == "Zofia Ćwik");
        CHECK(one.kind == registry::CertificateKind::receipt);
        return true;
    }));
}

TEST_CASE("an award before the first day at work is admitted with a flag") {
    const CollectingOffice office;
    office.roster(people);
    office.put("a.json", certificate_for({"Nowa Osoba", "555"}).issued.credential);
    CHECK(office.collect().counts.flagged == 1);
    CHECK(flags_in(office) == std::vector<std::string>{"Nowa Osoba: dates.before-joining"});
}

TEST_CASE("a message with nothing but a logo is set aside as a whole") {
    const CollectingOffice office;
    office.roster(people);
    const std::string logo =
        "From: z@lumka.example\r\nTo: k@lumka.example\r\nContent-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html\r\n\r\n<p>hej\r\n"
        "--r\r\nContent-Type: image/png; name=image001.png\r\nContent-ID: <1>\r\n\r\nx\r\n--r--\r\n";
    office.put("logo.eml", logo);
    office.put("nic.eml", "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nBez załącznika.\r\n");
    office.put("pusty.zip", zip_of({}));
    const auto files = told(office);
    CHECK(files.size() == 3);
    for (const auto& [name, file] : files) {
        INFO(name);
        CHECK(file.reason->code == "documents.nothing-inside");
        CHECK(file.fate == Fate::set_aside);
    }
    CHECK(told(office).at("logo.eml").fate == Fate::waiting);
}

TEST_CASE("without a list of people nothing is collected") {
    const CollectingOffice office;
    session::Collecting collecting(office.needs());
    const auto collected = collecting.run({office.path("inbox")});
    REQUIRE_FALSE(collected);
    CHECK(collected.error().code == "collect.no-roster");
}

TEST_CASE("what the disk does not give is told and not noted") {
    const CollectingOffice office;
    office.roster(people);
    session::Collecting collecting(office.needs());
    std::vector<CollectedFile> files;
    fs::create_symlink("/etc/passwd", office.path("link.pdf"));
    const auto collected = collecting.run({office.path("link.pdf"), office.path("nowhere")}, [&](const CollectedFile& file) { files.push_back(file); });
    REQUIRE(collected);
    CHECK(collected->counts.unreadable == 1);
    REQUIRE(collected->problems.size() == 1);
    CHECK(collected->problems[0].code == "disk.not-found");
    REQUIRE(files.size() == 1);
    CHECK(files[0].reason->code == "disk.not-a-file");
    CHECK(office.registry()->set_aside()->empty());
}

TEST_CASE("it can be given up, and goes on from there") {
    const CollectingOffice office;
    std::string roster = "name;number\n";
    for (int number = 1; number <= 60; ++number) {
        const std::string name = "Osoba " + std::to_string(number);
        roster += name + ";" + std::to_string(number) + "\n";
        office.put(std::to_string(1000 + number) + ".json", certificate_for({name, std::to_string(number), std::uint64_t(number)}).issued.credential);
    }
    office.roster(roster);
    std::int64_t done = 0;
    {
        auto needs = office.needs();
        needs.workers = 1;
        session::Collecting collecting(std::move(needs));
        collecting.give_up();
        const auto collected = collecting.run({office.path("inbox")});
        REQUIRE(collected);
        CHECK(collected->given_up);
        CHECK(collected->counts.admitted < 60);
        done = collected->counts.admitted;
    }
    session::Collecting collecting(office.needs());
    const auto rest = collecting.run({office.path("inbox")});
    REQUIRE(rest);
    CHECK_FALSE(rest->given_up);
    CHECK(rest->counts.admitted + done == 60);
    CHECK(collecting.progress().done == 60);
    CHECK(collecting.progress().total == 60);
    CHECK_FALSE(collecting.progress().finding);
}
