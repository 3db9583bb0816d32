// Who is on the roster, how each stands, what each handed in: what the registry answers with and is asked by. Values only.
// Points in time are by the manager's clock unless they say otherwise.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace rozwaga::registry {

using PersonId = std::int64_t;             ///< of one registry; never given twice

/// As learning/renewal.h has the rules, in the same order. in_progress: read and signed the policy, no certificate yet.
enum class State : std::uint8_t { not_started, invited, in_progress, compliant, expiring_soon, in_grace, overdue, waived };
inline constexpr std::size_t state_count = 8;
/// "not_started" … "waived": stable, in files and on the command line. text/ words them as "state.<name>".
const char* name_of(State state);
std::optional<State> state_called(const std::string& name);

struct PersonRow {
    PersonId id = 0;
    std::string name, number, team, email, language;   ///< as on the roster; the name is empty once erased
    State state = State::not_started;
    std::optional<Instant> joined, invited;
    std::optional<Instant> roster_due;     ///< the explicit last day of onboarding, where the roster has one
    std::optional<Instant> due;            ///< last day of the open cycle: of onboarding, afterwards the certificate's end
    std::optional<Instant> completed;      ///< when the newest certificate that counts was awarded
    std::optional<Instant> valid_until;    ///< the latest end of one that counts
    std::optional<Instant> left;           ///< no longer on the roster since
    std::optional<Instant> erased;
    std::optional<Instant> waived_until;   ///< of a waiver that ends
    std::string waiver;                    ///< its reason; empty where there is none
    std::string leader, leader_email;      ///< who leads the team and gets its digest; as on the roster, may be empty
    int percent = 0;                       ///< of the newest that counts
    int certificates = 0;                  ///< ever admitted, revoked ones too
    bool flagged = false;                  ///< one that counts has something a person should look at
    friend bool operator==(const PersonRow&, const PersonRow&) = default;
};

enum class SortBy : std::uint8_t { name, number, team, state, due, completed };

/// Everything given must hold; within a list one is enough.
struct PeopleFilter {
    std::string search;                    ///< words in any order, each somewhere in name, number, e-mail or team; diacritics and case aside
    std::vector<State> states;
    std::vector<std::string> teams;        ///< "" is: none
    std::optional<Instant> due_from, due_until;   ///< both included
    bool flagged_only = false;
    bool with_left = false;                ///< those who left as well; the erased never
    friend bool operator==(const PeopleFilter&, const PeopleFilter&) = default;
};

struct PeopleQuery {
    PeopleFilter filter;
    SortBy sort = SortBy::name;            ///< equals by name; names as the registry's language sorts them; who has no date comes last
    bool descending = false;               ///< exactly the other way round
    std::int64_t offset = 0;
    int limit = 100;                       ///< at most 10,000
};

struct PeoplePage {
    std::int64_t total = 0;                ///< that the filter lets through
    std::vector<PersonRow> rows;
};

enum class CertificateKind : std::uint8_t { certificate, receipt, organisation };   ///< the last: the organisation's own on one of the first

/// How sure the person behind it is, in the order of certificate::Standing.
enum class CertificateStanding : std::uint8_t { self_declared, enrolled, organisation };

struct CertificateRow {
    std::string id;                        ///< "urn:uuid:…"
    PersonId person = 0;
    CertificateKind kind = CertificateKind::certificate;
    CertificateStanding standing = CertificateStanding::self_declared;
    std::string name, number, team;        ///< as it says
    std::string course, title, version, language, issuer, enrolment;
    int percent = 0, pass_mark = 0;
    Instant awarded, valid_until;          ///< as it says
    Instant admitted;
    std::string by;                        ///< who admitted it
    std::vector<std::string> flags;        ///< checks with a warning: "plausible.exam-fast", "key.other-name"
    bool flags_accepted = false;           ///< a person looked at them and let it stand
    std::optional<Instant> revoked;
    std::string revoked_reason;
    std::string replaces, confirms;        ///< ids; may be empty
    bool from_square = false;              ///< read off a print
    bool files_kept = false;               ///< the signed files are still here: certificate_files() of registry.h
    friend bool operator==(const CertificateRow&, const CertificateRow&) = default;
};

/// What was done to or by one person, from the audit log. act: "joined", "left", "returned", "renamed", "moved", "renumbered",
/// "contact", "invited", "admitted", "revoked", "countersigned", "waived", "waiver-ended", "flags-accepted", "reassigned", "reminded", "erased"; worded
/// as "act.<act>". details by act: {"from", "to"}, {"certificate"}, {"reason", "until"}, {"occasion"}.
struct HistoryEntry {
    Instant at;
    std::string act, by;
    Arguments details;
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

struct PersonHistory {
    PersonRow person;
    std::vector<CertificateRow> certificates;   ///< newest award first
    std::vector<HistoryEntry> entries;          ///< newest first
};

/// A file that was not admitted, why, and whose it may be.
struct SetAsideRow {
    std::int64_t id = 0;
    std::string file;                      ///< as it was called when it came
    std::string file_hash;                 ///< SHA-256, hexadecimal
    Instant at;
    std::string by;
    Error reason;                          ///< worded as "error.<code>"
    std::string ask_for;                   ///< what to ask the sender for: a key of text/, "ask.<what>"
    std::string name, number, team;        ///< as it says, where it could be read
    std::vector<PersonId> proposals;       ///< likeliest first
    bool admissible = false;               ///< valid, only the person is not sure: set_aside_files() has it, admit() takes it
    friend bool operator==(const SetAsideRow&, const SetAsideRow&) = default;
};

using StateCounts = std::array<std::int64_t, state_count>;   ///< by State

struct TeamCounts {
    std::string team;
    StateCounts states{};
    friend bool operator==(const TeamCounts&, const TeamCounts&) = default;
};
struct MonthCount {
    int year = 0, month = 0;               ///< 1 to 12, of the award in UTC
    std::int64_t completed = 0;
    friend bool operator==(const MonthCount&, const MonthCount&) = default;
};
struct WeekCount {
    Instant from;                          ///< seven days (the last: what is left of the sixty)
    std::int64_t ends = 0;                 ///< cycles whose last day lies in them, waived people aside
    friend bool operator==(const WeekCount&, const WeekCount&) = default;
};

struct Overview {
    std::int64_t people = 0;               ///< on the roster, as far as the filter lets through
    std::int64_t left = 0, flagged = 0;
    StateCounts states{};
    std::vector<TeamCounts> teams;         ///< by name
    std::vector<MonthCount> months;        ///< the last 24, this one last, months without any too. Of everybody ever, erased people too;
                                           ///< a filter narrows it by team and, where it has more, to those let through
    std::vector<WeekCount> weeks;          ///< the next 60 days from now
    std::int64_t set_aside = 0;            ///< waiting, whatever the filter
    std::optional<Instant> last_admitted;
    friend bool operator==(const Overview&, const Overview&) = default;
};

}  // namespace rozwaga::registry
