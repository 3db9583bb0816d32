// How much room a set of segments takes on one line. Internal to widgets/.
#pragma once

#include <vector>

#include "widgets/controls.h"
#include "widgets/state.h"

namespace rozwaga::widgets {

struct SegmentSizes {
    std::vector<float> widths;
    float together = 0;  ///< with the frame around them
};
SegmentSizes measure_segments(Ui::State& state, const std::vector<Segment>& segments);

}  // namespace rozwaga::widgets
