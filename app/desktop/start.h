// What both sides of the app need before there is a window: places, words, the installed course, how the desktop looks.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "course/course.h"
#include "desktop/launch.h"
#include "platform/system_look.h"
#include "platform/window.h"
#include "registry/oversight.h"
#include "system/real_clock.h"
#include "system/real_disk.h"
#include "text/wordings.h"

namespace rozwaga::desktop {

inline constexpr int fine = 0, unusable = 2;

/// Decodes the bytes of a PNG; nothing where they are none.
std::shared_ptr<const widgets::Pixels> decoded(const std::string& bytes);

struct Installed {
    course::LoadedCourse loaded;
    registry::PackBytes packs;
};
Result<Installed> load_installed(const Disk& disk, const std::string& share);

struct Start {
    system::RealDisk disk;
    system::RealClock clock;
    system::RealRandomness randomness;
    std::string share, data, save_folder;
    std::unique_ptr<text::Wordings> wordings;
};

/// A tour begins with nobody known: in a folder of its own each time.
Result<void> find_places(const LaunchOptions& options, Start& start);
/// In that language where there are words, else in Polish.
const text::Wording& words_for(Start& start, const std::string& language);
int complain(const text::Wording& words, const Error& error);

// Asks the desktop while the window opens, so that asking costs no time; a slow answer is followed once it is there.
class AskedLook {
public:
    std::optional<platform::SystemLook> take() {
        if (!known_ || std::exchange(taken_, true)) return {};
        return look_;
    }

private:
    platform::SystemLook look_;
    std::atomic<bool> known_ = false;
    bool taken_ = false;
    std::jthread asking_{[this] {
        look_ = platform::read_system_look();
        known_ = true;
        platform::Window::wake();
    }};
};

}  // namespace rozwaga::desktop
