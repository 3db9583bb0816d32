#include "documents/certificate_drawing.h"

#include <algorithm>
#include <optional>

#include "documents/ornament.h"
#include "documents/square_card.h"
#include "documents/typesetter.h"

namespace rozwaga::documents {
namespace {

constexpr double band_left = page_width - ornament_columns * ornament_tile;
constexpr double margin = 56, gutter = 40;
constexpr double text_width = band_left - margin - gutter;
/// Rows of ornament above the square.
constexpr int rows_above_square = 4;

void fill_box(cairo_t* canvas, const Colour& colour, double left, double top, double width, double height) {
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    cairo_rectangle(canvas, left, top, width, height);
    cairo_fill(canvas);
}

/// The person and the course: what the eye meets first. `density` below 1 takes everything closer together.
struct Middle {
    SetText title, awarded_to, name, sentence, course;
    double density;

    Middle(const Typesetter& type, const CertificatePage& page, const Palette& colours, double d)
        : title(type.set(page.title, {18 * d, PANGO_WEIGHT_SEMIBOLD, colours.accent, 1.3, -0.006}, text_width)),
          awarded_to(type.set(page.awarded_to, {11 * d, PANGO_WEIGHT_NORMAL, colours.quiet}, text_width)),
          name(type.fit(page.name, {48, PANGO_WEIGHT_SEMIBOLD, colours.ink, 1.12, -0.022}, text_width,
                        {{48 * d, 31 * d, 1},
                         {40 * d, 26 * d, 2},
                         {32 * d, 22 * d, 3, Breaks::hyphens},
                         {24 * d, 12 * d, 4, Breaks::anywhere}})),
          sentence(type.set(page.sentence, {12 * d, PANGO_WEIGHT_NORMAL, colours.quiet, 1.5}, text_width)),
          course(type.fit(page.course_title, {24, PANGO_WEIGHT_SEMIBOLD, colours.accent, 1.2, -0.012}, text_width,
                          {{24 * d, 19 * d, 1}, {21 * d, 16 * d, 2}, {16 * d, 11 * d, 4, Breaks::anywhere}})),
          density(d) {}

    double height() const {
        return title.height() + awarded_to.height() + name.height() + sentence.height() + course.height() + gaps();
    }
    double gaps() const { return (13 + 30 + 6 + 18 + 8) * density; }

    void draw(cairo_t* canvas, const Palette& colours, double top) const {
        fill_box(canvas, colours.accent, margin, top, 30 * density, 3 * density);
        top += 13 * density;
        title.draw(canvas, "H1", margin, top);
        top += title.height() + 30 * density;
        awarded_to.draw(canvas, "P", margin, top);
        top += awarded_to.height() + 6 * density;
        name.draw(canvas, "P", margin - 1.5, top);
        top += name.height() + 18 * density;
        sentence.draw(canvas, "P", margin, top);
        top += sentence.height() + 8 * density;
        course.draw(canvas, "P", margin - 0.8, top);
    }
};

/// Result and dates, side by side in columns of one width.
struct Facts {
    std::vector<SetText> labels, values;

    Facts(const Typesetter& type, const CertificatePage& page, const Palette& colours) {
        labels = alike(type, page.facts, &CertificateFact::label, {8.5, PANGO_WEIGHT_NORMAL, colours.quiet, 1.25}, {{8.5, 7, 1}, {8, 6.5, 2, Breaks::anywhere}});
        values = alike(type, page.facts, &CertificateFact::value, {14, PANGO_WEIGHT_SEMIBOLD, colours.ink, 1.2, -0.006, true},
                       {{14, 9, 1}, {11, 6, 2, Breaks::anywhere}});
    }

    /// All in the size of the one that needs the smallest: facts of one rank look alike.
    static std::vector<SetText> alike(const Typesetter& type, const std::vector<CertificateFact>& facts, std::string CertificateFact::* part,
                                      const TextStyle& style, std::vector<FitStep> steps) {
        const auto set_all = [&] {
            std::vector<SetText> set;
            for (const CertificateFact& fact : facts) set.push_back(type.fit(fact.*part, style, column(facts.size()), steps));
            return set;
        };
        std::vector<SetText> each = set_all();
        double smallest = style.size, largest = 0;
        for (const SetText& text : each) {
            smallest = std::min(smallest, text.size());
            largest = std::max(largest, text.size());
        }
        if (smallest == largest) return each;
        for (FitStep& step : steps) {
            step.largest = std::min(step.largest, smallest);
            step.smallest = std::min(step.smallest, smallest);
        }
        return set_all();
    }

    static double column(std::size_t count) {
        return count == 0 ? 0 : (text_width - 14 * double(count - 1)) / double(count);
    }
    double labels_height() const { return tallest(labels); }
    double height() const { return labels.empty() ? 0 : 13 + labels_height() + 4 + tallest(values); }

    static double tallest(const std::vector<SetText>& texts) {
        double height = 0;
        for (const SetText& text : texts) height = std::max(height, text.height());
        return height;
    }

