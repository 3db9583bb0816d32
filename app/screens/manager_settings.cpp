// Where the registry lies, what the organisation set, how exports are written, what is kept how long, the key.
#include <algorithm>

#include "screens/manager_context.h"
#include "screens/setting_rows.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::SettingsView;
using Asking = ManagerDrafts::Asking;

void part(ManagerContext& context, std::string_view key, Body body) {
    section(context.ui, key, context.words("manage.settings-" + std::string(key)), body);
    space(context.ui, Space::roomy);
}

void registry_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    label(ui, words(view.shared ? "manage.registry-shared" : "manage.registry-own"));
    space(ui, Space::tight);
    label(ui, view.address, {.size = TextSize::small, .muted = true});
    space(ui, Space::base);
    const auto open = [&] {
        if (!drafts.address.empty()) context.want(managing::OpenRegistry{drafts.address});
    };
    if (text_field(ui, "address", words("manage.other-registry"), drafts.address, {.hint = words("manage.start-address-hint"), .longest = 900, .at_most = 600}).entered)
        open();
    if (secondary_button(ui, "open", words("manage.start-open"),
                         {.icon = Icon::database, .enabled = !drafts.address.empty(), .reason = words("manage.start-address-missing"), .small = true}))
        open();
}

void key_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& key = view.key;
    if (key.trouble) {
        callout(ui, "trouble", Callout::warning, words("manage.key-trouble"), RichText(words.error(*key.trouble)));
        space(ui, Space::snug);
        if (key.open_to_others() && secondary_button(ui, "close", words("manage.key-close"), {.icon = Icon::key})) context.want(managing::CloseKey{});
    } else if (!key.there) {
        paragraph(ui, words("manage.key-none"));
        if (secondary_button(ui, "make", words("manage.key-make"), {.icon = Icon::key})) context.want(managing::MakeKey{});
    } else {
        status(ui, "state", key.known_to_course ? Tone::good : Tone::warning, words(key.known_to_course ? "manage.key-known" : "manage.key-unknown"));
        facts(ui, {{words("manage.key-did"), key.did}, {words("manage.key-path"), key.path}});
        space(ui, Space::base);
        callout(ui, "backup", Callout::tip, words("manage.key-backup"), RichText(words("manage.key-backup-about")));
    }
    if (quiet_button(ui, "trust", words("manage.trust"), {.icon = Icon::help, .small = true})) context.want(managing::ShowTrustHelp{});
}

std::string basis_text(const text::Wording& words, const learning::RenewalRules& rules) {
    const Arguments months{{"months", words.plural("manage.months", rules.months)}};
    switch (rules.basis) {
        case learning::ExpiryBasis::completion: return words("manage.basis-completion", months);
        case learning::ExpiryBasis::previous: return words("manage.basis-previous", months);
        case learning::ExpiryBasis::fixed_date: break;
    }
    return words("manage.basis-fixed", {{"day", std::to_string(rules.fixed_day)}, {"month", words("manage.month-" + std::to_string(rules.fixed_month))}});
}

void deadlines_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    paragraph(ui, words("manage.deadlines-about"));
    std::string reminders;
    for (const int days : view.rules.reminder_days) reminders += (reminders.empty() ? "" : ", ") + std::to_string(days);
    facts(ui, {{words("manage.deadline-basis"), basis_text(words, view.rules)},
               {words("manage.deadline-onboarding"), words.plural("manage.days", view.rules.onboarding_days)},
               {words("manage.deadline-window"), words.plural("manage.days", view.rules.window_days)},
               {words("manage.deadline-grace"), words.plural("manage.days", view.rules.grace_days)},
               {words("manage.deadline-reminders"), words("manage.days-before", {{"days", reminders}})}});
}

void option_row(ManagerContext& context, const std::string& key, std::initializer_list<const char*> values, const std::string& now) {
    auto& [ui, words, app, drafts, wish] = context;
    std::vector<Segment> segments;
    for (const char* value : values) segments.push_back({value, words("manage." + key + "-" + value)});
    label(ui, words("manage.option-" + key), {.weight = Weight::medium});
    space(ui, Space::tight);
    if (const auto chosen = segmented(ui, key, words("manage.option-" + key), segments, now)) context.want(managing::SetOption{key, *chosen});
    space(ui, Space::base);
}

void exports_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    option_row(context, "format", {"xlsx", "csv"}, view.format);
    option_row(context, "separator", {"semicolon", "comma", "tab"}, view.separator);
    option_row(context, "encoding", {"utf-8-mark", "windows-1250", "utf-16"}, view.encoding);
    label(ui, words("manage.encoding-about"), {.size = TextSize::small, .muted = true});
    space(ui, Space::base);
    const bool entered = text_field(ui, "folder", words("manage.save-folder"), drafts.save_folder, {.longest = 900, .at_most = 600}).entered;
    row(ui, [&] {
        const bool changed = drafts.save_folder != view.save_folder;
        if (secondary_button(ui, "use-folder", words("settings.use-folder"),
                             {.icon = Icon::check, .enabled = changed, .reason = words("settings.folder-unchanged"), .small = true}) ||
            (entered && changed))
            context.want(session::ChangeSetting{"save-folder", drafts.save_folder});
        if (app.can_browse && secondary_button(ui, "browse", words("settings.browse"), {.icon = Icon::open_folder, .small = true}))
            context.want(session::AskFolder{"save-folder"});
    });
}

