// The parts of home that time decides. Inside screens/ only.
#pragma once

#include "screens/context.h"

namespace rozwaga::screens {

/// By when: the deadline of the first certificate; the end of the one held, its window and grace, a reminder.
void renewal_lines(Context& context, const session::HomeView& view);
/// What the organisation proposes for the first days.
void first_days_part(Context& context, const session::HomeView& view);
/// Every certificate there ever was, each with its state and a way to it.
void certificate_list(Context& context, std::string_view title, const std::vector<session::HeldCertificate>& held);

}  // namespace rozwaga::screens