    void draw(cairo_t* canvas, const Palette& colours, double top) const {
        if (labels.empty()) return;
        fill_box(canvas, colours.hairline, margin, top, text_width, 0.75);
        double left = margin;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            labels[i].draw(canvas, "P", left, top + 13);
            values[i].draw(canvas, "P", left - 0.4, top + 13 + labels_height() + 4);
            left += column(labels.size()) + 14;
        }
    }
};

/// Who vouches for the name, the small print, and the certificate's number, down to the margin.
struct Foot {
    std::vector<SetText> lines;

    Foot(const Typesetter& type, const CertificatePage& page, const Palette& colours) {
        for (const std::string& line : page.footer) {
            const TextStyle style = lines.empty() ? TextStyle{8.5, PANGO_WEIGHT_SEMIBOLD, colours.ink, 1.4} : small(colours);
            lines.push_back(type.fit(line, style, text_width, {{style.size, 8, 1}, {8.5, 7.5, 2}, {7.5, 5, 4, Breaks::anywhere}}));
        }
        const std::string version = page.version_text.empty() ? "" : "  ·  " + page.version_text;
        lines.push_back(type.fit(page.id_label + " " + page.credential_id + version, small(colours), text_width,
                                 {{8.5, 8, 1}, {8, 6, 3, Breaks::anywhere}}));
    }

    static TextStyle small(const Palette& colours) { return {8.5, PANGO_WEIGHT_NORMAL, colours.quiet, 1.4, 0.004, true}; }

    double height() const {
        double height = -3;
        for (const SetText& line : lines) height += 3 + line.height();
        return height;
    }

    void draw(cairo_t* canvas, double top) const {
        for (const SetText& line : lines) {
            line.draw(canvas, "P", margin, top);
            top += line.height() + 3;
        }
    }
};

/// The organisation's logo, if any, and its name.
struct Head {
    cairo_surface_t* logo;
    double logo_scale, logo_right;
    SetText organisation;

    Head(const Typesetter& type, const CheckedPage& checked, const Palette& colours)
        : logo(checked.logo.get()), logo_scale(logo == nullptr ? 0 : scale_of(logo)),
          logo_right(logo == nullptr ? 0 : cairo_image_surface_get_width(logo) * logo_scale + 14),
          organisation(type.fit(checked.page.organisation, {11.5, PANGO_WEIGHT_SEMIBOLD, colours.ink, 1.25},
                                text_width - logo_right,
                                {{11.5, 10, 1}, {11, 9, 2}, {9, 6, 4, Breaks::anywhere}})) {}

    static double scale_of(cairo_surface_t* logo) {
        return std::min(logo_width / cairo_image_surface_get_width(logo), logo_height / cairo_image_surface_get_height(logo));
    }

    double height() const { return std::max(organisation.height(), logo == nullptr ? 0 : logo_height); }

    void draw(cairo_t* canvas, double top) const {
        if (logo != nullptr) draw_logo(canvas, top + height() / 2);
        organisation.draw(canvas, "P", margin + logo_right, top + (height() - organisation.height()) / 2);
    }

    void draw_logo(cairo_t* canvas, double middle) const {
        cairo_tag_begin(canvas, "Figure", nullptr);
        cairo_save(canvas);
        cairo_translate(canvas, margin, middle - cairo_image_surface_get_height(logo) * logo_scale / 2);
        cairo_scale(canvas, logo_scale, logo_scale);
        cairo_set_source_surface(canvas, logo, 0, 0);
        cairo_pattern_set_filter(cairo_get_source(canvas), CAIRO_FILTER_BEST);
        cairo_paint(canvas);
        cairo_restore(canvas);
        cairo_tag_end(canvas, "Figure");
    }
};

}  // namespace

Result<void> draw_certificate(cairo_t* canvas, const CheckedPage& checked, PangoFontMap* fonts) {
    const CertificatePage& page = checked.page;
    const Palette colours = palette_of(page.colour);
    const Typesetter type(fonts, page.language);
    const Head head(type, checked, colours);
    const Facts facts(type, page, colours);
    const Foot foot(type, page, colours);

    constexpr double head_top = 46;
    const double foot_top = page_height - 44 - foot.height();
    const double facts_top = foot_top - 26 - facts.height();
    const double room_top = head_top + head.height() + 30, room = facts_top - 24 - room_top;
    std::optional<SquareCard> card;
    if (checked.square.surface) card.emplace(type, checked, colours);
    std::optional<Middle> middle;
    for (double density = 1; !middle || middle->height() > room; density -= 0.04) {
        if (density < 0.3) return fail("documents.too-long", {{"field", "page"}, {"limit", "1"}});
        middle.emplace(type, page, colours, density);
    }

    fill_box(canvas, {1, 1, 1}, 0, 0, page_width, page_height);
    draw_ornament(canvas, colours, band_left, card ? rows_above_square : ornament_rows);
    cairo_tag_begin(canvas, "Document", nullptr);
    head.draw(canvas, head_top);
    middle->draw(canvas, colours, room_top + (room - middle->height()) * 0.45);
    facts.draw(canvas, colours, facts_top);
    foot.draw(canvas, foot_top);
    if (card) card->draw(canvas);
    cairo_tag_end(canvas, "Document");
    return {};
}

}  // namespace rozwaga::documents
