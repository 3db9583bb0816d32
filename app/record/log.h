// One learner's log: opened, mended if need be, and from then on only appended to. Format: FORMAT.md.
//
// What append() accepted is on disk when it returns: it is there after a crash or a power cut. What it refused is not
// there, and the log stays usable: once there is room again, a later append() goes on after the last good frame.
//
// A damaged file is never destroyed: a copy stays beside it as "<name>.damaged-<n>", and the log goes on with everything
// before the damage. When the copy cannot be kept (the disk is full), the events are there all the same, the file is left
// as it is, and every append() first tries again.
//
// Errors: "record.newer-format" {path, version}; "record.other-learner" {path}; "record.too-large" {path}; "disk.…" {path}.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/result.h"
#include "record/reading.h"

namespace rozwaga::record {

struct DamageReport {
    Damage damage = Damage::none;
    std::uint64_t first_bad_offset = 0, bytes_dropped = 0;
    std::size_t frames_kept = 0, events_kept = 0;
    std::size_t newer = 0;              ///< events and frames only a later version can read; kept in the file, no damage
    std::string path;
    std::string copy;                   ///< the damaged file; empty when there was no damage or no room yet

    /// What to tell the learner, if anything: "record.log-damaged" or "record.log-cut-short" {path, copy, kept, dropped},
    /// "record.log-not-mended" {path} while the copy could not be kept, or "record.newer-events" {path, newer}.
    std::optional<Error> notice() const;
};

struct OpenedLog;

class Log {
public:
    /// Opens or creates. The caller holds the learner's lock; `disk` outlives the log.
    static Result<OpenedLog> open(Disk& disk, const std::string& path, const std::string& learner);

    /// All of them as one frame, or none. No events is no frame.
    Result<void> append(const StampedEvents& events);
    /// The same with one instant for all.
    Result<void> append(const Events& events, Instant at);

    const std::string& path() const { return path_; }
    /// Frames written so far.
    std::uint64_t sequence() const { return sequence_; }

private:
    Log(Disk& disk, std::string path, std::string learner) : disk_(disk), path_(std::move(path)), learner_(std::move(learner)) {}
    Result<void> open_file(std::uint64_t expected_size);
    Result<void> mend();
    Result<void> write_frame(std::string_view frame);
    void take_back();

    Disk& disk_;
    std::string path_, learner_;
    std::unique_ptr<AppendFile> file_;
    std::uint64_t good_bytes_ = 0, sequence_ = 0;
    bool has_rest_ = false;             ///< a refused append left bytes behind the last good frame
    std::optional<std::string> damaged_; ///< the whole damaged file, until its copy is kept
    std::string copy_;
};

struct OpenedLog {
    std::unique_ptr<Log> log;
    StampedEvents events;
    DamageReport report;
};

}  // namespace rozwaga::record
