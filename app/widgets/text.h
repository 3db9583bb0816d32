// Words on the screen: wrapped, never cut, at most about 70 characters a line. U+00A0 is never broken at; soft breaks are
// spaces, hyphens and dashes. In Polish and Ukrainian one-letter words stay with the word that follows. Text is laid out once for a width and kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/ui.h"

namespace rozwaga::widgets {

struct TextRun {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string link = {};  ///< a target makes it a link
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// Runs follow each other without a gap; "\n" breaks the line.
struct RichText {
    std::vector<TextRun> runs;

    RichText() = default;
    RichText(std::string_view plain) : runs{TextRun{std::string(plain), false, false, {}}} {}
    RichText(const std::string& plain) : RichText(std::string_view(plain)) {}
    RichText(const char* plain) : RichText(std::string_view(plain)) {}
    RichText(std::vector<TextRun> given) : runs(std::move(given)) {}
    bool empty() const { return runs.empty() || (runs.size() == 1 && runs.front().text.empty()); }
    std::string plain() const;
    friend bool operator==(const RichText&, const RichText&) = default;
};

enum class TextAlign : std::uint8_t { left, centre, right };

struct TextStyle {
    TextSize size = TextSize::body;
    Tone tone = Tone::neutral;
    bool muted = false;
    std::optional<Weight> weight = {};
    TextAlign align = TextAlign::left;
    bool tabular = false;  ///< figures as wide as each other, for columns and counters that change
};

/// 1: the screen's title, once; 2: sections; 3: parts.
void heading(Ui& ui, int level, std::string_view name, TextAlign align = TextAlign::left);
/// A heading in the look of another size.
void heading(Ui& ui, int level, std::string_view name, const TextStyle& style);

/// A paragraph with the space after it. Returns the target of the link that was pressed.
std::optional<std::string> paragraph(Ui& ui, const RichText& text, const TextStyle& style = {});
/// The same without space after it; in a row it takes only the width it needs.
std::optional<std::string> label(Ui& ui, const RichText& text, const TextStyle& style = {});
/// Larger first paragraph.
std::optional<std::string> lead(Ui& ui, const RichText& text);
void caption(Ui& ui, std::string_view text);
/// Small spaced text above a heading: "Zasada 9 · strona 2 z 6".
void eyebrow(Ui& ui, std::string_view text, Tone tone = Tone::primary);
std::optional<std::string> quote(Ui& ui, const RichText& text, std::string_view source = {});
/// Markers hang in the margin.
std::optional<std::string> bullets(Ui& ui, const std::vector<RichText>& entries, bool numbered = false);
/// "Numer: RZ-2026-0001", the terms in a column of their own where there is room.
void facts(Ui& ui, const std::vector<std::pair<std::string, std::string>>& terms);
/// An icon that only repeats what stands beside it (no node).
void decorative_icon(Ui& ui, Icon icon, TextSize size = TextSize::body, Tone tone = Tone::neutral);

}  // namespace rozwaga::widgets
