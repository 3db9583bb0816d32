#include "widgets/focus.h"

#include <algorithm>

namespace rozwaga::widgets {
namespace {

std::vector<NodeId> order(const Tree& tree) {
    std::vector<NodeId> stops;
    for (const auto& node : tree.nodes())
        if (node.states.focusable && !node.states.disabled && (tree.modal() == 0 || tree.within(node.id, tree.modal())))
            stops.push_back(node.id);
    return stops;
}

}  // namespace

void Focus::set(NodeId id, bool ring, bool reveal) {
    current_ = id;
    at_place_ = false;
    visible_ = ring;
    reveal_ = reveal && id != 0;
}

void Focus::clear() { set(0, visible_, false); }

void Focus::restart() {
    clear();
    place_ = 0;
    at_place_ = true;
    modal_ = 0;
    return_to_ = 0;
}

void Focus::step(const Tree& tree, bool backwards) {
    const auto stops = order(tree);
    if (stops.empty()) return;
    const auto found = std::ranges::find(stops, current_);
    std::size_t next = 0;
    if (found != stops.end()) {
        const auto at = static_cast<std::size_t>(found - stops.begin());
        next = backwards ? (at + stops.size() - 1) % stops.size() : (at + 1) % stops.size();
    } else {
        const std::size_t at = std::min(place_, stops.size());
        if (backwards) next = (at + stops.size() - 1) % stops.size();
        else next = (at_place_ ? at : at + 1) % stops.size();
    }
    place_ = next;
    set(stops[next], true, true);
}

bool Focus::take_reveal(NodeId id) {
    if (!reveal_ || id != current_) return false;
    reveal_ = false;
    return true;
}

bool Focus::follow(const Tree& tree) {
    const NodeId before = current_;
    if (tree.modal() != modal_) {
        if (modal_ == 0) return_to_ = current_;
        modal_ = tree.modal();
        if (modal_ == 0) {
            set(tree.find(return_to_) != nullptr ? return_to_ : 0, visible_, false);
            return_to_ = 0;
        }
    }
    const auto stops = order(tree);
    if (modal_ != 0 && !tree.within(current_, modal_)) set(stops.empty() ? 0 : stops.front(), visible_, true);
    if (current_ != 0) {
        const auto found = std::ranges::find(stops, current_);
        if (found == stops.end()) {
            current_ = 0;
            at_place_ = true;
            reveal_ = false;
        } else {
            place_ = static_cast<std::size_t>(found - stops.begin());
        }
    }
    return current_ != before;
}

}  // namespace rozwaga::widgets
