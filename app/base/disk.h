// The disk as this program needs it: bounded reads, atomic writes, an append-only file that can be flushed.
// The real one is system/real_disk.h; tests have one that forgets and tears unsynced writes.
// Paths are UTF-8. Errors: "disk.not-found", "disk.no-access", "disk.full", "disk.too-large" {limit}, "disk.busy",
// "disk.not-a-file" (a link, folder or device where a file should be), "disk.not-a-folder", "disk.failed" {reason}; each with {path}.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rozwaga {

enum class EntryKind { file, folder, link, other };

struct Entry {
    std::string name;
    EntryKind kind = EntryKind::file;
    std::uint64_t size = 0;              ///< bytes; files only
    std::int64_t modified = 0;           ///< milliseconds since 1970
};

/// A file that only grows. What `append` wrote is safe after `sync` returned without error, not before.
class AppendFile {
public:
    virtual ~AppendFile() = default;
    virtual std::uint64_t size() const = 0;
    virtual Result<void> append(std::string_view bytes) = 0;
    virtual Result<void> sync() = 0;
    virtual Result<void> truncate(std::uint64_t size) = 0;
};

/// Held while it lives; the operating system releases it if the process dies.
class FileLock {
public:
    virtual ~FileLock() = default;
};

class Disk {
public:
    virtual ~Disk() = default;
    /// Entries by name, sorted by bytes. Links are reported as links, never followed.
    virtual Result<std::vector<Entry>> list(const std::string& folder) const = 0;
    /// Of the entry itself, not of what a link points to.
    virtual Result<Entry> describe(const std::string& path) const = 0;
    /// Refuses more than `limit` bytes before allocating.
    virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;
    /// All or nothing: temporary file beside it, flushed, renamed, folder flushed.
    virtual Result<void> write(const std::string& path, std::string_view bytes, bool owner_only = false) = 0;
    virtual Result<void> make_folders(const std::string& path, bool owner_only = false) = 0;
    virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
    virtual Result<void> remove(const std::string& path) = 0;
    /// True when others than its owner may read or write the file, by the file system's word; false where there is no such file.
    virtual bool open_to_others(const std::string&) const { return false; }
    /// Takes away what the machine's other users may do with a file; whether there was anything to take away. Errors besides
    /// the others: "disk.not-ours" (somebody else's file), "disk.open-to-others" (the rights stay: a disk that keeps none).
    virtual Result<bool> close_to_others(const std::string&) { return false; }
    /// Opens or creates; a created file's folder entry is flushed too. Owner-only.
    virtual Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) = 0;
    /// "disk.busy" when another process (or another lock in this one) holds it.
    virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;
};

}  // namespace rozwaga
