// A manager at the command line: key, invitations, countersigning, revoking, trust.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "certificate/credential.h"
#include "certificate/enrolment.h"
#include "cli/office.h"
#include "documents/submitted_file.h"

using rozwaga::tests::Answer;
using rozwaga::tests::Office;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string passphrase_text = "cztery zupełnie przypadkowe słowa";

std::string key_of(const Office& office) {
    const json shown = json::parse(office.at_work({"key", "show", "--json"}).out);
    return shown.at("key");
}

std::string secret_of(const Office& office) {
    const std::string file = office.read(office.data + "/organisation/organisation.key");
    return file.substr(file.find('\n') + 1, 64);
}

rozwaga::certificate::Enrolment invitation_in(const Office& office, const std::string& file) {
    const auto read = rozwaga::certificate::read_enrolment(office.read(office.path(file)));
    if (!read) FAIL(file << ": " << read.error().code);
    return read->enrolment;
}

const std::string roster_utf8 =
    "Imię i nazwisko;Numer;Dział;E-mail;Termin\n"
    "Zofia Ćwik;1;Kadry;z@lumka.example;31.12.2026\n"
    "Jan Nowak;2;Sklep;j@lumka.example;\n";

std::vector<std::string> simulated_certificates(const Office& office) {
    REQUIRE(office.run({"simulate", "--learners", "3", "--seed", "7", "--out", office.path("sim")}).code == 0);
    std::vector<std::string> files;
    for (const std::string& name : office.files("sim/certificates")) files.push_back(office.path("sim/certificates/" + name));
    REQUIRE_FALSE(files.empty());
    return files;
}

}  // namespace

TEST_CASE("an organisation's key is made, shown with what belongs into the course, and made once only") {
    const Office office;
    CHECK(office.at_work({"key", "show"}).code == 2);
    const Answer made = office.at_work({"key", "create"});
    CHECK(made.code == 0);
    CHECK(made.out.find("keys:\n  - did:key:z6Mk") != std::string::npos);
    const Answer shown = office.at_work({"key", "show"});
    CHECK(shown.code == 1);   // the course installed does not name it
    CHECK(shown.out.starts_with(key_of(office)));
    const Answer again = office.at_work({"key", "create"});
    CHECK(again.code == 2);
    CHECK(again.err.find("organisation.key") != std::string::npos);
    const json trust = json::parse(office.at_work({"trust", "show", "--json"}).out);
    CHECK(trust.at("organisations").at(0).at("key") == key_of(office));
}

TEST_CASE("a key goes through its backup to another machine, with its passphrase only") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string right = office.write("right.txt", passphrase_text + "\r\nsecond line\n"), wrong = office.write("wrong.txt", "something else\n"),
                      brief = office.write("short.txt", "short\n");
    CHECK(office.at_work({"key", "backup", office.path("b.key"), "--passphrase-file", brief}).code == 2);
    CHECK_FALSE(fs::exists(office.path("b.key")));
    REQUIRE(office.at_work({"key", "backup", office.path("b.key"), "--passphrase-file", right}).code == 0);
    CHECK(office.at_work({"key", "backup", office.path("b.key"), "--passphrase-file", right}).code == 2);

    Office other;
    const auto restore = [&](const std::string& file, const std::string& secret) {
        return other.at_work({"key", "restore", file, "--passphrase-file", secret});
    };
    CHECK(restore(office.path("b.key"), wrong).code == 2);
    std::string damaged = office.read(office.path("b.key"));
    damaged[100] = char(damaged[100] ^ 1);
    CHECK(restore(office.write("damaged.key", damaged), right).code == 2);
    CHECK_FALSE(fs::exists(other.data + "/organisation/organisation.key"));
    CHECK(restore(office.path("b.key"), right).code == 0);
    CHECK(key_of(other) == key_of(office));
    CHECK(restore(office.path("b.key"), right).code == 2);
}

