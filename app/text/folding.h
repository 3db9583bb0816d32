// Letters as people look for them and as languages sort them. By ICU; independent of the process's locale.
#pragma once

#include <string>
#include <string_view>

namespace rozwaga::text {

/// For searching and for comparing names: lower case, without diacritics ("Łódź" is "lodz"), runs of white space one space,
/// none at the ends. What is not UTF-8 is replaced by U+FFFD.
std::string fold(std::string_view text);

/// Weaker: case only and white space; "ŁÓDŹ" is "łódź".
std::string fold_case(std::string_view text);

/// Stronger: look-alike letters of Cyrillic and Greek are the Latin ones, digits and letters that look alike are one
/// ("Аdam" with a Cyrillic А, "0livia"), and the words stand in the order of their bytes. Two names with the same skeleton may be one.
std::string skeleton(std::string_view text);

/// Bytes in hexadecimal that compare as `language` sorts the text, case aside and 'ą' after 'a': what a database sorts by.
/// An unknown language sorts by the root order of Unicode.
std::string sort_key(std::string_view text, const std::string& language);

}  // namespace rozwaga::text
