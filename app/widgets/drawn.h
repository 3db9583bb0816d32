// What was put on the screen, piece by piece: kept while a Headless watches, so that checks judge what is drawn and not what
// was meant.
#pragma once

#include <cstdint>
#include <string>

#include "widgets/semantics.h"
#include "widgets/theme.h"

namespace rozwaga::widgets {

enum class Layer : std::uint8_t { page, dialog, overlay };

struct Drawn {
    std::string text = {};    ///< one stretch of letters on one line; empty for an icon
    bool icon = false;
    bool typed = false;       ///< what a person types into a field, which may be longer than the field
    Rect rect = {};            ///< around the letters themselves, not the line
    Rect clip = {};            ///< what of the window could be drawn on
    Colour ink = {};
    float size = 0;           ///< of the type, in pixels
    Weight weight = Weight::regular;
    Layer layer = Layer::page;
    std::uint64_t block = 0;  ///< the same for all pieces of one text
    std::uint32_t line = 0, lines = 1;
};

}  // namespace rozwaga::widgets
