// The two ways evidence is read. For this room only, and for the tests that hold one against the other.
#pragma once

#include <optional>
#include <string_view>

#include "certificate/evidence.h"

namespace rozwaga::certificate {

inline constexpr std::string_view evidence_format = "rozwaga-evidence ";
inline constexpr std::string_view first_evidence_format = "rozwaga-evidence 1", updated_evidence_format = "rozwaga-evidence 2",
                                  refresher_evidence_format = "rozwaga-evidence 3";
inline constexpr std::string_view hash_mark = "sha256:";

// What both ways allow.
inline constexpr std::size_t most_in_list = 500, longest_id = 256, longest_enrolment = 64 * 1024;
inline constexpr std::size_t largest_evidence = 1024 * 1024;
inline constexpr std::int64_t most_time = 1'000'000'000;

/// The place of what the evidence says twice, or of what its kind does not have; empty where nothing is wrong.
std::string contradiction_in(const Evidence& evidence);

/// As the format has it, byte for byte, without a tree of values: a fifth of the time. Nothing where it is not so, or where it
/// may be but only a whole reader of JSON can tell.
std::optional<Evidence> read_evidence_as_written(std::string_view bytes);
/// Any JSON, with the place of what is wrong.
Result<Evidence> read_evidence_as_json(std::string_view bytes);

}  // namespace rozwaga::certificate
