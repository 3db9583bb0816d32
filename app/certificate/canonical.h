// RFC 8785 over a value that was read already. For this room only; others have jcs.h.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace rozwaga::certificate {

std::string canonical(const nlohmann::json& value);

}  // namespace rozwaga::certificate
