// Pictures as files, and what scanners and cameras do to a page.
#pragma once

#include <string>

#include "documents/certificate_page.h"

namespace rozwaga::tests {

std::string png_of(const documents::Pixels& pixels);
std::string jpeg_of(const documents::Pixels& pixels, int quality);

/// Turned clockwise about its middle, on a white sheet that holds it whole.
documents::Pixels turned(const documents::Pixels& page, double degrees);
/// Each pixel mixed with its neighbours, `times` over.
documents::Pixels blurred(const documents::Pixels& page, int times);
/// Up to so much darker or lighter, every pixel for itself.
documents::Pixels noisy(const documents::Pixels& page, int most);
/// As under a lamp on one side: from full brightness at the left down to `least` hundredths of it.
documents::Pixels shaded(const documents::Pixels& page, int least);

}  // namespace rozwaga::tests
