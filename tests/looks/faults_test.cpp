// The checks find what they are there for: a small screen with each fault in it.
#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include <functional>

#include "looks/checks.h"
#include "looks/raster.h"
#include "looks/stations.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/touch.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::widgets;

namespace {

constexpr Area whole{0, 0, 640, 480};

class Faulty : public Headless {
public:
    explicit Faulty(std::function<void(Ui&)> content)
        : Headless({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = whole.width, .height = whole.height, .look = {.reduced_motion = true}}) {
        ui().set_wording(&wording("pl"));
        show([content = std::move(content)](Ui& ui) {
            ui.screen("faulty", "Ekran z usterką");
            page(ui, {.content = [&] { content(ui); }});
        });
    }

    Sight sight() { return {tree(), drawn(), whole.width, whole.height, true, false}; }
    Pixels picture() { return rasterise(draw_data(), whole); }
    Pixels ground() {
        frame_without_letters();
        auto pixels = rasterise(draw_data(), whole);
        frame();
        return pixels;
    }
};

const TextBlock& some_words(Ui& ui) { return set_type(ui.state(), "Zażółć gęślą jaźń", {}, 400); }

// A text of the given ink on the page.
std::function<void(Ui&)> inked(Colour ink) {
    return [ink](Ui& ui) { paint::words(ui.state(), some_words(ui), {100, 100}, ink); };
}

std::function<void(Ui&)> two_buttons(const std::string& one, const std::string& other) {
    return [=](Ui& ui) {
        primary_button(ui, "a", one);
        secondary_button(ui, "b", other);
    };
}

// A thing to press of a size, without looks.
std::function<void(Ui&)> target(float side) {
    return [side](Ui& ui) { touch(ui, {.id = 7, .name = "Cel", .box = {{100, 100}, {100 + side, 100 + side}}}); };
}

}  // namespace

TEST_CASE("a text cut at the side is found") {
    const auto cut_at = [](float right) {
        return [right](Ui& ui) {
            ImGui::PushClipRect({0, 0}, {right, 480}, true);
            paint::words(ui.state(), some_words(ui), {100, 100}, ui.palette().ink);
            ImGui::PopClipRect();
        };
    };
    CHECK(cut_texts(Faulty(cut_at(160)).sight()).size() == 1);
    CHECK(cut_texts(Faulty(cut_at(600)).sight()).empty());
}

TEST_CASE("a text that leaves the window is found") {
    Faulty app([](Ui& ui) { paint::words(ui.state(), some_words(ui), {560, 100}, ui.palette().ink); });
    CHECK_FALSE(cut_texts(app.sight()).empty());
}

TEST_CASE("two texts on one another are found") {
    const auto apart = [](float by) {
        return [by](Ui& ui) {
            paint::words(ui.state(), some_words(ui), {100, 100}, ui.palette().ink);
            paint::words(ui.state(), set_type(ui.state(), "Drugi napis", {}, 400), {110, 100 + by}, ui.palette().ink);
        };
    };
    CHECK(overlapping_texts(Faulty(apart(8)).sight()).size() == 1);
    CHECK(overlapping_texts(Faulty(apart(30)).sight()).empty());
}

TEST_CASE("a pale text is found, on whatever it stands") {
    Faulty pale(inked({0x8a, 0x8a, 0x8a}));
    CHECK(pale_texts(pale.sight(), pale.ground()).size() == 1);
    Faulty dark(inked({0x40, 0x40, 0x40}));
    CHECK(pale_texts(dark.sight(), dark.ground()).empty());
    Faulty covered([](Ui& ui) {
        paint::fill({{90, 90}, {300, 140}}, {0x50, 0x50, 0x50});
        paint::words(ui.state(), some_words(ui), {100, 100}, Colour{0x40, 0x40, 0x40});
    });
    CHECK(pale_texts(covered.sight(), covered.ground()).size() == 1);
}

