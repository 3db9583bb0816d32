#include "widgets/touch.h"

#include <algorithm>
#include <optional>

#include "widgets/hash.h"

namespace rozwaga::widgets {
namespace {

constexpr double tip_delay = 0.45;

void add_item(Ui::State& state, ImGuiID id, const ImRect& box) {
    ImGui::ItemAdd(box, id, nullptr, static_cast<ImGuiItemFlags>(ImGuiItemFlags_NoNav) | static_cast<ImGuiItemFlags>(ImGuiItemFlags_NoFocus));
    if (state.checking && !state.recorder.hushed()) state.items.push_back(id);
}

struct Pointer {
    bool hovered = false, held = false, pressed = false, went_down = false;
};

Pointer point(Ui::State& state, ImGuiID id, const ImRect& box, bool enabled) {
    Pointer pointer;
    if (!enabled || state.blocked()) {
        if (!state.blocked()) pointer.hovered = ImGui::ItemHoverable(box, id, ImGuiItemFlags_None);
        return pointer;
    }
    pointer.pressed = ImGui::ButtonBehavior(box, id, &pointer.hovered, &pointer.held, ImGuiButtonFlags_NoNavFocus | ImGuiButtonFlags_NoFocus);
    pointer.went_down = pointer.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left, ImGuiInputFlags_None, ImGuiKeyOwner_Any);
    if (pointer.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return pointer;
}

// Whether the pointer is still with the tip that was shown: on it, or on the way to it.
bool stays_with_tip(const Tip& shown) {
    ImRect both = shown.box;
    both.Add(shown.beside);
    return shown.owner != 0 && both.Contains(ImGui::GetIO().MousePos);
}

void watch_tip(Ui& ui, const Touchable& thing, bool hovered, bool ring) {
    auto& state = ui.state();
    const bool mine = state.shown_tip.owner == thing.id;
    // What lies under a tip does not speak while somebody reads it.
    if (!mine && state.shown_tip.owner != 0 && state.shown_tip.box.Contains(ImGui::GetIO().MousePos)) return;
    std::string text(thing.tip);
    if (thing.shortcut != Chord{} && !thing.shortcut_drawn) {
        if (!text.empty()) text += "  ·  ";
        text += ui.chord_text(thing.shortcut);
    }
    if (hovered || (mine && !ring && stays_with_tip(state.shown_tip))) {
        state.hovered = thing.id;
        if (state.last_hovered != thing.id) state.hovered_since = ui.seconds();
        if (text.empty()) return;
        const double rest = state.hovered_since + tip_delay - ui.seconds();
        if (rest > 0) {
            ui.wake_after(rest);
            return;
        }
    } else if (!ring || thing.tip.empty()) {
        return;
    }
    state.tip_asked = true;
    if (state.dismissed_tip != thing.id) state.tip = {std::move(text), thing.box, thing.id};
}

}  // namespace

void reveal(Ui::State& state, const ImRect& box) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window != state.scrolling) return;
    ImRect wanted = box;
    wanted.Expand(state.units(24));
    // The last thing on a page brings the page's end with it: nothing then sticks to the lower edge.
    const float end = window->DC.CursorStartPos.y + window->ContentSize.y;
    if (end - wanted.Max.y < state.gap(Space::section)) wanted.Max.y = std::max(wanted.Max.y, end);
    // A thing taller than the window shows its beginning.
    wanted.Max.y = std::min(wanted.Max.y, wanted.Min.y + window->InnerRect.GetHeight());
    const float before = window->Scroll.y;
    ImGui::ScrollToRectEx(window, wanted, ImGuiScrollFlags_KeepVisibleEdgeY | ImGuiScrollFlags_NoScrollParent);
    if (window->ScrollTarget.y < FLT_MAX && std::abs(window->ScrollTarget.y - before) > 0) state.unsettled = true;
}

void glide_to(Ui& ui, const ImRect& box) {
    auto& state = ui.state();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window != state.scrolling) return;
    const ImRect view = window->InnerRect;
    const float air = state.units(24), above = box.Min.y - air - view.Min.y, below = box.Max.y + air - view.Max.y;
    // A thing taller than the window shows its beginning.
    const float by = above < 0 ? above : below > 0 ? std::min(below, above) : 0;
    if (std::abs(by) < 1) return;
    state.glide_wanted = std::max(0.0F, window->Scroll.y + by);
}

