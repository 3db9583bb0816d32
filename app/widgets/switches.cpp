#include <algorithm>

#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/segments.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle segment_type{.size = TextSize::control, .weight = Weight::medium};
constexpr float segment_side = 14, segment_inset = 3;

}  // namespace

SegmentSizes measure_segments(Ui::State& state, const std::vector<Segment>& segments) {
    SegmentSizes sizes;
    sizes.together = 2 * state.units(segment_inset);
    for (const auto& segment : segments) {
        const float words = set_type(state, segment.label, segment_type, 1e6F).width;
        sizes.widths.push_back(std::max(words + 2 * state.units(segment_side), state.units(control_height)));
        sizes.together += sizes.widths.back();
    }
    return sizes;
}

std::optional<std::string> segmented(Ui& ui, std::string_view key, std::string_view name, const std::vector<Segment>& segments,
                                     std::string_view selected, bool enabled) {
    auto& state = ui.state();
    Flow& flow = state.flow();
    const TextStyle& type = segment_type;
    const float side = state.units(segment_side), inset = state.units(segment_inset);
    const float height = std::max(state.units(38), state.type(16 * 1.3F) + state.units(12));
    // All on one line where they fit; else one under the other, each over the whole width.
    const auto [widths, together] = measure_segments(state, segments);
    const bool stacked = together > flow.width();
    std::vector<float> heights(segments.size(), height);
    float all_heights = stacked ? 0 : height;
    for (std::size_t i = 0; stacked && i < segments.size(); ++i) {
        const TextBlock& label = set_type(state, segments[i].label, type, flow.width() - 2 * inset - 2 * side);
        heights[i] = std::max(height, label.height() + state.units(12));
        all_heights += heights[i];
    }
    const ImRect box = place(flow, stacked ? flow.width() : together, all_heights + 2 * inset);
    const Palette& p = state.palette;
    const float radius = state.units(radius_control);
    paint::fill(box, p.sunken, radius);
    paint::outline(box, p.line, radius, state.thick(edge_hair));

    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::tab_list, name, {});
    put_rect(state.recorder.at(list), box);
    std::optional<std::string> chosen;
    std::vector<NodeId> stops;
    ImVec2 at{box.Min.x + inset, box.Min.y + inset};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& segment = segments[i];
        const bool on = segment.key == selected;
        const float width = stacked ? box.GetWidth() - 2 * inset : widths[i];
        const ImRect part{at, {at.x + width, at.y + heights[i]}};
        stops.push_back(hash(id, segment.key));
        const bool renamed = !segment.name.empty() && segment.name != segment.label;
        const Touch seen = touch(ui, {.id = stops.back(),
                                      .role = Role::tab,
                                      .name = renamed ? segment.name : segment.label,
                                      .box = part,
                                      .enabled = enabled,
                                      .claims = claims_press | claims_sideways | claims_upright,
                                      .tip = renamed ? std::string_view(segment.name) : std::string_view{}});
        Node& node = state.recorder.at(seen.node);
        node.states.checkable = true;
        node.states.checked = on;
        node.position = static_cast<int>(i) + 1;
        node.of = static_cast<int>(segments.size());
        if (on) {
            paint::fill(part, p.card, radius - inset);
            paint::outline(part, p.tone(Tone::primary).line, radius - inset, state.thick(edge_control));
        } else if (seen.hovered && enabled) {
            paint::fill(part, paint::laid(p.hover, p.sunken), radius - inset);
        }
        if (seen.ring) paint::ring(state, part, radius - inset);
        const TextStyle shown{.size = TextSize::control, .weight = on ? Weight::semibold : Weight::medium};
        const TextBlock& label = set_type(state, segment.label, shown, stacked ? width - 2 * side : width);
        const ImVec2 corner{std::round(part.GetCenter().x - label.width / 2), std::round(part.GetCenter().y - label.height() / 2)};
        paint::words(state, label, corner, on ? p.tone(Tone::primary).ink : enabled ? p.ink : p.ink_muted);
        if (seen.pressed && !on) chosen = segment.key;
        if (stacked) at.y += heights[i];
        else at.x += width;
    }
    state.recorder.close();
    step_between(state, stops, true);
    if (!flow.is_row) want_gap(flow, state.gap(Space::base));
    return chosen;
}

bool checkbox(Ui& ui, std::string_view key, std::string_view label, bool on, bool enabled) {
    auto& state = ui.state();
    Flow& flow = state.flow();
    const float side = state.type(24), beside = state.units(12), above = state.units(6);
    const TextBlock& words = set_type(state, label, {}, flow.width() - side - beside);
    const float height = std::max(state.units(36), words.height() + 2 * above);
    const ImRect box = place(flow, side + beside + words.width, height);
    const Touch seen = touch(ui, {.id = state.recorder.id(key), .role = Role::check, .name = label, .box = box, .enabled = enabled});
    Node& node = state.recorder.at(seen.node);
    node.states.checkable = true;
    node.states.checked = on;
    const Palette& p = state.palette;
    const ImVec2 corner{box.Min.x, std::round(box.Min.y + above + (words.line_px - side) / 2)};
    const ImRect square{corner, {corner.x + side, corner.y + side}};
    const float radius = state.units(radius_small);
    paint::fill(square, on ? p.tone(Tone::primary).solid : seen.hovered && enabled ? p.sunken : p.card, radius);
    if (!on) paint::outline(square, p.line_strong, radius, state.thick(edge_strong));
    if (on) paint::icon(state, Icon::check, square.GetCenter(), side * 0.8F, p.tone(Tone::primary).on_solid);
    if (seen.ring) paint::ring(state, square, radius);
    paint::words(state, words, {box.Min.x + side + beside, box.Min.y + above}, enabled ? p.ink : p.ink_muted);
    if (!flow.is_row) want_gap(flow, state.gap(Space::snug));
    return seen.pressed;
}

void expander(Ui& ui, std::string_view key, std::string_view name, Body body) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    bool open = state.opened[id];
    const float icon = state.type(22), padding = state.units(10);
    const TextBlock& label = set_type(state, name, {.weight = Weight::medium}, state.flow().width() - icon - 3 * padding);
    const float height = std::max(state.units(control_height), label.height() + padding * 2);
    const ImRect box = place(state.flow(), label.width + icon + 3 * padding, height);
    const Touch seen = touch(ui, {.id = id, .name = name, .box = box});
    if (seen.pressed) state.opened[id] = open = !open;
    Node& node = state.recorder.at(seen.node);
    node.states.expandable = true;
    node.states.expanded = open;
    const Palette& p = state.palette;
    const float radius = state.units(radius_control);
    if (seen.hovered) paint::fill(box, paint::laid(p.hover, p.page), radius);
    if (seen.ring) paint::ring(state, box, radius);
    const Colour ink = p.tone(Tone::primary).ink;
    paint::icon(state, open ? Icon::collapse : Icon::expand, {box.Min.x + padding + icon / 2, box.GetCenter().y}, icon, ink);
    paint::words(state, label, {box.Min.x + 2 * padding + icon, std::round(box.GetCenter().y - label.height() / 2)}, ink);
    want_gap(state.flow(), state.gap(Space::snug));
    if (!open) return;
    Scope scope(ui, id);
    body();
}

}  // namespace rozwaga::widgets
