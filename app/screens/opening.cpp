// "Open a file": what can be opened here, and the three ways to bring it.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

void kinds_of_file(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::pair<const char*, Icon> kinds[] = {{"invitation", Icon::mail}, {"certificate", Icon::certificate}, {"print", Icon::picture},
                                                  {"receipt", Icon::law}, {"record", Icon::switch_person}};
    section(context, "kinds", words("opening.kinds"), [&] {
        for (const auto& [kind, icon] : kinds) {
            if (kind != kinds[0].first) space(ui, Space::base);
            beside_sign(ui, icon, Tone::primary, disc_size, [&] {
                label(ui, words(std::string("opening.") + kind), {.weight = Weight::semibold});
                label(ui, words(std::string("opening.") + kind + "-text"), {.size = TextSize::control, .muted = true, .weight = Weight::regular});
            });
        }
    });
}

void ways(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    section(context, "ways", words("opening.ways"), [&] {
        paragraph(ui, words("opening.drop"));
        if (app.can_browse) {
            ui.focus_here();
            if (primary_button(ui, "browse", words("opening.browse"), {.icon = Icon::open_folder})) context.request(session::AskOpenFiles{});
            space(ui, Space::roomy);
        }
        const bool entered =
            text_field(ui, "path", words("opening.path"), drafts.open_path, {.hint = words("opening.path-hint"), .longest = 1000, .at_most = 560})
                .entered;
        space(ui, Space::snug);
        const bool typed = !drafts.open_path.empty();
        const std::string reason = words("opening.path-empty");
        const ButtonStyle style{.icon = Icon::forward, .enabled = typed, .reason = reason, .small = app.can_browse};
        const bool open = app.can_browse ? secondary_button(ui, "open", words("opening.open"), style)
                                         : primary_button(ui, "open", words("opening.open"), style);
        if (open || (entered && typed)) context.request(session::OpenFiles{{drafts.open_path}});
    });
}

}  // namespace

void opening_screen(Context& context, const session::OpeningView&) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("opening", words("opening.title"));
    page(ui, {.measure = Measure::reading, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      heading(ui, 1, words("opening.title"));
                      label(ui, words("opening.lead"), {.muted = true});
                      ways(context);
                      kinds_of_file(context);
                      space(ui, Space::roomy);
                  },
              .footer =
                  [&] {
                      row(ui, [&] {
                          if (secondary_button(ui, "leave", words("files.close"), {.icon = Icon::back, .shortcut = Key::escape}))
                              context.request(session::LeaveFiles{});
                      });
                  }});
}

}  // namespace rozwaga::screens
