#include <algorithm>

#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/thread.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

struct FigureColumns {
    float name, yours, other;   // widths
};

FigureColumns divide_figures(Ui::State& state, std::string_view yours, std::string_view other,
                             const std::vector<ComparisonRow>& rows, float width) {
    const float most = std::floor(width * 0.32F);
    const auto widest = [&](std::string_view heading, std::string ComparisonRow::* figure) {
        float wide = set_type(state, heading, {.size = TextSize::small, .weight = Weight::semibold}, most).width;
        for (const auto& row : rows) wide = std::max(wide, set_type(state, row.*figure, {.weight = Weight::semibold}, most).width);
        return std::ceil(wide) + 1;
    };
    const float mine = widest(yours, &ComparisonRow::yours), better = widest(other, &ComparisonRow::other), apart = state.gap(Space::base);
    return {width - mine - better - 2 * apart, mine, better};
}

}  // namespace

void comparison(Ui& ui, std::string_view key, std::string_view yours, std::string_view other, const std::vector<ComparisonRow>& rows) {
    auto& state = ui.state();
    const NodeId id = state.recorder.id(key);
    const Palette& p = state.palette;
    const float width = state.flow().width(), sign = state.type(20), beside = state.units(8), above = state.units(7);
    const FigureColumns columns = divide_figures(state, yours, other, rows, width);
    const auto right_of = [&](const ImRect& box, int column) {
        return box.Max.x - (column == 0 ? columns.other + state.gap(Space::base) : 0);
    };
    const TextStyle head{.size = TextSize::small, .weight = Weight::semibold};
    const TextBlock& mine = set_type(state, yours, head, columns.yours);
    const TextBlock& better = set_type(state, other, head, columns.other);
    const ImRect line = place(state.flow(), width, std::max(mine.height(), better.height()) + above);
    paint::words(state, mine, {right_of(line, 0) - columns.yours, line.Min.y}, {p.ink_muted, p.ink_muted}, TextAlign::right, columns.yours);
    paint::words(state, better, {right_of(line, 1) - columns.other, line.Min.y}, {p.tone(Tone::good).ink, p.tone(Tone::good).ink},
                 TextAlign::right, columns.other);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const TextBlock& name = set_type(state, row.name, {}, columns.name - sign - beside);
        const TextBlock& first = set_type(state, row.yours, {.weight = Weight::semibold}, columns.yours);
        const TextBlock& second = set_type(state, row.other, {.weight = Weight::semibold}, columns.other);
        const float height = std::max({name.height(), first.height(), second.height()});
        const ImRect box = place(state.flow(), width, height + 2 * above);
        const float top = box.Min.y + above;
        paint::fill({box.Min.x, box.Min.y, box.Max.x, box.Min.y + std::max(1.0F, state.units(edge_hair))}, p.line);
        paint::icon(state, row.icon, {box.Min.x + sign / 2, top + name.line_px / 2}, sign, p.tone(Tone::primary).ink);
        paint::words(state, name, {box.Min.x + sign + beside, top}, p.ink);
        paint::words(state, first, {right_of(box, 0) - columns.yours, top}, {p.ink, p.ink}, TextAlign::right, columns.yours);
        paint::words(state, second, {right_of(box, 1) - columns.other, top}, {p.ink, p.ink}, TextAlign::right, columns.other);
        Node& node = state.recorder.add(hash(id, std::uint64_t(i)), Role::term, row.name, {});
        node.value = std::string(yours) + ": " + row.yours + "; " + std::string(other) + ": " + row.other;
        put_rect(node, box);
    }
    want_gap(state.flow(), state.gap(Space::base));
}

}  // namespace rozwaga::widgets
