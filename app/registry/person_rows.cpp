#include "registry/person_rows.h"

#include "registry/tables.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

/// "A-7" before "A-12": runs of digits are padded.
std::string number_sort_key(const std::string& key) {
    constexpr std::size_t width = 12;
    std::string sorted;
    for (std::size_t at = 0; at < key.size();) {
        std::size_t end = at;
        while (end < key.size() && key[end] >= '0' && key[end] <= '9') ++end;
        if (end == at) {
            sorted += key[at++];
            continue;
        }
        while (at + 1 < end && key[at] == '0') ++at;
        if (end - at < width) sorted.append(width - (end - at), '0');
        sorted.append(key, at, end - at);
        at = end;
    }
    return sorted;
}

constexpr std::size_t longest_search = 800;   ///< bytes, for the same reason as longest_sort_key

std::string cut(std::string text, std::size_t most) {
    while (most < text.size() && most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;   // no half characters
    if (text.size() > most) text.resize(most);
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

}  // namespace

std::string number_key(const std::string& number) { return without_spaces(text::fold(number)); }
std::string email_key(const std::string& email) { return without_spaces(text::fold(email)); }

PersonRow person_in(const Rows& rows) {
    PersonRow row;
    row.id = rows.integer(0);
    row.name = rows.text(1);
    row.number = rows.text(2);
    row.team = rows.text(3);
    row.email = rows.text(4);
    row.language = rows.text(5);
    row.state = State(rows.integer(6));
    row.joined = rows.instant(7);
    row.invited = rows.instant(8);
    if (rows.integer(9) < forever) row.due = rows.instant(9);
    row.completed = rows.instant(10);
    row.valid_until = rows.instant(11);
    row.left = rows.instant(12);
    row.erased = rows.instant(13);
    if (row.state == State::waived) {
        if (rows.integer(14) < forever) row.waived_until = rows.instant(14);
        row.waiver = rows.text(15);
    }
    row.percent = int(rows.integer(16));
    row.certificates = int(rows.integer(17));
    row.flagged = rows.yes(18);
    row.roster_due = rows.instant(19);
    row.leader = rows.text(20);
    row.leader_email = rows.text(21);
    return row;
}

Result<PersonRow> find_person(Database& database, PersonId person) {
    Rows rows = database.select(std::string("SELECT ") + person_columns + person_tables + "WHERE p.id = :id", person_kinds, {{"id", person}});
    if (!rows.next()) return fail("registry.no-such-person", {{"id", std::to_string(person)}});
    return person_in(rows);
}

Result<PersonRow> find_living(Database& database, PersonId person) {
    auto row = find_person(database, person);
    if (row && row->erased) return fail("registry.erased", {{"id", std::to_string(person)}});
    return row;
}

Parameters roster_columns(Database& database, const Person& person) {
    const std::int64_t team = team_number(database, person.team);
    const std::string language = sorting_language(database), number = number_key(person.number);
    return {{"name", person.name},
            {"number", person.number},
            {"team", team},
            {"email", person.email},
            {"language", person.language},
            {"leader", person.leader},
            {"leader_email", person.leader_email},
            {"joined", person.joined},
            {"roster_due", person.due},
            {"name_key", cut(text::sort_key(person.name, language), longest_sort_key)},
            {"team_key", cut(text::sort_key(person.team, language), longest_sort_key)},
            {"number_sort", cut(number_sort_key(number), longest_sort_key)},
            {"number_key", number},
            {"email_key", email_key(person.email)},
            {"skeleton", text::skeleton(person.name)},
            {"search", cut(text::fold(person.name + " " + person.number + " " + person.email + " " + person.team), longest_search)}};
}

}  // namespace rozwaga::registry
