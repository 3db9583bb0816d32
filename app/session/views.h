// What each screen shows, ready-made: ids resolved, wording of the course in the learner's language, nothing to look up.
// Interface wording (buttons, labels) is not here: screens ask text/ for it by key.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "course/course.h"
#include "course/finding.h"
#include "learning/renewal.h"
#include "record/events.h"
#include "session/settings.h"
#include "session/views_files.h"
#include "session/views_parts.h"
#include "session/views_refresher.h"

namespace rozwaga::session {

// --- screens ---------------------------------------------------------------------------------------------------

struct KnownLearner {
    Id id;
    std::string name;
    std::string invited_by;                      ///< empty: not invited
    std::optional<Instant> due;
};

struct WelcomeView {
    std::string course_title, course_description, organisation;
    std::vector<KnownLearner> learners;
    std::optional<ScreenPicture> picture;
};

enum class LessonState { open, current, done };

struct LessonRow {
    Id id;
    int guideline = 0;
    std::string title, summary;
    bool planned = false;              ///< named but not written yet: cannot be opened
    LessonState state = LessonState::open;
    int pages = 0, pages_read = 0, practice = 0, practice_done = 0;
    bool has_scenario = false, scenario_passed = false;
    bool asked_again = false;          ///< read before; something in it changed since
    int minutes_left = 0;
};

enum class StepKind { lesson, practice, scenario, exam, resume_exam, certificate, nothing, policy, refresher, resume_refresher };

/// Questions between the years, today; nobody has to.
struct PracticeOffer {
    int questions = 0, minutes = 0;
    bool under_way = false;            ///< one was begun and can be gone on with: these are left
};

/// Days are midnights UTC, whatever the time zone, so that they read the same everywhere.
struct RenewalView {
    learning::Cycle::Kind kind = learning::Cycle::Kind::onboarding;
    learning::RenewalState state = learning::RenewalState::not_started;
    std::optional<Instant> last_day;             ///< of onboarding, or of the certificate; nothing: no deadline
    std::optional<Instant> opens, grace_day;     ///< of a renewal: when it may begin, the last day of grace
    int days_left = 0, grace_days_left = 0;      ///< 0: today; negative: over
    bool reminded = false;                       ///< this is one of the reminders: said once
};

enum class HeldState { valid, ended, replaced, superseded };

/// A certificate of the past or present; the newest come first.
struct HeldCertificate {
    Id id;
    HeldState state = HeldState::valid;
    std::string language;
    int percent = 0;
    Instant awarded, last_day;                   ///< days, midnight UTC
};

struct FirstDay {
    enum class When { past, today, ahead };
    int day = 1;
    Instant date;                                ///< midnight UTC
    When when = When::ahead;
    struct Reading { Id id; std::string title; bool done = false; };
    std::vector<Reading> lessons;
    bool done() const {
        return std::all_of(lessons.begin(), lessons.end(), [](const Reading& reading) { return reading.done; });
    }
};

struct HomeView {
    std::string learner, course_title;
    std::vector<LessonRow> lessons;
    StepKind next = StepKind::lesson;
    Id next_subject, next_part;
    std::string next_title;            ///< of the lesson or scenario that comes next
    std::string next_heading;          ///< of the page where a lesson under way goes on; empty where it has not begun
    int next_number = 0, next_count = 0;  ///< that page, pages
    int minutes_left = 0;
    int lessons_done = 0, lessons_written = 0;
    bool has_policy = false, policy_acknowledged = false, policy_changed = false;
    int policy_minutes = 0;
    double policy_share = 0;
    bool exam_ready = false, exam_open = false, exam_passed = false;
    int exam_items = 0, exam_scenarios = 0, pass_mark = 0;
    int refresher_minutes = 0;         ///< 0: renewing is the exam, or its time has not come
    int attempts = 0;
    std::optional<int> best_percent;
    Id last_attempt, last_exam;        ///< handed in; the last of both kinds, the last that was the exam
    bool last_was_refresher = false;
    std::vector<Id> certificates;
    std::optional<certificate::Enrolment> enrolment;   ///< the invitation accepted last
    std::optional<PracticeOffer> practice;             ///< nothing where nothing is due, or where it was switched off
    RenewalView renewal;
    std::vector<HeldCertificate> held;
    std::vector<FirstDay> first_days;
};

struct LessonView {
    Id lesson, page;
    int guideline = 0;
    std::string title;
    int number = 0, count = 0;                   ///< this page, pages
    std::string heading;
    std::vector<BlockView> blocks;
    std::vector<std::string> objectives;         ///< on the first page
    std::vector<bool> read;                      ///< of every page
    std::vector<Id> pages;
    Id previous, next;                           ///< empty at the ends
    Id first_practice;                           ///< where the way goes on after the last page; may be empty
    Id scenario;
    int practice = 0;                            ///< items to practise with
    bool practice_offered = false;               ///< what follows the last page can be left out
    std::vector<std::string> changed;            ///< why it is asked again, on the first page
};

/// The organisation's own policy, page by page, and its acknowledgement on the last.
struct PolicyView {
    Id page;
    std::string title, organisation, heading;
    int number = 0, count = 0;
    std::vector<BlockView> blocks;
    Id previous, next;
    Id first_unread;                             ///< empty once every page was read
    bool changed = false;                        ///< an earlier text was acknowledged
    std::optional<Instant> acknowledged;
};

struct PracticeView {
    Id lesson;
    std::string title;
    int number = 0, count = 0;
    ItemView item;
    std::uint64_t seed = 0;                      ///< of the order shown
    Id previous, next;
    Id scenario;                                 ///< the lesson's, after the last item; may be empty
};

/// What a question of a round was about.
struct RoundTopic {
    Id lesson;
    std::string title;
    int guideline = 0;
    bool right = false;                          ///< fully
};

/// A few questions between the years: one of them, or the end.
struct RoundView {
    Id round;
    int number = 0, count = 0;
    std::string title;                           ///< of the question's lesson
    int guideline = 0;
    ItemView item;
    std::uint64_t seed = 0;                      ///< of the order shown
    Id next;                                     ///< the next question not answered yet; empty: the end comes
    bool ended = false;
    std::vector<RoundTopic> topics;              ///< at the end
    bool more_due = false;                       ///< others could be asked today
    std::optional<Instant> next_day;             ///< the day something will be due, where nothing is now
};

struct VariableView {
    course::Variable variable = course::Variable::trust;
    int value = 0, change = 0;                   ///< change by the last choice
};

using Changes = std::array<int, course::variable_count>;

/// As it stood in front of the learner, for walking through again.
struct PastOption { std::string text; bool chosen = false, best = false; };

struct DecisionView {
    Id node, option;
    std::string question, chosen, consequence, feedback;
    int quality = 0;
    bool critical = false, turning_point = false, replayable = false;
    Changes change{};
    std::string best, best_feedback;             ///< the best option there, and what it would have changed
    Changes best_change{};
    std::vector<FeedPost> posts, aftermath;
    std::vector<PastOption> options;             ///< in this run's order
    std::vector<VariableView> variables;         ///< after the choice
};

/// Where a path through the scenario ended.
struct PathView {
    std::string ending;
    int points = 0;
    Changes values{};
};

struct DebriefView {
    std::string ending_title, ending_text;
    int points = 0, maximum = 0, pass = 0;
    bool passed = false, critical = false;
    std::vector<DecisionView> decisions;
    std::string rule, transfer, transfer_answer;
    bool replayed = false;
    PathView yours, best;                        ///< of the best ones, the path that follows the learner's the longest
};

struct ScenarioOptionView { Id id; std::string text; };

struct ScenarioView {
    Id run, scenario, lesson, node;
    bool exam = false;                           ///< of an exam or refresher: no debrief
    bool refresher = false;                      ///< of a refresher
    bool begun = true;                           ///< false: only the intro, waiting to begin
    std::string title, intro;
    std::optional<ScreenPicture> picture;        ///< of practice, before it has begun
    int decision = 0, decisions = 0;             ///< taken, in all
    std::vector<FeedPost> feed;                  ///< everything up to now but what the last choice brought and the waiting node's posts
    std::vector<FeedPost> aftermath;             ///< what the last choice brought
    std::string consequence;                     ///< of the last choice
    std::vector<FeedPost> waiting;               ///< the waiting node's posts
    std::string question;
    std::vector<ScenarioOptionView> options;     ///< in this run's order
    std::vector<VariableView> variables;
    bool finished = false;
    std::optional<DebriefView> debrief;          ///< practice only
};

enum class ExamPart { intro, item, overview };

struct ExamEntry {
    Id id;                                       ///< item, or run where the scenario has begun, or scenario
    bool scenario = false;
    bool answered = false, complete = false, flagged = false;
    std::string title;                           ///< scenarios only
};

struct ExamView {
    ExamPart part = ExamPart::intro;
    Id attempt;
    int items = 0, scenarios = 0, pass_mark = 0, attempts_before = 0;
    int number = 0;                              ///< of the item shown, from 1
    ItemView item;
    bool flagged = false;
    std::vector<ExamEntry> entries;              ///< items, then scenarios
    Id previous, next;                           ///< items
    int unanswered = 0, unfinished_scenarios = 0;
    std::optional<ScreenPicture> picture;        ///< of the intro
};

struct LessonResult { Id lesson; std::string title; int guideline = 0; std::int64_t points = 0, maximum = 0; bool read_again = false; };

struct ResultsView {
    Id attempt;
    bool refresher = false;                      ///< not the exam, but the shorter course of the years after
    int number = 0, percent = 0, pass_mark = 0;
    std::int64_t points = 0, maximum = 0;
    bool passed = false;
    std::vector<std::string> criticals;          ///< what was done, in the course's words
    std::vector<LessonResult> lessons;
    Id certificate;                              ///< issued for this attempt already; may be empty
};

/// Another certificate of the same attempt.
struct SiblingView {
    Id id;
    std::string name, language;
    Instant issued;
    bool replaced = false;                       ///< by one with another name or invitation
};

struct CertificateView {
    Id id, attempt;
    std::string name, number, team, organisation, course_title;
    int percent = 0;
    Instant awarded, valid_until;
    std::string language;                        ///< of the certificate
    std::string suggested_path;
    std::vector<std::string> saved_at;
    bool sent = false;
    std::string send_folder, send_email;
    std::optional<ScreenPicture> picture;        ///< until it has been saved
    std::optional<certificate::Enrolment> enrolment;   ///< it is bound to; nothing: self-declared
    certificate::EvidenceKind evidence = certificate::EvidenceKind::none;
    int told_items = 0, told_scenarios = 0;      ///< whose answers are in the file
    bool replaced = false;                       ///< a newer one stands for it
    bool outdated = false;                       ///< name or invitation changed since, and no newer one was issued
    std::string name_now;                        ///< what a certificate issued now would say
    std::vector<SiblingView> siblings;           ///< the newest first
    std::vector<HeldCertificate> others;         ///< of other attempts, the newest first
};

// --- more to read ------------------------------------------------------------------------------------------------

enum class LibraryPart { glossary, sources, about };

struct GlossaryRow { Id id; std::string term, text; };
/// `address` is empty where the source is no place in the web; `site` is its host, or else where it is found, in words.
struct SourceRow { Id id; int year = 0; std::string title, site, address; };

struct LibraryView {
    LibraryPart part = LibraryPart::glossary;
    std::vector<GlossaryRow> glossary;           ///< in the course's order: the alphabet is a matter of wording
    std::vector<SourceRow> sources;              ///< newest first
    std::string course_title, course_version, organisation;
    std::string legal_review;                    ///< empty: nobody has read the texts yet
    std::vector<std::pair<std::string, std::string>> contacts;   ///< "press" and whom to ask
};

/// The record as a file for another computer.
struct MovingView {
    std::string suggested_path;
    int least_characters = 0;                    ///< of a passphrase
    bool packing = false;                        ///< being sealed and written
};

struct SettingsView {
    bool has_learner = false;                    ///< somebody is at work, whose record could move
    bool practises = false;                      ///< who has passed an exam and may be offered practice
    std::string save_folder;                     ///< where certificates go as things stand
};

/// What a glossary: or source: link leads to, over the screen that holds the link.
using NoteView = std::variant<GlossaryRow, SourceRow>;

using ScreenView = std::variant<WelcomeView, HomeView, LessonView, PracticeView, ScenarioView, ExamView, ResultsView, CertificateView, PolicyView,
                                LibraryView, SettingsView, OpeningView, InvitationView, VerdictView, BroughtListView, DisclosureView, RoundView, MovingView, ComingView,
                                RefresherView>;

// --- the frame around every screen --------------------------------------------------------------------------------

/// A sentence above the screen: an Error to word, or good news by key ("notice.saved").
struct Notice {
    bool good = false;
    std::string code;                            ///< good: "notice.<code>"; otherwise worded as an Error
    Error error;
    Arguments arguments;
};

/// An attempt is finished under the version it began with, though a newer one is installed.
struct HeldVersion { std::string version, newer; };

struct AppView {
    ScreenView screen;
    Preferences preferences;
    std::vector<std::string> languages;
    std::string learner;                         ///< empty before somebody is chosen
    std::string organisation, course_title, colour;
    bool has_logo = false;                       ///< logo_picture can be shown
    std::vector<Notice> notices;
    std::optional<std::string> under_way;        ///< a certificate or receipt is being written to this folder
    std::optional<ReadingView> reading;          ///< files are being read
    course::Findings findings;                   ///< with --course only
    std::optional<NoteView> note;                ///< a word or source asked for by a link
    bool authoring = false;
    bool can_browse = false;                     ///< a file dialog can be had
    std::optional<HeldVersion> held;
};

}  // namespace rozwaga::session
