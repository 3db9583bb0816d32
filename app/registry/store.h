// The registry over SQL. Each call is a transaction around functions that know one group of tables. For this room only.
#pragma once

#include "registry/database.h"
#include "registry/registry.h"

namespace rozwaga::registry {

class Store final : public Registry {
public:
    explicit Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}

    Result<RosterChanges> compare_roster(const Roster& roster, Instant now) override;
    Result<void> apply_roster(const RosterChanges& changes, const By& by) override;

    Result<PeoplePage> people(const PeopleQuery& query, Instant now) override;
    Result<std::vector<PersonId>> people_ids(const PeopleFilter& filter, Instant now) override;
    Result<PersonRow> person_row(PersonId person, Instant now) override;
    Result<PersonHistory> person(PersonId person, Instant now) override;
    Result<Overview> overview(const PeopleFilter& filter, Instant now) override;
    Result<std::vector<std::string>> teams() override;
    Result<std::vector<SetAsideRow>> set_aside(std::int64_t offset, int limit) override;
    Result<void> each_certificate(const PeopleFilter& filter, Instant now,
                                  const std::function<bool(const PersonRow&, const CertificateRow&)>& each) override;
    Result<certificate::Submission> certificate_files(const std::string& certificate) override;

    Result<std::vector<Admitted>> admit(const std::vector<Admission>& admissions, const By& by) override;
    Result<int> put_aside(const std::vector<PutAside>& files, const By& by) override;
    Result<std::optional<Seen>> seen(const std::string& file_hash) override;
    Result<std::vector<Candidate>> candidates(const CandidateQuery& query, Instant now) override;
    Result<bool> was_erased(const std::string& certificate) override;
    Result<certificate::Submission> set_aside_files(std::int64_t set_aside) override;
    Result<void> dismiss(std::int64_t set_aside, const By& by) override;

    Result<void> waive(PersonId person, const std::string& reason, std::optional<Instant> until, const By& by) override;
    Result<void> end_waiver(PersonId person, const By& by) override;
    Result<bool> revoke(const certificate::Revocation& revocation, const By& by) override;
    Result<bool> reassign(const std::string& certificate, PersonId to, const By& by) override;
    Result<bool> accept_flags(const std::string& certificate, const By& by) override;
    Result<bool> invite(PersonId person, const certificate::Enrolment& enrolment, const By& by) override;
    Result<bool> remember_reminder(PersonId person, const std::string& occasion, const By& by) override;
    Result<std::vector<std::string>> reminders(PersonId person) override;

    Result<void> erase(PersonId person, const By& by) override;
    Result<Retention> retention(bool dry_run, const By& by) override;
    Result<std::string> export_person(PersonId person, const By& by) override;
    Result<AuditPage> audit(std::int64_t offset, int limit) override;
    Result<AuditVerdict> verify_audit() override;
    Result<bool> audit_has(const std::string& hash) override;

    Result<learning::RenewalRules> rules() override;
    Result<void> use_rules(const learning::RenewalRules& rules, const By& by) override;
    Result<std::string> setting(const std::string& key) override;
    Result<void> set_setting(const std::string& key, const std::string& value, const By& by) override;
    Result<bool> keep_pack(const course::LoadedCourse& loaded, const PackBytes& bytes, const By& by) override;
    Result<std::vector<PackRow>> packs() override;
    Result<PackBytes> pack(const std::string& hash) override;

    Result<void> each_result(const std::function<bool(const AttemptFigures&)>& each) override;

private:
    /// A transaction that sees the states of `now`.
    template <class Value>
    Result<Value> read_at(Instant now, const std::function<Result<Value>()>& work);

    std::unique_ptr<Database> database_;
};

}  // namespace rozwaga::registry
