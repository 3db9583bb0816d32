// The file that only grows, and the lock.
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/file_handle.h"
#include "system/real_disk.h"

namespace rozwaga::system {
namespace {

constexpr unsigned only_ours = 0600;

class RealAppendFile final : public AppendFile {
public:
    RealAppendFile(FileHandle handle, std::uint64_t size) : handle_(std::move(handle)), size_(size) {}

    std::uint64_t size() const override { return size_; }

    Result<void> append(std::string_view bytes) override {
        auto written = handle_.write_all(bytes);
        // Part of it may have been written: only the system knows.
        struct stat status {};
        if (::fstat(handle_.number(), &status) == 0) size_ = std::uint64_t(status.st_size);
        return written;
    }

    Result<void> sync() override { return handle_.sync(); }

    Result<void> truncate(std::uint64_t size) override {
        int outcome = -1;
        do {
            outcome = ::ftruncate(handle_.number(), off_t(size));
        } while (outcome != 0 && errno == EINTR);
        if (outcome != 0) return disk_failure(errno, handle_.path());
        size_ = size;
        return {};
    }

private:
    FileHandle handle_;
    std::uint64_t size_;
};

class RealFileLock final : public FileLock {
public:
    explicit RealFileLock(FileHandle handle) : handle_(std::move(handle)) {}

private:
    FileHandle handle_;
};

}  // namespace

Result<std::unique_ptr<AppendFile>> RealDisk::open_append(const std::string& path) {
    auto handle = FileHandle::open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, only_ours);
    if (!handle) return tl::unexpected(handle.error());
    if (auto file = handle->require_file(); !file) return tl::unexpected(file.error());
    struct stat status {};
    if (::fstat(handle->number(), &status) != 0) return disk_failure(errno, path);
    // Always: an earlier run may have been stopped between creating the file and flushing its entry.
    if (auto synced = sync_folder(folder_of(path)); !synced) return tl::unexpected(synced.error());
    return std::unique_ptr<AppendFile>(std::make_unique<RealAppendFile>(std::move(*handle), std::uint64_t(status.st_size)));
}

Result<std::unique_ptr<FileLock>> RealDisk::lock(const std::string& path) {
    auto handle = FileHandle::open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, only_ours);
    if (!handle) return tl::unexpected(handle.error());
    if (auto file = handle->require_file(); !file) return tl::unexpected(file.error());
    // A lock of the open file, not of the process: two in one process conflict too, and closing another one frees nothing.
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    if (::fcntl(handle->number(), F_OFD_SETLK, &range) != 0) {
        if (errno == EAGAIN || errno == EACCES) return fail("disk.busy", {{"path", path}});
        return disk_failure(errno, path);
    }
    return std::unique_ptr<FileLock>(std::make_unique<RealFileLock>(std::move(*handle)));
}

}  // namespace rozwaga::system
