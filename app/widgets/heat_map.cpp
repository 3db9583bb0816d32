#include <algorithm>
#include <cmath>

#include "widgets/amounts.h"
#include "widgets/chart_frame.h"
#include "widgets/paint.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle heat_heading{.size = TextSize::caption, .muted = true, .weight = Weight::medium};
constexpr TextStyle heat_row{.size = TextSize::small, .weight = Weight::medium};
constexpr TextStyle heat_type{.size = TextSize::small, .weight = Weight::semibold, .tabular = true};
constexpr float least_cell = 42, largest_cell = 120;

struct Shade {
    Colour ground, ink;
};

// From the card's colour to the strongest of one hue, in even steps. In between lie shades on which neither dark nor white figures can
// be read (in high contrast many): they are left out, so that two values never share a shade for lack of legible ones.
std::vector<Shade> ramp_of(const Ui::State& state) {
    const Palette& p = state.palette;
    const double least = state.look.scheme == Scheme::high_contrast ? 7.2 : 4.7;
    const Colour strongest = p.tone(Tone::primary).solid, dark{0x0B, 0x1C, 0x22, 255}, white{255, 255, 255, 255};
    const auto ink_on = [&](Colour ground) {
        return contrast(p.ink, ground) >= least ? p.ink : contrast(white, ground) >= contrast(dark, ground) ? white : dark;
    };
    constexpr int steps = 100, faintest = 6;   // the faintest still stands out from the card
    std::vector<Shade> ramp;
    for (int step = faintest; step <= steps; ++step) {
        const Colour ground = mix(p.card, strongest, static_cast<double>(step) / steps);
        const Colour ink = ink_on(ground);
        if (contrast(ink, ground) >= least) ramp.push_back({ground, ink});
    }
    if (ramp.empty()) ramp.push_back({p.card, p.ink});
    return ramp;
}

class Heat {
public:
    Heat(Ui& ui, const HeatMap& map)
        : ui_(ui), state_(ui.state()), map_(map), ramp_(ramp_of(state_)), cells_(ui, map.rows.size() * map.columns.size(), map.columns.size()) {
        lowest_ = 1;
        highest_ = 0;
        for (const auto& value : map.values) {
            if (!value) continue;
            lowest_ = std::min(lowest_, *value);
            highest_ = std::max(highest_, *value);
        }
    }

    std::optional<HeatPlace> draw() {
        const float all = state_.flow().width(), least = std::max(least_cell * state_.zoom(), longest_heading() + state_.units(8));
        const auto count = static_cast<float>(std::max<std::size_t>(map_.columns.size(), 1));
        // Names give way to fields, as long as there is room for two or three words in a line.
        const float names = std::floor(std::clamp(all - least * count, all * 0.2F, all * 0.3F));
        const float cell = std::floor(std::min((all - names) / count, largest_cell * state_.zoom()));
        if (cell >= least) draw_grid(all - cell * count, cell);
        else draw_lists();
        draw_scale();
        return pressed_;
    }

private:
    // Headings break between words only.
    float longest_heading() {
        float longest = 0;
        for (const auto& heading : map_.columns)
            for (std::size_t begin = 0; begin < heading.size();) {
                const std::size_t end = std::min(heading.find(' ', begin), heading.size());
                longest = std::max(longest, set_type(state_, std::string_view(heading).substr(begin, end - begin), heat_heading, 1e6F).width);
                begin = end + 1;
            }
        return longest;
    }

    std::optional<double> value(std::size_t row, std::size_t column) const {
        const std::size_t at = row * map_.columns.size() + column;
        return at < map_.values.size() ? map_.values[at] : std::nullopt;
    }
    double strength(double value) const {
        const double range = std::max(highest_ - lowest_, 0.05);
        const double share = (value - lowest_) / range;
        return map_.dark_is_low ? 1 - share : share;
    }

    const Shade& shade(double strength) const {
        return ramp_[static_cast<std::size_t>(std::lround(std::clamp(strength, 0.0, 1.0) * static_cast<double>(ramp_.size() - 1)))];
    }

