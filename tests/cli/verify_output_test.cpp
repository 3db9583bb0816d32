// rozwagactl verify: many files, folders, packs and trust of one's own, and the JSON that VERIFY.md promises.
#include "cli/json_schema.h"
#include "cli/office.h"

using nlohmann::json;
using rozwaga::tests::Answer;
using rozwaga::tests::misfit;
using rozwaga::tests::Office;

namespace {

/// The schema as VERIFY.md has it.
json documented_schema() { return rozwaga::tests::schema_in("VERIFY.md"); }

json report_of(const Answer& answer) {
    const json report = json::parse(answer.out);
    CHECK(misfit(report, documented_schema()) == "");
    return report;
}

std::string some_simulated(const Office& office) {
    REQUIRE(office.run({"simulate", "--learners", "3", "--seed", "7", "--out", office.path("sim")}).code == 0);
    REQUIRE_FALSE(office.files("sim/certificates").empty());
    return office.path("sim/certificates/" + office.files("sim/certificates").front());
}

std::string state_in(const json& file, const std::string& code) {
    for (const json& check : file.at("checks"))
        if (check.at("code") == code) return check.at("state").get<std::string>() + (check.contains("why") ? "-" + check["why"].get<std::string>() : "");
    return "-";
}

}  // namespace

TEST_CASE("the schema check itself notices what does not fit") {
    const json schema = documented_schema();
    const json sound = {{"format", 2}, {"files", json::array()}, {"summary", {{"files", 0}, {"valid", 0}, {"flagged", 0}, {"invalid", 0}, {"unreadable", 0}}}};
    CHECK(misfit(sound, schema) == "");
    for (const char* change : {"/format", "/files", "/summary/valid", "/more"}) {
        json changed = sound;
        changed[json::json_pointer(change)] = "text";
        CHECK(misfit(changed, schema) != "");
    }
    json without = sound;
    without.erase("summary");
    CHECK(misfit(without, schema) != "");
}

TEST_CASE("what is valid, invalid, unreadable or an invitation comes out as VERIFY.md says, in the order given") {
    Office office;
    const std::string certificate = some_simulated(office);
    const std::string noise = office.write("noise.json", "{\"type\":[]}");
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    REQUIRE(office.at_work({"enrol", office.write("list.csv", "Imię i nazwisko;Numer\nZofia Ćwik;1\n"), "--out", office.path("out")}).code == 0);
    std::string invitation;
    for (const std::string& name : office.files("out"))
        if (office.read(office.path("out/" + name)).find("EnrolmentCredential") != std::string::npos) invitation = office.path("out/" + name);
    REQUIRE_FALSE(invitation.empty());
    std::string altered_text = office.read(invitation);
    altered_text.replace(altered_text.find("Ćwik"), 5, "Ćmik");
    const std::string altered = office.write("altered.json", altered_text);

    const Answer answer = office.at_work({"verify", certificate, noise, invitation, altered, office.path("missing"), "--json"});
    CHECK(answer.code == 1);
    const json report = report_of(answer), files = report.at("files");
    REQUIRE(files.size() == 5);
    CHECK(files[0].at("overall") == "valid");
    CHECK(files[0].at("standing") == "self_declared");
    CHECK(state_in(files[0], "answers") == "ok");   // the installed packs grade it again
    CHECK(state_in(files[0], "course") == "ok");
    CHECK(files[0].at("claim").at("evidence") == "answers");
    CHECK(files[1].at("overall") == "unreadable");
    CHECK(files[1].at("error").at("code") == "certificate.not-a-credential");
    CHECK(files[2].at("kind") == "enrolment");
    CHECK(files[2].at("standing") == "organisation");
    CHECK(files[2].at("enrolment").at("name") == "Zofia Ćwik");
    CHECK(files[3].at("overall") == "invalid");
    CHECK_FALSE(files[3].contains("enrolment"));
    CHECK(files[4].at("error").at("code") == "disk.not-found");
    CHECK(report.at("summary").at("valid") == 2);
    CHECK(report.at("summary").at("unreadable") == 2);

    // The same in words: every check has some, and a last line sums up.
    const Answer words = office.at_work({"verify", certificate, noise, invitation, altered});
    CHECK(words.code == 1);
    CHECK(words.out.find("verify.") == std::string::npos);
    CHECK(words.out.find("self-declared, not confirmed by the organisation") != std::string::npos);
    CHECK(words.out.find("In all: 4. Valid: 2") != std::string::npos);
}

TEST_CASE("a folder stands for its files, and packs and trust may be named") {
    Office office;
    const std::string certificate = some_simulated(office);
    const std::size_t count = office.files("sim/certificates").size();
    office.write("sim/certificates/.hidden", "noise");
    const json report = report_of(office.at_work({"verify", office.path("sim/certificates"), "--json"}));
    CHECK(report.at("files").size() == count);
    CHECK(office.at_work({"verify", office.path("sim/certificates")}).code == 0);

    CHECK(office.at_work({"verify", certificate, "--packs", office.path("nowhere")}).code == 2);
    CHECK(office.at_work({"verify", certificate, "--trust", office.path("nowhere")}).code == 2);
    const json claim = report.at("files")[0].at("claim");
    REQUIRE(office.at_work({"key", "create"}).code == 0);
    REQUIRE(office.at_work({"revoke", claim.at("id"), "--reason", "test"}).code == 0);
    const Answer revoked = office.at_work({"verify", certificate, "--json"});
    CHECK(revoked.code == 1);
    CHECK(state_in(report_of(revoked).at("files")[0], "revocation") == "failed");
    CHECK(office.run({"verify", certificate, "--trust", office.data + "/trust.json"}).code == 1);
    CHECK(office.run({"verify", certificate, "--data", office.path("elsewhere")}).code == 0);
}

TEST_CASE("one certificate in two files is still one") {
    Office office;
    const std::string certificate = some_simulated(office);
    const std::string copy = office.write("copy.pdf", office.read(certificate));
    const json report = report_of(office.at_work({"verify", certificate, copy, "--json"}));
    CHECK(state_in(report.at("files")[0], "copy") == "-");
    CHECK(report.at("summary").at("valid") == 2);
}
