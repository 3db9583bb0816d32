// A question turned round by a "not" that is easily read over: "Which of these is not public?"
#pragma once

#include <string>
#include <string_view>

#include "course/lint_words.h"

namespace rozwaga::course {

/// The word that turns the question round, where it does not stand in strong type; empty where none does.
/// Looked for in questions and in instructions ("Mark what …"), outside quotations, and only in the clause that asks:
/// "Which may you not post?" is one, "What do you say to Ewa, who does not answer?" and "Why is it not enough?" are none.
std::string hidden_negation(std::string_view stem, const LintWords& table);

}  // namespace rozwaga::course
