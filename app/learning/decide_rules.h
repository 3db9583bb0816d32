// One rule for each action; decide() picks the one that fits. Only the decide_*.cpp files and decide.cpp
// include this.
#pragma once

#include "learning/decide.h"

namespace rozwaga::learning {

/// All a rule may look at.
struct Asked {
    const course::LoadedCourse& loaded;
    const progress::Progress& progress;
    Instant now;
    std::uint64_t seed = 0;
};
using Decided = Result<record::Events>;

// decide_reading.cpp
Decided rule(const Asked& asked, const NameLearner& action);
Decided rule(const Asked& asked, const ReadPage& action);
Decided rule(const Asked& asked, const AnswerPractice& action);
// decide_place.cpp
Decided rule(const Asked& asked, const GoTo& action);
// decide_scenario.cpp
Decided rule(const Asked& asked, const BeginScenario& action);
Decided rule(const Asked& asked, const ChooseOption& action);
Decided rule(const Asked& asked, const ReplayNode& action);
// decide_exam.cpp
Decided rule(const Asked& asked, const BeginExam& action);
Decided rule(const Asked& asked, const AnswerExam& action);
Decided rule(const Asked& asked, const FlagItem& action);
Decided rule(const Asked& asked, const HandInExam& action);
// decide_refresher.cpp
Decided rule(const Asked& asked, const BeginRefresher& action);
Decided rule(const Asked& asked, const FinishPretest& action);
Decided rule(const Asked& asked, const ReadPageAgain& action);
/// What still keeps a refresher from being handed in; nothing does with an exam.
Result<void> refresher_complete(const progress::ExamAttempt& attempt);
// decide_round.cpp
Decided rule(const Asked& asked, const BeginRound& action);
// decide_policy.cpp
Decided rule(const Asked& asked, const ReadPolicyPage& action);
Decided rule(const Asked& asked, const AcknowledgePolicy& action);

// decide_version.cpp
Decided rule(const Asked& asked, const MeetCourse& action);
Decided rule(const Asked& asked, const MoveAttempt& action);

/// 16 hexadecimal digits out of the seed, unlike any run, attempt or round of the record.
course::Id fresh_id(const Asked& asked);

}  // namespace rozwaga::learning
