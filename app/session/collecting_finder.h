// Finds every file of the sources, in order, and opens containers. For collecting only.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "session/collecting_pieces.h"

namespace rozwaga::session {

class Finder {
public:
    /// `count` hears how many more files there are.
    Finder(const Disk& disk, const std::vector<std::string>& leave_alone, const std::atomic<bool>& given_up, std::function<void(std::int64_t)> count)
        : disk_(disk), leave_alone_(leave_alone), given_up_(given_up), count_(std::move(count)) {}

    /// All paths first, so that it is known how many there are.
    void list(const std::vector<std::string>& sources);
    /// Then each in turn.
    void hand_out(Conveyor& conveyor);
    std::vector<Error> take_problems() { return std::move(problems_); }

private:
    const Disk& disk_;
    const std::vector<std::string>& leave_alone_;
    const std::atomic<bool>& given_up_;
    std::function<void(std::int64_t)> count_;
    std::vector<std::string> paths_;
    std::vector<Error> problems_;

    void list_folder(const std::string& folder, int depth);
    void complain(Error error);
    bool open_container(const std::string& path, std::string bytes, Conveyor& conveyor);
};

}  // namespace rozwaga::session
