#include "widgets/dialog.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/controls.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr ImGuiWindowFlags plain_window = static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoTitleBar) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoResize) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoMove) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoCollapse) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoBackground) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoSavedSettings) |
                                          static_cast<ImGuiWindowFlags>(ImGuiWindowFlags_NoNav);

void begin_window(NodeId id, const ImRect& box, ImGuiWindowFlags more) {
    char name[32];
    std::snprintf(name, sizeof name, "##%016llx", static_cast<unsigned long long>(id));
    ImGui::SetNextWindowPos(box.Min);
    ImGui::SetNextWindowSize(box.GetSize());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin(name, nullptr, plain_window | more);
    ImGui::PopStyleVar(2);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void draw_title(Ui& ui, std::string_view title, const DialogStyle& style) {
    auto& state = ui.state();
    if (style.icon != Icon::none) {
        const float disc = state.type(48);
        const ImRect box = place(state.flow(), disc, disc);
        const auto& tone = state.palette.tone(style.tone);
        paint::circle(box.GetCenter(), disc / 2, tone.ground);
        paint::icon(state, style.icon, box.GetCenter(), disc * 0.55F, tone.ink);
        want_gap(state.flow(), state.gap(Space::base));
    }
    const float room = style.closable && style.icon == Icon::none ? state.units(control_height) : 0;
    state.flow().right -= room;
    heading(ui, 1, title, {.size = TextSize::heading});
    state.flow().right += room;
}

// A tinted line with its icon; `room` is left free at its end.
ImRect draw_status(Ui& ui, std::string_view key, Tone tone, const RichText& text, float room) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const float padding = state.units(14), icon = state.type(22), beside = state.units(10), above = state.units(11);
    const TextBlock& words = set_rich(state, text, {.size = TextSize::control, .weight = Weight::medium},
                                      state.flow().width() - 2 * padding - icon - beside - room);
    const ImRect box = place(state.flow(), state.flow().width(), std::max(icon, words.height()) + 2 * above);
    const auto& colours = state.palette.tone(tone);
    const float radius = state.units(radius_answer);
    paint::fill(box, colours.ground, radius);
    if (state.look.scheme == Scheme::high_contrast) paint::outline(box, colours.line, radius, state.thick(edge_hair));
    const Icon which = tone == Tone::good ? Icon::right : tone == Tone::bad ? Icon::wrong : tone == Tone::warning ? Icon::warning : Icon::info;
    paint::icon(state, which, {box.Min.x + padding + icon / 2, box.Min.y + above + words.line_px / 2}, icon, colours.ink);
    paint::words(state, words, {box.Min.x + padding + icon + beside, box.Min.y + above}, colours.ink);
    put_rect(state.recorder.add(id, Role::status, text.plain(), {}), box);
    want_gap(state.flow(), state.gap(Space::base));
    return box;
}

}  // namespace

bool dialog(Ui& ui, std::string_view key, std::string_view title, const DialogStyle& style, Body body, Body buttons) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    const float side = state.units(24), padding = state.units(28), radius = state.units(20);
    const float width = std::round(std::min(size.x - 2 * side, style.width * state.zoom()));
    const float content = state.memory(id).height;
    const float height = std::min(std::max(content, 1.0F), size.y - 2 * side);
    const ImVec2 corner{std::round((size.x - width) / 2), std::round((size.y - height) / 2)};
    const ImRect box{corner, {corner.x + width, corner.y + height}};

    // What lies beneath is dimmed and out of reach of the pointer.
    begin_window(hash(id, "scrim"), {{0, 0}, size}, ImGuiWindowFlags_NoScrollbar);
    paint::fill({{0, 0}, size}, state.palette.scrim);
    paint::shadow(state, box, radius, Elevation::floating);
    paint::fill(box, state.palette.card, radius);
    if (state.look.scheme != Scheme::light) paint::outline(box, state.palette.line, radius, state.thick(edge_hair));
    ImGui::End();

    begin_window(id, box, content > height + 0.5F ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGuiWindow* const page = std::exchange(state.scrolling, window);
    ++state.dialog_depth;
    state.modal = id;
    const std::size_t index = state.recorder.open(id, Role::dialog, title, {});
    state.recorder.at(index).states.modal = true;
    put_rect(state.recorder.at(index), box);
    state.recorder.enter(id);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float right = box.Min.x + window->InnerRect.GetWidth();
    const Flow done = run_column(ui, box.Min.x + padding, right - padding, origin.y + padding, [&] {
        draw_title(ui, title, style);
        body();
        if (!buttons) return;
        say_gap(state.flow(), state.gap(Space::roomy));
        row(ui, {.align = Align::right, .line_gap = Space::tight}, buttons);
    });
    bool closes = false;
    if (style.closable) {
        const float button = std::max(state.units(control_height), state.type(28)), inset = state.units(12);
        const Flow cross = run_row(ui, right - inset - button, right - inset + 1, origin.y + inset, {}, state.memory(hash(id, "cross")), [&] {
            closes = icon_button(ui, "close", Icon::close, ui.words("widgets.close"));
        });
        (void)cross;
        closes = ui.shortcut(Key::escape) || closes;
    }
    state.recorder.leave();
    state.recorder.close();
    const float natural = done.natural + padding - origin.y;
    state.keep(state.memory(id).height, natural);
    window->DC.CursorMaxPos = window->DC.IdealMaxPos = {box.Min.x, origin.y + natural};
    --state.dialog_depth;
    state.scrolling = page;
    ImGui::End();
    return closes;
}

void toast(Ui& ui, std::string_view key, Tone tone, std::string_view text) {
    ui.state().toasts.push_back({std::string(text), tone, ui.state().recorder.id(key)});
}

void status(Ui& ui, std::string_view key, Tone tone, const RichText& text) { draw_status(ui, key, tone, text, 0); }

bool notice(Ui& ui, std::string_view key, Tone tone, const RichText& text, std::string_view dismiss) {
    auto& state = ui.state();
    const float cross = dismiss.empty() ? 0 : std::max(state.units(small_control_height), state.type(28));
    const ImRect box = draw_status(ui, key, tone, text, cross);
    if (dismiss.empty()) return false;
    Scope scope(ui, key);
    bool pressed = false;
    const float inset = state.units(4);
    const Flow at_end = run_row(ui, box.Max.x - cross - inset, box.Max.x, box.Min.y + inset, {}, state.memory(state.recorder.id("row")),
                                [&] { pressed = icon_button(ui, "dismiss", Icon::close, dismiss, {.small = true}); });
    (void)at_end;
    return pressed;
}

void empty_state(Ui& ui, std::string_view key, Icon icon, std::string_view title, const RichText& text, Body buttons) {
    auto& state = ui.state();
    Scope scope(ui, key);
    limited(ui, 460, Align::centre, [&] {
        const float disc = state.type(88);
        const ImRect line = place(state.flow(), state.flow().width(), disc);
        const auto& tone = state.palette.tone(Tone::primary);
        paint::circle(line.GetCenter(), disc / 2, tone.ground);
        paint::icon(state, icon, line.GetCenter(), disc * 0.5F, tone.ink);
        say_gap(state.flow(), state.gap(Space::roomy));
        heading(ui, 2, title, TextAlign::centre);
        paragraph(ui, text, {.muted = true, .align = TextAlign::centre});
        if (buttons) row(ui, {.align = Align::centre}, buttons);
    });
}

}  // namespace rozwaga::widgets
