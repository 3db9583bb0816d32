#include <variant>

#include "screens/context.h"
#include "screens/look_tools.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/layout.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

// Below this the bar holds icons only; the rest is a press away, in the settings.
constexpr float roomy_bar = 880;

void tools(Context& context, bool roomy) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto change = [&](const std::optional<session::ChangeSetting>& wanted) {
        if (wanted) context.request(*wanted);
    };
    // Whoever has just begun must find their language without reading any.
    if (roomy || app.learner.empty()) change(language_switch(ui, words, app.languages, app.preferences));
    if (roomy) change(text_size_buttons(ui, words, app.preferences));
    if (!std::holds_alternative<session::OpeningView>(app.screen) &&
        icon_button(ui, "open-file", Icon::open_folder, words("frame.open-file"), {.shortcut = ctrl(Key::letter_o), .small = true}))
        context.request(session::ShowOpening{});
    if (icon_button(ui, "help", Icon::help, words("frame.help"), {.shortcut = Key::f1, .small = true})) drafts.help_open = true;
    if (!std::holds_alternative<session::SettingsView>(app.screen) &&
        icon_button(ui, "settings", Icon::settings, words("frame.settings"), {.small = true}))
        context.request(session::ShowSettings{});
    if (app.learner.empty()) return;
    const bool leave = roomy ? quiet_button(ui, "switch-person", words("frame.switch-person"), {.icon = Icon::switch_person, .small = true})
                             : icon_button(ui, "switch-person", Icon::switch_person, words("frame.switch-person"), {.small = true});
    if (leave) context.request(session::LeaveLearner{});
}

void way_home(Context& context, bool roomy) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool at_home = std::holds_alternative<session::HomeView>(app.screen) || app.learner.empty();
    if (!at_home) {
        const bool home = roomy ? secondary_button(ui, "home", words("frame.home"), {.icon = Icon::home, .small = true})
                                : icon_button(ui, "home", Icon::home, words("frame.home"), {.small = true});
        if (home) context.go(record::PlaceKind::home);
    }
    if (at_home || roomy) label(ui, app.course_title, {.size = TextSize::small, .weight = Weight::semibold});
}

// In the bar, so that they are seen wherever the page is scrolled to.
void notices(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (app.notices.empty() && !app.under_way && !app.reading) return;
    limited(ui, reading_measure, Align::centre, [&] {
        if (app.reading) {
            status(ui, "reading", Tone::primary,
                   words("frame.reading", {{"file", app.reading->file}, {"number", std::to_string(app.reading->number)},
                                           {"count", std::to_string(app.reading->count)}}));
            if (secondary_button(ui, "give-up-reading", words("frame.give-up-reading"), {.icon = Icon::close, .small = true}))
                context.request(session::GiveUpReading{});
        }
        if (app.under_way) {
            status(ui, "under-way", Tone::primary, words("frame.saving", {{"folder", *app.under_way}}));
            if (secondary_button(ui, "give-up", words("frame.give-up"), {.icon = Icon::close, .small = true}))
                context.request(session::GiveUpSaving{});
        }
        for (std::size_t i = 0; i < app.notices.size(); ++i) {
            const auto& said = app.notices[i];
            Scope scope(ui, std::uint64_t(i));
            const std::string text = said.good ? words("notice." + said.code, said.arguments) : words.error(said.error);
            const bool last = i + 1 == app.notices.size();
            if (notice(ui, "notice", said.good ? Tone::good : Tone::bad, text, last ? words("frame.dismiss") : ""))
                context.request(session::DismissNotices{});
        }
    });
}

void findings_panel(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const long count = long(app.findings.size());
    callout(ui, "findings", count == 0 ? Callout::good : Callout::warning,
            count == 0 ? words("authoring.clean") : words.plural("authoring.findings", count), [&] {
                constexpr std::size_t shown = 12;
                std::vector<RichText> lines;
                for (std::size_t i = 0; i < std::min(shown, app.findings.size()); ++i) {
                    const auto& finding = app.findings[i];
                    lines.push_back(RichText(std::vector<TextRun>{
                        {text::place_as_text(finding.place) + ": ", true, false, {}},
                        {words("finding." + finding.code, finding.arguments), false, false, {}}}));
                }
                if (lines.empty()) label(ui, words("authoring.clean-text"), {.muted = true});
                else bullets(ui, lines);
                if (app.findings.size() > shown)
                    caption(ui, words.plural("authoring.more", long(app.findings.size() - shown)));
            });
    space(ui, Space::base);
}

}  // namespace

void frame_header(Context& context) {
    auto& ui = context.ui;
    if (const auto wanted = text_size_shortcuts(ui, context.words, context.app.preferences)) context.request(*wanted);
    const bool roomy = ui.width() >= roomy_bar;
    spread(ui, [&] { way_home(context, roomy); }, [&] { tools(context, roomy); });
    notices(context);
}

void frame_notices(Context& context) {
    if (context.app.authoring) findings_panel(context);
}

void help_dialog(Context& context) { shortcuts_dialog(context.ui, context.words, context.drafts.help_open); }

}  // namespace rozwaga::screens
