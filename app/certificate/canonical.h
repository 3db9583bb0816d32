// RFC 8785 over a value that was read already. For this room only; others have jcs.h.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace rozwaga::certificate {

std::string canonical(const nlohmann::json& value);
/// A text as it stands there, quoted, behind `out`.
void append_canonical(std::string_view text, std::string& out);

}  // namespace rozwaga::certificate
