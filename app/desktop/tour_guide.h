// The tour's hands and eyes: presses by role and name, takes numbered pictures. The first failure stops all further steps.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "desktop/learner_side.h"
#include "platform/window.h"
#include "widgets/semantics.h"

namespace rozwaga::desktop {

class TourHands {
public:
    /// `complaint`: what the screen says is wrong, if anything.
    TourHands(platform::Window& window, std::function<void(widgets::Ui&)> draw, std::function<std::optional<Error>()> complaint, Disk& disk,
              const text::Wording& words, std::string folder)
        : window_(window), draw_(std::move(draw)), complaint_(std::move(complaint)), disk_(disk), words_(&words), folder_(std::move(folder)) {}

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
    void speak(const text::Wording& words) { words_ = &words; }

    const text::Wording& words() const { return *words_; }
    const std::string& folder() const { return folder_; }
    bool fine() const { return !failure_; }
    const std::optional<Error>& failure() const { return failure_; }
    int pictures() const { return pictures_; }
    /// The first failure counts.
    void stop(Error error) { if (!failure_) failure_ = std::move(error); }

private:
    void shoot(std::string_view name);

    platform::Window& window_;
    std::function<void(widgets::Ui&)> draw_;
    std::function<std::optional<Error>()> complaint_;
    Disk& disk_;
    const text::Wording* words_;
    std::string folder_;
    std::optional<Error> failure_;
    int pictures_ = 0;
};

/// Those of the learner's tour.
class TourGuide : public TourHands {
public:
    TourGuide(platform::Window& window, LearnerSide& side, Disk& disk, const text::Wording& words, std::string folder)
        : TourHands(window, [&side](widgets::Ui& ui) { side.draw(ui); }, [&side] { return first_complaint(side); }, disk, words, std::move(folder)),
          side_(side) {}

    void wish(const session::Wish& wish);
    session::App& app() { return side_.app(); }
    const progress::Progress& progress();

private:
    static std::optional<Error> first_complaint(LearnerSide& side);

    LearnerSide& side_;
};

}  // namespace rozwaga::desktop
