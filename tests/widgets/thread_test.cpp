// A thread that grows before one's eyes, and what is told of it afterwards.
#include <catch2/catch_test_macros.hpp>

#include "widgets/controls.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/progress.h"
#include "widgets/thread.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

void show_thread(App& app, const std::function<void(Ui&)>& content) {
    app.show([content](Ui& ui) {
        ui.screen("s", "Ekran");
        page(ui, {.content = [&] { content(ui); }});
    });
}

}  // namespace

TEST_CASE("dots of somebody who types go in steps, so that the app sleeps between them") {
    App app;
    app.look({.reduced_motion = false});
    show_thread(app, [](Ui& ui) { typing(ui, "t", "Ewa", "Ewa pisze…"); });
    int frames = 0;
    for (double passed = 0; passed < 1; ++frames) {
        const auto wake = app.ui().wakes_in();
        REQUIRE(wake.has_value());
        passed += *wake + 1.0 / 60;
        app.wait(*wake);
    }
    CHECK(frames <= 6);
    app.look({.reduced_motion = true});
    app.settle();
    CHECK_FALSE(app.ui().wakes_in().has_value());
}

TEST_CASE("a reaction is read with its name, or as it is labelled") {
    App app;
    show_thread(app, [](Ui& ui) {
        post(ui, "p", {.author = "Ty", .role = "obsługa", .channel = "czat firmy", .text = "Już sprawdzam.", .mine = true,
                       .reactions = {{Icon::like, 15, "polubień"}, {Icon::share, 2, "udostępnienia"}}});
        lone_post(ui, "o", {.author = "Ewa", .text = "Gdzie paczka?", .reactions = {{Icon::reach, 30, {}, "zasięg 30"}}});
    });
    CHECK(app.find(Role::article, "Ty").description() == "obsługa · czat firmy; 15 polubień, 2 udostępnienia");
    CHECK(app.find(Role::article, "Ewa").description() == "zasięg 30");
}

TEST_CASE("each figure of two paths says both") {
    App app(1024, 700);
    for (const float scale : {1.0F, 2.0F}) {
        app.look({.text_scale = scale});
        show_thread(app, [](Ui& ui) {
            comparison(ui, "c", "Twoja droga", "Najlepsza droga", {{Icon::trust, "Zaufanie", "35", "80"}, {Icon::minutes, "Czas", "43\u00a0min", "51\u00a0min"}});
        });
        CHECK(app.find(Role::term, "Zaufanie").value() == "Twoja droga: 35; Najlepsza droga: 80");
        CHECK(app.find(Role::term, "Czas").value() == "Twoja droga: 43\u00a0min; Najlepsza droga: 51\u00a0min");
        CHECK(app.clipped_texts().empty());
    }
}

TEST_CASE("what must be seen is brought into sight, from its beginning where it is long") {
    App app(1024, 700);
    int wanted = -1, long_parts = 1;
    show_thread(app, [&](Ui& ui) {
        for (int i = 0; i < 30; ++i) {
            Scope scope(ui, static_cast<std::uint64_t>(i));
            keep_in_sight(ui, i == wanted, [&] {
                for (int part = 0; part < (i == 20 ? long_parts : 1); ++part) {
                    Scope inner(ui, static_cast<std::uint64_t>(part));
                    post(ui, "p", {.author = "Wpis " + std::to_string(i) + "." + std::to_string(part), .text = "Tekst"});
                }
            });
        }
    });
    CHECK(app.find(Role::article, "Wpis 20.0").states().offscreen);
    wanted = 20;
    app.settle();
    CHECK_FALSE(app.find(Role::article, "Wpis 20.0").states().offscreen);
    CHECK(app.find(Role::article, "Wpis 0.0").states().offscreen);
    long_parts = 30;
    app.settle();
    CHECK_FALSE(app.find(Role::article, "Wpis 20.0").states().offscreen);
    CHECK(app.find(Role::article, "Wpis 20.29").states().offscreen);
}

TEST_CASE("a steady meter is as high without a change as with one") {
    App app;
    const auto height_with = [&](std::optional<int> change) {
        show_thread(app, [&](Ui& ui) { meter(ui, "m", {.name = "Zaufanie", .value = 40, .change = change, .steady = true}); });
        return app.find(Role::meter, "Zaufanie").node().rect.height;
    };
    CHECK(height_with({}) == height_with(15));
}
