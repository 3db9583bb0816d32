#include "widgets/text_layout.h"

#include <imgui_internal.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "widgets/hash.h"

namespace rozwaga::widgets {
namespace {

constexpr std::size_t most_blocks = 4000;
constexpr std::uint64_t kept_frames = 240;

struct Letter {
    char32_t code;
    std::uint32_t begin, end;  // bytes
    std::uint32_t run;
    float advance;
    float inset;  ///< of the glyph within its advance
};

bool is_space(char32_t code) { return code == ' ' || code == '\t'; }
bool is_dash(char32_t code) { return code == 0x2013 || code == 0x2014; }
bool is_letter(char32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code < 0x2000);
}

// a, i, o, u, w, z
bool ends_one_letter_word(const std::vector<Letter>& letters, std::size_t space) {
    if (space == 0 || !is_letter(letters[space - 1].code)) return false;
    return space == 1 || is_space(letters[space - 2].code) || letters[space - 2].code == 0xa0 || letters[space - 2].code == '(';
}

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

bool may_break_after(const std::vector<Letter>& letters, std::size_t i, bool bind_one_letter_words) {
    if (i + 1 >= letters.size()) return false;
    const char32_t code = letters[i].code, next = letters[i + 1].code;
    if (is_space(code)) return !is_space(next) && !is_dash(next) && !(bind_one_letter_words && ends_one_letter_word(letters, i));
    if (code == 0x200b) return true;
    if (is_space(next) || next == 0xa0) return false;
    if (code == '-' && i > 0) return is_letter(letters[i - 1].code) && is_letter(next);
    return code == '/' && i > 0 && is_letter(letters[i - 1].code) && is_letter(next);
}

float widest_digit(ImFontBaked& baked) {
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, baked.GetCharAdvance(digit));
    return widest;
}

std::vector<Letter> spell(const Fonts& fonts, std::span<const RunView> runs, float font_px, float tracking, std::string& text) {
    std::vector<Letter> letters;
    for (std::uint32_t r = 0; r < runs.size(); ++r) {
        ImFontBaked* baked = fonts[runs[r].face]->GetFontBaked(font_px);
        const float scale = font_px / baked->Size;
        const auto base = static_cast<std::uint32_t>(text.size());
        text.append(runs[r].text);
        const char* at = runs[r].text.data();
        const char* const end = at + runs[r].text.size();
        while (at < end) {
            unsigned int code = 0;
            const int bytes = ImTextCharFromUtf8(&code, at, end);
            const auto offset = base + static_cast<std::uint32_t>(at - runs[r].text.data());
            const bool unseen = code == '\n' || code == '\r' || code == 0x200b;
            const float natural = unseen ? 0.0F : baked->GetCharAdvance(static_cast<ImWchar>(code)) * scale;
            const float advance = runs[r].tabular && is_digit(code) ? widest_digit(*baked) * scale : natural;
            letters.push_back({code, offset, offset + static_cast<std::uint32_t>(bytes), r, unseen ? 0.0F : advance + tracking, (advance - natural) / 2});
            at += bytes;
        }
    }
    return letters;
}

class Setter {
public:
    Setter(TextBlock& block, std::span<const RunView> runs, float width, bool bind_one_letter_words)
        : block_(block), runs_(runs), width_(width), bind_one_letter_words_(bind_one_letter_words) {}

    void set(const std::vector<Letter>& letters) {
        std::size_t word = 0;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (letters[i].code == '\n') {
                put_word(letters, word, i);
                end_line();
                word = i + 1;
            } else if (may_break_after(letters, i, bind_one_letter_words_)) {
                put_word(letters, word, i + 1);
                word = i + 1;
            }
        }
        put_word(letters, word, letters.size());
        end_line();
    }

private:
    void put_word(const std::vector<Letter>& letters, std::size_t begin, std::size_t end) {
        std::size_t seen_end = end;
        while (seen_end > begin && is_space(letters[seen_end - 1].code)) --seen_end;
        float seen = 0;
        for (std::size_t i = begin; i < seen_end; ++i) seen += letters[i].advance;
        if (x_ > 0 && x_ + seen > width_ + 0.01F) end_line();
        for (std::size_t i = begin; i < end; ++i) {
            const Letter& letter = letters[i];
            if (i < seen_end && x_ > 0 && x_ + letter.advance > width_ + 0.01F) end_line();  // a word longer than the line
            add(letter);
            if (i < seen_end) line_width_ = x_;
        }
    }

    void add(const Letter& letter) {
        const auto line = static_cast<std::uint32_t>(block_.line_widths.size());
        if (fresh_ || block_.pieces.back().run != letter.run) {
            const auto glyph = static_cast<std::uint32_t>(block_.glyphs.size());
            block_.pieces.push_back({letter.begin, letter.begin, glyph, 0, line, letter.run, x_, 0, 0, runs_[letter.run].face, runs_[letter.run].link});
            fresh_ = false;
        }
        Piece& piece = block_.pieces.back();
        piece.end = letter.end;
        if (letter.code >= 0x20 && letter.code != 0x200b) {
            block_.glyphs.push_back({letter.code, x_ - piece.x + letter.inset});
            ++piece.glyphs;
        }
        x_ += letter.advance;
        piece.width = x_ - piece.x;
        if (!is_space(letter.code)) piece.seen = piece.width;
    }

    void end_line() {
        block_.line_widths.push_back(line_width_);
        block_.width = std::max(block_.width, line_width_);
        x_ = line_width_ = 0;
        fresh_ = true;
    }

    TextBlock& block_;
    std::span<const RunView> runs_;
    float width_;
    bool bind_one_letter_words_;
    float x_ = 0, line_width_ = 0;
    bool fresh_ = true;
};

}  // namespace

const TextBlock& TextCache::lay_out(const Fonts& fonts, std::span<const RunView> runs, float font_px, float line_px, float tracking,
                                     float width) {
    width = std::max(1.0F, std::floor(width));
    std::uint64_t key = hash(std::bit_cast<std::uint32_t>(font_px), std::bit_cast<std::uint32_t>(width));
    key = hash(key, std::bit_cast<std::uint32_t>(line_px));
    key = hash(key, std::bit_cast<std::uint32_t>(tracking));
    for (const auto& run : runs) {
        key = hash(key, static_cast<std::uint64_t>(run.face) * 4 + (run.link ? 1 : 0) + (run.tabular ? 2 : 0));
        key = hash(key, run.text);
    }
    auto& slot = blocks_[key];
    if (!slot) {
        slot = std::make_unique<TextBlock>();
        slot->font_px = font_px;
        slot->line_px = line_px;
        const auto letters = spell(fonts, runs, font_px, tracking, slot->text);
        Setter(*slot, runs, width, bind_one_letter_words_).set(letters);
    }
    slot->used_in_frame = frame_;
    return *slot;
}

void TextCache::bind_one_letter_words(bool bind) {
    if (bind != bind_one_letter_words_) clear();
    bind_one_letter_words_ = bind;
}

void TextCache::end_frame() {
    ++frame_;
    if (blocks_.size() <= most_blocks && frame_ % kept_frames != 0) return;
    std::erase_if(blocks_, [this](const auto& entry) { return entry.second->used_in_frame + kept_frames < frame_; });
}

}  // namespace rozwaga::widgets
