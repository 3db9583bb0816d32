// Inline Markdown: strong, emphasis and links, nothing else.
#pragma once

#include <string>
#include <string_view>

#include "course/course.h"

namespace rozwaga::course {

/// For texts that are kept as they were written (questions, posts, feedback). Never fails: what is not inline Markdown
/// comes back as it stands. Paragraphs are joined by an empty line.
RichText rich_text(std::string_view markdown);
/// Without any marks.
std::string plain_text(const RichText& text);
/// http, https or mailto; no white space.
bool is_link_target(std::string_view target);

}  // namespace rozwaga::course
