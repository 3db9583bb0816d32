// Importing a roster: the file, what its columns mean, what would change, and only then the change.
#include <algorithm>

#include "screens/manager_context.h"
#include "widgets/callouts.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/find.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::RosterStage;
using managing::RosterView;

void steps(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto at = static_cast<std::size_t>(view.stage);
    constexpr std::size_t count = 4;
    row(ui, {.gap = Space::base}, [&] {
        step_dots(ui, words("manage.roster-steps"), at, count);
        label(ui, words("manage.roster-stage-" + std::to_string(at + 1)), {.size = TextSize::small, .muted = true});
    });
    space(ui, Space::base);
}

void choose(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "choose", {.padding = Space::wide, .name = words("manage.roster-choose")}, [&] {
        beside_sign(ui, Icon::upload, Tone::primary, 52, [&] {
            heading(ui, 2, words("manage.roster-choose"));
            label(ui, words("manage.roster-choose-about"));
            space(ui, Space::base);
            if (app.can_browse) {
                ui.focus_here();
                if (primary_button(ui, "browse", words("manage.roster-browse"), {.icon = Icon::open_folder})) context.want(managing::AskRoster{});
            }
            const auto read = [&] {
                if (!drafts.roster_path.empty()) context.want(managing::ReadRoster{drafts.roster_path});
            };
            if (text_field(ui, "path", words("manage.roster-path"), drafts.roster_path, {.hint = words("manage.roster-path-hint"), .longest = 900, .at_most = 600}).entered)
                read();
            if (secondary_button(ui, "read", words("manage.roster-read"),
                                 {.trailing = Icon::forward, .enabled = !drafts.roster_path.empty(), .reason = words("manage.path-missing"), .small = true}))
                read();
        });
    });
    space(ui, Space::base);
    callout(ui, "columns", Callout::tip, words("manage.roster-which"), RichText(words("manage.roster-which-about")));
    if (view.people_now > 0) caption(ui, words.plural("manage.roster-now", long(view.people_now)));
}

std::string meaning_text(const text::Wording& words, const std::string& meaning) {
    return meaning.empty() ? words("manage.column-aside") : words("roster-column." + meaning);
}

// One column a card: its heading, what stands in it, and what it is taken for.
void column_card(ManagerContext& context, const RosterView& view, std::size_t i) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& column = view.columns[i];
    const std::string heading = column.heading.empty() ? words("manage.column-unnamed", {{"number", std::to_string(i + 1)}}) : column.heading;
    card(ui, "column", {.name = heading}, [&] {
        eyebrow(ui, heading, column.meaning.empty() ? Tone::neutral : Tone::primary);
        std::string samples;
        for (const auto& sample : column.samples) samples += (samples.empty() ? "" : "\n") + (sample.empty() ? std::string("–") : sample);
        label(ui, samples, {.size = TextSize::small, .muted = true});
        space(ui, Space::snug);
        std::vector<PickOption> options;
        for (const auto& meaning : view.meanings) options.push_back({meaning, meaning_text(words, meaning), {}, column.meaning == meaning});
        options.push_back({"aside", meaning_text(words, ""), {}, column.meaning.empty()});
        if (const auto picked = pick(ui, "meaning", words("manage.column-means"), options, {})) context.want(managing::MeanColumn{i, *picked == "aside" ? "" : *picked});
    });
}

void problems(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.problems.empty()) return;
    callout(ui, "problems", Callout::warning, words.plural("manage.roster-problems", long(view.problems.size())), [&] {
        std::vector<RichText> lines;
        for (const auto& problem : view.problems) lines.push_back(words.error(problem));
        bullets(ui, lines);
    });
    space(ui, Space::base);
}

void columns_stage(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    heading(ui, 2, words("manage.roster-columns"));
    label(ui, words("manage.roster-columns-about", {{"file", view.file}, {"people", words.plural("manage.people", long(view.people))},
                                                    {"encoding", view.encoding}, {"separator", words("manage.found-" + view.separator)}}),
          {.muted = true});
    space(ui, Space::base);
    problems(context, view);
    columns(ui, "columns", view.columns.size(), {.at_least = 230, .at_most = 4}, [&](std::size_t i) { column_card(context, view, i); });
}

void changes_card(ManagerContext& context, const char* key, std::size_t count, Icon icon, const std::vector<std::string>& names) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string what = words.plural(std::string("manage.roster-") + key, long(count));
    card(ui, key, {.name = what}, [&] {
        beside_sign(ui, icon, count == 0 ? Tone::neutral : Tone::primary, disc_size, [&] {
            figure(ui, words.number(double(count)), what, count == 0 ? Tone::neutral : Tone::primary);
            space(ui, Space::snug);
            constexpr std::size_t shown = 6;
            for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) label(ui, names[i], {.size = TextSize::small});
            if (names.size() > shown) label(ui, words.plural("manage.and-more", long(names.size() - shown)), {.size = TextSize::small, .muted = true});
        });
    });
}

std::string change_line(const text::Wording& words, const registry::ChangedPerson& one) {
    std::string what;
    const auto add = [&](bool so, const std::string& text) {
        if (so) what += (what.empty() ? "" : ", ") + text;
    };
    add(one.returned, words("manage.change-returned"));
    add(one.renamed, words("manage.change-renamed", {{"from", one.before.name}}));
    add(one.renumbered, words("manage.change-renumbered"));
    add(one.moved, words("manage.change-moved", {{"from", team_text(words, one.before.team)}, {"to", team_text(words, one.after.team)}}));
    add(one.contact && what.empty(), words("manage.change-contact"));
    return words("manage.change-line", {{"name", one.after.name}, {"what", what}});
}

