#include "course/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "course/utf8.h"

namespace rozwaga::course {

namespace {

auto order(const Finding& finding) {
    return std::tie(finding.place.file, finding.place.line, finding.place.column, finding.code, finding.arguments);
}

/// Arguments come out of files: short, and without characters that a terminal would obey.
std::string presentable(std::string text) {
    constexpr std::size_t longest = 160;
    if (text.size() > longest) {
        text.resize(longest);
        if (const auto cut = first_malformed_byte(text)) text.resize(*cut);
        text += "…";
    }
    for (char& sign : text) {
        if (static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F) sign = ' ';
    }
    return text;
}

}  // namespace

void Report::add(Code code, Place place, Arguments arguments) {
    if (code.severity() == Severity::error && first_error_.empty()) first_error_ = code.name();
    if (is_full()) {
        ++beyond_;
        return;
    }
    for (auto& [name, value] : arguments) value = presentable(std::move(value));
    findings_.push_back({std::string(code.name()), code.severity(), std::move(place), std::move(arguments)});
}

Findings Report::take() && {
    std::ranges::sort(findings_, [](const Finding& left, const Finding& right) { return order(left) < order(right); });
    const auto repeated =
        std::ranges::unique(findings_, [](const Finding& left, const Finding& right) { return order(left) == order(right); });
    findings_.erase(repeated.begin(), repeated.end());
    if (beyond_ > 0 && !findings_.empty()) {
        const Code cut("findings-cut");
        findings_.push_back({std::string(cut.name()), cut.severity(), findings_.back().place, {{"count", std::to_string(beyond_)}}});
    }
    return std::move(findings_);
}

}  // namespace rozwaga::course
