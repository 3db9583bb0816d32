#include <algorithm>
#include <functional>
#include <utility>

#include "widgets/controls.h"
#include "widgets/field_typing.h"
#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/touch.h"
// After imgui.h, which it does not include itself.
#include <imgui_stdlib.h>

namespace rozwaga::widgets {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

// At most `longest` characters, without control characters.
std::string acceptable(std::string_view text, std::size_t longest) {
    std::string kept;
    std::size_t count = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end && count < longest) {
        unsigned int code = 0;
        const int bytes = std::max(1, ImTextCharFromUtf8(&code, at, end));
        if (code >= 0x20 && code != 0x7f && code != IM_UNICODE_CODEPOINT_INVALID) {
            kept.append(at, static_cast<std::size_t>(bytes));
            ++count;
        }
        at += bytes;
    }
    return kept;
}

int watch_edit(ImGuiInputTextCallbackData* data) {
    const auto longest = *static_cast<const std::size_t*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) return data->EventChar < 0x20 || data->EventChar == 0x7f ? 1 : 0;
    if (data->EventFlag != ImGuiInputTextFlags_CallbackEdit) return 0;
    // Too long: what was typed or pasted last goes, from the cursor backwards.
    while (characters({data->Buf, static_cast<std::size_t>(data->BufTextLen)}) > longest) {
        int begin = data->CursorPos > 0 ? data->CursorPos - 1 : data->BufTextLen - 1;
        while (begin > 0 && (static_cast<unsigned char>(data->Buf[begin]) & 0xc0) == 0x80) --begin;
        const int end = data->CursorPos > 0 ? data->CursorPos : data->BufTextLen;
        data->DeleteChars(begin, end - begin);
    }
    return 0;
}

void write_above(Ui& ui, std::string_view label, const FieldStyle& style) {
    auto& state = ui.state();
    const TextStyle name{.size = TextSize::control, .weight = Weight::semibold};
    std::string shown(label);
    if (!style.optional_mark.empty()) shown.append(" ").append(style.optional_mark);
    const TextBlock& words = set_type(state, shown, name, state.flow().width());
    paint::words(state, words, place(state.flow(), words.width, words.height()).Min, state.palette.ink);
    if (!style.hint.empty()) {
        const TextBlock& hint = set_type(state, style.hint, {.size = TextSize::small}, state.flow().width());
        want_gap(state.flow(), state.units(2));
        paint::words(state, hint, place(state.flow(), hint.width, hint.height()).Min, state.palette.ink_muted);
    }
    want_gap(state.flow(), state.units(6));
}

void write_below(Ui& ui, std::string_view error) {
    if (error.empty()) return;
    auto& state = ui.state();
    const Colour ink = state.palette.tone(Tone::bad).ink;
    const float icon = state.type(18), beside = state.units(6);
    const TextBlock& words = set_type(state, error, {.size = TextSize::small, .weight = Weight::medium}, state.flow().width() - icon - beside);
    want_gap(state.flow(), state.units(6));
    const ImRect box = place(state.flow(), state.flow().width(), words.height());
    paint::icon(state, Icon::wrong, {box.Min.x + icon / 2, box.Min.y + words.line_px / 2}, icon, ink);
    paint::words(state, words, {box.Min.x + icon + beside, box.Min.y}, ink);
}

/// What stands in a field may be longer than the field.
void note_typed(Ui::State& state, const std::string& value, const ImRect& box, float font, float padding) {
    if (!state.checking || value.empty()) return;
    const float wide = std::min(set_type(state, value, {}, 1e6F).width, box.GetWidth() - 2 * padding), high = font * 0.36F;
    const ImVec2 from{box.Min.x + padding, box.GetCenter().y};
    paint::note(state, {from.x, from.y - high, from.x + wide, from.y + high}, state.palette.ink, {.text = value, .typed = true, .size = font});
}

/// What Dear ImGui does with the text of one field.
using Input = std::function<bool(ImGuiInputTextFlags flags, std::size_t& longest)>;

