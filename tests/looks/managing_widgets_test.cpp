// The manager's widgets as the gallery shows them, before there is a screen: at every text size, in every theme, by keyboard.
#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "looks/checks.h"
#include "looks/raster.h"
#include "looks/stations.h"
#include "looks/survey.h"
#include "widgets/sample_screens.h"

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

TEST_CASE("Tab walks through tables, filters and charts in reading order") {
    Faults faults;
    for (const auto& screen : gallery::managing_screens()) Showcase(screen).walk(faults);
    expect_none(faults);
}
