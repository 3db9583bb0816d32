// Shows a station as any person might have set it up, and hands over what is on the screen: nodes, pieces, pixels.
#pragma once

#include <optional>
#include <string>

#include "looks/raster.h"
#include "looks/stations.h"
#include "session/wishes.h"
#include "widgets/headless.h"

namespace rozwaga::tests {

struct Setting {
    int percent = 100;
    widgets::Scheme scheme = widgets::Scheme::light;
    float width = 1024, height = 700;
    bool motion = false;
    bool unrolled = false; ///< so high that nothing is scrolled
    bool spaced = false;   ///< lines and letters as far apart as the settings allow
};
/// "150 %, dark, 1024 x 700"
std::string in_words(const Setting& setting);

class Stage {
public:
    /// `words` takes the place of the station's own wording.
    explicit Stage(const text::Wording* words = nullptr);

    void show(const Station& station, const Setting& setting);
    /// Makes the window so high that nothing needs to be scrolled.
    void unroll();
    void scheme(widgets::Scheme scheme);
    /// Lets time pass until nothing moves; false where something still does after half a minute.
    bool rest();

    widgets::Headless& app() { return app_; }
    const Setting& setting() const { return setting_; }
    /// What the screen asked for since it was shown.
    const std::optional<session::Wish>& wish() const { return wish_; }
    screens::Drafts& drafts() { return drafts_; }

    Area window() const { return {0, 0, static_cast<int>(setting_.width), static_cast<int>(setting_.height)}; }
    widgets::Pixels picture(const Area& area) { return rasterise(app_.draw_data(), area); }
    /// Without words and icons.
    widgets::Pixels ground(const Area& area);

private:
    void draw(widgets::Ui& ui);

    widgets::Headless app_;
    const text::Wording* words_;
    const Station* station_ = nullptr;
    Setting setting_;
    session::AppView view_;
    screens::Drafts drafts_;
    screens::ManagerDrafts manager_drafts_;
    screens::Resources resources_;
    std::optional<session::Wish> wish_;
};

}  // namespace rozwaga::tests
