#include "system/folders.h"

#include <array>
#include <climits>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>
#include <vector>

#include "system/file_handle.h"

namespace rozwaga::system {
namespace {

constexpr std::uint64_t largest_user_dirs = 64 * 1024;

std::string without_end_slashes(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

bool is_absolute(const std::string& path) { return !path.empty() && path.front() == '/'; }

std::string variable(const Surroundings& surroundings, const std::string& name) {
    const auto found = surroundings.variables.find(name);
    return found == surroundings.variables.end() ? "" : found->second;
}

std::string base_folder(const Surroundings& surroundings, const std::string& name, const std::string& otherwise) {
    const std::string value = variable(surroundings, name);
    return is_absolute(value) ? without_end_slashes(value) : otherwise;
}

/// A link to a folder counts: people move their documents to another disk that way.
bool is_folder(const Disk& disk, const std::string& path) { return disk.list(path).has_value(); }

std::string home_of_account() {
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found || !found->pw_dir) return "";
    return found->pw_dir;
}

std::string folder_of_program() {
    std::array<char, PATH_MAX> buffer{};
    const ssize_t length = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
    if (length <= 0 || std::size_t(length) == buffer.size()) return "";
    return folder_of(std::string(buffer.data(), std::size_t(length)));
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

Surroundings Surroundings::of_this_process() {
    Surroundings surroundings;
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ROZWAGA_SHARE"})
        if (const char* value = std::getenv(name)) surroundings.variables[name] = value;
    surroundings.account_home = home_of_account();
    surroundings.program_folder = folder_of_program();
    return surroundings;
}

std::string user_folder(std::string_view user_dirs, std::string_view name, const std::string& home) {
    std::string result;
    while (!user_dirs.empty()) {
        const std::size_t end = std::min(user_dirs.find('\n'), user_dirs.size());
        const std::string_view line = trimmed(user_dirs.substr(0, end));
        user_dirs.remove_prefix(std::min(end + 1, user_dirs.size()));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || trimmed(line.substr(0, equals)) != name) continue;
        const std::string_view quoted = trimmed(line.substr(equals + 1));
        if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') continue;
        std::string value;
        for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
            if (quoted[i] == '\\' && i + 2 < quoted.size()) ++i;
            value += quoted[i];
        }
        constexpr std::string_view home_variable = "$HOME";
        if (value == home_variable || value.starts_with("$HOME/")) value = home + value.substr(home_variable.size());
        if (is_absolute(value) && value.find('\0') == std::string::npos) result = without_end_slashes(value);
    }
    return result;
}

Result<Folders> find_folders(const Surroundings& surroundings, const Disk& disk) {
    Folders folders;
    folders.home = variable(surroundings, "HOME");
    if (!is_absolute(folders.home)) folders.home = surroundings.account_home;
    if (!is_absolute(folders.home)) return fail("system.no-home");
    folders.home = without_end_slashes(folders.home);

    const std::string config = base_folder(surroundings, "XDG_CONFIG_HOME", folders.home + "/.config");
    folders.config = config + "/rozwaga";
    folders.data = base_folder(surroundings, "XDG_DATA_HOME", folders.home + "/.local/share") + "/rozwaga";

    const std::string user_dirs = disk.read(config + "/user-dirs.dirs", largest_user_dirs).value_or("");
    const auto choose = [&](std::string_view name, const std::string& usual) {
        for (const std::string& folder : {user_folder(user_dirs, name, folders.home), folders.home + usual})
            if (!folder.empty() && is_folder(disk, folder)) return folder;
        return folders.home;
    };
    folders.documents = choose("XDG_DOCUMENTS_DIR", "/Documents");
    folders.desktop = choose("XDG_DESKTOP_DIR", "/Desktop");
    return folders;
}

Result<std::string> find_resources(const Surroundings& surroundings, const Disk& disk) {
    const std::string chosen = variable(surroundings, "ROZWAGA_SHARE");
    if (!chosen.empty()) {
        if (is_folder(disk, chosen)) return without_end_slashes(chosen);
        return fail("system.no-resources", {{"path", chosen}});
    }
    const std::string beside = folder_of(surroundings.program_folder) + "/share/rozwaga";
    if (is_absolute(surroundings.program_folder))
        for (const std::string& folder : {beside, surroundings.program_folder + "/share/rozwaga"})
            if (is_folder(disk, folder)) return folder;
    return fail("system.no-resources", {{"path", beside}});
}

}  // namespace rozwaga::system
