#include "registry/standing.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "registry/months.h"
#include "registry/oversight.h"
#include "registry/tables.h"

namespace rozwaga::registry {
namespace {

struct KnownCertificate {
    std::string id, attempt, confirms;
    CertificateKind kind = CertificateKind::certificate;
    Instant awarded, valid_until, admitted;
    std::int64_t percent = 0;
    bool flagged = false, revoked = false;
    std::optional<std::int64_t> completion_month;
};

std::vector<KnownCertificate> certificates_of(Database& database, PersonId person) {
    std::vector<KnownCertificate> all;
    Rows rows = database.select(
        "SELECT id, course, attempt, confirms, kind, awarded, valid_until, admitted, percent, flags, flags_accepted, revoked,"
        " completion_month FROM certificates WHERE person = :person ORDER BY awarded, id",
        "ttttiiiiitiii", {{"person", person}});
    while (rows.next())
        all.push_back({rows.text(0), rows.text(1) + "\n" + rows.text(2), rows.text(3), CertificateKind(rows.integer(4)),
                       Instant{rows.integer(5)}, Instant{rows.integer(6)}, Instant{rows.integer(7)}, rows.integer(8),
                       !rows.text(9).empty() && !rows.yes(10), rows.number(11).has_value(), rows.number(12)});
    return all;
}

void count_completion(Database& database, std::int64_t month, std::int64_t team, std::int64_t more) {
    database.run("INSERT INTO completions (month, team, completed) VALUES (:month, :team, :more)"
                 " ON CONFLICT (month, team) DO UPDATE SET completed = completions.completed + excluded.completed",
                 {{"month", month}, {"team", team}, {"more", more}});
}

/// One exam is one completion, whatever was issued about it.
void count_completions(Database& database, const std::vector<KnownCertificate>& all, const std::vector<bool>& counts, std::int64_t team) {
    std::set<std::string> counted;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::optional<std::int64_t> month;
        if (counts[i] && counted.insert(all[i].attempt).second) month = month_number(all[i].awarded);
        if (month == all[i].completion_month) continue;
        if (all[i].completion_month) count_completion(database, *all[i].completion_month, team, -1);
        if (month) count_completion(database, *month, team, 1);
        database.run("UPDATE certificates SET completion_month = :month WHERE id = :id", {{"month", month}, {"id", all[i].id}});
    }
}

/// What the certificates amount to.
struct Holding {
    std::optional<Instant> started, ends, completed;
    std::int64_t percent = 0;
    bool flagged = false;
};

Holding holding_of(const std::vector<KnownCertificate>& all, const std::vector<bool>& counts) {
    Holding holding;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const KnownCertificate& one = all[i];
        if (one.kind == CertificateKind::receipt && !one.revoked && !holding.started) holding.started = one.admitted;
        if (!counts[i]) continue;
        holding.ends = std::max(holding.ends, std::optional(Instant{std::min(one.valid_until.milliseconds, forever / 2)}));
        holding.completed = one.awarded;   // in the order they were awarded
        holding.percent = one.percent;
        holding.flagged = holding.flagged || one.flagged;
    }
    return holding;
}

/// A certificate counts while neither it nor what it confirms was revoked.
std::vector<bool> which_count(const std::vector<KnownCertificate>& all) {
    std::set<std::string> revoked;
    for (const KnownCertificate& one : all)
        if (one.revoked) revoked.insert(one.id);
    std::vector<bool> counts;
    for (const KnownCertificate& one : all)
        counts.push_back(one.kind != CertificateKind::receipt && !one.revoked && (one.confirms.empty() || !revoked.contains(one.confirms)));
    return counts;
}

Instant day_setting(Database& database, const char* key) {
    const auto day = from_iso8601(read_setting(database, key) + "T00:00:00Z");
    return day ? *day : Instant{};
}

/// Of each person the first moment of all the stretches they have behind them, and the next they will come to.
std::string later_than(const char* threshold) {
    return fmt::format("CASE WHEN {0} < CAST(:now AS bigint) THEN {0} + 1 ELSE 0 END", threshold);
}

constexpr std::int64_t longest = 2 * forever;

const std::string& bring_statement(const Dialect& dialect) {
    // `opens` is the first moment of a stretch, the others are the last of one.
    static const auto made = [](const char* greatest) {
        return fmt::format(
            "UPDATE people SET"
            " state = CASE WHEN waived_until >= CAST(:now AS bigint) THEN {waived}"
            "  WHEN ends IS NOT NULL THEN CASE WHEN CAST(:now AS bigint) < opens THEN {compliant}"
            "   WHEN CAST(:now AS bigint) <= ends THEN {expiring} WHEN CAST(:now AS bigint) <= grace_until THEN {grace} ELSE {overdue} END"
            "  WHEN onboarding_due < CAST(:now AS bigint) THEN {overdue}"
            "  WHEN started IS NOT NULL THEN {progress} WHEN invited IS NOT NULL THEN {invited} ELSE {none} END,"
            " state_until = CASE WHEN waived_until >= CAST(:now AS bigint) THEN waived_until + 1"
            "  WHEN ends IS NOT NULL THEN CASE WHEN CAST(:now AS bigint) < opens THEN opens"
            "   WHEN CAST(:now AS bigint) <= ends THEN ends + 1 WHEN CAST(:now AS bigint) <= grace_until THEN grace_until + 1"
            "   ELSE {longest} END"
            "  WHEN onboarding_due >= CAST(:now AS bigint) THEN onboarding_due + 1 ELSE {longest} END,"
            " state_from = {greatest}(0, {after_waiver}, {after_onboarding}, {after_end}, {after_grace},"
            "  CASE WHEN opens <= CAST(:now AS bigint) THEN opens ELSE 0 END)"
            " WHERE state_until <= CAST(:now AS bigint) OR state_from > CAST(:now AS bigint)",
            fmt::arg("waived", int(State::waived)), fmt::arg("compliant", int(State::compliant)),
            fmt::arg("expiring", int(State::expiring_soon)), fmt::arg("grace", int(State::in_grace)),
            fmt::arg("overdue", int(State::overdue)), fmt::arg("progress", int(State::in_progress)),
            fmt::arg("invited", int(State::invited)), fmt::arg("none", int(State::not_started)), fmt::arg("longest", longest),
            fmt::arg("greatest", greatest), fmt::arg("after_waiver", later_than("waived_until")),
            fmt::arg("after_onboarding", later_than("onboarding_due")), fmt::arg("after_end", later_than("ends")),
            fmt::arg("after_grace", later_than("grace_until")));
    };
    static const std::string sqlite = made("max"), server = made("greatest");
    return dialect.server ? server : sqlite;
}

}  // namespace

