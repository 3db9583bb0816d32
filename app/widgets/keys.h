// Keys as screens name them.
#pragma once

#include <cstdint>

namespace rozwaga::widgets {

enum class Key : std::uint8_t {
    none, tab, left, right, up, down, page_up, page_down, home, end, enter, space, escape, backspace, remove,
    digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
    letter_a, letter_c, letter_f, letter_o, letter_v, letter_x, letter_z, plus, minus, f1, f2, f5, f11, f12,
};

/// The key of a digit 0 to 9.
constexpr Key digit_key(int digit) { return static_cast<Key>(static_cast<int>(Key::digit_0) + digit); }

struct Chord {
    Key key = Key::none;
    bool control = false, shift = false, alt = false;

    constexpr Chord() = default;
    constexpr Chord(Key only) : key(only) {}
    constexpr Chord(Key main, bool with_control, bool with_shift = false, bool with_alt = false)
        : key(main), control(with_control), shift(with_shift), alt(with_alt) {}
    friend bool operator==(const Chord&, const Chord&) = default;
};
constexpr Chord ctrl(Key key) { return {key, true}; }
constexpr Chord alt(Key key) { return {key, false, false, true}; }
constexpr Chord shift(Key key) { return {key, false, true}; }

}  // namespace rozwaga::widgets
