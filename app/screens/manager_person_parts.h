// What is asked before something is done about a person, and what was done in words. Inside screens/ only.
#pragma once

#include "screens/manager_context.h"

namespace rozwaga::screens {

/// Drawn after the page, while one is asked.
void person_questions(ManagerContext& context, const managing::PersonView& view);

/// What was done, in words: certificates by their title, not by number.
std::string act_text(const text::Wording& words, const registry::PersonHistory& history, const registry::HistoryEntry& entry);

/// A field to search for somebody by name or number, and those found as buttons. The one pressed.
std::optional<registry::PersonId> choose_person(ManagerContext& context, const std::vector<registry::PersonRow>& found, const std::string& searched);

}  // namespace rozwaga::screens
