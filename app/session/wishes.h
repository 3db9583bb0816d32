// What a screen may ask: an Action (becomes events) or a Request (no event, or one only after work outside the rules).
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/secret_text.h"
#include "learning/actions.h"
#include "session/views.h"

namespace rozwaga::session {

/// By a setting's key (session/settings.h); refused with a notice where it may not be that.
struct ChangeSetting { std::string setting, value; };
/// Everything but the language as it was before anybody chose.
struct RestoreSettings {};
/// Opens the dialog for a setting that is a folder.
struct AskFolder { std::string setting; };
struct CreateLearner { std::string name, number, team; };
struct ChooseLearner { std::string learner; };
/// Reads the last page and goes home: the practice that follows is offered, not required.
struct FinishLesson { std::string lesson, page; };
/// Back to the list of people; nothing is lost.
struct LeaveLearner {};
struct IssueCertificate { std::string attempt; };
struct AskSavePath { std::string certificate; };
struct SaveCertificate { std::string certificate, path; };
/// Of a certificate that is being written; what the disk was told already may still be done.
struct GiveUpSaving {};
struct SendToFolder { std::string certificate; };
struct SendByMail { std::string certificate; };
struct ShowSaved { std::string path; };
/// Shows a practised item unanswered again; the earlier answer stays on record.
struct TryAgain { std::string item; };
struct DismissNotices {};
/// A link in a text: glossary:ID and source:ID show a note over the screen; https, http and mailto leave the app.
struct FollowLink { std::string target; };
struct CloseNote {};
/// The page "More to read"; the place on record stays, so that leaving it leads back there.
struct ShowLibrary { LibraryPart part = LibraryPart::glossary; };
struct LeaveLibrary {};
/// The settings stand over the place on record, with somebody chosen or not.
struct ShowSettings {};
struct LeaveSettings {};
/// Signs a receipt of the policy as it reads in the language on the screen; `page`, the last, counts as read.
struct AcknowledgePolicy { std::string page; };
/// Writes the newest receipt to the organisation's folder, else to where certificates are saved.
struct SaveReceipt {};
/// Files that were dropped on the window, chosen in a dialog or typed: each leads to its screen, several to a list.
struct OpenFiles { std::vector<std::string> paths; };
/// The page that says what can be opened.
struct ShowOpening {};
/// Opens the dialog; once files are chosen, OpenFiles is fulfilled.
struct AskOpenFiles {};
/// What was read so far stays.
struct GiveUpReading {};
/// One of several that were opened.
struct ShowBrought { std::size_t number = 0; };
struct ShowBroughtList {};
/// Back to where one was.
struct LeaveFiles {};
/// The invitation on the screen. `record`: whose; empty: of whoever is at work; new_record: a fresh one.
struct AcceptInvitation { std::string record; bool new_record = false; };
/// What the file of a certificate tells about a person.
struct ShowDisclosure { std::string certificate; };
struct LeaveDisclosure {};
/// Without an invitation only: names the learner so and issues the certificate again.
struct CorrectName { std::string certificate, name; };
/// Between the years; begins a round, or goes on with the one under way.
struct Practise {};
/// The page that makes a file of the record for another computer.
struct ShowMoving {};
struct LeaveMoving {};
/// Opens the dialog; once a place is chosen, ChooseMovingPath is fulfilled.
struct AskMovingPath { std::string suggested; };
struct ChooseMovingPath { std::string path; };
struct PackRecord { std::string path; std::shared_ptr<const SecretText> passphrase; };
/// The record on the screen.
struct BringRecord { std::shared_ptr<const SecretText> passphrase; };
/// The attempt under way goes on under the course as it was updated.
struct MoveToNewVersion {};
struct Quit {};

using Request = std::variant<ChangeSetting, RestoreSettings, AskFolder, CreateLearner, ChooseLearner, LeaveLearner, FinishLesson,
                             IssueCertificate, AskSavePath, SaveCertificate, GiveUpSaving, SendToFolder, SendByMail, ShowSaved,
                             TryAgain, DismissNotices, FollowLink, CloseNote, ShowLibrary, LeaveLibrary, ShowSettings, LeaveSettings,
                             AcknowledgePolicy, SaveReceipt, OpenFiles, ShowOpening, AskOpenFiles, GiveUpReading, ShowBrought,
                             ShowBroughtList, LeaveFiles, AcceptInvitation, ShowDisclosure, LeaveDisclosure, CorrectName, Practise, ShowMoving, LeaveMoving,
                             AskMovingPath, ChooseMovingPath, PackRecord, BringRecord, MoveToNewVersion, Quit>;
using Wish = std::variant<learning::Action, Request>;

}  // namespace rozwaga::session
