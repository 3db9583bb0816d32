// Letters of texts that come from anywhere. For this room only.
#pragma once

#include <string>
#include <string_view>

namespace rozwaga::documents {

/// What is no UTF-8 (half a letter, a surrogate, a longer form than needed) becomes U+FFFD, a byte each.
std::string valid_utf8(std::string text);

/// The first `count` letters.
std::string first_letters(const std::string& text, std::size_t count);

/// How many letters valid UTF-8 has.
std::size_t letter_count(std::string_view text);

/// Control characters become spaces (a tab and a line feed stay when `lines`), so that what is printed cannot command a program.
std::string without_controls(std::string text, bool lines = false);

/// Valid, and on one line.
std::string one_line_of(const std::string& text);

/// No sign that a file system refuses, at most `longest` bytes, no space or dot at its ends; "_" where nothing is left.
std::string plain_file_name(std::string name, std::size_t longest = 140);

}  // namespace rozwaga::documents
