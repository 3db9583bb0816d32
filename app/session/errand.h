// A file written beside the drawing, which can be given up: a share that does not answer must not freeze the window.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/disk.h"

namespace rozwaga::session {

struct Delivery {
    std::string folder, name, bytes;
    bool make_folder = false;        ///< else a folder that is not there is an error
};

/// Writes under a free name; what it answers is the path. Errors: "disk.…".
Result<std::string> deliver(Disk& disk, const Delivery& delivery);

class Errand {
public:
    /// Runs on a thread of its own, which shares the disk. `wake` is called there when it has ended.
    Errand(std::shared_ptr<Disk> disk, Delivery delivery, std::function<void()> wake);
    /// Gives up: the thread may still end its work, but nobody hears of it.
    ~Errand();
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    /// Waits at most so long. The answer, once.
    std::optional<Result<std::string>> answer(std::chrono::milliseconds patience = {});

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

}  // namespace rozwaga::session
