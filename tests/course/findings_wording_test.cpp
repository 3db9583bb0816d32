// The wording of findings: every code is worded in every language, and the whole of it is approved by a reader.
// findings.approved.txt holds what each broken course is answered with. When it changes on purpose, run the tests with
// ROZWAGA_RECEIVED=FILE, read that file, and put it in place of the approved one.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <sstream>

#include "course/broken_courses.h"
#include "course/finding_codes.h"
#include "text/catalogue_file.h"

using namespace rozwaga;
using namespace rozwaga::test;

namespace {

const std::string here = std::string(ROZWAGA_SOURCE_DIR) + "/tests/course/";

std::string content_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The singular entries of a gettext catalogue.
std::map<std::string, std::string> catalogue(const std::string& language) {
    std::map<std::string, std::string> entries;
    for (const auto& [key, entry] : rozwaga::tests::read_catalogue(language).entries)
        if (!entry.plural) entries[key] = entry.forms.front();
    return entries;
}

std::string worded(std::string message, const Arguments& arguments) {
    for (const auto& [name, value] : arguments) {
        const std::string mark = "{" + name + "}";
        for (auto at = message.find(mark); at != std::string::npos; at = message.find(mark, at + value.size())) {
            message.replace(at, mark.size(), value);
        }
    }
    return message;
}

std::string rendered(const course::Findings& findings) {
    static const auto english = catalogue("en"), polish = catalogue("pl");
    constexpr std::size_t shown = 12;
    std::ostringstream text;
    for (std::size_t index = 0; index < findings.size(); ++index) {
        const course::Finding& finding = findings[index];
        if (index >= shown && index + 1 < findings.size()) continue;
        const std::string key = "finding." + finding.code;
        text << finding.place.file << ":" << finding.place.line << ":" << finding.place.column << ": "
             << (finding.severity == course::Severity::error ? "error" : "warning") << " " << finding.code << "\n"
             << "    " << worded(english.at(key), finding.arguments) << "\n"
             << "    " << worded(polish.at(key), finding.arguments) << "\n";
    }
    return text.str();
}

std::string first_difference(const std::string& received, const std::string& approved) {
    std::istringstream received_lines(received), approved_lines(approved);
    std::string left, right;
    for (int number = 1;; ++number) {
        const bool more = static_cast<bool>(std::getline(received_lines, left));
        const bool expected = static_cast<bool>(std::getline(approved_lines, right));
        if (!more && !expected) return "";
        if (more != expected || left != right) return "line " + std::to_string(number) + ": " + left + "\ninstead of: " + right;
    }
}

}  // namespace

TEST_CASE("every finding is worded in every language, with the same arguments") {
    const auto english = catalogue("en"), polish = catalogue("pl");
    static const std::regex placeholder("\\{[a-z_]+\\}");
    const auto placeholders = [](const std::string& text) {
        return std::set<std::string>(std::sregex_token_iterator(text.begin(), text.end(), placeholder), std::sregex_token_iterator());
    };
    for (const course::CodeEntry& entry : course::finding_codes) {
        const std::string key = "finding." + std::string(entry.code);
        INFO(key);
        REQUIRE(english.contains(key));
        REQUIRE(polish.contains(key));
        CHECK_FALSE(english.at(key).empty());
        CHECK_FALSE(polish.at(key).empty());
        CHECK(placeholders(english.at(key)) == placeholders(polish.at(key)));
    }
}

TEST_CASE("no wording is left of findings that are gone") {
    for (const std::string language : {"en", "pl"}) {
        for (const auto& [key, message] : catalogue(language)) {
            if (!key.starts_with("finding.")) continue;
            INFO(language << ": " << key);
            const std::string_view code = std::string_view(key).substr(8);
            CHECK(std::ranges::any_of(course::finding_codes, [&](const course::CodeEntry& entry) { return entry.code == code; }));
        }
    }
}

TEST_CASE("the wording of all broken courses is the approved one", "[unsanitized]") {
    std::string received;
    static const std::regex unfilled("\\{[a-z_]+\\}");
    for (const BrokenCourse& broken : all_broken_courses()) {
        CourseFolder folder;
        broken.damage(folder);
        const auto outcome = folder.read();
        REQUIRE(outcome);
        const std::string text = rendered(outcome->findings);
        INFO(broken.name << "\n" << text);
        CHECK_FALSE(std::regex_search(text, unfilled));
        received += "# " + broken.name + "\n" + text + "\n";
    }
    if (const char* file = std::getenv("ROZWAGA_RECEIVED")) std::ofstream(file, std::ios::binary) << received;
    CHECK(first_difference(received, content_of(here + "findings.approved.txt")) == "");
}
