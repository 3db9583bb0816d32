#include "widgets/fonts.h"

#include <imgui_freetype.h>

#include <array>
#include <filesystem>

#include "widgets/state.h"

namespace rozwaga::widgets {
namespace {

constexpr std::array<const char*, face_count> files{"Inter-Regular.otf", "Inter-Italic.otf", "Inter-Medium.otf",
                                                    "Inter-SemiBold.otf", "Inter-Bold.otf", "MaterialIcons-Regular.ttf"};

// Dear ImGui's FreeType loader remembers by address which size of a face it set last, but sizes move when unused ones are dropped:
// a new letter could then come in another size. Asking for an advance under another address first makes it set the size anew.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data, ImWchar code, ImFontGlyph* glyph, float* advance) {
    const ImFontLoader& freetype = *ImGuiFreeType::GetFontLoader();
    ImFontBaked elsewhere;
    elsewhere.Size = baked->Size;
    elsewhere.RasterizerDensity = baked->RasterizerDensity;
    float unused = 0;
    if (!freetype.FontBakedLoadGlyph(atlas, source, &elsewhere, data, code, nullptr, &unused)) return false;
    return freetype.FontBakedLoadGlyph(atlas, source, baked, data, code, glyph, advance);
}

const ImFontLoader* careful_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader own = *ImGuiFreeType::GetFontLoader();
        own.FontBakedLoadGlyph = load_glyph;
        return own;
    }();
    return &loader;
}

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
    if (ImFontAtlas* atlas = ImGui::GetIO().Fonts; atlas->FontLoader != careful_loader()) atlas->SetFontLoader(careful_loader());
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
