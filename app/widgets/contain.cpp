#include "widgets/contain.h"

#include <algorithm>

namespace rozwaga::widgets {

Flow run_column(Ui& ui, float left, float right, float top, Body body, float stretch) {
    auto& state = ui.state();
    Flow flow;
    flow.left = left;
    flow.right = std::max(left + 1, right);
    flow.top = flow.y = flow.natural = top;
    flow.stretch = stretch;
    state.flows.push_back(flow);
    body();
    flow = std::move(state.flows.back());
    state.flows.pop_back();
    return flow;
}

Flow run_row(Ui& ui, float left, float right, float top, const RowStyle& style, Measured& memory, Body body) {
    auto& state = ui.state();
    Flow flow;
    flow.left = flow.x = left;
    flow.right = std::max(left + 1, right);
    flow.top = flow.y = flow.natural = flow.line_top = top;
    flow.is_row = true;
    flow.align = style.align;
    flow.between = state.gap(style.gap);
    flow.between_lines = state.gap(style.line_gap);
    // The map may grow while the body runs, so the row reads from a copy.
    const Measured before = memory;
    flow.before = &before;
    state.flows.push_back(flow);
    body();
    flow = std::move(state.flows.back());
    state.flows.pop_back();
    finish_row(flow);
    flow.before = nullptr;
    return flow;
}

void indented_px(Ui& ui, float by, Body body) {
    Flow& flow = ui.state().flow();
    const float top = std::round(take_gap(flow));
    const Flow done = run_column(ui, flow.left + by, flow.right, top, body);
    Flow& after = ui.state().flow();
    after.y = after.natural = std::max(after.y, std::ceil(done.natural));
    want_gap(after, done.gap);
}

Box::Box(Ui& ui, NodeId id, float padding_x, float padding_y, float least_height)
    : ui_(ui), id_(id), padding_x_(padding_x), padding_y_(padding_y), least_(least_height) {
    auto& state = ui.state();
    Flow& flow = state.flow();
    stretched_ = flow.stretch > 0 && flow.empty;
    if (stretched_) least_ = std::max(least_, flow.stretch);
    rect_ = place(flow, flow.width(), std::max(state.memory(id).height, least_));
}

ImRect Box::inner() const {
    return {rect_.Min.x + padding_x_, rect_.Min.y + padding_y_, rect_.Max.x - padding_x_, rect_.Max.y - padding_y_};
}

void Box::run(Body body) {
    auto& state = ui_.state();
    const Flow inside = run_column(ui_, rect_.Min.x + padding_x_, rect_.Max.x - padding_x_, rect_.Min.y + padding_y_, body);
    const float height = inside.natural + padding_y_ - rect_.Min.y;
    state.keep(state.memory(id_).height, height);
    // What follows goes by this frame's height, not the remembered one.
    Flow& flow = state.flow();
    if (!flow.is_row) {
        flow.y = rect_.Min.y + std::max(height, least_);
        flow.natural = stretched_ ? rect_.Min.y + height : flow.y;
    }
}

}  // namespace rozwaga::widgets
