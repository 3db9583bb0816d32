// The frame of a screen: bars that stay, content that scrolls.
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

// Bars that together take more of the height than this scroll with the content.
constexpr float most_for_bars = 0.42F;

float measure_px(const Ui::State& state, Measure measure) {
    switch (measure) {
        case Measure::reading: return reading_measure * state.zoom();
        case Measure::wide: return wide_measure * state.zoom();
        case Measure::full: break;
    }
    return 100000;
}

struct Bar {
    NodeId id;
    Role role;
    bool at_top;
    float measure;
};

float scrollbar_room(const Ui::State& state) { return state.units(12); }
float bar_padding(const Ui::State& state) { return state.gap(Space::snug); }

// Draws a bar whose upper edge is at `top`; returns its height.
float draw_bar(Ui& ui, const Bar& bar, float left, float right, float top, Body body) {
    auto& state = ui.state();
    const float known = state.memory(bar.id).height;
    const float hairline = state.thick(edge_hair);
    const ImRect rect{left, top, right, top + known};
    paint::fill(rect, state.palette.bar);
    const float edge = bar.at_top ? rect.Max.y - hairline : rect.Min.y;
    paint::fill({rect.Min.x, edge, rect.Max.x, edge + hairline}, state.palette.line);
    put_rect(state.recorder.at(state.recorder.open(bar.id, bar.role, {}, {})), rect);
    state.recorder.enter(bar.id);
    const float side = state.gap(Space::roomy), padding = bar_padding(state);
    // The footer's buttons stand under the content's edges, which leave room for a scrollbar.
    const float room = bar.at_top ? 0 : scrollbar_room(state);
    const float inside = std::min(right - left - 2 * side - room, bar.measure);
    const float from = std::round(left + (right - left - inside) / 2);
    const Flow done = run_column(ui, from, from + inside, top + padding, body);
    state.recorder.leave();
    state.recorder.close();
    const float height = done.natural + padding - top;
    state.keep(state.memory(bar.id).height, height);
    return height;
}

// Returns where the rest of the page begins.
float draw_side(Ui& ui, NodeId id, const ImRect& window, float width, Body body) {
    auto& state = ui.state();
    const float right = std::round(window.Min.x + width * state.zoom()), padding = state.gap(Space::snug);
    const ImRect rect{window.Min.x, window.Min.y, right, window.Max.y};
    paint::fill(rect, state.palette.bar);
    paint::fill({right - state.thick(edge_hair), rect.Min.y, right, rect.Max.y}, state.palette.line);
    put_rect(state.recorder.at(state.recorder.open(id, Role::group, {}, {})), rect);
    state.recorder.enter(id);
    run_column(ui, rect.Min.x + padding, right - padding, rect.Min.y + state.gap(Space::base), body);
    state.recorder.leave();
    state.recorder.close();
    return right;
}

void scroll_by_keys(Ui& ui, ImGuiWindow* window) {
    auto& state = ui.state();
    if (state.blocked() || ui.typing() || window->ScrollMax.y <= 0) return;
    const float page = window->InnerRect.GetHeight() * 0.85F, step = state.units(64);
    float by = 0;
    const bool up_is_free = (state.claims & claims_upright) == 0 || state.focus.current() == 0;
    if (up_is_free && state.key_pressed(Key::down, true)) by = step;
    if (up_is_free && state.key_pressed(Key::up, true)) by = -step;
    const bool pages_are_free = (state.claims & claims_pages) == 0 || state.focus.current() == 0;
    if (pages_are_free && state.key_pressed(Key::page_down, true)) by = page;
    if (state.focus.current() == 0 && state.key_pressed(Key::space, true)) by = page;
    if (pages_are_free && state.key_pressed(Key::page_up, true)) by = -page;
    if (pages_are_free && state.key_pressed(Key::end, false)) by = window->ScrollMax.y;
    if (pages_are_free && state.key_pressed(Key::home, false)) by = -window->ScrollMax.y;
    if (by == 0) return;
    ImGui::SetScrollY(window, std::clamp(window->Scroll.y + by, 0.0F, window->ScrollMax.y));
    state.unsettled = true;
}

// Requests for what takes no part in the interaction: texts, pictures.
void scroll_by_requests(Ui::State& state) {
    for (const auto& request : state.requests) {
        if (request.kind != Request::Kind::scroll_to) continue;
        if (const Node* node = state.tree.find(request.node)) {
            const Rect& box = node->rect;
            reveal(state, {box.x, box.y, box.x + box.width, box.y + box.height});
        }
    }
}

