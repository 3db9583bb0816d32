#include "desktop/launch.h"

#include <atomic>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "course/screen_pictures.h"
#include "desktop/course_folder.h"
#include "desktop/desktop_outside.h"
#include "desktop/failure_screen.h"
#include "desktop/learner_side.h"
#include "desktop/start.h"
#include "desktop/tour.h"

namespace rozwaga::desktop {
namespace {

void run_tour(platform::Window& window, LearnerSide& side, TourClock& clock, Start& start, const LaunchOptions& options, int& code) {
    const auto& words = words_for(start, side.app().view().preferences.language);
    const auto toured = play_tour(window, side, clock, start.disk, words, options.tour_folder);
    if (!toured) {
        code = complain(words, toured.error());
        return;
    }
    std::cout << words("tour.done", {{"pictures", words.plural("tour.pictures", toured->pictures)},
                                     {"folder", options.tour_folder}, {"certificate", toured->certificate}})
              << '\n';
}

// Reads the authors' folders again whenever the watch says so; the window is woken for it.
class Authoring {
public:
    Authoring(const Disk& disk, const LaunchOptions& options, const std::string& share)
        : disk_(disk), folders_(course_folders(options.course_folder, share + "/pictures")) {}

    Result<course::ReadOutcome> read() const { return course::read_course(disk_, folders_); }
    void watch() {
        watch_ = std::make_unique<FolderWatch>(disk_, folders_, [this] {
            changed_ = true;
            platform::Window::wake();
        });
    }
    bool take_change() { return changed_.exchange(false); }

private:
    const Disk& disk_;
    course::Folders folders_;
    std::atomic<bool> changed_ = false;
    std::unique_ptr<FolderWatch> watch_;
};

Result<course::LoadedCourse> installed_course(const Start& start) {
    auto installed = load_installed(start.disk, start.share);
    if (!installed) return tl::unexpected(installed.error());
    return std::move(installed->loaded);
}

Result<course::LoadedCourse> first_course(Start& start, Authoring* authoring, course::Findings& findings) {
    if (!authoring) return installed_course(start);
    auto outcome = authoring->read();
    if (!outcome) return tl::unexpected(outcome.error());
    findings = outcome->findings;
    if (outcome->loaded) return std::move(*outcome->loaded);
    // The folders have errors: the installed course stands in while the findings say what to mend.
    return installed_course(start);
}

// The first screen has a picture: it is decoded before anybody asks for it.
class EarlyPicture {
public:
    explicit EarlyPicture(const course::LoadedCourse& loaded) {
        const auto* picture = loaded.course.picture(std::string(course::welcome_picture));
        if (!picture) return;
        png_ = picture->png;
        pixels_ = std::async(std::launch::async, [this] { return decoded(png_); });
    }

    std::shared_ptr<const widgets::Pixels> decode(const std::string& png) {
        return pixels_.valid() && png == png_ ? pixels_.get() : decoded(png);
    }

private:
    std::string png_;
    std::future<std::shared_ptr<const widgets::Pixels>> pixels_;
};

}  // namespace

int launch(const LaunchOptions& options) {
    if (options.manager) return launch_manager(options);
    Start start;
    if (auto found = find_places(options, start); !found)
        return complain(start.wordings ? words_for(start, options.language) : text::Wording(), found.error());
    const bool tour = !options.tour_folder.empty();
    std::unique_ptr<Authoring> authoring;
    if (!options.course_folder.empty()) authoring = std::make_unique<Authoring>(start.disk, options, start.share);
    course::Findings findings;
    // The course is opened while the window is, which takes longer.
    std::unique_ptr<EarlyPicture> early;
    auto opening = std::async(std::launch::async, [&] {
        auto loaded = first_course(start, authoring.get(), findings);
        if (loaded) early = std::make_unique<EarlyPicture>(*loaded);
        return loaded;
    });
    std::unique_ptr<AskedLook> system_look;
    if (!tour) system_look = std::make_unique<AskedLook>();
    auto window = platform::Window::open({.title = "Rozwaga", .width = options.width, .height = options.height,
                                          .fonts = start.share + "/fonts", .visible = true, .fixed_scale = tour});
    auto loaded = opening.get();
    const auto& words = words_for(start, options.language);
    if (!window) return complain(words, window.error());
    if (!loaded) {
        const int code = complain(words, loaded.error());
        if (!tour && !options.one_frame) show_failure(*window, words, loaded.error());
        return code;
    }

    documents::CertificatePrinter printer(*start.wordings, start.share);
    DesktopOutside outside(printer, start.share, !tour);
    TourClock tour_clock(start.clock);
    session::Environment environment{start.disk, tour ? static_cast<const Clock&>(tour_clock) : start.clock, start.randomness, outside, start.data, start.save_folder};
    if (!tour) environment.far_disk = std::make_shared<system::RealDisk>();
    environment.wake = platform::Window::wake;
    session::App app(std::move(environment), std::move(*loaded));
    if (authoring) app.replace_course({}, std::move(findings));
    if (!options.language.empty()) app.set_language(options.language);
    LearnerSide side(app, *start.wordings, printer, [&](const std::string& png) { return early->decode(png); });
    const auto follow_system = [&] {
        if (const auto look = system_look ? system_look->take() : std::nullopt) side.follow(*look);
    };
    follow_system();

    if (tour) {
        int code = fine;
        run_tour(*window, side, tour_clock, start, options, code);
        return code;
    }
    if (options.one_frame) {
        window->draw_now([&](widgets::Ui& ui) { side.draw(ui); });
        return fine;
    }
    if (authoring) authoring->watch();
    window->run([&](widgets::Ui& ui) {
        follow_system();
        if (auto chosen = outside.chosen()) app.fulfil(session::Wish(std::move(*chosen)));
        if (auto dropped = window->take_dropped(); !dropped.empty())
            app.fulfil(session::Wish(session::Request(session::OpenFiles{std::move(dropped)})));
        if (authoring && authoring->take_change())
            if (auto outcome = authoring->read()) {
                app.replace_course(std::move(outcome->loaded), std::move(outcome->findings));
                side.forget_pictures();
            }
        side.draw(ui);
        if (app.quitting()) window->close();
    });
    return fine;
}

}  // namespace rozwaga::desktop
