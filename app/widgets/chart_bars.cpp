#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/amounts.h"
#include "widgets/chart_frame.h"
#include "widgets/hash.h"
#include "widgets/layout.h"
#include "widgets/paint.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle part_type{.size = TextSize::caption, .weight = Weight::semibold};

double sum_of(const PartsRow& row) { return std::accumulate(row.values.begin(), row.values.end(), 0.0); }

void draw_legend(Ui& ui, const std::vector<ChartPart>& parts) {
    auto& state = ui.state();
    state.recorder.hush();
    row(ui, {.gap = Space::base, .line_gap = Space::hair}, [&] {
        for (const auto& part : parts) {
            const float swatch = state.type(16), gap = state.units(8);
            const TextBlock& words = set_type(state, part.label, {.size = TextSize::small}, state.flow().width() - swatch - gap);
            const ImRect box = place(state.flow(), swatch + gap + words.width, std::max(swatch, words.height()));
            const float top = std::round(box.Min.y + (words.line_px - swatch) / 2);
            draw_part(state, {box.Min.x, top, box.Min.x + swatch, top + swatch}, part.tone, part.pattern, state.units(radius_tight));
            paint::words(state, words, {box.Min.x + swatch + gap, box.Min.y}, state.palette.ink);
        }
    });
    state.recorder.unhush();
}

// A figure inside its part, on the part's own plain ground so that no pattern runs through it.
void draw_inside(Ui::State& state, const ImRect& box, const ChartPart& part, const std::string& text) {
    const TextBlock& words = set_type(state, text, part_type, 1e6F);
    const float side = state.units(4);
    if (words.width + 2 * side > box.GetWidth() - state.units(4) || words.height() > box.GetHeight()) return;
    const auto& tone = state.palette.tone(part.tone);
    const bool hollow = part.pattern == Pattern::hollow;
    const ImVec2 at{std::round(box.GetCenter().x - words.width / 2), std::round(box.GetCenter().y - words.height() / 2)};
    if (part.pattern != Pattern::plain && !hollow) paint::fill({at.x - side, box.Min.y, at.x + words.width + side, box.Max.y}, tone.solid);
    paint::words(state, words, at, hollow ? tone.ink : tone.on_solid);
}

class Bars {
public:
    Bars(Ui& ui, const std::vector<ChartPart>& parts, const std::vector<PartsRow>& rows, bool shares)
        : ui_(ui), state_(ui.state()), parts_(parts), rows_(rows), shares_(shares), cells_(ui, rows.size() * parts.size(), parts.size()) {
        for (const auto& row : rows) largest_ = std::max(largest_, sum_of(row));
        const float all = state_.flow().width();
        beside_ = all >= 560 * state_.zoom();
        if (!beside_) return;
        for (const auto& row : rows)
            names_ = std::max(names_, set_type(state_, row.label, name_type, std::floor(all * 0.28F)).width);
    }

    void draw() {
        draw_legend(ui_, parts_);
        say_gap(state_.flow(), state_.units(14));
        for (std::size_t i = 0; i < rows_.size(); ++i) draw_row(i);
        if (tip_.text.empty()) return;
        draw_value(state_, tip_.text, tip_.at, tip_.room);
    }

private:
    static constexpr TextStyle name_type{.size = TextSize::small, .weight = Weight::medium};

    void draw_row(std::size_t index) {
        const PartsRow& row = rows_[index];
        const float all = state_.flow().width(), gap = state_.gap(Space::snug), bar = std::round(std::max(state_.units(28), state_.type(22)));
        const TextBlock& total = set_type(state_, number_text(ui_, sum_of(row)), {.size = TextSize::small, .muted = true, .tabular = true}, all);
        const TextBlock& name = set_type(state_, row.label, name_type, beside_ ? names_ : all - total.width - gap);
        const float room = all - (beside_ ? names_ + gap : 0) - (beside_ ? total_room() + gap : 0);
        const float above = beside_ ? 0 : name.height() + state_.units(4);
        const ImRect line = place(state_.flow(), all, above + std::max(bar, beside_ ? name.height() : 0));
        const float top = beside_ ? std::round(line.GetCenter().y - bar / 2) : line.Min.y + above;
        const float left = line.Min.x + (beside_ ? names_ + gap : 0);
        paint::words(state_, name, {line.Min.x, beside_ ? std::round(line.GetCenter().y - name.height() / 2) : line.Min.y}, state_.palette.ink);
        const float total_top = beside_ ? std::round(line.GetCenter().y - total.height() / 2) : line.Min.y;
        paint::words(state_, total, {line.Max.x - total.width, total_top}, state_.palette.ink_muted);
        draw_parts(index, {left, top, left + room, top + bar});
        say_gap(state_.flow(), state_.units(10));
    }

