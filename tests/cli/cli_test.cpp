// The command line as a script sees it: exit codes, what goes where, both languages.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command_line.h"

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Said {
    int code = 0;
    std::string out, err;
};

Said rozwagactl(std::vector<std::string> arguments) {
    setenv("ROZWAGA_SHARE", ROZWAGA_SHARE_DIR, 1);
    arguments.insert(arguments.begin(), "rozwagactl");
    std::vector<const char*> argv;
    for (const auto& argument : arguments) argv.push_back(argument.c_str());
    std::ostringstream out, err;
    Said said;
    said.code = rozwaga::cli::run(int(argv.size()), argv.data(), out, err);
    said.out = out.str();
    said.err = err.str();
    return said;
}

class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "rozwaga-cli-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    std::string operator/(const std::string& name) const { return (path / name).string(); }
    fs::path path;
};

std::string read(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// A copy of the real course that a test may damage.
std::vector<std::string> course_in(const Folder& folder) {
    for (const char* part : {"lessons", "quizzes", "assets"})
        fs::copy(fs::path(ROZWAGA_SOURCE_DIR) / part, folder.path / part, fs::copy_options::recursive);
    return {"--lessons", folder / "lessons", "--quizzes", folder / "quizzes", "--assets", folder / "assets"};
}

Said with(std::string command, std::vector<std::string> arguments, const std::vector<std::string>& more) {
    arguments.insert(arguments.begin(), std::move(command));
    arguments.insert(arguments.end(), more.begin(), more.end());
    return rozwagactl(arguments);
}

/// One certificate of a simulated learner.
std::string some_certificate(const Folder& folder) {
    const auto said = rozwagactl({"simulate", "--learners", "3", "--seed", "7", "--out", folder / "out"});
    REQUIRE(said.code == 0);
    for (const auto& entry : fs::directory_iterator(folder / "out/certificates")) return entry.path().string();
    FAIL("nobody passed: " << said.out);
    return {};
}

}  // namespace

TEST_CASE("check of the real course is clean and shows each scenario's figures") {
    const Folder folder;
    const auto said = with("check", course_in(folder), {"--language", "en"});
    CHECK(said.code == 0);
    CHECK(said.out.find("scenario missing-parcel: 243 paths, 5 decisions, best 15") != std::string::npos);
    CHECK(said.out.find("passed at random 11.1 %") != std::string::npos);
    CHECK(said.err.empty());
}

TEST_CASE("a damaged course is reported with file, line and column, in the user's language, and as JSON with a code") {
    const Folder folder;
    const auto arguments = course_in(folder);
    const std::string path = folder / "quizzes/scenarios/missing-parcel/scenario.yaml";
    std::string text = read(path);
    const auto at = text.find("next: n2");
    REQUIRE(at != std::string::npos);
    write(path, text.replace(at, 8, "next: nowhere"));
    const auto english = with("check", arguments, {"--language", "en"});
    CHECK(english.code == 1);
    CHECK(english.out.find("scenario.yaml:") != std::string::npos);
    CHECK(english.out.find(": error: ") != std::string::npos);
    const auto polish = with("check", arguments, {"--language", "pl"});
    CHECK(polish.code == 1);
    CHECK(polish.out != english.out);

    const auto report = json::parse(with("check", arguments, {"--json"}).out);
    const auto& findings = report.at("findings");
    const auto found = std::find_if(findings.begin(), findings.end(), [](const json& one) { return one.at("severity") == "error"; });
    REQUIRE(found != findings.end());
    const json& finding = *found;
    CHECK(finding.at("file").get<std::string>().ends_with("scenario.yaml"));
    CHECK(finding.at("line").get<int>() > 0);
    CHECK(finding.at("column").get<int>() > 0);
    CHECK_FALSE(finding.at("code").get<std::string>().empty());
}

TEST_CASE("check says it could not run where there is no course") {
    const Folder folder;
    const auto said = rozwagactl({"check", "--lessons", folder / "none", "--quizzes", folder / "none", "--assets", folder / "none"});
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(said.err.find("none") != std::string::npos);
}

