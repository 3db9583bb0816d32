#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/paint.h"
#include "widgets/text.h"

using namespace rozwaga::widgets;

namespace {

// The lines a text breaks into at a width, as strings.
std::vector<std::string> lines_of(const RichText& text, float width, const rozwaga::text::Wording& wording = polish()) {
    App app;
    app.ui().set_wording(&wording);
    std::vector<std::string> lines;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        const TextBlock& block = set_rich(ui.state(), text, {}, width);
        lines.assign(block.line_widths.size(), "");
        for (const auto& piece : block.pieces) lines[piece.line] += block.text.substr(piece.begin, piece.end - piece.begin);
        for (const float wide : block.line_widths) CHECK(wide <= width + 0.5F);
    });
    return lines;
}

}  // namespace

TEST_CASE("a line never breaks at a non-breaking space") {
    for (float width = 60; width < 400; width += 7) {
        for (const auto& line : lines_of("Do 22\u00a0listopada 2026\u00a0r. zapłać 10\u00a0000\u00a0zł", width)) {
            CHECK_FALSE(line.ends_with("22"));
            CHECK_FALSE(line.starts_with("\u00a0"));
            CHECK_FALSE(line.starts_with("r."));
        }
    }
}

TEST_CASE("one-letter words stay with the word that follows, and a dash does not begin a line") {
    for (float width = 110; width < 500; width += 7) {
        for (const auto& line : lines_of("Kto w sieci pisze o firmie – i z jakiego powodu – odpowiada za to i tamto", width)) {
            CHECK_FALSE(line.ends_with(" o "));
            CHECK_FALSE(line.ends_with(" i "));
            CHECK_FALSE(line.ends_with(" z "));
            CHECK_FALSE(line.starts_with("–"));
        }
    }
}

TEST_CASE("English does not bind its one-letter words") {
    const auto english = rozwaga::text::Wording::open(ROZWAGA_SHARE_DIR "/i18n", "en");
    REQUIRE(english);
    bool parted = false;
    for (float width = 60; width < 300; width += 3)
        for (const auto& line : lines_of("Write as a colleague, and I will read it as a friend", width, *english))
            parted = parted || line.ends_with(" a ") || line.ends_with(" I ");
    CHECK(parted);
}

TEST_CASE("tabular figures take the same room, whatever they are") {
    App app;
    app.show([](Ui& ui) {
        ui.screen("s", "");
        const TextStyle plain{}, tabular{.tabular = true};
        const float ones = set_type(ui.state(), "1111", tabular, 1000).width, eights = set_type(ui.state(), "8888", tabular, 1000).width;
        CHECK(ones == eights);
        CHECK(set_type(ui.state(), "1111", plain, 1000).width < ones);
    });
}

TEST_CASE("words wrap across changes of weight without breaking inside") {
    const RichText text({{"Odpowiedz "}, {"spokojnie", true}, {", jasno i "}, {"na temat", false, true}, {"."}});
    for (float width = 120; width < 400; width += 11) {
        std::string together;
        for (const auto& line : lines_of(text, width)) {
            CHECK_FALSE(line.starts_with(","));
            together += line;
        }
        CHECK(together == text.plain());
    }
}

TEST_CASE("a word longer than the line is cut rather than clipped") {
    const auto lines = lines_of("Konstantynopolitańczykowianeczka", 90);
    CHECK(lines.size() >= 3);
}

TEST_CASE("line breaks in the text are kept") { CHECK(lines_of("raz\ndwa\n\ntrzy", 500).size() == 4); }

TEST_CASE("text that is no UTF-8 does no harm") { CHECK_FALSE(lines_of(std::string("a\xff\xfe b\xc3"), 300).empty()); }

TEST_CASE("a link that wraps is one node and is pressed on any of its lines") {
    App app(700, 700);
    std::string pressed;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            limited(ui, 220, Align::left, [&] {
                const RichText text({{"Zobacz "}, {"poradnik Rzecznika Finansowego o reklamacjach", false, false, "https://example.org/x"}, {" i wróć."}});
                if (auto link = paragraph(ui, text)) pressed = *link;
            });
        }});
    });
    const auto links = app.find_all(Role::link);
    REQUIRE(links.size() == 1);
    CHECK(links.front().name() == "poradnik Rzecznika Finansowego o reklamacjach");
    CHECK(links.front().node().target == "https://example.org/x");
    const Rect first = links.front().node().rect;
    app.click(first.x + 10, first.y + 5);
    CHECK(pressed == "https://example.org/x");
    pressed.clear();
    const Node* paragraph_node = app.tree().find(links.front().node().parent);
    REQUIRE(paragraph_node != nullptr);
    app.click(paragraph_node->rect.x + 10, first.y + first.height * 1.5F);
    CHECK(pressed == "https://example.org/x");
}

TEST_CASE("headings have levels, lists have items, facts have values") {
    App app;
    app.show([&](Ui& ui) {
        ui.screen("s", "Ekran");
        page(ui, {.content = [&] {
            heading(ui, 1, "Tytuł");
            heading(ui, 2, "Część");
            bullets(ui, {"raz", RichText({{"dw"}, {"a", true}})});
            facts(ui, {{"Numer", "7"}});
        }});
    });
    CHECK(app.find(Role::window, "Ekran").exists());
    CHECK(app.find(Role::heading, "Tytuł").node().level == 1);
    CHECK(app.find(Role::heading, "Część").node().level == 2);
    CHECK(app.has(Role::list_item, "dwa"));
    CHECK(app.find(Role::list_item, "Numer").value() == "7");
}

TEST_CASE("running text keeps to about seventy characters a line") {
    App app(3840, 2160);
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.measure = Measure::full, .content = [&] {
            paragraph(ui, std::string(60, 'n') + " " + std::string(60, 'n'));
        }});
    });
    const auto text = app.find_all(Role::text).front();
    CHECK(text.node().rect.width < 700);
}

TEST_CASE("every European alphabet has its letters in every face: Latin, Cyrillic and Greek") {
    App app;
    app.show([](Ui& ui) { ui.screen("s", ""); });
    const std::string_view alphabets =
        "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ äöüßÄÖÜẞ áčďéěíňóřšťúůýž áâăîșțŞ őűŐŰ àçèéêëïîôùœæ ñ¿¡ åøþðÅØÞÐ āčēģīķļņūž ėįųū ċġħż ĺľŕ ǧ "
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙ ѓќљњџђћ ъыэё ў "
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΩΆΈΉΊΌΎΏ „”“’‘«»–—…•·×−%‰°€£§©®™№";
    for (const Face face : {Face::regular, Face::italic, Face::medium, Face::semibold, Face::bold}) {
        ImFont* font = app.ui().state().fonts[face];
        const char* at = alphabets.data();
        while (at < alphabets.data() + alphabets.size()) {
            unsigned int code = 0;
            at += ImTextCharFromUtf8(&code, at, alphabets.data() + alphabets.size());
            INFO("face " << int(face) << ", U+" << std::hex << code);
            CHECK(font->IsGlyphInFont(static_cast<ImWchar>(code)));
        }
    }
}