TEST_CASE("a text half of which stands on the wrong ground is found") {
    Faulty app([](Ui& ui) {
        paint::fill({{90, 90}, {150, 140}}, ui.palette().ink);
        paint::words(ui.state(), some_words(ui), {100, 100}, ui.palette().ink);
    });
    CHECK(pale_texts(app.sight(), app.ground()).size() == 1);
}

TEST_CASE("a pale icon is found") {
    const auto shown = [](Colour ink) {
        return [ink](Ui& ui) { paint::icon(ui.state(), Icon::check, {200, 200}, 24, ink); };
    };
    Faulty pale(shown({0xc0, 0xc0, 0xc0})), dark(shown({0x60, 0x60, 0x60}));
    CHECK(pale_icons(pale.sight(), pale.ground()).size() == 1);
    CHECK(pale_icons(dark.sight(), dark.ground()).empty());
}

TEST_CASE("a box that does not stand out from the page is found") {
    const auto boxed = [](Colour edge) {
        return [edge](Ui& ui) {
            const ImRect box{{100, 100}, {124, 124}};
            touch(ui, {.id = 7, .role = Role::check, .name = "Zgoda", .box = box});
            paint::outline(box, edge, 4, 2);
        };
    };
    Faulty pale(boxed({0xd0, 0xd0, 0xd0})), dark(boxed({0x60, 0x60, 0x60}));
    CHECK(pale_edges(pale.sight(), pale.ground()).size() == 1);
    CHECK(pale_edges(dark.sight(), dark.ground()).empty());
}

TEST_CASE("a text beneath something else is found") {
    Faulty app([](Ui& ui) {
        paint::words(ui.state(), some_words(ui), {100, 100}, ui.palette().ink);
        paint::fill({{90, 90}, {400, 140}}, ui.palette().card);
    });
    const auto picture = app.picture();
    CHECK(covered_texts(app.sight(), app.ground(), picture).size() == 1);
    Faulty open(inked({0, 0, 0}));
    const auto seen = open.picture();
    CHECK(covered_texts(open.sight(), open.ground(), seen).empty());
}

TEST_CASE("a target that is too small is found") {
    CHECK(small_targets(Faulty(target(20)).sight()).size() == 1);
    CHECK(small_targets(Faulty(target(24)).sight()).empty());
}

TEST_CASE("a second main action and a low one are found") {
    CHECK(faulty_main_actions(Faulty(two_buttons("Dalej", "Wstecz")).sight()).empty());
    Faulty two([](Ui& ui) {
        primary_button(ui, "a", "Dalej");
        primary_button(ui, "b", "Zapisz");
    });
    CHECK(faulty_main_actions(two.sight()).size() == 1);
    Faulty low([](Ui& ui) { primary_button(ui, "a", "Dalej", {.small = true}); });
    CHECK(faulty_main_actions(low.sight()).size() == 1);
}

TEST_CASE("names that are missing, double or keys are found") {
    CHECK(doubled_names(Faulty(two_buttons("Dalej", "Wstecz")).sight()).empty());
    CHECK(doubled_names(Faulty(two_buttons("Dalej", "Dalej")).sight()).size() == 1);
    CHECK(missing_names(Faulty(two_buttons("Dalej", "")).sight()).size() == 1);
    CHECK(keys_as_names(Faulty(two_buttons("nav.next", "Wstecz")).sight(), wording("pl")).size() == 1);
    CHECK(keys_as_names(Faulty(two_buttons("Dalej", "Strona {number}")).sight(), wording("pl")).size() == 1);
    CHECK(keys_as_names(Faulty(two_buttons("Dalej", "Wstecz")).sight(), wording("pl")).empty());
}

TEST_CASE("a keyboard trap is found") {
    Faulty open(two_buttons("Dalej", "Wstecz"));
    CHECK(faulty_tab_order(open).empty());
    Faulty trap([](Ui& ui) {
        primary_button(ui, "a", "Dalej");
        secondary_button(ui, "b", "Wstecz");
        ui.focus("b");
    });
    CHECK_FALSE(faulty_tab_order(trap).empty());
}
