// A disk in memory that behaves as badly as a real one may: what was not flushed can be forgotten or torn by a power cut,
// it can fill up, and a flush can fail. Whatever base/disk.h promises to be safe on return is safe here too.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "base/disk.h"

namespace rozwaga::test {

/// What happens to bytes that were written but not flushed when the power goes.
enum class Unsynced { forgotten, kept, torn };

class FakeDisk final : public Disk {
public:
    FakeDisk();
    explicit FakeDisk(const FakeDisk& other);

    Result<std::vector<Entry>> list(const std::string& folder) const override;
    Result<Entry> describe(const std::string& path) const override;
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only = false) override;
    Result<void> make_folders(const std::string& path, bool owner_only = false) override;
    Result<void> rename(const std::string& from, const std::string& to) override;
    Result<void> remove(const std::string& path) override;
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;

    /// The power goes in the middle of the `operation`-th change from now (1 is the next); nothing works after it.
    void cut_power_at(std::size_t operation);
    bool is_off() const;
    std::size_t operations() const;
    /// After a cut: what the disk holds when the machine starts again. Open files and locks are gone.
    void restart(Unsynced unsynced, std::uint64_t seed = 1);
    /// The program was killed: open files and locks are gone, the system still holds every byte.
    void kill();

    /// Bytes that all files together may take.
    void set_capacity(std::uint64_t bytes);
    void fail_next_sync();
    /// As if AppendFile::sync() were never called: shows that a test would notice.
    void ignore_syncs();
    void heed_syncs();

    std::string bytes_of(const std::string& path) const;
    void put(const std::string& path, const std::string& bytes);

    struct File {
        std::string now, safe;
        std::size_t stable = 0;        ///< bytes from the front that no unflushed change has touched
        std::uint64_t modified = 0;
        void flush() { safe = now; stable = now.size(); }
    };
    struct State {
        std::map<std::string, std::shared_ptr<File>> files;
        std::set<std::string> folders, locks;
        std::uint64_t capacity = std::numeric_limits<std::uint64_t>::max();
        std::size_t operations = 0, cut_at = 0, generation = 0;
        std::uint64_t clock = 0;
        bool off = false, fail_sync = false, ignore_syncs = false;
        std::mt19937_64 dice{7};

        std::uint64_t used() const;
        /// Counts a change; true when the power goes in the middle of it.
        bool begin_change();
    };

private:
    std::shared_ptr<State> state_;
};

}  // namespace rozwaga::test
