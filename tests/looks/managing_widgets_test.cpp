// The manager's widgets as the gallery shows them, before there is a screen: at every text size, in every theme, by keyboard.
#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "looks/checks.h"
#include "looks/raster.h"
#include "looks/stations.h"
#include "looks/survey.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/sample_screens.h"
#include "widgets/theme.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Scheme;

namespace {

class Showcase {
public:
    explicit Showcase(const gallery::Screen& screen, float width = 1024) : screen_(screen), width_(width), app_({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = width, .height = 700}) {
        app_.ui().set_wording(&wording("pl"));
        app_.show(screen.draw);
    }

    void look_at(float scale, Scheme scheme, Faults& faults) {
        app_.ui().set_look({.scheme = scheme, .text_scale = scale, .reduced_motion = true});
        app_.resize(width_, 700);
        note(faults, cut_texts(sight(700, false)));
        note(faults, app_.clipped_texts());
        if (app_.scrolls_sideways()) faults.push_back(screen_.name + ": scrolls sideways");
        float high = 700;
        if (app_.tree().modal() != 0) high = 2400;
        for (const auto& node : app_.tree().nodes())
            if (node.role == widgets::Role::main) high = std::max(high, std::ceil(node.rect.height + 240 * scale));
        app_.resize(width_, high);
        ++sights_;
        const Area all{0, 0, static_cast<int>(width_), static_cast<int>(high)};
        const auto picture = rasterise(app_.draw_data(), all);
        app_.frame_without_letters();
        const auto ground = rasterise(app_.draw_data(), all);
        app_.frame();
        Sight seen = sight(high, true);
        seen.high_contrast = scheme == Scheme::high_contrast;
        for (const auto& found : {cut_texts(seen), overlapping_texts(seen), pale_texts(seen, ground), pale_icons(seen, ground),
                                  pale_edges(seen, ground), covered_texts(seen, ground, picture), missing_names(seen), doubled_names(seen), keys_as_names(seen, wording("pl"))})
            note(faults, found);
        if (scale == 1) note(faults, small_targets(seen));
    }
    int sights() const { return sights_; }
    void walk(Faults& faults) { note(faults, faulty_tab_order(app_)); }

private:
    Sight sight(float height, bool whole) { return {app_.tree(), app_.drawn(), width_, height, whole}; }
    void note(Faults& faults, const Faults& found) {
        for (const auto& fault : found) faults.push_back(screen_.name + ", " + std::to_string(app_.ui().look().text_scale).substr(0, 3) + ": " + fault);
    }

    const gallery::Screen& screen_;
    float width_;
    widgets::Headless app_;
    int sights_ = 0;
};

}  // namespace

TEST_CASE("tables, filters and charts are neither cut nor pale nor on each other at any text size, in any theme") {
    Faults faults;
    for (const auto& screen : gallery::managing_screens())
        for (const float width : {1024.0F, 480.0F}) {
            Showcase showcase(screen, width);
            for (const Scheme scheme : schemes_in_time())
                for (const float scale : {1.0F, 2.0F}) showcase.look_at(scale, scheme, faults);
            CHECK(showcase.sights() >= 4);
        }
    expect_none(faults);
}

TEST_CASE("in every theme a heat map's field stands out the more the lower its share, and no two shares look alike") {
    const std::vector<double> shares{0.95, 0.88, 0.81, 0.72, 0.62, 0.52, 0.41};
    widgets::HeatMap map{.rows = {"Sprzedaż"}, .lowest = {}, .highest = {}, .unknown = {}};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        map.columns.push_back("Z" + std::to_string(i + 1));
        map.values.emplace_back(shares[i]);
    }
    for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::high_contrast}) {
        widgets::Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = 1000, .height = 400, .look = {.scheme = scheme}});
        app.ui().set_wording(&wording("pl"));
        app.show([&](widgets::Ui& ui) {
            widgets::page(ui, {.content = [&] { widgets::card(ui, "card", [&] { (void)heat_map(ui, "map", "Mapa", {}, map); }); }});
        });
        const auto picture = rasterise(app.draw_data(), {0, 0, 1000, 400});
        const auto ground_of = [&](const widgets::Node& cell) {
            const auto at = (static_cast<std::size_t>(cell.rect.y + cell.rect.height / 2) * 1000 + static_cast<std::size_t>(cell.rect.x + 5)) * 4;
            return widgets::Colour{picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2], 255};
        };
        std::vector<widgets::Colour> grounds;
        for (const auto& node : app.tree().nodes())
            if (node.name.starts_with("Sprzedaż, Z")) grounds.push_back(ground_of(node));
        REQUIRE(grounds.size() == shares.size());
        const widgets::Colour card = widgets::palette(scheme).card;
        for (std::size_t i = 1; i < grounds.size(); ++i) {
            INFO("scheme " << int(scheme) << ", " << shares[i - 1] << " beside " << shares[i]);
            CHECK(contrast(grounds[i], card) >= contrast(grounds[i - 1], card) * 1.03);
        }
        CHECK(contrast(grounds[5], grounds[3]) >= 1.3);   // 52 % beside 72 %
    }
}

TEST_CASE("Tab walks through tables, filters and charts in reading order") {
    Faults faults;
    for (const auto& screen : gallery::managing_screens()) Showcase(screen).walk(faults);
    expect_none(faults);
}
