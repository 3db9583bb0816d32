#include <algorithm>
#include <cmath>

#include "widgets/amounts.h"
#include "widgets/chart_frame.h"
#include "widgets/paint.h"

namespace rozwaga::widgets {
namespace {

constexpr TextStyle axis_type{.size = TextSize::caption, .muted = true, .tabular = true};
constexpr TextStyle figure_type{.size = TextSize::caption, .weight = Weight::semibold};

struct Plot {
    ImRect box;                  ///< where values are drawn
    std::vector<double> steps;
    float slot = 0;              ///< width of a point's place

    float y(double value) const { return box.Max.y - box.GetHeight() * static_cast<float>(value / steps.back()); }
    float x(std::size_t index) const { return box.Min.x + slot * (static_cast<float>(index) + 0.5F); }
};

class Series {
public:
    Series(Ui& ui, const ChartStyle& style, const std::vector<ChartPoint>& points)
        : ui_(ui), state_(ui.state()), points_(points), cells_(ui, points.size(), points.size()) {
        const float all = state_.flow().width(), figures = state_.type(13 * 1.4F);
        const float height = std::round(style.height * (1 + (state_.look.text_scale - 1) * 0.5F) * state_.display_scale);
        double highest = 0;
        for (const auto& point : points) highest = std::max(highest, point.value);
        plot_.steps = axis_steps(highest, 4);
        label_height_ = state_.units(8) + set_type(state_, "0", axis_type, all).height();
        whole_ = place(state_.flow(), all, height + label_height_ + figures);
        plot_.box = {whole_.Min.x, whole_.Min.y + figures, whole_.Max.x, whole_.Max.y - label_height_};
    }

    void draw_line() {
        draw_axis();
        draw_labels();
        if (points_.empty()) return;
        const auto& tone = state_.palette.tone(Tone::primary);
        fill_area(tone);
        for (std::size_t i = 1; i < points_.size(); ++i) paint::line(spot(i - 1), spot(i), tone.line, state_.thick(2.5F));
        const std::size_t last = points_.size() - 1;
        std::size_t active = last;
        bool any = false, ring = false;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const auto seen = tell(i, {plot_.x(i) - plot_.slot / 2, whole_.Min.y, plot_.x(i) + plot_.slot / 2, plot_.box.Max.y});
            if (!seen.active() || state_.blocked()) continue;
            if (any && !seen.ring) continue;   // the keyboard's goes before the pointer's
            any = true;
            active = i;
            ring = seen.ring;
        }
        draw_spot(active, any, ring);
    }

    void draw_columns() {
        const float hair = state_.thick(edge_hair);
        paint::fill({plot_.box.Min.x, plot_.box.Max.y, plot_.box.Max.x, plot_.box.Max.y + hair}, state_.palette.line_strong);
        plot_.slot = plot_.box.GetWidth() / static_cast<float>(std::max<std::size_t>(points_.size(), 1));
        // A column is measured by its figure, so it may reach the top.
        double highest = 1;
        for (const auto& point : points_) highest = std::max(highest, point.value);
        plot_.steps = {0, highest};
        draw_labels();
        const float wide = std::round(std::min(plot_.slot * 0.66F, state_.units(64)));
        for (std::size_t i = 0; i < points_.size(); ++i) draw_column(i, wide);
    }

private:
    ImVec2 spot(std::size_t index) const { return {plot_.x(index), plot_.y(points_[index].value)}; }

    // A few quiet lines with their figures, at the left.
    void draw_axis() {
        float room = 0;
        std::vector<const TextBlock*> words;
        for (const double step : plot_.steps) {
            words.push_back(&set_type(state_, number_text(ui_, step), axis_type, 1e6F));
            room = std::max(room, words.back()->width);
        }
        const float hair = state_.thick(edge_hair);
        const Colour faint = state_.look.scheme == Scheme::high_contrast ? mix(state_.palette.line, state_.palette.card, 0.7) : state_.palette.line;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const float y = std::round(plot_.y(plot_.steps[i]));
            paint::words(state_, *words[i], {plot_.box.Min.x + room - words[i]->width, std::round(y - words[i]->height() / 2)}, state_.palette.ink_muted);
            paint::fill({plot_.box.Min.x + room + state_.units(10), y, plot_.box.Max.x, y + hair}, i == 0 ? state_.palette.line_strong : faint);
        }
        plot_.box.Min.x += room + state_.units(10);
        plot_.slot = plot_.box.GetWidth() / static_cast<float>(std::max<std::size_t>(points_.size(), 1));
    }

