#include "documents/typesetter.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::documents {
namespace {

/// Inter's ascent over the em, so that a line's box stands the same whatever letters it holds.
constexpr double ascent = 0.96875;
constexpr double ascent_and_descent = 1.2102;

constexpr double half = 0.5;   ///< between two sizes that are tried

/// The first index for which `holds`, which holds for all that follow it too; `count` when there is none.
template <class Holds>
int first_of(int count, Holds holds) {
    if (count > 0 && holds(0)) return 0;
    int before = 0, after = count;
    while (after - before > 1) {
        const int middle = (before + after) / 2;
        (holds(middle) ? after : before) = middle;
    }
    return after;
}

double points(int pango_units) { return double(pango_units) / PANGO_SCALE; }

Attributes attributes_of(const TextStyle& style) {
    Attributes attributes(pango_attr_list_new());
    // Ligatures and contextual forms cost readers of a PDF their letters.
    const char* features = style.tabular ? "liga=0,clig=0,dlig=0,calt=0,tnum=1" : "liga=0,clig=0,dlig=0,calt=0";
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(features));
    pango_attr_list_insert(attributes.get(),
                           pango_attr_letter_spacing_new(int(std::lround(style.tracking * style.size * PANGO_SCALE))));
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    return attributes;
}

/// Keeps what hyphens join on one line.
void hold_hyphens(const std::string& text, PangoAttrList* attributes) {
    for (std::size_t at = text.find('-'); at != std::string::npos && at + 1 < text.size(); at = text.find('-', at + 1)) {
        PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
        whole->start_index = guint(at);
        whole->end_index = guint(g_utf8_next_char(text.c_str() + at + 1) - text.c_str());   // with the letter behind it
        pango_attr_list_insert(attributes, whole);
    }
}

}  // namespace

SetText::SetText(std::vector<Layout> lines, TextStyle style) : lines_(std::move(lines)), style_(style) {}

double SetText::height() const { return (lines() - 1) * style_.leading * style_.size + ascent_and_descent * style_.size; }

void SetText::draw(cairo_t* canvas, const char* tag, double left, double top) const {
    cairo_tag_begin(canvas, tag, nullptr);
    cairo_set_source_rgb(canvas, style_.colour.red, style_.colour.green, style_.colour.blue);
    double baseline = top + ascent * style_.size;
    for (const Layout& line : lines_) {
        cairo_move_to(canvas, left, baseline);
        pango_cairo_show_layout_line(canvas, pango_layout_get_line_readonly(line.get(), 0));
        baseline += style_.leading * style_.size;
    }
    cairo_tag_end(canvas, tag);
}

Typesetter::Typesetter(PangoFontMap* fonts, const std::string& language) : context_(pango_font_map_create_context(fonts)) {
    pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    // The same line breaks at every scale: no rounding to the pixels of a screen.
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
}

Layout Typesetter::layout(const std::string& text, const TextStyle& style, double width, Breaks breaks) const {
    Layout layout(pango_layout_new(context_.get()));
    const FontDescription font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), "Inter");
    pango_font_description_set_weight(font.get(), style.weight);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    const Attributes attributes = attributes_of(style);
    if (breaks == Breaks::spaces) hold_hyphens(text, attributes.get());
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_wrap(layout.get(), breaks == Breaks::anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    pango_layout_set_width(layout.get(), width == unbounded ? -1 : int(std::floor(width * PANGO_SCALE)));
    pango_layout_set_text(layout.get(), text.data(), int(text.size()));
    return layout;
}

// Each line becomes a text of its own that keeps the space it ended with: where Pango wraps, it drops that space, and
// readers of the PDF would take the words on both sides for one.
SetText Typesetter::lines_of(Layout wrapped, const TextStyle& style) const {
    const std::string text = pango_layout_get_text(wrapped.get());
    const int count = pango_layout_get_line_count(wrapped.get());
    std::vector<Layout> lines;
    if (count == 1 && !text.ends_with(' ')) {
        lines.push_back(std::move(wrapped));
        return {std::move(lines), style};
    }
    for (int i = 0; i < count; ++i) {
        const PangoLayoutLine* line = pango_layout_get_line_readonly(wrapped.get(), i);
        std::string words = text.substr(std::size_t(line->start_index), std::size_t(line->length));
        const std::size_t end = words.find_last_not_of(' ') + 1;
        if (end < words.size()) words.replace(end, std::string::npos, i + 1 < count ? " " : "");
        lines.push_back(layout(words, style, unbounded, Breaks::anywhere));
    }
    return {std::move(lines), style};
}

SetText Typesetter::set(const std::string& text, const TextStyle& style, double width) const {
    return lines_of(layout(text, style, width, Breaks::anywhere), style);
}

SetText Typesetter::fit(const std::string& text, TextStyle style, double width, const std::vector<FitStep>& steps) const {
    for (const FitStep& step : steps) {
        Layout made;   // the latest that fitted
        const auto fits = [&](double size, double within, int lines) {
            style.size = size;
            Layout attempt = layout(text, style, within, step.breaks);
            int longest = 0;
            pango_layout_get_size(attempt.get(), &longest, nullptr);
            const bool fitting = pango_layout_get_line_count(attempt.get()) <= lines && points(longest) <= within;
            if (fitting) made = std::move(attempt);
            return fitting;
        };
        const int sizes = int(std::floor((step.largest - step.smallest) / half)) + 1;
        const int chosen = first_of(sizes, [&](int i) { return fits(step.largest - i * half, width, step.lines); });
        if (chosen == sizes) continue;
        const double size = step.largest - chosen * half;
        // Narrower for as long as it takes no further line: no word stays alone on the last one.
        const int lines = pango_layout_get_line_count(made.get());
        if (lines > 1) first_of(24, [&](int i) { return !fits(size, width * (0.98 - i * 0.02), lines); });
        style.size = size;
        return lines_of(std::move(made), style);
    }
    style.size = steps.back().smallest;
    return set(text, style, width);
}

}  // namespace rozwaga::documents
