// A roster against who is known, and taking it over.
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "registry/audit_log.h"
#include "registry/person_rows.h"
#include "registry/roster_matching.h"
#include "registry/standing.h"
#include "registry/store_reading.h"
#include "registry/tables.h"

namespace rozwaga::registry {
namespace {

std::vector<KnownPerson> known_people(Database& database) {
    std::vector<KnownPerson> known;
    Rows rows = database.select("SELECT p.id, p.presence, p.name, p.number, t.name, p.email, p.language, p.joined, p.roster_due, p.number_key,"
                                " p.email_key, p.skeleton, p.leader, p.leader_email FROM people p JOIN teams t ON t.id = p.team WHERE p.presence < 2 ORDER BY p.id",
                                "iitttttiittttt");
    while (rows.next())
        known.push_back({rows.integer(0), rows.integer(1) == 0,
                         Person{rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.text(6), rows.instant(7), rows.instant(8), 0,
                                rows.text(12), rows.text(13)},
                         rows.text(9), rows.text(10), rows.text(11)});
    return known;
}

/// Changes whenever anybody's roster data does.
std::string roster_basis(Database& database) { return std::to_string(database.integer("SELECT value FROM counters WHERE name = 'roster'")); }

void add_person(Database& database, const Person& person, PersonId id, Instant now) {
    Parameters parameters = roster_columns(database, person);
    parameters.emplace_back("id", id);
    parameters.emplace_back("added", now);
    parameters.emplace_back("forever", forever);
    database.run("INSERT INTO people (id, presence, name, number, team, email, language, leader, leader_email, joined, roster_due, added, name_key, team_key,"
                 " number_sort, number_key, email_key, skeleton, search, percent, certificates, flagged, waiver, due_key, completed_key,"
                 " state, state_from, state_until)"
                 " VALUES (:id, 0, :name, :number, :team, :email, :language, :leader, :leader_email, :joined, :roster_due, :added, :name_key, :team_key, :number_sort,"
                 " :number_key, :email_key, :skeleton, :search, 0, 0, 0, '', :forever, :forever, 0, 0, 0)",
                 parameters);
}

/// What was completed follows its person to the new team, so that a team's figures are those of its people.
void move_completions(Database& database, PersonId person, std::int64_t from, std::int64_t to) {
    if (from == to) return;
    std::map<std::int64_t, std::int64_t> months;
    {
        Rows rows = database.select("SELECT completion_month FROM certificates WHERE person = :person AND completion_month IS NOT NULL", "i",
                                    {{"person", person}});
        while (rows.next()) ++months[rows.integer(0)];
    }
    for (const auto& [month, count] : months)
        for (const auto& [team, more] : {std::pair{from, -count}, std::pair{to, count}})
            database.run("INSERT INTO completions (month, team, completed) VALUES (:month, :team, :more)"
                         " ON CONFLICT (month, team) DO UPDATE SET completed = completions.completed + excluded.completed",
                         {{"month", month}, {"team", team}, {"more", more}});
}

void change_person(Database& database, const ChangedPerson& changed, const By& by) {
    const auto team_before = database.integer("SELECT team FROM people WHERE id = :id", {{"id", changed.id}});
    Parameters parameters = roster_columns(database, changed.after);
    parameters.emplace_back("id", changed.id);
    database.run(std::string("UPDATE people SET presence = 0, left_at = NULL, ") + roster_assignments + " WHERE id = :id", parameters);
    move_completions(database, changed.id, team_before, team_number(database, changed.after.team));
    const auto note = [&](bool is_so, const char* act, const std::string& from, const std::string& to) {
        if (is_so) write_audit(database, by, act, changed.id, {{"from", from}, {"to", to}});
    };
    if (changed.returned) write_audit(database, by, "returned", changed.id);
    note(changed.renamed, "renamed", changed.before.name, changed.after.name);
    note(changed.renumbered, "renumbered", changed.before.number, changed.after.number);
    note(changed.moved, "moved", changed.before.team, changed.after.team);
    if (changed.contact) write_audit(database, by, "contact", changed.id);
}

}  // namespace

Result<RosterChanges> Store::compare_roster(const Roster& roster, Instant now) {
    return read_at<RosterChanges>(now, [&]() -> Result<RosterChanges> {
        const Matched matched = match_roster(roster.people, known_people(*database_));
        RosterChanges changes;
        changes.joined = matched.joined;
        changes.changed = matched.changed;
        changes.unchanged = matched.unchanged;
        changes.basis = roster_basis(*database_);
        for (const PersonId id : matched.left) {
            auto row = find_person(*database_, id);
            if (!row) return tl::unexpected(row.error());
            changes.left.push_back(std::move(*row));
        }
        for (const UnsureMatch& unsure : matched.unsure) {
            UnsurePerson& person = changes.unsure.emplace_back(UnsurePerson{unsure.row, unsure.why, {}});
            for (const PersonId id : unsure.candidates) {
                auto row = find_person(*database_, id);
                if (!row) return tl::unexpected(row.error());
                person.candidates.push_back(std::move(*row));
            }
        }
        return changes;
    });
}

Result<void> Store::apply_roster(const RosterChanges& changes, const By& by) {
    if (changes.empty()) return {};
    return database_->write<void>([&]() -> Result<void> {
        if (changes.basis != roster_basis(*database_)) return fail("registry.roster-moved-on");
        if (read_setting(*database_, setting::course_since).empty())
            write_setting(*database_, setting::course_since, to_iso8601(by.at).substr(0, 10));
        const Ground ground = ground_of(*database_);
        write_audit(*database_, by, "roster", std::nullopt,
                    {{"joined", std::to_string(changes.joined.size())},
                     {"changed", std::to_string(changes.changed.size())},
                     {"left", std::to_string(changes.left.size())}});
        for (const ChangedPerson& changed : changes.changed) {
            change_person(*database_, changed, by);
            settle_person(*database_, ground, changed.id);
        }
        for (const PersonRow& left : changes.left) {
            database_->run("UPDATE people SET presence = 1, left_at = :at WHERE id = :id", {{"at", by.at}, {"id", left.id}});
            write_audit(*database_, by, "left", left.id);
        }
        PersonId next = changes.joined.empty() ? 0 : next_numbers(*database_, "person", std::int64_t(changes.joined.size()));
        for (const Person& person : changes.joined) {
            const PersonId id = next++;
            add_person(*database_, person, id, by.at);
            write_audit(*database_, by, "joined", id);
            settle_person(*database_, ground, id);
        }
        next_number(*database_, "roster");
        bring_states_to(*database_, by.at);
        return {};
    });
}

}  // namespace rozwaga::registry
