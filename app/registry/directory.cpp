#include "registry/directory.h"

#include <algorithm>
#include <set>

#include "registry/registry.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

std::string number_to_find(std::string_view number) {
    std::string key;
    for (const char sign : text::fold(number))
        if (sign != ' ') key += sign;
    const bool digits = key.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t first = key.find_first_not_of('0');
    return digits && first != std::string::npos ? key.substr(first) : key;
}

/// A hyphen parts as a space does: "Kowalska - Nowak".
std::vector<std::string> name_words(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char sign : text + ' ') {
        if (sign != ' ' && sign != '-') word += sign;
        else if (!word.empty()) words.push_back(std::move(word)), word.clear();
    }
    std::ranges::sort(words);
    return words;
}

std::string words_joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Two words are enough to look further: "anna nowak" of Anna Kowalska-Nowak.
std::set<std::string> word_pairs(const std::vector<std::string>& words) {
    constexpr std::size_t most_words = 6;
    const std::size_t count = std::min(words.size(), most_words);
    std::set<std::string> pairs;
    for (std::size_t first = 0; first < count; ++first)
        for (std::size_t second = first + 1; second < count; ++second) pairs.insert(words[first] + ' ' + words[second]);
    return pairs;
}

bool contains_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return some.size() >= 2 && std::ranges::includes(all, some);
}

int rank(const Likeness& likeness) {
    if (likeness.number) return likeness.folded_name ? 0 : 1;
    return likeness.exact_name ? 2 : likeness.folded_name ? 3 : likeness.look_alike ? 4 : 5;
}

}  // namespace

Directory::Directory(std::vector<RosterPerson> people) {
    people_.reserve(people.size());
    for (RosterPerson& person : people) {
        const std::size_t at = people_.size();
        by_id_.emplace(person.id, at);
        if (!person.number.empty()) by_number_.emplace(number_to_find(person.number), at);
        Entry entry{{}, text::fold_case(person.name), words_joined(name_words(text::fold(person.name))), name_words(text::skeleton(person.name))};
        entry.person = std::move(person);
        by_words_.emplace(words_joined(entry.words), at);
        for (const std::string& pair : word_pairs(entry.words)) by_pair_.emplace(pair, at);
        people_.push_back(std::move(entry));
    }
}

std::vector<Likeness> Directory::look_up(std::string_view number, std::string_view name) const {
    constexpr std::size_t most_looked_at = 500;   // everybody is called Nowak
    const std::string exact = text::fold_case(name), folded = words_joined(name_words(text::fold(name)));
    const std::vector<std::string> words = name_words(text::skeleton(name));
    std::set<std::size_t> places, numbered;
    const auto gather = [&](const Index& index, const std::string& key, std::set<std::size_t>& into) {
        const auto [begin, end] = index.equal_range(key);
        for (auto at = begin; at != end && into.size() < most_looked_at; ++at) into.insert(at->second);
    };
    if (!number.empty()) gather(by_number_, number_to_find(number), numbered);
    if (!words.empty()) gather(by_words_, words_joined(words), places);
    for (const std::string& pair : word_pairs(words)) gather(by_pair_, pair, places);
    places.insert(numbered.begin(), numbered.end());

    std::vector<Likeness> found;
    for (const std::size_t place : places) {
        const Entry& entry = people_[place];
        Likeness likeness{&entry.person};
        likeness.number = numbered.contains(place);
        likeness.folded_name = entry.folded == folded;
        likeness.exact_name = likeness.folded_name && entry.exact == exact;
        likeness.look_alike = !likeness.folded_name && entry.words == words;
        likeness.part_of_name = entry.words != words && (contains_all(entry.words, words) || contains_all(words, entry.words));
        if (likeness.number || likeness.folded_name || likeness.look_alike || likeness.part_of_name) found.push_back(likeness);
    }
    const auto there = [](const Likeness& one) { return !one.person->left; };
    if (std::ranges::any_of(found, there)) std::erase_if(found, [&](const Likeness& one) { return !there(one); });
    std::ranges::stable_sort(found, {}, [](const Likeness& one) { return std::pair(rank(one), one.person->id); });
    if (found.size() > most_found) found.resize(most_found);
    return found;
}

const RosterPerson* Directory::person(PersonId id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &people_[found->second].person;
}

Result<std::vector<RosterPerson>> everybody(Registry& registry, Instant now) {
    std::vector<RosterPerson> people;
    PeopleQuery query;
    query.filter.with_left = true;
    query.limit = 10'000;
    for (;;) {
        const auto page = registry.people(query, now);
        if (!page) return tl::unexpected(page.error());
        for (const PersonRow& row : page->rows) people.push_back({row.id, row.name, row.number, row.team, row.joined, row.left});
        query.offset += std::int64_t(page->rows.size());
        if (page->rows.empty() || query.offset >= page->total) return people;
    }
}

}  // namespace rozwaga::registry
