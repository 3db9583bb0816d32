#include "registry/csv.h"

#include <algorithm>
#include <array>

namespace rozwaga::registry {
namespace {

constexpr std::array<char, 3> separators{';', ',', '\t'};

/// The one that stands most often in the first row, outside quotes.
char guessed_separator(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char sign : text) {
        if (sign == '"') quoted = !quoted;
        if (quoted) continue;
        if (sign == '\n' || sign == '\r') break;
        for (std::size_t one = 0; one < separators.size(); ++one) counts[one] += sign == separators[one];
    }
    return separators[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text), separator_(guessed_separator(text)) {
    constexpr std::string_view word = "sep=";
    const std::size_t end = word.size() + 1;
    if (!text.starts_with(word) || text.size() < end || (text.size() > end && text[end] != '\r' && text[end] != '\n')) return;
    separator_ = text[word.size()];
    at_ = end;
    skip_line_end();
    row_ = 1;
}

bool CsvReader::at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

void CsvReader::skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

/// False when a quote is not closed.
bool CsvReader::read_cell(std::string& cell) {
    cell.clear();
    if (at_ < text_.size() && text_[at_] == '"') {
        ++at_;
        for (;; ++at_) {
            if (at_ >= text_.size()) return false;
            if (text_[at_] == '"') {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
                ++at_;
            }
            cell += text_[at_];
        }
        ++at_;
    }
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    cell += text_.substr(begin, at_ - begin);
    return true;
}

CsvReader::Outcome CsvReader::next(std::vector<std::string>& cells) {
    cells.clear();
    if (at_ >= text_.size()) return Outcome::end;
    ++row_;
    for (;;) {
        if (cells.size() >= widest) return Outcome::too_wide;
        if (!read_cell(cells.emplace_back())) return Outcome::quote_open;
        if (at_line_end()) break;
        ++at_;
    }
    skip_line_end();
    return Outcome::row;
}

}  // namespace rozwaga::registry
