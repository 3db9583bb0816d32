// What must hold of every screen, whatever its size, text and colours.
#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include "widgets/controls.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"
#include "widgets/sample_screens.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

TEST_CASE("every screen comes to rest, asserts nothing, repeats no id and hides no item, at every size and text scale") {
    const std::pair<float, float> sizes[] = {{1024, 700}, {1280, 800}, {3840, 2160}};
    for (const auto& screen : gallery::every_screen()) {
        for (const auto& [width, height] : sizes) {
            for (const float scale : {1.0F, 1.5F, 2.0F}) {
                INFO(screen.name << " at " << width << " x " << height << ", text " << scale);
                App app(width, height, {.text_scale = scale});
                app.ui().set_pictures(gallery::sample_pictures());
                app.show(screen.draw);
                CHECK(app.settle() <= 3);
                CHECK(app.complaints().empty());
                CHECK(app.unrecorded_items().empty());
                CHECK(app.clipped_texts().empty());
            }
        }
    }
}

TEST_CASE("buttons and choices are large enough to hit") {
    for (const auto& screen : gallery::every_screen()) {
        App app;
        app.show(screen.draw);
        for (const auto& node : app.tree().nodes()) {
            if (node.role == Role::link || !node.allows(Allows::press)) continue;
            INFO(screen.name << ": " << role_name(node.role) << " \"" << node.name << "\"");
            CHECK(node.rect.width >= least_target);
            CHECK(node.rect.height >= least_target);
        }
    }
}

TEST_CASE("everything that can be used has a name") {
    for (const auto& screen : gallery::every_screen()) {
        App app;
        app.show(screen.draw);
        for (const auto& node : app.tree().nodes()) {
            INFO(screen.name << ": " << role_name(node.role));
            if (node.states.focusable || node.role == Role::image || node.role == Role::dialog) CHECK_FALSE(node.name.empty());
        }
    }
}

TEST_CASE("a screen at rest asks for nothing, so that the app can sleep") {
    for (const auto& screen : gallery::every_screen()) {
        INFO(screen.name);
        App app;
        app.show(screen.draw);
        app.settle();
        CHECK_FALSE(app.ui().wants_another_frame());
        CHECK_FALSE(app.ui().wakes_in().has_value());
    }
}

TEST_CASE("node ids hang on keys, not on wording") {
    std::string word = "Dalej";
    App app;
    app.show([&](Ui& ui) {
        ui.screen("s", word);
        page(ui, {.content = [&] {
            heading(ui, 1, word);
            paragraph(ui, word);
            primary_button(ui, "next", word);
        }});
    });
    std::vector<NodeId> before;
    for (const auto& node : app.tree().nodes()) before.push_back(node.id);
    word = "Next";
    app.settle();
    std::vector<NodeId> after;
    for (const auto& node : app.tree().nodes()) after.push_back(node.id);
    CHECK(before == after);
    CHECK(app.has(Role::button, "Next"));
}

TEST_CASE("an item drawn past the semantic layer is found out") {
    App app;
    app.show([](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] { ImGui::Button("obok"); }});
    });
    CHECK(app.unrecorded_items().size() == 1);
}

TEST_CASE("two things with one key are found out") {
    App app;
    app.show([](Ui& ui) {
        ui.screen("s", "");
        page(ui, {.content = [&] {
            primary_button(ui, "same", "Raz");
            primary_button(ui, "same", "Dwa");
        }});
    });
    CHECK_FALSE(app.complaints().empty());
}
