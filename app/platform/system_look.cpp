#include "platform/system_look.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <optional>

#include "platform/child_process.h"
#include "platform/desktop.h"

namespace rozwaga::platform {
namespace {

constexpr std::size_t longest_answer = 64 * 1024;
constexpr std::chrono::milliseconds longest_wait{250};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
    return first == text.npos ? std::string_view{} : text.substr(first, last - first + 1);
}

void for_each_line(std::string_view text, const std::function<void(std::string_view)>& take) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        take(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// "key=value" of the wanted section; both trimmed.
void for_each_entry(std::string_view file, std::string_view wanted, const std::function<void(std::string_view, std::string_view)>& take) {
    bool inside = false;
    for_each_line(file, [&](std::string_view line) {
        if (line.starts_with('[')) inside = line == wanted;
        const auto equals = line.find('=');
        if (inside && equals != line.npos) take(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
    });
}

bool names(std::string_view theme, std::string_view part) {
    std::string small(theme);
    for (char& letter : small) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return small.find(part) != small.npos;
}

std::string read_small_file(const std::string& path) {
    std::string text;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return text;
    std::array<char, 4096> bytes;
    for (ssize_t count = 0; text.size() < longest_answer && (count = read(file, bytes.data(), bytes.size())) > 0;)
        text.append(bytes.data(), static_cast<std::size_t>(count));
    close(file);
    return text;
}

std::string read_until_closed(int output) {
    std::string text;
    const auto deadline = std::chrono::steady_clock::now() + longest_wait;
    std::array<char, 4096> bytes;
    while (text.size() < longest_answer) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        pollfd waiting{output, POLLIN, 0};
        if (left <= 0 || poll(&waiting, 1, static_cast<int>(left)) <= 0) break;
        const ssize_t count = read(output, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return text;
}

std::string ask_gsettings(const std::string& program, const std::string& schema) {
    const Child child = start(program, {"list-recursively", schema}, true);
    if (child.id < 0) return {};
    std::string said = read_until_closed(child.output);
    close(child.output);
    kill(child.id, SIGKILL);   // ended already, or too slow to wait for
    while (waitpid(child.id, nullptr, 0) < 0 && errno == EINTR) {
    }
    return said;
}

std::optional<std::string> configuration_folder() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder == '/') return folder;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return std::string(home) + "/.config";
    return {};
}

}  // namespace

SystemLook look_from_gsettings(std::string_view answers, SystemLook known) {
    for_each_line(answers, [&](std::string_view line) {
        const auto first = line.find(' '), second = line.find(' ', first == line.npos ? 0 : first + 1);
        if (first == line.npos || second == line.npos) return;
        const std::string_view key = line.substr(first + 1, second - first - 1), value = trimmed(line.substr(second + 1));
        if (key == "color-scheme" && value == "'prefer-dark'") known.dark = true;
        if (key == "gtk-theme" && names(value, "highcontrast")) known.high_contrast = true;
        if (key == "high-contrast" && value == "true") known.high_contrast = true;
        if (key == "enable-animations" && value == "false") known.reduced_motion = true;
    });
    return known;
}

SystemLook look_from_kdeglobals(std::string_view file, SystemLook known) {
    for_each_entry(file, "[KDE]", [&](std::string_view key, std::string_view value) {
        if (key == "AnimationDurationFactor" && std::strtod(std::string(value).c_str(), nullptr) == 0) known.reduced_motion = true;
    });
    for_each_entry(file, "[General]", [&](std::string_view key, std::string_view value) {
        if (key != "ColorScheme") return;
        if (names(value, "dark")) known.dark = true;
        if (names(value, "contrast")) known.high_contrast = true;
    });
    return known;
}

SystemLook look_from_gtk_settings(std::string_view file, SystemLook known) {
    for_each_entry(file, "[Settings]", [&](std::string_view key, std::string_view value) {
        const bool yes = value == "1" || value == "true", no = value == "0" || value == "false";
        if (key == "gtk-application-prefer-dark-theme" && yes) known.dark = true;
        if (key == "gtk-enable-animations" && no) known.reduced_motion = true;
        if (key == "gtk-theme-name" && names(value, "highcontrast")) known.high_contrast = true;
    });
    return known;
}

SystemLook read_system_look() {
    SystemLook look;
    if (const auto folder = configuration_folder()) {
        look = look_from_kdeglobals(read_small_file(*folder + "/kdeglobals"), look);
        for (const char* version : {"/gtk-3.0", "/gtk-4.0"}) look = look_from_gtk_settings(read_small_file(*folder + version + "/settings.ini"), look);
    }
    const bool has_bus = std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr || std::getenv("XDG_RUNTIME_DIR") != nullptr;
    if (const auto program = has_bus ? find_program("gsettings") : std::nullopt)
        for (const char* schema : {"org.gnome.desktop.interface", "org.gnome.desktop.a11y.interface"})
            look = look_from_gsettings(ask_gsettings(*program, schema), look);
    return look;
}

}  // namespace rozwaga::platform
