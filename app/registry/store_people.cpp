// Lists of people: filtered, sorted, page by page.
#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "registry/people_filter.h"
#include "registry/person_rows.h"
#include "registry/standing.h"
#include "registry/store.h"
#include "registry/store_reading.h"

namespace rozwaga::registry {
namespace {

constexpr int most_rows = 10'000;
/// So few are sorted faster than they are found along an index.
constexpr std::int64_t few = 3000;

std::vector<const char*> sort_columns(SortBy sort) {
    switch (sort) {
        case SortBy::number: return {"number_sort", "name_key", "id"};
        case SortBy::team: return {"team_key", "name_key", "id"};
        case SortBy::state: return {"state", "name_key", "id"};
        case SortBy::due: return {"due_key", "name_key", "id"};
        case SortBy::completed: return {"completed_key", "name_key", "id"};
        case SortBy::name: break;
    }
    return {"name_key", "id"};
}

bool is_number(std::string_view column) { return column == "state" || column.starts_with("due") || column.starts_with("comp") || column == "id"; }

/// `alone`: not along an index.
std::string order(SortBy sort, bool descending, bool alone, const char* table) {
    std::string sql;
    for (const char* column : sort_columns(sort))
        sql += fmt::format("{}{}{}{}{}", sql.empty() ? "" : ", ", table, column, !alone ? "" : is_number(column) ? " + 0" : " || ''",
                           descending ? " DESC" : "");
    return sql;
}

/// Along the index of what is sorted by.
std::string walked(const Condition& condition, SortBy sort, bool descending) {
    return fmt::format("SELECT id AS found FROM people WHERE {} ORDER BY {}", condition.sql, order(sort, descending, false, ""));
}

/// First who is meant, which an index answers alone, then their order. The cross join keeps SQLite from turning it round.
std::string found_first(const Condition& condition, SortBy sort, bool descending) {
    return fmt::format("SELECT q.id AS found FROM (SELECT id FROM people WHERE {}) c CROSS JOIN people q WHERE q.id = c.id ORDER BY {}", condition.sql,
                       order(sort, descending, true, "q."));
}

struct Few {
    std::int64_t count = 0;
    std::string ids;
};
/// Those who are meant, where they are few: looked for once, counted and then sorted. Nothing: there are more.
std::optional<Few> few_meant(Database& database, Condition condition) {
    condition.parameters.emplace_back("most", few + 1);
    Few found;
    Rows rows = database.select("SELECT id FROM people WHERE " + condition.sql + " LIMIT :most", "i", condition.parameters);
    for (; rows.next(); ++found.count) found.ids += (found.ids.empty() ? "" : ",") + std::to_string(rows.integer(0));
    return found.count <= few ? std::optional(std::move(found)) : std::nullopt;
}

struct Window {
    std::int64_t offset = 0, limit = 0;
    bool backwards = false;
};

/// Half of the list is nearer from the other end.
Window window_of(const PeopleQuery& query, std::int64_t total) {
    Window window{std::clamp<std::int64_t>(query.offset, 0, total), 0, false};
    window.limit = std::min<std::int64_t>(std::clamp(query.limit, 0, most_rows), total - window.offset);
    if (window.offset > total / 2) {
        window.backwards = true;
        window.offset = total - window.offset - window.limit;
    }
    return window;
}

}  // namespace

Result<PeoplePage> Store::people(const PeopleQuery& query, Instant now) {
    return read_at<PeoplePage>(now, [&]() -> Result<PeoplePage> {
        PeoplePage page;
        const Condition counted = condition_of(*database_, query.filter, false);
        if (counted.nobody) return page;
        const std::optional<Few> alone = few_meant(*database_, counted);
        page.total = alone ? alone->count : database_->integer("SELECT count(*) FROM people WHERE " + counted.sql, counted.parameters);
        const Window window = window_of(query, page.total);
        if (window.limit == 0) return page;
        const bool descending = query.descending != window.backwards;
        Condition condition;
        if (alone) {
            condition.sql = database_->dialect().among;
            condition.parameters.emplace_back("ids", alone->ids);
        } else {
            condition = condition_of(*database_, query.filter, true);
        }
        condition.parameters.emplace_back("limit", window.limit);
        condition.parameters.emplace_back("offset", window.offset);
        Rows rows = database_->select(
            fmt::format("SELECT {} FROM ({} LIMIT :limit OFFSET :offset) chosen JOIN people p ON p.id = chosen.found JOIN teams t ON t.id = p.team"
                        " ORDER BY {}",
                        person_columns, alone ? found_first(condition, query.sort, descending) : walked(condition, query.sort, descending),
                        order(query.sort, descending, true, "p.")),
            person_kinds, condition.parameters);
        while (rows.next()) page.rows.push_back(person_in(rows));
        if (window.backwards) std::ranges::reverse(page.rows);
        return page;
    });
}

Result<std::vector<PersonId>> Store::people_ids(const PeopleFilter& filter, Instant now) {
    return read_at<std::vector<PersonId>>(now, [&]() -> Result<std::vector<PersonId>> {
        std::vector<PersonId> ids;
        const Condition condition = condition_of(*database_, filter, true);
        if (condition.nobody) return ids;
        Rows rows = database_->select("SELECT id FROM people WHERE " + condition.sql + " ORDER BY name_key, id", "i", condition.parameters);
        while (rows.next()) ids.push_back(rows.integer(0));
        return ids;
    });
}

Result<PersonRow> Store::person_row(PersonId person, Instant now) {
    return read_at<PersonRow>(now, [&] { return find_person(*database_, person); });
}

Result<std::vector<std::string>> Store::teams() {
    return database_->read<std::vector<std::string>>([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> names;
        Rows rows = database_->select("SELECT name FROM teams t WHERE EXISTS (SELECT 1 FROM people p WHERE p.presence = 0 AND p.team = t.id)"
                                      " ORDER BY sort_key, name", "t");
        while (rows.next()) names.push_back(rows.text(0));
        return names;
    });
}

}  // namespace rozwaga::registry
