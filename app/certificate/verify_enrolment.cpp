#include "certificate/verify_parts.h"

namespace rozwaga::certificate {
namespace {

/// What the certificate says otherwise than the invitation; empty when they agree. To the byte: letters that only look alike
/// are other letters.
std::string differing_field(const Claim& claim, const ReadEnrolment& read) {
    const Enrolment& invited = read.enrolment;
    if (claim.enrolment != invited.id) return "id";
    if (claim.enrolment_hash != read.hash) return "hash";
    if (claim.name != invited.name) return "name";
    if (claim.number != invited.number) return "number";
    if (claim.team != invited.team) return "team";
    return claim.course == invited.course ? "" : "course";
}

}  // namespace

bool check_enrolment(const Grounds& grounds, const std::string& invitation, Verdict& verdict) {
    const Claim& claim = verdict.claim;
    const auto found = [&](CheckState state, const char* why, Arguments arguments = {}) {
        add(verdict, "enrolment", state, std::move(arguments), why);
        return state == CheckState::ok;
    };
    if (claim.enrolment.empty()) return found(CheckState::not_checked, "");
    if (invitation.empty()) return found(CheckState::not_checked, "missing");
    const Result<ReadEnrolment> read = read_enrolment(invitation);
    if (!read) return found(CheckState::failed, "shape");
    const Enrolment& invited = read->enrolment;
    verdict.enrolment = invited;
    if (const std::string field = differing_field(claim, *read); !field.empty()) return found(CheckState::failed, field.c_str());
    if (verdict.signed_at.milliseconds < invited.issued.milliseconds - clock_tolerance)
        return found(CheckState::failed, "early", {{"date", day_of(invited.issued)}});
    const auto key = known_organisation(grounds, read->issuer);
    if (!key) return found(CheckState::not_checked, "unknown-key", {{"organisation", invited.organisation}});
    if (key->until && invited.issued > *key->until) return found(CheckState::failed, "retired", {{"date", day_of(*key->until)}});
    if (!is_one_of(key->names, claim.organisation))
        return found(CheckState::warning, "other-name", {{"name", key->names.front()}, {"organisation", claim.organisation}});
    return found(CheckState::ok, "", {{"organisation", claim.organisation}, {"date", day_of(invited.issued)}});
}

void check_identity(bool organisation, bool enrolled, Verdict& verdict) {
    const Arguments name{{"name", verdict.claim.name}};
    if (organisation) add(verdict, "identity", CheckState::ok, name, "organisation");
    else if (enrolled) add(verdict, "identity", CheckState::ok, name);
    else add(verdict, "identity", CheckState::not_checked);
}

}  // namespace rozwaga::certificate
