#include "widgets/contain.h"
#include "widgets/paint.h"
#include "widgets/progress.h"
#include "widgets/thread.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {

void timeline_entry(Ui& ui, std::string_view key, const TimelineEntry& entry, Body body) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float top = std::round(take_gap(state.flow()));
    const float left = state.flow().left, sign = state.type(36), beside = state.units(16);
    Measured& memory = state.memory(id);
    const auto& tone = state.palette.tone(entry.tone);
    const ImVec2 centre{left + sign / 2, top + sign / 2};
    const float bottom = top + memory.height;
    if (!entry.last)
        paint::fill({centre.x - state.units(1), top + sign, centre.x + state.units(1), bottom}, state.palette.line);
    paint::circle(centre, sign / 2, entry.turning_point ? tone.solid : tone.ground);
    if (entry.icon != Icon::none) paint::icon(state, entry.icon, centre, sign * 0.6F, entry.turning_point ? tone.on_solid : tone.ink);
    else paint::circle(centre, sign * 0.14F, entry.turning_point ? tone.on_solid : tone.ink);

    const std::size_t index = state.recorder.open(id, Role::list_item, entry.title, {});
    Node& node = state.recorder.at(index);
    node.value = entry.mark;
    node.description = entry.time;
    put_rect(node, {left, top, state.flow().right, bottom});
    state.recorder.enter(id);
    const Flow done = run_column(ui, left + sign + beside, state.flow().right, top + state.units(2), [&] {
        if (!entry.time.empty() || !entry.mark.empty()) {
            row(ui, {.gap = Space::tight}, [&] {
                if (!entry.time.empty()) label(ui, entry.time, {.size = TextSize::small, .muted = true});
                if (!entry.mark.empty()) badge(ui, entry.mark, entry.tone, entry.turning_point ? Icon::turning_point : Icon::none);
            });
            say_gap(state.flow(), state.units(4));
        }
        label(ui, entry.title, {.weight = Weight::semibold});
        want_gap(state.flow(), state.gap(Space::tight));
        body();
    });
    state.recorder.leave();
    state.recorder.close();
    const float end = std::max(done.natural, top + sign) + state.gap(entry.last ? Space::none : Space::roomy);
    state.keep(memory.height, end - top);
    state.flow().y = state.flow().natural = end;
    if (entry.last) want_gap(state.flow(), state.gap(Space::roomy));
}

}  // namespace rozwaga::widgets
