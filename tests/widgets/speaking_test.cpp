// What the rest of the widgets say of themselves.
#include <catch2/catch_test_macros.hpp>

#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/path.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"
#include "widgets/sample_screens.h"
#include "widgets/thread.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

void show(App& app, const std::function<void(Ui&)>& content) {
    app.show([content](Ui& ui) {
        ui.screen("s", "Ekran");
        page(ui, {.content = [&] { content(ui); }});
    });
}

}  // namespace

TEST_CASE("progress, meters and figures have values in words") {
    App app;
    show(app, [](Ui& ui) {
        progress_bar(ui, "Lekcja", 0.5, "3 z 6");
        progress_bar(ui, "Kurs", 0.42);
        step_dots(ui, "Strony", 2, 6);
        meter(ui, "trust", {.name = "Zaufanie", .value = 55, .change = 15});
        meter(ui, "reach", {.name = "Zasięg", .value = 30, .change = 10, .better_high = false});
        meter(ui, "legal", {.name = "Ryzyko", .value = 0, .change = 0, .better_high = false});
        meter(ui, "time", {.name = "Czas", .value = 10, .bounded = false, .unit = "min"});
        figure(ui, "22 z 28", "punktów");
    });
    CHECK(app.find(Role::progress, "Lekcja").value() == "3 z 6");
    CHECK(app.find(Role::progress, "Kurs").value() == "42%");
    CHECK(app.find(Role::progress, "Strony").value() == "3 z 6");
    CHECK(app.find(Role::meter, "Zaufanie").value() == "55, +15 lepiej");
    CHECK(app.find(Role::meter, "Zasięg").value() == "30, +10 gorzej");
    CHECK(app.find(Role::meter, "Ryzyko").value() == "0, bez zmian");
    CHECK(app.find(Role::meter, "Czas").value() == "10\u00a0min");
    CHECK(app.find(Role::term, "punktów").value() == "22 z 28");
}

TEST_CASE("a post is an article: who, what, when, how it was received") {
    App app;
    show(app, [](Ui& ui) {
        post(ui, "p", {.author = "Marta K.", .role = "klientka", .time = "9:14", .text = "Gdzie paczka?", .reactions = {{Icon::like, 14, "polubień"}}});
        thread_note(ui, "n", "Wątek rośnie.");
        typing(ui, "t", "Piotr", "Piotr pisze…");
    });
    const auto article = app.find(Role::article, "Marta K.");
    CHECK(article.value() == "Gdzie paczka?");
    CHECK(article.description() == "klientka · 9:14; 14 polubień");
    CHECK(app.has(Role::note, "Wątek rośnie."));
    CHECK(app.has(Role::status, "Piotr pisze…"));
}

TEST_CASE("a fresh post fades in and then lets the app sleep") {
    App app;
    app.look({.reduced_motion = false});
    show(app, [](Ui& ui) { post(ui, "p", {.author = "Marta", .text = "Dziękuję!", .fresh = true}); });
    app.wait(0.5);
    CHECK_FALSE(app.ui().wakes_in().has_value());
}

TEST_CASE("recall opens on request and stays open") {
    App app;
    show(app, [](Ui& ui) { recall(ui, "r", "Przypomnij sobie", "Co podać?", "Pokaż odpowiedź", "Godzinę."); });
    CHECK_FALSE(app.has(Role::text, "Godzinę."));
    app.find(Role::button, "Pokaż odpowiedź").press();
    CHECK(app.has(Role::text, "Godzinę."));
    CHECK(app.find(Role::button, "Pokaż odpowiedź").states().expanded);
}

TEST_CASE("a picture's name is its alternative text, with or without the picture") {
    App app;
    app.ui().set_pictures(gallery::sample_pictures());
    show(app, [](Ui& ui) {
        picture(ui, "any", "Paczka przed drzwiami");
        picture(ui, "none", "Brakujący rysunek");
    });
    CHECK(app.find(Role::image, "Paczka przed drzwiami").node().rect.height > 100);
    CHECK(app.has(Role::image, "Brakujący rysunek"));
}

TEST_CASE("a picture whose pixels do not fit its size is treated as missing") {
    App app;
    app.ui().set_pictures([](std::string_view) {
        auto wrong = std::make_shared<Pixels>();
        wrong->width = 4000;
        wrong->height = 4000;
        wrong->rgba.resize(16);
        return wrong;
    });
    show(app, [](Ui& ui) { picture(ui, "x", "Rysunek"); });
    CHECK(app.has(Role::image, "Rysunek"));
}

