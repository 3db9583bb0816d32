#include "registry/admitting.h"

#include "base/digest.h"
#include "registry/audit_log.h"
#include "registry/certificate_rows.h"
#include "registry/copies.h"
#include "registry/graded.h"

namespace rozwaga::registry {
namespace {

using certificate::CheckState;
using certificate::Verdict;

CertificateKind kind_of(const Verdict& verdict) {
    if (verdict.kind == certificate::Kind::receipt) return CertificateKind::receipt;
    return verdict.claim.confirms.empty() ? CertificateKind::certificate : CertificateKind::organisation;
}

std::vector<std::string> flags_of(const Verdict& verdict) {
    std::vector<std::string> flags;
    for (const certificate::Check& check : verdict.checks)
        if (check.state == CheckState::warning) flags.push_back(check.why.empty() ? check.code : check.code + "." + check.why);
    return flags;
}

const char* kind_name(CertificateKind kind) {
    constexpr const char* names[] = {"certificate", "receipt", "organisation"};
    return names[std::size_t(kind)];
}

std::string content_hash(const Admission& admission) {
    const auto& submission = admission.submission;
    return to_hex(sha256(admission.verdict.from_square ? submission.square : submission.credential));
}

struct There {
    bool there = false, from_square = false;
    PersonId person = 0;
    std::string content;
};

There already(Database& database, const std::string& id) {
    Rows rows = database.select("SELECT person, from_square, content_hash FROM certificates WHERE id = :id", "iit", {{"id", id}});
    if (!rows.next()) return {};
    return {true, rows.yes(1), rows.integer(0), rows.text(2)};
}

void remember_file(Database& database, const Admission& admission) {
    database.run("INSERT INTO files (hash, certificate) VALUES (:hash, :certificate) ON CONFLICT (hash) DO NOTHING",
                 {{"hash", admission.file_hash}, {"certificate", admission.verdict.claim.id}});
}

void keep_files(Database& database, const Admission& admission, bool answers_kept) {
    const certificate::Claim& claim = admission.verdict.claim;
    const auto& submission = admission.submission;
    const bool answers = claim.evidence == certificate::EvidenceKind::answers;
    const std::string evidence = submission.evidence && (answers_kept || !answers) ? *submission.evidence : "";
    database.run("INSERT INTO certificate_files (certificate, credential, evidence, square) VALUES (:certificate, :credential, :evidence, :square)"
                 " ON CONFLICT (certificate) DO UPDATE SET credential = excluded.credential, evidence = excluded.evidence",
                 {{"certificate", claim.id}, {"credential", submission.credential}, {"evidence", evidence}, {"square", submission.square}});
    if (!admission.graded || kind_of(admission.verdict) != CertificateKind::certificate) return;
    Graded graded = *admission.graded;
    if (!answers_kept) {
        graded.items.clear();
        graded.scenarios.clear();
    }
    database.run("INSERT INTO results (person, awarded, certificate, graded) VALUES (:person, :awarded, :certificate, :graded)"
                 " ON CONFLICT (person, awarded, certificate) DO NOTHING",
                 {{"person", admission.person}, {"awarded", claim.awarded}, {"certificate", claim.id}, {"graded", graded_json(graded)}});
}

Parameters columns_of(const Admission& admission, const By& by) {
    const Verdict& verdict = admission.verdict;
    const certificate::Claim& claim = verdict.claim;
    return {{"id", claim.id},
            {"person", admission.person},
            {"kind", int(kind_of(verdict))},
            {"standing", int(verdict.standing)},
            {"name", claim.name},
            {"number", claim.number},
            {"team", claim.team},
            {"course", claim.course},
            {"title", claim.title},
            {"version", claim.version},
            {"language", claim.language},
            {"issuer", verdict.issuer},
            {"enrolment", claim.enrolment},
            {"attempt", claim.attempt.empty() ? claim.id : claim.attempt},
            {"grading_hash", claim.grading_hash},
            {"content_hash", content_hash(admission)},
            {"fingerprint", verdict.answers_fingerprint},
            {"percent", claim.percent},
            {"pass_mark", claim.pass_mark},
            {"awarded", claim.awarded},
            {"valid_until", claim.valid_until},
            {"admitted", by.at},
            {"admitted_by", by.who},
            {"flags", joined_flags(flags_of(verdict))},
            {"replaces", claim.replaces},
            {"confirms", claim.confirms},
            {"from_square", verdict.from_square}};
}

void insert_certificate(Database& database, const Admission& admission, const By& by) {
    database.run("INSERT INTO certificates (id, person, kind, standing, name, number, team, course, title, version, language, issuer,"
                 " enrolment, attempt, grading_hash, content_hash, fingerprint, percent, pass_mark, awarded, valid_until, admitted, admitted_by, flags,"
                 " flags_accepted, revoked, revoked_reason, replaces, confirms, from_square, files_kept)"
                 " VALUES (:id, :person, :kind, :standing, :name, :number, :team, :course, :title, :version, :language, :issuer,"
                 " :enrolment, :attempt, :grading_hash, :content_hash, :fingerprint, :percent, :pass_mark, :awarded, :valid_until, :admitted,"
                 " :admitted_by, :flags, 0, (SELECT at FROM revocations WHERE certificate = :id),"
                 " coalesce((SELECT reason FROM revocations WHERE certificate = :id), ''), :replaces, :confirms, :from_square, 1)",
                 columns_of(admission, by));
}

/// What a print could not hold.
void complete_certificate(Database& database, const Admission& admission, const By& by) {
    Parameters columns = columns_of(admission, by);
    std::erase_if(columns, [](const Parameter& one) {
        const std::string_view name = one.name;
        return name == "admitted" || name == "admitted_by" || name == "person" || name == "awarded" || name == "valid_until" || name == "percent" ||
               name == "pass_mark" || name == "kind";
    });
    database.run("UPDATE certificates SET standing = :standing, name = :name, number = :number, team = :team, course = :course,"
                 " title = :title, version = :version, language = :language, issuer = :issuer, enrolment = :enrolment, attempt = :attempt,"
                 " grading_hash = :grading_hash, content_hash = :content_hash, fingerprint = :fingerprint, flags = :flags, replaces = :replaces, confirms = :confirms,"
                 " from_square = :from_square, files_kept = 1 WHERE id = :id",
                 columns);
}

void settle_set_aside(Database& database, const Admission& admission, const By& by) {
    if (!admission.resolves) return;
    database.run("UPDATE set_aside SET settled = :at WHERE id = :id AND settled IS NULL", {{"at", by.at}, {"id", *admission.resolves}});
    database.run("DELETE FROM set_aside_files WHERE set_aside = :id", {{"id", *admission.resolves}});
}

}  // namespace

std::string erased_hash(const std::string& certificate) { return to_hex(sha256("erased\n" + certificate)); }

bool is_erased(Database& database, const std::string& certificate) {
    return database.integer("SELECT 1 FROM erased_certificates WHERE hash = :hash", {{"hash", erased_hash(certificate)}}) != 0;
}

Result<Admitted> admit_one(Database& database, const Admission& admission, const By& by, bool answers_kept, std::set<PersonId>& touched) {
    const certificate::Claim& claim = admission.verdict.claim;
    if (admission.verdict.overall != certificate::Overall::valid || admission.verdict.kind == certificate::Kind::enrolment || claim.id.empty())
        return fail("registry.not-a-certificate", {{"file", admission.file}});
    {
        Rows rows = database.select("SELECT presence, (SELECT count(*) FROM erased_certificates WHERE hash = :hash) FROM people WHERE id = :id", "ii",
                                    {{"hash", erased_hash(claim.id)}, {"id", admission.person}});
        if (!rows.next()) return Admitted::unknown_person;
        if (rows.integer(0) > 1 || rows.integer(1) > 0) return Admitted::erased;
    }
    Admitted outcome = Admitted::admitted;
    if (const There there = already(database, claim.id); there.there) {
        if (there.person != admission.person) return Admitted::other_person;
        const bool same = there.content == content_hash(admission);
        if (!same && !there.from_square && !admission.verdict.from_square) return Admitted::other_content;
        outcome = there.from_square && !admission.verdict.from_square ? Admitted::completed : Admitted::already_there;
    }
    if (outcome == Admitted::admitted) insert_certificate(database, admission, by);
    if (outcome == Admitted::completed) complete_certificate(database, admission, by);
    if (outcome != Admitted::already_there) {
        keep_files(database, admission, answers_kept);
        touched.insert(admission.person);
        touched.merge(flag_copies(database, admission.verdict));
        write_audit(database, by, "admitted", admission.person, {{"certificate", claim.id}, {"kind", kind_name(kind_of(admission.verdict))}});
    }
    remember_file(database, admission);
    settle_set_aside(database, admission, by);
    return outcome;
}

}  // namespace rozwaga::registry