void unsure_card(ManagerContext& context, const registry::UnsurePerson& unsure, std::size_t at) {
    auto& [ui, words, app, drafts, wish] = context;
    Scope scope(ui, std::uint64_t(at));
    card(ui, "unsure", {.name = unsure.row.name}, [&] {
        beside_sign(ui, Icon::help, Tone::warning, disc_size, [&] {
            label(ui, person_line(words, unsure.row.name, unsure.row.number, unsure.row.team), {.weight = Weight::semibold});
            label(ui, words("roster-unsure." + unsure.why), {.size = TextSize::control, .weight = Weight::regular});
            space(ui, Space::snug);
            row(ui, {.gap = Space::tight}, [&] {
                for (const auto& person : unsure.candidates) {
                    Scope inner(ui, std::uint64_t(person.id));
                    const std::string line = person_line(words, person.name, person.number, person.team);
                    if (secondary_button(ui, "same", words("manage.it-is", {{"person", line}}), {.icon = Icon::person, .small = true}))
                        context.want(managing::SettleUnsure{at, person.id});
                }
                if (quiet_button(ui, "new", words("manage.new-person"), {.icon = Icon::add_person, .small = true})) context.want(managing::SettleUnsure{at, {}});
            });
        });
    });
}

void unsure_rows(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& unsure = view.changes.unsure;
    if (unsure.empty()) return;
    space(ui, Space::roomy);
    heading(ui, 2, words.plural("manage.roster-unsure", long(unsure.size())));
    label(ui, words("manage.roster-unsure-about"), {.muted = true});
    space(ui, Space::base);
    constexpr std::size_t shown = 30;
    for (std::size_t i = 0; i < std::min(shown, unsure.size()); ++i) unsure_card(context, unsure[i], i);
    if (unsure.size() > shown) caption(ui, words.plural("manage.and-more", long(unsure.size() - shown)));
}

void changes_stage(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& changes = view.changes;
    heading(ui, 2, words("manage.roster-changes"));
    label(ui, words.plural("manage.roster-unchanged", long(changes.unchanged), {{"file", view.file}}), {.muted = true});
    space(ui, Space::base);
    std::vector<std::string> joined, changed, left;
    for (const auto& one : changes.joined) joined.push_back(words("manage.change-line", {{"name", one.name}, {"what", team_text(words, one.team)}}));
    for (const auto& one : changes.changed) changed.push_back(change_line(words, one));
    for (const auto& one : changes.left) left.push_back(words("manage.change-line", {{"name", one.name}, {"what", team_text(words, one.team)}}));
    columns(ui, "kinds", 3, {.at_least = 260}, [&](std::size_t i) {
        if (i == 0) changes_card(context, "joined", changes.joined.size(), Icon::add_person, joined);
        else if (i == 1) changes_card(context, "changed", changes.changed.size(), Icon::edit, changed);
        else changes_card(context, "left", changes.left.size(), Icon::forward, left);
    });
    unsure_rows(context, view);
}

void done_stage(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "done", {.tone = Tone::good, .padding = Space::wide, .name = words("manage.roster-done")}, [&] {
        beside_sign(ui, Icon::check, Tone::good, 52, [&] {
            heading(ui, 2, words("manage.roster-done"));
            label(ui, words("manage.roster-done-about", {{"joined", words.number(double(view.joined))}, {"changed", words.number(double(view.changed))},
                                                         {"left", words.number(double(view.left))}}));
            space(ui, Space::base);
            ui.focus_here();
            if (primary_button(ui, "overview", words("manage.collected-to-overview"), {.trailing = Icon::forward}))
                context.want(managing::Go{managing::Place::overview});
        });
    });
}

void onward(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const bool idle = !app.work;
    if (view.stage == RosterStage::columns) {
        if (primary_button(ui, "compare", words("manage.roster-compare"),
                           {.trailing = Icon::forward, .enabled = idle && view.problems.empty(), .reason = words(idle ? "manage.roster-blocked" : "manage.busy")}))
            context.want(managing::CompareRoster{});
    } else if (primary_button(ui, "apply", words("manage.roster-apply"),
                              {.icon = Icon::check, .enabled = idle && !view.changes.empty(), .reason = words(idle ? "manage.roster-no-change" : "manage.busy")})) {
        context.want(managing::ApplyRoster{});
    }
}

}  // namespace

void manager_roster(ManagerContext& context, const RosterView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        steps(context, view);
        switch (view.stage) {
            case RosterStage::choose: choose(context, view); break;
            case RosterStage::columns: columns_stage(context, view); break;
            case RosterStage::changes: changes_stage(context, view); break;
            case RosterStage::done: done_stage(context, view); break;
        }
    };
    const auto footer = [&] {
        limited(ui, manager_measure, Align::centre, [&] {
            spread(
                ui,
                [&] {
                    if (secondary_button(ui, "back", words("manage.back"), {.icon = Icon::back, .shortcut = Key::escape})) context.want(managing::RosterBack{});
                },
                [&] { onward(context, view); });
        });
    };
    ManagerPage page{.key = "manager-roster", .title = words("manage.place-roster"), .content = content};
    if (view.stage == RosterStage::columns || view.stage == RosterStage::changes) page.footer = footer;
    manager_page(context, page);
}

}  // namespace rozwaga::screens
