#include <algorithm>

#include "widgets/amounts.h"
#include "widgets/contain.h"
#include "widgets/find.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

bool draw_chip(Ui& ui, NodeId id, const FilterChip& chip) {
    auto& state = ui.state();
    const float side = state.units(14), gap = state.units(6), sign = state.type(18);
    const bool checked = chip.on && !chip.removable;
    const TextBlock& label = set_type(state, chip.label, {.size = TextSize::small, .weight = Weight::semibold}, state.flow().width() - 2 * side - 2 * (sign + gap));
    const std::string amount = chip.count ? number_text(ui, static_cast<double>(*chip.count)) : std::string();
    const TextBlock& count = set_type(state, amount, {.size = TextSize::small, .tabular = true}, 1e6F);
    const float counted_width = amount.empty() ? 0 : gap + count.width;
    const float width = 2 * side + label.width + counted_width + (checked || chip.removable ? sign + gap : 0);
    const float height = std::max(state.units(small_control_height), label.height() + 2 * state.units(7));
    const ImRect box = place(state.flow(), width, height);
    const std::string name = chip.removable ? ui.words("widgets.filter.remove", {{"text", chip.label}}) : chip.label;
    const Touch seen = touch(ui, {.id = id,
                                  .role = chip.removable ? Role::button : Role::check,
                                  .name = name,
                                  .box = box,
                                  .claims = claims_press | claims_sideways});
    Node& node = state.recorder.at(seen.node);
    node.value = amount;
    node.states.checkable = !chip.removable;
    node.states.checked = checked;

    const Palette& p = state.palette;
    const auto& tone = p.tone(Tone::primary);
    const bool lit = chip.on || chip.removable;
    Colour ground = lit ? tone.ground : p.card;
    if (seen.held) ground = paint::laid(p.press, ground);
    else if (seen.hovered) ground = paint::laid(p.hover, ground);
    const float radius = std::min(height / 2, state.units(radius_bubble));
    paint::fill(box, ground, radius);
    paint::outline(box, lit ? tone.line : p.line_strong, radius, state.thick(lit ? edge_control : edge_hair));
    if (seen.ring) paint::ring(state, box, radius);
    const Colour ink = lit ? tone.ink : p.ink;
    float x = box.Min.x + side;
    const float middle = box.GetCenter().y;
    if (checked) {
        paint::icon(state, Icon::check, {x + sign / 2, middle}, sign, ink);
        x += sign + gap;
    }
    paint::words(state, label, {std::round(x), std::round(middle - label.height() / 2)}, ink);
    x += label.width;
    if (!amount.empty()) {
        paint::words(state, count, {std::round(x + gap), std::round(middle - count.height() / 2)}, lit ? tone.ink : p.ink_muted);
        x += counted_width;
    }
    if (chip.removable) paint::icon(state, Icon::close, {x + gap + sign / 2, middle}, sign, ink);
    return seen.pressed;
}

}  // namespace

ChipsUse filter_chips(Ui& ui, std::string_view key, std::string_view name, const std::vector<FilterChip>& chips) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    ChipsUse use;
    group(ui, key, Role::group, name, [&] {
        row(ui, {.gap = Space::tight, .line_gap = Space::tight}, [&] {
            std::vector<NodeId> stops;
            bool any = false;
            for (const auto& chip : chips) {
                stops.push_back(hash(id, chip.key));
                any = any || chip.on || chip.removable;
                if (draw_chip(ui, stops.back(), chip)) use.pressed = chip.key;
            }
            if (any) use.cleared = quiet_button(ui, "clear", ui.words("widgets.filter.clear"), {.icon = Icon::close, .small = true});
            step_between(state, stops, true);
        });
    });
    return use;
}

}  // namespace rozwaga::widgets
