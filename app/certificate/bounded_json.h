// Reads JSON from outside: at most 1 MiB, 32 levels, UTF-8, no key twice in an object. For this room only.
// Errors: "certificate.too-large" {limit}, "certificate.too-deep" {limit}, "certificate.key-twice" {key},
// "certificate.not-json".
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::certificate {

Result<nlohmann::json> parse_bounded(std::string_view bytes);

/// `text` cut to fit an error's argument, never within a letter.
std::string excerpt(std::string text);

}  // namespace rozwaga::certificate
