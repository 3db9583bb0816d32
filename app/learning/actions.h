// What a learner can ask to happen. decide() turns one into events, or says why not.
#pragma once

#include <string>
#include <variant>

#include "record/events.h"

namespace rozwaga::learning {

struct NameLearner { std::string name, number, team; };
struct GoTo { record::Whereabouts place; };
struct ReadPage { std::string lesson, page; };
struct AnswerPractice { std::string item; record::Answer answer; std::uint64_t seed = 0; };
struct BeginScenario { std::string scenario; };
struct ChooseOption { std::string run, node, option; };
struct ReplayNode { std::string run, node; };
struct BeginExam {};
struct AnswerExam { std::string item; record::Answer answer; };
struct FlagItem { std::string item; bool flagged = false; };
struct HandInExam {};
/// A page of the organisation's policy, in the language it was read in.
struct ReadPolicyPage { std::string page, language; };
/// Every page was read; `language` is the one that was on the screen.
struct AcknowledgePolicy { std::string language; };

/// Three questions between the years.
struct BeginRound {};
/// The course is open in the version at hand.
struct MeetCourse {};
/// Finish the open attempt under the version at hand, not the one it began with.
struct MoveAttempt {};

/// The shorter course of the years after.
struct BeginRefresher {};
/// Every question of the pre-test is answered: what it shows need of is decided, and the answers stay.
struct FinishPretest {};
/// A page of a lesson that the refresher asks to read again.
struct ReadPageAgain { std::string lesson, page; };

using Action = std::variant<NameLearner, GoTo, ReadPage, AnswerPractice, BeginScenario, ChooseOption, ReplayNode, BeginExam,
                            AnswerExam, FlagItem, HandInExam, ReadPolicyPage, AcknowledgePolicy, BeginRound,
                            MeetCourse, MoveAttempt, BeginRefresher, FinishPretest, ReadPageAgain>;

}  // namespace rozwaga::learning
