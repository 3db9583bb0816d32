// Reports: which guidelines people get wrong, which questions do their work, how completion goes.
#include <algorithm>

#include "screens/manager_context.h"
#include "screens/manager_overview_parts.h"
#include "widgets/callouts.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/find.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::ItemReport;
using managing::ReportPart;
using managing::ReportsView;

constexpr std::pair<ReportPart, const char*> report_parts[] = {
    {ReportPart::guidelines, "guidelines"}, {ReportPart::items, "items"}, {ReportPart::completion, "completion"}, {ReportPart::reminders, "reminders"}};

void which(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<Segment> segments;
    std::string now;
    for (const auto& [part, key] : report_parts) {
        segments.push_back({key, words(std::string("manage.report-") + key)});
        if (part == view.part) now = key;
    }
    if (const auto chosen = segmented(ui, "part", words("manage.place-reports"), segments, now))
        for (const auto& [part, key] : report_parts)
            if (*chosen == key) context.want(managing::ShowReport{part});
}

void narrowing(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.teams.size() < 2) return;
    std::vector<PickOption> options;
    for (std::size_t i = 0; i < view.teams.size(); ++i)
        options.push_back({std::to_string(i), team_text(words, view.teams[i]), {}, std::ranges::find(view.chosen_teams, view.teams[i]) != view.chosen_teams.end()});
    const auto picked = pick(ui, "narrow", words("manage.filter-team"), options, {.none = words("manage.all-teams"), .several = true, .icon = Icon::people});
    if (!picked) return;
    auto teams = view.chosen_teams;
    const std::string& team = view.teams[std::stoul(*picked)];
    if (const auto found = std::ranges::find(teams, team); found != teams.end()) teams.erase(found);
    else teams.push_back(team);
    context.want(managing::NarrowReport{teams});
}

std::string lesson_name(const text::Wording& words, const managing::ReportLesson& lesson) {
    return lesson.guideline == 0 ? words("common.introduction") : words("common.guideline", {{"number", std::to_string(lesson.guideline)}});
}

void nothing_yet(ManagerContext& context, Icon icon) {
    auto& [ui, words, app, drafts, wish] = context;
    empty_state(ui, "none", icon, words("manage.report-none"), words("manage.report-none-about"));
}

// The hardest ones in words, so that nobody has to read the picture for that.
void hardest(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto all = std::ranges::find(view.guidelines, false, &managing::GuidelineRow::of_team);
    if (all == view.guidelines.end()) return;
    std::vector<std::pair<double, std::size_t>> shares;
    for (std::size_t i = 0; i < all->shares.size(); ++i)
        if (all->shares[i]) shares.emplace_back(*all->shares[i], i);
    std::ranges::sort(shares);
    constexpr std::size_t named = 3;
    std::vector<RichText> lines;
    for (std::size_t i = 0; i < std::min(named, shares.size()); ++i) {
        const auto& lesson = view.lessons[shares[i].second];
        lines.push_back(words("manage.report-hard-line", {{"guideline", lesson_name(words, lesson)}, {"title", lesson.title}, {"percent", words.number(shares[i].first * 100)}}));
    }
    if (lines.empty()) return;
    callout(ui, "hardest", Callout::tip, words("manage.report-hardest"), [&] { bullets(ui, lines); });
    space(ui, Space::base);
}

void guidelines(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.guidelines.empty()) return nothing_yet(context, Icon::chart);
    hardest(context, view);
    HeatMap map;
    const std::string lowest = words("manage.report-low"), highest = words("manage.report-high"), unknown = words("manage.report-unknown");
    map.lowest = lowest;
    map.highest = highest;
    map.unknown = unknown;
    for (const auto& lesson : view.lessons)
        map.columns.push_back(lesson.guideline == 0 ? words("manage.introduction-short") : words("manage.guideline-short", {{"number", std::to_string(lesson.guideline)}}));
    for (const auto& row : view.guidelines) {
        map.rows.push_back(row.of_team ? team_text(words, row.team) : words("manage.report-everybody"));
        map.values.insert(map.values.end(), row.shares.begin(), row.shares.end());
    }
    card(ui, "map", {.name = words("manage.report-guidelines")}, [&] {
        (void)heat_map(ui, "guidelines", words("manage.report-map"), {.summary = words("manage.report-map-about")}, map);
    });
}