Typed type_text(Ui& ui, NodeId id, const ImRect& box, float font, float padding, std::size_t longest, const Input& input) {
    auto& state = ui.state();
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::PushOverrideID(item_id(id));
    const ImGuiID item = ImGui::GetID("##field");
    if (state.checking) state.items.push_back(item);
    const bool focused = state.focus.current() == id;
    const bool was_active = context.ActiveId == item;
    if (was_active && !focused) ImGui::ClearActiveID();
    if (focused && !was_active) {
        context.NavActivateId = item;
        context.NavActivateFlags = ImGuiActivateFlags_PreferInput;
    }
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::SetNextItemWidth(box.GetWidth());
    ImGui::PushFont(state.fonts[Face::regular], font);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding, std::floor((box.GetHeight() - font) / 2)});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    for (const ImGuiCol colour : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_NavCursor})
        ImGui::PushStyleColor(colour, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, state.letters ? paint::packed(state.palette.ink) : IM_COL32(0, 0, 0, 0));
    Typed typed;
    typed.changed = input(ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackEdit, longest);
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    ImGui::PopID();
    typed.active = context.ActiveId == item;
    typed.entered = was_active && focused &&
                    (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    if (typed.active && !focused) {
        state.focus.set(id, false, false);
        state.took_click = true;
    } else if (typed.active && ImGui::IsMouseHoveringRect(box.Min, box.Max)) {
        state.took_click = true;
    }
    return typed;
}

/// What a field holds, and how it is edited.
struct Content {
    std::function<std::string()> shown;                      ///< as the screen and the tree may know it
    std::function<bool(const std::string& wanted)> replace;  ///< whether it changed
    Input input;
};

bool take_wanted(Ui::State& state, NodeId id, const std::function<bool(const std::string& wanted)>& replace, std::size_t longest, bool usable) {
    const auto request = take_request(state, id, Request::Kind::set_value);
    take_request(state, id, Request::Kind::press);  // the focus has moved here already
    if (!request || !usable) return false;
    const bool changed = replace(acceptable(request->text, longest));
    state.unsettled = true;
    ImGui::PushOverrideID(item_id(id));
    if (ImGuiInputTextState* open = ImGui::GetInputTextState(ImGui::GetID("##field"))) open->ReloadUserBufAndMoveToEnd();
    ImGui::PopID();
    return changed;
}

Edited field(Ui& ui, std::string_view key, std::string_view label, const Content& content, const FieldStyle& style) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const bool usable = style.enabled && !state.blocked();
    Edited edited;
    edited.changed = take_wanted(state, id, content.replace, style.longest, usable);

    write_above(ui, label, style);
    const float font = std::round(state.type(17) * state.fonts.em), padding = state.units(14);
    const float height = std::max(state.units(control_height), font + 2 * state.units(10));
    const ImRect box = place(state.flow(), std::min(state.flow().width(), style.at_most * state.zoom()), height);
    if (usable) claim_focus(state, id, box);
    const bool focused = usable && state.focus.current() == id;
    draw_field(state, box, focused, !style.error.empty(), style.enabled);
    if (usable) {
        const Typed typed = type_text(ui, id, box, font, padding, style.longest, content.input);
        note_typed(state, content.shown(), box, font, padding);
        edited.changed = edited.changed || typed.changed;
        edited.entered = typed.entered;
        state.is_typing = state.is_typing || typed.active;
        if (typed.active) state.next_claims = claims_press | claims_sideways | claims_upright;
        if (typed.changed || typed.entered) state.unsettled = true;
    } else {
        const TextBlock& shown = set_type(state, content.shown(), {}, 1e6F);
        ImGui::PushClipRect(box.Min, box.Max, true);
        const bool checking = std::exchange(state.checking, false);
        paint::words(state, shown, {box.Min.x + padding, std::round(box.GetCenter().y - shown.line_px / 2)}, state.palette.ink_muted);
        state.checking = checking;
        ImGui::PopClipRect();
        note_typed(state, content.shown(), box, font, padding);
    }
    write_below(ui, style.error);
    want_gap(state.flow(), state.gap(Space::roomy));

    Node& node = state.recorder.add(id, Role::text_field, label, {});
    put_rect(node, box);
    node.value = content.shown();
    node.description = style.error.empty() ? style.hint : style.error;
    node.states.invalid = !style.error.empty();
    node.states.disabled = !style.enabled;
    node.states.focusable = style.enabled;
    node.states.focused = focused;
    if (style.enabled)
        node.actions |= static_cast<std::uint8_t>(Allows::press) | static_cast<std::uint8_t>(Allows::focus) |
                        static_cast<std::uint8_t>(Allows::set_value);
    return edited;
}

