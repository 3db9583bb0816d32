// A language that nobody speaks: Polish with every word about 40 % longer. What fits in it fits in the next language, too.
#pragma once

#include <string>

#include "text/wording.h"

namespace rozwaga::tests {

/// Every word of two letters and more longer; {places} and figures as they were.
std::string lengthened(const std::string& text);
/// The Polish catalogue with longer words.
const text::Wording& longer_polish();

}  // namespace rozwaga::tests
