// The glyph of an icon in the icon face; 0 for none.
#pragma once

#include "widgets/icons.h"

namespace rozwaga::widgets {

char32_t glyph(Icon icon);

}  // namespace rozwaga::widgets
