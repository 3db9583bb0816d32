#include "registry/roster_matching.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "registry/person_rows.h"
#include "text/folding.h"

namespace rozwaga::registry {
namespace {

/// Equal for the very name, but for case and spaces; diacritics count.
std::string exact_name(const std::string& name) {
    std::istringstream stream(name);
    std::string spaced;
    for (std::string word; stream >> word;) spaced += word + " ";
    return text::sort_key(spaced, "root");
}

bool share_a_word(const std::string& skeleton, const std::string& other) {
    std::istringstream stream(skeleton);
    for (std::string word; stream >> word;) {
        std::istringstream others(other);
        for (std::string one; others >> one;)
            if (one == word && word.size() > 1) return true;
    }
    return false;
}

/// An empty cell changes nothing: a roster without a column takes nothing away.
Person merged(const Person& before, const Person& row) {
    Person after = row;
    const auto keep = [](auto& value, const auto& known) {
        if (value == std::remove_reference_t<decltype(value)>()) value = known;
    };
    keep(after.number, before.number);
    keep(after.team, before.team);
    keep(after.email, before.email);
    keep(after.language, before.language);
    keep(after.leader, before.leader);
    keep(after.leader_email, before.leader_email);
    keep(after.joined, before.joined);
    keep(after.due, before.due);
    after.row = 0;
    return after;
}

ChangedPerson changed_person(PersonId id, const Person& before, bool here, const Person& row) {
    ChangedPerson changed{id, before, merged(before, row)};
    changed.before.row = 0;
    changed.returned = !here;
    changed.renamed = before.name != changed.after.name;
    changed.renumbered = before.number != changed.after.number;
    changed.moved = before.team != changed.after.team;
    changed.contact = before.email != changed.after.email || before.language != changed.after.language ||
                      before.leader != changed.after.leader || before.leader_email != changed.after.leader_email ||
                      before.joined != changed.after.joined || before.due != changed.after.due;
    return changed;
}

bool changes_anything(const ChangedPerson& one) { return one.returned || one.renamed || one.renumbered || one.moved || one.contact; }

class Matching {
public:
    Matching(const std::vector<Person>& rows, const std::vector<KnownPerson>& known) : rows_(rows), known_(known) {
        row_done_.resize(rows.size());
        taken_.resize(known.size());
        held_.resize(known.size());
        for (std::size_t k = 0; k < known.size(); ++k) {
            if (!known[k].number_key.empty()) by_number_[known[k].number_key].push_back(k);
            if (!known[k].email_key.empty()) by_email_[known[k].email_key].push_back(k);
            by_skeleton_[known[k].skeleton].push_back(k);
        }
        for (const Person& row : rows) {
            number_keys_.push_back(number_key(row.number));
            email_keys_.push_back(email_key(row.email));
            skeletons_.push_back(text::skeleton(row.name));
        }
        for (const std::string& key : email_keys_)
            if (!key.empty()) ++rows_with_email_[key];
    }

    Matched result() {
        for (std::size_t r = 0; r < rows_.size(); ++r) match_number(r);
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (!row_done_[r]) match_email(r);
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (!row_done_[r]) match_name(r, true);
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (!row_done_[r]) match_name(r, false);
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (!row_done_[r]) matched_.joined.push_back(rows_[r]);
        for (std::size_t k = 0; k < known_.size(); ++k)
            if (known_[k].here && !taken_[k] && !held_[k]) matched_.left.push_back(known_[k].id);
        return std::move(matched_);
    }

private:
    void take(std::size_t r, std::size_t k) {
        row_done_[r] = taken_[k] = true;
        ChangedPerson changed = changed_person(known_[k].id, known_[k].person, known_[k].here, rows_[r]);
        if (changes_anything(changed)) matched_.changed.push_back(std::move(changed));
        else ++matched_.unchanged;
    }

    void hold(std::size_t r, const char* why, const std::vector<std::size_t>& candidates) {
        row_done_[r] = true;
        UnsureMatch unsure{rows_[r], why, {}};
        for (const std::size_t k : candidates) {
            held_[k] = true;
            unsure.candidates.push_back(known_[k].id);
        }
        matched_.unsure.push_back(std::move(unsure));
    }

    /// Of those not matched yet; who is here before who has left.
    std::vector<std::size_t> free_of(const std::map<std::string, std::vector<std::size_t>>& table, const std::string& key) const {
        std::vector<std::size_t> free;
        const auto found = table.find(key);
        if (key.empty() || found == table.end()) return free;
        for (const bool here : {true, false})
            for (const std::size_t k : found->second)
                if (!taken_[k] && known_[k].here == here) free.push_back(k);
        return free;
    }

    bool same_name(std::size_t r, std::size_t k) const {
        return skeletons_[r] == known_[k].skeleton && exact_name(rows_[r].name) == exact_name(known_[k].person.name);
    }
    bool alike(std::size_t r, std::size_t k) const {
        return share_a_word(skeletons_[r], known_[k].skeleton) || (!email_keys_[r].empty() && email_keys_[r] == known_[k].email_key);
    }

