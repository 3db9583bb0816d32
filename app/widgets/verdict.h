// How a verdict looks and what it is called. Internal to widgets/.
#pragma once

#include "widgets/choices.h"
#include "widgets/state.h"

namespace rozwaga::widgets {

Tone tone_of(Verdict verdict);
Icon icon_of(Verdict verdict);
/// "Trafny wybór"; empty for none.
std::string word_of(const Ui& ui, Verdict verdict);

/// Verdict and feedback under an answer, laid out within `width` pixels.
struct VerdictNote {
    const TextBlock* word = nullptr;
    const TextBlock* feedback = nullptr;
    float height = 0;  ///< 0 where there is nothing to say
};
VerdictNote set_verdict(Ui& ui, Verdict verdict, std::string_view word, const RichText& feedback, float width);
void draw_verdict(Ui& ui, const VerdictNote& note, Verdict verdict, ImVec2 at);

/// The surface of an answer: its ground and edge by state.
struct Surface {
    bool selected = false, enabled = true, hovered = false, held = false, ring = false;
    Verdict verdict = Verdict::none;
};
void draw_surface(const Ui::State& state, const ImRect& box, const Surface& surface);

}  // namespace rozwaga::widgets
