// JSON Canonicalization Scheme (RFC 8785): one way of writing a JSON value, so that it can be hashed.
// Reads within the bounds of bounded_json.h and with its errors.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace rozwaga::certificate {

Result<std::string> canonical_json(std::string_view json);

/// As ECMAScript writes it: "1e+30", "0.002", "4.5", "0" for minus zero. The number must be finite.
std::string canonical_number(double number);

}  // namespace rozwaga::certificate
