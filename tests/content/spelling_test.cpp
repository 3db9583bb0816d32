// Every word that ships is in the dictionary of its language or in our own short list.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <map>

#include "content/spelling.h"
#include "content/wordings.h"

using namespace rozwaga::tests;

TEST_CASE("every word of the course and the interface is spelt as the dictionary has it") {
    const auto [language, dictionary] = GENERATE(std::pair<std::string, std::string>{"pl", "pl_PL"}, std::pair<std::string, std::string>{"en", "en_GB"});
    std::map<std::string, std::string> places;
    std::set<std::string> words;
    for (const auto& worded : shipped_wordings()) {
        if (worded.language != language) continue;
        for (auto& word : words_of(worded.text)) {
            places.try_emplace(word, worded.where);
            words.insert(std::move(word));
        }
    }
    REQUIRE(words.size() > 2000);
    const auto unknown = unknown_words(words, dictionary);
    INFO("hunspell with the dictionary " << dictionary << " is needed: packaging/debian-packages.txt names its package");
    REQUIRE(unknown);
    const auto known_here = house_words(language);
    std::string report;
    for (const auto& word : *unknown)
        if (std::ranges::find(known_here, word) == known_here.end()) report += word + "  (" + places[word] + ")\n";
    INFO("language " << language << ", words to mend, or to add to tests/content/words." << language << ".txt:\n" << report);
    CHECK(report.empty());
}

TEST_CASE("our own list of words is sorted, without doubles, and each word is used") {
    const std::string language = GENERATE("pl", "en");
    const auto listed = house_words(language);
    CHECK(std::ranges::is_sorted(listed));
    CHECK(std::ranges::adjacent_find(listed) == listed.end());
    std::set<std::string> words;
    for (const auto& worded : shipped_wordings())
        if (worded.language == language)
            for (auto& word : words_of(worded.text)) {
                // hunspell names the part of "fixed-date" that it does not know.
                for (std::size_t from = 0; from < word.size(); from = std::min(word.find('-', from), word.size() - 1) + 1)
                    words.insert(word.substr(from, word.find('-', from) - from));
                words.insert(std::move(word));
            }
    for (const auto& word : listed) {
        INFO(language << ": " << word);
        CHECK(words.contains(word));
    }
}

TEST_CASE("words are found as people see them") {
    CHECK(words_of("Idź „w sieć” – i wróć.") == std::vector<std::string>{"Idź", "w", "sieć", "i", "wróć"});
    CHECK(words_of("don’t e-mail Iza’s lumka.example or --course 24h #ad") == std::vector<std::string>{"don't", "e-mail", "Iza", "or"});
    CHECK(words_of("").empty());
}

TEST_CASE("a misspelt word is found") {
    const auto polish = unknown_words({"sieć", "rozwgaa"}, "pl_PL");
    REQUIRE(polish);
    CHECK(*polish == std::set<std::string>{"rozwgaa"});
    const auto english = unknown_words({"colour", "prudnece"}, "en_GB");
    REQUIRE(english);
    CHECK(*english == std::set<std::string>{"prudnece"});
    CHECK_FALSE(unknown_words({"word"}, "xx_NONE"));
}
