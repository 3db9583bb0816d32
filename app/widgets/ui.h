// One Ui for each window: frame, ids, focus, requests, shortcuts, settings. Everything that is drawn is a function that takes
// it first: layout.h, text.h, controls.h, choices.h, thread.h, callouts.h, progress.h, pictures.h, path.h, dialog.h.
//
// Ids. Interactive widgets take a content key ("next", item.id). A key must be unique among its siblings; Scope adds a level:
//     for (const auto& item : items) { Scope scope(ui, item.id); ... }
// Text needs no key. The screen's own id is the outermost scope, so that two screens never share focus or scrolling.
//
// Lengths are units: window pixels at 100 % text and 1x display.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "widgets/body.h"
#include "widgets/icons.h"
#include "widgets/keys.h"
#include "widgets/semantics.h"
#include "widgets/theme.h"

namespace rozwaga::text {
class Wording;
}

namespace rozwaga::widgets {

struct Look {
    Scheme scheme = Scheme::light;
    std::optional<Colour> primary = {};  ///< the organisation's colour
    float text_scale = 1;           ///< 1 to 2
    float line_spacing = 1;         ///< 1 to 1.5: what lines are further apart than the type scale says
    float letter_spacing = 0;       ///< 0 to 0.15 em, added after every letter
    bool reduced_motion = false;
    friend bool operator==(const Look&, const Look&) = default;
};

/// Pixels of a picture: RGBA, not premultiplied, rows from the top, without padding.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};
/// Asked once for each picture id, when it first comes into sight; nothing where there is no such picture.
using PictureSource = std::function<std::shared_ptr<const Pixels>(std::string_view id)>;

struct ShortcutHelp {
    Chord chord;
    std::string chord_text;  ///< "Ctrl + 0", "→"
    std::string meaning;
};

class Ui {
public:
    Ui();
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // --- settings, kept between frames
    void set_look(const Look& look);
    const Look& look() const;
    const Palette& palette() const;
    /// Wording of what the widgets say themselves ("Przesuń w górę"); must outlive its use. Without it they say their keys.
    void set_wording(const text::Wording* wording);
    void set_pictures(PictureSource source);
    /// Forget decoded pictures, after the course was loaded anew.
    void forget_pictures();

    // --- one frame, by platform/ and headless.h: between ImGui's NewFrame and Render
    void begin_frame();
    void end_frame();
    /// Whether the frame just ended guessed a size wrongly or acted on a request: draw again before showing it.
    bool wants_another_frame() const;
    /// Seconds until something on the screen moves by itself; nothing while all is still.
    std::optional<double> wakes_in() const;

    // --- the semantic layer
    /// Of the last finished frame.
    const Tree& tree() const;
    /// Refused, with false, where the node of the last frame does not allow it, is covered by a dialog or, but for scrolling to
    /// it, is disabled.
    bool request(Request request);
    /// Says a sentence to those who listen (a status node), without moving focus.
    void announce(std::string_view sentence);

    // --- for screens
    /// Opens a fresh screen: the first time a key is seen in a row, scrolling begins at the top and focus is set free, so that
    /// the next Tab goes to the first control; focus_here() says otherwise. `name` is the window node's name.
    void screen(std::string_view key, std::string_view name);
    /// The next interactive widget gets the focus, once for each opening of the screen.
    void focus_here();
    /// Focus goes to the interactive widget with this key in the current scope, as soon as it is drawn.
    void focus(std::string_view key);
    /// True in the frame the person presses it; never while they type in a field (Escape, F-keys and Ctrl chords excepted) nor
    /// beneath a dialog. A meaning, if given, is listed in shortcuts().
    bool shortcut(Chord chord, std::string_view meaning = {});
    /// Those of the last frame, for the help page.
    const std::vector<ShortcutHelp>& shortcuts() const;
    /// "Ctrl + 0", "→", "Spacja": as keys are called in the language of the wording.
    std::string chord_text(Chord chord) const;
    /// Whether a text field holds the keyboard.
    bool typing() const;

    /// The target of the link pressed in this frame, in whatever text it stands; empty where none was.
    const std::string& followed() const;

    /// Width left for content here, in units of the current text scale: what a layout decision should ask.
    float width() const;
    /// The window's height in units.
    float height() const;
    /// Less than 720 units of width: one column.
    bool narrow() const;
    /// Seconds since the window opened; the same for the whole frame.
    double seconds() const;
    /// Asks for a frame after so many seconds (0: the next one at once). Without motion asked for, the app sleeps.
    void wake_after(double seconds);

    /// A key of the widgets' own wording, filled in.
    std::string words(std::string_view key, const Arguments& arguments = {}) const;

    struct State;
    State& state() { return *state_; }  ///< widgets/ and platform/ only
    const State& state() const { return *state_; }

private:
    friend class Scope;
    std::unique_ptr<State> state_;
};

/// Adds a level to the ids below while it lives.
class Scope {
public:
    Scope(Ui& ui, std::string_view key);
    Scope(Ui& ui, std::uint64_t key);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    Ui& ui_;
};

}  // namespace rozwaga::widgets
