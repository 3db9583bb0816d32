// Words into lines, once for each text, width and size. Internal to widgets/.
#pragma once

#include <imgui.h>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rozwaga::widgets {

enum class Face : std::uint8_t { regular, italic, medium, semibold, bold, icons };
inline constexpr std::size_t face_count = 6;

struct Fonts {
    std::array<ImFont*, face_count> faces{};
    /// Font size as Dear ImGui counts it (ascent + descent) for one unit of em.
    float em = 1.21F;

    ImFont* operator[](Face face) const { return faces[static_cast<std::size_t>(face)]; }
};

struct RunView {
    std::string_view text;
    Face face = Face::regular;
    bool link = false;
    bool tabular = false;  ///< every digit as wide as the widest: figures stand under each other
};

struct Glyph {
    char32_t code = 0;
    float x = 0;  ///< of the pen, from the piece's left edge
};

/// A stretch of one run on one line; offsets into TextBlock::text, x and width in pixels from the block's left edge.
struct Piece {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t first_glyph = 0, glyphs = 0;
    std::uint32_t line = 0, run = 0;
    float x = 0, width = 0;
    float seen = 0;  ///< width without the spaces at its end
    Face face = Face::regular;
    bool link = false;
};

struct TextBlock {
    std::string text;
    std::vector<Piece> pieces;
    std::vector<Glyph> glyphs;
    std::vector<float> line_widths;
    float font_px = 0, line_px = 0;
    float width = 0;   ///< of the longest line
    std::uint64_t used_in_frame = 0;

    float height() const { return line_px * static_cast<float>(line_widths.size()); }
};

class TextCache {
public:
    /// `tracking` is added after every letter, in pixels.
    const TextBlock& lay_out(const Fonts& fonts, std::span<const RunView> runs, float font_px, float line_px, float tracking, float width);
    /// Drops what was not used lately.
    void end_frame();
    void clear() { blocks_.clear(); }
    /// One-letter words stay with the word that follows, also where the wording does not bind them. Not while laid-out blocks are
    /// in use: a change drops them.
    void bind_one_letter_words(bool bind);
    std::size_t size() const { return blocks_.size(); }

private:
    std::unordered_map<std::uint64_t, std::unique_ptr<TextBlock>> blocks_;
    std::uint64_t frame_ = 0;
    bool bind_one_letter_words_ = false;
};

}  // namespace rozwaga::widgets
