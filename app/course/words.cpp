#include "course/words.h"

#include <algorithm>
#include <optional>

#include "course/utf8.h"

namespace rozwaga::course {

namespace {

constexpr char32_t no_character = 0xFFFD;

struct Character {
    char32_t code = no_character;
    std::size_t length = 1;          ///< bytes
};

Character character_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first_malformed_byte(text.substr(at, length))) return {};
    char32_t code = first & (0x7Fu >> length);
    for (std::size_t next = 1; next < length; ++next) code = code << 6 | (static_cast<unsigned char>(text[at + next]) & 0x3Fu);
    return {code, length};
}

void append(std::string& text, char32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else {
        text += static_cast<char>(0xC0 | code >> 6);
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// Of the letters below U+0800; none of them changes its length in UTF-8.
char32_t lower(char32_t code) {
    const bool even = code % 2 == 0;
    if (code >= U'A' && code <= U'Z') return code + 0x20;
    if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 0x20;
    if ((code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177)) return even ? code + 1 : code;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return even ? code : code + 1;
    if (code >= 0x400 && code <= 0x40F) return code + 0x50;
    if (code >= 0x410 && code <= 0x42F) return code + 0x20;
    if (code >= 0x460 && code <= 0x4BF) return even ? code + 1 : code;
    return code;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }
bool is_letter(char32_t code) {
    if (code < 0x80) return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
    return code >= 0xC0 && code < 0x800 && code != 0xD7 && code != 0xF7;
}
bool is_apostrophe(char32_t code) { return code == U'\'' || code == 0x2019; }
bool is_opening_quotation(char32_t code) { return code == U'"' || code == 0x201E || code == 0x201C || code == 0xAB; }
bool is_closing_quotation(char32_t code) { return code == U'"' || code == 0x201D || code == 0xBB || code == 0x2019 || code == U')'; }
bool is_space(char32_t code) { return code == U' ' || code == U'\n' || code == U'\t' || code == 0xA0; }
bool ends_sentence(char32_t code) { return code == U'.' || code == U'?' || code == U'!' || code == 0x2026; }

/// What a quotation that begins with `open` ends with.
bool closes(char32_t open, char32_t code) {
    if (open == 0xAB) return code == 0xBB;
    return open == U'"' ? code == U'"' : code == 0x201D;
}

/// Where the next sentence begins, if one ends with the mark at `at`.
std::optional<std::size_t> next_sentence(std::string_view text, std::size_t at) {
    const auto skip = [&](auto fits) {
        while (at < text.size()) {
            const Character here = character_at(text, at);
            if (!fits(here.code)) break;
            at += here.length;
        }
    };
    skip(ends_sentence);
    skip(is_closing_quotation);
    const std::size_t space = at;
    skip(is_space);
    if (at == text.size()) return at;
    if (at == space) return std::nullopt;
    const char32_t next = character_at(text, at).code;
    if (is_opening_quotation(next) || lower(next) != next) return at;
    return std::nullopt;
}

bool fits(std::string_view word, std::string_view pattern) {
    if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
    return word == pattern;
}

/// How many words of the text the phrase takes up at `at`; 0 where it does not stand there.
std::size_t length_at(const std::vector<std::string>& words, std::size_t at, Phrase phrase) {
    std::size_t length = 0;
    for (std::size_t start = 0; start < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', start), phrase.size());
        if (at + length >= words.size() || !fits(words[at + length], phrase.substr(start, end - start))) return 0;
        ++length;
        start = end + 1;
    }
    return length;
}

}  // namespace

std::string lowered(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        if (here.code < 0x800) append(result, lower(here.code));
        else result += text.substr(at, here.length);
        at += here.length;
    }
    return result;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        const std::size_t next = at + here.length;
        const bool inside = !word.empty() && next < text.size() && is_letter(character_at(text, next).code);
        if (is_letter(here.code) || is_digit(here.code)) {
            append(word, here.code);
        } else if (is_apostrophe(here.code) && inside) {
            word += '\'';
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        at = next;
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::vector<std::string> lowered_words_of(std::string_view text) { return words_of(lowered(text)); }

std::string_view first_letters(std::string_view word, std::size_t letters) {
    std::size_t at = 0;
    for (; letters > 0 && at < word.size(); --letters) at += character_at(word, at).length;
    return word.substr(0, at);
}

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t start = 0;
    const auto close = [&](std::size_t end) {
        if (!words_of(text.substr(start, end - start)).empty()) sentences.push_back(text.substr(start, end - start));
        start = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        const auto next = ends_sentence(here.code) ? next_sentence(text, at) : std::nullopt;
        if (next) close(*next);
        at = next.value_or(at + here.length);
    }
    close(text.size());
    return sentences;
}

std::string without_quotations(std::string_view text) {
    std::string rest;
    char32_t open = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        if (open != 0) {
            if (closes(open, here.code)) open = 0;
        } else if (is_opening_quotation(here.code)) {
            open = here.code;
            rest += ' ';
        } else {
            rest += text.substr(at, here.length);
        }
        at += here.length;
    }
    return rest;
}

int count_phrases(const std::vector<std::string>& words, std::span<const Phrase> phrases) {
    int count = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
        count += static_cast<int>(std::ranges::count_if(phrases, [&](Phrase phrase) { return length_at(words, at, phrase) > 0; }));
    }
    return count;
}

std::string phrase_in(const std::vector<std::string>& words, std::span<const Phrase> phrases) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const Phrase phrase : phrases) {
            const std::size_t length = length_at(words, at, phrase);
            if (length == 0) continue;
            std::string found = words[at];
            for (std::size_t next = 1; next < length; ++next) found += " " + words[at + next];
            return found;
        }
    }
    return {};
}

}  // namespace rozwaga::course
