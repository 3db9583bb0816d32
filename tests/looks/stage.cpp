#include "looks/stage.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "desktop/failure_screen.h"
#include "learner/world.h"
#include "platform/image.h"
#include "widgets/layout.h"

namespace rozwaga::tests {
namespace {

std::shared_ptr<const widgets::Pixels> course_picture(std::string_view id) {
    static std::map<std::string, std::shared_ptr<const widgets::Pixels>, std::less<>> decoded;
    if (const auto known = decoded.find(id); known != decoded.end()) return known->second;
    const auto* picture = real_course().course.picture(std::string(id));
    std::shared_ptr<const widgets::Pixels> pixels;
    if (picture != nullptr && !picture->png.empty())
        if (auto read = platform::decode_image(picture->png)) pixels = *read;
    return decoded[std::string(id)] = pixels;
}

const char* scheme_name(widgets::Scheme scheme) {
    switch (scheme) {
        case widgets::Scheme::light: return "light";
        case widgets::Scheme::dark: return "dark";
        case widgets::Scheme::high_contrast: return "high-contrast";
    }
    return "";
}

}  // namespace

std::string in_words(const Setting& setting) {
    return std::to_string(setting.percent) + " %, " + scheme_name(setting.scheme) + ", " + std::to_string(std::lround(setting.width)) +
           " x " + (setting.unrolled ? "all" : std::to_string(std::lround(setting.height))) + (setting.spaced ? ", spaced" : "");
}

Stage::Stage(const text::Wording* words) : app_({.fonts = std::string(ROZWAGA_SHARE_DIR) + "/fonts"}), words_(words) {
    app_.ui().set_pictures(course_picture);
    resources_.certificate_preview = [this](const session::CertificateView&) { return station_->certificate; };
}

void Stage::show(const Station& station, const Setting& setting) {
    // Something else in between, so that focus and scrolling begin anew.
    station_ = nullptr;
    setting_ = setting;
    app_.show([this](widgets::Ui& ui) { draw(ui); });
    station_ = &station;
    view_ = station.view;
    drafts_ = station.drafts;
    manager_drafts_ = station.manager_drafts;
    wish_.reset();
    app_.resize(setting.width, setting.height);
}

void Stage::draw(widgets::Ui& ui) {
    if (station_ == nullptr) {
        ui.screen("nothing", "");
        return widgets::page(ui, {});
    }
    view_.preferences.text_percent = std::to_string(setting_.percent);
    view_.preferences.theme = scheme_name(setting_.scheme);
    const text::Wording& words = words_ != nullptr ? *words_ : wording(view_.preferences.language);
    ui.set_wording(&words);
    ui.set_look({.scheme = setting_.scheme,
                 .primary = widgets::parse_colour(view_.colour),
                 .text_scale = static_cast<float>(setting_.percent) / 100,
                 .line_spacing = setting_.spaced ? 1.35F : 1,
                 .letter_spacing = setting_.spaced ? 0.12F : 0,
                 .reduced_motion = !setting_.motion});
    if (station_->manager) (void)screens::draw_manager(ui, words, *station_->manager, manager_drafts_);
    else if (station_->failure) desktop::failure_screen(ui, words, *station_->failure);
    else if (auto wish = screens::draw(ui, words, view_, drafts_, resources_)) wish_ = std::move(wish);
}

void Stage::unroll() {
    float content = 0, bars = 0, dialog = 0;
    for (const auto& node : app_.tree().nodes()) {
        if (node.role == widgets::Role::main) content = std::max(content, node.rect.height);
        if (node.role == widgets::Role::banner || node.role == widgets::Role::footer) bars += node.rect.height;
        if (node.role == widgets::Role::dialog) dialog = 2400;
    }
    const float room = static_cast<float>(setting_.percent) * 2;
    setting_.unrolled = true;
    setting_.height = std::ceil(std::max({setting_.height, content + bars + room, dialog}));
    app_.resize(setting_.width, setting_.height);
}

void Stage::scheme(widgets::Scheme scheme) {
    setting_.scheme = scheme;
    app_.settle();
}

bool Stage::rest() {
    constexpr double step = 0.25, longest = 30;
    for (double passed = 0; passed < longest; passed += step) {
        if (!app_.ui().wakes_in() && !app_.ui().wants_another_frame()) return true;
        app_.wait(step);
    }
    return false;
}

widgets::Pixels Stage::ground(const Area& area) {
    app_.frame_without_letters();
    auto pixels = rasterise(app_.draw_data(), area);
    app_.frame();
    return pixels;
}

}  // namespace rozwaga::tests
