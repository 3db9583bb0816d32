// Privacy and accountability: what is kept how long, what was done by whom, which packs and settings are here. Values only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "registry/people.h"

namespace rozwaga::registry {

/// Who does it, and when: the manager's name and clock. Kept in the audit log.
struct By {
    std::string who;
    Instant at;
};

/// Stable keys of settings. Numbers are written in digits; a period of 0 is for ever.
namespace setting {
inline constexpr const char* organisation = "organisation";           ///< its name
inline constexpr const char* language = "language";                   ///< names are sorted by it
inline constexpr const char* answers_kept = "answers_kept";           ///< "1", or "0": a summary only
inline constexpr const char* keep_files_months = "retention.files_months";         ///< signed files and answers, after the certificate's end
inline constexpr const char* keep_left_months = "retention.left_months";           ///< people who left: then they are erased
inline constexpr const char* keep_set_aside_days = "retention.set_aside_days";     ///< files set aside, once settled or not
inline constexpr const char* course_since = "course_since";           ///< "2026-11-22": who joined before counts as having joined then;
                                                                      ///< the day of the first roster where nobody sets it
inline constexpr const char* inbox = "inbox";                         ///< the folder collected from
}  // namespace setting

/// What has outlived its time. Counts, and names where a person goes.
struct Retention {
    std::int64_t files = 0;                ///< certificates whose signed files and answers go; that they were there stays
    std::int64_t set_aside = 0;
    std::vector<PersonRow> erased;
    bool dry_run = true;
    bool empty() const { return files == 0 && set_aside == 0 && erased.empty(); }
};

struct AuditEntry {
    std::int64_t number = 0;               ///< from 1, without a gap
    Instant at;
    std::string who, act;                  ///< acts of people.h, and "roster", "rules", "setting", "pack", "set-aside", "dismissed",
                                           ///< "retention", "exported"
    std::optional<PersonId> person;
    Arguments details;                     ///< empty where the person was erased
    bool details_erased = false;
    std::string hash;                      ///< of this entry and, through it, of all before
};

struct AuditPage {
    std::int64_t total = 0;
    std::vector<AuditEntry> entries;       ///< newest first
};

/// Whether the log is as it was written.
struct AuditVerdict {
    std::int64_t entries = 0;
    std::string head;                      ///< hash of the last entry: written down elsewhere it shows a log cut short or made anew
    std::optional<std::int64_t> broken_at; ///< the first entry that does not fit
    std::string why;                       ///< "changed", "missing", "details", "head": worded as "audit.<why>"
    bool whole() const { return !broken_at; }
};

struct PackRow {
    std::string hash;                      ///< course::LoadedCourse::content_hash
    std::string course, title, version, grading_hash, organisation;
    Instant seen;
    std::uint64_t size = 0;                ///< bytes of both packs
};
struct PackBytes {
    std::string course, organisation;
};

}  // namespace rozwaga::registry
