#include <catch2/catch_test_macros.hpp>

#include "widgets/theme.h"

using namespace rozwaga::widgets;

namespace {

void check_readable(const Palette& p, double least) {
    for (const Colour ground : {p.page, p.card, p.sunken, p.bar}) {
        CHECK(contrast(p.ink, ground) >= least);
        CHECK(contrast(p.ink_muted, ground) >= least);
    }
    for (const auto& tone : p.tones) {
        for (const Colour ground : {tone.ground, p.card, p.page, p.bar}) CHECK(contrast(tone.ink, ground) >= least);
        CHECK(contrast(p.ink, tone.ground) >= least);
        CHECK(contrast(p.ink_muted, tone.ground) >= 4.5);
        CHECK(contrast(tone.on_solid, tone.solid) >= least);
        CHECK(contrast(tone.line, p.card) >= 3);
        CHECK(contrast(tone.line, p.page) >= 3);
    }
    for (const auto& person : p.people) {
        CHECK(contrast(person.ink, person.ground) >= 4.5);
        CHECK(contrast(person.ink, p.page) >= 4.5);
    }
    for (const Colour ground : {p.page, p.card, p.bar}) {
        CHECK(contrast(p.line_strong, ground) >= 3);
        CHECK(contrast(p.focus, ground) >= 3);
    }
}

}  // namespace

TEST_CASE("every text colour is readable on every surface it stands on") {
    check_readable(palette(Scheme::light), 4.5);
    check_readable(palette(Scheme::dark), 4.5);
    check_readable(palette(Scheme::high_contrast), 7);
}

TEST_CASE("an organisation's colour is corrected until it is readable") {
    for (const char* wanted : {"#FFE600", "#FF0066", "#00A3E0", "#FFFFFF", "#000000", "#7F7F7F", "#0B6E6E"}) {
        INFO(wanted);
        const auto colour = parse_colour(wanted);
        REQUIRE(colour);
        check_readable(palette(Scheme::light, colour), 4.5);
        check_readable(palette(Scheme::dark, colour), 4.5);
        check_readable(palette(Scheme::high_contrast, colour), 7);
    }
}

TEST_CASE("a colour that is readable already is left alone") {
    const auto teal = *parse_colour("#0B6E6E");
    CHECK(palette(Scheme::light, teal).tone(Tone::primary).solid == teal);
}

TEST_CASE("what stands higher casts a wider shadow, and on black nothing casts one") {
    for (const auto scheme : {Scheme::light, Scheme::dark}) {
        const Palette p = palette(scheme);
        CHECK(p.shadow(Elevation::flat).colour.alpha == 0);
        CHECK(p.shadow(Elevation::raised).colour.alpha > 0);
        CHECK(p.shadow(Elevation::floating).spread > p.shadow(Elevation::raised).spread);
        CHECK(p.shadow(Elevation::floating).colour.alpha > p.shadow(Elevation::raised).colour.alpha);
    }
    for (const auto level : {Elevation::flat, Elevation::raised, Elevation::floating})
        CHECK(palette(Scheme::high_contrast).shadow(level).colour.alpha == 0);
}

TEST_CASE("colours are read from text, and nothing else is") {
    CHECK(parse_colour("#0b6E6e") == Colour{0x0b, 0x6e, 0x6e, 255});
    CHECK(parse_colour("#0B6E6E80") == Colour{0x0b, 0x6e, 0x6e, 0x80});
    for (const char* wrong : {"", "#", "0B6E6E", "#0B6E6", "#0B6E6G", "#0B6E6E8", "teal"}) CHECK_FALSE(parse_colour(wrong));
}

TEST_CASE("contrast is what WCAG says") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == 21);
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == 21);
    const double grey = contrast({0x76, 0x76, 0x76}, {255, 255, 255});
    CHECK((grey > 4.53 && grey < 4.55));
}
