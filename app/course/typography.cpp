#include "course/typography.h"

#include <algorithm>
#include <array>

#include "course/each_wording.h"

namespace rozwaga::course {

namespace {

constexpr std::string_view no_break = "\u00a0", en_dash = "\u2013", one_letter_words = "aiouwzAIOUWZ";
constexpr std::array<std::string_view, 16> units{"zł", "r.",  "min", "mln", "mld", "tys.", "proc.", "%",
                                                 "godz.", "kg", "km", "MB",  "GB",  "px",  "dni", "pkt"};
constexpr std::array<std::string_view, 9> numbered{"art.", "ust.", "nr", "poz.", "str.", "ok.", "pkt", "godz.", "§"};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// What stands before `at`, back to a space or an opening sign.
std::string_view word_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != '(' && text[begin - 1] != '*') {
        if (begin >= 2 && text.substr(begin - 2, 2) == no_break) break;
        if (begin >= 3 && text.substr(begin - 3, 3) == "„") break;
        --begin;
    }
    return text.substr(begin, at - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
    const auto end = std::min(text.find_first_of(" \n", at), text.size());
    std::string_view word = text.substr(at, end - at);
    while (!word.empty() && std::string_view(",;:?!)").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return word;
}

template <class List>
bool among(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// Whether the space at `at` must hold together what it stands between.
bool binds(std::string_view text, std::size_t at) {
    const std::string_view before = word_before(text, at), after = word_after(text, at + 1);
    if (before.empty() || after.empty()) return false;
    if (before.size() == 1 && one_letter_words.find(before.front()) != std::string_view::npos) return true;
    if (after == en_dash) return true;
    if (is_digit(before.back())) {
        const bool thousands = after.size() >= 3 && std::ranges::all_of(after.substr(0, 3), is_digit) && (after.size() == 3 || !is_digit(after[3]));
        return among(units, after) || (after.back() == '.' && among(units, after.substr(0, after.size() - 1))) || (thousands && before.size() <= 3);
    }
    return is_digit(after.front()) && among(numbered, before);
}

}  // namespace

std::string bound(std::string_view text, const Language& language) {
    if (language != "pl") return std::string(text);
    std::string whole;
    whole.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' && binds(text, at)) whole += no_break;
        else whole += text[at];
    }
    return whole;
}

void bind_wording(Course& course, Organisation& organisation) {
    const auto bind = [](const Language& language, const std::string&, Voice, std::string& text) { text = bound(text, language); };
    each_wording(course, bind);
    each_wording(organisation, bind);
}

}  // namespace rozwaga::course
