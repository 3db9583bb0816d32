// The certificate: the very page, where to save it, where to send it.
#include "screens/certificate_parts.h"
#include "screens/home_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/pictures.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

void preview(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto pixels = resources.certificate_preview ? resources.certificate_preview(view) : nullptr;
    if (pixels)
        return sheet(ui, "sheet", pixels,
                     words("certificate.alternative", {{"name", view.name}, {"course", view.course_title},
                                                       {"percent", std::to_string(view.percent)}, {"date", words.date(view.awarded)}}));
    // The page cannot be drawn here, but it can be saved: say so instead of leaving a hole.
    callout(ui, "no-preview", Callout::note, words("certificate.no-preview"), RichText(words("certificate.no-preview-text")));
}

// What it says comes before saving and sending it.
void shown(Context& context, const session::CertificateView& view) {
    preview(context, view);
    space(context.ui, Space::roomy);
    about_person(context, view);
}

void saving(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.certificate != view.id || (drafts.path.empty() && !view.suggested_path.empty())) {
        drafts.certificate = view.id;
        drafts.path = view.suggested_path;
    }
    const bool entered =
        text_field(ui, "path", words("certificate.path"), drafts.path, {.hint = words("certificate.path-hint"), .longest = 1000, .at_most = 660})
            .entered;
    space(ui, Space::base);
    row(ui, [&] {
        ui.focus_here();
        if (primary_button(ui, "save", words("certificate.save"), {.icon = Icon::save}) || entered)
            context.request(session::SaveCertificate{view.id, drafts.path});
        if (app.can_browse && secondary_button(ui, "browse", words("certificate.browse"), {.icon = Icon::open_folder}))
            context.request(session::AskSavePath{view.id});
    });
    if (view.saved_at.empty()) return;
    space(ui, Space::base);
    callout(ui, "saved", Callout::good, words("certificate.saved"), [&] {
        label(ui, view.saved_at.back(), {.size = TextSize::control, .weight = Weight::regular});
        space(ui, Space::snug);
        if (secondary_button(ui, "show", words("certificate.show"), {.icon = Icon::open_folder, .small = true}))
            context.request(session::ShowSaved{view.saved_at.back()});
        space(ui, Space::none);
    });
}

void sending(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("certificate.send-heading"));
    space(ui, Space::tight);
    if (view.send_folder.empty() && view.send_email.empty()) {
        paragraph(ui, words("certificate.send-nowhere"));
        return;
    }
    paragraph(ui, words("certificate.send-text", {{"organisation", view.organisation}}));
    row(ui, [&] {
        if (!view.send_folder.empty() &&
            secondary_button(ui, "send-folder", words("certificate.send-folder", {{"folder", view.send_folder}}), {.icon = Icon::send}))
            context.request(session::SendToFolder{view.id});
        if (!view.send_email.empty() &&
            secondary_button(ui, "send-mail", words("certificate.send-mail", {{"email", view.send_email}}), {.icon = Icon::mail}))
            context.request(session::SendByMail{view.id});
    });
    if (!view.sent) return;
    space(ui, Space::snug);
    status(ui, "sent", Tone::good, words("certificate.sent"));
}

void what_to_do(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("certificate.save-heading"));
    space(ui, Space::tight);
    saving(context, view);
    sending(context, view);
    if (view.language != app.preferences.language &&
        quiet_button(ui, "other-language", words("certificate.other-language"), {.icon = Icon::language}))
        context.request(session::IssueCertificate{view.attempt});
    sibling_certificates(context, view);
    certificate_list(context, words("held.others"), view.others);
    if (view.picture) picture(ui, view.picture->id, view.picture->alternative, {.at_most_high = 170});
}

constexpr float room_beside_sheet = 980;

}  // namespace

void certificate_screen(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("certificate", words("certificate.title"));
    page(ui, {.measure = Measure::wide, .header = [&] { frame_header(context); }, .content = [&] {
                  frame_notices(context);
                  heading(ui, 1, words("certificate.title"));
                  paragraph(ui, words("certificate.lead", {{"date", words.date(view.valid_until)}}));
                  space(ui, Space::roomy);
                  // The page itself is the hero; what to do with it stands beside it where there is room.
                  if (ui.width() >= room_beside_sheet)
                      return beside(ui, "certificate", 0.64f, room_beside_sheet, [&] { shown(context, view); }, [&] { what_to_do(context, view); });
                  shown(context, view);
                  limited(ui, reading_measure, Align::left, [&] { what_to_do(context, view); });
              }});
    name_dialog(context, view);
}

}  // namespace rozwaga::screens
