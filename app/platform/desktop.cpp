#include "platform/desktop.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "platform/child_process.h"

namespace rozwaga::platform {
namespace {

namespace fs = std::filesystem;

bool plain(std::string_view text) {
    return std::ranges::none_of(text, [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; });
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
           text.front() != '-' && plain(text) && text.find_first_of(" ,;<>\"()?&%") == std::string_view::npos && text.size() < 255;
}

bool is_web(std::string_view text) {
    const bool scheme = text.starts_with("https://") || text.starts_with("http://");
    return scheme && plain(text) && text.find_first_of(" \"<>\\`") == std::string_view::npos && text.size() < 2000;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (std::isalnum(value) != 0 || byte == '-' || byte == '_' || byte == '.' || byte == '~') {
            encoded += byte;
        } else {
            encoded += '%';
            encoded += digits[value >> 4];
            encoded += digits[value & 15];
        }
    }
    return encoded;
}

Result<void> open_outside(const std::string& what) {
    const auto opener = find_program("xdg-open");
    if (!opener || !start_and_forget(*opener, {what})) return fail("platform.no-opener", {{"program", "xdg-open"}});
    return {};
}

}  // namespace

std::optional<std::string> find_program(const std::string& name) {
    const char* folders = std::getenv("PATH");
    if (folders == nullptr || name.empty() || name.find('/') != std::string::npos) return {};
    std::string_view rest(folders);
    while (!rest.empty()) {
        const auto colon = std::min(rest.find(':'), rest.size());
        const std::string folder(rest.substr(0, colon));
        rest.remove_prefix(std::min(colon + 1, rest.size()));
        if (folder.empty() || folder.front() != '/') continue;
        std::string path = folder + "/" + name;
        std::error_code failure;
        if (fs::is_regular_file(path, failure) && access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

Result<void> open_folder(const std::string& path) {
    std::error_code failure;
    fs::path folder(path);
    if (!folder.is_absolute()) return fail("platform.no-such-folder", {{"path", path}});
    if (!fs::is_directory(folder, failure)) folder = folder.parent_path();
    if (!fs::is_directory(folder, failure)) return fail("platform.no-such-folder", {{"path", path}});
    return open_outside(folder.string());
}

Result<void> compose_mail(const Mail& mail) {
    if (!is_address(mail.to)) return fail("platform.bad-address", {{"address", mail.to}});
    std::error_code failure;
    if (!mail.attachment.empty() && (!fs::path(mail.attachment).is_absolute() || !fs::is_regular_file(mail.attachment, failure)))
        return fail("platform.no-such-file", {{"path", mail.attachment}});
    if (const auto composer = find_program("xdg-email")) {
        std::vector<std::string> arguments{"--utf8", "--subject", mail.subject, "--body", mail.body};
        if (!mail.attachment.empty()) arguments.insert(arguments.end(), {"--attach", mail.attachment});
        arguments.push_back(mail.to);
        if (start_and_forget(*composer, arguments)) return {};
    }
    // A mailto: address carries no attachment; the person adds it.
    return open_outside("mailto:" + mail.to + "?subject=" + percent_encoded(mail.subject) + "&body=" + percent_encoded(mail.body));
}

Result<void> open_address(const std::string& address) {
    if (!is_web(address)) return fail("platform.bad-address", {{"address", address}});
    return open_outside(address);
}

}  // namespace rozwaga::platform
