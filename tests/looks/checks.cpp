// Checks that look at the pieces, the nodes and the keyboard.
#include "looks/checks.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace rozwaga::tests {

using widgets::Allows;
using widgets::Drawn;
using widgets::Key;
using widgets::Node;
using widgets::NodeId;
using widgets::Rect;
using widgets::Role;
using widgets::Tree;

namespace {

Rect cut(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::min(a.x + a.width, b.x + b.width) - x, std::min(a.y + a.height, b.y + b.height) - y};
}

std::string called(const Drawn& piece) { return piece.icon ? "an icon" : "\"" + piece.text + "\""; }
std::string called(const Node& node) { return std::string(role_name(node.role)) + " \"" + node.name + "\""; }

bool interactive(const Node& node) { return node.states.focusable || node.allows(Allows::press); }

bool in_reach(const Tree& tree, const Node& node) { return tree.modal() == 0 || tree.within(node.id, tree.modal()); }

std::vector<NodeId> tab_stops(const Tree& tree) {
    std::vector<NodeId> stops;
    for (const auto& node : tree.nodes())
        if (node.states.focusable && !node.states.disabled && in_reach(tree, node)) stops.push_back(node.id);
    return stops;
}

bool landmark(Role role) { return role == Role::banner || role == Role::main || role == Role::footer; }

// The names of all that holds the node, outermost first; header, content and footer are places of their own.
std::string under(const Tree& tree, const Node& node) {
    std::string names;
    for (const Node* holder = tree.find(node.parent); holder != nullptr; holder = tree.find(holder->parent))
        if (!holder->name.empty() || landmark(holder->role)) names = (holder->name.empty() ? std::string(role_name(holder->role)) : holder->name) + " / " + names;
    return names;
}

}  // namespace

Faults cut_texts(const Sight& sight) {
    constexpr float slack = 1.5F;
    Faults faults;
    for (const auto& piece : sight.drawn) {
        if (piece.typed) continue;
        const Rect seen = cut(piece.rect, piece.clip);
        const bool sideways = piece.rect.width - seen.width > slack || piece.rect.x < -slack || piece.rect.x + piece.rect.width > sight.width + slack;
        const bool upright = piece.rect.height - seen.height > slack;
        if (sideways) faults.push_back(called(piece) + " is cut at the side");
        else if (upright && sight.whole) faults.push_back(called(piece) + " is cut at the top or bottom");
    }
    for (const auto& node : sight.tree.nodes())
        if (node.rect.x < -1 || node.rect.x + node.rect.width > sight.width + 1) faults.push_back(called(node) + " stands outside of the window");
    return faults;
}

Faults overlapping_texts(const Sight& sight) {
    constexpr float slack = 1.5F;
    std::vector<const Drawn*> pieces;
    for (const auto& piece : sight.drawn) pieces.push_back(&piece);
    std::ranges::sort(pieces, {}, [](const Drawn* piece) { return piece->rect.y; });
    Faults faults;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            const Drawn &a = *pieces[i], &b = *pieces[j];
            if (b.rect.y > a.rect.y + a.rect.height) break;
            if (a.layer != b.layer) continue;
            // Lines of one heading may stand so close that a tail and an accent share a row.
            const float upright = a.block != 0 && a.block == b.block ? slack + a.size * 0.1F : slack;
            const Rect both = cut(cut(a.rect, a.clip), cut(b.rect, b.clip));
            if (both.width > slack && both.height > upright) faults.push_back(called(a) + " and " + called(b) + " overlap");
        }
    return faults;
}

Faults small_targets(const Sight& sight) {
    Faults faults;
    for (const auto& node : sight.tree.nodes()) {
        // A link stands in a sentence, whose lines give it its height.
        if (!node.allows(Allows::press) || node.role == Role::link) continue;
        if (node.rect.width < widgets::least_target || node.rect.height < widgets::least_target)
            faults.push_back(called(node) + " is " + std::to_string(std::lround(node.rect.width)) + " x " +
                             std::to_string(std::lround(node.rect.height)));
    }
    return faults;
}

Faults faulty_main_actions(const Sight& sight) {
    Faults faults;
    int on_page = 0, in_dialog = 0;
    for (const auto& node : sight.tree.nodes()) {
        if (!node.states.primary) continue;
        const bool asked = sight.tree.modal() != 0 && sight.tree.within(node.id, sight.tree.modal());
        if ((asked ? ++in_dialog : ++on_page) > 1) faults.push_back(called(node) + " is a second main action");
        if (node.rect.height < widgets::control_height - 0.5F)
            faults.push_back(called(node) + " is only " + std::to_string(std::lround(node.rect.height)) + " high");
    }
    return faults;
}

Faults missing_names(const Sight& sight) {
    Faults faults;
    for (const auto& node : sight.tree.nodes()) {
        const bool needed = interactive(node) || node.role == Role::image || node.role == Role::dialog || node.role == Role::heading;
        if (needed && node.name.empty()) faults.push_back(called(node) + " at " + std::to_string(std::lround(node.rect.x)) + "," +
                                                          std::to_string(std::lround(node.rect.y)) + " has no name");
    }
    return faults;
}

Faults doubled_names(const Sight& sight) {
    Faults faults;
    std::set<std::tuple<Role, std::string, std::string>> known;
    for (const auto& node : sight.tree.nodes())
        if (interactive(node) && in_reach(sight.tree, node) && !known.emplace(node.role, under(sight.tree, node), node.name).second)
            faults.push_back(called(node) + " stands twice under \"" + under(sight.tree, node) + "\"");
    return faults;
}

Faults keys_as_names(const Sight& sight, const text::Wording& words) {
    Faults faults;
    for (const auto& node : sight.tree.nodes())
        for (const std::string* said : {&node.name, &node.value, &node.description}) {
            const bool one_word = said->find(' ') == said->npos && said->find('.') != said->npos;
            if (one_word && words.has(*said)) faults.push_back(called(node) + " shows the key " + *said);
            if (said->find('{') != said->npos && said->find('}') != said->npos)
                faults.push_back(called(node) + " shows a place that was not filled in: " + *said);
        }
    return faults;
}

Faults faulty_tab_order(widgets::Headless& app) {
    Faults faults;
    const auto stops = tab_stops(app.tree());
    if (stops.empty()) return {"nothing can be reached"};
    const auto named = [&](NodeId id) {
        const Node* node = app.tree().find(id);
        return node == nullptr ? std::string("nothing") : called(*node);
    };
    // From the last one, so that the first Tab must come round.
    app.find(stops.back()).focus();
    for (const NodeId expected : stops) {
        app.key(Key::tab);
        const NodeId now = app.tree().focus();
        if (now != expected) {
            faults.push_back("Tab leads to " + named(now) + " instead of " + named(expected));
            return faults;
        }
    }
    for (std::size_t i = 1; i <= stops.size(); ++i) {
        const NodeId expected = stops[(2 * stops.size() - 1 - i) % stops.size()];
        app.key(widgets::shift(Key::tab));
        if (app.tree().focus() != expected) {
            faults.push_back("Shift + Tab leads to " + named(app.tree().focus()) + " instead of " + named(expected));
            return faults;
        }
    }
    return faults;
}

}  // namespace rozwaga::tests
