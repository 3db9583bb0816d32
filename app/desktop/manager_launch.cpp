// Starts the manager's side: the same window, another program in it.
#include <cstdlib>
#include <future>
#include <iostream>

#include "desktop/failure_screen.h"
#include "desktop/manager_outside.h"
#include "desktop/manager_side.h"
#include "desktop/manager_tour.h"
#include "desktop/start.h"
#include "system/folders.h"
#include "system/real_storage.h"

namespace rozwaga::desktop {
namespace {

using session::managing::Manager;
using session::managing::ManagerEnvironment;

std::string account_name() {
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    return "HR";
}

int tour(platform::Window& window, ManagerSide& side, Start& start, const LaunchOptions& options) {
    const auto& words = words_for(start, side.manager().view().preferences.language);
    if (options.make_company)
        if (auto made = options.make_company(options.tour_folder + "/company"); !made) return complain(words, made.error());
    const auto toured = play_manager_tour(window, side, start.disk, words, options.tour_folder);
    if (!toured) return complain(words, toured.error());
    std::cout << words("tour.manager-done", {{"pictures", words.plural("tour.pictures", *toured)}, {"folder", options.tour_folder}}) << '\n';
    return fine;
}

}  // namespace

int launch_manager(const LaunchOptions& options) {
    Start start;
    if (auto found = find_places(options, start); !found)
        return complain(start.wordings ? words_for(start, options.language) : text::Wording(), found.error());
    const bool touring = !options.tour_folder.empty();
    auto opening = std::async(std::launch::async, [&] { return load_installed(start.disk, start.share); });
    std::unique_ptr<AskedLook> system_look;
    if (!touring) system_look = std::make_unique<AskedLook>();
    auto window = platform::Window::open({.title = "Rozwaga", .width = options.width, .height = options.height, .fonts = start.share + "/fonts",
                                          .visible = true, .fixed_scale = touring});
    auto installed = opening.get();
    const auto& words = words_for(start, options.language);
    if (!window) return complain(words, window.error());
    if (!installed) {
        const int code = complain(words, installed.error());
        if (!touring && !options.one_frame) show_failure(*window, words, installed.error());
        return code;
    }
    DesktopManagerOutside outside(start.share, !touring);
    Manager manager(ManagerEnvironment{std::make_shared<system::RealDisk>(), start.clock, start.randomness, outside, std::make_shared<system::RealStorage>(),
                                       start.data, start.save_folder, options.registry, account_name(), platform::Window::wake},
                    std::move(installed->loaded), std::move(installed->packs));
    if (!options.language.empty()) manager.set_language(options.language);
    ManagerSide side(manager, *start.wordings, decoded);
    if (touring) return tour(*window, side, start, options);
    if (options.one_frame) {
        window->draw_now([&](widgets::Ui& ui) { side.draw(ui); });
        return fine;
    }
    window->run([&](widgets::Ui& ui) {
        if (const auto look = system_look ? system_look->take() : std::nullopt) side.follow(*look);
        if (auto chosen = outside.chosen()) manager.fulfil(*chosen);
        if (auto dropped = window->take_dropped(); !dropped.empty())
            manager.fulfil(session::managing::ManagerWish(session::managing::Dropped{std::move(dropped)}));
        side.draw(ui);
        if (manager.quitting()) window->close();
    });
    return fine;
}

}  // namespace rozwaga::desktop
