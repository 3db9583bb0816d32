// Text that other widgets place themselves. Internal to widgets/.
#pragma once

#include <optional>
#include <string>

#include "widgets/state.h"

namespace rozwaga::widgets {

/// Draws words laid out before, records their node and the links in them. Returns the target of the link that was pressed.
/// On a strong fill text and links share `ink`: the underline tells links.
std::optional<std::string> draw_words(Ui& ui, NodeId id, Role role, const RichText& text, const TextBlock& block, const ImRect& box,
                                      const TextStyle& style, std::optional<Colour> ink = {});
/// Pixels that a line of running text may take.
float longest_line(const Ui::State& state, TextSize size);

}  // namespace rozwaga::widgets
