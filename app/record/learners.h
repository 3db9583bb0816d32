// The learners of this machine's user: one owner-only folder each under <data>/learners, named by an opaque random id.
// In it: "log", "preferences", "lock", and copies of damaged logs. What is protected and what is not: FORMAT.md.
//
// Errors: "record.learner-busy" {path}: another window has this learner open; "record.unknown-learner" {path};
// those of log.h and "disk.…".
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/disk.h"
#include "base/result.h"
#include "record/log.h"
#include "record/moving.h"
#include "record/preferences.h"

namespace rozwaga::record {

/// For the start screen; holds nothing about results.
struct LearnerEntry {
    std::string id;
    std::string name;          ///< as last given; empty when none was given yet
    Instant last_used;
};

/// What came of bringing a record from another computer.
struct BroughtIn {
    std::string id;
    bool fresh = false;                  ///< nobody of that id was here
    std::size_t added = 0;               ///< decisions that were not here
    std::size_t missing = 0;             ///< decisions here that the file did not have
    bool other_key = false;              ///< the key here is another one, and stays
};

/// A learner being worked with. Destroying it lets others open the same one.
struct OpenLearner {
    std::string id;
    std::unique_ptr<FileLock> lock;      ///< first, so that it outlives the log
    std::unique_ptr<Log> log;
    StampedEvents events;
    DamageReport report;
    Preferences preferences;
};

class Learners {
public:
    /// `disk` outlives it. The folder need not exist.
    Learners(Disk& disk, std::string data_folder);

    /// Last used first. A learner whose files cannot be read is listed without a name rather than left out.
    Result<std::vector<LearnerEntry>> list() const;
    Result<OpenLearner> create(Randomness& randomness);
    Result<OpenLearner> open(const std::string& id);

    /// The record of somebody who is not being worked with, to be taken elsewhere; a damaged log is mended first. The caller wipes
    /// the key. Errors: as open().
    Result<Belongings> pack(const std::string& id, Instant now);
    /// The same of somebody who is being worked with: the caller holds the lock.
    Result<Belongings> read_belongings(const std::string& id, Instant now) const;
    /// Makes one record of what came and what is here, under the id it came with. What is here stays whole whatever goes wrong:
    /// its settings and key win, its log is replaced in one step. Errors: "record.not-belongings", those of merge.h, "disk.…".
    Result<BroughtIn> bring_in(const Belongings& belongings);

    /// Atomic. The name is kept along with them for the start screen; open() sets it right from the log.
    Result<void> save_preferences(const std::string& id, const Preferences& preferences);
    /// Reads without opening, locking or mending: for listing and export.
    Result<Reading> peek(const std::string& id) const;

    /// 32 lower-case hexadecimal digits.
    static bool is_id(std::string_view text);

private:
    std::string folder(const std::string& id) const;
    std::string name_of(const std::string& id) const;
    Result<OpenLearner> open_folder(const std::string& id);
    Result<void> bring_into(const Belongings& belongings, BroughtIn& brought);

    Disk& disk_;
    std::string folder_;
};

/// The name given last; empty when none was.
std::string last_name(const StampedEvents& events);

}  // namespace rozwaga::record
