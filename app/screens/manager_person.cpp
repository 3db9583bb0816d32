// One person: where they stand, every certificate, everything that was ever done, and what can be done.
#include <algorithm>

#include "screens/manager_context.h"
#include "screens/manager_person_parts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"
#include "widgets/text.h"
#include "widgets/thread.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using registry::CertificateRow;
using registry::PersonRow;
using registry::State;
using Asking = ManagerDrafts::Asking;

// A sentence that says what the state means for this person today.
std::string standing_text(ManagerContext& context, const managing::PersonView& view) {
    auto& words = context.words;
    const PersonRow& person = view.history.person;
    const std::string key = std::string("manage.stands-") + registry::name_of(person.state);
    if (person.left) return words("manage.stands-left", {{"date", words.date(*person.left)}});
    if (person.state == State::waived && person.waived_until)
        return words("manage.stands-waived-until", {{"date", words.date(*person.waived_until)}, {"reason", person.waiver}});
    if (person.state == State::waived) return words("manage.stands-waived", {{"reason", person.waiver}});
    if (!person.due) return words(key + "-open");
    const long days = learning::days_until(view.rules, *person.due, view.now);
    return words.plural(key, std::abs(days), {{"date", words.date(*person.due)}});
}

void who(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const PersonRow& person = view.history.person;
    const Tone tone = tone_of_state(person.state);
    card(ui, "who", {.tone = tone, .padding = Space::wide, .name = words("manage.standing")}, [&] {
        beside_sign(ui, icon_of_state(person.state), tone, 52, [&] {
            eyebrow(ui, state_text(words, person.state), tone);
            label(ui, standing_text(context, view), {.size = TextSize::lead});
            std::vector<std::pair<std::string, std::string>> rows;
            const auto add = [&](const char* key, const std::string& value) {
                if (!value.empty()) rows.emplace_back(words(std::string("manage.person-") + key), value);
            };
            add("number", person.number);
            add("team", person.team);
            add("email", person.email);
            add("joined", last_day_text(words, person.joined));
            add("invited", last_day_text(words, person.invited));
            if (rows.empty()) return;
            space(ui, Space::base);
            facts(ui, rows);
        });
    });
}

void what_can_be_done(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    row(ui, [&] {
        if (view.history.person.state == State::waived) {
            if (secondary_button(ui, "end-waiver", words("manage.end-waiver"), {.icon = Icon::replay, .small = true})) drafts.ask(Asking::end_waiver);
        } else if (secondary_button(ui, "waive", words("manage.waive"), {.icon = Icon::calendar, .small = true})) {
            drafts.ask(Asking::waive);
        }
        if (secondary_button(ui, "export", words("manage.export-person"), {.icon = Icon::download, .small = true})) drafts.ask(Asking::export_person);
        if (danger_button(ui, "erase", words("manage.erase-person"), {.icon = Icon::close, .small = true})) drafts.ask(Asking::erase);
    });
}

struct Worth {
    const char* key;
    Tone tone;
    Icon icon;
};

Worth worth_of(const CertificateRow& row, Instant now) {
    if (row.revoked) return {"revoked", Tone::bad, Icon::close};
    if (!row.flags.empty()) return {"flagged", Tone::warning, Icon::attention};
    if (row.kind == registry::CertificateKind::receipt) return {"receipt", Tone::good, Icon::check};
    if (row.valid_until < now) return {"over", Tone::neutral, Icon::clock};
    switch (row.standing) {
        case registry::CertificateStanding::organisation: return {"organisation", Tone::good, Icon::check};
        case registry::CertificateStanding::enrolled: return {"enrolled", Tone::good, Icon::check};
        case registry::CertificateStanding::self_declared: break;
    }
    return {"self-declared", Tone::good, Icon::check};
}

void certificate_facts(ManagerContext& context, const CertificateRow& row) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string awarded = words.date(row.awarded);
    label(ui, row.kind == registry::CertificateKind::receipt
                  ? awarded
                  : words("manage.certificate-line", {{"awarded", awarded}, {"until", words.date(row.valid_until)}, {"percent", std::to_string(row.percent)}}));
    label(ui, words("manage.certificate-admitted", {{"date", words.date_and_time(row.admitted)}, {"who", row.by}}), {.size = TextSize::small, .muted = true});
    if (row.revoked)
        label(ui, words("manage.certificate-revoked", {{"date", words.date(*row.revoked)}, {"reason", row.revoked_reason}}), {.tone = Tone::bad});
    for (const auto& flag : row.flags)
        label(ui, words("manage.certificate-flag", {{"what", words("verdict.check-" + flag.substr(0, flag.find('.')))}}), {.tone = Tone::warning});
}

