// How the whole organisation stands, and the one thing to do next.
#include <algorithm>

#include "screens/manager_context.h"
#include "screens/manager_overview_parts.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::Next;
using managing::OverviewView;
using registry::PeopleFilter;
using registry::State;

constexpr float room_for_two = 860;

const char* key_of(Next next) {
    switch (next) {
        case Next::import_roster: return "import_roster";
        case Next::make_key: return "make_key";
        case Next::collect: return "collect";
        case Next::set_aside: return "set_aside";
        case Next::overdue: return "overdue";
        case Next::flagged: return "flagged";
        case Next::expiring: return "expiring";
        case Next::nothing: break;
    }
    return "nothing";
}

PeopleFilter of_states(std::vector<State> states) {
    PeopleFilter filter;
    filter.states = std::move(states);
    return filter;
}

void show_flagged(ManagerContext& context) {
    PeopleFilter flagged;
    flagged.flagged_only = true;
    context.want(managing::ShowPeople{flagged});
}

void take_step(ManagerContext& context, Next next) {
    switch (next) {
        case Next::import_roster: return context.want(managing::Go{managing::Place::roster});
        case Next::make_key: return context.want(managing::MakeKey{});
        case Next::collect: context.drafts.collect_open = true; return;
        case Next::set_aside: return context.want(managing::Go{managing::Place::set_aside});
        case Next::overdue: return context.want(managing::ShowPeople{of_states({State::overdue})});
        case Next::flagged: return show_flagged(context);
        case Next::expiring: return context.want(managing::ShowReport{managing::ReportPart::reminders});
        case Next::nothing: return;
    }
}

std::int64_t count_of(const registry::Overview& counts, State state) { return counts.states[static_cast<std::size_t>(state)]; }

// Of those who are to have one.
double compliant_share(const registry::Overview& counts) {
    const std::int64_t asked = counts.people - count_of(counts, State::waived);
    const std::int64_t fine = count_of(counts, State::compliant) + count_of(counts, State::expiring_soon);
    return asked <= 0 ? 0 : double(fine) / double(asked);
}

void next_card(ManagerContext& context, const OverviewView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string key = std::string("manage.next-") + key_of(view.next);
    const bool done = view.next == Next::nothing;
    const Tone tone = done ? Tone::good : Tone::primary;
    card(ui, "next", {.tone = tone, .padding = Space::wide, .name = words("manage.next")}, [&] {
        const auto what = [&] {
            eyebrow(ui, words("manage.next"), tone);
            heading(ui, 2, view.next_count > 0 ? words.plural(key, long(view.next_count)) : words(key));
            label(ui, words(key + "-about"));
            if (done) return;
            space(ui, Space::base);
            ui.focus_here();
            if (primary_button(ui, "go", words(key + "-go"), {.trailing = Icon::forward})) take_step(context, view.next);
        };
        if (view.counts.people == 0) return what();
        const bool beneath = ui.width() < 520;
        beside(ui, "next", 0.74F, 520, what, [&] {
            const double share = compliant_share(view.counts);
            row(ui, {.align = beneath ? Align::left : Align::right}, [&] {
                progress_ring(ui, words("manage.compliant-share"), share, words("manage.percent", {{"percent", words.number(share * 100)}}), beneath ? 88 : 112, tone);
            });
            label(ui, words("manage.compliant-share"), {.size = TextSize::small, .muted = true, .align = beneath ? TextAlign::left : TextAlign::right});
        });
    });
    space(ui, Space::base);
}