Thresholds thresholds_of(const learning::RenewalRules& rules, const learning::Duty& duty) {
    Thresholds thresholds;
    thresholds.onboarding_due = learning::onboarding_due(rules, duty);
    if (duty.valid_until) {
        thresholds.opens = learning::window_opens(rules, *duty.valid_until);
        thresholds.grace_until = learning::grace_until(rules, *duty.valid_until);
    }
    return thresholds;
}

Ground ground_of(Database& database) { return {kept_rules(database), day_setting(database, setting::course_since)}; }

void settle_person(Database& database, const Ground& ground, PersonId person) {
    learning::Duty duty;
    std::int64_t team = 0;
    {
        Rows rows = database.select("SELECT joined, roster_due, added, team, waived_until FROM people WHERE id = :id AND presence < 2", "iiiii",
                                    {{"id", person}});
        if (!rows.next()) return;
        duty.joined = rows.instant(0) ? rows.instant(0) : rows.instant(2);
        duty.due = rows.instant(1);
        team = rows.integer(3);
        duty.waived_until = rows.instant(4);
    }
    duty.joined = std::max(*duty.joined, ground.course_since);
    std::optional<Instant> invitation_due;
    {
        Rows rows = database.select("SELECT issued, due FROM invitations WHERE person = :person ORDER BY issued DESC, id LIMIT 1", "ii",
                                    {{"person", person}});
        if (rows.next()) {
            duty.invited = rows.instant(0);
            invitation_due = rows.instant(1);
        }
    }
    if (!duty.due) duty.due = invitation_due;

    const std::vector<KnownCertificate> all = certificates_of(database, person);
    const std::vector<bool> counts = which_count(all);
    count_completions(database, all, counts, team);
    const Holding holding = holding_of(all, counts);
    duty.started = holding.started;
    duty.valid_until = holding.ends;
    const Thresholds thresholds = thresholds_of(ground.rules, duty);
    const std::optional<Instant> due = holding.ends ? holding.ends : thresholds.onboarding_due;
    database.run(
        "UPDATE people SET invited = :invited, invitation_due = :invitation_due, started = :started, ends = :ends, completed = :completed,"
        " percent = :percent, certificates = :certificates, flagged = :flagged, onboarding_due = :onboarding_due, opens = :opens,"
        " grace_until = :grace_until, due_key = :due_key, completed_key = :completed_key, state_from = 0, state_until = 0 WHERE id = :id",
        {{"invited", duty.invited}, {"invitation_due", invitation_due}, {"started", duty.started}, {"ends", holding.ends},
         {"completed", holding.completed}, {"percent", holding.percent}, {"certificates", std::int64_t(all.size())},
         {"flagged", holding.flagged}, {"onboarding_due", thresholds.onboarding_due}, {"opens", thresholds.opens},
         {"grace_until", thresholds.grace_until}, {"due_key", due.value_or(Instant{forever})},
         {"completed_key", holding.completed.value_or(Instant{forever})}, {"id", person}});
}

void settle_everybody(Database& database) {
    const Ground ground = ground_of(database);
    constexpr std::size_t at_once = 1000;
    for (PersonId last = 0;;) {
        std::vector<PersonId> people;
        {
            Rows rows = database.select("SELECT id FROM people WHERE id > :last AND presence < 2 ORDER BY id LIMIT :limit", "i",
                                        {{"last", last}, {"limit", std::int64_t(at_once)}});
            while (rows.next()) people.push_back(rows.integer(0));
        }
        for (const PersonId person : people) settle_person(database, ground, person);
        if (people.size() < at_once) return;
        last = people.back();
    }
}

bool states_are_stale(Database& database, Instant now) {
    return database.integer("SELECT 1 FROM people WHERE state_until <= CAST(:now AS bigint) LIMIT 1", {{"now", now}}) != 0 ||
           database.integer("SELECT 1 FROM people WHERE state_from > CAST(:now AS bigint) LIMIT 1", {{"now", now}}) != 0;
}

void bring_states_to(Database& database, Instant now) {
    if (states_are_stale(database, now)) database.run(bring_statement(database.dialect()), {{"now", now}});
}

}  // namespace rozwaga::registry
