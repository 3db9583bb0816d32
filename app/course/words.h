// Texts taken apart: sentences, words, phrases. Enough for Polish, English and their neighbours in Latin and Cyrillic
// script; no dictionary. Malformed UTF-8 separates words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rozwaga::course {

/// Letters of Latin and Cyrillic script; others stay.
std::string lowered(std::string_view text);
/// As written: letters and digits, with apostrophes inside ("don't"; the typographic one becomes the plain one).
std::vector<std::string> words_of(std::string_view text);
std::vector<std::string> lowered_words_of(std::string_view text);
/// The first letters of a word; the whole where it is shorter.
std::string_view first_letters(std::string_view word, std::size_t letters);
/// Ends with a full stop, question or exclamation mark or ellipsis before a capital letter, a quotation or the end. So
/// "np. tak", "art. 12" and "9:14" end nothing.
std::vector<std::string_view> sentences_of(std::string_view text);
/// What stands between quotation marks becomes a space.
std::string without_quotations(std::string_view text);

/// Lower-case words one after another; a word ending in * stands for all that begin so: "wszystk* z powyższ*".
using Phrase = std::string_view;
/// How many of the phrases stand among the words, each place counted.
int count_phrases(const std::vector<std::string>& words, std::span<const Phrase> phrases);
/// The first of them found, as the text has it; empty where none is.
std::string phrase_in(const std::vector<std::string>& words, std::span<const Phrase> phrases);

}  // namespace rozwaga::course
