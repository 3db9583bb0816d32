// Erasing, keeping only as long as is allowed, and telling a person everything that is held about them.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "registry/admitting.h"
#include "registry/audit_log.h"
#include "registry/certificate_rows.h"
#include "registry/person_rows.h"
#include "registry/standing.h"
#include "registry/store_reading.h"
#include "registry/tables.h"

namespace rozwaga::registry {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

int period(Database& database, const char* key) {
    const std::string value = read_setting(database, key);
    int number = 0;
    for (const char c : value) {
        if (c < '0' || c > '9' || number > 10'000) return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::vector<std::string> texts(Database& database, const char* sql, const Parameters& parameters) {
    std::vector<std::string> all;
    Rows rows = database.select(sql, "t", parameters);
    while (rows.next()) all.push_back(rows.text(0));
    return all;
}

void drop_files(Database& database, const std::string& certificate) {
    database.run("DELETE FROM certificate_files WHERE certificate = :id", {{"id", certificate}});
    database.run("UPDATE certificates SET files_kept = 0 WHERE id = :id", {{"id", certificate}});
}

/// A certificate without anything that tells whose it was; its number of points stays for the statistics.
void anonymise_certificate(Database& database, const std::string& id, PersonId person, std::int64_t count) {
    drop_files(database, id);
    database.run("INSERT INTO erased_certificates (hash) VALUES (:hash) ON CONFLICT (hash) DO NOTHING", {{"hash", erased_hash(id)}});
    const std::string nameless = fmt::format("erased:{}:{}", person, count);
    const std::string graded = database.text("SELECT graded FROM results WHERE certificate = :id", {{"id", id}});
    const auto awarded = database.integer("SELECT awarded FROM certificates WHERE id = :id", {{"id", id}});
    database.run("DELETE FROM results WHERE certificate = :id", {{"id", id}});
    database.run("DELETE FROM revocations WHERE certificate = :id", {{"id", id}});
    database.run("DELETE FROM files WHERE certificate = :id", {{"id", id}});
    database.run("UPDATE certificates SET id = :nameless, name = '', number = '', team = '', issuer = '', enrolment = '', attempt = :nameless, fingerprint = '',"
                 " content_hash = '', admitted_by = '', revoked_reason = '', replaces = '', confirms = '' WHERE id = :id",
                 {{"nameless", nameless}, {"id", id}});
    if (!graded.empty())
        database.run("INSERT INTO results (person, awarded, certificate, graded) VALUES (:person, :awarded, :certificate, :graded)",
                     {{"person", person}, {"awarded", awarded}, {"certificate", nameless}, {"graded", graded}});
}

/// Files set aside that say they are this person's, or were proposed for them alone.
void erase_set_aside(Database& database, const PersonRow& person) {
    for (const std::string& id : texts(database,
                                       "SELECT CAST(id AS varchar(20)) FROM set_aside WHERE (name = :name AND name <> '') OR (number = :number AND number <> '')"
                                       " OR proposals = :alone",
                                       {{"name", person.name}, {"number", person.number}, {"alone", fmt::format("[{}]", person.id)}})) {
        const std::int64_t number = std::stoll(id);
        database.run("DELETE FROM set_aside_files WHERE set_aside = :id", {{"id", number}});
        database.run("DELETE FROM set_aside WHERE id = :id", {{"id", number}});
    }
}

void erase_one(Database& database, const PersonRow& person, const By& by) {
    std::int64_t count = 0;
    for (const std::string& id : texts(database, "SELECT id FROM certificates WHERE person = :person ORDER BY awarded, id", {{"person", person.id}}))
        anonymise_certificate(database, id, person.id, ++count);
    erase_set_aside(database, person);
    database.run("DELETE FROM invitations WHERE person = :person", {{"person", person.id}});
    database.run("DELETE FROM reminders WHERE person = :person", {{"person", person.id}});
    erase_audit_details(database, person.id);
    database.run("UPDATE people SET presence = 2, name = '', number = '', email = '', language = '', leader = '', leader_email = '', joined = NULL, roster_due = NULL,"
                 " name_key = '', number_sort = '', number_key = '', email_key = '', skeleton = '', search = '', waiver = '',"
                 " waived_until = NULL, flagged = 0, left_at = coalesce(left_at, :at), erased_at = :at, state_from = 0, state_until = :never WHERE id = :id",
                 {{"at", by.at}, {"never", 2 * forever}, {"id", person.id}});
    next_number(database, "roster");   // what was compared with this person holds no longer
    write_audit(database, by, "erased", person.id);
}

std::optional<std::string> day(const std::optional<Instant>& instant) {
    return instant ? std::optional(to_iso8601(*instant)) : std::nullopt;
}
ordered_json written(const std::optional<Instant>& instant) { return instant ? ordered_json(*day(instant)) : ordered_json(); }

ordered_json details_json(const Arguments& arguments) {
    ordered_json object = ordered_json::object();
    for (const auto& [name, value] : arguments) object[name] = value;
    return object;
}

ordered_json parsed(const std::string& text) {
    if (text.empty()) return ordered_json();
    ordered_json value = ordered_json::parse(text, nullptr, false);
    return value.is_discarded() ? ordered_json(text) : value;
}

ordered_json person_json(const PersonRow& row) {
    return {{"id", row.id},          {"name", row.name},           {"number", row.number},       {"team", row.team},
            {"email", row.email},    {"language", row.language}, {"leader", row.leader}, {"leader_email", row.leader_email}, {"state", name_of(row.state)}, {"joined", written(row.joined)},
            {"due_by_roster", written(row.roster_due)},            {"invited", written(row.invited)}, {"due", written(row.due)},
            {"completed", written(row.completed)},                 {"valid_until", written(row.valid_until)}, {"left", written(row.left)},
            {"waiver", row.waiver},  {"waived_until", written(row.waived_until)}};
}

ordered_json certificate_json(Database& database, const CertificateRow& row) {
    ordered_json one{{"id", row.id},       {"name", row.name},       {"number", row.number},   {"team", row.team},     {"course", row.course},
                     {"title", row.title}, {"version", row.version}, {"language", row.language}, {"issuer", row.issuer}, {"enrolment", row.enrolment},
                     {"percent", row.percent}, {"awarded", to_iso8601(row.awarded)}, {"valid_until", to_iso8601(row.valid_until)},
                     {"admitted", to_iso8601(row.admitted)}, {"admitted_by", row.by}, {"flags", row.flags}, {"flags_accepted", row.flags_accepted},
                     {"revoked", written(row.revoked)}, {"revoked_reason", row.revoked_reason}, {"replaces", row.replaces}, {"confirms", row.confirms}};
    Rows files = database.select("SELECT credential, evidence, square FROM certificate_files WHERE certificate = :id", "ttt", {{"id", row.id}});
    if (files.next()) {
        one["credential"] = parsed(files.text(0));
        one["evidence"] = parsed(files.text(1));
        one["square"] = files.text(2);
    }
    return one;
}

ordered_json everything_held(Database& database, const PersonRow& person) {
    ordered_json all{{"format", 1}, {"person", person_json(person)}};
    std::vector<CertificateRow> certificates;
    {
        Rows rows = database.select(fmt::format("SELECT {} FROM certificates c WHERE c.person = :person ORDER BY c.awarded, c.id", certificate_columns),
                                    certificate_kinds, {{"person", person.id}});
        while (rows.next()) certificates.push_back(certificate_in(rows));
    }
    all["certificates"] = ordered_json::array();
    for (const CertificateRow& row : certificates) all["certificates"].push_back(certificate_json(database, row));
    all["results"] = ordered_json::array();
    for (const std::string& graded : texts(database, "SELECT graded FROM results WHERE person = :person ORDER BY awarded", {{"person", person.id}}))
        all["results"].push_back(parsed(graded));
    all["invitations"] = ordered_json::array();
    {
        Rows rows = database.select("SELECT id, course, issued, due, recorded FROM invitations WHERE person = :person ORDER BY issued", "ttiii",
                                    {{"person", person.id}});
        while (rows.next())
            all["invitations"].push_back({{"id", rows.text(0)}, {"course", rows.text(1)}, {"issued", written(rows.instant(2))},
                                          {"due", written(rows.instant(3))}, {"recorded", written(rows.instant(4))}});
    }
    all["reminders"] = ordered_json::array();
    {
        Rows rows = database.select("SELECT occasion, at FROM reminders WHERE person = :person ORDER BY at", "ti", {{"person", person.id}});
        while (rows.next()) all["reminders"].push_back({{"occasion", rows.text(0)}, {"at", written(rows.instant(1))}});
    }
    all["set_aside"] = ordered_json::array();
    {
        Rows rows = database.select("SELECT file, at, name, number FROM set_aside WHERE (name = :name AND name <> '') OR (number = :number AND number <> '')"
                                    " ORDER BY id", "titt", {{"name", person.name}, {"number", person.number}});
        while (rows.next())
            all["set_aside"].push_back({{"file", rows.text(0)}, {"at", written(rows.instant(1))}, {"name", rows.text(2)}, {"number", rows.text(3)}});
    }
    all["log"] = ordered_json::array();
    Rows rows = database.select("SELECT a.number, a.at, a.who, a.act, d.details FROM audit a LEFT JOIN audit_details d ON d.number = a.number"
                                " WHERE a.person = :person ORDER BY a.number", "iittt", {{"person", person.id}});
    while (rows.next())
        all["log"].push_back({{"entry", rows.integer(0)}, {"at", written(rows.instant(1))}, {"who", rows.text(2)}, {"act", rows.text(3)},
                              {"details", details_json(arguments_of(rows.text(4)))}});
    return all;
}

/// Best effort: a reader who is still at it keeps the side file until the next time.
void forget_side_files(Database& database) {
    (void)database.guarded([&] {
        for (const char* statement : database.dialect().after_erasing) database.define(statement);
    });
}

struct Outlived {
    std::vector<std::string> certificates;
    std::vector<PersonId> people;
    Instant set_aside_before;
};

Outlived outlived(Database& database, Instant now) {
    Outlived over;
    if (const int months = period(database, setting::keep_files_months))
        over.certificates = texts(database, "SELECT id FROM certificates WHERE files_kept = 1 AND valid_until < :before ORDER BY id",
                                  {{"before", add_months(now, -months)}});
    if (const int months = period(database, setting::keep_left_months)) {
        Rows rows = database.select("SELECT id FROM people WHERE presence = 1 AND left_at < :before ORDER BY id", "i", {{"before", add_months(now, -months)}});
        while (rows.next()) over.people.push_back(rows.integer(0));
    }
    if (const int days = period(database, setting::keep_set_aside_days)) over.set_aside_before = Instant{now.milliseconds - std::int64_t(days) * 86'400'000};
    return over;
}

}  // namespace

Result<void> Store::erase(PersonId person, const By& by) {
    const auto erased = database_->write<void>([&]() -> Result<void> {
        const auto row = find_person(*database_, person);
        if (!row) return tl::unexpected(row.error());
        if (!row->erased) erase_one(*database_, *row, by);
        return {};
    });
    if (erased) forget_side_files(*database_);
    return erased;
}

Result<Retention> Store::retention(bool dry_run, const By& by) {
    const auto look = [&]() -> Result<Retention> {
        const Outlived over = outlived(*database_, by.at);
        Retention retention{std::int64_t(over.certificates.size()), 0, {}, dry_run};
        retention.set_aside = database_->integer("SELECT count(*) FROM set_aside WHERE at < :before", {{"before", over.set_aside_before}});
        for (const PersonId person : over.people) {
            auto row = find_person(*database_, person);
            if (!row) return tl::unexpected(row.error());
            retention.erased.push_back(std::move(*row));
        }
        if (dry_run || retention.empty()) return retention;
        for (const PersonRow& person : retention.erased) erase_one(*database_, person, by);
        for (const std::string& certificate : over.certificates) {
            drop_files(*database_, certificate);
            database_->run("DELETE FROM results WHERE certificate = :id", {{"id", certificate}});
        }
        database_->run("DELETE FROM set_aside_files WHERE set_aside IN (SELECT id FROM set_aside WHERE at < :before)", {{"before", over.set_aside_before}});
        database_->run("DELETE FROM set_aside WHERE at < :before", {{"before", over.set_aside_before}});
        write_audit(*database_, by, "retention", std::nullopt,
                    {{"files", std::to_string(retention.files)},
                     {"set_aside", std::to_string(retention.set_aside)},
                     {"erased", std::to_string(retention.erased.size())}});
        return retention;
    };
    auto retention = dry_run ? database_->read<Retention>(look) : database_->write<Retention>(look);
    if (retention && !dry_run && !retention->empty()) forget_side_files(*database_);
    return retention;
}

Result<std::string> Store::export_person(PersonId person, const By& by) {
    return database_->write<std::string>([&]() -> Result<std::string> {
        bring_states_to(*database_, by.at);
        const auto row = find_living(*database_, person);
        if (!row) return tl::unexpected(row.error());
        write_audit(*database_, by, "exported", person);
        return everything_held(*database_, *row).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    });
}

}  // namespace rozwaga::registry