TEST_CASE("no command prints or writes the secret half of a key") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    std::vector<std::string> secrets{secret_of(office), passphrase_text};
    std::string said;
    const auto note = [&](const Answer& answer) { said += answer.out + answer.err; };
    const std::string secret_file = office.write("passphrase.txt", passphrase_text);
    note(office.at_work({"key", "show"}));
    note(office.at_work({"key", "backup", office.path("backup.key"), "--passphrase-file", secret_file}));
    note(office.at_work({"enrol", office.write("list.csv", roster_utf8), "--out", office.path("out")}));
    note(office.at_work({"revoke", "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11", "--reason", "test"}));
    note(office.at_work({"key", "rotate"}));
    secrets.push_back(secret_of(office));
    CHECK(secrets[0] != secrets[2]);
    note(office.at_work({"trust", "export", office.path("trust-list.json")}));
    note(office.at_work({"trust", "show", "--json"}));
    note(office.at_work({"key", "create"}));
    fs::remove(secret_file);
    for (const auto& entry : fs::recursive_directory_iterator(office.path("")))
        if (entry.is_regular_file() && (entry.path().extension() != ".key" || entry.path().filename() == "backup.key"))
            said += office.read(entry.path().string());
    REQUIRE(said.find("did:key:z6Mk") != std::string::npos);
    REQUIRE(said.find("rozwaga-key-backup 1") != std::string::npos);
    for (const std::string& secret : secrets) {
        REQUIRE(secret.size() > 20);
        CHECK(said.find(secret) == std::string::npos);
    }
}

TEST_CASE("a key that others may read is refused with the remedy") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    fs::permissions(office.data + "/organisation/organisation.key", fs::perms::group_read, fs::perm_options::add);
    const Answer shown = office.at_work({"key", "show"});
    CHECK(shown.code == 2);
    CHECK(shown.err.find("chmod 600") != std::string::npos);
}

TEST_CASE("a roster as Polish Excel saves it becomes one signed file a person") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string windows_1250 =
        "Imi\xea i nazwisko;Numer;Dzia\xb3;E-mail;Termin\r\n"
        "Zofia \xc6wik;00417;Obs\xb3uga klienta;z@lumka.example;31.12.2026\r\n"
        "\xaf""aneta \xa3\xea""cka;00418;;;\r\n";
    const Answer enrolled = office.at_work({"enrol", office.write("lista.csv", windows_1250), "--out", office.path("out"), "--due", "2027-01-15",
                                            "--invited-by", "Dział kadr"});
    CHECK(enrolled.code == 0);
    CHECK(enrolled.out.find("2 new, 0 unchanged, 0 changed") != std::string::npos);
    CHECK(office.files("out") == std::vector<std::string>{"Invitation Zofia Ćwik.rozwaga.json", "Invitation Żaneta Łęcka.rozwaga.json"});
    const auto zofia = invitation_in(office, "out/Invitation Zofia Ćwik.rozwaga.json");
    CHECK(zofia.name == "Zofia Ćwik");
    CHECK(zofia.number == "00417");
    CHECK(zofia.team == "Obsługa klienta");
    CHECK(zofia.course == "rozwaga");
    CHECK(zofia.invited_by == "Dział kadr");
    CHECK(zofia.due == rozwaga::from_iso8601("2026-12-31T00:00:00Z").value());
    CHECK(invitation_in(office, "out/Invitation Żaneta Łęcka.rozwaga.json").due == rozwaga::from_iso8601("2027-01-15T00:00:00Z").value());
    CHECK(office.read(office.path("out/Invitation Zofia Ćwik.rozwaga.json")).find("lumka.example") == std::string::npos);
    const auto read = rozwaga::certificate::read_enrolment(office.read(office.path("out/Invitation Zofia Ćwik.rozwaga.json")));
    CHECK(read->issuer == key_of(office));
}

TEST_CASE("enrolling again keeps the invitation of everyone unchanged, and replaces those that changed") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const auto enrol = [&](const std::string& roster) {
        return json::parse(office.at_work({"enrol", office.write("list.csv", roster), "--out", office.path("out"), "--json"}).out);
    };
    REQUIRE(enrol(roster_utf8).at("new") == 2);
    const std::string zofia = office.read(office.path("out/Invitation Zofia Ćwik.rozwaga.json"));
    const std::string jan = office.read(office.path("out/Invitation Jan Nowak.rozwaga.json"));
    REQUIRE(enrol(roster_utf8).at("kept") == 2);
    CHECK(office.read(office.path("out/Invitation Zofia Ćwik.rozwaga.json")) == zofia);

    std::string changed = roster_utf8;
    changed.replace(changed.find("Jan Nowak"), 9, "Jan Nowacki");
    const json report = enrol(changed + "Li;3;;;\n");
    CHECK(report.at("kept") == 1);
    CHECK(report.at("changed") == 1);
    CHECK(report.at("new") == 1);
    CHECK(office.files("out") == std::vector<std::string>{"Invitation Jan Nowacki.rozwaga.json", "Invitation Li.rozwaga.json",
                                                          "Invitation Zofia Ćwik.rozwaga.json"});
    CHECK(office.read(office.path("out/Invitation Zofia Ćwik.rozwaga.json")) == zofia);
    CHECK(invitation_in(office, "out/Invitation Jan Nowacki.rozwaga.json").id != json::parse(jan).at("id").get<std::string>());

    // A new key of the organisation is no reason to invite everybody again.
    REQUIRE(office.at_work({"key", "rotate"}).code == 0);
    CHECK(enrol(changed + "Li;3;;;\n").at("kept") == 3);
}