    float total_room() {
        float widest = 0;
        for (const auto& row : rows_)
            widest = std::max(widest, set_type(state_, number_text(ui_, sum_of(row)), {.size = TextSize::small, .muted = true, .tabular = true}, 1e6F).width);
        return widest;
    }

    void draw_parts(std::size_t index, const ImRect& bar) {
        const PartsRow& row = rows_[index];
        const double sum = sum_of(row), whole = shares_ ? sum : largest_;
        const float slit = state_.thick(2), radius = state_.units(radius_small);
        if (sum <= 0) paint::outline(bar, state_.palette.line, radius, state_.thick(edge_hair));
        float x = bar.Min.x;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const double value = i < row.values.size() ? row.values[i] : 0;
            const float wide = whole > 0 ? bar.GetWidth() * static_cast<float>(value / whole) : 0;
            const float from = std::round(x), to = std::round(x + wide);
            ImRect part{from, bar.Min.y, std::max(from, to - (to < bar.Max.x - 1 ? slit : 0)), bar.Max.y};
            // Something is never nothing.
            if (value > 0 && part.GetWidth() < state_.units(3)) part.Max.x = part.Min.x + state_.units(3);
            const std::string amount = number_text(ui_, value);
            if (value > 0) {
                draw_part(state_, part, parts_[i].tone, parts_[i].pattern, std::min(radius, part.GetWidth() / 2));
                draw_inside(state_, part, parts_[i], amount);
            }
            tell(index, i, part, amount, sum > 0 ? value / sum : 0);
            x += wide;
        }
    }

    void tell(std::size_t index, std::size_t i, const ImRect& part, const std::string& amount, double share) {
        const std::string name = rows_[index].label + ", " + parts_[i].label;
        const std::string value = amount + " (" + percent_text(ui_, share) + ")";
        const auto seen = cells_.cell(index * parts_.size() + i, part, name, value);
        if (!seen.active() || state_.blocked()) return;
        ImRect around = part;
        if (around.GetWidth() < state_.units(16)) around.Expand({(state_.units(16) - around.GetWidth()) / 2, 0});
        if (seen.ring) paint::ring(state_, around, state_.units(radius_small));
        tip_ = {parts_[i].label + ": " + value, {part.GetCenter().x, part.Min.y}, {state_.flow().left, -1e6F, state_.flow().right, 1e6F}};
    }

    struct TipAt {
        std::string text;
        ImVec2 at;
        ImRect room;
    };

    Ui& ui_;
    Ui::State& state_;
    const std::vector<ChartPart>& parts_;
    const std::vector<PartsRow>& rows_;
    bool shares_;
    ChartCells cells_;
    double largest_ = 0;
    bool beside_ = true;
    float names_ = 0;
    TipAt tip_;
};

}  // namespace

void stacked_bars(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPart>& parts,
                  const std::vector<PartsRow>& rows, bool shares) {
    std::vector<ListedValue> listed;
    for (const auto& row : rows) {
        std::string said;
        for (std::size_t i = 0; i < parts.size() && i < row.values.size(); ++i) {
            if (row.values[i] <= 0) continue;
            if (!said.empty()) said += ", ";
            said += parts[i].label + " " + number_text(ui, row.values[i]);
        }
        listed.push_back({row.label, said.empty() ? number_text(ui, 0) : said});
    }
    chart_frame(ui, key, title, style, listed, [&] { Bars(ui, parts, rows, shares).draw(); });
}

}  // namespace rozwaga::widgets
