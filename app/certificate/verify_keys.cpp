#include <algorithm>

#include "certificate/verify_parts.h"

namespace rozwaga::certificate {
namespace {

bool any_organisation_key(const Grounds& grounds) {
    return (grounds.trust && !grounds.trust->organisations.empty()) ||
           std::ranges::any_of(grounds.packs, [](const auto* pack) { return !pack->organisation.keys.empty(); });
}

bool retired(const std::optional<Instant>& until, Instant signed_at) { return until && signed_at > *until; }

/// When the signature was made; a print does not say, but not before the day that it names.
Instant signing_time(const Verdict& verdict) { return verdict.from_square ? verdict.claim.awarded : verdict.signed_at; }

bool check_own_word(const Grounds& grounds, const Claim& claim, Verdict& verdict) {
    const auto key = known_organisation(grounds, verdict.issuer);
    if (!key && any_organisation_key(grounds)) add(verdict, "key", CheckState::failed, {}, "organisation");
    else if (!key) add(verdict, "key", CheckState::not_checked, {}, "organisation");
    else if (retired(key->until, signing_time(verdict)))
        add(verdict, "key", CheckState::failed, {{"name", key->names.front()}, {"date", day_of(*key->until)}}, "retired");
    else if (!is_one_of(key->names, claim.organisation, verdict.from_square))
        add(verdict, "key", CheckState::warning, {{"name", key->names.front()}, {"organisation", claim.organisation}}, "other-name");
    else {
        add(verdict, "key", CheckState::ok, {{"name", claim.organisation}}, "organisation");
        return true;
    }
    return false;
}

void check_learner_key(const Grounds& grounds, const Claim& claim, Verdict& verdict) {
    const KnownKey* key = grounds.trust ? grounds.trust->installation(verdict.issuer) : nullptr;
    if (!key) add(verdict, "key", CheckState::not_checked);
    else if (!is_one_of({key->name}, claim.name, verdict.from_square)) add(verdict, "key", CheckState::warning, {{"name", key->name}}, "other-person");
    else if (retired(key->until, signing_time(verdict)))
        add(verdict, "key", CheckState::warning, {{"name", key->name}, {"date", day_of(*key->until)}}, "retired");
    else add(verdict, "key", CheckState::ok, {{"name", key->name}});
}

}  // namespace

bool is_one_of(const std::vector<std::string>& names, const std::string& shown, bool from_square) {
    constexpr std::string_view cut = "…";
    std::string_view start = shown;
    const bool shortened = from_square && start.ends_with(cut);
    if (shortened) start.remove_suffix(cut.size());
    return std::ranges::any_of(names, [&](const std::string& name) {
        return name == shown || (shortened && std::string_view(name).starts_with(start));
    });
}

std::optional<OrganisationKey> known_organisation(const Grounds& grounds, const std::string& did) {
    OrganisationKey key;
    if (const KnownKey* known = grounds.trust ? grounds.trust->organisation(did) : nullptr) {
        key.names.push_back(known->name);
        key.until = known->until;
    }
    for (const auto* pack : grounds.packs)
        if (std::ranges::find(pack->organisation.keys, did) != pack->organisation.keys.end()) key.names.push_back(pack->organisation.name);
    if (key.names.empty()) return std::nullopt;
    return key;
}

bool check_owner(const Grounds& grounds, const Claim& claim, Verdict& verdict) {
    if (!claim.confirms.empty()) return check_own_word(grounds, claim, verdict);
    check_learner_key(grounds, claim, verdict);
    return false;
}

bool check_inviter(const Grounds& grounds, const Enrolment& enrolment, Verdict& verdict) {
    Claim named;
    named.organisation = enrolment.organisation;
    return check_own_word(grounds, named, verdict);
}

}  // namespace rozwaga::certificate
