// What a Ui holds: the parts that the widgets share. Internal to widgets/ and platform/.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "widgets/drawn.h"
#include "widgets/flow.h"
#include "widgets/focus.h"
#include "widgets/recorder.h"
#include "widgets/text.h"
#include "widgets/text_layout.h"
#include "widgets/textures.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

/// Keys that the focused widget uses itself, so that no shortcut takes them.
enum Claim : std::uint8_t { claims_nothing = 0, claims_sideways = 1, claims_upright = 2, claims_press = 4, claims_pages = 8 };

/// Where a table stands, between frames.
struct TableMemory {
    std::int64_t first = 0;                         ///< the uppermost row in sight
    std::int64_t cursor = 0;                        ///< the keyboard's row
    std::optional<std::uint64_t> first_key, cursor_key;
    NodeId focus = 0;                               ///< the node of the keyboard's row
    std::int64_t shown = 0;
    float card = 0, card_width = 0;                 ///< height of the tallest card seen at this width
    std::optional<std::uint64_t> question;
    float wheel = 0;                                ///< turned, but not yet by a whole row
    std::optional<float> grab;                      ///< of the bar that is dragged: pixels below its upper edge
};

/// Tab and Escape are ours: Dear ImGui's widgets do not see them.
inline constexpr ImGuiID key_owner = 0x526f7a77;

struct Tip {
    std::string text;
    ImRect beside;
    NodeId owner = 0;
    ImRect box = {};  ///< where it was drawn
};

struct Ui::State {
    // settings
    Look look;
    Palette palette = widgets::palette(Scheme::light);
    const text::Wording* wording = nullptr;
    Fonts fonts;
    float display_scale = 1;

    // parts
    Recorder recorder;
    Focus focus;
    TextCache texts;
    Textures textures;
    std::vector<Flow> flows;
    std::unordered_map<NodeId, Measured> measured;
    std::unordered_map<NodeId, bool> opened;        ///< expanders, by id
    std::unordered_map<NodeId, TableMemory> tables;
    std::unordered_map<NodeId, std::string> typed;  ///< into lists that are open, by id
    std::unordered_map<NodeId, std::size_t> places; ///< where the keyboard is within a chart, by id
    std::unordered_map<std::string, std::string> numbers;  ///< as the language writes them
    std::unordered_map<NodeId, double> born;        ///< when moving things were first drawn

    ImGuiID secret_field = 0;                       ///< of a passphrase, drawn last
    bool secret_drawn = false;                      ///< in this frame

    // the last finished frame
    Tree tree;
    NodeId last_modal = 0;
    std::uint8_t claims = claims_nothing;           ///< of the focused widget
    bool was_typing = false;
    std::vector<ShortcutHelp> shortcuts;

    // this frame
    std::uint64_t frame = 0;
    bool drawing = false;
    NodeId modal = 0;                               ///< drawn so far
    int dialog_depth = 0;
    std::uint8_t next_claims = claims_nothing;
    bool is_typing = false;
    std::vector<ShortcutHelp> next_shortcuts;
    std::vector<Request> requests, incoming;
    std::string announcement;
    std::string followed;                           ///< target of the link that was pressed
    Tip tip, shown_tip;                             ///< this frame's, and the one drawn in the frame before
    NodeId dismissed_tip = 0;                       ///< Escape hid this thing's, until the person leaves it
    bool tip_asked = false;
    NodeId hovered = 0, last_hovered = 0;
    double hovered_since = 0;
    bool by_keyboard = false;                       ///< the last thing the person used
    bool took_click = false;
    bool unsettled = false;
    double wakes_at = -1;
    ImGuiWindow* root = nullptr;                    ///< the page's, beneath dialogs and tips
    ImGuiWindow* scrolling = nullptr;               ///< the page's window while its content is drawn
    struct Glide { float from = 0, to = 0; double began = -1; };
    Glide glide;                                    ///< scrolling that can be followed; began < 0: none
    std::optional<float> glide_wanted;              ///< in this frame; the last one counts
    int scroll_end = 0;                             ///< 1: to the end, -1: to the top
    std::string page_part;
    float page_height = 0;
    bool page_at_end = false;
    struct Floating { std::string text; Tone tone; NodeId id; };
    std::vector<Floating> toasts;
    float footer_height = 0;

    // the screen
    std::string screen_key, screen_name, screen_before;
    bool screen_fresh = false;
    bool focus_next = false;
    NodeId focus_wanted = 0;

    // for tests
    bool checking = false;
    std::vector<ImGuiID> items;
    std::vector<std::string> overflows;
    std::vector<Drawn> drawn;
    bool letters = true;                            ///< false: the ground alone, without words and icons

    // --- lengths: units to pixels. Type grows with the text; spacing grows less, so that large text keeps its room.
    float zoom() const { return display_scale * look.text_scale; }
    float units(float length) const { return std::round(length * display_scale * (1 + (look.text_scale - 1) * 0.4F)); }
    /// An edge is seen at every scale.
    float thick(float length) const { return std::max(1.0F, units(length)); }
    float type(float length) const { return length * zoom(); }
    float gap(Space space) const { return units(space_units(space)); }

    Flow& flow() { return flows.back(); }
    Measured& memory(NodeId id) {
        auto& found = measured[id];
        found.frame = frame;
        return found;
    }
    /// Keeps what was measured for the next frame; a difference asks for that frame now.
    void keep(float& slot, float value) {
        if (std::abs(slot - value) > 0.5F) unsettled = true;
        slot = value;
    }
    /// Covered by a dialog that is not ours.
    bool blocked() const { return (last_modal != 0 || modal != 0) && dialog_depth == 0; }
    bool key_pressed(Chord chord, bool repeat) const;
    bool still() const { return look.reduced_motion; }
};

/// The key as Dear ImGui names it.
ImGuiKey first_physical_key(Key key);

inline Rect as_rect(const ImRect& box) { return {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()}; }
inline bool in_sight(const ImRect& box) { return box.Overlaps(ImGui::GetCurrentWindowRead()->ClipRect); }

}  // namespace rozwaga::widgets
