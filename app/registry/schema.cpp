#include "registry/schema.h"

namespace rozwaga::registry {
namespace {

const std::vector<const char*> version_1 = {
    "CREATE TABLE settings (key {text} PRIMARY KEY, value {text} NOT NULL){table}",
    "CREATE TABLE counters (name {text} PRIMARY KEY, value bigint NOT NULL){table}",
    "CREATE TABLE teams (id {id}, name {text} NOT NULL UNIQUE, sort_key {text} NOT NULL)",

    "CREATE TABLE people ("
    " id {id}, presence bigint NOT NULL,"
    " name {text} NOT NULL, number {text} NOT NULL, team bigint NOT NULL REFERENCES teams (id), email {text} NOT NULL,"
    " language {text} NOT NULL, leader {text} NOT NULL, leader_email {text} NOT NULL, joined bigint, roster_due bigint, added bigint NOT NULL, left_at bigint, erased_at bigint,"
    " name_key {text} NOT NULL, team_key {text} NOT NULL, number_sort {text} NOT NULL, number_key {text} NOT NULL,"
    " email_key {text} NOT NULL, skeleton {text} NOT NULL, search {text} NOT NULL,"
    " invited bigint, invitation_due bigint, started bigint, ends bigint, completed bigint, percent bigint NOT NULL,"
    " certificates bigint NOT NULL, flagged bigint NOT NULL, waived_until bigint, waiver {text} NOT NULL,"
    " onboarding_due bigint, opens bigint, grace_until bigint,"
    " due_key bigint NOT NULL, completed_key bigint NOT NULL,"
    " state bigint NOT NULL, state_from bigint NOT NULL, state_until bigint NOT NULL)",
    // Whatever is sorted by can be filtered without touching the table.
    "CREATE INDEX people_by_name ON people (name_key, id, presence, state, team, flagged, due_key, search)",
    "CREATE INDEX people_by_number ON people (number_sort, name_key, id, presence, state, team, flagged, due_key, search)",
    "CREATE INDEX people_by_team ON people (team_key, name_key, id, presence, state, team, flagged, due_key, search)",
    "CREATE INDEX people_by_state ON people (state, name_key, id, presence, team, flagged, due_key, search)",
    "CREATE INDEX people_by_due ON people (due_key, name_key, id, presence, state, team, flagged, search)",
    "CREATE INDEX people_by_completed ON people (completed_key, name_key, id, presence, state, team, flagged, due_key, search)",
    "CREATE INDEX people_searched ON people (presence, search, id, state, team, flagged, due_key)",
    // After people_searched: of two that do, SQLite takes the one made last, and this one is the narrower.
    "CREATE INDEX people_counted ON people (presence, team, state, flagged, due_key)",
    "CREATE INDEX people_changing ON people (state_until)",
    "CREATE INDEX people_changed ON people (state_from)",
    "CREATE INDEX people_number ON people (number_key)",
    "CREATE INDEX people_skeleton ON people (skeleton)",
    "CREATE INDEX people_email ON people (email_key)",

    "CREATE TABLE invitations (id {text} PRIMARY KEY, person bigint NOT NULL REFERENCES people (id), course {text} NOT NULL,"
    " issued bigint NOT NULL, due bigint, renewal bigint NOT NULL, recorded bigint NOT NULL)",
    "CREATE INDEX invitations_person ON invitations (person)",

    "CREATE TABLE certificates ("
    " id {text} PRIMARY KEY, person bigint NOT NULL REFERENCES people (id), kind bigint NOT NULL, standing bigint NOT NULL,"
    " name {text} NOT NULL, number {text} NOT NULL, team {text} NOT NULL, course {text} NOT NULL, title {text} NOT NULL,"
    " version {text} NOT NULL, language {text} NOT NULL, issuer {text} NOT NULL, enrolment {text} NOT NULL,"
    " attempt {text} NOT NULL, grading_hash {text} NOT NULL, content_hash {text} NOT NULL, fingerprint {text} NOT NULL,"
    " percent bigint NOT NULL, pass_mark bigint NOT NULL, awarded bigint NOT NULL, valid_until bigint NOT NULL,"
    " admitted bigint NOT NULL, admitted_by {text} NOT NULL, flags {text} NOT NULL, flags_accepted bigint NOT NULL,"
    " revoked bigint, revoked_reason {text} NOT NULL, replaces {text} NOT NULL, confirms {text} NOT NULL,"
    " from_square bigint NOT NULL, files_kept bigint NOT NULL, completion_month bigint)",
    "CREATE INDEX certificates_person ON certificates (person, completion_month)",
    "CREATE INDEX certificates_admitted ON certificates (admitted)",
    "CREATE INDEX certificates_month ON certificates (completion_month, person)",
    "CREATE INDEX certificates_confirms ON certificates (confirms)",
    "CREATE INDEX certificates_fingerprint ON certificates (fingerprint)",
    "CREATE INDEX certificates_enrolment ON certificates (enrolment)",
    "CREATE INDEX certificates_files ON certificates (files_kept, valid_until)",
    "CREATE TABLE certificate_files (certificate {text} PRIMARY KEY REFERENCES certificates (id), credential {text} NOT NULL,"
    " evidence {text}, square {text} NOT NULL)",
    "CREATE TABLE results (person bigint NOT NULL, awarded bigint NOT NULL,"
    " certificate {text} NOT NULL REFERENCES certificates (id), graded {text} NOT NULL, PRIMARY KEY (person, awarded, certificate))",
    "CREATE TABLE completions (month bigint NOT NULL, team bigint NOT NULL, completed bigint NOT NULL, PRIMARY KEY (month, team)){table}",
    "CREATE TABLE revocations (certificate {text} PRIMARY KEY, at bigint NOT NULL, reason {text} NOT NULL, by_key {text} NOT NULL,"
    " entry {text} NOT NULL)",
    "CREATE TABLE erased_certificates (hash {text} PRIMARY KEY){table}",

    "CREATE TABLE set_aside ("
    " id {id}, file {text} NOT NULL, file_hash {text} NOT NULL UNIQUE, at bigint NOT NULL, who {text} NOT NULL,"
    " reason {text} NOT NULL, ask_for {text} NOT NULL, name {text} NOT NULL, number {text} NOT NULL, team {text} NOT NULL,"
    " proposals {text} NOT NULL, admissible bigint NOT NULL, settled bigint, dismissed bigint NOT NULL)",
    "CREATE INDEX set_aside_waiting ON set_aside (settled, at)",
    "CREATE TABLE set_aside_files (set_aside {id} REFERENCES set_aside (id), credential {text} NOT NULL,"
    " evidence {text}, square {text} NOT NULL)",
    "CREATE TABLE files (hash {text} PRIMARY KEY, certificate {text} NOT NULL){table}",
    "CREATE INDEX files_certificate ON files (certificate)",

    "CREATE TABLE reminders (person bigint NOT NULL REFERENCES people (id), occasion {text} NOT NULL, at bigint NOT NULL,"
    " PRIMARY KEY (person, occasion)){table}",
    "CREATE TABLE blobs (hash {text} PRIMARY KEY, size bigint NOT NULL, base64 {text} NOT NULL)",
    "CREATE TABLE packs (hash {text} PRIMARY KEY, course {text} NOT NULL, title {text} NOT NULL, version {text} NOT NULL,"
    " grading_hash {text} NOT NULL, organisation {text} NOT NULL, seen bigint NOT NULL,"
    " course_blob {text} NOT NULL REFERENCES blobs (hash), organisation_blob {text} NOT NULL REFERENCES blobs (hash))",

    "CREATE TABLE audit (number {id}, at bigint NOT NULL, who {text} NOT NULL, act {text} NOT NULL, person bigint,"
    " details_hash {text} NOT NULL, previous {text} NOT NULL, hash {text} NOT NULL)",
    "CREATE INDEX audit_person ON audit (person, number)",
    "CREATE TABLE audit_details (number {id} REFERENCES audit (number), salt {text} NOT NULL, details {text} NOT NULL)",
};

const std::vector<std::vector<const char*>> versions = {version_1};
static_assert(schema_version == 1);

/// 0: an empty database. Errors: "registry.not-one", "registry.newer".
Result<std::int64_t> version_of(Database& database) {
    const Dialect& dialect = database.dialect();
    const auto not_one = [&] { return fail("registry.not-one", {{"path", database.shown_address()}}); };
    if (database.integer(dialect.table_exists, {{"name", "registry_schema"}}) == 0) {
        if (database.integer(dialect.tables) > 0) return not_one();
        return 0;
    }
    const std::int64_t version = database.integer("SELECT version FROM registry_schema");
    if (version < 1) return not_one();
    if (version > schema_version) return fail("registry.newer", {{"path", database.shown_address()}, {"version", std::to_string(version)}});
    return version;
}

}  // namespace

Result<void> bring_up_to_date(Database& database) {
    // Looking does not wait for a writer, and mostly there is nothing to do.
    const auto current = database.read<std::int64_t>([&] { return version_of(database); });
    if (!current) return tl::unexpected(current.error());
    if (*current == schema_version) return {};
    return database.write<void>([&]() -> Result<void> {
        auto at = version_of(database);   // another may have been first
        if (!at) return tl::unexpected(at.error());
        if (*at == 0) {
            database.define("CREATE TABLE registry_schema (version bigint NOT NULL)");
            database.define("INSERT INTO registry_schema (version) VALUES (0)");
        }
        for (; *at < schema_version; ++*at)
            for (const char* statement : versions[std::size_t(*at)]) database.define(database.dialect().definition(statement));
        database.run("UPDATE registry_schema SET version = :version", {{"version", *at}});
        return {};
    });
}

}  // namespace rozwaga::registry
