// Signs and address: what readers notice before they have read a word.
#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <map>
#include <regex>

#include "content/spelling.h"
#include "content/wordings.h"

using namespace rozwaga;
using namespace rozwaga::tests;

namespace {

std::size_t count_of(std::string_view text, std::string_view sign) {
    std::size_t count = 0;
    for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + sign.size())) ++count;
    return count;
}

bool holds(std::string_view text, std::string_view sign) { return text.find(sign) != text.npos; }

/// Ordinary spaces in place of those that no line breaks at.
std::string plain_spaces(std::string text) {
    for (auto at = text.find("\u00a0"); at != text.npos; at = text.find("\u00a0", at)) text.replace(at, 2, " ");
    return text;
}

/// Spoken to one sex: "zrobiłaś", "mógłbyś", "powinieneś".
bool gendered(const std::string& word) {
    static const std::regex past("(.*ł(eś|aś|byś|abyś))|powinieneś|powinnaś");
    return std::regex_match(word, past);
}

/// What the checker tells authors may show them the signs they have to type.
bool shows_code(const Worded& worded) { return !worded.course && worded.where.starts_with("finding."); }

/// Without what somebody in the text says to somebody else.
std::string without_speech(std::string text) {
    for (auto open = text.find("„"); open != text.npos; open = text.find("„")) {
        const auto close = text.find("”", open);
        text.erase(open, close == text.npos ? text.npos : close + std::string_view("”").size() - open);
    }
    return text;
}

void check_all(const std::string& language, const std::function<std::string(const Worded&)>& fault) {
    std::string report;
    for (const auto& worded : shipped_wordings())
        if (worded.language == language)
            if (const auto found = fault(worded); !found.empty()) report += worded.where + ": " + found + " in: " + worded.text + "\n";
    INFO(report);
    CHECK(report.empty());
}

}  // namespace

/// Counted over a place, for a link inside a quote parts it in two.
void check_halves(const std::string& language, std::string_view opening) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> places;
    for (const auto& worded : shipped_wordings()) {
        if (worded.language != language) continue;
        places[worded.where].first += count_of(worded.text, opening);
        places[worded.where].second += count_of(worded.text, "”");
    }
    for (const auto& [where, count] : places) {
        INFO(language << " " << where << ": a quote without its other half");
        CHECK(count.first == count.second);
    }
}

TEST_CASE("Polish quotes open low and close high, and there is a closing one for each") {
    check_all("pl", [](const Worded& worded) -> std::string {
        const auto& text = worded.text;
        if (holds(text, "\"") && !shows_code(worded)) return "a straight quote";
        if (holds(text, "“")) return "an English opening quote";
        return "";
    });
    check_halves("pl", "„");
}

TEST_CASE("English quotes are curly, and there is a closing one for each") {
    check_all("en", [](const Worded& worded) -> std::string {
        const auto& text = worded.text;
        if (holds(text, "\"") && !shows_code(worded)) return "a straight quote";
        if (std::regex_search(text, std::regex("[A-Za-z]'[A-Za-z]"))) return "a straight apostrophe";
        return "";
    });
    check_halves("en", "“");
}

TEST_CASE("a dash between words is an en dash with spaces") {
    for (const char* language : {"pl", "en"})
        check_all(language, [](const Worded& worded) -> std::string {
            const std::string text = plain_spaces(worded.text);
            if (holds(text, " - ")) return "a hyphen for a dash";
            return holds(text, "—") ? "an em dash" : "";
        });
}

TEST_CASE("no reader is spoken to as a man or as a woman") {
    check_all("pl", [](const Worded& worded) -> std::string {
        if (worded.voice == course::Voice::person) return "";
        for (const auto& word : words_of(without_speech(worded.text)))
            if (gendered(word)) return word;
        return "";
    });
}

TEST_CASE("forms of the past that name a sex are recognised") {
    for (const char* word : {"zrobiłeś", "zrobiłaś", "mógłbyś", "mogłabyś", "powinieneś"}) CHECK(gendered(word));
    for (const char* word : {"abyś", "żebyś", "coś", "piszesz", "udało", "wiesz"}) CHECK_FALSE(gendered(word));
}
