// The tour's hands and eyes: presses by role and name, takes numbered pictures. The first failure stops all further steps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "desktop/learner_side.h"
#include "platform/window.h"
#include "widgets/semantics.h"

namespace rozwaga::desktop {

class TourGuide {
public:
    TourGuide(platform::Window& window, LearnerSide& side, Disk& disk, const text::Wording& words, std::string folder)
        : window_(window), side_(side), disk_(disk), words_(&words), folder_(std::move(folder)) {}

    void draw();
    /// A picture of what is on the screen, and a second one of its end where the page is longer than the window.
    void picture(std::string_view name);
    /// A picture of what is under way, a moment later.
    void snapshot(std::string_view name);
    void press(widgets::Role role, const std::string& name);
    /// By wording key.
    void press(std::string_view key) { press(widgets::Role::button, (*words_)(key)); }
    /// Whether a button of that wording key stands on the screen.
    bool shows(std::string_view key) const { return window_.ui().tree().find(widgets::Role::button, (*words_)(key)) != nullptr; }
    void type(const std::string& field, const std::string& text);
    void wish(const session::Wish& wish);
    void speak(const text::Wording& words) { words_ = &words; }

    session::App& app() { return side_.app(); }
    const progress::Progress& progress();
    const text::Wording& words() const { return *words_; }
    bool fine() const { return !failure_; }
    const std::optional<Error>& failure() const { return failure_; }
    int pictures() const { return pictures_; }

private:
    void shoot(std::string_view name);
    void stop(Error error) { if (!failure_) failure_ = std::move(error); }

    platform::Window& window_;
    LearnerSide& side_;
    Disk& disk_;
    const text::Wording* words_;
    std::string folder_;
    std::optional<Error> failure_;
    int pictures_ = 0;
};

}  // namespace rozwaga::desktop
