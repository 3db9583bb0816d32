#include "desktop/tour_guide.h"

#include <algorithm>
#include <fmt/format.h>

#include "platform/image.h"

namespace rozwaga::desktop {

using widgets::Request;
using widgets::Role;

void TourGuide::draw() {
    constexpr double longer_than_any_motion = 1.0;
    window_.draw_now([this](widgets::Ui& ui) { side_.draw(ui); }, longer_than_any_motion);
    const auto& notices = side_.app().view().notices;
    for (const auto& notice : notices)
        if (!notice.good) stop(notice.error);
}

void TourGuide::shoot(std::string_view name) {
    const auto png = platform::encode_png(window_.pixels());
    if (!png) return stop(png.error());
    ++pictures_;
    if (auto written = disk_.write(fmt::format("{}/{:03}-{}.png", folder_, pictures_, name), *png); !written) stop(written.error());
}

void TourGuide::picture(std::string_view name) {
    if (!fine()) return;
    draw();
    shoot(name);
    const auto& nodes = window_.ui().tree().nodes();
    const auto last = std::find_if(nodes.rbegin(), nodes.rend(), [](const auto& node) {
        return node.states.offscreen && node.allows(widgets::Allows::scroll_to) && node.rect.height > 0;
    });
    if (last == nodes.rend()) return;
    window_.ui().request({Request::Kind::scroll_to, last->id, {}});
    draw();
    shoot(std::string(name) + "-end");
}

void TourGuide::snapshot(std::string_view name) {
    constexpr double a_moment = 0.3;
    if (!fine()) return;
    window_.draw_now([this](widgets::Ui& ui) { side_.draw(ui); }, a_moment);
    shoot(name);
}

void TourGuide::press(Role role, const std::string& name) {
    if (!fine()) return;
    const auto* node = window_.ui().tree().find(role, name);
    if (!node || !window_.ui().request({Request::Kind::press, node->id, {}})) {
        const auto& nodes = window_.ui().tree().nodes();
        stop({"tour.not-found", {{"what", name}, {"screen", nodes.empty() ? "" : nodes.front().name}}, {}});
        return;
    }
    draw();
}

void TourGuide::type(const std::string& field, const std::string& text) {
    if (!fine()) return;
    const auto* node = window_.ui().tree().find(Role::text_field, field);
    if (!node || !window_.ui().request({Request::Kind::set_value, node->id, text}))
        return stop({"tour.not-found", {{"what", field}, {"screen", ""}}, {}});
    draw();
}

void TourGuide::wish(const session::Wish& wish) {
    if (!fine()) return;
    side_.app().fulfil(wish);
    draw();
}

const progress::Progress& TourGuide::progress() {
    static const progress::Progress nobody;
    const auto* progress = side_.app().progress();
    return progress ? *progress : nobody;
}

}  // namespace rozwaga::desktop