    void draw_grid(float names, float cell) {
        const float gap = state_.thick(2), side = state_.units(12);
        float tallest = 0;
        for (const auto& heading : map_.columns) tallest = std::max(tallest, set_type(state_, heading, heat_heading, cell - gap * 2).height());
        const ImRect top = place(state_.flow(), state_.flow().width(), tallest + state_.units(6));
        for (std::size_t i = 0; i < map_.columns.size(); ++i) {
            const TextBlock& words = set_type(state_, map_.columns[i], heat_heading, cell - gap * 2);
            const float left = top.Min.x + names + cell * static_cast<float>(i) + gap;
            paint::words(state_, words, {left, top.Max.y - state_.units(6) - words.height()}, {state_.palette.ink_muted, state_.palette.ink_muted},
                         TextAlign::centre, cell - gap * 2);
        }
        for (std::size_t row = 0; row < map_.rows.size(); ++row) {
            say_gap(state_.flow(), 0);
            const TextBlock& words = set_type(state_, map_.rows[row], heat_row, names - side);
            const float height = std::ceil(std::max({state_.units(36), state_.type(24), words.height() + state_.units(10)}));
            const ImRect line = place(state_.flow(), state_.flow().width(), height);
            paint::words(state_, words, {line.Min.x, std::round(line.GetCenter().y - words.height() / 2)}, state_.palette.ink);
            for (std::size_t column = 0; column < map_.columns.size(); ++column) {
                const float left = line.Min.x + names + cell * static_cast<float>(column);
                draw_cell(row, column, {left + gap / 2, line.Min.y + gap / 2, left + cell - gap / 2, line.Max.y - gap / 2}, {});
            }
        }
        want_gap(state_.flow(), state_.units(14));
    }

    // Each row's name, and under it "Sprzedaż 87%", as many in a line as fit.
    void draw_lists() {
        const float gap = state_.units(6), side = state_.units(10), all = state_.flow().width();
        for (std::size_t row = 0; row < map_.rows.size(); ++row) {
            if (row > 0) say_gap(state_.flow(), state_.units(16));
            const TextBlock& name = set_type(state_, map_.rows[row], heat_row, all);
            paint::words(state_, name, place(state_.flow(), all, name.height()).Min, state_.palette.ink);
            say_gap(state_.flow(), state_.units(6));
            ImVec2 at{0, 0};
            std::vector<std::pair<ImVec2, ImVec2>> places;
            float line = 0;
            for (std::size_t column = 0; column < map_.columns.size(); ++column) {
                const TextBlock& words = set_type(state_, printed(row, column, true), heat_type, all - 2 * side);
                const ImVec2 size{words.width + 2 * side, std::max(state_.units(32), words.height() + state_.units(10))};
                if (at.x > 0 && at.x + size.x > all) at = {0, at.y + line + gap};
                line = std::max(line, size.y);
                places.emplace_back(at, size);
                at.x += size.x + gap;
            }
            const ImRect block = place(state_.flow(), all, at.y + line);
            for (std::size_t column = 0; column < places.size(); ++column) {
                const auto& [corner, size] = places[column];
                draw_cell(row, column, {block.Min.x + corner.x, block.Min.y + corner.y, block.Min.x + corner.x + size.x, block.Min.y + corner.y + size.y},
                          printed(row, column, true));
            }
        }
        want_gap(state_.flow(), state_.units(16));
    }

    std::string printed(std::size_t row, std::size_t column, bool named) {
        const auto known = value(row, column);
        std::string text = known ? percent_text(ui_, *known) : "–";
        return named ? map_.columns[column] + "\u00a0\u00a0" + text : text;
    }

