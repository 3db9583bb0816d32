// The first start: what this is, where the registry lies, what comes first. And the page that says what certificates are worth.
#include "screens/manager_context.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

void own_file(ManagerContext& context, const managing::StartView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "own", {.padding = Space::wide, .name = words("manage.start-own")}, [&] {
        beside_sign(ui, Icon::person, Tone::primary, disc_size, [&] {
            heading(ui, 2, words("manage.start-own"));
            label(ui, words("manage.start-own-about"));
            space(ui, Space::snug);
            label(ui, view.own_address, {.size = TextSize::small, .muted = true});
            space(ui, Space::base);
            ui.focus_here();
            if (primary_button(ui, "begin", words("manage.start-begin"), {.trailing = Icon::forward}))
                context.want(managing::OpenRegistry{view.own_address});
        });
    });
}

void shared_one(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    card(ui, "shared", {.padding = Space::wide, .name = words("manage.start-shared")}, [&] {
        beside_sign(ui, Icon::people, Tone::primary, disc_size, [&] {
            heading(ui, 2, words("manage.start-shared"));
            label(ui, words("manage.start-shared-about"));
            space(ui, Space::snug);
            const auto open = [&] {
                if (!drafts.address.empty()) context.want(managing::OpenRegistry{drafts.address});
            };
            if (text_field(ui, "address", words("manage.start-address"), drafts.address,
                           {.hint = words("manage.start-address-hint"), .longest = 900, .at_most = 600})
                    .entered)
                open();
            if (secondary_button(ui, "open", words("manage.start-open"),
                                 {.icon = Icon::database, .enabled = !drafts.address.empty(), .reason = words("manage.start-address-missing")}))
                open();
        });
    });
}

// What comes first, so that nobody opens a registry without knowing what for.
void what_comes_first(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    heading(ui, 2, words("manage.start-steps"));
    space(ui, Space::snug);
    const std::pair<const char*, Icon> steps[] = {{"roster", Icon::add_person}, {"key", Icon::key}, {"collect", Icon::download}};
    columns(ui, "steps", std::size(steps), {.at_least = 240}, [&](std::size_t i) {
        const std::string name = words(std::string("manage.step-") + steps[i].first);
        card(ui, "step", {.raised = false, .name = name}, [&] {
            beside_sign(ui, steps[i].second, Tone::neutral, mark_size, [&] {
                label(ui, name, {.weight = Weight::semibold});
                label(ui, words(std::string("manage.step-") + steps[i].first + "-about"), {.size = TextSize::small, .muted = true});
            });
        });
    });
}

void sentences(ManagerContext& context, std::string_view part, std::initializer_list<const char*> keys) {
    auto& [ui, words, app, drafts, wish] = context;
    heading(ui, 2, words("manage.trust-" + std::string(part)));
    std::vector<RichText> entries;
    for (const char* key : keys) entries.push_back(words("manage.trust-" + std::string(part) + "-" + key));
    bullets(ui, entries);
    space(ui, Space::base);
}

}  // namespace

void manager_start(ManagerContext& context, const managing::StartView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        beside(
            ui, "where", 0.5F, 900, [&] { own_file(context, view); }, [&] { shared_one(context); });
        space(ui, Space::wide);
        what_comes_first(context);
    };
    manager_page(context, {.key = "manager-start", .title = words("manage.start"), .about = words("manage.start-about", {{"organisation", app.organisation}}),
                           .measure = wide_measure, .content = content});
}

void manager_trust_help(ManagerContext& context, const managing::TrustHelpView&) {
    const auto content = [&] {
        sentences(context, "standings", {"own-word", "invited", "organisation"});
        sentences(context, "proves", {"unchanged", "result", "invitation"});
        sentences(context, "not", {"who", "alone", "time", "page"});
        sentences(context, "do", {"invite", "key", "look", "confirm", "backup"});
        sentences(context, "cases", {"two-computers", "new-computer", "forwarded", "wrong-name", "stolen", "false"});
    };
    manager_page(context, {.key = "manager-trust", .title = context.words("manage.trust"), .about = context.words("manage.trust-about"), .aside = true,
                           .measure = reading_measure, .content = content});
}

}  // namespace rozwaga::screens
