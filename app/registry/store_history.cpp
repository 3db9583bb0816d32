// One person's history, and everybody's certificates in a stream.
#include <fmt/format.h>

#include "registry/audit_log.h"
#include "registry/certificate_rows.h"
#include "registry/people_filter.h"
#include "registry/person_rows.h"
#include "registry/store_reading.h"

namespace rozwaga::registry {
namespace {

constexpr std::int64_t people_at_once = 500;

}  // namespace

Result<PersonHistory> Store::person(PersonId person, Instant now) {
    return read_at<PersonHistory>(now, [&]() -> Result<PersonHistory> {
        auto row = find_person(*database_, person);
        if (!row) return tl::unexpected(row.error());
        PersonHistory history{std::move(*row), {}, {}};
        {
            Rows rows = database_->select(fmt::format("SELECT {} FROM certificates c WHERE c.person = :person ORDER BY c.awarded DESC, c.id",
                                                      certificate_columns), certificate_kinds, {{"person", person}});
            while (rows.next()) history.certificates.push_back(certificate_in(rows));
        }
        Rows rows = database_->select("SELECT a.at, a.act, a.who, d.details FROM audit a LEFT JOIN audit_details d ON d.number = a.number"
                                      " WHERE a.person = :person ORDER BY a.number DESC", "ittt", {{"person", person}});
        while (rows.next()) history.entries.push_back({Instant{rows.integer(0)}, rows.text(1), rows.text(2), arguments_of(rows.text(3))});
        return history;
    });
}

Result<void> Store::each_certificate(const PeopleFilter& filter, Instant now,
                                     const std::function<bool(const PersonRow&, const CertificateRow&)>& each) {
    return read_at<void>(now, [&]() -> Result<void> {
        const Condition condition = condition_of(*database_, filter, true);
        if (condition.nobody) return {};
        // Page by page along the names, so that memory stays flat on a server too, which answers whole.
        const std::string sql = fmt::format(
            "SELECT {}, p.name_key, {} FROM (SELECT id AS found FROM people WHERE {} AND (name_key, id) > (:key, :last)"
            " ORDER BY name_key, id LIMIT :limit) chosen JOIN people p ON p.id = chosen.found JOIN teams t ON t.id = p.team"
            " LEFT JOIN certificates c ON c.person = p.id ORDER BY p.name_key, p.id, c.awarded, c.id",
            person_columns, certificate_columns, condition.sql);
        const std::string kinds = std::string(person_kinds) + "t" + certificate_kinds;
        const std::size_t key_column = std::string_view(person_kinds).size();
        std::string key;
        PersonId last = -1;
        for (bool more = true; more;) {
            Parameters parameters = condition.parameters;
            parameters.emplace_back("key", key);
            parameters.emplace_back("last", last);
            parameters.emplace_back("limit", people_at_once);
            Rows rows = database_->select(sql, kinds.c_str(), parameters);
            more = false;
            PersonRow person;
            while (rows.next()) {
                more = true;
                if (person.id != rows.integer(0)) person = person_in(rows);
                last = person.id;
                key = rows.text(key_column);
                if (rows.text(key_column + 1).empty()) continue;   // nothing handed in
                if (!each(person, certificate_in(rows, key_column + 1))) return {};
            }
        }
        return {};
    });
}

}  // namespace rozwaga::registry
