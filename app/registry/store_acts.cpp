// What a manager does: waive, revoke, invite, remind.
#include "registry/audit_log.h"
#include "registry/person_rows.h"
#include "registry/standing.h"
#include "registry/store_reading.h"
#include "registry/tables.h"

namespace rozwaga::registry {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

void settle_now(Database& database, PersonId person, const By& by) {
    settle_person(database, ground_of(database), person);
    bring_states_to(database, by.at);
}

}  // namespace

Result<void> Store::waive(PersonId person, const std::string& reason, std::optional<Instant> until, const By& by) {
    if (is_blank(reason)) return fail("registry.reason-missing");
    return database_->write<void>([&]() -> Result<void> {
        if (auto living = find_living(*database_, person); !living) return tl::unexpected(living.error());
        const Instant last = until ? learning::last_second(kept_rules(*database_), *until) : Instant{forever};
        if (database_->run("UPDATE people SET waived_until = :until, waiver = :reason WHERE id = :id"
                           " AND (waived_until IS NULL OR waived_until <> :until OR waiver <> :reason)",
                           {{"until", last}, {"reason", reason}, {"id", person}}) == 0)
            return {};
        Arguments details{{"reason", reason}};
        if (until) details.emplace_back("until", to_iso8601(last).substr(0, 10));
        write_audit(*database_, by, "waived", person, details);
        settle_now(*database_, person, by);
        return {};
    });
}

Result<void> Store::end_waiver(PersonId person, const By& by) {
    return database_->write<void>([&]() -> Result<void> {
        if (auto living = find_living(*database_, person); !living) return tl::unexpected(living.error());
        if (database_->run("UPDATE people SET waived_until = NULL, waiver = '' WHERE id = :id AND waived_until IS NOT NULL", {{"id", person}}) == 0)
            return {};
        write_audit(*database_, by, "waiver-ended", person);
        settle_now(*database_, person, by);
        return {};
    });
}

Result<bool> Store::revoke(const certificate::Revocation& revocation, const By& by) {
    return database_->write<bool>([&]() -> Result<bool> {
        const std::string& id = revocation.certificate;
        if (database_->run("INSERT INTO revocations (certificate, at, reason, by_key, entry) VALUES (:id, :at, :reason, :by_key, :entry)"
                           " ON CONFLICT (certificate) DO NOTHING",
                           {{"id", id}, {"at", revocation.at}, {"reason", revocation.reason}, {"by_key", revocation.by}, {"entry", revocation.entry}}) == 0)
            return false;
        const PersonId person = database_->integer("SELECT person FROM certificates WHERE id = :id", {{"id", id}});
        database_->run("UPDATE certificates SET revoked = :at, revoked_reason = :reason WHERE id = :id",
                       {{"at", revocation.at}, {"reason", revocation.reason}, {"id", id}});
        write_audit(*database_, by, "revoked", person ? std::optional(person) : std::nullopt, {{"certificate", id}, {"reason", revocation.reason}});
        if (person) settle_now(*database_, person, by);
        return true;
    });
}

Result<bool> Store::reassign(const std::string& certificate, PersonId to, const By& by) {
    return database_->write<bool>([&]() -> Result<bool> {
        const PersonId from = database_->integer("SELECT person FROM certificates WHERE id = :id", {{"id", certificate}});
        if (!from) return fail("registry.no-such-certificate", {{"id", certificate}});
        if (from == to) return false;
        const auto before = find_living(*database_, from), after = find_living(*database_, to);
        if (!before) return tl::unexpected(before.error());
        if (!after) return tl::unexpected(after.error());
        // What it counted for in one team is counted anew in the other.
        database_->run("UPDATE completions SET completed = completed - 1 WHERE team = (SELECT team FROM people WHERE id = :from)"
                       " AND month IN (SELECT completion_month FROM certificates WHERE id = :id)",
                       {{"from", from}, {"id", certificate}});
        database_->run("UPDATE certificates SET completion_month = NULL WHERE id = :id", {{"id", certificate}});
        database_->run("UPDATE certificates SET person = :to WHERE person = :from AND (id = :id OR confirms = :id)",
                       {{"to", to}, {"from", from}, {"id", certificate}});
        database_->run("UPDATE results SET person = :to WHERE certificate = :id", {{"to", to}, {"id", certificate}});
        for (const PersonId person : {from, to}) {
            write_audit(*database_, by, "reassigned", person, {{"certificate", certificate}, {"from", before->name}, {"to", after->name}});
            settle_now(*database_, person, by);
        }
        return true;
    });
}

Result<bool> Store::accept_flags(const std::string& certificate, const By& by) {
    return database_->write<bool>([&]() -> Result<bool> {
        const PersonId person = database_->integer("SELECT person FROM certificates WHERE id = :id", {{"id", certificate}});
        if (!person) return fail("registry.no-such-certificate", {{"id", certificate}});
        if (database_->run("UPDATE certificates SET flags_accepted = 1 WHERE id = :id AND flags_accepted = 0 AND flags <> ''", {{"id", certificate}}) == 0)
            return false;
        write_audit(*database_, by, "flags-accepted", person, {{"certificate", certificate}});
        settle_now(*database_, person, by);
        return true;
    });
}

Result<bool> Store::invite(PersonId person, const certificate::Enrolment& enrolment, const By& by) {
    return database_->write<bool>([&]() -> Result<bool> {
        if (auto living = find_living(*database_, person); !living) return tl::unexpected(living.error());
        if (database_->run("INSERT INTO invitations (id, person, course, issued, due, renewal, recorded)"
                           " VALUES (:id, :person, :course, :issued, :due, :renewal, :recorded) ON CONFLICT (id) DO NOTHING",
                           {{"id", enrolment.id}, {"person", person}, {"course", enrolment.course}, {"issued", enrolment.issued}, {"due", enrolment.due},
                            {"renewal", enrolment.occasion == certificate::Occasion::renewal}, {"recorded", by.at}}) == 0)
            return false;
        Arguments details{{"invitation", enrolment.id}};
        if (enrolment.due) details.emplace_back("due", to_iso8601(*enrolment.due).substr(0, 10));
        write_audit(*database_, by, "invited", person, details);
        settle_now(*database_, person, by);
        return true;
    });
}

Result<bool> Store::remember_reminder(PersonId person, const std::string& occasion, const By& by) {
    return database_->write<bool>([&]() -> Result<bool> {
        if (auto living = find_living(*database_, person); !living) return tl::unexpected(living.error());
        if (database_->run("INSERT INTO reminders (person, occasion, at) VALUES (:person, :occasion, :at) ON CONFLICT (person, occasion) DO NOTHING",
                           {{"person", person}, {"occasion", occasion}, {"at", by.at}}) == 0)
            return false;
        write_audit(*database_, by, "reminded", person, {{"occasion", occasion}});
        return true;
    });
}

Result<std::vector<std::string>> Store::reminders(PersonId person) {
    using Answer = std::vector<std::string>;
    return database_->read<Answer>([&]() -> Result<Answer> {
        Answer occasions;
        Rows rows = database_->select("SELECT occasion FROM reminders WHERE person = :person ORDER BY at, occasion", "t", {{"person", person}});
        while (rows.next()) occasions.push_back(rows.text(0));
        return occasions;
    });
}

}  // namespace rozwaga::registry
