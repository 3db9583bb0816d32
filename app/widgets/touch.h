// One interactive thing on the screen: pointer, keyboard and requests come together here, and its node is recorded.
// Internal to widgets/.
#pragma once

#include "widgets/state.h"

namespace rozwaga::widgets {

struct Touchable {
    NodeId id = 0;
    Role role = Role::button;
    std::string_view name;
    ImRect box;
    bool enabled = true;
    std::uint8_t claims = claims_press;
    std::string_view tip = {};      ///< shown on hover and focus, where it says more than the screen does
    Chord shortcut = {};
    bool shortcut_drawn = false;    ///< it stands on the thing itself: no tip repeats it
    bool keyboard_press = true;     ///< Enter and Space press it
};

struct Touch {
    bool hovered = false, held = false, focused = false;
    bool ring = false;              ///< draw the focus ring
    bool pressed = false;
    std::size_t node = 0;           ///< in the recorder; to fill in value, states and the like
};

/// Takes the pointer over the box, the keyboard when focused, requests by id.
Touch touch(Ui& ui, const Touchable& thing);
/// Further boxes of the same thing: the lines of a link that wraps. True when pressed.
bool touch_more(Ui& ui, NodeId id, std::uint64_t part, const ImRect& box, bool enabled, bool& hovered);
/// Gives the focus to this thing where a screen or a request asked for that, and scrolls it into sight.
void claim_focus(Ui::State& state, NodeId id, const ImRect& box);
/// Scrolls the page so that the box is in sight.
void reveal(Ui::State& state, const ImRect& box);
/// The same so that the eye can follow; at once with reduced motion.
void glide_to(Ui& ui, const ImRect& box);
/// A request for this node in this frame; taken out of the queue.
std::optional<Request> take_request(Ui::State& state, NodeId id, Request::Kind kind);
/// Arrow keys within a set of few: the focus goes round. `sideways`: left and right too.
void step_between(Ui::State& state, const std::vector<NodeId>& stops, bool sideways);
/// The node's rectangle and whether it is in sight.
void put_rect(Node& node, const ImRect& box);
/// Wipes what Dear ImGui still holds of a passphrase whose field is gone; at the end of each frame.
void forget_typed(Ui::State& state);
inline ImGuiID item_id(NodeId id) { return static_cast<ImGuiID>(id ^ (id >> 32)) | 1U; }

}  // namespace rozwaga::widgets
