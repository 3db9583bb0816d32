// Pictures by id (from the Ui's source) or from pixels at hand. Every picture has an alternative text: its node's name.
#pragma once

#include <memory>
#include <string_view>

#include "widgets/ui.h"

namespace rozwaga::widgets {

struct PictureStyle {
    float at_most = 660;         ///< units of width
    float at_most_high = 360;    ///< units of height
    std::string_view caption = {};
    bool framed = true;          ///< rounded corners and a hairline
    float pixels_per_unit = 2;   ///< how dense the picture is
};
/// Keeps the proportions. Where the picture is missing a quiet frame holds the alternative text.
void picture(Ui& ui, std::string_view id, std::string_view alternative, const PictureStyle& style = {});
/// An organisation's logo by picture id, on a plate on which it can be seen in every scheme. Nothing where there is none.
void logo(Ui& ui, std::string_view id, std::string_view alternative);
/// The certificate's preview: a sheet with a shadow. Uploaded once for each set of pixels.
void sheet(Ui& ui, std::string_view key, const std::shared_ptr<const Pixels>& pixels, std::string_view alternative,
           float at_most = 760);

}  // namespace rozwaga::widgets
