#include "system/private_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/file_handle.h"
#include "system/real_disk.h"

namespace rozwaga::system {
namespace {

constexpr mode_t rights_of_others = 0077;

}  // namespace

bool open_to_others(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & rights_of_others) != 0;
}

bool RealDisk::open_to_others(const std::string& path) const { return system::open_to_others(path); }

void close_to_others(const std::string& path) {
    // Whether that helped is for open_to_others() to say.
    if (!RealDisk().close_to_others(path)) return;
}

// By the open file, so that what is looked at and what is changed are the same one.
Result<bool> RealDisk::close_to_others(const std::string& path) {
    const auto handle = FileHandle::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (!handle) return tl::unexpected(handle.error());
    if (auto file = handle->require_file(); !file) return tl::unexpected(file.error());
    struct stat status {};
    if (::fstat(handle->number(), &status) != 0) return disk_failure(errno, path);
    if (status.st_uid != ::geteuid()) return fail("disk.not-ours", {{"path", path}});
    if ((status.st_mode & rights_of_others) == 0) return false;
    const auto still_open = [&] { return ::fstat(handle->number(), &status) != 0 || (status.st_mode & rights_of_others) != 0; };
    if (::fchmod(handle->number(), status.st_mode & 07777 & ~rights_of_others) != 0 || still_open())
        return fail("disk.open-to-others", {{"path", path}});
    return true;
}

}  // namespace rozwaga::system
