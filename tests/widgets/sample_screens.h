// Every widget with sample text, screen by screen.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "widgets/ui.h"

namespace rozwaga::gallery {

struct Screen {
    std::string name;
    std::function<void(widgets::Ui&)> draw;
};
std::vector<Screen> learning_screens();
std::vector<Screen> answering_screens();
std::vector<Screen> talking_screens();
std::vector<Screen> managing_screens();
widgets::PictureSource sample_pictures();

/// All of them.
inline std::vector<Screen> every_screen() {
    auto screens = learning_screens();
    for (const auto& more : {answering_screens(), talking_screens(), managing_screens()}) screens.insert(screens.end(), more.begin(), more.end());
    return screens;
}

}  // namespace rozwaga::gallery