TEST_CASE("pack writes the same bytes for the same input, and nothing for a course with errors") {
    const Folder folder;
    const auto arguments = course_in(folder);
    REQUIRE(with("pack", arguments, {"--out", folder / "one"}).code == 0);
    REQUIRE(with("pack", arguments, {"--out", folder / "two"}).code == 0);
    for (const char* pack : {"/course.pack", "/organisation.pack"}) {
        CHECK_FALSE(read(folder / "one" + pack).empty());
        CHECK(read(folder / "one" + pack) == read(folder / "two" + pack));
    }
    write(folder / "lessons/course.yaml", "format: [");
    CHECK(with("pack", arguments, {"--out", folder / "three"}).code == 1);
    CHECK_FALSE(fs::exists(folder / "three/course.pack"));
}

TEST_CASE("simulated learners leave certificates that verify, and the same seed leaves the same bytes") {
    const Folder folder;
    const std::vector<std::string> options{"--learners", "4", "--seed", "11", "--start", "2026-10-01T08:00:00Z"};
    REQUIRE(with("simulate", options, {"--out", folder / "a"}).code == 0);
    REQUIRE(with("simulate", options, {"--out", folder / "b"}).code == 0);
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder / "a/certificates")) {
        files.push_back(entry.path().string());
        CHECK(read(entry.path().string()) == read(folder / "b/certificates/" + entry.path().filename().string()));
    }
    REQUIRE_FALSE(files.empty());
    CHECK(json::parse(read(folder / "a/learners.json")).at("learners").size() == 4);
    CHECK(with("verify", files, {}).code == 0);
}

TEST_CASE("verify tells valid, altered and unreadable apart, in words, JSON and exit code") {
    const Folder folder;
    const std::string pdf = some_certificate(folder);
    const auto good = rozwagactl({"verify", pdf, "--language", "en"});
    CHECK(good.code == 0);
    CHECK(good.out.find(": valid") != std::string::npos);
    CHECK(good.out.find("verify.") == std::string::npos);   // every check is worded
    const auto report = json::parse(rozwagactl({"verify", pdf, "--json"}).out);
    CHECK(report.at("files")[0].at("overall") == "valid");

    // The credential by itself, with somebody else's name.
    REQUIRE(std::system(("pdfdetach -save 1 -o '" + (folder / "c.json") + "' '" + pdf + "'").c_str()) == 0);
    CHECK(rozwagactl({"verify", folder / "c.json"}).code == 0);
    std::string credential = read(folder / "c.json");
    const std::string name = report["files"][0]["claim"]["name"];
    const auto at = credential.find(name);
    REQUIRE(at != std::string::npos);
    write(folder / "forged.json", credential.replace(at, name.size(), "Jan Podrobiony"));
    const auto forged = rozwagactl({"verify", folder / "forged.json", "--language", "pl"});
    CHECK(forged.code == 1);
    CHECK(forged.out.find("nieważny") != std::string::npos);
    CHECK(forged.out.find("Jan Podrobiony") == std::string::npos);   // what is not signed is not repeated as true

    write(folder / "noise.pdf", "%PDF-1.7 noise");
    const auto noise = rozwagactl({"verify", folder / "noise.pdf"});
    CHECK(noise.code == 2);
    CHECK_FALSE(noise.err.empty());
    CHECK(rozwagactl({"verify", folder / "missing.pdf"}).code == 2);
    CHECK(rozwagactl({"verify", pdf, folder / "forged.json", folder / "noise.pdf"}).code == 1);
}

TEST_CASE("every command explains itself, and a wrong argument is an error on the error stream") {
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{}, {"check"}, {"pack"}, {"verify"}, {"record"}, {"record", "list"}, {"record", "export"}, {"simulate"}}) {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--help", "--language", "pl"});
        const auto said = rozwagactl(arguments);
        INFO(said.out << said.err);
        CHECK(said.code == 0);
        CHECK(said.out.size() > 100);
        CHECK(said.out.find("help.") == std::string::npos);
    }
    const auto wrong = rozwagactl({"check", "--no-such-thing"});
    CHECK(wrong.code == 2);
    CHECK_FALSE(wrong.err.empty());
}

