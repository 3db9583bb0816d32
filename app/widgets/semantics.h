// What is on the screen, said in words: one node for every widget of a frame, clipped ones too.
// Submission order is reading order. The keyboard, the screen reader bridge, the tour and the tests all read this one tree,
// and ask for things through Request; a request comes out in the next frame as if the person had clicked.
// Node ids are hashes of content keys (see Scope in ui.h), never of wording, so they outlive a change of language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rozwaga::widgets {

using NodeId = std::uint64_t;  ///< 0 is "no node"

enum class Role : std::uint8_t {
    window, page, banner, main, footer, heading, text, link, button, choice, check, text_field, list, list_item, image, progress,
    meter, dialog, group, article, status, tab_list, tab, quote, note, term, separator, table, column_heading, row, cell, combo_box,
    option, chart,
};

/// "button", "list-item": for messages of tests and tools.
std::string_view role_name(Role role);

/// How the rows under a heading are ordered.
enum class Order : std::uint8_t { none, ascending, descending };

struct States {
    bool focusable = false;
    bool focused = false;
    bool disabled = false;
    bool checkable = false;
    bool checked = false;      ///< also: the tab or segment that is on
    bool expandable = false;
    bool expanded = false;
    bool pressed = false;      ///< held down right now
    bool offscreen = false;    ///< scrolled or clipped away
    bool invalid = false;      ///< the description holds the reason
    bool current = false;      ///< "you are here": the step or page in hand
    bool modal = false;
    bool primary = false;      ///< the screen's obvious next step
    bool selected = false;     ///< the row or option that is shown or chosen
    Order order = Order::none; ///< column headings only
    friend bool operator==(const States&, const States&) = default;
};

/// In window units (pixels of the window, before the display's scale), from the upper left corner.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

enum class Allows : std::uint8_t { press = 1, focus = 2, scroll_to = 4, set_value = 8 };

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::group;
    std::string name;         ///< what it is called: a button's label, a picture's alternative text, a paragraph's words
    std::string value;        ///< what it holds: a field's text, "65, o 15 mniej", a verdict
    std::string description;  ///< what else there is to say: a hint, an error, why it is disabled
    std::string shortcut;     ///< "Alt + ←"; empty where there is none
    std::string target;       ///< links only
    int level = 0;            ///< headings 1 to 6
    int position = 0;         ///< 1-based place in its set of `of`; 0 where there is no set
    int of = 0;
    States states;
    Rect rect;
    std::uint8_t actions = 0;  ///< Allows, or-ed

    bool allows(Allows action) const { return (actions & static_cast<std::uint8_t>(action)) != 0; }
    friend bool operator==(const Node&, const Node&) = default;
};

/// Frozen at the end of a frame. The first node is the window's; parents stand before their children.
class Tree {
public:
    Tree() = default;
    Tree(std::vector<Node> nodes, NodeId focus, NodeId modal);

    const std::vector<Node>& nodes() const { return nodes_; }
    NodeId focus() const { return focus_; }  ///< 0 where nothing has it
    NodeId modal() const { return modal_; }  ///< the open dialog; only what stands inside it can be used

    const Node* find(NodeId id) const;
    /// The first of that role and exact name, in reading order.
    const Node* find(Role role, std::string_view name) const;
    std::vector<const Node*> find_all(Role role) const;
    std::vector<const Node*> children(NodeId parent) const;
    bool within(NodeId id, NodeId ancestor) const;
    /// One node on a line, indented: for messages of tests.
    std::string as_text() const;

    friend bool operator==(const Tree&, const Tree&) = default;

private:
    std::vector<Node> nodes_;
    NodeId focus_ = 0;
    NodeId modal_ = 0;
};

struct Request {
    enum class Kind : std::uint8_t { press, focus, scroll_to, set_value };
    Kind kind = Kind::press;
    NodeId node = 0;
    std::string text;  ///< set_value only: becomes the field's whole text, cut to its maximum
};

}  // namespace rozwaga::widgets
