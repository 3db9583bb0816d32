// Reports: figures from the registry, worded by the course's language as they are shown, and written as they are shown.
#include <algorithm>

#include "session/manager.h"
#include "session/reporting.h"

namespace rozwaga::session::managing {

namespace {

using documents::ReportKind;

struct Shown {
    Figures figures;
    registry::Overview counts;
};

Result<Shown> read_shown(registry::Registry& registry, const registry::PeopleFilter& filter, Instant now) {
    auto figures = gather_figures(registry, filter, now);
    if (!figures) return tl::unexpected(figures.error());
    auto counts = registry.overview(filter, now);
    if (!counts) return tl::unexpected(counts.error());
    return Shown{std::move(*figures), std::move(*counts)};
}

std::string option_text(const course::Item* item, const std::string& language, const std::string& option, const std::string& group) {
    if (!item) return option;
    const auto text = item->text.find(language);
    if (text == item->text.end()) return option;
    const auto found = text->second.options.find(option);
    std::string shown = found == text->second.options.end() ? option : found->second.text;
    if (const auto in = text->second.groups.find(group); in != text->second.groups.end()) shown += " → " + in->second;
    return shown;
}

std::string guideline_of(const course::Course& course, const std::string& lesson, const std::string& language) {
    const auto* found = course.lesson(lesson);
    if (!found) return lesson;
    const auto text = found->text.find(language);
    return text == found->text.end() ? lesson : text->second.title;
}

}  // namespace

void Manager::show_report(ReportPart part) {
    reports_.part = part;
    show(Screen::reports);
    refresh();
}

registry::PeopleFilter Manager::report_filter() const {
    registry::PeopleFilter filter;
    filter.teams = reports_.chosen_teams;
    return filter;
}

void Manager::ask_report() {
    using Answer = Result<Shown>;
    ask_teams();
    const Instant now = environment_.clock.now();
    ask<Answer>(
        "report", [filter = report_filter(), now](registry::Registry& registry) { return read_shown(registry, filter, now); },
        [this, now](Answer& shown) {
            if (!shown) return complain(shown.error());
            reports_.ready = true;
            guidelines_ = std::move(shown->figures.shares);
            exams_ = std::move(shown->figures.exams);
            reports_.counts = std::move(shown->counts);
            reports_.now = now;
        });
}

ItemReport Manager::item_report(const registry::ItemStatistics& statistics) const {
    const auto& course = loaded_->course;
    const auto* item = course.item(statistics.item);
    const std::string& language = preferences_.language;
    ItemReport report;
    report.id = report.question = statistics.item;
    if (item)
        if (const auto text = item->text.find(language); text != item->text.end()) report.question = text->second.stem;
    report.lesson = guideline_of(course, statistics.lesson, language);
    report.responses = statistics.responses;
    report.facility = statistics.facility;
    report.discrimination = statistics.discrimination;
    report.efficiency = statistics.efficiency;
    for (const auto& advice : statistics.advice) {
        ItemAdvice said{advice.code, advice.arguments};
        for (auto& [name, value] : said.arguments)
            if (name == "option") value = option_text(item, language, value, {});
        report.advice.push_back(std::move(said));
    }
    for (const auto& choice : statistics.choices)
        report.options.push_back({option_text(item, language, choice.option, choice.group), choice.count, choice.right});
    return report;
}

ReportsView Manager::reports_view() const {
    ReportsView view = reports_;
    const auto& course = loaded_->course;
    for (const auto& lesson : course.lessons) view.lessons.push_back({lesson.id, guideline_of(course, lesson.id, preferences_.language), lesson.guideline});
    const auto add = [&](const registry::GuidelineShare& share, bool of_team) {
        const auto at = std::ranges::find(view.lessons, share.lesson, &ReportLesson::id);
        if (share.course != course.id || at == view.lessons.end()) return;
        const bool same = !view.guidelines.empty() && view.guidelines.back().of_team == of_team && view.guidelines.back().team == share.team;
        if (!same) view.guidelines.push_back({share.team, of_team, 0, std::vector<std::optional<double>>(view.lessons.size())});
        auto& row = view.guidelines.back();
        row.people = std::max(row.people, share.people);
        row.shares[static_cast<std::size_t>(at - view.lessons.begin())] = share.share;
    };
    for (const auto& share : guidelines_.all) add(share, false);
    for (const auto& share : guidelines_.teams) add(share, true);
    for (const auto& exam : exams_) {
        if (exam.course != course.id || !view.items.empty()) continue;
        view.attempts = exam.attempts;
        view.consistency = exam.consistency;
        for (const auto& item : exam.items) view.items.push_back(item_report(item));
    }
    // What somebody should look at stands first, then what was answered by the most.
    std::ranges::stable_sort(view.items, [](const ItemReport& one, const ItemReport& other) {
        const auto troubled = [](const ItemReport& item) { return item.responses >= registry::least_responses && !item.advice.empty(); };
        if (troubled(one) != troubled(other)) return troubled(one);
        return one.responses > other.responses;
    });
    return view;
}

// --- files --------------------------------------------------------------------------------------------------------

namespace {

char sign_of(const std::string& separator) { return separator == "comma" ? ',' : separator == "tab" ? '\t' : ';'; }

text::Encoding encoding_of(const std::string& encoding) {
    return encoding == "windows-1250" ? text::Encoding::windows_1250 : encoding == "utf-16" ? text::Encoding::utf16 : text::Encoding::utf8;
}

}  // namespace

std::optional<ReportRequest> Manager::request_of_screen() const {
    ReportRequest request;
    request.filter = report_filter();
    if (screen_ == Screen::people) {
        request.filter = people_.filter;
        request.sort = people_.sort;
        request.descending = people_.descending;
    } else if (screen_ != Screen::reports) {
        return {};
    } else if (reports_.part == ReportPart::items) {
        request.kind = ReportKind::items;
    } else if (reports_.part == ReportPart::guidelines) {
        request.kind = ReportKind::guideline_teams;
    }
    return request;
}

void Manager::export_screen(const std::string& wanted) {
    if (!opened_ || !idle()) return;
    auto request = request_of_screen();
    const auto style = documents::csv_style(sign_of(option("separator")), encoding_of(option("encoding")), preferences_.language);
    if (!request || !style) return;
    const std::string format = wanted.empty() ? option("format") : wanted;
    request->format = format == "csv" ? ReportFormat::csv : ReportFormat::xlsx;
    request->csv = *style;
    const Instant now = environment_.clock.now();
    const auto tables = environment_.outside.report_tables(preferences_.language, learning::rules_of(loaded_->organisation).calendar, now);
    if (!tables) return;
    const auto stop = std::make_shared<Stoppable>();
    LongWork work;
    work.what = Work::exporting;
    work.subject = tables->file_name(request->kind, format);
    work.follow(stop);
    using Answer = Result<ReportFile>;
    begin_work<Answer>(
        std::move(work),
        [request = *request, tables, stop, now, folder = save_folder(), disk = environment_.disk, open = opener()]() -> Answer {
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            if (auto made = disk->make_folders(folder); !made) return tl::unexpected(made.error());
            return save_report(**registry, *disk, request, *tables, folder, now, stop->advance());
        },
        [this](Answer& file) {
            if (!file && file.error().code == "report.stopped") return say_good("work-given-up");
            if (!file) return complain(file.error());
            say_good("report-written", {{"path", file->path}}, file->path);
        });
}

}  // namespace rozwaga::session::managing
