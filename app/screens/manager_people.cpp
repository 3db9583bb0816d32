// Everybody on the roster: found as one types, narrowed by filters that combine, in any order.
#include <algorithm>

#include "screens/manager_context.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/find.h"
#include "widgets/progress.h"
#include "widgets/table.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::PeopleView;
using registry::PeopleFilter;
using registry::PersonRow;
using registry::SortBy;
using registry::State;

constexpr std::pair<SortBy, std::string_view> orders[] = {{SortBy::name, "name"}, {SortBy::number, "number"}, {SortBy::team, "team"},
                                                          {SortBy::state, "state"}, {SortBy::due, "due"}, {SortBy::completed, "completed"}};

std::string_view key_of_order(SortBy by) { return std::ranges::find(orders, by, &std::pair<SortBy, std::string_view>::first)->second; }

template <class Value>
void turn(std::vector<Value>& values, const Value& value) {
    if (const auto found = std::ranges::find(values, value); found != values.end()) values.erase(found);
    else values.push_back(value);
}

void search(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    // The filter was set elsewhere: the field says so.
    if (drafts.typed_search != view.filter.search) drafts.search = drafts.typed_search = view.filter.search;
    if (!search_field(ui, "search", words("manage.search"), drafts.search, {.hint = words("manage.search-hint"), .at_most = 420}).changed) return;
    drafts.typed_search = drafts.search;
    PeopleFilter filter = view.filter;
    filter.search = drafts.search;
    context.want(managing::FilterPeople{filter});
}

void teams(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.teams.size() < 2) return;
    std::vector<PickOption> options;
    for (std::size_t i = 0; i < view.teams.size(); ++i)
        options.push_back({std::to_string(i), team_text(words, view.teams[i]), {}, std::ranges::find(view.filter.teams, view.teams[i]) != view.filter.teams.end()});
    const auto picked = pick(ui, "teams", words("manage.filter-team"), options, {.none = words("manage.all-teams"), .several = true, .icon = Icon::people});
    if (!picked) return;
    PeopleFilter filter = view.filter;
    turn(filter.teams, view.teams[std::stoul(*picked)]);
    context.want(managing::FilterPeople{filter});
}

std::string due_text(const text::Wording& words, const PeopleFilter& filter) {
    const std::string until = last_day_text(words, filter.due_until), from = last_day_text(words, filter.due_from);
    if (from.empty()) return words("manage.due-until", {{"until", until}});
    if (until.empty()) return words("manage.due-from", {{"from", from}});
    return words("manage.due-between", {{"from", from}, {"until", until}});
}

void filters(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<FilterChip> chips;
    for (std::size_t i = 0; i < registry::state_count; ++i) {
        const auto state = static_cast<State>(i);
        const bool on = std::ranges::find(view.filter.states, state) != view.filter.states.end();
        chips.push_back({registry::name_of(state), state_text(words, state), view.states[i], on});
    }
    chips.push_back({"flagged", words("manage.filter-flagged"), {}, view.filter.flagged_only});
    chips.push_back({"left", words("manage.filter-left"), {}, view.filter.with_left});
    if (view.filter.due_from || view.filter.due_until) chips.push_back({"due", due_text(words, view.filter), {}, true, true});
    const ChipsUse use = filter_chips(ui, "filters", words("manage.filters"), chips);
    PeopleFilter filter = view.filter;
    if (use.cleared) {
        filter = {};
        filter.search = view.filter.search;
        return context.want(managing::FilterPeople{filter});
    }
    if (!use.pressed) return;
    if (*use.pressed == "flagged") filter.flagged_only = !filter.flagged_only;
    else if (*use.pressed == "left") filter.with_left = !filter.with_left;
    else if (*use.pressed == "due") filter.due_from = filter.due_until = std::nullopt;
    else if (const auto state = registry::state_called(*use.pressed)) turn(filter.states, *state);
    context.want(managing::FilterPeople{filter});
}

const PersonRow* at_hand(const PeopleView& view, std::int64_t index) {
    const std::int64_t at = index - view.first;
    return at >= 0 && at < static_cast<std::int64_t>(view.rows.size()) ? &view.rows[static_cast<std::size_t>(at)] : nullptr;
}

