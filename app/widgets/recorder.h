// Collects the nodes of one frame: who they are, under whom they stand, in the order in which they are drawn.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "widgets/semantics.h"

namespace rozwaga::widgets {

class Recorder {
public:
    void begin(const Rect& window);
    /// The screen's key is the outermost scope.
    void name_screen(NodeId screen, std::string_view name);
    std::vector<Node> finish();

    // --- ids
    NodeId scope() const { return scopes_.back(); }
    NodeId id(std::string_view key) const;
    /// For what has no key of its own: the n-th of its kind in this scope.
    NodeId next_id(std::string_view kind);
    void enter(NodeId scope) { scopes_.push_back(scope); }
    void leave() { scopes_.pop_back(); }

    // --- nodes; a reference is good until the next node is added
    Node& add(NodeId id, Role role, std::string_view name, const Rect& rect);
    /// Adds a node that the following ones stand under, until close(). Returns its index.
    std::size_t open(NodeId id, Role role, std::string_view name, const Rect& rect);
    void close();
    /// What follows stands under the node added last, until close().
    void into_last();
    Node& at(std::size_t index);
    /// Between these, text and pictures add no nodes: what holds them already says it (a card that is a button).
    void hush() { ++hushed_; }
    void unhush() { --hushed_; }
    bool hushed() const { return hushed_ > 0; }

    const std::vector<Node>& so_far() const { return nodes_; }

private:
    std::vector<Node> nodes_;
    std::vector<NodeId> scopes_{0};
    std::vector<NodeId> parents_;
    std::unordered_map<NodeId, std::uint64_t> counters_;
    int hushed_ = 0;
    Node unheard_;
};

}  // namespace rozwaga::widgets
