// Events as JSON, for export. Field names are those of record/events.h.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "record/events.h"

namespace rozwaga::cli {

/// {"at": "2026-…Z", "event": "page-read", …}
nlohmann::ordered_json event_json(const record::Stamped& stamped);

}  // namespace rozwaga::cli
