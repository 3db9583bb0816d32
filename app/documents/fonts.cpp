#include "documents/fonts.h"

#include <array>
#include <map>
#include <set>

#ifdef ROZWAGA_SANITIZED
// cairo keeps the patterns of fonts it has met, and fontconfig refers to their parts by offsets: the leak checker cannot see
// that they are still in use. tests/documents measures that drawing again and again takes no more memory.
extern "C" __attribute__((weak)) const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif

namespace rozwaga::documents {
namespace {

constexpr std::array faces{"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf"};

Result<PangoFontMap*> make_font_map(const FontFolder& folder) {
    // Single files: a folder would make fontconfig write a cache of it.
    const FontConfiguration configuration(FcConfigCreate());
    for (const char* face : faces) {
        const std::string path = folder.path + "/" + face;
        if (!configuration || !FcConfigAppFontAddFile(configuration.get(), reinterpret_cast<const FcChar8*>(path.c_str())))
            return fail("documents.fonts-missing", {{"path", path}});
    }
    PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (map == nullptr) return fail("documents.fonts-missing", {{"path", folder.path}});
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), configuration.get());
    return map;
}

}  // namespace

Result<OpenFonts> open_fonts(const FontFolder& folder) {
    // Kept until the process ends: Pango looks faces up in a thread of its own, which may still be reading a configuration
    // when the last page that used it is done.
    static std::mutex turn;
    static auto& opened = *new std::map<std::string, PangoFontMap*>;
    std::unique_lock mine(turn);
    PangoFontMap*& map = opened[folder.path];
    if (map == nullptr) {
        Result<PangoFontMap*> made = make_font_map(folder);
        if (!made) return tl::unexpected(made.error());
        map = *made;
    }
    return OpenFonts(std::move(mine), map);
}

std::string letters_missing_from(const std::vector<std::string>& texts, PangoFontMap* fonts) {
    const FontContext context(pango_font_map_create_context(fonts));
    const FontDescription wanted(pango_font_description_from_string("Inter 20"));
    const Font font(pango_font_map_load_font(fonts, context.get(), wanted.get()));
    std::set<gunichar> seen;
    std::string missing;
    for (const std::string& text : texts) {
        if (!g_utf8_validate(text.data(), gssize(text.size()), nullptr)) return "\xef\xbf\xbd";
        for (const char* letter = text.c_str(); *letter != '\0'; letter = g_utf8_next_char(letter)) {
            const gunichar point = g_utf8_get_char(letter);
            if (g_unichar_isspace(point) || (font && pango_font_has_char(font.get(), point))) continue;
            if (seen.insert(point).second) missing.append(letter, std::size_t(g_utf8_next_char(letter) - letter));
        }
    }
    return missing;
}

}  // namespace rozwaga::documents
