// Who has done it: people, certificates, packs and what was done, in one SQLite file or a PostgreSQL database. SCHEMA.md has
// the tables. One object is one connection, for one thread at a time; every call is one transaction: all of it or nothing.
// Reading never waits for a writer; writers wait for each other.
//
// Errors: "registry.network-share" {path, kind}, "registry.not-one" {path}, "registry.newer" {path, version},
// "registry.damaged" {path, reason}, "registry.full" {path}, "registry.no-access" {path}, "registry.busy" {path},
// "registry.not-a-path" {path}, "registry.unreachable" {path, reason}, "registry.not-written" {path, reason}, "registry.failed" {path, reason}: any call may have them; `path` never shows a password.
// Of their own: "registry.no-such-person" {id}, "registry.no-such-certificate" {id}, "registry.no-such-file" {id},
// "registry.erased" {id}, "registry.reason-missing", "registry.roster-moved-on": compare again, "registry.no-such-pack" {hash},
// "registry.packs-full" {limit}, "registry.not-a-certificate" {file}: not valid, or an invitation.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/storage.h"
#include "certificate/trust.h"
#include "learning/renewal.h"
#include "registry/figures.h"
#include "registry/intake.h"
#include "registry/oversight.h"
#include "registry/people.h"
#include "registry/roster_changes.h"

namespace rozwaga::registry {

struct OpenOptions {
    std::string language = "pl";           ///< of a registry that is made now: names are sorted by it
    bool create = true;                    ///< false: "disk.not-found" {path} where there is none
};

/// "postgresql://…" or "postgres://…".
bool is_server_address(const std::string& address);
/// The address as it may be shown: without a password.
std::string shown(const std::string& address);

class Registry {
public:
    /// A path, or "postgresql://user:password@host/database". Makes the tables where there are none, brings older ones up to date.
    static Result<std::unique_ptr<Registry>> open(const std::string& address, const Storage& storage, const OpenOptions& options = {});
    virtual ~Registry() = default;

    // --- roster
    virtual Result<RosterChanges> compare_roster(const Roster& roster, Instant now) = 0;
    virtual Result<void> apply_roster(const RosterChanges& changes, const By& by) = 0;

    // --- reading
    virtual Result<PeoplePage> people(const PeopleQuery& query, Instant now) = 0;
    virtual Result<std::vector<PersonId>> people_ids(const PeopleFilter& filter, Instant now) = 0;   ///< all, by name: for reports and reminders
    virtual Result<PersonRow> person_row(PersonId person, Instant now) = 0;
    virtual Result<PersonHistory> person(PersonId person, Instant now) = 0;
    virtual Result<Overview> overview(const PeopleFilter& filter, Instant now) = 0;
    virtual Result<std::vector<std::string>> teams() = 0;                                            ///< of those not left, by name
    virtual Result<std::vector<SetAsideRow>> set_aside(std::int64_t offset = 0, int limit = 1000) = 0;   ///< that wait, newest first
    /// Every certificate of those people, by name and award; streams. Stops where `each` answers false.
    virtual Result<void> each_certificate(const PeopleFilter& filter, Instant now,
                                          const std::function<bool(const PersonRow&, const CertificateRow&)>& each) = 0;
    /// The signed files as they came.
    virtual Result<certificate::Submission> certificate_files(const std::string& certificate) = 0;

    // --- collecting
    /// All in one transaction; one outcome each. Twice the same, or by two managers at once: as if once.
    virtual Result<std::vector<Admitted>> admit(const std::vector<Admission>& admissions, const By& by) = 0;
    /// Once however often the same file comes: how many were new.
    virtual Result<int> put_aside(const std::vector<PutAside>& files, const By& by) = 0;
    virtual Result<std::optional<Seen>> seen(const std::string& file_hash) = 0;
    virtual Result<std::vector<Candidate>> candidates(const CandidateQuery& query, Instant now) = 0;
    /// Of somebody who was erased: neither taken in nor set aside again.
    virtual Result<bool> was_erased(const std::string& certificate) = 0;
    virtual Result<certificate::Submission> set_aside_files(std::int64_t set_aside) = 0;
    virtual Result<void> dismiss(std::int64_t set_aside, const By& by) = 0;

    // --- acts
    /// `until` is the last day, as learning::last_second() has it; nothing: without end. A second waiver takes the place of the first, which stays in the history.
    virtual Result<void> waive(PersonId person, const std::string& reason, std::optional<Instant> until, const By& by) = 0;
    virtual Result<void> end_waiver(PersonId person, const By& by) = 0;
    /// False where it was so already. Of a certificate that is not here (yet) the word is kept and holds when it comes.
    virtual Result<bool> revoke(const certificate::Revocation& revocation, const By& by) = 0;
    /// It is somebody else's: it moves there with its result, and the organisation's word on it. False where it was theirs already.
    virtual Result<bool> reassign(const std::string& certificate, PersonId to, const By& by) = 0;
    /// A person looked at its flags and lets it stand: it no longer makes anybody flagged. False where nothing was flagged.
    virtual Result<bool> accept_flags(const std::string& certificate, const By& by) = 0;
    /// An invitation was issued or found; a file of it need not be here. False where it was known.
    virtual Result<bool> invite(PersonId person, const certificate::Enrolment& enrolment, const By& by) = 0;
    /// True the first time. `occasion` is the caller's: "due-30 2026-12-31".
    virtual Result<bool> remember_reminder(PersonId person, const std::string& occasion, const By& by) = 0;
    virtual Result<std::vector<std::string>> reminders(PersonId person) = 0;

    // --- privacy
    /// Name, number, contact, files, answers and the log's details go; a row without a name stays for the counts.
    virtual Result<void> erase(PersonId person, const By& by) = 0;
    virtual Result<Retention> retention(bool dry_run, const By& by) = 0;
    /// Everything held about one person, as JSON. SCHEMA.md says how it is written.
    virtual Result<std::string> export_person(PersonId person, const By& by) = 0;
    virtual Result<AuditPage> audit(std::int64_t offset, int limit) = 0;
    virtual Result<AuditVerdict> verify_audit() = 0;
    /// Whether the log has an entry with this hash: a head written down earlier tells a log cut short or made anew.
    virtual Result<bool> audit_has(const std::string& hash) = 0;

    // --- rules, settings, packs
    virtual Result<learning::RenewalRules> rules() = 0;
    /// States follow at once. Nothing happens where they are the same.
    virtual Result<void> use_rules(const learning::RenewalRules& rules, const By& by) = 0;
    virtual Result<std::string> setting(const std::string& key) = 0;                                 ///< empty: never set
    virtual Result<void> set_setting(const std::string& key, const std::string& value, const By& by) = 0;
    /// False where it was there. At most 64 MB each and 1 GB in all.
    virtual Result<bool> keep_pack(const course::LoadedCourse& loaded, const PackBytes& bytes, const By& by) = 0;
    virtual Result<std::vector<PackRow>> packs() = 0;                                                ///< newest first
    virtual Result<PackBytes> pack(const std::string& hash) = 0;

    // --- figures
    /// Streams, by person and award; memory stays flat. Stops where `each` answers false.
    virtual Result<void> each_result(const std::function<bool(const AttemptFigures&)>& each) = 0;

protected:
    Registry() = default;
};

/// Grades evidence again for the statistics. Error: "evidence.other-pack" where the course has another grading hash.
Result<Graded> graded_again(const course::LoadedCourse& loaded, const certificate::Evidence& evidence);

}  // namespace rozwaga::registry
