#include "course/ids.h"

#include <algorithm>
#include <numeric>

namespace rozwaga::course {

namespace {

constexpr std::string_view languages =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki "
    "kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no "
    "nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te "
    "tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

bool is_letter_or_digit(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9'); }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

constexpr std::size_t compared_length = 24;

/// How many letters to change, add or leave out to make one of the other.
std::size_t distance(std::string_view left, std::string_view right) {
    left = left.substr(0, compared_length);
    right = right.substr(0, compared_length);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0u);
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && is_letter_or_digit(text.front()) && is_letter_or_digit(text.back()) &&
           std::ranges::all_of(text, [](char sign) { return is_letter_or_digit(sign) || sign == '-'; });
}

bool is_language(std::string_view text) {
    if (text.size() != 2) return false;
    for (std::size_t at = 0; at < languages.size(); at += 3) {
        if (languages.substr(at, 2) == text) return true;
    }
    return false;
}

bool is_version(std::string_view text) {
    int numbers = 0;
    std::size_t digits = 0;
    for (const char sign : text) {
        if (is_digit(sign)) {
            if (++digits > 6) return false;
        } else if (sign == '.' && digits > 0) {
            ++numbers;
            digits = 0;
        } else {
            return false;
        }
    }
    return numbers == 2 && digits > 0;
}

bool earlier_version(std::string_view left, std::string_view right) {
    const auto next_number = [](std::string_view& text) {
        long number = 0;
        while (!text.empty() && text.front() != '.') {
            number = number * 10 + (text.front() - '0');
            text.remove_prefix(1);
        }
        if (!text.empty()) text.remove_prefix(1);
        return number;
    };
    for (int part = 0; part < 3; ++part) {
        const long first = next_number(left), second = next_number(right);
        if (first != second) return first < second;
    }
    return false;
}

std::string known_names(std::vector<Id> known, std::string_view wanted) {
    constexpr std::size_t shown = 8, compared = 200;
    if (known.empty()) return "–";
    std::ranges::stable_sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    if (known.size() > compared) known.resize(compared);
    std::ranges::stable_sort(known, {}, [&](const Id& id) { return distance(id, wanted); });
    std::string names;
    for (std::size_t index = 0; index < known.size() && index < shown; ++index) names += (index ? ", " : "") + known[index];
    if (known.size() > shown) names += ", …";
    return names;
}

}  // namespace rozwaga::course
