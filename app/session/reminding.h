// Who is to be reminded of what, and the drafts that do it: mail and calendar, one a person or one a team leader. Nobody is reminded
// twice of the same: the registry remembers the occasion, and a draft that lies in the folder already is not written again. It is
// written first and remembered then, so that a restart after a crash neither repeats nor loses one.
//
// Occasions, as the registry keeps them: "due-30 2026-12-31" (so many days before that last day), "grace 2026-12-31", "overdue
// 2026-12-31"; with "leader-" before them where the leader was told. Who is waived, erased or gone is left in peace.
// Errors: those of the registry and the disk, "text.no-catalogue", "report.stopped".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"
#include "documents/reminder_wording.h"
#include "registry/registry.h"
#include "session/reporting.h"

namespace rozwaga::session {

struct DueReminder {
    registry::PersonRow person;
    documents::ReminderFacts facts;
    std::string occasion;
};

/// To one leader.
struct DueDigest {
    std::string leader, address;
    std::vector<DueReminder> team;
};

/// What would be written now. Nothing is changed by it: the dry run.
struct ReminderPlan {
    std::vector<DueReminder> reminders;    ///< to people; of digests: those who have no leader
    std::vector<DueDigest> digests;
    std::int64_t without_address = 0;      ///< drafts that whoever sends them must address
    Day today;
    bool empty() const { return reminders.empty() && digests.empty(); }
};

Result<ReminderPlan> plan_reminders(registry::Registry& registry, const registry::PeopleFilter& filter, bool digest, Instant now,
                                    const Advance& advance = {});

struct Reminded {
    std::int64_t mails = 0, people = 0;    ///< written now, and about how many people
    std::int64_t found = 0;                ///< reminders that lay in the folder from a run that broke off
    std::vector<std::string> files;        ///< mails written now, without folder; the calendar beside each ends in .ics
};

/// `advance` counts drafts.
Result<Reminded> give_reminders(registry::Registry& registry, Disk& disk, const ReminderPlan& plan, const std::string& folder,
                                documents::ReminderWriter& writer, const documents::ReminderGround& ground, const registry::By& by,
                                const Advance& advance = {});

}  // namespace rozwaga::session
