// The certificate: the very page, where to save it, where to send it.
#include "screens/context.h"
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
    if (!resources.certificate_preview) return;
    const auto pixels = resources.certificate_preview(view);
    if (!pixels) return;
    sheet(ui, "sheet", pixels,
          words("certificate.alternative", {{"name", view.name}, {"course", view.course_title},
                                            {"percent", std::to_string(view.percent)}, {"date", words.date(view.awarded)}}));
    space(ui, Space::roomy);
}

void saving(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.certificate != view.id || (drafts.path.empty() && !view.suggested_path.empty())) {
        drafts.certificate = view.id;
        drafts.path = view.suggested_path;
    }
    heading(ui, 2, words("certificate.save-heading"));
    space(ui, Space::tight);
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
        label(ui, view.saved_at.back());
        space(ui, Space::snug);
        if (secondary_button(ui, "show", words("certificate.show"), {.icon = Icon::open_folder, .small = true}))
            context.request(session::ShowSaved{view.saved_at.back()});
    });
}

void sending(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    space(ui, Space::wide);
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

}  // namespace

void certificate_screen(Context& context, const session::CertificateView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("certificate", words("certificate.title"));
    page(ui, {.measure = Measure::wide, .header = [&] { frame_header(context); }, .content = [&] {
                  frame_notices(context);
                  space(ui, Space::base);
                  const auto lead = [&] {
                      heading(ui, 1, words("certificate.title"));
                      paragraph(ui, words("certificate.lead", {{"date", words.date(view.valid_until)}}));
                  };
                  if (view.picture)
                      beside(ui, "lead", 0.58f, 300, lead, [&] {
                          picture(ui, view.picture->id, view.picture->alternative, {.at_most_high = 150});
                      });
                  else
                      lead();
                  space(ui, Space::roomy);
                  preview(context, view);
                  limited(ui, reading_measure, Align::left, [&] {
                      saving(context, view);
                      sending(context, view);
                      if (view.language != app.preferences.language) {
                          space(ui, Space::roomy);
                          if (quiet_button(ui, "other-language", words("certificate.other-language"), {.icon = Icon::language}))
                              context.request(session::IssueCertificate{view.attempt});
                      }
                  });
                  space(ui, Space::section);
              }});
}

}  // namespace rozwaga::screens
