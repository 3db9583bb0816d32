#include "documents/table_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

/// What is encoded at once.
constexpr std::size_t chunk = 1u << 20;

template <class... Each>
struct Overloaded : Each... {
    using Each::operator()...;
};
template <class... Each>
Overloaded(Each...) -> Overloaded<Each...>;

/// Shortest that reads back the same, without an exponent; what is no number is nothing.
std::string decimal_text(double value, char point) {
    if (!std::isfinite(value)) return "";
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    std::string text(digits.data(), end);
    if (const auto at = text.find('.'); at != std::string::npos) text[at] = point;
    return text;
}

std::string quoted(std::string text) {
    text = without_formula(valid_utf8(std::move(text)));
    std::string cell = "\"";
    for (const char letter : text) {
        if (letter == '\0') continue;
        if (letter == '"') cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string csv_cell(const Cell& cell, char decimal) {
    return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                                 [](const std::string& text) { return text.empty() ? std::string() : quoted(text); },
                                 [](std::int64_t number) { return std::to_string(number); },
                                 [&](double number) { return decimal_text(number, decimal); },
                                 [&](Percent percent) { return decimal_text(percent.points, decimal); },
                                 [](Day day) { return day_text(day); }},
                      cell);
}

std::string json_cell(const Cell& cell) {
    return std::visit(Overloaded{[](std::monostate) { return std::string("null"); },
                                 [](const std::string& text) { return json_text(text); },
                                 [](std::int64_t number) { return std::to_string(number); },
                                 [](double number) { return decimal_text(number, '.'); },
                                 [](Percent percent) { return decimal_text(percent.points, '.'); },
                                 [](Day day) { return '"' + day_text(day) + '"'; }},
                      cell);
}

const char* type_name(CellType type) {
    switch (type) {
        case CellType::whole: return "whole";
        case CellType::number: return "number";
        case CellType::percent: return "percent";
        case CellType::date: return "date";
        default: return "text";
    }
}

bool begins_formula(std::string_view letter) {
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        if (letter.starts_with(sign)) return true;
    return false;
}

/// How many bytes of white space, control characters or invisible ones stand at the beginning.
std::size_t unseen(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        std::size_t length = byte <= 0x20 || byte == 0x7f ? 1 : 0;
        for (const std::string_view space : {"\u00a0", "\u200b", "\u200e", "\u200f", "\u202f", "\u2060", "\u3000", "\ufeff"})
            if (text.substr(at).starts_with(space)) length = space.size();
        if (length == 0) break;
        at += length;
    }
    return at;
}

}  // namespace

std::string day_text(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

Result<void> write_table(TableSink& sink, const Table& table) {
    if (auto begun = sink.begin(table.head); !begun) return begun;
    for (const Row& row : table.rows)
        if (auto written = sink.row(row); !written) return written;
    return {};
}

std::optional<CsvStyle> csv_style(char separator, text::Encoding encoding, const std::string& language) {
    if (separator != ';' && separator != ',' && separator != '\t') return std::nullopt;
    const bool comma = separator == ';' || (separator == '\t' && language != "en");
    return CsvStyle{separator, encoding, comma ? ',' : '.'};
}

std::string without_formula(std::string text) {
    const std::string_view rest = std::string_view(text).substr(unseen(text));
    const bool control = !text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    return control || begins_formula(rest) ? "'" + text : text;
}

Result<void> CsvSink::begin(const TableHead& head) {
    if (!begun_) bytes_ += text::encoding_mark(style_.encoding);
    else pending_ += "\r\n";
    begun_ = true;
    Row headings;
    for (const Column& column : head.columns) headings.emplace_back(style_.headings ? column.heading : column.name);
    return row(headings);
}

Result<void> CsvSink::row(const Row& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) pending_ += style_.separator;
        pending_ += csv_cell(cells[i], style_.decimal);
    }
    pending_ += "\r\n";
    return pending_.size() < chunk ? Result<void>{} : flush();
}

Result<void> CsvSink::finish() { return flush(); }

Result<void> CsvSink::flush() {
    if (style_.encoding == text::Encoding::utf8) bytes_ += pending_;
    else {
        auto encoded = text::encode(pending_, style_.encoding);
        if (!encoded) return tl::unexpected(encoded.error());
        bytes_ += *encoded;
    }
    pending_.clear();
    return {};
}

std::string json_text(std::string_view text) {
    std::string json = "\"";
    for (const char letter : valid_utf8(std::string(text))) {
        if (letter == '"' || letter == '\\') json += '\\';
        if (static_cast<unsigned char>(letter) < 0x20) json += fmt::format("\\u{:04x}", static_cast<unsigned char>(letter));
        else json += letter;
    }
    return json + '"';
}

JsonSink::JsonSink(std::string& bytes, std::string_view opening) : bytes_(bytes) {
    bytes_ += "{\"format\": 1, ";
    bytes_ += opening;
    bytes_ += "\"tables\": [";
}

Result<void> JsonSink::begin(const TableHead& head) {
    if (table_open_) bytes_ += "]}, ";
    table_open_ = true;
    row_written_ = false;
    names_.clear();
    bytes_ += "{\"name\": " + json_text(head.name) + ", \"columns\": [";
    for (const Column& column : head.columns) {
        bytes_ += fmt::format("{}{{\"name\": {}, \"heading\": {}, \"type\": \"{}\"}}", names_.empty() ? "" : ", ", json_text(column.name),
                              json_text(column.heading), type_name(column.type));
        names_.push_back(json_text(column.name) + ": ");
    }
    bytes_ += "], \"rows\": [";
    return {};
}

Result<void> JsonSink::row(const Row& cells) {
    bytes_ += row_written_ ? ",\n{" : "\n{";
    row_written_ = true;
    bool first = true;
    for (std::size_t i = 0; i < cells.size() && i < names_.size(); ++i) {
        if (std::holds_alternative<std::monostate>(cells[i])) continue;
        std::string value = json_cell(cells[i]);
        if (value.empty()) value = "null";
        bytes_ += (first ? "" : ", ") + names_[i] + value;
        first = false;
    }
    bytes_ += '}';
    return {};
}

Result<void> JsonSink::finish() {
    bytes_ += table_open_ ? "]}]}\n" : "]}\n";
    return {};
}

}  // namespace rozwaga::documents