TEST_CASE("a link in the sentence to remember can be followed") {
    App app;
    std::string followed;
    show(app, [&](Ui& ui) {
        callout(ui, "t", Callout::takeaway, "Do zapamiętania", RichText({{"Zapytaj "}, {"rzecznika", false, false, "glossary:spokesperson"}, {"."}}));
        if (!ui.followed().empty()) followed = ui.followed();
    });
    app.find(Role::link, "rzecznika").press();
    CHECK(followed == "glossary:spokesperson");
}

TEST_CASE("a verdict takes the place of the instruction, no higher and no lower") {
    App app;
    bool judged = false;
    show(app, [&](Ui& ui) {
        if (judged) outcome(ui, "verdict", Tone::good, "Trafnie", "1 z 1 pkt");
        else instruction(ui, "Wybierz jedną odpowiedź.");
        label(ui, "Odpowiedzi");
    });
    const float before = app.find(Role::text, "Odpowiedzi").node().rect.y;
    judged = true;
    app.settle();
    CHECK(app.find(Role::status, "Trafnie").value() == "1 z 1 pkt");
    CHECK(app.find(Role::text, "Odpowiedzi").node().rect.y == before);
}

TEST_CASE("stops on the path: what is open can be pressed, what is locked says so") {
    App app;
    std::string pressed;
    show(app, [&](Ui& ui) {
        if (path_stop(ui, "a", {.number = "2", .title = "Odpowiadaj", .state_text = "Gotowe", .state = StopState::done, .first = true})) pressed = "a";
        if (path_stop(ui, "b", {.number = "9", .title = "Dawaj wartość", .summary = "Rozwiązany problem.", .state_text = "W toku", .state = StopState::current, .share = 0.5})) pressed = "b";
        if (path_stop(ui, "c", {.icon = Icon::exam, .title = "Egzamin", .state_text = "Zablokowany", .state = StopState::locked, .last = true})) pressed = "c";
    });
    CHECK(app.find(Role::button, "Dawaj wartość").value() == "W toku");
    CHECK(app.find(Role::button, "Dawaj wartość").states().current);
    app.find(Role::button, "Dawaj wartość").press();
    CHECK(pressed == "b");
    CHECK(app.find(Role::button, "Egzamin").states().disabled);
    CHECK_FALSE(app.find(Role::button, "Egzamin").press());
    CHECK(pressed == "b");
}

TEST_CASE("a card that is a button speaks as one thing") {
    App app;
    bool pressed = false;
    show(app, [&](Ui& ui) {
        pressed = card_button(ui, "c", {.name = "Powtórka", .description = "Około 20 minut"}, [&] {
            label(ui, "Powtórka");
            progress_bar(ui, "x", 0.1);
        }) || pressed;
    });
    CHECK(app.find(Role::button, "Powtórka").description() == "Około 20 minut");
    CHECK_FALSE(app.has(Role::text, "Powtórka"));
    app.find(Role::button, "Powtórka").press();
    CHECK(pressed);
}

TEST_CASE("announcements, status lines and toasts are status nodes") {
    App app;
    show(app, [](Ui& ui) {
        status(ui, "s", Tone::good, "Zapisano.");
        toast(ui, "t", Tone::good, "Skopiowano.");
    });
    app.ui().announce("Następne pytanie");
    app.settle();
    CHECK(app.has(Role::status, "Zapisano."));
    CHECK(app.has(Role::status, "Skopiowano."));
    CHECK(app.has(Role::status, "Następne pytanie"));
}

TEST_CASE("the timeline is a list whose turning point is told in words") {
    App app;
    show(app, [](Ui& ui) {
        group(ui, "t", Role::list, "Przebieg", [&] {
            timeline_entry(ui, "a", {.time = "9:14", .title = "Ukryty komentarz", .tone = Tone::bad, .turning_point = true, .mark = "Punkt zwrotny"}, [&] {});
        });
    });
    const auto entry = app.find(Role::list_item, "Ukryty komentarz");
    CHECK(entry.value() == "Punkt zwrotny");
    CHECK(app.tree().find(entry.node().parent)->name == "Przebieg");
}

TEST_CASE("a growing thread follows its end only while the end is in sight") {
    App app(1024, 700);
    int posts = 20;
    app.show([&](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.keep_end = true, .content = [&] {
            for (int i = 0; i < posts; ++i) {
                Scope scope(ui, static_cast<std::uint64_t>(i));
                post(ui, "p", {.author = "Osoba " + std::to_string(i), .text = "Wpis"});
            }
        }});
    });
    CHECK(app.find(Role::article, "Osoba 19").states().offscreen);
    ++posts;
    app.settle();
    CHECK(app.find(Role::article, "Osoba 20").states().offscreen);
    app.key(Key::end);
    CHECK_FALSE(app.find(Role::article, "Osoba 20").states().offscreen);
    posts += 3;
    app.settle();
    CHECK_FALSE(app.find(Role::article, "Osoba 23").states().offscreen);
}
