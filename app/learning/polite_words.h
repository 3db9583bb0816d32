// Words by which a courteous answer is known without understanding it, a table for each language. Phrases as in
// course/words.h.
#pragma once

#include <span>

#include "course/course.h"
#include "course/words.h"

namespace rozwaga::learning {

/// Empty for a language without a table.
std::span<const course::Phrase> polite_words(const course::Language& language);

}  // namespace rozwaga::learning