void certificate_buttons(ManagerContext& context, const managing::PersonView& view, const CertificateRow& row) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto about = [&](Asking what) {
        drafts.ask(what);
        drafts.certificate = row.id;
        drafts.person = 0;
    };
    if (secondary_button(ui, "look", words("manage.look"), {.icon = Icon::search, .enabled = row.files_kept, .reason = words("manage.files-gone"), .small = true}))
        context.want(managing::ShowCertificate{row.id});
    if (row.revoked) return;
    if (!row.flags.empty() && quiet_button(ui, "fine", words("manage.flags-fine"), {.icon = Icon::check, .small = true}))
        context.want(managing::AcceptFlags{row.id});
    if (quiet_button(ui, "reassign", words("manage.reassign"), {.icon = Icon::switch_person, .small = true})) about(Asking::reassign);
    if (quiet_button(ui, "revoke", words("manage.revoke"), {.icon = Icon::close, .enabled = view.can_sign, .reason = words("manage.key-needed"), .small = true}))
        about(Asking::revoke);
}

void certificate_card(ManagerContext& context, const managing::PersonView& view, const CertificateRow& row) {
    auto& [ui, words, app, drafts, wish] = context;
    const Worth worth = worth_of(row, view.now);
    const std::string title = row.title.empty() ? row.course : row.title;
    Scope scope(ui, row.id);
    card(ui, "certificate", {.name = words("manage.certificate-name", {{"title", title}, {"date", words.date(row.awarded)}})}, [&] {
        beside_sign(ui, worth.icon, worth.tone, disc_size, [&] {
            label(ui, title, {.weight = Weight::semibold});
            label(ui, words(std::string("manage.worth-") + worth.key), {.size = TextSize::control, .tone = worth.tone});
            space(ui, Space::tight);
            certificate_facts(context, row);
            space(ui, Space::snug);
            widgets::row(ui, {.gap = Space::tight}, [&] { certificate_buttons(context, view, row); });
        });
    });
}

void certificates(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    heading(ui, 2, words("manage.certificates"));
    space(ui, Space::snug);
    if (view.history.certificates.empty())
        return empty_state(ui, "none", Icon::certificate, words("manage.no-certificates"), words("manage.no-certificates-about"));
    for (const auto& row : view.history.certificates) certificate_card(context, view, row);
}

Tone tone_of_act(const std::string& act) {
    if (act == "admitted" || act == "countersigned") return Tone::good;
    if (act == "revoked" || act == "erased") return Tone::bad;
    return act == "invited" || act == "reminded" ? Tone::primary : Tone::neutral;
}

void history(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& entries = view.history.entries;
    if (entries.empty()) return;
    heading(ui, 2, words("manage.history"));
    space(ui, Space::snug);
    group(ui, "history", Role::list, words("manage.history"), [&] {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& entry = entries[i];
            Scope scope(ui, std::uint64_t(i));
            const std::string time = words.date_and_time(entry.at), title = act_text(words, view.history, entry);
            timeline_entry(ui, "entry", {.time = time, .title = title, .tone = tone_of_act(entry.act), .last = i + 1 == entries.size()}, [&] {
                if (!entry.by.empty()) label(ui, words("manage.done-by", {{"who", entry.by}}), {.size = TextSize::small, .muted = true});
            });
        }
    });
}

}  // namespace

void manager_person(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const PersonRow& person = view.history.person;
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.loading"));
        beside(
            ui, "person", 0.6F, 900,
            [&] {
                who(context, view);
                what_can_be_done(context, view);
                space(ui, Space::roomy);
                certificates(context, view);
            },
            [&] { history(context, view); });
    };
    const std::string title = !view.ready ? words("manage.place-people") : person.name.empty() ? words("manage.erased-person") : person.name;
    manager_page(context, {.key = "manager-person", .title = title, .aside = true, .content = content});
    if (view.ready) person_questions(context, view);
}

}  // namespace rozwaga::screens
