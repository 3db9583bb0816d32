// Files that were not admitted: what is wrong, what to ask for, whose they may be.
#include <algorithm>

#include "screens/manager_person_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::SetAsideFile;
using Asking = ManagerDrafts::Asking;

constexpr float room_for_both = 760;

std::string named(const text::Wording& words, const registry::SetAsideRow& row) { return row.name.empty() ? words("manage.nobody-named") : row.name; }

void file_card(ManagerContext& context, const SetAsideFile& file, bool chosen) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& row = file.row;
    Scope scope(ui, std::uint64_t(row.id));
    const std::string state = words(row.admissible ? "manage.whose-unsure" : "manage.not-accepted");
    const bool pressed = card_button(ui, "file", {.name = row.file, .description = state, .selected = chosen, .padding = Space::base}, [&] {
        beside_sign(ui, row.admissible ? Icon::person : Icon::attention, row.admissible ? Tone::primary : Tone::warning, disc_size, [&] {
            label(ui, named(words, row), {.weight = Weight::semibold});
            label(ui, state, {.size = TextSize::control, .weight = Weight::regular});
            label(ui, row.file, {.size = TextSize::small, .muted = true});
        });
    });
    if (pressed) context.want(managing::ChooseSetAside{row.id});
}

std::string line_of(const text::Wording& words, const managing::Proposal& one) { return person_line(words, one.name, one.number, one.team); }

void proposals(ManagerContext& context, const SetAsideFile& file) {
    auto& [ui, words, app, drafts, wish] = context;
    if (!file.row.admissible) return;
    const auto about = [&](Asking what, registry::PersonId person) {
        drafts.ask(what);
        drafts.file = file.row.id;
        drafts.person = person;
    };
    heading(ui, 3, words("manage.whose"));
    label(ui, words(file.proposals.empty() ? "manage.whose-nobody" : "manage.whose-about"), {.size = TextSize::control, .weight = Weight::regular});
    space(ui, Space::snug);
    for (const auto& one : file.proposals) {
        Scope scope(ui, std::uint64_t(one.id));
        if (secondary_button(ui, "it-is", words("manage.it-is", {{"person", line_of(words, one)}}), {.icon = Icon::person, .small = true})) about(Asking::admit, one.id);
        space(ui, Space::tight);
    }
    if (quiet_button(ui, "other", words("manage.somebody-else"), {.icon = Icon::search, .small = true})) about(Asking::reassign, 0);
    space(ui, Space::base);
}

void details(ManagerContext& context, const SetAsideFile& file) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& row = file.row;
    Scope scope(ui, std::uint64_t(row.id));
    card(ui, "details", {.padding = Space::wide, .name = words("manage.file-chosen", {{"file", row.file}})}, [&] {
        eyebrow(ui, row.file, Tone::warning);
        heading(ui, 2, named(words, row));
        std::vector<std::pair<std::string, std::string>> rows;
        if (!row.number.empty()) rows.emplace_back(words("manage.person-number"), row.number);
        if (!row.team.empty()) rows.emplace_back(words("manage.person-team"), row.team);
        rows.emplace_back(words("manage.came"), words.date_and_time(row.at));
        facts(ui, rows);
        space(ui, Space::base);
        callout(ui, "why", Callout::warning, words("manage.why-set-aside"), RichText(words.error(row.reason)));
        if (!row.ask_for.empty()) callout(ui, "ask", Callout::tip, words("manage.what-to-ask"), RichText(words(row.ask_for)));
        proposals(context, file);
        widgets::row(ui, {.gap = Space::tight}, [&] {
            if (row.admissible && secondary_button(ui, "judge", words("manage.look"), {.icon = Icon::search, .small = true}))
                context.want(managing::JudgeSetAside{row.id});
            if (quiet_button(ui, "dismiss", words("manage.dismiss"), {.icon = Icon::close, .small = true})) {
                drafts.ask(Asking::dismiss);
                drafts.file = row.id;
            }
        });
    });
}

void list(ManagerContext& context, const managing::SetAsideView& view) {
    for (const auto& file : view.files) {
        file_card(context, file, file.row.id == view.chosen);
        space(context.ui, Space::snug);
    }
}

void questions(ManagerContext& context, const managing::SetAsideView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (drafts.asking == Asking::nothing) return;
    const auto found = std::ranges::find_if(view.files, [&](const auto& file) { return file.row.id == drafts.file; });
    if (found == view.files.end()) return;
    const Arguments file{{"file", found->row.file}};
    if (drafts.asking == Asking::dismiss) {
        if (manager_question(context, {.key = "dismiss", .arguments = file, .icon = Icon::close})) context.want(managing::DismissSetAside{drafts.file});
    } else if (drafts.asking == Asking::admit) {
        const auto person = std::ranges::find(found->proposals, drafts.person, &managing::Proposal::id);
        if (person == found->proposals.end()) return;
        const Arguments both{{"file", found->row.file}, {"says", found->row.name}, {"person", line_of(words, *person)}};
        if (manager_question(context, {.key = "admit", .arguments = both, .icon = Icon::check})) context.want(managing::AdmitSetAside{drafts.file, drafts.person});
    } else if (drafts.asking == Asking::reassign) {
        const Question question{.key = "admit-other", .arguments = file, .icon = Icon::check, .ready = drafts.person != 0, .reason = words("manage.person-missing")};
        const bool done = manager_question(context, question, [&] {
            if (const auto chosen = choose_person(context, view.others, view.searched)) drafts.person = *chosen;
        });
        if (done) context.want(managing::AdmitSetAside{drafts.file, drafts.person});
    }
}

}  // namespace

void manager_set_aside(ManagerContext& context, const managing::SetAsideView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.loading"));
        if (view.files.empty())
            return empty_state(ui, "none", Icon::inbox, words("manage.set-aside-none"), words("manage.set-aside-none-about"), [&] {
                if (secondary_button(ui, "collect-here", words("manage.collect-here"), {.icon = Icon::download})) drafts.collect_open = true;
            });
        const auto chosen = std::ranges::find_if(view.files, [&](const auto& file) { return file.row.id == view.chosen; });
        const auto show_chosen = [&] {
            if (chosen != view.files.end()) details(context, *chosen);
        };
        if (ui.width() >= room_for_both) return beside(ui, "files", 0.4F, room_for_both, [&] { list(context, view); }, show_chosen);
        show_chosen();
        list(context, view);
    };
    const std::string about = view.files.empty() ? "" : words.plural("manage.files-wait", long(view.files.size()));
    manager_page(context, {.key = "manager-set-aside", .title = words("manage.place-set-aside"), .about = about, .content = content});
    questions(context, view);
}

}  // namespace rozwaga::screens
