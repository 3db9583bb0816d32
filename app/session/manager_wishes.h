// What a manager may ask for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "session/manager_views.h"
#include "session/wishes.h"

namespace rozwaga::session::managing {

// --- the frame
/// A file (made where there is none), or "postgresql://…".
struct OpenRegistry { std::string address; };
struct Go { Place place = Place::overview; };
/// Where one was before a person, a file or a page of help.
struct Back {};
struct ShowTrustHelp {};
struct ShowInFolder { std::string path; };
struct GiveUpWork {};

// --- people
struct FilterPeople { registry::PeopleFilter filter; };
/// The same column again: the other way round.
struct SortPeople { registry::SortBy by = registry::SortBy::name; };
/// Rows in sight, so that they come to hand.
struct NeedPeople { std::int64_t first = 0, count = 0; };
/// The people of an overview's figure: shows them with this filter and no other.
struct ShowPeople { registry::PeopleFilter filter; };
struct ShowPerson { registry::PersonId id = 0; };
/// Those whose name or number holds this: for a certificate or file that is somebody else's.
struct FindOthers { std::string search; };

// --- one person
struct Waive { registry::PersonId person = 0; std::string reason, until; };   ///< until: a day as typed in, or empty
struct EndWaiver { registry::PersonId person = 0; };
struct ShowCertificate { std::string certificate; };
/// Somebody looked at what is unusual about it, and it is fine.
struct AcceptFlags { std::string certificate; };
struct Revoke { std::string certificate, reason; };
struct ExportPerson { registry::PersonId person = 0; };
struct ErasePerson { registry::PersonId person = 0; };
/// The certificate is somebody else's.
struct Reassign { std::string certificate; registry::PersonId person = 0; };

// --- set aside
struct ChooseSetAside { std::int64_t file = 0; };
struct JudgeSetAside { std::int64_t file = 0; };
/// It is this person's: admitted for them.
struct AdmitSetAside { std::int64_t file = 0; registry::PersonId person = 0; };
struct DismissSetAside { std::int64_t file = 0; };

// --- collecting
struct Collect { std::vector<std::string> paths; };
/// On the window: a table is taken for a roster, everything else is collected.
struct Dropped { std::vector<std::string> paths; };
struct AskCollectFiles {};
struct AskCollectFolder {};

// --- roster
struct AskRoster {};
struct ReadRoster { std::string path; };
struct MeanColumn { std::size_t column = 0; std::string meaning; };
struct CompareRoster {};
/// The manager's word on an unsure row; no person: somebody new.
struct SettleUnsure { std::size_t row = 0; std::optional<registry::PersonId> person; };
struct ApplyRoster {};
/// One step back; from the first, nothing.
struct RosterBack {};

// --- reports
struct ShowReport { ReportPart part = ReportPart::guidelines; };
struct NarrowReport { std::vector<std::string> teams; };
/// Exactly what the screen shows, in the format of the settings.
struct ExportScreen { std::string format; };
/// The certificates of the people the screen shows, as PDF or as signed JSON, into a folder or an archive of the day's name.
struct ExportCertificates { bool json = false, archive = false, organisation_only = false; };
/// Whom to remind of what today; changes nothing. Digests: one letter a team leader instead of one a person.
struct PlanReminders { bool digests = false; };
/// Writes the drafts of the plan that is shown, and remembers that these people were reminded.
struct WriteReminders {};

// --- settings
struct SetOption { std::string key, value; };    ///< "separator", "encoding", "format", "name", or a registry setting
/// In months and days; empty or 0: for ever.
struct SetPeriods { std::string files_months, left_months, set_aside_days; };
struct MakeKey {};
/// Others can read it: takes that right away.
struct CloseKey {};
struct TryRetention {};
struct ApplyRetention {};
struct VerifyLog {};

using ManagerWish =
    std::variant<ChangeSetting, DismissNotices, Quit, AskFolder, OpenRegistry, Go, Back, ShowTrustHelp, ShowInFolder, GiveUpWork, FilterPeople,
                 SortPeople, NeedPeople, ShowPeople, ShowPerson, FindOthers, Waive, EndWaiver, ShowCertificate, AcceptFlags, Revoke, ExportPerson,
                 ErasePerson, Reassign, ChooseSetAside, JudgeSetAside, AdmitSetAside, DismissSetAside, Collect, Dropped, AskCollectFiles,
                 AskCollectFolder, AskRoster, ReadRoster, MeanColumn, CompareRoster, SettleUnsure, ApplyRoster, RosterBack,
                 ShowReport, NarrowReport, ExportScreen, ExportCertificates, PlanReminders, WriteReminders, SetOption, SetPeriods, MakeKey, CloseKey, TryRetention,
                 ApplyRetention, VerifyLog>;

}  // namespace rozwaga::session::managing