std::string item_figures(const text::Wording& words, const ItemReport& item) {
    if (!item.facility) return words.plural("manage.item-few", long(item.responses));
    std::string said = words("manage.item-facility", {{"percent", words.number(*item.facility * 100)}});
    if (item.discrimination) said += " · " + words("manage.item-discrimination", {{"figure", words.number(*item.discrimination)}});
    if (item.efficiency) said += " · " + words("manage.item-efficiency", {{"figure", words.number(*item.efficiency)}});
    return said + " · " + words.plural("manage.item-responses", long(item.responses));
}

void options_of(ManagerContext& context, const ItemReport& item) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<RichText> lines;
    for (const auto& option : item.options)
        lines.push_back(words(option.right ? "manage.item-option-right" : "manage.item-option", {{"option", option.text}, {"count", words.number(double(option.count))}}));
    indented(ui, Space::wide, [&] { bullets(ui, lines); });
}

void item(ManagerContext& context, const ItemReport& item) {
    auto& [ui, words, app, drafts, wish] = context;
    Scope scope(ui, item.id);
    std::string advice;
    for (const auto& one : item.advice) advice += (advice.empty() ? "" : " ") + words("advice." + one.code, one.arguments);
    const bool few = !item.facility.has_value();
    const std::string said = words("manage.item-line", {{"lesson", item.lesson}, {"figures", item_figures(words, item)}});
    const bool troubled = !few && !item.advice.empty();
    if (item_figure(ui, "item", {.name = item.question, .facility = item.facility.value_or(0), .said = said, .advice = advice,
                                 .tone = troubled ? Tone::warning : Tone::neutral, .icon = troubled ? Icon::tip : Icon::none}))
        drafts.item = drafts.item == item.id ? "" : item.id;
    if (drafts.item == item.id) options_of(context, item);
    space(ui, Space::snug);
}

void items(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.items.empty()) return nothing_yet(context, Icon::exam);
    std::string about = words.plural("manage.items-about", long(view.attempts));
    if (view.consistency) about += " " + words("manage.items-consistency", {{"percent", words.number(*view.consistency)}});
    label(ui, about, {.muted = true});
    space(ui, Space::base);
    constexpr std::size_t at_once = 40;
    for (std::size_t i = 0; i < std::min(at_once, view.items.size()); ++i) item(context, view.items[i]);
    if (view.items.size() > at_once) caption(ui, words.plural("manage.items-more", long(view.items.size() - at_once)));
}

void completion(ManagerContext& context, const ReportsView& view) {
    beside(
        context.ui, "completion", 0.58F, 860, [&] { completions(context, view.counts); }, [&] { coming_ends(context, view.counts); });
    team_bars(context, view.counts);
}

void exports(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const bool something = view.part == ReportPart::guidelines ? !view.guidelines.empty() : !view.items.empty();
    if (view.part == ReportPart::completion) return certificates_button(context, view.counts.people);
    if (view.part == ReportPart::reminders) return;
    const std::string why_not = words(app.work ? "manage.busy" : "manage.nothing-to-export");
    const ButtonStyle style{.icon = Icon::download, .enabled = something && !app.work, .reason = why_not, .small = true};
    if (secondary_button(ui, "xlsx", words("manage.export-xlsx"), style)) context.want(managing::ExportScreen{"xlsx"});
    if (secondary_button(ui, "csv", words("manage.export-csv"), style)) context.want(managing::ExportScreen{"csv"});
}

}  // namespace

void manager_reports(ManagerContext& context, const ReportsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        row(ui, {.gap = Space::base}, [&] {
            which(context, view);
            narrowing(context, view);
        });
        space(ui, Space::base);
        if (!view.ready) return busy(ui, words("manage.loading"));
        switch (view.part) {
            case ReportPart::guidelines: guidelines(context, view); break;
            case ReportPart::items: items(context, view); break;
            case ReportPart::completion: completion(context, view); break;
            case ReportPart::reminders: reminders_part(context, view); break;
        }
    };
    manager_page(context, {.key = "manager-reports", .title = words("manage.place-reports"), .beside_title = [&] { exports(context, view); }, .content = content});
    certificates_question(context, view.counts.people);
}

}  // namespace rozwaga::screens