void fill_row(const text::Wording& words, const PersonRow& person, TableRow& row) {
    row.key = static_cast<std::uint64_t>(person.id);
    TableCell name{.text = person.name, .strong = true};
    if (person.flagged) {
        name.icon = Icon::attention;
        name.tone = Tone::warning;
    }
    TableCell state{.text = state_text(words, person.state), .icon = icon_of_state(person.state), .tone = tone_of_state(person.state), .chip = true};
    if (person.left) state = {.text = words("manage.left-mark"), .muted = true};
    const std::string completed =
        person.completed ? words("manage.completed-cell", {{"date", words.date(*person.completed)}, {"percent", std::to_string(person.percent)}}) : "";
    row.cells = {name, state, {.text = last_day_text(words, person.due)}, {.text = team_text(words, person.team), .muted = person.team.empty()},
                 {.text = person.number}, {.text = completed, .muted = true}};
}

std::vector<TableColumn> columns_of(const text::Wording& words) {
    return {{.key = "name", .title = words("manage.column-name"), .at_least = 180, .weight = 3, .sortable = true},
            {.key = "state", .title = words("manage.column-state"), .at_least = 170, .weight = 1.6F, .sortable = true},
            {.key = "due", .title = words("manage.column-due"), .at_least = 150, .weight = 1.2F, .sortable = true, .labelled = true},
            {.key = "team", .title = words("manage.person-team"), .at_least = 140, .weight = 2, .priority = 1, .sortable = true},
            {.key = "number", .title = words("manage.person-number"), .at_least = 90, .weight = 0.8F, .priority = 3, .sortable = true, .labelled = true},
            {.key = "completed", .title = words("manage.column-completed"), .at_least = 190, .weight = 1.2F, .priority = 2, .sortable = true, .labelled = true}};
}

void nobody(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const bool empty = view.filter == PeopleFilter{};
    empty_state(ui, "none", empty ? Icon::add_person : Icon::search, words(empty ? "manage.people-empty" : "manage.people-none"),
                words(empty ? "manage.people-empty-about" : "manage.people-none-about"), [&] {
                    if (empty && secondary_button(ui, "import", words("manage.step-roster"), {.icon = Icon::add_person}))
                        context.want(managing::Go{managing::Place::roster});
                });
}

void table(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto empty = [&] { nobody(context, view); };
    const TableStyle style{.rows = view.total, .sorted_by = key_of_order(view.sort), .descending = view.descending, .question = view.question, .empty = empty};
    const auto source = [&](std::int64_t index, TableRow& row) {
        if (const auto* person = at_hand(view, index)) return fill_row(words, *person, row);
        row.key = static_cast<std::uint64_t>(-1 - index);
        row.ready = false;
    };
    const TableUse use = data_table(ui, "people", words("manage.place-people"), columns_of(words), style, source);
    if (use.shown > 0 && (!at_hand(view, use.first) || !at_hand(view, std::min(view.total, use.first + use.shown) - 1)))
        context.want(managing::NeedPeople{use.first, use.shown});
    if (use.sort)
        for (const auto& [by, key] : orders)
            if (key == *use.sort) context.want(managing::SortPeople{by});
    if (use.opened)
        if (const auto* person = at_hand(view, *use.opened)) context.want(managing::ShowPerson{person->id});
}

void exports(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string why_not = words(app.work ? "manage.busy" : "manage.nothing-to-export");
    const ButtonStyle style{.icon = Icon::download, .enabled = view.total > 0 && !app.work, .reason = why_not, .small = true};
    if (secondary_button(ui, "xlsx", words("manage.export-xlsx"), style)) context.want(managing::ExportScreen{"xlsx"});
    if (secondary_button(ui, "csv", words("manage.export-csv"), style)) context.want(managing::ExportScreen{"csv"});
    certificates_button(context, view.total);
}

}  // namespace

void manager_people(ManagerContext& context, const PeopleView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.loading"));
        row(ui, {.gap = Space::base}, [&] {
            search(context, view);
            teams(context, view);
        });
        filters(context, view);
        table(context, view);
    };
    manager_page(context, {.key = "manager-people", .title = words("manage.place-people"),
                           .about = view.ready ? words.plural("manage.people-shown", long(view.total)) : "", .beside_title = [&] { exports(context, view); },
                           .content = content});
    certificates_question(context, view.total);
}

}  // namespace rozwaga::screens
