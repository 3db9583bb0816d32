// --course DIR: the course straight from the authors' folders, read again when a file in them changes.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "base/disk.h"
#include "course/reader.h"

namespace rozwaga::desktop {

/// `folder` holds lessons/, quizzes/ and assets/; `pictures` the PNGs of the installed course, used where ids match.
course::Folders course_folders(const std::string& folder, const std::string& pictures);

/// Looks at names, sizes and times twice a second from a thread of its own; says when something changed and then stayed still.
class FolderWatch {
public:
    /// `disk` and what `changed` uses outlive it. `changed` is called from the thread.
    FolderWatch(const Disk& disk, course::Folders folders, std::function<void()> changed);
    ~FolderWatch();

private:
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

/// A number that differs when anything in the folders does. Links are not followed; at most 20,000 entries are looked at.
std::uint64_t fingerprint(const Disk& disk, const course::Folders& folders);

}  // namespace rozwaga::desktop