    void draw_cell(std::size_t row, std::size_t column, const ImRect& box, const std::string& shown) {
        const auto known = value(row, column);
        const std::string name = map_.rows[row] + ", " + map_.columns[column];
        const std::string said = known ? percent_text(ui_, *known) : std::string(map_.unknown);
        const auto seen = cells_.cell(row * map_.columns.size() + column, box, name, said, true);
        const Palette& p = state_.palette;
        const float radius = state_.units(radius_tight);
        Colour ink = p.ink_muted;
        if (known) {
            const Shade& shown_as = shade(strength(*known));
            ink = shown_as.ink;
            paint::fill(box, shown_as.ground, radius);
        } else {
            paint::dashes(box, p.line, radius, state_.thick(edge_hair), state_.units(3));
        }
        const TextBlock& words = set_type(state_, shown.empty() ? printed(row, column, false) : shown, heat_type, box.GetWidth());
        paint::words(state_, words, {std::round(box.GetCenter().x - words.width / 2), std::round(box.GetCenter().y - words.height() / 2)}, ink);
        if (seen.hovered) paint::outline(box, p.ink, radius, state_.thick(edge_control));
        if (seen.ring) ring_ = box;
        if (seen.pressed) pressed_ = HeatPlace{row, column};
    }

    void draw_scale() {
        if (ring_) paint::ring(state_, *ring_, state_.units(radius_tight));   // above its neighbours
        if (highest_ < lowest_) return;
        const float wide = state_.type(28), high = state_.type(12), gap = state_.units(8);
        const std::string low = percent_text(ui_, map_.dark_is_low ? highest_ : lowest_), up = percent_text(ui_, map_.dark_is_low ? lowest_ : highest_);
        const auto said = [](const std::string& figure, std::string_view words) { return words.empty() ? figure : std::string(words) + " (" + figure + ")"; };
        const std::string_view light_words = map_.dark_is_low ? map_.highest : map_.lowest, dark_words = map_.dark_is_low ? map_.lowest : map_.highest;
        const TextBlock& light = set_type(state_, said(low, light_words), heat_heading, state_.flow().width());
        const TextBlock& dark = set_type(state_, said(up, dark_words), heat_heading, state_.flow().width());
        constexpr int steps = 5;
        const float strip = wide * steps, all = light.width + dark.width + strip + 2 * gap;
        const bool together = all <= state_.flow().width();
        const ImRect line = place(state_.flow(), state_.flow().width(), together ? light.height() : light.height() + dark.height() + high + 2 * state_.units(4));
        const Colour ink = state_.palette.ink_muted;
        paint::words(state_, light, line.Min, ink);
        const ImVec2 from = together ? ImVec2{line.Min.x + light.width + gap, std::round(line.GetCenter().y - high / 2)}
                                     : ImVec2{line.Min.x, line.Min.y + light.height() + state_.units(4)};
        for (int i = 0; i < steps; ++i) {
            const float left = from.x + wide * static_cast<float>(i);
            paint::fill({left, from.y, left + wide - state_.thick(1), from.y + high}, shade(static_cast<double>(i) / (steps - 1)).ground);
        }
        paint::outline({from.x, from.y, from.x + strip - state_.thick(1), from.y + high}, state_.palette.line, 0, state_.thick(edge_hair));
        paint::words(state_, dark, together ? ImVec2{from.x + strip + gap, line.Min.y} : ImVec2{line.Min.x, from.y + high + state_.units(4)}, ink);
    }

    Ui& ui_;
    Ui::State& state_;
    const HeatMap& map_;
    std::vector<Shade> ramp_;
    ChartCells cells_;
    double lowest_ = 1, highest_ = 0;
    std::optional<HeatPlace> pressed_;
    std::optional<ImRect> ring_;
};

}  // namespace

std::optional<HeatPlace> heat_map(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const HeatMap& map) {
    std::optional<HeatPlace> pressed;
    // The figures are printed already.
    ChartStyle plain = style;
    plain.switchable = false;
    chart_frame(ui, key, title, plain, {}, [&] { pressed = Heat(ui, map).draw(); });
    return pressed;
}

}  // namespace rozwaga::widgets
