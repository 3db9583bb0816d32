// Which words a dictionary does not know.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rozwaga::tests {

/// Words of letters, with apostrophes and hyphens inside them; addresses, file names, commands and what holds digits are none.
std::vector<std::string> words_of(std::string_view text);
/// Those of `words` that hunspell's `dictionary` ("pl_PL") does not know; nothing where hunspell or the dictionary is missing.
std::optional<std::set<std::string>> unknown_words(const std::set<std::string>& words, const std::string& dictionary);
/// tests/content/words.<language>.txt
std::vector<std::string> house_words(const std::string& language);

}  // namespace rozwaga::tests
