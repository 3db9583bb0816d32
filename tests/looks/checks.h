// What must hold of everything that is on a screen. Each check returns what is wrong, one sentence for each fault.
#pragma once

#include <string>
#include <vector>

#include "text/wording.h"
#include "widgets/drawn.h"
#include "widgets/headless.h"

namespace rozwaga::tests {

using Faults = std::vector<std::string>;

/// A frame as it stands on the screen.
struct Sight {
    const widgets::Tree& tree;
    const std::vector<widgets::Drawn>& drawn;
    float width = 0, height = 0;
    bool whole = false;           ///< nothing needs to be scrolled, so nothing may be cut at the top or bottom either
    bool high_contrast = false;
};

// --- room
Faults cut_texts(const Sight& sight);
Faults overlapping_texts(const Sight& sight);

// --- contrast: `ground` is the window without words and icons, `picture` with them
/// 4.5:1 for words (7:1 in high contrast), 3:1 for icons but those of disabled controls.
Faults pale_texts(const Sight& sight, const widgets::Pixels& ground);
Faults pale_icons(const Sight& sight, const widgets::Pixels& ground);
/// 3:1 between a field, choice, box or chosen segment and what is around it.
Faults pale_edges(const Sight& sight, const widgets::Pixels& ground);
/// Words that are drawn but cannot be seen because something lies over them.
Faults covered_texts(const Sight& sight, const widgets::Pixels& ground, const widgets::Pixels& picture);

// --- targets, at 100 %
Faults small_targets(const Sight& sight);
/// One main action at most, dialogs apart, and 44 high.
Faults faulty_main_actions(const Sight& sight);

// --- names
Faults missing_names(const Sight& sight);
Faults doubled_names(const Sight& sight);
Faults keys_as_names(const Sight& sight, const text::Wording& words);

// --- keyboard: they press keys, so the screen is not as it was afterwards
/// Tab reaches everything once, in reading order, and comes round; Shift + Tab goes back.
Faults faulty_tab_order(widgets::Headless& app);

/// Contrast of two colours as WCAG 2.2 counts it, quickly.
double quick_contrast(widgets::Colour one, widgets::Colour other);

}  // namespace rozwaga::tests
