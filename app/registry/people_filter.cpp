#include "registry/people_filter.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <sstream>

#include "text/folding.h"

namespace rozwaga::registry {
namespace {

constexpr std::size_t most_words = 8, longest_word = 100;
constexpr const char* word_names[most_words] = {"w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"};

/// Whole characters.
std::string beginning_of(const std::string& word) {
    std::size_t end = std::min(word.size(), longest_word);
    while (end < word.size() && end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
    return word.substr(0, end);
}

std::vector<std::string> words_of(const std::string& search) {
    std::istringstream stream(text::fold(std::string_view(search).substr(0, 1000)));
    std::vector<std::string> words;
    for (std::string word; stream >> word && words.size() < most_words;) words.push_back(beginning_of(word));
    return words;
}

}  // namespace

std::string team_list(Database& database, const std::vector<std::string>& teams) {
    std::set<std::int64_t> numbers;
    for (const std::string& team : teams)
        if (const auto number = database.integer("SELECT id FROM teams WHERE name = :name", {{"name", team}})) numbers.insert(number);
    return fmt::format("{}", fmt::join(numbers, ", "));
}

bool narrows_beyond_teams(const PeopleFilter& filter) {
    return !filter.states.empty() || filter.due_from || filter.due_until || filter.flagged_only || !words_of(filter.search).empty();
}

Condition condition_of(Database& database, const PeopleFilter& filter, bool walked) {
    Condition condition;
    const char* bare = walked ? " + 0" : "";
    condition.sql = fmt::format("presence{} {}", bare, filter.with_left ? "< 2" : "= 0");
    if (!filter.states.empty()) {
        std::set<int> states;
        for (const State state : filter.states) states.insert(int(state));
        condition.sql += fmt::format(" AND state{} IN ({})", bare, fmt::join(states, ", "));
    }
    if (!filter.teams.empty()) {
        const std::string teams = team_list(database, filter.teams);
        condition.nobody = teams.empty();
        condition.sql += fmt::format(" AND team{} IN ({})", bare, teams.empty() ? "0" : teams);
    }
    if (filter.flagged_only) condition.sql += fmt::format(" AND flagged{} = 1", bare);
    if (filter.due_from) {
        condition.sql += fmt::format(" AND due_key{} >= :due_from", bare);
        condition.parameters.emplace_back("due_from", *filter.due_from);
    }
    if (filter.due_until) {
        condition.sql += fmt::format(" AND due_key{} <= :due_until", bare);
        condition.parameters.emplace_back("due_until", *filter.due_until);
    }
    const auto words = words_of(filter.search);
    for (std::size_t i = 0; i < words.size(); ++i) {
        condition.searches = true;
        condition.sql += fmt::format(" AND {}(search, :{}) > 0", database.dialect().contains, word_names[i]);
        condition.parameters.emplace_back(word_names[i], words[i]);
    }
    return condition;
}

}  // namespace rozwaga::registry
