#include "platform/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

extern char** environ;

namespace rozwaga::platform {

Child start(const std::string& program, const std::vector<std::string>& arguments, bool read_output) {
    int ends[2] = {-1, -1};
    if (read_output && pipe2(ends, O_CLOEXEC) != 0) return {};

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (read_output) posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    else posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);

    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    Child child;
    const int failure = posix_spawn(&child.id, program.c_str(), &files, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (read_output) close(ends[1]);
    if (failure != 0) {
        if (read_output) close(ends[0]);
        return {};
    }
    child.output = ends[0];
    return child;
}

bool start_and_forget(const std::string& program, const std::vector<std::string>& arguments) {
    const Child child = start(program, arguments, false);
    if (child.id < 0) return false;
    std::thread([id = child.id] {
        while (waitpid(id, nullptr, 0) < 0 && errno == EINTR) {
        }
    }).detach();
    return true;
}

}  // namespace rozwaga::platform