void first_steps(ManagerContext& context, const OverviewView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (!view.first_steps) return;
    const struct {
        const char* key;
        bool done;
        Icon icon;
    } steps[] = {{"roster", view.has_people, Icon::add_person}, {"key", view.has_key, Icon::key}, {"collect", view.has_certificates, Icon::download}};
    heading(ui, 2, words("manage.steps"));
    space(ui, Space::snug);
    columns(ui, "steps", std::size(steps), {.at_least = 240}, [&](std::size_t i) {
        const auto& step = steps[i];
        const std::string name = words(std::string("manage.step-") + step.key);
        card(ui, "step", {.raised = false, .name = words(step.done ? "manage.step-done" : "manage.step-open", {{"step", name}})}, [&] {
            beside_sign(ui, step.done ? Icon::check : step.icon, step.done ? Tone::good : Tone::neutral, mark_size, [&] {
                label(ui, name, {.weight = Weight::semibold});
                label(ui, words(std::string("manage.step-") + step.key + "-about"), {.size = TextSize::small, .muted = true});
            });
        });
    });
    space(ui, Space::roomy);
}

// What belongs together stands together: six figures are read at a glance, eight are not.
void figures(ManagerContext& context, const OverviewView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const struct {
        const char* key;
        std::vector<State> states;
        Icon icon;
    } shown[] = {{"compliant", {State::compliant}, Icon::check},
                 {"expiring", {State::expiring_soon, State::in_grace}, Icon::clock},
                 {"overdue", {State::overdue}, Icon::attention},
                 {"under-way", {State::invited, State::in_progress}, Icon::begun},
                 {"not-started", {State::not_started}, Icon::empty},
                 {"waived", {State::waived}, Icon::waived}};
    heading(ui, 2, words("manage.figures"));
    space(ui, Space::snug);
    columns(ui, "figures", std::size(shown), {.at_least = 150, .at_most = 6, .gap = Space::snug}, [&](std::size_t i) {
        const auto& one = shown[i];
        std::int64_t count = 0;
        for (const State state : one.states) count += count_of(view.counts, state);
        const double share = view.counts.people == 0 ? 0 : double(count) / double(view.counts.people);
        const std::string value = words.number(double(count)), name = words(std::string("manage.figure-") + one.key);
        const std::string part = words("manage.share-of-all", {{"percent", words.number(share * 100)}});
        if (key_figure(ui, one.key, {.value = value, .name = name, .comparison = part, .icon = one.icon, .opens = true}))
            context.want(managing::ShowPeople{of_states(one.states)});
    });
    space(ui, Space::roomy);
}

void needs_a_look(ManagerContext& context, const OverviewView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "look", {.name = words("manage.needs-a-look")}, [&] {
        heading(ui, 2, words("manage.needs-a-look"), {.size = TextSize::subheading});
        space(ui, Space::snug);
        if (view.counts.set_aside == 0 && view.counts.flagged == 0) label(ui, words("manage.look-nothing"), {.muted = true});
        if (view.counts.set_aside > 0 &&
            secondary_button(ui, "set-aside", words.plural("manage.look-set-aside", long(view.counts.set_aside)), {.icon = Icon::inbox, .fill = true}))
            context.want(managing::Go{managing::Place::set_aside});
        if (view.counts.flagged > 0 &&
            secondary_button(ui, "flagged", words.plural("manage.look-flagged", long(view.counts.flagged)), {.icon = Icon::attention, .fill = true}))
            show_flagged(context);
        if (view.counts.last_admitted) caption(ui, words("manage.last-collected", {{"date", words.date_and_time(*view.counts.last_admitted)}}));
    });
}

}  // namespace

void manager_overview(ManagerContext& context, const OverviewView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.loading"));
        next_card(context, view);
        first_steps(context, view);
        if (view.counts.people == 0) return;
        figures(context, view);
        beside(
            ui, "pictures", 0.58F, room_for_two,
            [&] {
                team_bars(context, view.counts);
                completions(context, view.counts);
            },
            [&] {
                needs_a_look(context, view);
                coming_ends(context, view.counts);
            });
    };
    const std::string about = view.ready && view.counts.people > 0
                                  ? words("manage.overview-about", {{"people", words.plural("manage.people", long(view.counts.people))}, {"date", words.date_and_time(view.now)}})
                                  : app.organisation;
    manager_page(context, {.key = "manager-overview", .title = words("manage.place-overview"), .about = about, .content = content});
}

}  // namespace rozwaga::screens
