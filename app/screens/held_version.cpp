// An attempt that is finished under the version it began with, and the question whether to move it.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"

namespace rozwaga::screens {

using namespace widgets;

void held_version(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!app.held) return;
    const Arguments versions{{"version", app.held->version}, {"newer", app.held->newer}};
    callout(ui, "held", Callout::note, words("exam.held", versions), [&] {
        paragraph(ui, words("exam.held-text", versions));
        if (secondary_button(ui, "move", words("exam.move", versions), {.small = true})) drafts.moving = true;
    });
    space(ui, Space::base);
}

void move_dialog(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!app.held) drafts.moving = false;
    if (!drafts.moving) return;
    const Arguments versions{{"version", app.held->version}, {"newer", app.held->newer}};
    bool close = false;
    close |= dialog(
        ui, "move-version", words("exam.move-title", versions), {.icon = Icon::exam}, [&] { paragraph(ui, words("exam.move-text")); },
        [&] {
            if (secondary_button(ui, "stay", words("exam.stay", versions))) close = true;
            if (primary_button(ui, "yes", words("exam.move-now"))) {
                context.request(session::MoveToNewVersion{});
                close = true;
            }
        });
    if (close) drafts.moving = false;
}

}  // namespace rozwaga::screens