void what_would_go(ManagerContext& context, const registry::Retention& outcome) {
    auto& [ui, words, app, drafts, wish] = context;
    if (outcome.empty()) return status(ui, "outcome", Tone::good, words("manage.retention-nothing"));
    status(ui, "outcome", outcome.dry_run ? Tone::warning : Tone::good, words(outcome.dry_run ? "manage.retention-would" : "manage.retention-did"));
    std::vector<RichText> lines;
    if (outcome.files > 0) lines.push_back(words.plural("manage.retention-files", long(outcome.files)));
    if (outcome.set_aside > 0) lines.push_back(words.plural("manage.retention-set-aside", long(outcome.set_aside)));
    if (!outcome.erased.empty()) {
        std::string names;
        constexpr std::size_t named = 12;
        for (std::size_t i = 0; i < std::min(named, outcome.erased.size()); ++i) names += (names.empty() ? "" : ", ") + outcome.erased[i].name;
        if (outcome.erased.size() > named) names += "…";
        lines.push_back(words.plural("manage.retention-people", long(outcome.erased.size()), {{"names", names}}));
    }
    bullets(ui, lines);
}

void keeping_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    paragraph(ui, words("manage.keeping-about"));
    const std::tuple<const char*, std::string*, const std::string*> fields[] = {{"files", &drafts.files_months, &view.files_months},
                                                                                {"left", &drafts.left_months, &view.left_months},
                                                                                {"set-aside", &drafts.set_aside_days, &view.set_aside_days}};
    bool changed = false, entered = false;
    for (const auto& [key, draft, now] : fields) {
        const std::string name = std::string("manage.keep-") + key;
        entered |= text_field(ui, key, words(name), *draft, {.hint = words(name + "-hint"), .longest = 4, .at_most = 220}).entered;
        changed |= *draft != *now;
    }
    if (!view.answers_kept) label(ui, words("manage.answers-not-kept"), {.size = TextSize::small, .muted = true});
    row(ui, [&] {
        if (secondary_button(ui, "keep", words("manage.keep-periods"), {.icon = Icon::check, .enabled = changed, .reason = words("manage.periods-unchanged"), .small = true}) ||
            (entered && changed))
            context.want(managing::SetPeriods{drafts.files_months, drafts.left_months, drafts.set_aside_days});
        if (secondary_button(ui, "try", words("manage.retention-try"), {.icon = Icon::search, .small = true})) context.want(managing::TryRetention{});
        if (view.retention && view.retention->dry_run && !view.retention->empty() &&
            danger_button(ui, "apply", words("manage.retention-apply"), {.icon = Icon::close, .small = true}))
            drafts.ask(Asking::retention);
    });
    if (view.retention) what_would_go(context, *view.retention);
}

void log_part(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    paragraph(ui, words("manage.log-about"));
    const bool entered = text_field(ui, "name", words("manage.log-name"), drafts.name, {.longest = 90}).entered;
    row(ui, [&] {
        const bool changed = drafts.name != view.name && !drafts.name.empty();
        if (secondary_button(ui, "use-name", words("manage.log-use-name"), {.icon = Icon::check, .enabled = changed, .reason = words("manage.name-unchanged"), .small = true}) ||
            (entered && changed))
            context.want(managing::SetOption{"name", drafts.name});
        if (secondary_button(ui, "verify", words("manage.log-verify"), {.icon = Icon::search, .small = true})) context.want(managing::VerifyLog{});
    });
    if (!view.audit) return;
    if (view.audit->whole()) status(ui, "audit", Tone::good, words.plural("manage.log-whole", long(view.audit->entries)));
    else status(ui, "audit", Tone::bad, words("manage.log-broken", {{"number", std::to_string(*view.audit->broken_at)}, {"why", words("audit." + view.audit->why)}}));
}

void look_part(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    bool first = true;
    for (const char* key : {"language", "theme", "text-percent", "line-spacing", "letter-spacing", "motion"}) {
        const auto* setting = session::find_setting(key);
        if (!setting || (setting->kind == session::SettingKind::language && app.languages.size() < 2)) continue;
        if (!first) divider(ui);
        first = false;
        Scope scope(ui, key);
        if (const auto chosen = choose_setting(ui, words, *setting, app.languages, app.preferences)) context.want(session::ChangeSetting{key, *chosen});
    }
}

// The fields show what is set until somebody types.
void fill(ManagerDrafts& drafts, const SettingsView& view) {
    const std::string now = view.name + '\n' + view.files_months + '\n' + view.left_months + '\n' + view.set_aside_days + '\n' + view.save_folder;
    if (drafts.filled_from == now) return;
    drafts.filled_from = now;
    drafts.name = view.name;
    drafts.files_months = view.files_months;
    drafts.left_months = view.left_months;
    drafts.set_aside_days = view.set_aside_days;
    drafts.save_folder = view.save_folder;
}

}  // namespace

void manager_settings(ManagerContext& context, const SettingsView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    if (view.ready) fill(drafts, view);
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.loading"));
        part(context, "registry", [&] { registry_part(context, view); });
        part(context, "key", [&] { key_part(context, view); });
        part(context, "deadlines", [&] { deadlines_part(context, view); });
        part(context, "exports", [&] { exports_part(context, view); });
        part(context, "keeping", [&] { keeping_part(context, view); });
        part(context, "log", [&] { log_part(context, view); });
        part(context, "look", [&] { look_part(context); });
    };
    manager_page(context, {.key = "manager-settings", .title = words("manage.place-settings"), .measure = 760, .content = content});
    if (drafts.asking == Asking::retention && manager_question(context, {.key = "retention", .arguments = {}, .icon = Icon::close, .danger = true}))
        context.want(managing::ApplyRetention{});
}

}  // namespace rozwaga::screens