void put_rect(Node& node, const ImRect& box) {
    node.rect = as_rect(box);
    node.states.offscreen = !in_sight(box);
    node.actions |= static_cast<std::uint8_t>(Allows::scroll_to);
}

std::optional<Request> take_request(Ui::State& state, NodeId id, Request::Kind kind) {
    const auto found =
        std::ranges::find_if(state.requests, [&](const Request& request) { return request.node == id && request.kind == kind; });
    if (found == state.requests.end()) return {};
    Request request = std::move(*found);
    state.requests.erase(found);
    return request;
}

void claim_focus(Ui::State& state, NodeId id, const ImRect& box) {
    if (state.focus_next || (state.focus_wanted != 0 && state.focus_wanted == id)) {
        state.focus.set(id, state.by_keyboard, true);
        state.focus_next = false;
        state.focus_wanted = 0;
    }
    if (state.focus.take_reveal(id)) reveal(state, box);
    if (take_request(state, id, Request::Kind::scroll_to)) reveal(state, box);
}

Touch touch(Ui& ui, const Touchable& thing) {
    auto& state = ui.state();
    Touch result;
    const bool usable = thing.enabled && !state.blocked();

    if (usable) claim_focus(state, thing.id, thing.box);

    const ImGuiID item = item_id(thing.id);
    add_item(state, item, thing.box);
    const Pointer pointer = point(state, item, thing.box, thing.enabled);
    result.hovered = pointer.hovered;
    result.held = pointer.held;
    result.pressed = pointer.pressed;
    if (pointer.went_down) {
        state.focus.set(thing.id, false, false);
        state.took_click = true;
    }

    result.focused = usable && state.focus.current() == thing.id;
    if (result.focused) {
        state.next_claims = thing.claims;
        if (thing.keyboard_press && !result.pressed &&
            (state.key_pressed(Key::enter, false) || state.key_pressed(Key::space, false))) {
            result.pressed = true;
        }
    }
    result.ring = result.focused && state.focus.visible();
    if (take_request(state, thing.id, Request::Kind::press) && usable) result.pressed = true;
    if (thing.enabled && thing.shortcut != Chord{} && ui.shortcut(thing.shortcut)) result.pressed = true;
    if (result.pressed) state.unsettled = true;
    watch_tip(ui, thing, result.hovered, result.ring);

    Node& node = state.recorder.add(thing.id, thing.role, thing.name, {});
    put_rect(node, thing.box);
    node.states.focusable = thing.enabled;
    node.states.focused = result.focused;
    node.states.disabled = !thing.enabled;
    node.states.pressed = result.held;
    if (thing.enabled) node.actions |= static_cast<std::uint8_t>(Allows::press) | static_cast<std::uint8_t>(Allows::focus);
    if (thing.shortcut != Chord{}) node.shortcut = ui.chord_text(thing.shortcut);
    result.node = state.recorder.so_far().size() - 1;
    return result;
}

void step_between(Ui::State& state, const std::vector<NodeId>& stops, bool sideways) {
    const auto found = std::ranges::find(stops, state.focus.current());
    if (found == stops.end() || state.blocked()) return;
    const auto at = found - stops.begin(), count = static_cast<std::ptrdiff_t>(stops.size());
    std::ptrdiff_t by = 0;
    if (state.key_pressed(Key::down, true) || (sideways && state.key_pressed(Key::right, true))) by = 1;
    if (state.key_pressed(Key::up, true) || (sideways && state.key_pressed(Key::left, true))) by = -1;
    if (by == 0) return;
    state.focus.set(stops[static_cast<std::size_t>((at + by + count) % count)], true, true);
    state.unsettled = true;
}

bool touch_more(Ui& ui, NodeId id, std::uint64_t part, const ImRect& box, bool enabled, bool& hovered) {
    auto& state = ui.state();
    const ImGuiID item = item_id(hash(id, part));
    add_item(state, item, box);
    const Pointer pointer = point(state, item, box, enabled);
    hovered = hovered || pointer.hovered;
    if (pointer.went_down) {
        state.focus.set(id, false, false);
        state.took_click = true;
    }
    if (pointer.pressed) state.unsettled = true;
    return pointer.pressed;
}

}  // namespace rozwaga::widgets
