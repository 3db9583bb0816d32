// What the screens of opened files show, and of what a certificate tells. Part of views.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "certificate/enrolment.h"
#include "certificate/verify.h"

namespace rozwaga::session {

/// Whose key signed an invitation: the organisation's, somebody else's, or there is none here to compare it with.
enum class SignedBy : std::uint8_t { organisation, stranger, nobody_known };

struct InvitationView {
    std::string file;
    certificate::Enrolment enrolment;
    SignedBy signed_by = SignedBy::nobody_known;
    std::string organisation, course_title;      ///< of this app
    bool other_course = false, overdue = false;
    std::string missing_letters;                 ///< of the name; empty: certificates can show it
    std::string learner;                         ///< at work; empty: nobody
    bool other_name = false;                     ///< than the invitation's
    bool other_invitation = false;               ///< they work with another one
    std::optional<Instant> accepted;             ///< this very one
    std::vector<std::string> same_name;          ///< ids of the records of that name, while nobody is at work
    bool in_list = false;                        ///< one of several files
    bool may_be_accepted() const {
        return signed_by != SignedBy::stranger && !other_course && missing_letters.empty() && !accepted;
    }
};

struct VerdictView {
    std::string file;
    certificate::Verdict verdict;                ///< of what could not even be read: unreadable, with the reason
    bool in_list = false;
};

/// A record from another computer, still under its passphrase.
struct ComingView {
    std::string file;
    bool opening = false;                        ///< the passphrase is being tried
    bool wrong = false;                          ///< the last one did not fit
    bool in_list = false;
};

/// What came of one file.
using BroughtView = std::variant<InvitationView, VerdictView, ComingView>;
/// Of several that were opened together, in the order given.
struct BroughtListView { std::vector<BroughtView> files; };

/// "Open a file": what can be opened, and how.
struct OpeningView { std::string start; };       ///< the folder files are looked for in

// --- what a certificate tells about a person

struct ToldAnswer {
    std::string id, question;
    std::vector<std::string> answers;            ///< in the course's words
    std::int64_t seconds = 0;
};
struct ToldScenario { std::string id, title; std::vector<ToldAnswer> choices; };
struct ToldLesson { std::string lesson, title; std::int64_t minutes = 0; };
struct ToldScore { std::string lesson, title; std::int64_t points = 0, maximum = 0; };

struct DisclosureView {
    std::string certificate, name, number, team, organisation, course_title, version;
    int percent = 0, pass_mark = 0;
    Instant awarded, valid_until, begun, handed_in;
    std::string begun_version;                         ///< where the course was updated during the exam
    std::optional<Instant> policy_acknowledged;
    certificate::EvidenceKind kind = certificate::EvidenceKind::none;
    std::optional<certificate::Enrolment> enrolment;   ///< nothing: self-declared
    std::vector<ToldAnswer> items;
    std::vector<ToldScenario> scenarios;
    std::vector<ToldLesson> lessons;
    std::vector<ToldScore> scores;               ///< of a summary
};

/// Files that are being read.
struct ReadingView { std::string file; int number = 0, count = 0; };

}  // namespace rozwaga::session
