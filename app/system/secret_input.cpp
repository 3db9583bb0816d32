#include "system/secret_input.h"

#include <cerrno>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace rozwaga::system {
namespace {

constexpr std::size_t longest_line = 1024;

/// Shows no letters while it lives.
class Unseen {
public:
    Unseen() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~tcflag_t(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool changed_ = false;
};

}  // namespace

bool someone_types() { return ::isatty(STDIN_FILENO) == 1; }

Result<SecretText> read_secret_line() {
    const Unseen unseen;
    std::string line;
    line.reserve(longest_line + 1);   // no reallocation leaves a copy behind
    for (char letter = 0;;) {
        const ssize_t count = ::read(STDIN_FILENO, &letter, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 || (count == 0 && line.empty())) return fail("system.no-input");
        if (count == 0 || letter == '\n') break;
        if (line.size() >= longest_line) {
            const SecretText wiped(std::move(line));
            return fail("system.no-input");
        }
        line += letter;
    }
    if (line.ends_with('\r')) line.pop_back();
    return SecretText(std::move(line));
}

}  // namespace rozwaga::system