Input into(std::string& value) {
    return [&value](ImGuiInputTextFlags flags, std::size_t& longest) { return ImGui::InputText("##field", &value, flags, watch_edit, &longest); };
}

std::function<bool(const std::string& wanted)> instead_of(std::string& value) {
    return [&value](const std::string& wanted) { return std::exchange(value, wanted) != wanted; };
}

std::string dots(std::string_view secret) {
    std::string shown;
    for (std::size_t i = characters(secret); i > 0; --i) shown += "•";
    return shown;
}

}  // namespace

Typed type_into(Ui& ui, NodeId id, const ImRect& box, float font, float padding, std::string& value, std::size_t longest) {
    const Typed typed = type_text(ui, id, box, font, padding, longest, into(value));
    note_typed(ui.state(), value, box, font, padding);
    return typed;
}

bool take_text(Ui::State& state, NodeId id, std::string& value, std::size_t longest, bool usable) {
    return take_wanted(state, id, instead_of(value), longest, usable);
}

void draw_field(const Ui::State& state, const ImRect& box, bool active, bool invalid, bool enabled) {
    const Palette& p = state.palette;
    const float radius = state.units(radius_control);
    paint::fill(box, enabled ? p.card : p.sunken, radius);
    const Colour edge = invalid ? p.tone(Tone::bad).line : active ? p.tone(Tone::primary).line : enabled ? p.line_strong : p.line;
    paint::outline(box, edge, radius, std::round(state.units(active || invalid ? 2.5F : 1.5F)));
    if (active && state.focus.visible()) paint::ring(state, box, radius);
}

Edited text_field(Ui& ui, std::string_view key, std::string_view label, std::string& value, const FieldStyle& style) {
    return field(ui, key, label, {[&] { return value; }, instead_of(value), into(value)}, style);
}

Edited secret_field(Ui& ui, std::string_view key, std::string_view label, SecretBuffer& value, const FieldStyle& style) {
    auto& state = ui.state();
    const Content content{[&] { return dots(value.view()); },
                          [&](const std::string& wanted) {
                              const bool changed = value.view() != wanted;
                              value.set(wanted);
                              return changed;
                          },
                          [&](ImGuiInputTextFlags flags, std::size_t& longest) {
                              state.secret_field = ImGui::GetID("##field");
                              state.secret_drawn = true;
                              return ImGui::InputText("##field", value.data(), SecretBuffer::longest + 1,
                                                      flags | ImGuiInputTextFlags_Password | ImGuiInputTextFlags_NoUndoRedo, watch_edit, &longest);
                          }};
    return field(ui, key, label, content, style);
}

void forget_typed(Ui::State& state) {
    if (state.secret_field == 0 || std::exchange(state.secret_drawn, false)) return;
    state.secret_field = 0;
    const auto wiped = [](ImVector<char>& text) {
        volatile char* const bytes = text.Data;
        for (int i = 0; i < text.Capacity; ++i) bytes[i] = 0;
        text.resize(0);
    };
    ImGuiContext& context = *ImGui::GetCurrentContext();
    wiped(context.InputTextState.TextA);
    wiped(context.InputTextState.TextToRevertTo);
    wiped(context.InputTextDeactivatedState.TextA);
    context.InputTextState.ID = 0;
}

}  // namespace rozwaga::widgets
