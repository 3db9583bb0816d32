// The packs certificates were made with, and what was reached with them.
#include <algorithm>
#include <sodium.h>

#include "base/digest.h"
#include "registry/audit_log.h"
#include "registry/graded.h"
#include "registry/store.h"

namespace rozwaga::registry {
namespace {

constexpr std::uint64_t pack_size_limit = 64ull << 20, all_packs_limit = 1ull << 30;
constexpr int base64_variant = sodium_base64_VARIANT_ORIGINAL;
constexpr std::int64_t results_at_once = 200;

// Text, because SOCI's large objects are one thing in SQLite and another in PostgreSQL.
std::string to_base64(const std::string& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), base64_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), base64_variant);
    text.pop_back();   // the zero at its end
    return text;
}

std::string from_base64(const std::string& text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr,
                          base64_variant) != 0)
        return "";
    bytes.resize(length);
    return bytes;
}

std::string keep_blob(Database& database, const std::string& bytes) {
    const std::string hash = to_hex(sha256(bytes));
    if (!database.integer("SELECT 1 FROM blobs WHERE hash = :hash", {{"hash", hash}}))
        database.run("INSERT INTO blobs (hash, size, base64) VALUES (:hash, :size, :base64)",
                     {{"hash", hash}, {"size", std::uint64_t(bytes.size())}, {"base64", to_base64(bytes)}});
    return hash;
}

std::string title_of(const course::LoadedCourse& loaded) {
    const auto& titles = loaded.course.title;
    const auto own = titles.find(loaded.organisation.language);
    return own != titles.end() ? own->second : titles.empty() ? "" : titles.begin()->second;
}

std::string blob(Database& database, const std::string& hash) {
    return from_base64(database.text("SELECT base64 FROM blobs WHERE hash = :hash", {{"hash", hash}}));
}

}  // namespace

Result<bool> Store::keep_pack(const course::LoadedCourse& loaded, const PackBytes& bytes, const By& by) {
    if (bytes.course.size() > pack_size_limit || bytes.organisation.size() > pack_size_limit)
        return fail("registry.packs-full", {{"limit", std::to_string(pack_size_limit)}});
    return database_->write<bool>([&]() -> Result<bool> {
        if (database_->integer("SELECT 1 FROM packs WHERE hash = :hash", {{"hash", loaded.content_hash}})) return false;
        if (std::uint64_t(database_->integer("SELECT sum(size) FROM blobs")) + bytes.course.size() + bytes.organisation.size() > all_packs_limit)
            return fail("registry.packs-full", {{"limit", std::to_string(all_packs_limit)}});
        const std::string course_blob = keep_blob(*database_, bytes.course), organisation_blob = keep_blob(*database_, bytes.organisation);
        database_->run("INSERT INTO packs (hash, course, title, version, grading_hash, organisation, seen, course_blob, organisation_blob)"
                       " VALUES (:hash, :course, :title, :version, :grading_hash, :organisation, :seen, :course_blob, :organisation_blob)",
                       {{"hash", loaded.content_hash}, {"course", loaded.course.id}, {"title", title_of(loaded)},
                        {"version", loaded.course.version}, {"grading_hash", loaded.grading_hash}, {"organisation", loaded.organisation.name},
                        {"seen", by.at}, {"course_blob", course_blob}, {"organisation_blob", organisation_blob}});
        write_audit(*database_, by, "pack", std::nullopt, {{"course", loaded.course.id}, {"version", loaded.course.version}, {"hash", loaded.content_hash}});
        return true;
    });
}

Result<std::vector<PackRow>> Store::packs() {
    using Answer = std::vector<PackRow>;
    return database_->read<Answer>([&]() -> Result<Answer> {
        Answer answer;
        Rows rows = database_->select("SELECT p.hash, p.course, p.title, p.version, p.grading_hash, p.organisation, p.seen, c.size + o.size FROM packs p"
                                      " JOIN blobs c ON c.hash = p.course_blob JOIN blobs o ON o.hash = p.organisation_blob"
                                      " ORDER BY p.seen DESC, p.hash", "ttttttii");
        while (rows.next())
            answer.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), Instant{rows.integer(6)},
                              std::uint64_t(rows.integer(7))});
        return answer;
    });
}

Result<PackBytes> Store::pack(const std::string& hash) {
    return database_->read<PackBytes>([&]() -> Result<PackBytes> {
        std::string course, organisation;
        {
            Rows rows = database_->select("SELECT course_blob, organisation_blob FROM packs WHERE hash = :hash", "tt", {{"hash", hash}});
            if (!rows.next()) return fail("registry.no-such-pack", {{"hash", hash}});
            course = rows.text(0);
            organisation = rows.text(1);
        }
        return PackBytes{blob(*database_, course), blob(*database_, organisation)};
    });
}

Result<void> Store::each_result(const std::function<bool(const AttemptFigures&)>& each) {
    return database_->read<void>([&]() -> Result<void> {
        // A certificate made anew under another name is the same attempt: the first of each is taken.
        PersonId person = -1;
        Instant awarded{};
        std::string certificate;
        std::vector<std::string> courses, attempts;   // of this person so far
        for (bool more = true; more;) {
            Rows rows = database_->select(
                "SELECT r.person, t.name, r.certificate, c.attempt, c.course, c.version, c.grading_hash, r.awarded, c.percent, r.graded"
                " FROM (SELECT person, awarded, certificate, graded FROM results WHERE (person, awarded, certificate) > (:person, :awarded, :certificate)"
                " ORDER BY person, awarded, certificate LIMIT :limit) r"
                " JOIN certificates c ON c.id = r.certificate JOIN people p ON p.id = r.person JOIN teams t ON t.id = p.team"
                " ORDER BY r.person, r.awarded, r.certificate",
                "ittttttiit", {{"person", person}, {"awarded", awarded}, {"certificate", certificate}, {"limit", results_at_once}});
            more = false;
            while (rows.next()) {
                more = true;
                if (rows.integer(0) != person) {
                    courses.clear();
                    attempts.clear();
                }
                person = rows.integer(0);
                awarded = Instant{rows.integer(7)};
                certificate = rows.text(2);
                if (std::ranges::find(attempts, rows.text(3)) != attempts.end()) continue;
                attempts.push_back(rows.text(3));
                const bool first = std::ranges::find(courses, rows.text(4)) == courses.end();
                if (first) courses.push_back(rows.text(4));
                if (!each({person, rows.text(1), certificate, rows.text(3), rows.text(4), rows.text(5), rows.text(6), awarded, int(rows.integer(8)),
                           first, graded_of(rows.text(9))}))
                    return {};
            }
        }
        return {};
    });
}

}  // namespace rozwaga::registry
