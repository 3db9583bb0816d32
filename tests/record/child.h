// Another process, forked from the test: it runs `work`, talks through a pipe, and can be killed at any moment.
#pragma once

#include <csignal>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace rozwaga::test {

class Child {
public:
    /// `work` gets the writing end of the pipe; what it returns is the exit status.
    explicit Child(const std::function<int(int pipe)>& work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        id_ = ::fork();
        if (id_ < 0) throw std::runtime_error("no process");
        if (id_ == 0) {
            ::close(ends[0]);
            int status = 99;
            try {
                status = work(ends[1]);
            } catch (...) {
            }
            ::_exit(status);   // neither the test's destructors nor its report
        }
        ::close(ends[1]);
        reading_ = ends[0];
    }
    ~Child() {
        if (!status_) kill();
        ::close(reading_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill() {
        ::kill(id_, SIGKILL);
        wait();
    }

    /// The exit status; -1 when it was killed.
    int wait() {
        if (!status_) {
            int status = 0;
            while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
            }
            status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        return *status_;
    }

    /// One byte from the pipe; nothing at its end.
    std::optional<char> next() {
        char byte = 0;
        return ::read(reading_, &byte, 1) == 1 ? std::optional(byte) : std::nullopt;
    }
    std::string rest() {
        std::string text;
        while (const auto byte = next()) text += *byte;
        return text;
    }

private:
    pid_t id_ = -1;
    int reading_ = -1;
    std::optional<int> status_;
};

}  // namespace rozwaga::test
