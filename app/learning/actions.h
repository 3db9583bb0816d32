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

using Action = std::variant<NameLearner, GoTo, ReadPage, AnswerPractice, BeginScenario, ChooseOption, ReplayNode, BeginExam,
                            AnswerExam, FlagItem, HandInExam>;

}  // namespace rozwaga::learning
