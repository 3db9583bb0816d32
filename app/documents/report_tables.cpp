#include "documents/report_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

using registry::State;

struct KindName {
    ReportKind kind;
    const char* name;
};
constexpr std::array<KindName, report_kind_count> kind_names{{{ReportKind::people, "people"},
                                                              {ReportKind::certificates, "certificates"},
                                                              {ReportKind::overdue, "overdue"},
                                                              {ReportKind::expiring, "expiring"},
                                                              {ReportKind::guidelines, "guidelines"},
                                                              {ReportKind::guideline_teams, "guideline-teams"},
                                                              {ReportKind::items, "items"},
                                                              {ReportKind::options, "options"}}};

Cell text_cell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

const char* kind_name(registry::CertificateKind kind) {
    return kind == registry::CertificateKind::receipt        ? "receipt"
           : kind == registry::CertificateKind::organisation ? "organisation"
                                                             : "certificate";
}

const char* standing_name(registry::CertificateStanding standing) {
    return standing == registry::CertificateStanding::organisation ? "organisation"
           : standing == registry::CertificateStanding::enrolled   ? "enrolled"
                                                                   : "self_declared";
}

}  // namespace

const char* name_of(ReportKind kind) { return kind_names[std::size_t(kind)].name; }

std::optional<ReportKind> report_called(const std::string& name) {
    for (const KindName& one : kind_names)
        if (name == one.name) return one.kind;
    return std::nullopt;
}

bool is_about_people(ReportKind kind) { return kind == ReportKind::people || kind == ReportKind::overdue || kind == ReportKind::expiring; }

std::vector<State> states_of(ReportKind kind) {
    if (kind == ReportKind::overdue) return {State::in_grace, State::overdue};
    if (kind == ReportKind::expiring) return {State::expiring_soon};
    return {};
}

TableHead ReportTables::head(const char* name, std::vector<std::pair<const char*, CellType>> columns) const {
    TableHead made{name, words_(std::string("report.") + name), {}};
    for (const auto& [column, type] : columns) made.columns.push_back({column, words_(std::string("column.") + column), type});
    return made;
}

Cell ReportTables::day(const std::optional<Instant>& instant) const { return instant ? Cell(day_of(calendar_, *instant)) : Cell(); }

std::string ReportTables::state(State state) const {
    const std::string name = registry::name_of(state);
    return readers_ == Readers::programs ? name : words_("state." + name);
}

Cell ReportTables::yes(bool is) const {
    if (readers_ == Readers::programs) return std::string(is ? "yes" : "no");
    return is ? Cell(words_("report.yes")) : Cell();
}

/// People need not know which finding it was to look at the certificate; what it concerns is enough.
Cell ReportTables::flags(const std::vector<std::string>& codes) const {
    std::vector<std::string> named;
    for (const std::string& code : codes) {
        std::string name = readers_ == Readers::programs ? code : words_("flag." + code.substr(0, code.find('.')));
        if (std::ranges::find(named, name) == named.end()) named.push_back(std::move(name));
    }
    std::string list;
    for (const std::string& name : named) list += (list.empty() ? "" : readers_ == Readers::programs ? " " : ", ") + name;
    return text_cell(list);
}

TableHead ReportTables::people_head(ReportKind kind) const {
    using enum CellType;
    if (kind == ReportKind::people)
        return head("people", {{"name", text},           {"number", text},        {"team", text},       {"email", text},
                               {"language", text},       {"state", text},         {"joined", date},     {"invited", date},
                               {"due", date},            {"completed", date},     {"percent", percent}, {"valid_until", date},
                               {"certificates", whole},  {"flagged", text},       {"waiver", text},     {"waived_until", date},
                               {"left", date}});
    return head(name_of(kind), {{"name", text}, {"number", text}, {"team", text}, {"email", text}, {"language", text}, {"state", text},
                                {"due", date},  {kind == ReportKind::overdue ? "days_late" : "days_left", whole}, {"completed", date}});
}

Row ReportTables::people_row(ReportKind kind, const registry::PersonRow& person) const {
    Row row{text_cell(person.name), text_cell(person.number), text_cell(person.team), text_cell(person.email), text_cell(person.language),
            state(person.state)};
    if (kind == ReportKind::people) {
        const Cell result = person.completed ? Cell(Percent{double(person.percent)}) : Cell();
        for (Cell& cell : Row{day(person.joined), day(person.invited), day(person.due), day(person.completed), result, day(person.valid_until),
                              std::int64_t(person.certificates), yes(person.flagged), text_cell(person.waiver), day(person.waived_until),
                              day(person.left)})
            row.push_back(std::move(cell));
        return row;
    }
    Cell days;
    if (person.due) {
        const std::int64_t left = (day_of(calendar_, *person.due) - day_of(calendar_, now_)).count();
        days = kind == ReportKind::overdue ? -left : left;
    }
    for (const Cell& cell : {day(person.due), days, day(person.completed)}) row.push_back(cell);
    return row;
}

TableHead ReportTables::certificates_head() const {
    using enum CellType;
    return head("certificates", {{"name", text},         {"number", text},          {"team", text},     {"kind", text},
                                 {"standing", text},     {"name_on_certificate", text}, {"course", text}, {"version", text},
                                 {"language", text},     {"percent", percent},      {"awarded", date},  {"valid_until", date},
                                 {"admitted", date},     {"admitted_by", text},     {"flags", text},    {"revoked", date},
                                 {"revoked_reason", text}, {"certificate", text},   {"replaces", text}, {"confirms", text}});
}

Row ReportTables::certificate_row(const registry::PersonRow& person, const registry::CertificateRow& certificate) const {
    const bool programs = readers_ == Readers::programs;
    const bool receipt = certificate.kind == registry::CertificateKind::receipt;
    const std::string kind = kind_name(certificate.kind), standing = standing_name(certificate.standing);
    return {text_cell(person.name),
            text_cell(person.number),
            text_cell(person.team),
            programs ? kind : words_("report.kind-" + kind),
            programs ? standing : words_("verify.standing." + standing),
            text_cell(certificate.name),
            text_cell(programs ? certificate.course : certificate.title),
            text_cell(certificate.version),
            text_cell(certificate.language),
            receipt ? Cell() : Cell(Percent{double(certificate.percent)}),
            day(certificate.awarded),
            receipt ? Cell() : day(certificate.valid_until),
            day(certificate.admitted),
            text_cell(certificate.by),
            flags(certificate.flags),
            day(certificate.revoked),
            text_cell(certificate.revoked_reason),
            text_cell(certificate.id),
            text_cell(certificate.replaces),
            text_cell(certificate.confirms)};
}

std::string ReportTables::file_name(ReportKind kind, const std::string& ending) const {
    return plain_file_name(words_(std::string("report.file-") + name_of(kind), {{"date", day_text(day_of(calendar_, now_))}})) + "." + ending;
}

}  // namespace rozwaga::documents
