// What collecting brings in: admitted or set aside, once however often it comes.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "registry/admitting.h"
#include "registry/audit_log.h"
#include "registry/person_rows.h"
#include "registry/standing.h"
#include "registry/store_reading.h"
#include "registry/tables.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

using nlohmann::json;

constexpr std::size_t most_proposals = 20;

std::string reason_json(const Error& reason) {
    return json{{"code", reason.code},
                {"arguments", arguments_json(reason.arguments)},
                {"file", reason.place.file},
                {"line", reason.place.line},
                {"column", reason.place.column}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

Error reason_of(const std::string& text) {
    const json value = json::parse(text, nullptr, false);
    if (!value.is_object()) return {};
    return {value.value("code", ""), arguments_of(value.value("arguments", "")),
            {value.value("file", ""), value.value("line", 0), value.value("column", 0)}};
}

std::string proposals_json(std::vector<PersonId> proposals) {
    if (proposals.size() > most_proposals) proposals.resize(most_proposals);
    return json(proposals).dump();
}

std::vector<PersonId> proposals_of(const std::string& text) {
    std::vector<PersonId> proposals;
    const json value = json::parse(text, nullptr, false);
    if (value.is_array())
        for (const json& one : value)
            if (one.is_number_integer()) proposals.push_back(one.get<PersonId>());
    return proposals;
}

void keep_set_aside_files(Database& database, std::int64_t id, const PutAside& file) {
    if (!file.submission) return;
    database.run("INSERT INTO set_aside_files (set_aside, credential, evidence, square) VALUES (:id, :credential, :evidence, :square)"
                 " ON CONFLICT (set_aside) DO NOTHING",
                 {{"id", id}, {"credential", file.submission->credential}, {"evidence", file.submission->evidence.value_or("")},
                  {"square", file.submission->square}});
}

/// True where it was not known.
bool put_one_aside(Database& database, const PutAside& file, const By& by) {
    if (database.integer("SELECT 1 FROM files WHERE hash = :hash", {{"hash", file.file_hash}})) return false;   // admitted meanwhile
    Parameters columns{{"reason", reason_json(file.reason)}, {"ask_for", file.ask_for},
                       {"proposals", proposals_json(file.proposals)}, {"admissible", file.submission.has_value()},
                       {"hash", file.file_hash}};
    // Looked at again, because roster or keys have changed: the newest reason is the one that helps.
    const auto known = database.integer("SELECT id FROM set_aside WHERE file_hash = :hash", {{"hash", file.file_hash}});
    if (known) {
        database.run("UPDATE set_aside SET reason = :reason, ask_for = :ask_for, proposals = :proposals, admissible = :admissible"
                     " WHERE file_hash = :hash AND settled IS NULL", columns);
        if (database.integer("SELECT 1 FROM set_aside WHERE id = :id AND settled IS NULL", {{"id", known}}))
            keep_set_aside_files(database, known, file);
        return false;
    }
    const auto id = next_number(database, "set_aside");
    for (const Parameter& more : Parameters{{"id", id}, {"file", file.file}, {"at", by.at}, {"who", by.who}, {"name", file.name},
                                            {"number", file.number}, {"team", file.team}})
        columns.push_back(more);
    database.run("INSERT INTO set_aside (id, file, file_hash, at, who, reason, ask_for, name, number, team, proposals, admissible, dismissed)"
                 " VALUES (:id, :file, :hash, :at, :who, :reason, :ask_for, :name, :number, :team, :proposals, :admissible, 0)", columns);
    keep_set_aside_files(database, id, file);
    write_audit(database, by, "set-aside", std::nullopt, {{"number", std::to_string(id)}, {"reason", file.reason.code}});
    return true;
}

certificate::Submission submission_in(const Rows& rows) {
    certificate::Submission submission;
    submission.credential = rows.text(0);
    if (!rows.text(1).empty()) submission.evidence = rows.text(1);
    submission.square = rows.text(2);
    return submission;
}

}  // namespace

Result<std::vector<Admitted>> Store::admit(const std::vector<Admission>& admissions, const By& by) {
    return database_->write<std::vector<Admitted>>([&]() -> Result<std::vector<Admitted>> {
        const bool answers_kept = read_setting(*database_, setting::answers_kept) != "0";
        std::vector<Admitted> outcomes;
        std::set<PersonId> touched;
        for (const Admission& admission : admissions) {
            const auto outcome = admit_one(*database_, admission, by, answers_kept, touched);
            if (!outcome) return tl::unexpected(outcome.error());
            outcomes.push_back(*outcome);
        }
        if (touched.empty()) return outcomes;
        const Ground ground = ground_of(*database_);
        for (const PersonId person : touched) settle_person(*database_, ground, person);
        bring_states_to(*database_, by.at);
        return outcomes;
    });
}

Result<int> Store::put_aside(const std::vector<PutAside>& files, const By& by) {
    return database_->write<int>([&]() -> Result<int> {
        int fresh = 0;
        for (const PutAside& file : files) fresh += put_one_aside(*database_, file, by);
        return fresh;
    });
}

Result<bool> Store::was_erased(const std::string& certificate) {
    return database_->look<bool>([&]() -> Result<bool> { return is_erased(*database_, certificate); });
}

Result<std::optional<Seen>> Store::seen(const std::string& file_hash) {
    using Answer = std::optional<Seen>;
    // Asked of every file in an inbox.
    return database_->look<Answer>([&]() -> Result<Answer> {
        Rows rows = database_->select("SELECT 1 AS here, NULL AS id, NULL AS settled FROM files WHERE hash = :hash UNION ALL"
                                      " SELECT 2 AS here, id, settled FROM set_aside WHERE file_hash = :hash ORDER BY here",
                                      "iii", {{"hash", file_hash}});
        if (!rows.next()) return Answer();
        if (rows.integer(0) == 1) return Answer(Seen{true, {}, false});
        if (rows.number(2)) return Answer(Seen{false, {}, true});
        return Answer(Seen{false, rows.integer(1), false});
    });
}

Result<std::vector<Candidate>> Store::candidates(const CandidateQuery& query, Instant now) {
    using Answer = std::vector<Candidate>;
    return read_at<Answer>(now, [&]() -> Result<Answer> {
        const std::string number = number_key(query.number), skeleton = text::skeleton(query.name);
        std::set<PersonId> found;
        const auto look = [&](bool asked, const char* sql, const std::string& value) {
            if (!asked) return;
            Rows rows = database_->select(sql, "i", {{"value", value}});
            while (rows.next() && found.size() < 200) found.insert(rows.integer(0));
        };
        PersonId invited = 0;
        if (!query.enrolment.empty())
            invited = database_->integer("SELECT person FROM invitations WHERE id = :value", {{"value", query.enrolment}});
        if (invited) found.insert(invited);
        look(!number.empty(), "SELECT id FROM people WHERE number_key = :value AND presence < 2", number);
        look(!skeleton.empty(), "SELECT id FROM people WHERE skeleton = :value AND presence < 2", skeleton);
        Answer answer;
        for (const PersonId person : found) {
            auto row = find_person(*database_, person);
            if (!row) return tl::unexpected(row.error());
            if (row->erased) continue;
            Candidate candidate;
            candidate.by_enrolment = person == invited;
            candidate.by_number = !number.empty() && number_key(row->number) == number;
            candidate.by_folded_name = text::fold(row->name) == text::fold(query.name);
            candidate.by_name = candidate.by_folded_name && text::sort_key(row->name, "root") == text::sort_key(query.name, "root");
            candidate.by_similar_name = !skeleton.empty() && text::skeleton(row->name) == skeleton;
            candidate.person = std::move(*row);
            answer.push_back(std::move(candidate));
        }
        return answer;
    });
}

Result<std::vector<SetAsideRow>> Store::set_aside(std::int64_t offset, int limit) {
    using Answer = std::vector<SetAsideRow>;
    return database_->read<Answer>([&]() -> Result<Answer> {
        Answer answer;
        Rows rows = database_->select("SELECT id, file, file_hash, at, who, reason, ask_for, name, number, team, proposals, admissible FROM set_aside"
                                      " WHERE settled IS NULL ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset",
                                      "ittitttttt" "ti", {{"limit", std::clamp(limit, 0, 10'000)}, {"offset", std::max<std::int64_t>(offset, 0)}});
        while (rows.next())
            answer.push_back({rows.integer(0), rows.text(1), rows.text(2), Instant{rows.integer(3)}, rows.text(4), reason_of(rows.text(5)),
                              rows.text(6), rows.text(7), rows.text(8), rows.text(9), proposals_of(rows.text(10)), rows.yes(11)});
        return answer;
    });
}

Result<certificate::Submission> Store::set_aside_files(std::int64_t set_aside) {
    return database_->read<certificate::Submission>([&]() -> Result<certificate::Submission> {
        Rows rows = database_->select("SELECT credential, evidence, square FROM set_aside_files WHERE set_aside = :id", "ttt", {{"id", set_aside}});
        if (!rows.next()) return fail("registry.no-such-file", {{"id", std::to_string(set_aside)}});
        return submission_in(rows);
    });
}

Result<certificate::Submission> Store::certificate_files(const std::string& certificate) {
    return database_->read<certificate::Submission>([&]() -> Result<certificate::Submission> {
        Rows rows = database_->select("SELECT credential, evidence, square FROM certificate_files WHERE certificate = :id", "ttt", {{"id", certificate}});
        if (!rows.next()) return fail("registry.no-such-certificate", {{"id", certificate}});
        return submission_in(rows);
    });
}

Result<void> Store::dismiss(std::int64_t set_aside, const By& by) {
    return database_->write<void>([&]() -> Result<void> {
        if (database_->run("UPDATE set_aside SET settled = :at, dismissed = 1 WHERE id = :id AND settled IS NULL", {{"at", by.at}, {"id", set_aside}}) == 0) {
            if (database_->integer("SELECT 1 FROM set_aside WHERE id = :id", {{"id", set_aside}})) return {};
            return fail("registry.no-such-file", {{"id", std::to_string(set_aside)}});
        }
        database_->run("DELETE FROM set_aside_files WHERE set_aside = :id", {{"id", set_aside}});
        write_audit(*database_, by, "dismissed", std::nullopt, {{"number", std::to_string(set_aside)}});
        return {};
    });
}

}  // namespace rozwaga::registry
