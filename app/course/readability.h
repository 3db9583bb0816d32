// How hard a text is to read: the Gunning fog index, in English and in its Polish adaptation.
//     index = 0.4 × (words per sentence + 100 × hard words / words)
// Roughly the years of school it takes to follow the text at the first reading; 8 to 12 suits adults at work.
// Hard words: in English three syllables or more, without -ed, -es and -ing, names left out (R. Gunning, The Technique of
// Clear Writing, 1952); in Polish four or more (FOG-PL, as published with the Jasnopis project: W. Gruszczyński and
// M. Ogrodniczuk, ed., Jasnopis, czyli mierzenie zrozumiałości polskich tekstów użytkowych, 2015; there of the word's base
// form, here of the word as it stands).
// Syllables are counted by vowels: in English each group of aeiouy, without a silent -e; in Polish each of aąeęioóuy, where
// an i before a vowel only softens.
#pragma once

#include <optional>
#include <string_view>

#include "course/course.h"

namespace rozwaga::course {

/// `word` in lower case. 0 in a language without rules.
int syllables(std::string_view word, const Language& language);

struct Readability {
    int sentences = 0, words = 0, hard_words = 0;
    double index() const;            ///< 0 without words
};

/// The prose of a lesson's pages; headings, names and captions are left out, a list entry is at least a sentence.
/// Absent in a language without rules.
std::optional<Readability> readability(const Lesson& lesson, const Language& language);
/// The same of one text.
std::optional<Readability> readability(std::string_view text, const Language& language);

}  // namespace rozwaga::course
