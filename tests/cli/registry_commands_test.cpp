// People and states from the command line: what REGISTRY.md says.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "office.h"

using namespace rozwaga::tests;
using nlohmann::json;

namespace {

constexpr const char* two_people = "Imię i nazwisko;Numer;Zespół;E-mail;Data zatrudnienia\nŁukasz Dąb;17;IT;lukasz@firma.pl;2020-01-01\nAda Żak;S-2;Łódź;;\n";
constexpr const char* one_moved = "Imię i nazwisko;Numer;Zespół\nŁukasz Dąb;17;Łódź\n";

Answer told(const Office& office, std::vector<std::string> arguments) {
    Answer answer = office.at_work(std::move(arguments));
    INFO(answer.err);
    CHECK(answer.err.empty());
    return answer;
}

json parsed_json(const Office& office, std::vector<std::string> arguments) {
    arguments.push_back("--json");
    const json all = json::parse(told(office, std::move(arguments)).out);
    CHECK(all["format"] == 1);
    return all;
}

}  // namespace

TEST_CASE("a roster is shown first and applied when asked, once") {
    const Office office;
    const std::string list = office.write("list.csv", two_people);
    CHECK(office.at_work({"roster", "import", list}).code == 2);   // no registry yet, and looking makes none
    json changes = parsed_json(office, {"roster", "import", list, "--apply"});
    CHECK(changes["applied"] == true);
    CHECK(changes["joined"].size() == 2);
    changes = parsed_json(office, {"roster", "import", list, "--apply"});
    CHECK(changes["applied"] == false);
    CHECK(changes["unchanged"] == 2);
    const std::string moved = office.write("moved.csv", one_moved);
    changes = parsed_json(office, {"roster", "import", moved});
    CHECK(changes["applied"] == false);
    CHECK(changes["changed"][0]["what"] == json::array({"moved"}));
    CHECK(changes["left"][0]["name"] == "Ada Żak");
    CHECK(parsed_json(office, {"status"})["people"] == 2);
    CHECK(told(office, {"roster", "import", moved, "--apply"}).out.find("Team changed: IT → Łódź") != std::string::npos);
    const json status = parsed_json(office, {"status", "--team", "Łódź"});
    CHECK(status["people"] == 1);
    CHECK(status["list"][0]["number"] == "17");
}

TEST_CASE("a row that is not sure is told and changes nothing") {
    const Office office;
    REQUIRE(office.at_work({"roster", "import", office.write("list.csv", two_people), "--apply"}).code == 0);
    const std::string similar = office.write("similar.csv", "Imię i nazwisko;Numer;Zespół\nŁukasz Dąb;17;IT\nZak Ada;;\n");
    const Answer answer = office.at_work({"roster", "import", similar, "--apply"});
    CHECK(answer.code == 1);
    CHECK(answer.out.find("look-alike") != std::string::npos);
    CHECK(parsed_json(office, {"status"})["people"] == 2);
}

TEST_CASE("waivers, erasing and the log") {
    const Office office;
    REQUIRE(office.at_work({"roster", "import", office.write("list.csv", two_people), "--apply", "--by", "Anna Kadrowa"}).code == 0);
    CHECK(office.at_work({"waive", "17"}).code == 2);   // no reason
    CHECK(office.at_work({"waive", "nobody", "--reason", "x"}).code == 2);
    CHECK(office.at_work({"waive", "17", "--reason", "x", "--until", "tomorrow"}).code == 2);
    CHECK(told(office, {"waive", "łukasz dąb", "--reason", "urlop"}).code == 0);
    CHECK(told(office, {"waive", "LUKASZ@firma.pl", "--reason", "urlop"}).code == 0);   // the same again
    const json waived = parsed_json(office, {"status", "--state", "waived"});
    REQUIRE(waived["list"].size() == 1);
    CHECK(waived["list"][0]["waiver"] == "urlop");
    const json again = parsed_json(office, {"waive", "17", "--reason", "urlop", "--until", "2027-03-31"});
    CHECK(again["waived"] == true);
    CHECK(again["until"] == "2027-03-31");
    CHECK(again["person"]["number"] == "17");
    CHECK(told(office, {"waive", "17", "--end"}).code == 0);
    CHECK(parsed_json(office, {"status"})["states"]["waived"] == 0);
    CHECK(office.at_work({"status", "--state", "lost"}).code == 2);

    const json person = json::parse(told(office, {"registry", "export-person", "S-2"}).out);
    CHECK(person["person"]["name"] == "Ada Żak");
    CHECK(office.at_work({"erase", "S-2"}).code == 1);
    CHECK(parsed_json(office, {"status"})["people"] == 2);
    CHECK(parsed_json(office, {"erase", "S-2", "--yes"})["erased"] == true);
    CHECK(parsed_json(office, {"status"})["people"] == 1);
    CHECK(office.at_work({"erase", "S-2", "--yes"}).code == 2);   // nobody of that number any more

    const json log = parsed_json(office, {"registry", "audit"});
    CHECK(log["whole"] == true);
    CHECK(log["newest"][0]["act"] == "erased");
    CHECK(log["newest"].back()["who"] == "Anna Kadrowa");
    CHECK(office.at_work({"registry", "audit", "--expect", log["head"]}).code == 0);
    CHECK(office.at_work({"registry", "audit", "--expect", std::string(64, '0')}).code == 1);
}

TEST_CASE("retention is said, shown, and only then done") {
    const Office office;
    REQUIRE(office.at_work({"roster", "import", office.write("list.csv", two_people), "--apply"}).code == 0);
    json gone = parsed_json(office, {"registry", "retention", "--left-months", "24", "--files-months", "6"});
    CHECK(gone["applied"] == false);
    CHECK(gone["erased"].empty());
    gone = parsed_json(office, {"registry", "retention", "--apply"});
    CHECK(gone["applied"] == true);
    CHECK(parsed_json(office, {"registry", "packs"})["packs"].empty());
}

TEST_CASE("a revocation is marked in the registry too") {
    const Office office;
    REQUIRE(office.at_work({"roster", "import", office.write("list.csv", two_people), "--apply"}).code == 0);
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::string id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11", registry = office.data + "/registry.sqlite";
    for (int twice = 0; twice < 2; ++twice) CHECK(office.at_work({"revoke", id, "--reason", "test", "--registry", registry}).code == 0);
    const json log = parsed_json(office, {"registry", "audit"});
    CHECK(log["newest"][0]["act"] == "revoked");
    CHECK(log["newest"][0]["details"]["certificate"] == id);
    CHECK(log["newest"][1]["act"] != "revoked");
    CHECK(office.at_work({"revoke", id, "--reason", "test", "--registry", office.path("none")}).code == 2);
    const json known = parsed_json(office, {"revoke", id, "--reason", "test"});
    CHECK(known["revoked"].empty());
    CHECK(known["revoked_before"] == json::array({id}));
}
