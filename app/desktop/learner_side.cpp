#include "desktop/learner_side.h"

#include "desktop/look.h"

namespace rozwaga::desktop {
namespace {

constexpr int preview_width = 1520;   // pixels: 760 units at 200 %

}  // namespace

LearnerSide::LearnerSide(session::App& app, text::Wordings& wordings, documents::CertificatePrinter& printer, DecodeImage decode)
    : app_(app), wordings_(wordings), printer_(printer), decode_(std::move(decode)) {
    resources_.certificate_preview = [this](const session::CertificateView& view) { return preview(view); };
}

const text::Wording& LearnerSide::words() {
    // A course may have a language the interface has no catalogue for: the interface then stays in the course's first.
    const auto& preferred = app_.view().preferences.language;
    if (auto found = wordings_.in(preferred)) return **found;
    for (const char* fallback : {"pl", "en"})
        if (auto found = wordings_.in(fallback)) return **found;
    static const text::Wording none{};
    return none;
}

void LearnerSide::draw(widgets::Ui& ui) {
    if (!pictures_set_) {
        ui.set_pictures([this](std::string_view id) -> std::shared_ptr<const widgets::Pixels> {
            if (id == session::logo_picture) {
                const auto& logo = app_.loaded().organisation.logo_png;
                return logo.empty() ? nullptr : decode_(logo);
            }
            const auto* picture = app_.loaded().course.picture(std::string(id));
            return picture && !picture->png.empty() ? decode_(picture->png) : nullptr;
        });
        ui.forget_pictures();
        pictures_set_ = true;
    }
    app_.take_answers();
    const session::AppView& view = app_.view();
    const text::Wording& wording = words();
    ui.set_wording(&wording);
    ui.set_look(look_of(view.preferences, view.colour, system_));
    if (const auto wish = screens::draw(ui, wording, view, drafts_, resources_)) {
        app_.fulfil(*wish);
        ui.wake_after(0);
    }
}

std::shared_ptr<const widgets::Pixels> LearnerSide::preview(const session::CertificateView& view) {
    if (previewed_ == view.id) return preview_;
    previewed_ = view.id;
    preview_.reset();
    const auto* progress = app_.progress();
    const auto* held = progress ? progress->certificate(view.id) : nullptr;
    if (!held) return nullptr;
    const auto credential = certificate::read_credential(held->issued.credential);
    if (!credential) return nullptr;
    auto drawn = printer_.preview(credential->claim, app_.loaded().organisation, preview_width, held->issued.square);
    if (!drawn) return nullptr;
    preview_ = std::make_shared<widgets::Pixels>(widgets::Pixels{drawn->width, drawn->height, std::move(drawn->rgba)});
    return preview_;
}

}  // namespace rozwaga::desktop
