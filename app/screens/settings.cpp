// Settings: one table, drawn row by row; each says what it does and works at once.
#include <string>

#include "screens/context.h"
#include "screens/setting_rows.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

void folder_field(Context& context, const session::Setting& setting, const session::SettingsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.save_folder_shown != view.save_folder) drafts.save_folder = drafts.save_folder_shown = view.save_folder;
    const bool entered = text_field(ui, "path", words("settings.folder"), drafts.save_folder, {.longest = 900, .at_most = 600}).entered;
    space(ui, Space::snug);
    row(ui, [&] {
        const bool changed = drafts.save_folder != view.save_folder;
        if (secondary_button(ui, "use", words("settings.use-folder"),
                             {.icon = Icon::check, .enabled = changed, .reason = words("settings.folder-unchanged"), .small = true}) ||
            (entered && changed))
            context.request(session::ChangeSetting{std::string(setting.key), drafts.save_folder});
        if (app.can_browse && secondary_button(ui, "browse", words("settings.browse"), {.icon = Icon::open_folder, .small = true}))
            context.request(session::AskFolder{std::string(setting.key)});
        if (!app.preferences.save_folder.empty() &&
            quiet_button(ui, "usual", words("settings.usual-folder"), {.icon = Icon::refresh, .small = true}))
            context.request(session::ChangeSetting{std::string(setting.key), ""});
    });
}

void setting_row(Context& context, const session::Setting& setting, const session::SettingsView& view) {
    auto& ui = context.ui;
    const std::string key(setting.key);
    Scope scope(ui, key);
    if (setting.kind == session::SettingKind::folder) {
        about_setting(ui, context.words, key);
        space(ui, Space::base);
        folder_field(context, setting, view);
        return;
    }
    if (const auto chosen = choose_setting(ui, context.words, setting, context.app.languages, context.app.preferences))
        context.request(session::ChangeSetting{key, *chosen});
}

void sample_text(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "sample", {.raised = false, .name = words("settings.sample")}, [&] {
        eyebrow(ui, words("settings.sample"));
        label(ui, words("settings.sample-text"));
    });
}

}  // namespace

void settings_screen(Context& context, const session::SettingsView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("settings", words("settings.title"));
    page(ui, {.measure = Measure::reading, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      heading(ui, 1, words("settings.title"));
                      label(ui, words("settings.lead"), {.muted = true});
                      space(ui, Space::roomy);
                      bool first = true;
                      for (const auto& setting : session::settings()) {
                          if (setting.kind == session::SettingKind::language && app.languages.size() < 2) continue;
                          // Before the exam is passed there is nothing to practise between the years.
                          if (setting.key == "due-today" && !view.practises) continue;
                          if (!first) {
                              space(ui, Space::roomy);
                              divider(ui);
                              space(ui, Space::roomy);
                          }
                          first = false;
                          setting_row(context, setting, view);
                          if (setting.key == "letter-spacing") {
                              space(ui, Space::base);
                              sample_text(context);
                          }
                      }
                      space(ui, Space::wide);
                      row(ui, [&] {
                          if (quiet_button(ui, "restore", words("settings.restore"), {.icon = Icon::refresh, .small = true}))
                              context.request(session::RestoreSettings{});
                          if (view.has_learner && quiet_button(ui, "moving", words("moving.title"), {.icon = Icon::switch_person, .small = true}))
                              context.request(session::ShowMoving{});
                          if (quiet_button(ui, "open-file", words("files.open"), {.icon = Icon::open_folder, .small = true}))
                              context.request(session::ShowOpening{});
                      });
                      space(ui, Space::roomy);
                  },
              .footer =
                  [&] {
                      row(ui, [&] {
                          ui.focus_here();
                          if (primary_button(ui, "leave", words("settings.done"), {.icon = Icon::check, .shortcut = Key::escape}))
                              context.request(session::LeaveSettings{});
                      });
                  }});
}

}  // namespace rozwaga::screens
