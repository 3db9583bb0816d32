// The words by which the item-writing lints know a fault, a table for each language. Phrases as in course/words.h.
#pragma once

#include <vector>

#include "course/course.h"
#include "course/words.h"

namespace rozwaga::course {

using Phrases = std::vector<Phrase>;

struct LintWords {
    Language language;
    Phrases all_or_none;       ///< "all of the above"
    Phrases all_or_none_alone; ///< "none of them": only as the whole option
    Phrases absolutes;         ///< "always"
    Phrases question_words;    ///< ask for one of the options; "why" does not
    Phrases negations;         ///< turn such a question round
    Phrases everything;        ///< "all"; together with
    Phrases exceptions;        ///< "except" it turns a question round, too
    Phrases instructions;      ///< a sentence with one asks like a question
    Phrases conjunctions;      ///< begin a clause where no comma need stand
    Phrases auxiliaries;       ///< verbs that stand before a negation
    Phrases common;            ///< long words that carry no content, by their first letters
};

/// Null for a language without a table: what needs words is not looked for then.
const LintWords* lint_words(const Language& language);

}  // namespace rozwaga::course
