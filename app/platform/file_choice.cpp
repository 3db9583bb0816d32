#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

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
    std::string path;

    void listen() {
        char bytes[512];
        for (;;) {
            const ssize_t count = read(child.output, bytes, sizeof bytes);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) break;
            if (said.size() < longest_path) said.append(bytes, static_cast<std::size_t>(count));
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
    std::string said = inside_->said;
    while (!said.empty() && (said.back() == '\n' || said.back() == '\r')) said.pop_back();
    const bool sound = !said.empty() && said.size() < longest_path && said.front() == '/' && said.find('\0') == std::string::npos;
    if (!sound) return Choosing::cancelled;
    inside_->path = said;
    return Choosing::chosen;
}

const std::string& FileChoice::path() const {
    static const std::string none;
    return inside_ ? inside_->path : none;
}

bool can_choose_files() {
    const bool display = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    return display && find_program("zenity").has_value();
}

static Result<std::unique_ptr<Child>> ask(const std::vector<std::string>& arguments) {
    const auto zenity = find_program("zenity");
    if (!zenity) return fail("platform.no-file-dialog");
    auto child = std::make_unique<Child>(start(*zenity, arguments, true));
    if (child->id < 0) return fail("platform.no-file-dialog");
    return child;
}

Result<FileChoice> choose_file_to_save(const std::string& title, const std::string& suggested_path) {
    auto child = ask({"--file-selection", "--save", "--confirm-overwrite", "--title=" + title, "--filename=" + suggested_path});
    if (!child) return tl::unexpected(child.error());
    auto inside = std::make_unique<FileChoice::Inside>();
    inside->child = **child;
    inside->listener = std::thread([raw = inside.get()] { raw->listen(); });
    return FileChoice(std::move(inside));
}

Result<FileChoice> choose_folder(const std::string& title, const std::string& start_folder) {
    const bool ends_in_slash = start_folder.empty() || start_folder.back() == '/';
    auto child = ask({"--file-selection", "--directory", "--title=" + title, "--filename=" + start_folder + (ends_in_slash ? "" : "/")});
    if (!child) return tl::unexpected(child.error());
    auto inside = std::make_unique<FileChoice::Inside>();
    inside->child = **child;
    inside->listener = std::thread([raw = inside.get()] { raw->listen(); });
    return FileChoice(std::move(inside));
}

}  // namespace rozwaga::platform
