#include "system/file_handle.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rozwaga::system {
namespace {

std::string reason_of(int code) {
    if (const char* name = strerrorname_np(code)) return name;
    return fmt::format("errno {}", code);
}

}  // namespace

Error disk_error(int code, const std::string& path) {
    const auto error = [&](const char* name) { return Error{name, {{"path", path}}, {}}; };
    switch (code) {
        case ENOENT:
        case ENOTDIR: return error("disk.not-found");
        case EACCES:
        case EPERM:
        case EROFS: return error("disk.no-access");
        // A quota or a limit on the size of files is a full disk to whoever meets it.
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return error("disk.full");
        case EISDIR:
        case ELOOP:
        case ENXIO: return error("disk.not-a-file");
        case EBUSY:
        case ETXTBSY: return error("disk.busy");
        default: return Error{"disk.failed", {{"path", path}, {"reason", reason_of(code)}}, {}};
    }
}

tl::unexpected<Error> disk_failure(int code, const std::string& path) { return tl::unexpected<Error>(disk_error(code, path)); }

Result<FileHandle> FileHandle::open(const std::string& path, int flags, unsigned mode) {
    if (path.empty() || path.find('\0') != std::string::npos) return disk_failure(ENOENT, path);
    int number = -1;
    do {
        number = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    } while (number < 0 && errno == EINTR);
    if (number < 0) return disk_failure(errno, path);
    return FileHandle(number, path);
}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(number_, other.number_);
    std::swap(path_, other.path_);
    return *this;
}

FileHandle::~FileHandle() {
    if (number_ >= 0) ::close(number_);
}

Result<void> FileHandle::write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(number_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return disk_failure(errno, path_);
        bytes.remove_prefix(std::size_t(written));
    }
    return {};
}

Result<void> FileHandle::sync() const {
    int outcome = -1;
    do {
        outcome = ::fdatasync(number_);
    } while (outcome != 0 && errno == EINTR);
    if (outcome != 0) return disk_failure(errno, path_);
    return {};
}

Result<void> FileHandle::require_file() const {
    struct stat status {};
    if (::fstat(number_, &status) != 0) return disk_failure(errno, path_);
    if (!S_ISREG(status.st_mode)) return fail("disk.not-a-file", {{"path", path_}});
    return {};
}

std::string folder_of(const std::string& path) {
    const std::size_t end = path.find_last_not_of('/');
    if (end == std::string::npos) return path.empty() ? "." : "/";
    const std::size_t slash = path.find_last_of('/', end);
    if (slash == std::string::npos) return ".";
    const std::size_t last = path.find_last_not_of('/', slash);
    return last == std::string::npos ? "/" : path.substr(0, last + 1);
}

Result<void> sync_folder(const std::string& folder) {
    auto handle = FileHandle::open(folder, O_RDONLY | O_DIRECTORY);
    if (!handle) return tl::unexpected(handle.error());
    int outcome = -1;
    do {
        outcome = ::fsync(handle->number());
    } while (outcome != 0 && errno == EINTR);
    if (outcome != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS) return disk_failure(errno, folder);
    return {};
}

}  // namespace rozwaga::system