TEST_CASE("people of one name and names no file system takes get files of their own, and others' files stay") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    fs::create_directories(office.path("out"));
    office.write("out/Invitation Li.rozwaga.json", "somebody's notes");
    const std::string roster = "name;number\nLi;1\nli;2\nAnna/Maria: \"\"Ania\"\" ..;3\n" + std::string(90, 'x') + ";4\n";
    REQUIRE(office.at_work({"enrol", office.write("list.csv", roster), "--out", office.path("out")}).code == 0);
    CHECK(office.files("out") == std::vector<std::string>{"Invitation Anna_Maria_ __Ania__.rozwaga.json", "Invitation Li 1.rozwaga.json",
                                                          "Invitation Li.rozwaga.json", "Invitation li 2.rozwaga.json",
                                                          "Invitation " + std::string(90, 'x') + ".rozwaga.json"});
    CHECK(office.read(office.path("out/Invitation Li.rozwaga.json")) == "somebody's notes");
}

TEST_CASE("a roster with mistakes writes nothing and names each with its row and column") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const Answer refused = office.at_work({"enrol", office.write("list.csv", roster_utf8 + "Ewa;4;;;soon\n;5;;;\n"), "--out", office.path("out")});
    CHECK(refused.code == 1);
    CHECK(refused.err.find("list.csv:4:5: ") != std::string::npos);
    CHECK(refused.err.find("list.csv:5") != std::string::npos);
    CHECK(office.files("out").empty());
    CHECK(office.at_work({"enrol", office.path("none.csv"), "--out", office.path("out")}).code == 2);
    CHECK(office.at_work({"enrol", office.path("list.csv"), "--out", office.path("out"), "--due", "tomorrow"}).code == 2);
    CHECK(office.at_work({"enrol", office.path("list.csv"), "--out", office.path("out"), "--occasion", "party"}).code == 2);
}

TEST_CASE("no invitation without a key, and none by a key that was replaced") {
    const Office office;
    const std::string roster = office.write("list.csv", roster_utf8);
    CHECK(office.at_work({"enrol", roster, "--out", office.path("out")}).code == 2);
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string old_key = office.read(office.data + "/organisation/organisation.key");
    REQUIRE(office.at_work({"key", "rotate"}).code == 0);
    std::ofstream(office.data + "/organisation/organisation.key", std::ios::binary) << old_key;
    const Answer refused = office.at_work({"enrol", roster, "--out", office.path("out")});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("did:key:") != std::string::npos);
    CHECK(office.files("out").empty());
}

TEST_CASE("a revocation is written once, and comes to another verifier who accepts the organisation's key") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    CHECK(office.at_work({"revoke", id, "--reason", "Cudze odpowiedzi"}).code == 0);
    const std::string store = office.read(office.data + "/trust.json");
    CHECK(office.at_work({"revoke", id, "--reason", "Another reason"}).code == 0);
    CHECK(office.read(office.data + "/trust.json") == store);
    CHECK(office.at_work({"revoke", id, "--reason", ""}).code == 0);   // it is there already
    CHECK(office.at_work({"revoke", "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c12", "--reason", ""}).code == 2);
    CHECK(office.at_work({"revoke", office.path("none.pdf"), "--reason", "x"}).code == 2);

    const std::string list = office.path("trust-list.json");
    REQUIRE(office.at_work({"trust", "export", list}).code == 0);
    const Office other;
    CHECK(other.at_work({"trust", "import", list}).code == 2);
    CHECK(other.at_work({"trust", "import", list, "--accept", key_of(office)}).code == 0);
    const json known = json::parse(other.at_work({"trust", "show", "--json"}).out);
    CHECK(known.at("revocations").at(0).at("reason") == "Cudze odpowiedzi");
    CHECK(other.at_work({"trust", "import", list}).code == 0);

    // After the key was replaced, the new one's file is taken without being accepted again.
    REQUIRE(office.at_work({"key", "rotate"}).code == 0);
    REQUIRE(office.at_work({"trust", "export", list}).code == 0);
    CHECK(other.at_work({"trust", "import", list}).code == 0);
    CHECK(json::parse(other.at_work({"trust", "show", "--json"}).out).at("organisations").size() == 2);
}

