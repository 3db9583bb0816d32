// Checks that look at pixels.
#include <algorithm>
#include <array>
#include <cmath>

#include "looks/checks.h"
#include "looks/raster.h"

namespace rozwaga::tests {

using widgets::Colour;
using widgets::Drawn;
using widgets::Layer;
using widgets::Node;
using widgets::Pixels;
using widgets::Rect;
using widgets::Role;

namespace {

struct Span {
    int left, top, right, bottom;
    bool empty() const { return left >= right || top >= bottom; }
    int count() const { return (right - left) * (bottom - top); }
};

Span within(const Rect& rect, const Rect& clip, const Pixels& pixels) {
    return {std::max({0, static_cast<int>(std::floor(rect.x)), static_cast<int>(clip.x)}),
            std::max({0, static_cast<int>(std::floor(rect.y)), static_cast<int>(clip.y)}),
            std::min({pixels.width, static_cast<int>(std::ceil(rect.x + rect.width)), static_cast<int>(clip.x + clip.width)}),
            std::min({pixels.height, static_cast<int>(std::ceil(rect.y + rect.height)), static_cast<int>(clip.y + clip.height)})};
}

double light_of(Colour colour) {
    static const auto table = [] {
        std::array<double, 256> shares{};
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const auto value = static_cast<std::uint8_t>(i);
            shares[i] = widgets::luminance({value, value, value});
        }
        return shares;
    }();
    return 0.2126 * table[colour.red] + 0.7152 * table[colour.green] + 0.0722 * table[colour.blue];
}

bool same(Colour a, Colour b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }

// The lowest contrast on more of the letters' box than a dash or hairline that a letter's tail may touch.
double least_contrast(const Drawn& piece, const Pixels& ground) {
    const Span span = within(piece.rect, piece.clip, ground);
    if (span.empty()) return 21;
    constexpr double forgiven = 0.04;
    std::vector<std::pair<double, int>> found;   // contrast, pixels
    Colour before{1, 2, 3, 0};
    std::size_t at = 0;
    for (int y = span.top; y < span.bottom; ++y)
        for (int x = span.left; x < span.right; ++x) {
            const Colour here = pixel(ground, x, y);
            if (!same(here, before) || found.empty()) {
                before = here;
                const double ratio = quick_contrast(mix(here, piece.ink, piece.ink.alpha / 255.0), here);
                const auto known = std::ranges::find(found, ratio, &std::pair<double, int>::first);
                at = static_cast<std::size_t>(known - found.begin());
                if (known == found.end()) found.emplace_back(ratio, 0);
            }
            ++found[at].second;
        }
    std::ranges::sort(found);
    int seen = 0;
    for (const auto& [ratio, pixels] : found) {
        seen += pixels;
        if (seen > forgiven * span.count()) return ratio;
    }
    return found.back().first;
}

bool beneath_dialog(const Sight& sight, Layer layer) { return sight.tree.modal() != 0 && layer == Layer::page; }

bool part_of(const Drawn& piece, const Node& node) {
    const float x = piece.rect.x + piece.rect.width / 2, y = piece.rect.y + piece.rect.height / 2;
    return x >= node.rect.x && x <= node.rect.x + node.rect.width && y >= node.rect.y && y <= node.rect.y + node.rect.height;
}

std::string rounded(double ratio) { return std::to_string(std::round(ratio * 100) / 100).substr(0, 5); }

std::string colour_text(Colour c) {
    char text[8] = {};
    std::snprintf(text, sizeof text, "#%02X%02X%02X", c.red, c.green, c.blue);
    return text;
}

std::string complaint(const Drawn& piece, const Pixels& ground, double ratio) {
    const Span span = within(piece.rect, piece.clip, ground);
    return (piece.icon ? "icon at " + std::to_string(span.left) + "," + std::to_string(span.top) : "\"" + piece.text + "\"") + " has " +
           rounded(ratio) + ":1, ink " + colour_text(piece.ink) + " on " + colour_text(pixel(ground, span.left, span.top));
}

// How many pixels of the node, or just around it, stand out from what is beside it.
int standing_out(const Node& node, const Pixels& ground) {
    const Rect around{node.rect.x - 2, node.rect.y - 2, node.rect.width + 4, node.rect.height + 4};
    const Span span = within(around, {0, 0, static_cast<float>(ground.width), static_cast<float>(ground.height)}, ground);
    if (span.empty()) return 1 << 20;
    const Colour beside = pixel(ground, std::min(span.left + 1, ground.width - 1), (span.top + span.bottom) / 2);
    int count = 0;
    for (int y = span.top; y < span.bottom; ++y)
        for (int x = span.left; x < span.right; ++x)
            if (quick_contrast(pixel(ground, x, y), beside) >= 3) ++count;
    return count;
}

}  // namespace

double quick_contrast(Colour one, Colour other) {
    const double a = light_of(one), b = light_of(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Faults pale_texts(const Sight& sight, const Pixels& ground) {
    const double least = sight.high_contrast ? 7 : 4.5;
    Faults faults;
    for (const auto& piece : sight.drawn) {
        if (piece.icon || beneath_dialog(sight, piece.layer)) continue;
        const double ratio = least_contrast(piece, ground);
        if (ratio < least) faults.push_back(complaint(piece, ground, ratio));
    }
    return faults;
}

Faults pale_icons(const Sight& sight, const Pixels& ground) {
    Faults faults;
    for (const auto& piece : sight.drawn) {
        if (!piece.icon || beneath_dialog(sight, piece.layer)) continue;
        const double ratio = least_contrast(piece, ground);
        const bool disabled = std::ranges::any_of(sight.tree.nodes(), [&](const Node& node) {
            return node.role == Role::button && node.states.disabled && part_of(piece, node);
        });
        if (ratio < 3 && !disabled) faults.push_back(complaint(piece, ground, ratio));
    }
    return faults;
}

Faults pale_edges(const Sight& sight, const Pixels& ground) {
    constexpr int enough = 16;
    Faults faults;
    for (const auto& node : sight.tree.nodes()) {
        const bool edged = node.role == Role::text_field || node.role == Role::check || node.role == Role::choice ||
                           (node.role == Role::tab && node.states.checked);
        if (!edged || node.states.disabled || node.states.offscreen) continue;
        if (sight.tree.modal() != 0 && !sight.tree.within(node.id, sight.tree.modal())) continue;
        if (standing_out(node, ground) < enough)
            faults.push_back(std::string(role_name(node.role)) + " \"" + node.name + "\" does not stand out from its ground");
    }
    return faults;
}

Faults covered_texts(const Sight& sight, const Pixels& ground, const Pixels& picture) {
    constexpr int step = 24;
    constexpr double least_share = 0.02;
    Faults faults;
    for (const auto& piece : sight.drawn) {
        if (beneath_dialog(sight, piece.layer)) continue;
        const Span span = within(piece.rect, piece.clip, ground);
        if (span.empty()) continue;
        int changed = 0;
        for (int y = span.top; y < span.bottom; ++y)
            for (int x = span.left; x < span.right; ++x) {
                const Colour a = pixel(ground, x, y), b = pixel(picture, x, y);
                if (std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)}) > step) ++changed;
            }
        if (changed < least_share * span.count())
            faults.push_back((piece.icon ? "icon at " + std::to_string(span.left) + "," + std::to_string(span.top) : "\"" + piece.text + "\"") +
                             " cannot be seen");
    }
    return faults;
}

}  // namespace rozwaga::tests