TEST_CASE("a person's own record can be listed and exported whole") {
    const Folder folder;
    const auto nobody = rozwagactl({"record", "list", "--data", folder / "data", "--json"});
    CHECK(nobody.code == 0);
    CHECK(json::parse(nobody.out).at("learners").empty());
    CHECK(rozwagactl({"record", "export", "0123456789abcdef0123456789abcdef", "--data", folder / "data"}).code == 2);
}

TEST_CASE("check prints the minutes and the reading ease of each lesson, the whole path, and the same as JSON") {
    const Folder folder;
    const auto arguments = course_in(folder);
    const auto english = with("check", arguments, {"--language", "en"});
    CHECK(english.out.find("time: introduction (pl): ") != std::string::npos);
    CHECK(english.out.find("time: the policy (en): ") != std::string::npos);
    CHECK(english.out.find("fog index ") != std::string::npos);
    CHECK(english.out.find("cli.") == std::string::npos);
    const auto polish = with("check", arguments, {"--language", "pl"});
    CHECK(polish.out.find("mglistość FOG ") != std::string::npos);

    const auto report = json::parse(with("check", arguments, {"--json"}).out);
    CHECK_FALSE(report.contains("bots"));
    REQUIRE(report.at("times").size() == 2);
    for (const json& language : report.at("times")) {
        int minutes = language.at("policy").at("minutes").get<int>() + language.at("exam").at("minutes").get<int>();
        for (const json& lesson : language.at("lessons")) {
            minutes += lesson.at("minutes").get<int>();
            CHECK(lesson.at("words").get<int>() > 0);
            CHECK(lesson.at("readability").at("fog").get<double>() > 0);
        }
        CHECK(language.at("minutes") == minutes);
        CHECK(minutes <= 90);
    }
}

#ifndef ROZWAGA_SANITIZED   // a thousand exams, which learning sits under sanitizers
TEST_CASE("check --bots prints a table that the same seed repeats, and fails where guessing pays") {
    const Folder folder;
    const auto arguments = course_in(folder);
    const std::vector<std::string> bots{"--bots", "50", "--seed", "4", "--language", "en"};
    const auto once = with("check", arguments, bots);
    CHECK(once.code == 0);
    CHECK(once.out.find("chooses the longest options") != std::string::npos);
    CHECK(once.out == with("check", arguments, bots).out);
    const auto report = json::parse(with("check", arguments, {"--bots", "50", "--json"}).out);
    CHECK(report.at("bots").size() == 8);
    CHECK(report.at("bots")[0].at("sittings") == 50);

    // An exam of one question with no scenario: a third of all guesses pass.
    write(folder / "quizzes/exam.yaml", "id: final\nitems: 1\nscenarios: 0\nscenario_points: 3\nlessons:\n  introduction: 1\n");
    const auto easy = with("check", arguments, {"--bots", "1000", "--language", "en"});
    CHECK(easy.code == 1);
    CHECK(easy.out.find("exam.yaml:1:1: error: the exam is passed by answering at random") != std::string::npos);
    CHECK(easy.out.find("[exam-passed-at-random]") != std::string::npos);
    CHECK(with("check", arguments, {"--bots", "999"}).code == 0);
    CHECK(with("check", arguments, {"--bots", "0"}).code == 2);
}
#endif

TEST_CASE("the version and the help are answers, in the user's language") {
    const auto version = rozwagactl({"--version"});
    CHECK(version.code == 0);
    CHECK(version.out.find_first_of("0123456789") == 0);
    const auto polish = rozwagactl({"--language", "pl", "--help"}), english = rozwagactl({"--language", "en", "--help"});
    CHECK(polish.code == 0);
    CHECK(polish.out.find("Pokaż wersję") != std::string::npos);
    CHECK(english.out.find("Show the version") != std::string::npos);
}
