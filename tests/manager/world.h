// The manager's side without a window: a real registry in a folder of the test's own, real screens and wording.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/simulated_company.h"
#include "desktop/manager_outside.h"
#include "desktop/manager_side.h"
#include "learner/world.h"
#include "widgets/headless.h"

namespace rozwaga::tests {

/// A roster and an inbox, made once for all tests of this program: 14 people who worked through the course, 6 newcomers.
const std::string& small_company();

struct ManagerWorld {
    /// `registry`: as --registry; empty: the app asks at its first start.
    explicit ManagerWorld(const std::string& language = "pl", const std::string& registry = "");
    ~ManagerWorld();

    /// Closes the app and opens it again on the same folder.
    void reopen();
    /// Waits for what is done beside the drawing, draws, and holds the screen against what must be true of all.
    void draw();
    const text::Wording& words() { return side->words(); }
    template <class View>
    const View& screen() { return std::get<View>(manager->view().screen); }
    template <class View>
    bool shows() { return std::holds_alternative<View>(manager->view().screen); }

    void press(widgets::Role role, const std::string& name);
    void press(std::string_view key) { press(widgets::Role::button, words()(key)); }
    void go(std::string_view place) { press(widgets::Role::tab, words()("manage.place-" + std::string(place))); }
    void type(std::string_view key, const std::string& text);
    void wish(session::managing::ManagerWish wish);
    bool says(const std::string& text);
    void check_screen();

    /// From the first start to a registry with everybody and everything in it.
    void begin();
    void import_roster(const std::string& path);
    void collect(const std::string& path);

    Folder folder;
    TestClock clock;
    CountingRandomness randomness;
    text::Wordings wordings;
    desktop::DesktopManagerOutside outside;
    std::string language, registry;
    std::unique_ptr<session::managing::Manager> manager;
    std::unique_ptr<desktop::ManagerSide> side;
    std::unique_ptr<widgets::Headless> ui;
};

}  // namespace rozwaga::tests
