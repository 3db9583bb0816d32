// Whether a result took the time that people need. For this room only.
#pragma once

#include <vector>

#include "certificate/verify.h"

namespace rozwaga::certificate {

/// The checks "plausible": one warning for each finding, or one that is ok. `pack` is the very course the evidence is about,
/// if it is at hand: it tells how much there is to read. For a look, never a verdict.
std::vector<Check> plausibility(const Evidence& evidence, const std::optional<Enrolment>& enrolment, const std::string& language,
                                const course::LoadedCourse* pack);

}  // namespace rozwaga::certificate
