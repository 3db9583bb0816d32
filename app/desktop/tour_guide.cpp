#include "desktop/tour_guide.h"

#include <algorithm>
#include <fmt/format.h>

#include "platform/image.h"

namespace rozwaga::desktop {

using widgets::Request;
using widgets::Role;

void TourHands::draw() {
    constexpr double longer_than_any_motion = 1.0;
    window_.draw_now(draw_, longer_than_any_motion);
    if (const auto complaint = complaint_()) stop(*complaint);
}

void TourHands::shoot(std::string_view name) {
    const auto png = platform::encode_png(window_.pixels());
    if (!png) return stop(png.error());
    ++pictures_;
    if (auto written = disk_.write(fmt::format("{}/{:03}-{}.png", folder_, pictures_, name), *png); !written) stop(written.error());
}

void TourHands::picture(std::string_view name) {
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

void TourHands::snapshot(std::string_view name) {
    constexpr double a_moment = 0.3;
    if (!fine()) return;
    window_.draw_now(draw_, a_moment);
    shoot(name);
}

void TourHands::press(Role role, const std::string& name) {
    if (!fine()) return;
    const auto* node = window_.ui().tree().find(role, name);
    if (!node || !window_.ui().request({Request::Kind::press, node->id, {}})) {
        const auto& nodes = window_.ui().tree().nodes();
        stop({"tour.not-found", {{"what", name}, {"screen", nodes.empty() ? "" : nodes.front().name}}, {}});
        return;
    }
    draw();
}

void TourHands::type(const std::string& field, const std::string& text) {
    if (!fine()) return;
    const auto* node = window_.ui().tree().find(Role::text_field, field);
    if (!node || !window_.ui().request({Request::Kind::set_value, node->id, text}))
        return stop({"tour.not-found", {{"what", field}, {"screen", ""}}, {}});
    draw();
}

std::optional<Error> TourGuide::first_complaint(LearnerSide& side) {
    for (const auto& notice : side.app().view().notices)
        if (!notice.good) return notice.error;
    return {};
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
