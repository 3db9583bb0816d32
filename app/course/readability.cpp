#include "course/readability.h"

#include <algorithm>

#include "course/page_parts.h"
#include "course/words.h"

namespace rozwaga::course {

namespace {

int english_syllables(std::string_view word) {
    constexpr std::string_view vowels = "aeiouy";
    const auto is_vowel = [&](char sign) { return vowels.find(sign) != std::string_view::npos; };
    const auto groups = [&](std::string_view part) {
        int count = 0;
        for (std::size_t at = 0; at < part.size(); ++at) count += is_vowel(part[at]) && (at == 0 || !is_vowel(part[at - 1]));
        return count;
    };
    for (const std::string_view ending : {"'s", "ing", "ed", "es"}) {
        const std::string_view stem = word.substr(0, word.size() - std::min(word.size(), ending.size()));
        if (!word.ends_with(ending) || groups(stem) == 0) continue;
        word = stem;
        break;
    }
    const int count = groups(word);
    const bool silent = word.size() > 2 && word.back() == 'e' && !is_vowel(word[word.size() - 2]) &&
                        !(word[word.size() - 2] == 'l' && !is_vowel(word[word.size() - 3]));
    return silent && count > 1 ? count - 1 : count;
}

int polish_syllables(std::string_view word) {
    constexpr std::string_view vowels[] = {"a", "ą", "e", "ę", "i", "o", "ó", "u", "y"};
    const auto vowel_at = [&](std::size_t at) {
        for (const std::string_view vowel : vowels) {
            if (word.substr(at).starts_with(vowel)) return vowel.size();
        }
        return std::size_t{0};
    };
    int count = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const std::size_t length = vowel_at(at);
        if (length == 0) continue;
        if (word[at] != 'i' || vowel_at(at + 1) == 0) ++count;
        at += length - 1;
    }
    return count;
}

struct FogRules {
    Language language;
    int hard_from;                   ///< syllables
    bool leaves_names_out;
    int (*syllables)(std::string_view word);
};

const FogRules* rules_for(const Language& language) {
    static const FogRules table[] = {{"en", 3, true, english_syllables}, {"pl", 4, false, polish_syllables}};
    for (const FogRules& rules : table) {
        if (rules.language == language) return &rules;
    }
    return nullptr;
}

void add(Readability& sum, std::string_view text, const FogRules& rules) {
    for (const std::string_view sentence : sentences_of(text)) {
        ++sum.sentences;
        const auto words = words_of(sentence);
        for (std::size_t index = 0; index < words.size(); ++index) {
            ++sum.words;
            const std::string word = lowered(words[index]);
            const bool is_name = index > 0 && word != words[index];
            if (rules.syllables(word) >= rules.hard_from && !(is_name && rules.leaves_names_out)) ++sum.hard_words;
        }
    }
}

}  // namespace

int syllables(std::string_view word, const Language& language) {
    const FogRules* rules = rules_for(language);
    return rules ? rules->syllables(word) : 0;
}

double Readability::index() const {
    if (words == 0 || sentences == 0) return 0;
    return 0.4 * (static_cast<double>(words) / sentences + 100.0 * hard_words / words);
}

std::optional<Readability> readability(std::string_view text, const Language& language) {
    const FogRules* rules = rules_for(language);
    if (!rules) return std::nullopt;
    Readability sum;
    add(sum, text, *rules);
    return sum;
}

std::optional<Readability> readability(const Lesson& lesson, const Language& language) {
    const FogRules* rules = rules_for(language);
    const auto text = lesson.text.find(language);
    if (!rules || text == lesson.text.end()) return std::nullopt;
    Readability sum;
    for (const auto& [id, page] : text->second.pages) {
        for (const PagePart& part : parts_of(page)) {
            if (!part.is_label) add(sum, part.text, *rules);
        }
    }
    return sum;
}

}  // namespace rozwaga::course
