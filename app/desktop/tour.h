// rozwaga --tour DIR: the app itself, in its real window, plays a learner through every screen and leaves numbered pictures
// and the certificate. What it presses it finds by role and name, as a person or a test would.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/disk.h"
#include "desktop/learner_side.h"
#include "platform/window.h"
#include "session/app.h"

namespace rozwaga::desktop {

struct TourResult {
    int pictures = 0;
    std::string certificate;        ///< path of the PDF
};

/// The machine's time, moved ahead where the tour shows what comes weeks and months later.
class TourClock final : public Clock {
public:
    explicit TourClock(const Clock& clock) : clock_(clock) {}
    Instant now() const override { return {clock_.now().milliseconds + ahead_}; }
    void go_to(Instant instant) { ahead_ += instant.milliseconds - now().milliseconds; }

private:
    const Clock& clock_;
    std::int64_t ahead_ = 0;
};

/// Errors: "tour.not-found" {what, screen}: something the tour presses is not there; "disk.…".
Result<TourResult> play_tour(platform::Window& window, LearnerSide& side, TourClock& clock, Disk& disk, const text::Wording& words,
                             const std::string& folder);

}  // namespace rozwaga::desktop
