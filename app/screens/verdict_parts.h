// A verdict in words, part by part, for whoever shows one: the learner's side and the manager's.
#pragma once

#include <string>
#include <string_view>

#include "certificate/verify.h"
#include "text/wording.h"
#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

/// What a verdict comes to: how it looks, and its words "verdict.<key>", "verdict.<key>-text".
struct Headline {
    std::string key;
    widgets::Tone tone = widgets::Tone::neutral;
    widgets::Icon icon = widgets::Icon::none;
};
Headline headline_of(const certificate::Verdict& verdict);

/// What it comes to, large. `file` is what the person calls it.
void verdict_head(widgets::Ui& ui, const text::Wording& words, const std::string& file, const certificate::Verdict& verdict);
/// What stands in it.
void verdict_facts(widgets::Ui& ui, const text::Wording& words, const certificate::Verdict& verdict);
/// Check by check.
void verdict_checks(widgets::Ui& ui, const text::Wording& words, const certificate::Verdict& verdict);
/// What each of the checks is worth: certificate/THREATS.md in plain words.
void verdict_worth(widgets::Ui& ui, const text::Wording& words, const certificate::Verdict& verdict);
/// Of what is not valid: what to do now.
void verdict_now(widgets::Ui& ui, const text::Wording& words, const certificate::Verdict& verdict);

/// Who invites: a person or department and the organisation, or only that.
std::string inviter(const certificate::Enrolment& enrolment);

/// A section heading with what it holds in a card.
void section(widgets::Ui& ui, std::string_view key, const std::string& title, widgets::Body body);

}  // namespace rozwaga::screens
