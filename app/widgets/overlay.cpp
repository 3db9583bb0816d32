#include "widgets/overlay.h"

#include <algorithm>

#include "widgets/dialog.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr ImGuiWindowFlags bare = static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoDecoration) |
                                  static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoInputs) |
                                  static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoBackground) |
                                  static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoSavedSettings) |
                                  static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoFocusOnAppearing) |
                                  static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoNav);

void begin_above(const char* name) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin(name, nullptr, bare);
    ImGui::PopStyleVar();
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void draw_tip(Ui& ui) {
    auto& state = ui.state();
    const ImVec2 window = ImGui::GetMainViewport()->Size;
    const float side = state.units(12), above = state.units(7), away = state.units(8);
    const Palette& p = state.palette;
    const auto& text = set_type(state, state.tip.text, {.size = TextSize::small}, std::min(window.x - 4 * side, state.units(360)));
    const ImVec2 size{text.width + 2 * side, text.height() + 2 * above};
    const ImRect& by = state.tip.beside;
    ImVec2 corner{by.GetCenter().x - size.x / 2, by.Max.y + away};
    if (corner.y + size.y > window.y - side) corner.y = by.Min.y - away - size.y;
    corner.x = std::clamp(corner.x, side, std::max(side, window.x - side - size.x));
    corner.y = std::max(corner.y, side);
    const ImRect box{corner, {corner.x + size.x, corner.y + size.y}};
    state.tip.box = box;
    begin_above("##tip");
    paint::fill(box, p.tone(Tone::neutral).solid, state.units(radius_tool));
    paint::words(state, text, {box.Min.x + side, box.Min.y + above}, p.tone(Tone::neutral).on_solid);
    ImGui::End();
}

void draw_toasts(Ui& ui) {
    auto& state = ui.state();
    const ImVec2 window = ImGui::GetMainViewport()->Size;
    const float side = state.units(18), above = state.units(12), icon = state.type(20);
    float bottom = window.y - state.footer_height - state.units(20);
    begin_above("##toasts");
    for (const auto& toast : state.toasts) {
        const auto& tone = state.palette.tone(toast.tone);
        const auto& text = set_type(state, toast.text, {.size = TextSize::body, .weight = Weight::medium},
                                    std::min(window.x - 4 * side, state.units(560)));
        const ImVec2 size{text.width + icon + state.units(10) + 2 * side, text.height() + 2 * above};
        const ImVec2 corner{std::round((window.x - size.x) / 2), bottom - size.y};
        const ImRect box{corner, {corner.x + size.x, bottom}};
        paint::shadow(state, box, state.units(radius_card), Elevation::floating);
        paint::fill(box, tone.solid, state.units(radius_answer));
        const Icon which = toast.tone == Tone::bad ? Icon::wrong : toast.tone == Tone::warning ? Icon::warning : Icon::right;
        paint::icon(state, which, {box.Min.x + side + icon / 2, box.Min.y + above + text.line_px / 2}, icon, tone.on_solid);
        paint::words(state, text, {box.Min.x + side + icon + state.units(10), box.Min.y + above}, tone.on_solid);
        put_rect(state.recorder.add(toast.id, Role::status, toast.text, {}), box);
        bottom = box.Min.y - state.units(8);
    }
    ImGui::End();
}

}  // namespace

void draw_overlay(Ui& ui) {
    auto& state = ui.state();
    if (!state.toasts.empty()) draw_toasts(ui);
    if (!state.tip.text.empty()) draw_tip(ui);
}

}  // namespace rozwaga::widgets
