// The part of a field in which a person types. Internal to widgets/.
#pragma once

#include <string>

#include "widgets/state.h"

namespace rozwaga::widgets {

struct Typed {
    bool active = false, changed = false, entered = false;
};
/// Dear ImGui's field, without its looks, inside `box`; `padding` pixels before the text.
Typed type_into(Ui& ui, NodeId id, const ImRect& box, float font, float padding, std::string& value, std::size_t longest);
/// A request to set the whole text, if there is one. True where the text has changed.
bool take_text(Ui::State& state, NodeId id, std::string& value, std::size_t longest, bool usable);
/// The edge and ground of a field.
void draw_field(const Ui::State& state, const ImRect& box, bool active, bool invalid, bool enabled);

}  // namespace rozwaga::widgets
