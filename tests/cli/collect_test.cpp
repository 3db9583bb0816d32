// rozwagactl collect, as a script uses it: exit codes, JSON as COLLECT.md promises, again and again.
#include "cli/json_schema.h"
#include "cli/office.h"

using nlohmann::json;
using rozwaga::tests::Answer;
using rozwaga::tests::misfit;
using rozwaga::tests::Office;

namespace {

json collected_report(const Answer& answer) {
    const json report = json::parse(answer.out);
    CHECK(misfit(report, rozwaga::tests::schema_in("COLLECT.md")) == "");
    return report;
}

std::vector<std::string> collecting(const Office& office, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"collect", office.path("sim/certificates"), "--registry", office.path("registry.sqlite")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("collect admits simulated people by the roster that comes with them, and is done the second time") {
    const Office office;
    REQUIRE(office.run({"simulate", "--learners", "6", "--seed", "7", "--out", office.path("sim")}).code == 0);
    const std::size_t certificates = office.files("sim/certificates").size();
    const Answer first = office.at_work(collecting(office, {"--roster", office.path("sim/roster.csv"), "--json"}));
    CHECK(first.err.empty());
    CHECK(first.code == 0);
    const json report = collected_report(first);
    CHECK(report.at("summary").at("admitted") == certificates);
    CHECK(report.at("files").size() == certificates);

    const Answer again = office.at_work(collecting(office, {"--json"}));
    CHECK(again.code == 0);
    CHECK(collected_report(again).at("summary").at("known") == certificates);
    CHECK(collected_report(again).at("summary").at("admitted") == 0);
}

TEST_CASE("what is set aside gives its reason and what to ask for, and exit code 1 until it is settled") {
    const Office office;
    REQUIRE(office.run({"simulate", "--learners", "4", "--seed", "7", "--out", office.path("sim")}).code == 0);
    office.write("sim/certificates/note.txt", "not a certificate");
    const std::string list = office.write("list.csv", "name;number\nSomebody Else;77\n");
    const Answer first = office.at_work(collecting(office, {"--roster", list}));
    CHECK(first.code == 1);
    CHECK(first.out.find("note.txt: This is not a certificate") != std::string::npos);
    CHECK(first.out.find("nobody on the list is called so") != std::string::npos);
    CHECK(first.out.find("ask.") == std::string::npos);   // everything is worded
    CHECK(first.out.find("match.") == std::string::npos);
    const json again = collected_report(office.at_work(collecting(office, {"--json"})));
    CHECK(again.at("summary").at("set_aside") == 0);
    CHECK(again.at("summary").at("waiting") == office.files("sim/certificates").size());
    for (const json& file : again.at("files")) {
        CHECK(file.at("fate") == "waiting");
        CHECK(file.contains("ask"));
    }
}

TEST_CASE("collect says what it lacks") {
    const Office office;
    office.write("inbox.txt", "x");
    const Answer nobody = office.at_work({"collect", office.path("inbox.txt"), "--registry", office.path("registry.sqlite")});
    CHECK(nobody.code == 2);
    CHECK(nobody.err.find("no list of people yet") != std::string::npos);
    const std::string list = office.write("list.csv", "name;number\nSomebody Else;77\n");
    const Answer nothing = office.at_work({"collect", office.path("nowhere"), "--registry", office.path("registry.sqlite"), "--roster", list});
    CHECK(nothing.code == 2);
    CHECK(office.at_work({"collect", office.path("inbox.txt")}).code == 2);
    const Answer hostile = office.at_work(collecting(office, {"--roster", office.write("bad.csv", "name\n=HYPERLINK(1)\n")}));
    CHECK(hostile.code == 2);
    CHECK(hostile.err.find("formula") != std::string::npos);
}

TEST_CASE("collect --countersign gives each clean certificate the organisation's own, once") {
    const Office office;
    REQUIRE(office.run({"simulate", "--learners", "5", "--seed", "7", "--out", office.path("sim")}).code == 0);
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    const std::size_t certificates = office.files("sim/certificates").size();
    const std::vector<std::string> more{"--roster", office.path("sim/roster.csv"), "--countersign", office.path("signed"), "--json"};
    const Answer first = office.at_work(collecting(office, more));
    CHECK(first.code == 0);
    CHECK(collected_report(first).at("summary").at("countersigned") == certificates);
    CHECK(office.files("signed").size() == certificates);
    CHECK(collected_report(office.at_work(collecting(office, more))).at("summary").at("countersigned") == 0);
    CHECK(office.files("signed").size() == certificates);
    // Their own PDFs are known when they come back.
    const Answer back = office.at_work({"collect", office.path("signed"), "--registry", office.path("registry.sqlite"), "--json"});
    CHECK(collected_report(back).at("summary").at("known") == certificates);
    const json again = collected_report(back);
    for (const json& file : again.at("files")) CHECK_FALSE(file.contains("flags"));
}
