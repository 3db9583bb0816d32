#include "widgets/recorder.h"

#include <utility>

#include "widgets/hash.h"

namespace rozwaga::widgets {

void Recorder::begin(const Rect& window) {
    nodes_.clear();
    counters_.clear();
    scopes_.assign(1, 0);
    parents_.clear();
    hushed_ = 0;
    open(hash(0, "window"), Role::window, {}, window);
}

void Recorder::name_screen(NodeId screen, std::string_view name) {
    scopes_.front() = screen;
    nodes_.front().name = name;
}

std::vector<Node> Recorder::finish() {
    parents_.clear();
    return std::exchange(nodes_, {});
}

NodeId Recorder::id(std::string_view key) const { return hash(scopes_.back(), key); }

NodeId Recorder::next_id(std::string_view kind) {
    const NodeId family = hash(scopes_.back() + 1, kind);
    return hash(family, counters_[family]++);
}

Node& Recorder::add(NodeId id, Role role, std::string_view name, const Rect& rect) {
    Node* node = &unheard_;
    if (hushed_ == 0) {
        node = &nodes_.emplace_back();
    } else {
        unheard_ = Node{};
    }
    node->id = id;
    node->parent = parents_.empty() ? 0 : parents_.back();
    node->role = role;
    node->name = name;
    node->rect = rect;
    return *node;
}

std::size_t Recorder::open(NodeId id, Role role, std::string_view name, const Rect& rect) {
    add(id, role, name, rect);
    if (hushed_ > 0) {
        parents_.push_back(parents_.back());
        return static_cast<std::size_t>(-1);
    }
    parents_.push_back(id);
    return nodes_.size() - 1;
}

void Recorder::into_last() { parents_.push_back(hushed_ > 0 || nodes_.empty() ? parents_.back() : nodes_.back().id); }

void Recorder::close() { parents_.pop_back(); }

Node& Recorder::at(std::size_t index) { return index < nodes_.size() ? nodes_[index] : unheard_; }

}  // namespace rozwaga::widgets
