#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "platform/child_process.h"
#include "platform/desktop.h"
#include "platform/window.h"

namespace rozwaga::platform {
namespace {

constexpr std::size_t longest_path = 8192;

}  // namespace

struct FileChoice::Inside {
    Child child;
    std::thread listener;
    std::mutex reaping;
    std::atomic<bool> ended{false};
    std::string said;      // written by the listener until it has ended
    bool agreed = false;   // the same
    std::size_t most = 1;  // paths
    std::vector<std::string> paths;

    // One path a line; whatever is none is left out.
    void understand() {
        std::size_t from = 0;
        while (from < said.size() && paths.size() < most) {
            const std::size_t end = std::min(said.find_first_of("\r\n", from), said.size());
            const std::string path = said.substr(from, end - from);
            if (!path.empty() && path.size() < longest_path && path.front() == '/' && path.find('\0') == std::string::npos) paths.push_back(path);
            from = end + 1;
        }
    }

    void listen() {
        char bytes[512];
        for (;;) {
            const ssize_t count = read(child.output, bytes, sizeof bytes);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) break;
            if (said.size() < longest_path * most) said.append(bytes, static_cast<std::size_t>(count));
        }
        close(child.output);
        // Its number stays its own until it is reaped, so that nobody else is sent the signal below.
        siginfo_t end{};
        while (waitid(P_PID, static_cast<id_t>(child.id), &end, WEXITED | WNOWAIT) < 0 && errno == EINTR) {
        }
        {
            const std::lock_guard lock(reaping);
            int status = 0;
            waitpid(child.id, &status, 0);
            agreed = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            ended = true;
        }
        Window::wake();
    }

    ~Inside() {
        if (!listener.joinable()) return;
        {
            const std::lock_guard lock(reaping);
            if (!ended) kill(child.id, SIGTERM);
        }
        listener.join();
    }
};

FileChoice::FileChoice() = default;
FileChoice::FileChoice(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
FileChoice::~FileChoice() = default;
FileChoice::FileChoice(FileChoice&&) noexcept = default;
FileChoice& FileChoice::operator=(FileChoice&&) noexcept = default;

Choosing FileChoice::state() {
    if (!inside_) return Choosing::cancelled;
    if (!inside_->ended) return Choosing::running;
    if (!inside_->agreed) return Choosing::cancelled;
    if (inside_->paths.empty()) inside_->understand();
    return inside_->paths.empty() ? Choosing::cancelled : Choosing::chosen;
}

const std::vector<std::string>& FileChoice::paths() const {
    static const std::vector<std::string> none;
    return inside_ ? inside_->paths : none;
}

bool can_choose_files() {
    const bool display = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    return display && find_program("zenity").has_value();
}

Result<FileChoice> choose(const std::vector<std::string>& arguments, std::size_t most) {
    const auto zenity = find_program("zenity");
    if (!zenity) return fail("platform.no-file-dialog");
    const Child child = start(*zenity, arguments, true);
    if (child.id < 0) return fail("platform.no-file-dialog");
    auto inside = std::make_unique<FileChoice::Inside>();
    inside->child = child;
    inside->most = most;
    inside->listener = std::thread([raw = inside.get()] { raw->listen(); });
    return FileChoice(std::move(inside));
}

static std::string as_folder(const std::string& path) { return path.ends_with('/') ? path : path + "/"; }

Result<FileChoice> choose_file_to_save(const std::string& title, const std::string& suggested_path) {
    return choose({"--file-selection", "--save", "--confirm-overwrite", "--title=" + title, "--filename=" + suggested_path}, 1);
}

Result<FileChoice> choose_folder(const std::string& title, const std::string& start_folder) {
    return choose({"--file-selection", "--directory", "--title=" + title, "--filename=" + as_folder(start_folder)}, 1);
}

Result<FileChoice> choose_files_to_open(const std::string& title, const std::string& start_folder, std::size_t most) {
    return choose({"--file-selection", "--multiple", "--separator=\n", "--title=" + title, "--filename=" + as_folder(start_folder)}, most);
}

}  // namespace rozwaga::platform
