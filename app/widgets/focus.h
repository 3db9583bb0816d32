// Who has the keyboard. Focus walks the frozen tree, so that its order is the reading order and a dialog holds it.
#pragma once

#include "widgets/semantics.h"

namespace rozwaga::widgets {

class Focus {
public:
    NodeId current() const { return current_; }
    /// Whether the ring is drawn: after a key, not after a click.
    bool visible() const { return visible_; }

    /// Moves at once; `reveal` scrolls it into sight.
    void set(NodeId id, bool ring, bool reveal);
    void clear();
    /// Tab and Shift + Tab.
    void step(const Tree& tree, bool backwards);
    /// A fresh screen: nothing has focus, and the next step begins at the first.
    void restart();
    /// Whether the widget that now has the focus must be scrolled into sight; asked once.
    bool take_reveal(NodeId id);
    /// The focus wants to be seen but has not been drawn yet.
    bool waits() const { return reveal_; }

    /// After each frame: keeps focus in the open dialog, gives it back when the dialog is gone, notices what has vanished.
    /// True where it moved.
    bool follow(const Tree& tree);

private:
    NodeId current_ = 0;
    NodeId return_to_ = 0;
    NodeId modal_ = 0;
    std::size_t place_ = 0;  ///< where the focus was in the order, for when its node is gone
    bool at_place_ = false;  ///< the node at place_ is the next one, because the focused one has gone
    bool visible_ = false;
    bool reveal_ = false;
};

}  // namespace rozwaga::widgets
