// Blocks that stand out of the running text. Titles are given by the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

enum class Callout : std::uint8_t { note, law, real_case, takeaway, tip, good, warning, bad };

/// `footnote` is small and muted under the text: a source, "To nie jest porada prawna". Returns the link that was pressed.
std::optional<std::string> callout(Ui& ui, std::string_view key, Callout kind, std::string_view title, const RichText& text,
                                   const RichText& footnote = {});
void callout(Ui& ui, std::string_view key, Callout kind, std::string_view title, Body body);
/// A question to think about; the answer opens on request and stays open, by key.
void recall(Ui& ui, std::string_view key, std::string_view title, const RichText& prompt, std::string_view show,
            const RichText& answer);
/// Do and don't, side by side or stacked, and the reason beneath.
void do_dont(Ui& ui, std::string_view key, std::string_view do_title, const RichText& good, std::string_view dont_title,
             const RichText& bad, const RichText& why);
/// What came of an answer: verdict, and why.
void feedback(Ui& ui, std::string_view key, Tone tone, std::string_view title, const RichText& text);

/// One line between a question and its answers: what to do, and in its place, once judged, what came of it.
void instruction(Ui& ui, std::string_view text);
void outcome(Ui& ui, std::string_view key, Tone tone, std::string_view title, std::string_view detail);

}  // namespace rozwaga::widgets
