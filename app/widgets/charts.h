// Figures as pictures: calm, and readable without seeing them. Every chart has a name and a summary sentence; its values are cells
// that the arrow keys walk through, one stop for the whole chart, and a switch shows them as a list. Nothing is told by colour
// alone: values are printed, parts have patterns, the scale of a heat map goes from light to dark.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

struct ChartStyle {
    std::string_view summary = {};  ///< one sentence: what there is to see
    float height = 200;             ///< units of the drawing, where it does not follow from the values
    bool switchable = true;         ///< "Pokaż jako listę"
};

// --- one figure

enum class Trend : std::uint8_t { none, up, down, level };
struct KeyFigure {
    std::string_view value;             ///< "87%"
    std::string_view name;              ///< "ważnych certyfikatów"
    std::string_view comparison = {};   ///< "o 12 więcej niż miesiąc temu": the direction is in the words
    Trend trend = Trend::none;          ///< an arrow before it
    Tone tone = Tone::neutral;          ///< of the comparison
    Icon icon = Icon::none;
    bool opens = false;                 ///< it is a button
};
/// A card, for columns(). True when pressed.
bool key_figure(Ui& ui, std::string_view key, const KeyFigure& figure);

// --- parts of a whole

enum class Pattern : std::uint8_t { plain, stripes, dots, lines, crossed, hollow };
struct ChartPart {
    std::string key;
    std::string label;                  ///< "po terminie"
    Tone tone = Tone::neutral;
    Pattern pattern = Pattern::plain;   ///< parts of one tone need different ones
};
struct PartsRow {
    std::string key;
    std::string label;                  ///< "Sprzedaż"
    std::vector<double> values;         ///< as many as there are parts
};
/// A bar for each row, as long as its sum beside the largest (or all alike: `shares`), under a legend.
void stacked_bars(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPart>& parts,
                  const std::vector<PartsRow>& rows, bool shares = true);

// --- one value after the other

struct ChartPoint {
    std::string label;                  ///< under it, short: "mar"
    std::string name;                   ///< "marzec 2026"
    double value = 0;
    std::string said;                   ///< "42 ukończenia"
};
/// Over time; a line and the area beneath it.
void line_chart(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPoint>& points);
/// Side by side, each with its figure on top.
void column_chart(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const std::vector<ChartPoint>& points);

// --- two directions

struct HeatMap {
    std::vector<std::string> rows, columns;
    std::vector<std::optional<double>> values = {};   ///< 0 to 1, row after row; nothing: too little is known
    std::string_view lowest = {}, highest = {};  ///< ends of the scale, in words: "rzadko trafnie"
    std::string_view unknown = {};               ///< "za mało odpowiedzi"
    bool dark_is_low = true;                     ///< what needs attention is strong: dark on a light ground, bright on a dark one
};
struct HeatPlace {
    std::size_t row = 0, column = 0;
};
/// Values are printed as percent. Where columns do not fit, each row lists them. Returns the cell that was pressed.
std::optional<HeatPlace> heat_map(Ui& ui, std::string_view key, std::string_view title, const ChartStyle& style, const HeatMap& map);

// --- a question and how it was answered

struct ItemFigure {
    std::string_view name;              ///< the question
    double facility = 0;                ///< 0 to 1: the share of points
    std::optional<double> chance = {};  ///< what guessing earns: a mark on the bar
    double fitting_from = 0.3, fitting_to = 0.9;   ///< where a useful question lies: a band on the bar
    std::string_view said;              ///< "87% punktów, rozróżnia słabo (0,12)"
    std::string_view advice = {};       ///< "Trafia każdy: pytanie niczego nie mierzy."
    Tone tone = Tone::neutral;          ///< of the advice
    Icon icon = Icon::none;
};
/// What the marks on the bars mean; once, above them.
void item_legend(Ui& ui);
/// True when pressed.
bool item_figure(Ui& ui, std::string_view key, const ItemFigure& item);

// --- long work

struct LongWork {
    std::string_view name;              ///< "Sprawdzanie plików"
    std::int64_t done = 0, total = 0;
    double seconds = 0;                 ///< since it began: rate and rest are reckoned from it
    std::string_view stop = {};         ///< the button's words; empty: cannot be stopped
    bool stopping = false;
};
/// The bar, counts, rate and time left in words. True when the person stops it.
bool long_work(Ui& ui, std::string_view key, const LongWork& work);

}  // namespace rozwaga::widgets
