// From a heap of files to the registry: folders, files, ZIP archives and messages; every file judged on all cores, admitted once
// however often it comes, or set aside with the reason and what to ask for. Knows no window and no wording.
//
// Order: folders by name, one file after the other; what lies in a container follows it. Judging runs ahead, the registry is
// written in that order. So whatever was written when the work stopped is a beginning of the whole, and whoever starts again
// (or two at once) comes to the same end. Nothing in the folders is ever changed; links are not followed.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/disk.h"
#include "certificate/trust.h"
#include "course/course.h"
#include "registry/registry.h"
#include "session/pace.h"

namespace rozwaga::session {

/// What became of one file.
enum class Fate : std::uint8_t {
    admitted,
    completed,                             ///< was known from a print; now it is there whole
    known,                                 ///< admitted before
    set_aside,
    waiting,                               ///< set aside before, and nothing has changed
    dismissed,                             ///< set aside before; a manager has put it away
    erased,                                ///< of somebody who was erased: neither admitted nor kept
    unreadable,                            ///< the disk did not give it: not noted, tried again next time
};

struct CollectedFile {
    std::string file;                      ///< path, and where it lies in a container: "inbox/mail.eml › a.pdf"
    Fate fate = Fate::admitted;
    std::optional<Error> reason;           ///< where it was not admitted
    std::string ask_for;                   ///< a key of text/
    std::string name;                      ///< as it says; empty where nothing could be read
    std::optional<registry::PersonId> person;
    std::vector<registry::PersonId> proposals;
    std::string certificate;               ///< id
    std::vector<certificate::Check> flags; ///< warnings of one that was admitted
};

struct CollectingCounts {
    std::int64_t files = 0;                ///< looked at
    std::int64_t admitted = 0, completed = 0, known = 0, set_aside = 0, waiting = 0, dismissed = 0, erased = 0, unreadable = 0;
    std::int64_t flagged = 0;              ///< among the admitted
};

struct CollectingProgress {
    CollectingCounts counts;
    std::int64_t done = 0, total = 0;      ///< pieces of work: files and containers; the total grows as containers are opened
    bool finding = true;                   ///< folders are still being listed
    double a_second = 0;                   ///< 0: too early to say
    std::optional<double> seconds_left;
};

struct Collected {
    CollectingCounts counts;
    std::vector<Error> problems;           ///< folders that could not be read, at most 20
    bool given_up = false;
    double seconds = 0;
};

struct CollectingNeeds {
    const Disk& disk;                      ///< read from several threads
    const Clock& clock;                    ///< the manager's: dates the admissions
    std::function<Result<std::unique_ptr<registry::Registry>>()> open_registry;   ///< called for two connections
    const certificate::Trust* trust = nullptr;
    std::vector<const course::LoadedCourse*> packs;   ///< of each course the one in use first
    std::string who;
    std::vector<std::string> leave_alone = {};        ///< paths that are not looked at: the registry's own
    unsigned workers = 0;                  ///< 0: as many as there are cores
};

class Collecting {
public:
    explicit Collecting(CollectingNeeds needs);

    /// Until all is done or given up. `tell` hears of each file, in order, once the registry has it; on this thread. Errors:
    /// those of the registry, "collect.no-roster".
    Result<Collected> run(const std::vector<std::string>& sources, const std::function<void(const CollectedFile&)>& tell = {});

    /// From any thread: what is begun is finished and written, nothing else is begun.
    void give_up() { given_up_ = true; }
    /// From any thread.
    CollectingProgress progress() const;

private:
    friend class CollectingRun;
    CollectingNeeds needs_;
    std::atomic<bool> given_up_ = false;
    mutable std::mutex mutex_;
    CollectingProgress progress_;          ///< by mutex_
    Pace pace_;                            ///< by mutex_
};

/// The packs the registry keeps, read. One that cannot be read is left out.
Result<std::vector<course::LoadedCourse>> packs_kept(registry::Registry& registry);

}  // namespace rozwaga::session
