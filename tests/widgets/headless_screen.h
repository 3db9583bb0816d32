// A headless app with the real faces and Polish wording, for tests of widgets.
#pragma once

#include "text/wording.h"
#include "widgets/headless.h"

namespace rozwaga::widgets {

inline const text::Wording& polish() {
    static const auto wording = text::Wording::open(ROZWAGA_SHARE_DIR "/i18n", "pl");
    if (!wording) throw std::runtime_error("no Polish catalogue");
    return *wording;
}

/// Motion is off unless a test turns it on, so that screens come to rest.
class App : public Headless {
public:
    explicit App(float width = 1280, float height = 800, Look look = {})
        : Headless({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = width, .height = height, .look = still(look)}) {
        ui().set_wording(&polish());
    }

private:
    static Look still(Look look) {
        look.reduced_motion = true;
        return look;
    }
};

}  // namespace rozwaga::widgets
