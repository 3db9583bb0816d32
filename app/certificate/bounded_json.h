// Reads JSON from outside: bounded in size, at most a million values in 32 levels, UTF-8, no key twice in an object.
// For this room only.
// Errors: "certificate.too-large" {limit}, "certificate.too-deep" {limit}, "certificate.key-twice" {key},
// "certificate.not-json".
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::certificate {

Result<nlohmann::json> parse_bounded(std::string_view bytes, std::size_t size_limit = 1024 * 1024);

/// `text` cut to fit an error's argument, never within a letter.
std::string excerpt(std::string text);

}  // namespace rozwaga::certificate
