// Reading, and what changes a folder; real_append_file.cpp has the file that grows and the lock.
#include "system/real_disk.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "system/file_handle.h"

namespace rozwaga::system {
namespace {

constexpr unsigned private_file = 0600, private_folder = 0700, shared_file = 0666, shared_folder = 0777;

Entry entry_of(std::string name, const struct stat& status) {
    Entry entry;
    entry.name = std::move(name);
    entry.kind = S_ISREG(status.st_mode)   ? EntryKind::file
                 : S_ISDIR(status.st_mode) ? EntryKind::folder
                 : S_ISLNK(status.st_mode) ? EntryKind::link
                                           : EntryKind::other;
    if (entry.kind == EntryKind::file) entry.size = std::uint64_t(status.st_size);
    entry.modified = std::int64_t(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000;
    return entry;
}

std::string last_name(const std::string& path) {
    const std::size_t end = path.find_last_not_of('/');
    if (end == std::string::npos) return path;
    const std::size_t slash = path.find_last_of('/', end);
    return path.substr(slash == std::string::npos ? 0 : slash + 1, end - (slash == std::string::npos ? 0 : slash + 1) + 1);
}

/// Short, so that it fits wherever the real name fits.
std::string temporary_beside(const std::string& path) {
    std::string random(8, '\0');
    if (::getrandom(random.data(), random.size(), 0) != ssize_t(random.size())) random = std::to_string(::getpid());
    return folder_of(path) + "/.rozwaga-" + to_hex(random) + ".tmp";
}

bool usable(const std::string& path) { return !path.empty() && path.find('\0') == std::string::npos; }

}  // namespace

Result<std::vector<Entry>> RealDisk::list(const std::string& folder) const {
    auto handle = FileHandle::open(folder, O_RDONLY | O_DIRECTORY);
    if (!handle) return tl::unexpected(handle.error());
    const int copy = ::fcntl(handle->number(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return disk_failure(errno, folder);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(copy), ::closedir);
    if (!stream) {
        const int code = errno;
        ::close(copy);
        return disk_failure(code, folder);
    }
    std::vector<Entry> entries;
    for (;;) {
        errno = 0;
        const dirent* found = ::readdir(stream.get());
        if (!found) break;
        const std::string name = found->d_name;
        if (name == "." || name == "..") continue;
        struct stat status {};
        if (::fstatat(handle->number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) continue;   // gone since
            return disk_failure(errno, folder + "/" + name);
        }
        entries.push_back(entry_of(name, status));
    }
    if (errno != 0) return disk_failure(errno, folder);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
}

Result<Entry> RealDisk::describe(const std::string& path) const {
    if (!usable(path)) return disk_failure(ENOENT, path);
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return disk_failure(errno, path);
    return entry_of(last_name(path), status);
}

Result<std::string> RealDisk::read(const std::string& path, std::uint64_t limit) const {
    const auto too_large = [&] { return fail("disk.too-large", {{"path", path}, {"limit", std::to_string(limit)}}); };
    // O_NONBLOCK: a pipe must not hold the program up before it is refused.
    auto handle = FileHandle::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (!handle) return tl::unexpected(handle.error());
    if (auto file = handle->require_file(); !file) return tl::unexpected(file.error());
    struct stat status {};
    if (::fstat(handle->number(), &status) != 0) return disk_failure(errno, path);
    if (std::uint64_t(status.st_size) > limit) return too_large();
    std::string bytes(std::size_t(status.st_size), '\0');
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size()) {   // it may have grown since, or be one that tells no size
            if (filled > limit) return too_large();
            bytes.resize(filled + std::size_t(std::min<std::uint64_t>(limit - filled, 65'536)) + 1);
        }
        const ssize_t count = ::read(handle->number(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return disk_failure(errno, path);
        if (count == 0) break;
        filled += std::size_t(count);
    }
    if (filled > limit) return too_large();
    bytes.resize(filled);
    return bytes;
}

Result<void> RealDisk::write(const std::string& path, std::string_view bytes, bool owner_only) {
    if (!usable(path)) return disk_failure(ENOENT, path);
    // A device or a pipe would be swept away by the file that takes its place.
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) return disk_failure(EISDIR, path);
    const std::string temporary = temporary_beside(path);
    const auto give_up = [&](Error error) -> Result<void> {
        ::unlink(temporary.c_str());
        // The person knows the file by its own name.
        for (auto& [name, value] : error.arguments)
            if (name == "path") value = path;
        return tl::unexpected<Error>(std::move(error));
    };
    {
        auto handle = FileHandle::open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, owner_only ? private_file : shared_file);
        if (!handle) return give_up(handle.error());
        if (auto written = handle->write_all(bytes); !written) return give_up(written.error());
        if (auto synced = handle->sync(); !synced) return give_up(synced.error());
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up(disk_error(errno, path));
    return sync_folder(folder_of(path));
}

Result<void> RealDisk::make_folders(const std::string& path, bool owner_only) {
    if (!usable(path)) return disk_failure(ENOENT, path);
    struct stat status {};
    for (std::size_t end = path.find_first_not_of('/'); end != std::string::npos; end = path.find_first_not_of('/', end)) {
        end = std::min(path.find('/', end), path.size());
        const std::string folder = path.substr(0, end);
        if (::mkdir(folder.c_str(), owner_only ? private_folder : shared_folder) == 0) {
            if (auto synced = sync_folder(folder_of(folder)); !synced) return synced;
            continue;
        }
        const int code = errno;
        // Where nothing may be created (a read-only root), what is there already is enough.
        if (::stat(folder.c_str(), &status) != 0) return disk_failure(code, folder);
        if (!S_ISDIR(status.st_mode)) return fail("disk.not-a-folder", {{"path", folder}});
    }
    return {};
}

Result<void> RealDisk::rename(const std::string& from, const std::string& to) {
    if (!usable(from) || !usable(to)) return disk_failure(ENOENT, usable(from) ? to : from);
    if (::rename(from.c_str(), to.c_str()) != 0) return disk_failure(errno, from);
    if (auto synced = sync_folder(folder_of(to)); !synced) return synced;
    return folder_of(from) == folder_of(to) ? Result<void>() : sync_folder(folder_of(from));
}

Result<void> RealDisk::remove(const std::string& path) {
    if (!usable(path)) return disk_failure(ENOENT, path);
    if (std::remove(path.c_str()) != 0) return disk_failure(errno, path);
    return sync_folder(folder_of(path));
}

}  // namespace rozwaga::system
