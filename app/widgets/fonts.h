// The faces. Every size is made when it is first drawn; nothing is rasterised at the start.
#pragma once

#include <string>

namespace rozwaga::widgets {

class Ui;

/// Loads Inter and the icons from a folder (share/rozwaga/fonts). False where a face is missing; a built-in one stands in for it.
/// Needs a current Dear ImGui context.
bool load_fonts(Ui& ui, const std::string& folder);
/// How many window pixels one unit takes on this display at 100 %.
void set_display_scale(Ui& ui, float scale);

}  // namespace rozwaga::widgets
