// The fields of every value in a pack, in the order of the bytes. FORMAT.md says the same in words; a change here
// is a new format version there.
#pragma once

#include "course/course.h"
#include "course/pack_archives.h"

// cereal's own way of keeping enumerators would take any number for one.
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::Emphasis, cereal::specialization::non_member_load_save)
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::ItemType, cereal::specialization::non_member_load_save)
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::Use, cereal::specialization::non_member_load_save)
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::Variable, cereal::specialization::non_member_load_save)
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::Comparison, cereal::specialization::non_member_load_save)
CEREAL_SPECIALIZE_FOR_ALL_ARCHIVES(rozwaga::course::ExpiryBasis, cereal::specialization::non_member_load_save)

namespace rozwaga::course {

constexpr std::uint64_t enumerator_count(Emphasis) { return 3; }
constexpr std::uint64_t enumerator_count(ItemType) { return 5; }
constexpr std::uint64_t enumerator_count(Use) { return 3; }
constexpr std::uint64_t enumerator_count(Variable) { return variable_count; }
constexpr std::uint64_t enumerator_count(Comparison) { return 4; }
constexpr std::uint64_t enumerator_count(ExpiryBasis) { return 3; }

// clang-format off
template <class A> void serialize(A& a, Span& v) { a(v.text, v.emphasis, v.target); }
template <class A> void serialize(A& a, Paragraph& v) { a(v.text); }
template <class A> void serialize(A& a, Subheading& v) { a(v.text); }
template <class A> void serialize(A& a, BulletList& v) { a(v.numbered, v.entries); }
template <class A> void serialize(A& a, QuoteBlock& v) { a(v.text); }
template <class A> void serialize(A& a, MockPost& v) { a(v.author, v.role, v.time, v.text); }
template <class A> void serialize(A& a, DoDont& v) { a(v.good, v.bad, v.why); }
template <class A> void serialize(A& a, RealCase& v) { a(v.title, v.year, v.text, v.source); }
template <class A> void serialize(A& a, LawNote& v) { a(v.text, v.source); }
template <class A> void serialize(A& a, PictureBlock& v) { a(v.picture, v.caption); }
template <class A> void serialize(A& a, RecallPrompt& v) { a(v.prompt, v.answer); }
template <class A> void serialize(A& a, Takeaway& v) { a(v.text); }
template <class A> void serialize(A& a, PageText& v) { a(v.heading, v.blocks); }

template <class A> void serialize(A& a, LessonText& v) { a(v.title, v.summary, v.objectives, v.pages); }
template <class A> void serialize(A& a, Lesson& v) { a(v.id, v.guideline, v.objectives, v.pages, v.text); }
template <class A> void serialize(A& a, PlannedLesson& v) { a(v.guideline, v.title); }

template <class A> void serialize(A& a, OptionText& v) { a(v.text, v.feedback); }
template <class A> void serialize(A& a, ItemText& v) { a(v.stem, v.options, v.groups, v.author, v.post); }
template <class A> void serialize(A& a, Item& v) {
    a(v.id, v.lesson, v.type, v.uses, v.objective, v.options, v.key, v.groups, v.card_groups, v.text);
}

template <class A> void serialize(A& a, ScenarioPost& v) { a(v.from, v.text); }
template <class A> void serialize(A& a, ScenarioOption& v) { a(v.id, v.quality, v.effects, v.next, v.critical); }
template <class A> void serialize(A& a, Gate& v) { a(v.variable, v.at_least, v.then, v.otherwise); }
template <class A> void serialize(A& a, ScenarioNode& v) { a(v.id, v.gate, v.options); }
template <class A> void serialize(A& a, Condition& v) { a(v.variable, v.comparison, v.value); }
template <class A> void serialize(A& a, Ending& v) { a(v.id, v.when); }
template <class A> void serialize(A& a, PersonText& v) { a(v.name, v.role); }
template <class A> void serialize(A& a, ScenarioOptionText& v) { a(v.text, v.posts, v.consequence, v.feedback); }
template <class A> void serialize(A& a, NodeText& v) { a(v.time, v.posts, v.question, v.options); }
template <class A> void serialize(A& a, EndingText& v) { a(v.title, v.text); }
template <class A> void serialize(A& a, ScenarioText& v) {
    a(v.title, v.intro, v.people, v.nodes, v.endings, v.rule, v.transfer, v.transfer_answer);
}
template <class A> void serialize(A& a, Scenario& v) {
    a(v.id, v.lesson, v.uses, v.start_values, v.people, v.start, v.nodes, v.endings, v.decisions, v.pass, v.text);
}

template <class A> void serialize(A& a, ExamBlueprint& v) { a(v.id, v.items, v.scenarios, v.scenario_points, v.lessons); }
template <class A> void serialize(A& a, Picture& v) { a(v.id, v.alternative, Bytes{v.png}); }
template <class A> void serialize(A& a, Source& v) { a(v.id, v.year, v.title, v.where); }
template <class A> void serialize(A& a, Course& v) {
    a(v.id, v.version, v.languages, v.title, v.description, v.lessons, v.planned, v.items, v.scenarios, v.exam, v.pictures, v.sources);
}

// What a later format version added stands behind the rest: earlier ones end before it.
template <class A> void serialize(A& a, GlossaryEntry& v) { a(v.id, v.term, v.text); }
template <class A> void serialize(A& a, Required& v) { a(v.practice_items, v.scenarios); }
template <class A> void serialize_version_2(A& a, Course& v) { a(v.required, v.glossary); }
template <class A> void serialize_version_2(A& a, Organisation& v) { a(v.legal_review); }
template <class A> void serialize(A& a, ChangeNote& v) { a(v.version, v.subject, v.material, v.what, v.reason); }
template <class A> void serialize_version_3(A&, Course&) {}
template <class A> void serialize_version_3(A& a, Organisation& v) { a(v.keys, v.evidence_answers); }
template <class A> void serialize(A& a, RenewalTerms& v) {
    a(v.basis, v.fixed_month, v.fixed_day, v.window_days, v.grace_days, v.reminder_days);
}
template <class A> void serialize(A& a, OnboardingDay& v) { a(v.day, v.lessons); }
template <class A> void serialize_version_4(A&, Course&) {}
template <class A> void serialize_version_4(A& a, Organisation& v) {
    a(v.renewal, v.onboarding_days, v.onboarding_plan, v.time_zone);
}
template <class A> void serialize_version_5(A& a, Course& v) { a(v.changes); }
template <class A> void serialize_version_5(A&, Organisation&) {}
template <class A> void serialize(A& a, RefresherBlueprint& v) {
    a(v.id, v.pretest, v.check, v.pages, v.scenarios, v.scenario_points, v.minutes, v.pass_mark, v.evidence_answers);
}
template <class A> void serialize_version_6(A& a, Course& v) { a(v.refresher); }
template <class A> void serialize_version_6(A&, Organisation&) {}

template <class A> void serialize(A& a, PolicyText& v) { a(v.title, v.summary, v.pages); }
template <class A> void serialize(A& a, Organisation& v) {
    a(v.id, v.name, v.colour, Bytes{v.logo_png}, v.pass_mark, v.valid_months, v.language, v.send_folder, v.send_email,
      v.contacts, v.policy_pages, v.policy);
}
// clang-format on

}  // namespace rozwaga::course
