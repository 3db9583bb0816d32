#include "widgets/flow.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::widgets {
namespace {

void end_line(Flow& flow) {
    flow.lines.push_back({flow.x - flow.left, flow.line_height});
    flow.line_top += flow.line_height + flow.between_lines;
    flow.line_height = 0;
    flow.x = flow.left;
}

ImRect place_in_row(Flow& flow, float width, float height) {
    const float all = flow.width();
    width = std::min(width, all);
    flow.unwrapped += (flow.empty ? 0 : flow.between) + width;
    const bool first_on_line = flow.line_height == 0;
    if (!first_on_line && flow.x + flow.between + width > flow.right + 0.5F) end_line(flow);
    if (flow.line_height > 0) flow.x += flow.between;
    flow.empty = false;

    ImVec2 line{0, height};
    if (flow.before != nullptr && flow.lines.size() < flow.before->lines.size()) line = flow.before->lines[flow.lines.size()];
    const float rest = std::max(0.0F, all - line.x);
    const float shift = flow.align == Align::left ? 0 : flow.align == Align::centre ? rest / 2 : rest;
    const float left = std::round(flow.x + shift);
    const float top = std::round(flow.line_top + std::max(0.0F, line.y - height) / 2);
    flow.x += width;
    flow.line_height = std::max(flow.line_height, height);
    flow.y = flow.natural = flow.line_top + flow.line_height;
    return {left, top, left + width, top + height};
}

}  // namespace

ImRect place(Flow& flow, float width, float height) {
    if (flow.is_row) return place_in_row(flow, width, height);
    const float top = std::round(take_gap(flow));
    flow.y = top + std::ceil(height);
    flow.natural = flow.y;
    return {flow.left, top, flow.left + std::min(width, flow.width()), flow.y};
}

void want_gap(Flow& flow, float pixels) {
    if (!flow.gap_is_said) flow.gap = std::max(flow.gap, pixels);
}

void say_gap(Flow& flow, float pixels) {
    flow.gap = pixels;
    flow.gap_is_said = true;
}

float take_gap(Flow& flow) {
    if (!flow.empty || flow.gap_is_said) flow.y += flow.gap;
    flow.empty = false;
    flow.gap = 0;
    flow.gap_is_said = false;
    return flow.y;
}

void finish_row(Flow& flow) {
    if (flow.line_height > 0) end_line(flow);
}

}  // namespace rozwaga::widgets