// Moves on towards what glide_to() asked for; the person's own scrolling ends it.
void scroll_by_glide(Ui& ui, ImGuiWindow* window) {
    constexpr double glide_seconds = 0.18;
    auto& state = ui.state();
    auto& glide = state.glide;
    const auto wanted = std::exchange(state.glide_wanted, {});
    if (wanted && (glide.began < 0 || std::abs(glide.to - *wanted) >= 1)) glide = {window->Scroll.y, *wanted, ui.seconds()};
    if (glide.began < 0) return;
    const double share = state.still() ? 1 : (ui.seconds() - glide.began) / glide_seconds;
    if (share >= 1 || ImGui::GetIO().MouseWheel != 0) {
        if (share >= 1) ImGui::SetScrollY(window, glide.to);
        glide.began = -1;
        state.unsettled = true;
        return;
    }
    const auto rest = static_cast<float>((1 - share) * (1 - share));
    ImGui::SetScrollY(window, std::round(glide.to + (glide.from - glide.to) * rest));
    ui.wake_after(0);
}

// Whether the page must jump to an edge before it is read: another screen or part, a longer thread.
void scroll_by_content(Ui::State& state, ImGuiWindow* window, const PageParts& parts, float height) {
    const bool grew = height > state.page_height + 0.5F;
    if (state.page_part != parts.part) {
        state.page_part = parts.part;
        state.scroll_end = -1;
    } else if (parts.keep_end && state.page_at_end && grew && state.scroll_end == 0) {
        state.scroll_end = 1;
    }
    state.page_height = height;
    if (state.scroll_end != 0) {
        ImGui::SetScrollY(window, state.scroll_end > 0 ? 1e7F : 0.0F);
        state.glide.began = -1;
        state.unsettled = true;
    }
    state.page_at_end = state.scroll_end > 0 || window->Scroll.y >= window->ScrollMax.y - 2;
    state.scroll_end = 0;
}

void draw_content(Ui& ui, NodeId id, const PageParts& parts, const ImRect& view, const Bar* header, const Bar* footer) {
    auto& state = ui.state();
    ImGui::SetCursorScreenPos(view.Min);
    ImGui::BeginChild(item_id(hash(id, 9)), view.GetSize(), ImGuiChildFlags_None,
                      static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoSavedSettings) | static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoNav));
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    state.scrolling = window;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float left = view.Min.x, right = left + window->InnerRect.GetWidth();
    float top = origin.y;
    if (header != nullptr && parts.header) top += draw_bar(ui, *header, left, right, top, parts.header);

    const float side = state.gap(Space::roomy);
    // A scrollbar that comes and goes must not move the column.
    const float inside = std::min(view.GetWidth() - 2 * side - scrollbar_room(state), measure_px(state, parts.measure));
    const float from = std::round(left + std::max(side, (view.GetWidth() - inside) / 2));
    const float above = state.gap(parts.centred ? Space::roomy : Space::wide), below = state.gap(Space::section);
    const NodeId content = hash(id, 5);
    const float spare = view.Max.y - top - state.memory(content).height - above - below;
    const float lowered = parts.centred && spare > 0 ? std::round(spare / 2) : 0;
    const float begin = top + above + lowered;
    const std::size_t main = state.recorder.open(content, Role::main, {}, {});
    const Flow done = run_column(ui, from, from + inside, begin, parts.content);
    put_rect(state.recorder.at(main), {from, begin, from + inside, std::max(begin, done.natural)});
    state.recorder.close();
    state.keep(state.memory(content).height, done.natural - begin);
    float bottom = done.natural + below;
    if (footer != nullptr && parts.footer) bottom += draw_bar(ui, *footer, left, right, bottom, parts.footer);

    window->DC.CursorMaxPos = {left, bottom};
    window->DC.IdealMaxPos = window->DC.CursorMaxPos;
    scroll_by_keys(ui, window);
    scroll_by_requests(state);
    scroll_by_glide(ui, window);
    scroll_by_content(state, window, parts, bottom - origin.y);
    state.scrolling = nullptr;
    ImGui::EndChild();
}

}  // namespace

void page(Ui& ui, const PageParts& parts) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id("page");
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    const ImVec2 corner = ImGui::GetMainViewport()->Pos;
    const Bar header{hash(id, 1), Role::banner, true, 100000};
    const Bar footer{hash(id, 2), Role::footer, false, measure_px(state, parts.measure)};
    const float over = parts.header ? state.memory(header.id).height : 0, under = parts.footer ? state.memory(footer.id).height : 0;
    const bool fixed = over + under <= size.y * most_for_bars;
    const float right = corner.x + size.x, bottom = corner.y + size.y;
    const float left = parts.side ? draw_side(ui, hash(id, 3), {corner.x, corner.y, right, bottom}, parts.side_width, parts.side) : corner.x;
    if (!fixed) {
        draw_content(ui, id, parts, {left, corner.y, right, bottom}, &header, &footer);
        return;
    }
    if (parts.header) draw_bar(ui, header, left, right, corner.y, parts.header);
    draw_content(ui, id, parts, {left, corner.y + over, right, bottom - under}, nullptr, nullptr);
    if (parts.footer) {
        state.footer_height = draw_bar(ui, footer, left, right, bottom - under, parts.footer);
    } else {
        state.footer_height = 0;
    }
}

void scroll_to_end(Ui& ui) { ui.state().scroll_end = 1; }
void scroll_to_top(Ui& ui) { ui.state().scroll_end = -1; }

}  // namespace rozwaga::widgets
