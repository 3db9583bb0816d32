// What follows from an item's figures. For this room only.
#pragma once

#include <functional>

#include "registry/item_analysis.h"
#include "registry/item_sums.h"

namespace rozwaga::registry {

/// So many must have taken a choice before anything is said about them.
inline constexpr std::int64_t least_takers = 5;

/// `takers`: the rests of those who picked an option. Without `item` only what the figures alone say.
std::vector<Advice> advice_on(const ItemStatistics& statistics, const course::Item* item,
                              const std::function<Spread(const std::string& option)>& takers);

}  // namespace rozwaga::registry
