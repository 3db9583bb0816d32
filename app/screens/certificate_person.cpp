// Beside a certificate: who it says it is for, what its file tells, and how a wrong name is put right.
#include "screens/certificate_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;
using session::CertificateView;

void issue_again(Context& context, const CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.replaced) return status(ui, "replaced", Tone::warning, words("certificate.replaced"));
    if (!view.outdated) return;
    callout(ui, "outdated", Callout::warning, words("certificate.outdated"), [&] {
        paragraph(ui, words("certificate.outdated-text", {{"name", view.name_now}}));
        if (secondary_button(ui, "again", words("certificate.again"), {.icon = Icon::refresh, .small = true}))
            context.request(session::IssueCertificate{view.attempt});
        space(ui, Space::none);
    });
}

void identity(Context& context, const CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("certificate.person"), {.size = TextSize::subheading});
    space(ui, Space::tight);
    const bool invited = view.enrolment.has_value();
    beside_sign(ui, invited ? Icon::mail : Icon::person, invited ? Tone::good : Tone::neutral, disc_size, [&] {
        label(ui, view.name, {.weight = Weight::semibold});
        label(ui, !invited                          ? words("certificate.self-declared")
                  : view.enrolment->id.empty() ? words("certificate.invited-before")
                                               : words("certificate.invited", {{"who", inviter(*view.enrolment)}}),
              {.size = TextSize::control, .muted = true, .weight = Weight::regular});
    });
    space(ui, Space::tight);
    if (!view.replaced && quiet_button(ui, "wrong-name", words("certificate.wrong-name"), {.icon = Icon::edit, .small = true})) {
        drafts.correcting = view.id;
        drafts.corrected = view.name_now;
    }
}

void told(Context& context, const CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("told.title"), {.size = TextSize::subheading});
    space(ui, Space::tight);
    using certificate::EvidenceKind;
    const std::string what = view.evidence == EvidenceKind::answers
                                 ? words("certificate.tells-answers", {{"items", words.plural("exam.items", view.told_items)},
                                                                       {"scenarios", words.plural("exam.scenarios", view.told_scenarios)}})
                                 : words(view.evidence == EvidenceKind::summary ? "certificate.tells-summary" : "certificate.tells-result");
    label(ui, what, {.size = TextSize::control, .weight = Weight::regular});
    space(ui, Space::tight);
    if (quiet_button(ui, "told", words("certificate.see-told"), {.icon = Icon::search, .small = true}))
        context.request(session::ShowDisclosure{view.id});
}

}  // namespace

void about_person(Context& context, const CertificateView& view) {
    issue_again(context, view);
    columns(context.ui, "person", 2, {.at_least = 270, .at_most = 2, .gap = Space::roomy},
            [&](std::size_t i) { i == 0 ? identity(context, view) : told(context, view); });
}

void sibling_certificates(Context& context, const CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.siblings.empty()) return;
    heading(ui, 2, words("certificate.others"));
    space(ui, Space::snug);
    for (const auto& other : view.siblings) {
        Scope scope(ui, other.id);
        const std::string about =
            words("certificate.other", {{"language", words("language." + other.language)}, {"date", words.date_and_time(other.issued)}});
        if (card_button(ui, "other", {.name = words("certificate.show-other", {{"name", other.name}, {"about", about}}),
                                       .description = other.replaced ? words("certificate.replaced-mark") : "",
                                       .padding = Space::base}, [&] {
                label(ui, other.name, {.weight = Weight::semibold});
                label(ui, about, {.size = TextSize::small, .muted = true});
                if (!other.replaced) return;
                space(ui, Space::tight);
                row(ui, [&] { badge(ui, words("certificate.replaced-mark"), Tone::warning, Icon::replay); });
            }))
            context.go(PlaceKind::certificate, other.id);
        space(ui, Space::snug);
    }
}

void name_dialog(Context& context, const CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.correcting != view.id) return;
    bool close = false;
    if (view.enrolment) {
        close |= dialog(
            ui, "name", words("certificate.wrong-name"), {.icon = Icon::edit},
            [&] { paragraph(ui, words("certificate.wrong-name-invited", {{"organisation", view.organisation}})); },
            [&] {
                close |= secondary_button(ui, "understood", words("help.close"));
                if (primary_button(ui, "open-invitation", words("files.open"), {.icon = Icon::open_folder})) {
                    close = true;
                    context.request(session::ShowOpening{});
                }
            });
    } else {
        bool entered = false, again = false;
        const bool same = drafts.corrected == view.name || drafts.corrected.find_first_not_of(" \t") == std::string::npos;
        close |= dialog(
            ui, "name", words("certificate.wrong-name"), {.icon = Icon::edit},
            [&] {
                paragraph(ui, words("certificate.wrong-name-text"));
                entered = text_field(ui, "name", words("welcome.name"), drafts.corrected,
                                     {.hint = words("welcome.name-hint"), .error = letters_error(context, drafts.corrected), .longest = 90})
                              .entered;
            },
            [&] {
                close |= secondary_button(ui, "cancel", words("certificate.keep-name"));
                again = primary_button(ui, "again", words("certificate.again"),
                                       {.icon = Icon::check, .enabled = !same, .reason = words("certificate.same-name")});
            });
        if (again || (entered && !same)) context.request(session::CorrectName{view.id, drafts.corrected});
    }
    if (close) drafts.correcting.clear();
}

}  // namespace rozwaga::screens
