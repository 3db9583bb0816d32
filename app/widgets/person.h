// The picture that stands for a person. Internal to widgets/.
#pragma once

#include <string>
#include <string_view>

#include "widgets/state.h"

namespace rozwaga::widgets {

/// "MK" of "Marta Kowalska"; one letter where there is one word.
std::string initials(std::string_view author);
/// The same for the same author, always.
const ToneColours& colours_of(const Ui::State& state, std::string_view author);
void draw_avatar(Ui& ui, std::string_view author, ImVec2 centre, float diameter, bool mine);

}  // namespace rozwaga::widgets
