#include "widgets/semantics.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace rozwaga::widgets {
namespace {

constexpr std::array role_names{
    "window", "page", "banner", "main", "footer", "heading", "text", "link", "button", "choice", "check", "text-field", "list",
    "list-item", "image", "progress", "meter", "dialog", "group", "article", "status", "tab-list", "tab", "quote", "note", "term",
    "separator", "table", "column-heading", "row", "cell", "combo-box", "option", "chart",
};
static_assert(role_names.size() == static_cast<std::size_t>(Role::chart) + 1);

}  // namespace

std::string_view role_name(Role role) { return role_names[static_cast<std::size_t>(role)]; }

Tree::Tree(std::vector<Node> nodes, NodeId focus, NodeId modal) : nodes_(std::move(nodes)), focus_(focus), modal_(modal) {}

const Node* Tree::find(NodeId id) const {
    if (id == 0) return nullptr;
    const auto found = std::ranges::find(nodes_, id, &Node::id);
    return found == nodes_.end() ? nullptr : &*found;
}

const Node* Tree::find(Role role, std::string_view name) const {
    const auto found = std::ranges::find_if(nodes_, [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::vector<const Node*> Tree::find_all(Role role) const {
    std::vector<const Node*> found;
    for (const auto& node : nodes_)
        if (node.role == role) found.push_back(&node);
    return found;
}

std::vector<const Node*> Tree::children(NodeId parent) const {
    std::vector<const Node*> found;
    for (const auto& node : nodes_)
        if (node.parent == parent) found.push_back(&node);
    return found;
}

bool Tree::within(NodeId id, NodeId ancestor) const {
    // Parents stand before their children, so the walk ends.
    for (const Node* node = find(id); node != nullptr; node = find(node->parent))
        if (node->id == ancestor) return true;
    return false;
}

std::string Tree::as_text() const {
    std::string text;
    std::unordered_map<NodeId, int> depths;
    for (const auto& node : nodes_) {
        const auto parent = depths.find(node.parent);
        const int depth = parent == depths.end() ? 0 : parent->second + 1;
        depths[node.id] = depth;
        text.append(static_cast<std::size_t>(depth) * 2, ' ').append(role_name(node.role)).append(" \"").append(node.name).append("\"");
        if (!node.value.empty()) text.append(" = \"").append(node.value).append("\"");
        if (!node.description.empty()) text.append(" (").append(node.description).append(")");
        if (node.states.focused) text.append(" [focused]");
        if (node.states.disabled) text.append(" [disabled]");
        if (node.states.checked) text.append(" [checked]");
        if (node.states.selected) text.append(" [selected]");
        if (node.states.order != Order::none) text.append(node.states.order == Order::ascending ? " [ascending]" : " [descending]");
        if (node.states.expandable) text.append(node.states.expanded ? " [expanded]" : " [collapsed]");
        if (node.states.invalid) text.append(" [invalid]");
        if (node.states.offscreen) text.append(" [offscreen]");
        text.append("\n");
    }
    return text;
}

}  // namespace rozwaga::widgets
