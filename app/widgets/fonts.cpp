#include "widgets/fonts.h"

#include <imgui_freetype.h>

#include <array>
#include <filesystem>

#include "widgets/state.h"

namespace rozwaga::widgets {
namespace {

constexpr std::array<const char*, face_count> files{"Inter-Regular.otf", "Inter-Italic.otf", "Inter-Medium.otf",
                                                    "Inter-SemiBold.otf", "Inter-Bold.otf", "MaterialIcons-Regular.ttf"};

ImFont* load(const std::string& path) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return nullptr;
    ImFontConfig settings;
    settings.Flags = ImFontFlags_NoLoadError;
    // Hinting rounds every advance; without it words keep their rhythm.
    settings.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(path.c_str(), 16, &settings);
}

}  // namespace

bool load_fonts(Ui& ui, const std::string& folder) {
    auto& state = ui.state();
    state.texts.clear();
    bool all = true;
    for (std::size_t i = 0; i < files.size(); ++i) {
        state.fonts.faces[i] = load(folder + "/" + files[i]);
        all = all && state.fonts.faces[i] != nullptr;
    }
    ImFont* regular = state.fonts[Face::regular];
    if (regular == nullptr) {
        regular = ImGui::GetIO().Fonts->AddFontDefault();
        state.fonts.em = 1;
    }
    for (std::size_t i = 0; i + 1 < files.size(); ++i)
        if (state.fonts.faces[i] == nullptr) state.fonts.faces[i] = regular;
    ImGui::GetIO().FontDefault = regular;
    return all;
}

}  // namespace rozwaga::widgets
