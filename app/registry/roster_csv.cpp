#include "registry/roster_csv.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

#include "course/utf8.h"
#include "registry/csv.h"
#include "registry/roster_headings.h"
#include "registry/roster_text.h"

namespace rozwaga::registry {
namespace {

constexpr std::size_t most_problems = 20;
constexpr std::string_view hard_space = "\u00a0";

/// Without spaces around, and with one where there were several or a line break.
std::string tidy(std::string_view cell) {
    std::string text;
    bool gap = false;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const bool hard = cell.substr(at).starts_with(hard_space);
        if (hard || cell[at] == ' ' || cell[at] == '\t' || cell[at] == '\n' || cell[at] == '\r') {
            gap = !text.empty();
            at += hard ? hard_space.size() - 1 : 0;
            continue;
        }
        if (gap) text += ' ';
        gap = false;
        text += cell[at];
    }
    return text;
}

bool is_number(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Spreadsheets like to say midnight.
std::string_view without_midnight(std::string_view date) {
    for (const std::string_view midnight : {" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"})
        if (date.ends_with(midnight)) return date.substr(0, date.size() - midnight.size());
    return date;
}

std::optional<Instant> date_in(std::string_view text) {
    text = without_midnight(text);
    std::array<std::string_view, 3> parts;
    const std::size_t first = text.find_first_of("-./");
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find(text[first], first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    parts = {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
    const bool year_first = text[first] == '-' && parts[0].size() == 4;
    if (!year_first) std::swap(parts[0], parts[2]);
    if (!is_number(parts[0], 4, 4) || !is_number(parts[1], 1, 2) || !is_number(parts[2], 1, 2)) return std::nullopt;
    const Result<Instant> read = from_iso8601(fmt::format("{}-{:0>2}-{:0>2}T00:00:00Z", parts[0], parts[1], parts[2]));
    if (!read || read->milliseconds < 0) return std::nullopt;
    return *read;
}

/// "Kowalski, Jan" or "Kowalski Jan" as "Jan Kowalski". The surname is what stands before the comma, or the first word.
std::string given_name_first(const std::string& text) {
    const std::size_t comma = text.find(',');
    const std::size_t end = comma == std::string::npos ? text.find(' ') : comma;
    if (end == std::string::npos) return text;
    return tidy(text.substr(end + 1) + ' ' + text.substr(0, end));
}

/// What a spreadsheet shows of ="00417", which keeps the zeros; nothing where it is no such text.
std::optional<std::string> text_in_formula(const std::string& cell) {
    constexpr std::size_t around = 3;
    if (cell.size() < around || !cell.starts_with("=\"") || !cell.ends_with('"')) return std::nullopt;
    std::string text = cell.substr(2, cell.size() - around);
    return text.find('"') == std::string::npos ? std::optional(tidy(text)) : std::nullopt;
}

/// What a spreadsheet would calculate if the cell were ever written again.
bool is_formula(const std::string& cell) { return !cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string_view::npos; }

bool is_dash(const std::string& cell) { return cell == "-" || cell == "–" || cell == "—"; }

class RosterReader {
public:
    RosterReader(std::string_view text, const std::string& file, const RosterMapping* mapping)
        : csv_(text), file_(file), mapping_(mapping) {}

    Roster read() {
        std::vector<std::string> cells;
        if (!next(cells) || !read_headings(cells)) return std::move(roster_);
        if (mapping_ && !mapping_->headings) read_person(cells);
        while (roster_.problems.size() < most_problems && next(cells)) {
            if (roster_.people.size() >= roster_people_limit) {
                complain("roster.too-many", 0, {{"limit", std::to_string(roster_people_limit)}});
                break;
            }
            read_person(cells);
        }
        return std::move(roster_);
    }

private:
    CsvReader csv_;
    std::string file_;
    const RosterMapping* mapping_;
    Roster roster_;
    std::map<Column, std::size_t> columns_;
    std::vector<std::string> headings_;
    std::map<std::string, int> numbers_, people_;   // the row each was met in

    void complain(std::string code, std::size_t column, Arguments arguments = {}) {
        if (roster_.problems.size() >= most_problems) return;   // a row of headings alone can have hundreds
        roster_.problems.push_back({std::move(code), std::move(arguments), {file_, csv_.row(), int(column)}});
    }

    /// The next row that is not blank.
    bool next(std::vector<std::string>& cells) {
        for (;;) {
            switch (csv_.next(cells)) {
                case CsvReader::Outcome::end:
                    if (headings_.empty()) complain("roster.empty", 0);
                    return false;
                case CsvReader::Outcome::quote_open: complain("roster.quote-open", cells.size()); return false;
                case CsvReader::Outcome::too_wide:
                    complain("roster.too-wide", 0, {{"limit", std::to_string(CsvReader::widest)}});
                    return false;
                case CsvReader::Outcome::row: break;
            }
            if (std::ranges::any_of(cells, [](const std::string& cell) { return !tidy(cell).empty(); })) return true;
        }
    }

    std::optional<Column> column_at(std::size_t index, const std::string& heading) const {
        if (!mapping_) return column_called(heading);
        return index < mapping_->columns.size() ? mapping_->columns[index] : std::nullopt;
    }

    bool has(Column column) const { return columns_.contains(column); }

    bool read_headings(const std::vector<std::string>& cells) {
        for (std::size_t index = 0; index < cells.size(); ++index) {
            headings_.push_back(mapping_ && !mapping_->headings ? std::to_string(index + 1) : shortened(tidy(cells[index])));
            const auto column = column_at(index, cells[index]);
            if (!column) {
                if (!headings_.back().empty()) roster_.left_aside.push_back(headings_.back());
            } else if (!columns_.emplace(*column, index).second) {
                complain("roster.column-twice", index + 1, {{"heading", headings_.back()}});
            }
        }
        if (!has(Column::name) && !has(Column::surname_first) && !(has(Column::first_name) && has(Column::surname))) {
            std::string all;
            for (const std::string& heading : headings_) all += (all.empty() ? "" : ", ") + heading;
            complain("roster.no-name-column", 0, {{"headings", shortened(all)}});
        }
        return roster_.problems.empty();
    }

    static std::string shortened(const std::string& text) {
        constexpr std::size_t longest = 120;
        if (text.size() <= longest) return text;
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        return text.substr(0, end) + "…";
    }

    /// The column's text in this row; longer than `most` characters, or with a control character, it is a problem.
    std::string cell_of(const std::vector<std::string>& cells, Column column, std::size_t most) {
        const auto found = columns_.find(column);
        if (found == columns_.end() || found->second >= cells.size()) return {};
        std::string text = tidy(cells[found->second]);
        if (auto shown = text_in_formula(text)) text = std::move(*shown);
        if (is_dash(text)) return {};
        if (is_formula(text)) {
            complain("roster.formula", found->second + 1, {{"heading", headings_[found->second]}});
            return {};
        }
        if (course::character_count(text) <= most && !course::first_control_character(text)) return text;
        complain("roster.cell", found->second + 1, {{"heading", headings_[found->second]}, {"limit", std::to_string(most)}});
        return {};
    }

    std::optional<Instant> date_of(const std::vector<std::string>& cells, Column column) {
        const std::string text = cell_of(cells, column, 40);
        if (text.empty()) return std::nullopt;
        const auto date = date_in(text);
        const std::size_t index = columns_.at(column);
        if (!date) complain("roster.date", index + 1, {{"heading", headings_[index]}, {"value", text}});
        return date;
    }

    std::string language_of(const std::vector<std::string>& cells) {
        const std::string text = cell_of(cells, Column::language, 40);
        if (text.empty()) return {};
        const auto language = language_called(text);
        if (!language) complain("roster.language", columns_.at(Column::language) + 1, {{"value", text}});
        return language.value_or("");
    }

    std::string name_of(const std::vector<std::string>& cells) {
        constexpr std::size_t most = 90;
        if (has(Column::name)) return cell_of(cells, Column::name, most);
        if (has(Column::surname_first)) return given_name_first(cell_of(cells, Column::surname_first, most));
        const std::string first = cell_of(cells, Column::first_name, most), last = cell_of(cells, Column::surname, most);
        const std::string both = tidy(first + ' ' + last);
        if (course::character_count(both) <= most) return both;
        const std::size_t index = columns_.at(Column::surname);
        complain("roster.cell", index + 1, {{"heading", headings_[index]}, {"limit", std::to_string(most)}});
        return {};
    }

    /// Two people whom nothing tells apart would get one invitation.
    void tell_apart(const Person& person) {
        if (!person.number.empty()) {
            const auto [met, fresh] = numbers_.emplace(person.number, person.row);
            if (!fresh)
                complain("roster.number-twice", columns_.at(Column::number) + 1,
                         {{"number", person.number}, {"row", std::to_string(met->second)}});
            return;
        }
        const auto [met, fresh] = people_.emplace(person.name + '\n' + person.team, person.row);
        if (!fresh) complain("roster.person-twice", 0, {{"name", person.name}, {"row", std::to_string(met->second)}});
    }

    void read_person(const std::vector<std::string>& cells) {
        const std::size_t problems = roster_.problems.size();
        Person person;
        person.row = csv_.row();
        person.name = name_of(cells);
        person.number = cell_of(cells, Column::number, 60);
        person.team = cell_of(cells, Column::team, 90);
        person.email = cell_of(cells, Column::email, 254);
        person.language = language_of(cells);
        person.joined = date_of(cells, Column::joined);
        person.due = date_of(cells, Column::due);
        person.leader = cell_of(cells, Column::leader, 90);
        person.leader_email = cell_of(cells, Column::leader_email, 254);
        if (person.name.empty() && roster_.problems.size() == problems) complain("roster.name-missing", 0);
        if (roster_.problems.size() == problems) tell_apart(person);
        if (roster_.problems.size() == problems) roster_.people.push_back(std::move(person));
    }
};

Roster refused_roster(std::string code, const std::string& file, Arguments arguments = {}) {
    Roster roster;
    roster.problems.push_back({std::move(code), std::move(arguments), {file, 0, 0}});
    return roster;
}

}  // namespace

Roster read_roster(std::string_view bytes, const std::string& file, const RosterMapping* mapping) {
    if (bytes.size() > roster_size_limit)
        return refused_roster("roster.too-large", file, {{"limit", std::to_string(roster_size_limit / 1'000'000)}});
    const std::optional<std::string> text = text_of_table(bytes);
    if (!text) return refused_roster("roster.not-text", file);
    return RosterReader(*text, file, mapping).read();
}

}  // namespace rozwaga::registry
