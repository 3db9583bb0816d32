// What a screen may ask: an Action (becomes events) or a Request (no event, or one only after work outside the rules).
#pragma once

#include <string>
#include <variant>

#include "learning/actions.h"

namespace rozwaga::session {

struct ChangeLanguage { std::string language; };
struct ChangeTextSize { int percent = 100; };
struct ChangeTheme { std::string theme; };
struct CreateLearner { std::string name, number, team; };
struct ChooseLearner { std::string learner; };
/// Back to the list of people; nothing is lost.
struct LeaveLearner {};
struct IssueCertificate { std::string attempt; };
struct AskSavePath { std::string certificate; };
struct SaveCertificate { std::string certificate, path; };
struct SendToFolder { std::string certificate; };
struct SendByMail { std::string certificate; };
struct ShowSaved { std::string path; };
/// Shows a practised item unanswered again; the earlier answer stays on record.
struct TryAgain { std::string item; };
struct DismissNotices {};
struct Quit {};

using Request = std::variant<ChangeLanguage, ChangeTextSize, ChangeTheme, CreateLearner, ChooseLearner, LeaveLearner,
                             IssueCertificate, AskSavePath, SaveCertificate, SendToFolder, SendByMail, ShowSaved,
                             TryAgain, DismissNotices, Quit>;
using Wish = std::variant<learning::Action, Request>;

}  // namespace rozwaga::session
