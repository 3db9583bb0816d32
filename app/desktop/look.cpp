#include "desktop/look.h"

namespace rozwaga::desktop {
namespace {

widgets::Scheme scheme_of(const std::string& theme, const platform::SystemLook& system) {
    if (theme == "light") return widgets::Scheme::light;
    if (theme == "dark") return widgets::Scheme::dark;
    if (theme == "high-contrast" || system.high_contrast) return widgets::Scheme::high_contrast;
    return system.dark ? widgets::Scheme::dark : widgets::Scheme::light;
}

float by_width(const std::string& spacing, float wide, float wider, float normal) {
    return spacing == "wide" ? wide : spacing == "wider" ? wider : normal;
}

}  // namespace

widgets::Look look_of(const session::Preferences& chosen, const std::string& colour, const platform::SystemLook& system) {
    widgets::Look look;
    look.scheme = scheme_of(chosen.theme, system);
    look.primary = widgets::parse_colour(colour);
    look.text_scale = float(session::text_percent(chosen)) / 100;
    look.line_spacing = by_width(chosen.line_spacing, 1.15F, 1.35F, 1);
    look.letter_spacing = by_width(chosen.letter_spacing, 0.06F, 0.12F, 0);
    look.reduced_motion = chosen.motion == "reduced" || (chosen.motion == "system" && system.reduced_motion);
    return look;
}

}  // namespace rozwaga::desktop
