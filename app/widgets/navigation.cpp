#include "widgets/navigation.h"

#include <algorithm>

#include "widgets/contain.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle destination_type{.size = TextSize::control, .weight = Weight::medium};
constexpr TextStyle current_type{.size = TextSize::control, .weight = Weight::semibold};
constexpr TextStyle waiting_type{.size = TextSize::caption, .weight = Weight::bold, .tabular = true};

struct Pill {
    const TextBlock* words = nullptr;
    float width = 0, height = 0;
};

Pill pill_of(Ui::State& state, const Destination& destination) {
    if (destination.waiting.empty()) return {};
    const TextBlock& words = set_type(state, destination.waiting, waiting_type, 1e6F);
    const float height = words.height() + state.units(4);
    return {&words, std::max(height, words.width + state.units(12)), height};
}

void draw_pill(Ui::State& state, const Pill& pill, ImVec2 centre) {
    const ImRect box{std::round(centre.x - pill.width / 2), std::round(centre.y - pill.height / 2), std::round(centre.x + pill.width / 2),
                     std::round(centre.y + pill.height / 2)};
    const auto& tone = state.palette.tone(Tone::accent);
    paint::fill(box, tone.solid, box.GetHeight() / 2);
    paint::words(state, *pill.words, {std::round(box.GetCenter().x - pill.words->width / 2), std::round(box.GetCenter().y - pill.words->height() / 2)},
                 tone.on_solid);
}

class Destinations {
public:
    Destinations(Ui& ui, NodeId id, const std::vector<Destination>& destinations, std::string_view current)
        : ui_(ui), id_(id), destinations_(destinations), current_(current) {}

    Touch take(std::size_t i, const ImRect& box, bool named) {
        const Destination& destination = destinations_[i];
        const NodeId id = hash(id_, destination.key);
        stops_.push_back(id);
        const bool current = destination.key == current_;
        const Touch seen = touch(ui_, {.id = id,
                                       .role = Role::tab,
                                       .name = destination.name,
                                       .box = box,
                                       .claims = claims_press | claims_sideways | claims_upright,
                                       .tip = named ? std::string_view{} : std::string_view(destination.name),
                                       .shortcut = destination.shortcut});
        Node& node = ui_.state().recorder.at(seen.node);
        node.value = destination.waiting_name;
        node.states.checkable = true;
        node.states.checked = node.states.current = current;
        node.position = static_cast<int>(i) + 1;
        node.of = static_cast<int>(destinations_.size());
        if (seen.pressed) chosen_ = destination.key;   // the current one too: back to where the place begins
        return seen;
    }

    /// `edged`: nothing else stands beside it to say that this is where one is.
    void draw_ground(const ImRect& box, const Touch& seen, bool current, bool edged) const {
        auto& state = ui_.state();
        const Palette& p = state.palette;
        const float radius = state.units(radius_control);
        if (current) paint::fill(box, p.tone(Tone::primary).ground, radius);
        else if (seen.hovered || seen.held) paint::fill(box, paint::laid(seen.held ? p.press : p.hover, p.bar), radius);
        if (current && (edged || state.look.scheme == Scheme::high_contrast)) paint::outline(box, p.tone(Tone::primary).line, radius, state.thick(edge_control));
        if (seen.ring) paint::ring(state, box, radius);
    }

    std::optional<std::string> finish() {
        step_between(ui_.state(), stops_, true);
        return chosen_;
    }

private:
    Ui& ui_;
    NodeId id_;
    const std::vector<Destination>& destinations_;
    std::string_view current_;
    std::vector<NodeId> stops_;
    std::optional<std::string> chosen_;
};

}  // namespace

std::optional<std::string> navigation_column(Ui& ui, std::string_view key, std::string_view name,
                                             const std::vector<Destination>& destinations, std::string_view current) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::tab_list, name, {});
    const float top = state.flow().y, padding = state.units(12), icon = state.type(22), beside = state.units(12);
    Destinations drawn(ui, id, destinations, current);
    for (std::size_t i = 0; i < destinations.size(); ++i) {
        const Destination& destination = destinations[i];
        const bool here = destination.key == current;
        const Pill pill = pill_of(state, destination);
        const float room = state.flow().width() - 2 * padding - icon - beside - (pill.words ? pill.width + beside : 0);
        const TextBlock& words = set_type(state, destination.name, here ? current_type : destination_type, room);
        const ImRect box = place(state.flow(), state.flow().width(), std::max(state.units(control_height), words.height() + state.units(16)));
        const Touch seen = drawn.take(i, box, true);
        drawn.draw_ground(box, seen, here, false);
        const Palette& p = state.palette;
        const float middle = box.GetCenter().y;
        const Colour ink = here ? p.tone(Tone::primary).ink : p.ink;
        if (here) paint::fill({box.Min.x, box.Min.y + state.units(10), box.Min.x + state.units(4), box.Max.y - state.units(10)},
                              p.tone(Tone::primary).solid, state.units(2));
        paint::icon(state, destination.icon, {box.Min.x + padding + icon / 2, middle}, icon, here ? ink : p.ink_muted);
        paint::words(state, words, {box.Min.x + padding + icon + beside, std::round(middle - words.height() / 2)}, ink);
        if (pill.words) draw_pill(state, pill, {box.Max.x - padding - pill.width / 2, middle});
        want_gap(state.flow(), state.gap(Space::hair));
    }
    put_rect(state.recorder.at(list), {state.flow().left, top, state.flow().right, state.flow().y});
    state.recorder.close();
    want_gap(state.flow(), state.gap(Space::base));
    return drawn.finish();
}

std::optional<std::string> navigation_row(Ui& ui, std::string_view key, std::string_view name,
                                          const std::vector<Destination>& destinations, std::string_view current) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const std::size_t list = state.recorder.open(id, Role::tab_list, name, {});
    const float icon = state.type(22), padding = state.units(10), beside = state.units(8);
    Destinations drawn(ui, id, destinations, current);
    ImRect all{};
    row(ui, {.gap = Space::hair, .line_gap = Space::hair}, [&] {
        for (std::size_t i = 0; i < destinations.size(); ++i) {
            const Destination& destination = destinations[i];
            const bool here = destination.key == current;
            const TextBlock& words = set_type(state, destination.name, current_type, 1e6F);
            const Pill pill = pill_of(state, destination);
            const float more = (here ? beside + words.width : 0) + (pill.words ? beside / 2 + pill.width : 0);
            const ImRect box = place(state.flow(), 2 * padding + icon + more, std::max(state.units(control_height), words.height() + state.units(12)));
            const Touch seen = drawn.take(i, box, here);
            drawn.draw_ground(box, seen, here, true);
            const Palette& p = state.palette;
            const float middle = box.GetCenter().y;
            const Colour ink = here ? p.tone(Tone::primary).ink : p.ink_muted;
            float x = box.Min.x + padding;
            paint::icon(state, destination.icon, {x + icon / 2, middle}, icon, ink);
            x += icon + beside;
            if (here) paint::words(state, words, {x, std::round(middle - words.height() / 2)}, ink);
            if (pill.words) draw_pill(state, pill, {box.Max.x - padding - pill.width / 2, middle});
            if (i == 0) all = box;
            all.Add(box);
        }
    });
    put_rect(state.recorder.at(list), all);
    state.recorder.close();
    return drawn.finish();
}

}  // namespace rozwaga::widgets
