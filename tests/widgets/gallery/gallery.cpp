// Opens a window and leaves a picture of every screen of the gallery: light and dark, 100 % and 200 %.
//     xvfb-run -s "-screen 0 1400x2600x24" widgets_gallery FOLDER [NAME]
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "widgets/sample_screens.h"
#include "platform/image.h"
#include "platform/window.h"
#include "text/wording.h"

using namespace rozwaga;

namespace {

struct Variant {
    const char* name;
    widgets::Look look;
    int width, height;
};

bool save(const platform::Window& window, const std::filesystem::path& file) {
    const auto png = platform::encode_png(window.pixels());
    if (!png) return false;
    std::ofstream(file, std::ios::binary).write(png->data(), static_cast<std::streamsize>(png->size()));
    return true;
}

int complain(const Error& error) {
    std::fprintf(stderr, "%s\n", error.code.c_str());
    for (const auto& [name, value] : error.arguments) std::fprintf(stderr, "  %s: %s\n", name.c_str(), value.c_str());
    return 2;
}

int take_pictures(const Variant& variant, const text::Wording& wording, const std::filesystem::path& folder, std::string_view only) {
    auto window = platform::Window::open({.width = variant.width, .height = variant.height, .fonts = ROZWAGA_SHARE_DIR "/fonts", .fixed_scale = true});
    if (!window) return complain(window.error());
    window->ui().set_look(variant.look);
    window->ui().set_wording(&wording);
    window->ui().set_pictures(gallery::sample_pictures());
    for (const auto& screen : gallery::every_screen()) {
        if (!only.empty() && screen.name.find(only) == std::string::npos) continue;
        for (int i = 0; i < 4; ++i) window->draw_now(screen.draw, 0.3);
        if (!save(*window, folder / (screen.name + "-" + variant.name + ".png"))) return 2;
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "widgets_gallery FOLDER [NAME]\n");
        return 2;
    }
    const std::filesystem::path folder(arguments[1]);
    std::filesystem::create_directories(folder);
    const auto wording = text::Wording::open(ROZWAGA_SHARE_DIR "/i18n", "pl");
    if (!wording) return complain(wording.error());
    const Variant variants[] = {
        {"light", {}, 1280, 1500},
        {"dark", {.scheme = widgets::Scheme::dark}, 1280, 1500},
        {"large", {.text_scale = 2}, 1024, 700},
        {"contrast", {.scheme = widgets::Scheme::high_contrast, .text_scale = 1.5F}, 1280, 1500},
    };
    for (const auto& variant : variants)
        if (const int failure = take_pictures(variant, *wording, folder, count > 2 ? arguments[2] : "")) return failure;
    return 0;
}
