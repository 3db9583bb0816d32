#include "widgets/keys.h"

#include <span>

#include "text/wording.h"
#include "widgets/state.h"

namespace rozwaga::widgets {
namespace {

struct Physical {
    std::array<ImGuiKey, 2> keys{ImGuiKey_None, ImGuiKey_None};
    const char* sign = nullptr;  ///< the same in every language
    const char* word = nullptr;  ///< a key of the wording
};

Physical physical(Key key) {
    switch (key) {
        case Key::none: return {};
        case Key::tab: return {{ImGuiKey_Tab}, "Tab"};
        case Key::left: return {{ImGuiKey_LeftArrow}, "←"};
        case Key::right: return {{ImGuiKey_RightArrow}, "→"};
        case Key::up: return {{ImGuiKey_UpArrow}, "↑"};
        case Key::down: return {{ImGuiKey_DownArrow}, "↓"};
        case Key::page_up: return {{ImGuiKey_PageUp}, "Page Up"};
        case Key::page_down: return {{ImGuiKey_PageDown}, "Page Down"};
        case Key::home: return {{ImGuiKey_Home}, "Home"};
        case Key::end: return {{ImGuiKey_End}, "End"};
        case Key::enter: return {{ImGuiKey_Enter, ImGuiKey_KeypadEnter}, "Enter"};
        case Key::space: return {{ImGuiKey_Space}, nullptr, "widgets.key.space"};
        case Key::escape: return {{ImGuiKey_Escape}, "Esc"};
        case Key::backspace: return {{ImGuiKey_Backspace}, "Backspace"};
        case Key::remove: return {{ImGuiKey_Delete}, "Delete"};
        case Key::digit_0: return {{ImGuiKey_0, ImGuiKey_Keypad0}, "0"};
        case Key::digit_1: return {{ImGuiKey_1, ImGuiKey_Keypad1}, "1"};
        case Key::digit_2: return {{ImGuiKey_2, ImGuiKey_Keypad2}, "2"};
        case Key::digit_3: return {{ImGuiKey_3, ImGuiKey_Keypad3}, "3"};
        case Key::digit_4: return {{ImGuiKey_4, ImGuiKey_Keypad4}, "4"};
        case Key::digit_5: return {{ImGuiKey_5, ImGuiKey_Keypad5}, "5"};
        case Key::digit_6: return {{ImGuiKey_6, ImGuiKey_Keypad6}, "6"};
        case Key::digit_7: return {{ImGuiKey_7, ImGuiKey_Keypad7}, "7"};
        case Key::digit_8: return {{ImGuiKey_8, ImGuiKey_Keypad8}, "8"};
        case Key::digit_9: return {{ImGuiKey_9, ImGuiKey_Keypad9}, "9"};
        case Key::letter_a: return {{ImGuiKey_A}, "A"};
        case Key::letter_c: return {{ImGuiKey_C}, "C"};
        case Key::letter_f: return {{ImGuiKey_F}, "F"};
        case Key::letter_o: return {{ImGuiKey_O}, "O"};
        case Key::letter_v: return {{ImGuiKey_V}, "V"};
        case Key::letter_x: return {{ImGuiKey_X}, "X"};
        case Key::letter_z: return {{ImGuiKey_Z}, "Z"};
        case Key::plus: return {{ImGuiKey_Equal, ImGuiKey_KeypadAdd}, "+"};
        case Key::minus: return {{ImGuiKey_Minus, ImGuiKey_KeypadSubtract}, "−"};
        case Key::f1: return {{ImGuiKey_F1}, "F1"};
        case Key::f2: return {{ImGuiKey_F2}, "F2"};
        case Key::f5: return {{ImGuiKey_F5}, "F5"};
        case Key::f11: return {{ImGuiKey_F11}, "F11"};
        case Key::f12: return {{ImGuiKey_F12}, "F12"};
    }
    return {};
}

bool works_while_typing(Chord chord) {
    return chord.control || chord.key == Key::escape || (chord.key >= Key::f1 && chord.key <= Key::f12);
}

bool claimed(std::uint8_t claims, Chord chord) {
    if (chord.control || chord.alt) return false;
    switch (chord.key) {
        case Key::left:
        case Key::right: return (claims & claims_sideways) != 0;
        case Key::up:
        case Key::down: return (claims & claims_upright) != 0;
        case Key::enter:
        case Key::space: return (claims & claims_press) != 0;
        case Key::page_up:
        case Key::page_down:
        case Key::home:
        case Key::end: return (claims & claims_pages) != 0;
        default: return false;
    }
}

}  // namespace

ImGuiKey first_physical_key(Key key) { return physical(key).keys[0]; }

bool Ui::State::key_pressed(Chord chord, bool repeat) const {
    const ImGuiIO& io = ImGui::GetIO();
    const bool shift_is_free = chord.key == Key::plus;  // on many keyboards + is Shift and =
    if (io.KeyCtrl != chord.control || io.KeyAlt != chord.alt || (io.KeyShift != chord.shift && !shift_is_free)) return false;
    for (const ImGuiKey key : physical(chord.key).keys)
        if (key != ImGuiKey_None && ImGui::IsKeyPressed(key, repeat ? ImGuiInputFlags_Repeat : ImGuiInputFlags_None, key_owner))
            return true;
    return false;
}

bool Ui::shortcut(Chord chord, std::string_view meaning) {
    auto& state = *state_;
    if (chord == Chord{} || state.blocked()) return false;
    if (!meaning.empty()) state.next_shortcuts.push_back({chord, chord_text(chord), std::string(meaning)});
    if ((state.was_typing || state.is_typing) && !works_while_typing(chord)) return false;
    if (state.focus.current() != 0 && claimed(state.claims, chord)) return false;
    const bool pressed = state.key_pressed(chord, false);
    if (pressed) state.unsettled = true;
    return pressed;
}

std::string Ui::chord_text(Chord chord) const {
    const Physical key = physical(chord.key);
    std::string text;
    if (chord.control) text += "Ctrl + ";
    if (chord.alt) text += "Alt + ";
    if (chord.shift) text += "Shift + ";
    return text + (key.word != nullptr ? words(key.word) : std::string(key.sign != nullptr ? key.sign : ""));
}

}  // namespace rozwaga::widgets
