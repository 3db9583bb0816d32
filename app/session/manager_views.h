// What the manager's screens show, ready-made: rows and figures as the registry answered them, in order and filtered. Wording is
// not here: screens ask text/ for it by key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "certificate/verify.h"
#include "course/course.h"
#include "learning/renewal.h"
#include "registry/oversight.h"
#include "registry/people.h"
#include "session/manager_reports.h"
#include "session/manager_roster.h"
#include "session/manager_work.h"
#include "session/settings.h"
#include "session/views.h"

namespace rozwaga::session::managing {

/// Where the side bar leads.
enum class Place : std::uint8_t { overview, people, set_aside, reports, roster, settings };

/// Nothing is opened yet: what this is, and where the registry is to lie.
struct StartView {
    std::string own_address;                     ///< suggested: a file of her own
    bool failed = false;                         ///< the last address could not be opened; a notice says why
};

/// The one thing to do next.
enum class Next : std::uint8_t { import_roster, make_key, collect, set_aside, overdue, flagged, expiring, nothing };

struct OverviewView {
    bool ready = false;                          ///< false until it was counted once
    registry::Overview counts;
    Next next = Next::nothing;
    std::int64_t next_count = 0;
    bool first_steps = false;                    ///< some are still to be taken
    bool has_people = false, has_key = false, has_certificates = false;
    Instant now;
};

struct PeopleView {
    bool ready = false;
    registry::PeopleFilter filter;
    registry::SortBy sort = registry::SortBy::name;
    bool descending = false;
    std::vector<std::string> teams;
    registry::StateCounts states{};              ///< of everybody on the roster
    std::int64_t total = 0, first = 0;           ///< that the filter lets through; the place of rows.front()
    std::vector<registry::PersonRow> rows;       ///< as far as they are at hand
    std::uint64_t question = 0;                  ///< another value: another filter or order
};

struct PersonView {
    bool ready = false;
    registry::PersonHistory history;
    learning::RenewalRules rules;
    Instant now;
    std::vector<registry::PersonRow> others;     ///< found by `searched`: whose a certificate could be instead
    std::string searched;
    bool can_sign = false;                       ///< the organisation's key is on this machine
    bool summary_only = false;                   ///< the organisation keeps no answers
};

/// A certificate or a set-aside file, check by check.
struct JudgedView {
    bool ready = false;
    std::string file;                            ///< what it is called
    certificate::Verdict verdict;
};

struct Proposal {
    registry::PersonId id = 0;
    std::string name, number, team;
};
struct SetAsideFile {
    registry::SetAsideRow row;
    std::vector<Proposal> proposals;
};
struct SetAsideView {
    bool ready = false;
    std::vector<SetAsideFile> files;             ///< newest first
    std::optional<std::int64_t> chosen;          ///< the one looked at
    std::vector<registry::PersonRow> others;     ///< found by `searched`
    std::string searched;
};

struct KeyView {
    bool there = false, known_to_course = false; ///< the course's organisation part names it
    std::string did, path;
    std::optional<Error> trouble;                ///< a key lies here that is not used: damaged, or others can read it
    bool open_to_others() const { return trouble && trouble->code == "key.open-to-others"; }
};

struct SettingsView {
    bool ready = false;
    std::string address;                         ///< of the registry, without a password
    bool shared = false;
    std::int64_t people = 0;
    learning::RenewalRules rules;                ///< as the organisation set them
    KeyView key;
    std::string separator, encoding, format;     ///< of exports: "semicolon", "utf-8", "xlsx"
    std::string files_months, left_months, set_aside_days, inbox;
    bool answers_kept = true;
    std::string save_folder;
    std::optional<registry::Retention> retention;   ///< what would go, or went
    std::optional<registry::AuditVerdict> audit;
    std::string name;                            ///< whom the log names as acting
};

/// The threat model in plain words.
struct TrustHelpView {};

using ManagerScreen = std::variant<StartView, OverviewView, PeopleView, PersonView, JudgedView, SetAsideView, ReportsView, RosterView,
                                   SettingsView, TrustHelpView, CollectedView, ExportedView>;

/// As session::Notice; `path`: a file that can be shown in the file manager.
struct ManagerNotice {
    bool good = false;
    std::string code;                            ///< good: "notice.<code>"
    Error error;
    Arguments arguments;
    std::string path;
};

struct ManagerView {
    ManagerScreen screen;
    Preferences preferences;
    std::vector<std::string> languages;
    std::string organisation, colour;
    bool has_logo = false;
    bool opened = false;                         ///< a registry is at hand
    std::string registry;                        ///< its name, short
    Place place = Place::overview;
    std::int64_t set_aside = 0;                  ///< files that wait
    bool can_browse = false;
    std::vector<ManagerNotice> notices;
    std::optional<WorkView> work;                ///< what is done beside the drawing
};

}  // namespace rozwaga::session::managing
