// One learner's record as bytes that go to another computer: FORMAT.md, "Moving house". What is inside, without the passphrase
// around it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret_text.h"
#include "record/frame.h"

namespace rozwaga::record {

struct Belongings {
    Instant packed;
    std::string log;             ///< the whole file
    std::string preferences;     ///< the whole file; may be empty
    SecretText key;              ///< the file of the signing key; empty where there is none
};

inline constexpr std::uint64_t largest_preferences = 64 * 1024, largest_key_file = 4096;
inline constexpr std::uint64_t largest_belongings = largest_log + largest_preferences + largest_key_file + 4096;

SecretText pack_belongings(const Belongings& belongings);
/// Errors: "record.not-belongings"; the log inside is as it came.
Result<Belongings> unpack_belongings(std::string_view bytes);

}  // namespace rozwaga::record
