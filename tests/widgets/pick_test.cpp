// One or several out of a long list.
#include <catch2/catch_test_macros.hpp>

#include "widgets/find.h"
#include "widgets/headless_screen.h"
#include "widgets/layout.h"

using namespace rozwaga;
using namespace rozwaga::widgets;

namespace {

struct Teams {
    App app;
    bool several;
    std::vector<std::string> pressed;
    std::vector<PickOption> options{{"service", "Biuro obsługi", "120"}, {"lodz", "Oddział Łódź", "44"}, {"sales", "Sprzedaż", "270"}};

    explicit Teams(bool allowed) : several(allowed) {
        app.show([this](Ui& ui) {
            ui.screen("teams", "Zespoły");
            page(ui, {.content = [&] {
                const auto found = pick(ui, "team", "Zespół", options, {.none = "Wszystkie zespoły", .several = several});
                if (!found) return;
                pressed.push_back(*found);
                for (auto& option : options)
                    if (option.key == *found) option.chosen = !option.chosen;
                    else if (!several) option.chosen = false;
            }});
        });
    }
    std::vector<std::string> offered() {
        std::vector<std::string> names;
        for (const auto* node : app.tree().find_all(Role::option)) names.push_back(node->name);
        return names;
    }
};

}  // namespace

TEST_CASE("a list opens over the screen, is narrowed down by typing without marks, and Enter takes the first") {
    Teams teams(false);
    const auto box = teams.app.find(Role::combo_box, "Zespół");
    CHECK(box.value() == "Wszystkie zespoły");
    CHECK(box.states().expandable);
    CHECK_FALSE(box.states().expanded);
    teams.app.find(Role::combo_box, "Zespół").press();
    CHECK(teams.app.has(Role::dialog, "Zespół"));
    CHECK(teams.offered().size() == 3);
    teams.app.find(Role::text_field, "Szukaj na liście").focus();
    teams.app.type("lodz");
    CHECK(teams.offered() == std::vector<std::string>{"Oddział Łódź"});
    teams.app.key(Key::enter);
    CHECK(teams.pressed == std::vector<std::string>{"lodz"});
    CHECK_FALSE(teams.app.has(Role::dialog, "Zespół"));
    CHECK(teams.app.find(Role::combo_box, "Zespół").value() == "Oddział Łódź");
}

TEST_CASE("by keyboard: Down opens, Down walks, Space takes, Escape leaves and gives the focus back") {
    Teams teams(true);
    teams.app.find(Role::combo_box, "Zespół").focus();
    teams.app.key(Key::down);
    REQUIRE(teams.app.has(Role::dialog, "Zespół"));
    teams.app.find(Role::text_field, "Szukaj na liście").focus();
    teams.app.key(Key::down);
    CHECK(teams.app.focused().name() == "Biuro obsługi");
    teams.app.key(Key::space);
    teams.app.key(Key::down);
    teams.app.key(Key::down);
    CHECK(teams.app.focused().name() == "Sprzedaż");
    CHECK(teams.app.focused().node().position == 3);
    teams.app.key(Key::space);
    CHECK(teams.pressed == std::vector<std::string>{"service", "sales"});
    CHECK(teams.app.focused().states().checked);
    teams.app.key(Key::escape);
    CHECK_FALSE(teams.app.has(Role::dialog, "Zespół"));
    CHECK(teams.app.focused().name() == "Zespół");
    CHECK(teams.app.find(Role::combo_box, "Zespół").value() == "2 wybrane");
    CHECK(teams.app.complaints().empty());
}

TEST_CASE("where nothing fits, the list says so") {
    Teams teams(true);
    teams.app.find(Role::combo_box, "Zespół").press();
    teams.app.find(Role::text_field, "Szukaj na liście").set_value("qqq");
    CHECK(teams.offered().empty());
    CHECK(teams.app.has(Role::text, "Nic na liście tak się nie nazywa."));
    teams.app.find(Role::button, "Gotowe").press();
    CHECK_FALSE(teams.app.has(Role::dialog, "Zespół"));
}
