#include <algorithm>
#include <variant>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

constexpr int text_step = 25, smallest_text = 100, largest_text = 200;

void text_size_shortcuts(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const int now = app.preferences.text_percent;
    const auto change = [&](int percent) {
        percent = std::clamp(percent, smallest_text, largest_text);
        if (percent != now) context.request(session::ChangeTextSize{percent});
    };
    if (ui.shortcut(ctrl(Key::plus), words("frame.text-larger"))) change(now + text_step);
    if (ui.shortcut(ctrl(Key::minus), words("frame.text-smaller"))) change(now - text_step);
    if (ui.shortcut(ctrl(Key::digit_0), words("frame.text-normal"))) change(100);
}

void language_switch(Context& context) {
    auto& words = context.words;
    std::vector<Segment> segments;
    for (const auto& language : context.app.languages) {
        std::string label = language;
        std::transform(label.begin(), label.end(), label.begin(), [](char c) { return char(c - 'a' + 'A'); });
        segments.push_back({language, label, words("language." + language)});
    }
    if (const auto chosen = segmented(context.ui, "language", words("frame.language"), segments, context.app.preferences.language))
        context.request(session::ChangeLanguage{*chosen});
}

void tools(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    language_switch(context);
    const int now = app.preferences.text_percent;
    if (icon_button(ui, "text-smaller", Icon::minus, words("frame.text-smaller"),
                    {.enabled = now > smallest_text, .reason = words("frame.text-smallest"), .small = true}))
        context.request(session::ChangeTextSize{now - text_step});
    if (icon_button(ui, "text-larger", Icon::plus, words("frame.text-larger"),
                    {.enabled = now < largest_text, .reason = words("frame.text-largest"), .small = true}))
        context.request(session::ChangeTextSize{now + text_step});
    const bool dark = app.preferences.theme == "dark";
    if (quiet_button(ui, "theme", words(dark ? "frame.light" : "frame.dark"), {.small = true}))
        context.request(session::ChangeTheme{dark ? "light" : "dark"});
    if (icon_button(ui, "help", Icon::help, words("frame.help"), {.shortcut = Key::f1, .small = true})) drafts.help_open = true;
    if (!app.learner.empty() &&
        quiet_button(ui, "switch-person", words("frame.switch-person"), {.icon = Icon::switch_person, .small = true}))
        context.request(session::LeaveLearner{});
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
    auto& [ui, words, app, drafts, resources, wish] = context;
    text_size_shortcuts(context);
    spread(
        ui,
        [&] {
            const bool at_home = std::holds_alternative<session::HomeView>(app.screen);
            if (!app.learner.empty() && !at_home &&
                secondary_button(ui, "home", words("frame.home"), {.icon = Icon::home, .small = true}))
                context.go(record::PlaceKind::home);
            label(ui, app.course_title, {.size = TextSize::small, .weight = Weight::semibold});
        },
        [&] { tools(context); });
}

void frame_notices(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    for (std::size_t i = 0; i < app.notices.size(); ++i) {
        const auto& notice = app.notices[i];
        Scope scope(ui, std::uint64_t(i));
        status(ui, "notice", notice.good ? Tone::good : Tone::bad,
               notice.good ? words("notice." + notice.code, notice.arguments) : words.error(notice.error));
        space(ui, Space::tight);
    }
    if (!app.notices.empty()) {
        if (quiet_button(ui, "dismiss", words("frame.dismiss"), {.icon = Icon::close, .small = true}))
            context.request(session::DismissNotices{});
        space(ui, Space::base);
    }
    if (app.authoring) findings_panel(context);
}

void help_dialog(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!drafts.help_open) return;
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& help : ui.shortcuts()) rows.emplace_back(help.chord_text, help.meaning);
    rows.emplace_back(words("help.tab-keys"), words("help.tab"));
    rows.emplace_back(words("help.enter-keys"), words("help.enter"));
    bool close = false;
    close |= dialog(
        ui, "help", words("frame.help"), {.icon = Icon::help},
        [&] {
            paragraph(ui, words("help.lead"));
            facts(ui, rows);
        },
        [&] { close |= primary_button(ui, "close", words("help.close")); });
    if (close) drafts.help_open = false;
}

}  // namespace rozwaga::screens
