#include "system/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "system/file_handle.h"

namespace rozwaga::system {
namespace {

constexpr mode_t rights_of_others = 0077;

}  // namespace

bool open_to_others(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & rights_of_others) != 0;
}

void close_to_others(const std::string& path) {
    const auto handle = FileHandle::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    struct stat status {};
    if (!handle || ::fstat(handle->number(), &status) != 0 || !S_ISREG(status.st_mode)) return;
    if (::fchmod(handle->number(), status.st_mode & 07777 & ~rights_of_others) != 0) return;
}

}  // namespace rozwaga::system
