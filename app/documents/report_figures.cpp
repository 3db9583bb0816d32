#include <algorithm>
#include <cmath>

#include "documents/report_tables.h"

namespace rozwaga::documents {
namespace {

using registry::ExamStatistics;
using registry::ItemStatistics;

template <class T>
const T& in_language(const course::PerLanguage<T>& texts, const std::string& language) {
    static const T none{};
    if (texts.empty()) return none;
    const auto found = texts.find(language);
    return found == texts.end() ? texts.begin()->second : found->second;
}

const course::LoadedCourse* pack_of(const ReportTables::Packs& packs, const std::string& grading_hash) {
    const auto found = std::ranges::find(packs, grading_hash, &course::LoadedCourse::grading_hash);
    return found == packs.end() ? nullptr : &*found;
}

/// Figures are told to a tenth; more would promise what they do not hold.
Cell tenths(const std::optional<double>& value) { return value ? Cell(std::round(*value * 10) / 10) : Cell(); }
Cell percent_cell(const std::optional<double>& share) { return share ? Cell(Percent{std::round(*share * 1000) / 10}) : Cell(); }
Cell filled(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

std::string option_text(const course::Item* item, const std::string& option, const std::string& language) {
    if (!item) return option;
    const auto& options = in_language(item->text, language).options;
    const auto found = options.find(option);
    return found == options.end() || found->second.text.empty() ? option : found->second.text;
}

std::string group_text(const course::Item* item, const std::string& group, const std::string& language) {
    if (!item || group.empty()) return group;
    const auto& groups = in_language(item->text, language).groups;
    const auto found = groups.find(group);
    return found == groups.end() ? group : found->second;
}

}  // namespace

std::string ReportTables::guideline_title(const std::string& course, const std::string& lesson, const Packs& packs) const {
    for (const course::LoadedCourse& pack : packs) {
        if (pack.course.id != course) continue;
        const course::Lesson* found = pack.course.lesson(lesson);
        if (!found) continue;
        const std::string title = in_language(found->text, words_.language()).title;
        if (found->guideline == 0) return title;
        return words_("report.guideline", {{"number", std::to_string(found->guideline)}, {"title", title}});
    }
    return lesson;
}

Table ReportTables::guideline_rows(const char* name, const std::vector<registry::GuidelineShare>& shares, const Packs& packs, bool by_team) const {
    using enum CellType;
    Table table;
    std::vector<std::pair<const char*, CellType>> columns{{"course", text}, {"lesson", text}, {"guideline", text}, {"people", whole}, {"share", percent}};
    if (by_team) columns.insert(columns.begin(), {"team", text});
    table.head = head(name, columns);
    for (const registry::GuidelineShare& one : shares) {
        Row row;
        if (by_team) row.push_back(filled(one.team));
        for (const Cell& cell : Row{one.course, one.lesson, guideline_title(one.course, one.lesson, packs), one.people, percent_cell(one.share)})
            row.push_back(cell);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table ReportTables::guidelines(const registry::GuidelineShares& shares, const Packs& packs) const {
    return guideline_rows("guidelines", shares.all, packs, false);
}

Table ReportTables::guideline_teams(const registry::GuidelineShares& shares, const Packs& packs) const {
    return guideline_rows("guideline-teams", shares.teams, packs, true);
}

Table ReportTables::exams(const std::vector<ExamStatistics>& exams) const {
    using enum CellType;
    Table table{head("exams", {{"course", text}, {"version", text}, {"attempts", whole}, {"asked", whole}, {"consistency", number}}), {}};
    for (const ExamStatistics& exam : exams)
        table.rows.push_back({exam.course, exam.version, exam.attempts, std::int64_t(exam.asked), tenths(exam.consistency)});
    return table;
}

Table ReportTables::items(const std::vector<ExamStatistics>& exams, const Packs& packs) const {
    using enum CellType;
    Table table{head("items", {{"course", text}, {"version", text}, {"item", text}, {"lesson", text}, {"question", text}, {"responses", whole},
                               {"facility", percent}, {"discrimination", number}, {"efficiency", number}, {"advice", text}}),
                {}};
    for (const ExamStatistics& exam : exams) {
        const course::LoadedCourse* pack = pack_of(packs, exam.grading_hash);
        for (const ItemStatistics& item : exam.items) {
            const course::Item* known = pack ? pack->course.item(item.item) : nullptr;
            std::string all;
            for (const registry::Advice& one : item.advice)
                all += (all.empty() ? "" : " ") + (readers_ == Readers::programs ? one.code : advice(one, known));
            table.rows.push_back({exam.course, exam.version, item.item, filled(item.lesson),
                                  filled(known ? in_language(known->text, words_.language()).stem : ""), item.responses,
                                  percent_cell(item.facility), tenths(item.discrimination), tenths(item.efficiency), filled(all)});
        }
    }
    return table;
}

Table ReportTables::options(const std::vector<ExamStatistics>& exams, const Packs& packs) const {
    using enum CellType;
    Table table{head("options", {{"course", text}, {"version", text}, {"item", text}, {"option", text}, {"option_text", text}, {"group", text},
                                 {"right", text}, {"chosen", whole}, {"share", percent}, {"rest", percent}}),
                {}};
    for (const ExamStatistics& exam : exams) {
        const course::LoadedCourse* pack = pack_of(packs, exam.grading_hash);
        for (const ItemStatistics& item : exam.items) {
            const course::Item* known = pack ? pack->course.item(item.item) : nullptr;
            for (const registry::ChoiceCount& choice : item.choices) {
                const std::string group = readers_ == Readers::programs ? choice.group : group_text(known, choice.group, words_.language());
                table.rows.push_back({exam.course, exam.version, item.item, choice.option, option_text(known, choice.option, words_.language()),
                                      filled(group), yes(choice.right), choice.count,
                                      percent_cell(double(choice.count) / double(item.responses)), percent_cell(choice.rest)});
            }
        }
    }
    return table;
}

std::string ReportTables::advice(const registry::Advice& advice, const course::Item* item) const {
    Arguments arguments = advice.arguments;
    for (auto& [name, value] : arguments)
        if (name == "option") value = option_text(item, value, words_.language());
    return words_("advice." + advice.code, arguments);
}

}  // namespace rozwaga::documents