    void match_number(std::size_t r) {
        auto candidates = free_of(by_number_, number_keys_[r]);
        if (candidates.empty()) return;
        const auto fits = std::ranges::find_if(candidates, [&](std::size_t k) { return alike(r, k); });
        if (fits != candidates.end()) return take(r, *fits);
        auto others = free_of(by_email_, email_keys_[r]);
        for (const std::size_t k : free_of(by_skeleton_, skeletons_[r])) others.push_back(k);
        if (std::ranges::none_of(candidates, [&](std::size_t k) { return known_[k].here; }) && others.empty()) return;   // a number given again
        const bool moved = !others.empty();
        candidates.insert(candidates.end(), others.begin(), others.end());
        hold(r, moved ? "number-moved" : "number-other-name", distinct(candidates));
    }

    void match_email(std::size_t r) {
        const auto candidates = free_of(by_email_, email_keys_[r]);
        if (candidates.empty()) return;
        const bool several = candidates.size() > 1 || rows_with_email_[email_keys_[r]] > 1;
        if (!several && share_a_word(skeletons_[r], known_[candidates.front()].skeleton)) return take(r, candidates.front());
        std::vector<std::size_t> named;
        for (const std::size_t k : candidates)
            if (same_name(r, k)) named.push_back(k);
        if (named.size() == 1) return take(r, named.front());
        if (!several) return hold(r, "email-other-name", candidates);
        if (std::ranges::any_of(candidates, [&](std::size_t k) { return share_a_word(skeletons_[r], known_[k].skeleton); }))
            hold(r, "email-shared", candidates);
    }

    bool other_number(std::size_t r, std::size_t k) const {
        return !number_keys_[r].empty() && !known_[k].number_key.empty() && number_keys_[r] != known_[k].number_key;
    }

    void match_name(std::size_t r, bool only_certain) {
        std::vector<std::size_t> named, in_team, similar;
        for (const std::size_t k : free_of(by_skeleton_, skeletons_[r])) {
            // A number tells two people of one name apart; only who is about to leave may be the same under a new one.
            if (other_number(r, k) && !known_[k].here) continue;
            if (!same_name(r, k)) similar.push_back(k);
            else if (rows_[r].team == known_[k].person.team && !other_number(r, k)) in_team.push_back(k);
            else named.push_back(k);
        }
        if (in_team.size() == 1) return take(r, in_team.front());
        if (only_certain) return;
        if (in_team.size() > 1) return hold(r, "name-several", in_team);
        if (!named.empty()) {
            const bool numbers = std::ranges::all_of(named, [&](std::size_t k) { return other_number(r, k); });
            return hold(r, numbers ? "name-other-number" : "name-other-team", named);
        }
        if (!similar.empty()) hold(r, "name-similar", similar);
    }

    static std::vector<std::size_t> distinct(std::vector<std::size_t> all) {
        std::vector<std::size_t> once;
        for (const std::size_t k : all)
            if (std::ranges::find(once, k) == once.end()) once.push_back(k);
        return once;
    }

    const std::vector<Person>& rows_;
    const std::vector<KnownPerson>& known_;
    std::vector<bool> row_done_, taken_, held_;
    std::vector<std::string> number_keys_, email_keys_, skeletons_;
    std::map<std::string, std::vector<std::size_t>> by_number_, by_email_, by_skeleton_;
    std::map<std::string, int> rows_with_email_;
    Matched matched_;
};

}  // namespace

Matched match_roster(const std::vector<Person>& rows, const std::vector<KnownPerson>& known) { return Matching(rows, known).result(); }

void settle(RosterChanges& changes, std::size_t unsure, std::optional<PersonId> who) {
    if (unsure >= changes.unsure.size()) return;
    const UnsurePerson settled = std::move(changes.unsure[unsure]);
    changes.unsure.erase(changes.unsure.begin() + std::ptrdiff_t(unsure));
    const auto still_proposed = [&](PersonId id) {
        return std::ranges::any_of(changes.unsure, [&](const UnsurePerson& one) {
            return std::ranges::any_of(one.candidates, [&](const PersonRow& row) { return row.id == id; });
        });
    };
    if (!who) changes.joined.push_back(settled.row);
    for (const PersonRow& candidate : settled.candidates) {
        const bool here = !candidate.left;
        if (who == candidate.id) {
            const Person before{candidate.name, candidate.number, candidate.team, candidate.email, candidate.language,
                                candidate.joined, candidate.roster_due, 0, candidate.leader,
                                candidate.leader_email};
            ChangedPerson changed = changed_person(candidate.id, before, here, settled.row);
            if (changes_anything(changed)) changes.changed.push_back(std::move(changed));
            else ++changes.unchanged;
            // Nobody is two people: other rows no longer propose them.
            for (UnsurePerson& one : changes.unsure)
                std::erase_if(one.candidates, [&](const PersonRow& row) { return row.id == candidate.id; });
        } else if (here && !still_proposed(candidate.id) &&
                   std::ranges::none_of(changes.left, [&](const PersonRow& row) { return row.id == candidate.id; })) {
            changes.left.push_back(candidate);
        }
    }
}

}  // namespace rozwaga::registry
