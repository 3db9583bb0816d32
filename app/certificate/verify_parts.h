// The checks of verify(), part by part; each adds to the verdict. For this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "certificate/square.h"
#include "certificate/verify.h"

namespace rozwaga::certificate {

/// Two well-kept clocks may be this far apart.
inline constexpr std::int64_t clock_tolerance = 10 * 60 * 1000;

/// "2026-11-22"
std::string day_of(Instant instant);

void add(Verdict& verdict, std::string code, CheckState state, Arguments arguments = {}, std::string why = {});
/// ok or failed.
void judge(Verdict& verdict, std::string code, bool holds, Arguments arguments = {});

// --- whose key (verify_keys.cpp) -----------------------------------------------------------------------------------

/// What is known of an organisation's key: every name it goes by here, and when it was retired.
struct OrganisationKey {
    std::vector<std::string> names;
    std::optional<Instant> until;
};
/// Whether it is one of `names`; what a square cut short ("…") may go on as one of them does.
bool is_one_of(const std::vector<std::string>& names, const std::string& shown, bool from_square = false);
std::optional<OrganisationKey> known_organisation(const Grounds& grounds, const std::string& did);

/// "key". Whether it is an organisation's that signed `claim` in its own name.
bool check_owner(const Grounds& grounds, const Claim& claim, Verdict& verdict);
/// "key" of an invitation. Whether it is a known organisation's.
bool check_inviter(const Grounds& grounds, const Enrolment& enrolment, Verdict& verdict);

// --- whom (verify_enrolment.cpp) -----------------------------------------------------------------------------------

/// "enrolment": of the claim, with the invitation that came with it if any did. Whether the claim is bound to it.
bool check_enrolment(const Grounds& grounds, const std::string& invitation, Verdict& verdict);
/// "identity"
void check_identity(bool organisation, bool enrolled, Verdict& verdict);

// --- what was done (verify_answers.cpp) ----------------------------------------------------------------------------

/// "course"
void check_course(const Grounds& grounds, Verdict& verdict);

/// What the evidence says, before anything is made of it: `state` and the rest are those of the check "answers".
struct EvidenceFound {
    std::optional<Evidence> evidence;      ///< whole and bound to the claim
    CheckState state = CheckState::not_checked;
    std::string why;
    Arguments arguments;
};
EvidenceFound find_evidence(const Claim& claim, const std::optional<std::string>& file);
/// "answers"
void check_answers(const Grounds& grounds, const EvidenceFound& found, Verdict& verdict);

// --- when (verify_dates.cpp) ---------------------------------------------------------------------------------------

void check_begun(Instant since, Instant now, Verdict& verdict);
void check_expiry(Instant now, Verdict& verdict);
/// Signed between `since` and now, before it expired.
void check_times(Instant since, std::optional<Instant> until, Instant now, Verdict& verdict);
void check_due(const Enrolment& enrolment, Instant now, Verdict& verdict);
void check_revocation(const Grounds& grounds, Verdict& verdict);

}  // namespace rozwaga::certificate
