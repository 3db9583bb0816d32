// rozwagactl check --against: an author about to publish a new version of the course.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "office.h"

using nlohmann::json;
using rozwaga::tests::Answer;
using rozwaga::tests::Office;

namespace {

/// The small course of tests/course, published as old/course.pack and then open to changes.
struct Author {
    Office office;

    Author() {
        std::filesystem::copy(std::string(ROZWAGA_SOURCE_DIR) + "/tests/course/fixtures/valid", office.path("course"),
                              std::filesystem::copy_options::recursive);
        REQUIRE(run("pack", {"--out", office.path("old")}).code == 0);
    }
    Answer run(const std::string& command, std::vector<std::string> more) const {
        std::vector<std::string> arguments{command, "--lessons", office.path("course/lessons"), "--quizzes", office.path("course/quizzes"),
                                           "--assets", office.path("course/assets")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return office.run(std::move(arguments));
    }
    Answer check(std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--against", office.path("old/course.pack")});
        return run("check", std::move(more));
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::string text = office.read(office.path("course/" + file));
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        write(file, text.replace(at, from.size(), to));
    }
    void write(const std::string& file, const std::string& text) const {
        std::ofstream(office.path("course/" + file), std::ios::binary) << text;
    }
};

bool says(const Answer& answer, const std::string& text) { return answer.out.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("nothing changed, and check says so") {
    const Author author;
    const Answer answer = author.check();
    CHECK(answer.code == 0);
    CHECK(says(answer, "Nothing has changed since version 1.0.0."));
}

TEST_CASE("a changed key has to be noted: check prints the entry, and is content once it stands there") {
    const Author author;
    author.replace("quizzes/items/greet/items.yaml", "key: hello", "key: wait");
    author.replace("lessons/course.yaml", "1.0.0", "1.1.0");
    const Answer before = author.check();
    CHECK(before.code == 1);
    CHECK(says(before, "material  greet / first-word: another right answer"));
    CHECK(says(before, "[change-unlisted]"));
    const std::string entry = "- version: 1.1.0\n  subject: first-word\n  counts_as: material\n  what:\n    pl: \"\"\n    en: \"\"\n";
    CHECK(says(before, entry));
    author.write("lessons/changes.yaml", "- version: 1.1.0\n  subject: first-word\n  counts_as: material\n  what:\n    pl: \"Inaczej.\"\n    en: \"Otherwise.\"\n");
    const Answer after = author.check();
    CHECK(after.code == 0);
    const json against = json::parse(author.check({"--json"}).out).at("against");
    CHECK(against.at("version") == "1.0.0");
    REQUIRE(against.at("differences").size() == 1);
    CHECK(against.at("differences")[0].at("what") == "key");
    CHECK(against.at("differences")[0].at("kind") == "material");
    CHECK(against.at("differences")[0].at("lesson") == "greet");
}

TEST_CASE("an author's better knowledge shows with its reason") {
    const Author author;
    author.replace("quizzes/items/greet/items.yaml", "key: hello", "key: wait");
    author.replace("lessons/course.yaml", "1.0.0", "1.1.0");
    author.write("lessons/changes.yaml", "- {version: 1.1.0, subject: first-word, counts_as: minor, reason: A slip of the pen.}\n");
    const Answer answer = author.check();
    CHECK(answer.code == 0);
    CHECK(says(answer, "minor  greet / first-word: another right answer (the author says: A slip of the pen.)"));
}

TEST_CASE("what cannot be compared is said with file and remedy") {
    const Author author;
    const Answer missing = author.run("check", {"--against", author.office.path("none.pack")});
    CHECK(missing.code == 2);
    CHECK(missing.err.find("none.pack") != std::string::npos);
    author.replace("lessons/course.yaml", "id: small", "id: other");
    const Answer other = author.check();
    CHECK(other.code == 2);
    CHECK(other.err.find("small") != std::string::npos);
    std::ofstream(author.office.path("old/course.pack"), std::ios::binary) << "no pack at all";
    CHECK(author.check().code == 2);
}
