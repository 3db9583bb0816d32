// One open file of the operating system, and its errors as ours. Only system/ includes this.
// Errors as in base/disk.h; the reason of "disk.failed" is the system's symbolic name ("EIO").
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace rozwaga::system {

/// The error of a failed call; `code` is what errno was.
Error disk_error(int code, const std::string& path);
tl::unexpected<Error> disk_failure(int code, const std::string& path);

/// Closed when it goes.
class FileHandle {
public:
    /// Repeats calls that a signal interrupted. The path must not hold a zero byte. `flags` gets O_CLOEXEC.
    static Result<FileHandle> open(const std::string& path, int flags, unsigned mode = 0);

    FileHandle(FileHandle&& other) noexcept : number_(std::exchange(other.number_, -1)), path_(std::move(other.path_)) {}
    FileHandle& operator=(FileHandle&& other) noexcept;
    ~FileHandle();

    int number() const { return number_; }
    const std::string& path() const { return path_; }

    Result<void> write_all(std::string_view bytes) const;
    /// Contents and size; not the entry in the folder.
    Result<void> sync() const;
    /// "disk.not-a-file" unless it is a plain file.
    Result<void> require_file() const;

private:
    FileHandle(int number, std::string path) : number_(number), path_(std::move(path)) {}
    int number_;
    std::string path_;
};

/// The folder that holds `path`; "." where the path names none.
std::string folder_of(const std::string& path);
/// Makes new, renamed and removed entries of the folder durable. Systems that cannot are taken as they are.
Result<void> sync_folder(const std::string& folder);

}  // namespace rozwaga::system
