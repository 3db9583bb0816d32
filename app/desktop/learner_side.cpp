#include "desktop/learner_side.h"

namespace rozwaga::desktop {
namespace {

constexpr int preview_width = 1520;   // pixels: 760 units at 200 %

widgets::Scheme scheme_of(const std::string& theme, const platform::SystemLook& system) {
    if (theme == "light") return widgets::Scheme::light;
    if (theme == "dark") return widgets::Scheme::dark;
    if (theme == "high-contrast" || system.high_contrast) return widgets::Scheme::high_contrast;
    return system.dark ? widgets::Scheme::dark : widgets::Scheme::light;
}

float by_width(const std::string& spacing, float wide, float wider, float normal) {
    return spacing == "wide" ? wide : spacing == "wider" ? wider : normal;
}

widgets::Look look_of(const session::AppView& view, const platform::SystemLook& system) {
    const session::Preferences& chosen = view.preferences;
    widgets::Look look;
    look.scheme = scheme_of(chosen.theme, system);
    look.primary = widgets::parse_colour(view.colour);
    look.text_scale = float(session::text_percent(chosen)) / 100;
    look.line_spacing = by_width(chosen.line_spacing, 1.15F, 1.35F, 1);
    look.letter_spacing = by_width(chosen.letter_spacing, 0.06F, 0.12F, 0);
    look.reduced_motion = chosen.motion == "reduced" || (chosen.motion == "system" && system.reduced_motion);
    return look;
}

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
    ui.set_look(look_of(view, system_));
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