    // As many as have room; the last one always.
    void draw_labels() {
        if (points_.empty()) return;
        float widest = 0;
        for (const auto& point : points_) widest = std::max(widest, set_type(state_, point.label, axis_type, 1e6F).width);
        const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + state_.units(8)) / std::max(plot_.slot, 1.0F))));
        const std::size_t last = points_.size() - 1;
        for (std::size_t i = last % every; i < points_.size(); i += every) {
            const TextBlock& words = set_type(state_, points_[i].label, axis_type, 1e6F);
            const float left = std::clamp(plot_.x(i) - words.width / 2, whole_.Min.x, std::max(whole_.Min.x, whole_.Max.x - words.width));
            paint::words(state_, words, {std::round(left), plot_.box.Max.y + state_.units(8)}, state_.palette.ink_muted);
        }
    }

    void fill_area(const ToneColours& tone) {
        const Colour soft{tone.line.red, tone.line.green, tone.line.blue, static_cast<std::uint8_t>(state_.look.scheme == Scheme::high_contrast ? 70 : 34)};
        ImDrawList* list = ImGui::GetWindowDrawList();
        const ImDrawListFlags before = list->Flags;
        list->Flags &= ~static_cast<ImDrawListFlags>(ImDrawListFlags_AntiAliasedFill);   // smoothed edges of neighbours would show as seams
        for (std::size_t i = 1; i < points_.size(); ++i) {
            const ImVec2 a = spot(i - 1), b = spot(i);
            list->AddQuadFilled(a, b, {b.x, plot_.box.Max.y}, {a.x, plot_.box.Max.y}, paint::packed(soft));
        }
        list->Flags = before;
    }

    void draw_spot(std::size_t index, bool active, bool ring) {
        const auto& tone = state_.palette.tone(Tone::primary);
        const ImVec2 at = spot(index);
        if (active) {
            const float hair = state_.thick(1);
            paint::fill({std::round(at.x), at.y, std::round(at.x) + hair, plot_.box.Max.y}, tone.line);
        }
        const float size = state_.units(5);
        paint::circle(at, size + state_.thick(2), state_.palette.card);
        paint::circle(at, size, tone.solid);
        if (ring) paint::ring(state_, {at.x - size * 2, at.y - size * 2, at.x + size * 2, at.y + size * 2}, size * 2);
        if (active) return draw_value(state_, points_[index].name + ": " + points_[index].said, at, whole_);
        // The latest stands beside its point without being asked.
        const TextBlock& words = set_type(state_, number_text(ui_, points_[index].value), figure_type, 1e6F);
        const float left = std::min(at.x - words.width / 2, whole_.Max.x - words.width);
        const ImVec2 corner{std::round(left), std::round(at.y - size - state_.units(4) - words.height())};
        paint::fill({corner.x - state_.units(3), corner.y, corner.x + words.width + state_.units(3), corner.y + words.height()}, state_.palette.card, state_.units(radius_tight));
        paint::words(state_, words, corner, tone.ink);
    }

    void draw_column(std::size_t index, float wide) {
        const ChartPoint& point = points_[index];
        const auto& tone = state_.palette.tone(Tone::primary);
        const float x = std::round(plot_.x(index) - wide / 2), top = std::round(plot_.y(point.value));
        ImRect column{x, std::min(top, plot_.box.Max.y - state_.thick(2)), x + wide, plot_.box.Max.y};
        const auto seen = tell(index, {plot_.x(index) - plot_.slot / 2, whole_.Min.y, plot_.x(index) + plot_.slot / 2, whole_.Max.y});
        const bool lit = seen.hovered || seen.focused;
        const float radius = std::min(state_.units(radius_small), column.GetHeight() / 2);
        if (point.value > 0) paint::fill(column, lit ? tone.ink : tone.solid, radius, ImDrawFlags_RoundCornersTop);
        const TextBlock& figure = set_type(state_, number_text(ui_, point.value), figure_type, 1e6F);
        if (figure.width <= plot_.slot)
            paint::words(state_, figure, {std::round(plot_.x(index) - figure.width / 2), std::round(column.Min.y - figure.height() - state_.units(2))},
                         point.value > 0 ? state_.palette.ink : state_.palette.ink_muted);
        if (!seen.ring) return;
        ImRect around = column;
        around.Min.y = std::min(around.Min.y, plot_.box.Max.y - state_.units(16));
        paint::ring(state_, around, state_.units(radius_small));
    }

    ChartCells::Seen tell(std::size_t index, const ImRect& box) {
        return cells_.cell(index, box, points_[index].name, points_[index].said);
    }

    Ui& ui_;
    Ui::State& state_;
    const std::vector<ChartPoint>& points_;
    ChartCells cells_;
    Plot plot_;
    ImRect whole_;
    float label_height_ = 0;
};

std::vector<ListedValue> as_list(const std::vector<ChartPoint>& points) {
    std::vector<ListedValue> listed;
    for (const auto& point : points) listed.push_back({point.name, point.said});
    return listed;
}

}  // namespace

void line_chart(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPoint>& points) {
    chart_frame(ui, key, title, style, as_list(points), [&] { Series(ui, style, points).draw_line(); });
}

void column_chart(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPoint>& points) {
    chart_frame(ui, key, title, style, as_list(points), [&] { Series(ui, style, points).draw_columns(); });
}

}  // namespace rozwaga::widgets
