// Figures as the language writes them. Internal to widgets/.
#pragma once

#include <string>
#include <string_view>

#include "widgets/ui.h"

namespace rozwaga::widgets {

/// "100 000", "87,5"
std::string number_text(Ui& ui, double value, int decimals = 0);
/// "87%", "12,5%"
std::string percent_text(Ui& ui, double share, int decimals = 0);
/// A key of the wording in the form that `count` wants; {count} is filled in as number_text() writes it.
std::string counted(Ui& ui, std::string_view key, std::int64_t count, const Arguments& arguments = {});

}  // namespace rozwaga::widgets
