#include <algorithm>

#include "screens/manager_person_parts.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using Asking = ManagerDrafts::Asking;

void reason_field(ManagerContext& context, std::string_view hint) {
    auto& [ui, words, app, drafts, wish] = context;
    ui.focus_here();
    text_field(ui, "reason", words("manage.reason"), drafts.reason, {.hint = hint, .longest = 300, .at_most = 600});
}

void ask_waiver(ManagerContext& context, const registry::PersonRow& person) {
    auto& [ui, words, app, drafts, wish] = context;
    const Question question{.key = "waive", .arguments = {{"name", person.name}}, .icon = Icon::calendar, .ready = !drafts.reason.empty(),
                            .reason = words("manage.reason-missing")};
    const bool done = manager_question(context, question, [&] {
        reason_field(context, words("manage.waive-reason-hint"));
        text_field(ui, "until", words("manage.waive-until"), drafts.until,
                   {.hint = words("manage.waive-until-hint"), .optional_mark = words("manage.optional"), .longest = 12, .at_most = 220});
    });
    if (done) context.want(managing::Waive{person.id, drafts.reason, drafts.until});
}

void ask_revocation(ManagerContext& context, const registry::PersonRow& person) {
    auto& [ui, words, app, drafts, wish] = context;
    const Question question{.key = "revoke", .arguments = {{"name", person.name}}, .icon = Icon::close, .danger = true, .ready = !drafts.reason.empty(),
                            .reason = words("manage.reason-missing")};
    if (manager_question(context, question, [&] { reason_field(context, words("manage.revoke-reason-hint")); }))
        context.want(managing::Revoke{drafts.certificate, drafts.reason});
}

void ask_erasure(ManagerContext& context, const registry::PersonRow& person) {
    auto& [ui, words, app, drafts, wish] = context;
    const Question question{.key = "erase", .arguments = {{"name", person.name}}, .icon = Icon::close, .danger = true, .ready = drafts.sure,
                            .reason = words("manage.sure-missing")};
    const bool done = manager_question(context, question, [&] {
        bullets(ui, {words("manage.erase-goes"), words("manage.erase-stays"), words("manage.erase-again")});
        if (checkbox(ui, "sure", words("manage.erase-sure"), drafts.sure)) drafts.sure = !drafts.sure;
    });
    if (done) context.want(managing::ErasePerson{person.id});
}

void ask_reassignment(ManagerContext& context, const managing::PersonView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const Question question{.key = "reassign", .arguments = {{"name", view.history.person.name}}, .icon = Icon::switch_person, .ready = drafts.person != 0,
                            .reason = words("manage.person-missing")};
    const bool done = manager_question(context, question, [&] {
        if (const auto chosen = choose_person(context, view.others, view.searched)) drafts.person = *chosen;
    });
    if (done) context.want(managing::Reassign{drafts.certificate, drafts.person});
}

}  // namespace

std::optional<registry::PersonId> choose_person(ManagerContext& context, const std::vector<registry::PersonRow>& found, const std::string& searched) {
    auto& [ui, words, app, drafts, wish] = context;
    std::optional<registry::PersonId> chosen;
    if (text_field(ui, "find", words("manage.find-person"), drafts.find, {.hint = words("manage.find-person-hint"), .longest = 90, .at_most = 600})) {
        drafts.person = 0;
        context.want(managing::FindOthers{drafts.find});
    }
    if (drafts.find.empty() || searched != drafts.find) return chosen;
    if (found.empty()) label(ui, words("manage.nobody-found"), {.size = TextSize::small, .muted = true});
    for (const auto& person : found) {
        Scope scope(ui, std::uint64_t(person.id));
        if (toggle_button(ui, "person", person_line(words, person.name, person.number, person.team), drafts.person == person.id,
                          {.icon = drafts.person == person.id ? Icon::check : Icon::person, .small = true, .fill = true}))
            chosen = person.id;
        space(ui, Space::hair);
    }
    return chosen;
}

std::string act_text(const text::Wording& words, const registry::PersonHistory& history, const registry::HistoryEntry& entry) {
    Arguments arguments = entry.details;
    // An occasion ends with the day it is about: "due-30 2026-12-31".
    constexpr std::size_t day_length = 10;
    for (auto& [name, value] : arguments)
        if (name == "occasion" && value.size() > day_length) value = value.substr(value.size() - day_length);
    arguments = words.as_written(arguments);
    for (auto& [name, value] : arguments) {
        if (name != "certificate") continue;
        const auto row = std::ranges::find(history.certificates, value, &registry::CertificateRow::id);
        if (row != history.certificates.end()) value = words("manage.certificate-name", {{"title", row->title.empty() ? row->course : row->title}, {"date", words.date(row->awarded)}});
    }
    return words("act." + entry.act, arguments);
}

void person_questions(ManagerContext& context, const managing::PersonView& view) {
    const auto& person = view.history.person;
    const Arguments name{{"name", person.name}};
    switch (context.drafts.asking) {
        case Asking::waive: ask_waiver(context, person); break;
        case Asking::revoke: ask_revocation(context, person); break;
        case Asking::erase: ask_erasure(context, person); break;
        case Asking::reassign: ask_reassignment(context, view); break;
        case Asking::end_waiver:
            if (manager_question(context, {.key = "end-waiver", .arguments = name, .icon = Icon::replay})) context.want(managing::EndWaiver{person.id});
            break;
        case Asking::export_person:
            if (manager_question(context, {.key = "export", .arguments = name, .icon = Icon::download})) context.want(managing::ExportPerson{person.id});
            break;
        default: break;
    }
}

}  // namespace rozwaga::screens
