#include "registry/matching.h"

#include <algorithm>

namespace rozwaga::registry {
namespace {

using certificate::Check;
using certificate::CheckState;
using certificate::Standing;
using certificate::Verdict;

constexpr std::string_view cut_short = "…";

Check flag_of(const char* code, const char* why, Arguments arguments) { return {code, CheckState::warning, std::move(arguments), why}; }

struct Claimant {
    std::string name, number;
    bool bound = false;                    ///< a signature of the organisation says the name
    bool shortened = false;
};

Claimant claimant_of(const Verdict& verdict) {
    return {verdict.claim.name, verdict.claim.number, verdict.standing != Standing::self_declared,
            verdict.from_square && verdict.claim.name.ends_with(cut_short)};
}

class Assigning {
public:
    Assigning(const Claimant& claimant, std::vector<Likeness> found) : claimant_(claimant), found_(std::move(found)) {}

    Match by_number_or_name() {
        if (claimant_.shortened) return proposed("match.shortened");
        const auto numbered = those([](const Likeness& one) { return one.number; });
        const auto agreeing = those([](const Likeness& one) { return one.number && one.folded_name; });
        if (agreeing.size() == 1) return assumed(*agreeing[0], !agreeing[0]->exact_name ? "spelling" : "");
        if (agreeing.size() > 1) return proposed("match.several");
        if (!numbered.empty()) return proposed(any_look_alike(numbered) ? "match.look-alike" : "match.number-other-name");
        return by_name();
    }

private:
    const Claimant& claimant_;
    std::vector<Likeness> found_;

    template <class Holds>
    std::vector<const Likeness*> those(Holds holds) const {
        std::vector<const Likeness*> chosen;
        for (const Likeness& one : found_)
            if (holds(one)) chosen.push_back(&one);
        return chosen;
    }

    static bool any_look_alike(const std::vector<const Likeness*>& people) {
        return std::ranges::any_of(people, [](const Likeness* one) { return one->look_alike; });
    }

    Match by_name() {
        const auto alike = those([](const Likeness& one) { return one.folded_name || one.look_alike; });
        if (alike.empty()) return proposed(found_.empty() ? "match.nobody" : "match.similar");
        if (any_look_alike(alike)) return proposed("match.look-alike");
        if (alike.size() > 1) return proposed("match.several");
        const Likeness& only = *alike[0];
        // Both have a number, and not the same one.
        if (!claimant_.number.empty() && !only.person->number.empty()) return proposed("match.number-unknown");
        if (claimant_.bound) return assumed(only, only.exact_name ? "" : "spelling");
        return only.exact_name ? assumed(only, "name-only") : proposed("match.similar");
    }

    Match assumed(const Likeness& likeness, const char* why) const {
        Match match;
        match.person = likeness.person->id;
        if (*why) match.flags.push_back(flag_of("match", why, {{"name", likeness.person->name}}));
        return match;
    }

    Match proposed(const char* code) const {
        Match match;
        match.reason = {code, {{"name", claimant_.name}, {"number", claimant_.number}}, {}};
        for (const Likeness& one : found_) match.proposals.push_back(one.person->id);
        return match;
    }
};

}  // namespace

Match match(const Verdict& verdict, std::optional<PersonId> invited, const Directory& directory) {
    const Claimant claimant = claimant_of(verdict);
    const RosterPerson* known = invited && claimant.bound ? directory.person(*invited) : nullptr;
    std::vector<Likeness> found = directory.look_up(claimant.number, claimant.name);
    if (!known) return Assigning(claimant, std::move(found)).by_number_or_name();
    Match match;
    match.person = known->id;
    const bool same = std::ranges::any_of(found, [&](const Likeness& one) { return one.person == known && one.folded_name; });
    if (!same) match.flags.push_back(flag_of("match", "renamed", {{"name", known->name}}));
    return match;
}

std::vector<Check> impossible_dates(const Verdict& verdict, const RosterPerson& person, const course::LoadedCourse* pack) {
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;   // a day is a date here and a moment there: zones are never so far apart
    const bool receipt = verdict.kind == certificate::Kind::receipt;
    const Instant done = receipt ? verdict.claim.policy_acknowledged : verdict.claim.awarded;
    const std::string date = to_iso8601(done).substr(0, 10);
    std::vector<Check> flags;
    if (person.joined && done.milliseconds + day < person.joined->milliseconds)
        flags.push_back(flag_of("dates", "before-joining", {{"date", date}, {"joined", to_iso8601(*person.joined).substr(0, 10)}}));
    int newest = 0;
    if (pack && !receipt)
        for (const course::Source& source : pack->course.sources) newest = std::max(newest, source.year);
    if (newest > 0 && date < std::to_string(newest))
        flags.push_back(flag_of("dates", "before-version", {{"date", date}, {"version", verdict.claim.version}}));
    return flags;
}

}  // namespace rozwaga::registry