TEST_CASE("a stolen key is forgotten, with what it revoked") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    REQUIRE(office.at_work({"revoke", "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11", "--reason", "x"}).code == 0);
    REQUIRE(office.at_work({"trust", "export", office.path("trust-list.json")}).code == 0);
    const Office other;
    REQUIRE(other.at_work({"trust", "import", office.path("trust-list.json"), "--accept", key_of(office)}).code == 0);
    CHECK(other.at_work({"trust", "forget", key_of(office)}).code == 0);
    const json known = json::parse(other.at_work({"trust", "show", "--json"}).out);
    CHECK(known.at("organisations").empty());
    CHECK(known.at("revocations").empty());
    CHECK(other.at_work({"trust", "forget", key_of(office)}).code == 2);
}

TEST_CASE("accepted certificates are countersigned once, and their keys known from then on") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const auto certificates = simulated_certificates(office);
    const auto countersign = [&](const std::vector<std::string>& files) {
        std::vector<std::string> arguments{"countersign"};
        arguments.insert(arguments.end(), files.begin(), files.end());
        arguments.insert(arguments.end(), {"--out", office.path("signed"), "--accept-warnings"});
        return office.at_work(arguments);
    };
    const Answer done = countersign(certificates);
    INFO(done.err);
    CHECK(done.code == 0);
    const auto names = office.files("signed");
    REQUIRE(names.size() == certificates.size());
    const std::string first = office.read(office.path("signed/" + names[0]));
    CHECK(countersign(certificates).code == 0);
    CHECK(office.files("signed") == names);
    CHECK(office.read(office.path("signed/" + names[0])) == first);

    const auto submission = rozwaga::documents::read_submitted(first);
    REQUIRE(submission);
    const auto credential = rozwaga::certificate::read_credential(submission->credential);
    REQUIRE(credential);
    CHECK(credential->issuer == key_of(office));
    CHECK_FALSE(credential->claim.confirms.empty());
    const json known = json::parse(office.at_work({"trust", "show", "--json"}).out);
    CHECK(known.at("installations").size() == certificates.size());

    // Revoking the organisation's own revokes the learner's with it; what is countersigned already is not countersigned again.
    CHECK(office.at_work({"revoke", office.path("signed/" + names[0]), "--reason", "Pomyłka"}).code == 0);
    CHECK(json::parse(office.at_work({"trust", "show", "--json"}).out).at("revocations").size() == 2);
    CHECK(countersign({office.path("signed/" + names[1 % names.size()])}).code == 1);
}

TEST_CASE("what is not valid is never countersigned") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string certificate = simulated_certificates(office)[0];
    auto submission = rozwaga::documents::read_submitted(office.read(certificate));
    REQUIRE(submission);
    json altered = json::parse(submission->credential);
    altered["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody Else";
    for (const std::string& file : {office.write("altered.json", altered.dump()), office.write("none.json", "{}"), office.path("not-there.pdf")}) {
        INFO(file);
        CHECK(office.at_work({"countersign", file, "--out", office.path("signed"), "--accept-warnings"}).code == 1);
    }
    CHECK(office.files("signed").empty());
}

TEST_CASE("a date that has passed is pointed out when somebody new is invited by it, and not again") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string roster = office.write("people.csv", "Name;Number\nZofia;1\nJan;2\n");
    const auto invited = [&](const char* due) { return office.at_work({"enrol", roster, "--out", office.path("invitations"), "--due", due}); };
    const Answer late = invited("2020-01-31");
    CHECK(late.code == 0);
    CHECK(late.err.find("already: 2") != std::string::npos);
    CHECK(invited("2020-01-31").err.find("already") == std::string::npos);
    CHECK(invited("2999-12-31").err.find("already") == std::string::npos);
}

TEST_CASE("what goes wrong at the command line names the file it went wrong with") {
    const Office office;
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string right = office.write("right.txt", passphrase_text), wrong = office.write("wrong.txt", "something else\n");
    REQUIRE(office.at_work({"key", "backup", office.path("b.key"), "--passphrase-file", right}).code == 0);
    const std::string torn = office.write("torn.key", office.read(office.path("b.key")).substr(0, 200));
    const Office other;
    for (const auto& [file, secret] : {std::pair{torn, right}, {office.path("b.key"), wrong}}) {
        const Answer answer = other.at_work({"key", "restore", file, "--passphrase-file", secret});
        CHECK(answer.code == 2);
        CHECK(answer.err.find(file) != std::string::npos);
    }
    const std::string roster = office.write("people.csv", "Name\nZofia\n");
    const Answer no_folder = office.at_work({"enrol", roster, "--out", roster});
    CHECK(no_folder.code == 2);
    CHECK(no_folder.err.find("not a folder") != std::string::npos);
    CHECK(office.read(roster) == "Name\nZofia\n");
}
