// What is taught, as values: lessons, items, scenarios, the exam, the organisation's part.
// Content is named by id, never by index or wording. Wording stands in every language side by side.
// Produced by course/reader.h from folders or course/pack.h from packs; both guarantee what "checked" says below.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rozwaga::course {

using Language = std::string;  ///< "pl", "en"
template <class T>
using PerLanguage = std::map<Language, T>;
using Id = std::string;

// --- rich text -------------------------------------------------------------------------------------------------

enum class Emphasis : std::uint8_t { none, strong, emphasis };

/// A run of inline text; `target` is set for links only.
struct Span {
    std::string text;
    Emphasis emphasis = Emphasis::none;
    std::string target;
    friend bool operator==(const Span&, const Span&) = default;
};
using RichText = std::vector<Span>;

struct Paragraph { RichText text; };
struct Subheading { std::string text; };
struct BulletList { bool numbered = false; std::vector<RichText> entries; };
struct QuoteBlock { RichText text; };
struct MockPost { std::string author, role, time; RichText text; };
struct DoDont { RichText good, bad, why; };
struct RealCase { std::string title; int year = 0; RichText text; Id source; };
struct LawNote { RichText text; Id source; };
struct PictureBlock { Id picture; std::string caption; };
struct RecallPrompt { RichText prompt, answer; };
struct Takeaway { RichText text; };

using Block = std::variant<Paragraph, Subheading, BulletList, QuoteBlock, MockPost, DoDont, RealCase, LawNote, PictureBlock,
                           RecallPrompt, Takeaway>;

struct PageText {
    std::string heading;
    std::vector<Block> blocks;
};

// --- lessons ---------------------------------------------------------------------------------------------------

struct LessonText {
    std::string title;
    std::string summary;
    std::map<Id, std::string> objectives;
    std::map<Id, PageText> pages;
};

struct Lesson {
    Id id;
    int guideline = 0;               ///< 1 to 10; 0 is the introduction
    std::vector<Id> objectives;
    std::vector<Id> pages;           ///< in order; 5 to 7
    PerLanguage<LessonText> text;
};

/// A guideline named but not written yet.
struct PlannedLesson {
    int guideline = 0;
    PerLanguage<std::string> title;
};

// --- items -----------------------------------------------------------------------------------------------------

enum class ItemType : std::uint8_t { single, multiple, order, groups, phrases };
enum class Use : std::uint8_t { practice, exam, refresher };

struct OptionText {
    std::string text;
    std::string feedback;
};

struct ItemText {
    std::string stem;
    std::map<Id, OptionText> options;
    std::map<Id, std::string> groups;   ///< type groups only
    std::string author;                 ///< type phrases only
    std::string post;                   ///< type phrases only: the post with {option} where each phrase stands
};

struct Item {
    Id id;
    Id lesson;
    ItemType type = ItemType::single;
    std::vector<Use> uses;
    Id objective;
    std::vector<Id> options;            ///< type order: in the right order; type groups: the cards
    std::vector<Id> key;                ///< single: one; multiple and phrases: the right ones
    std::vector<Id> groups;             ///< type groups only
    std::map<Id, Id> card_groups;       ///< type groups only: card to group
    PerLanguage<ItemText> text;
};

// --- scenarios -------------------------------------------------------------------------------------------------

enum class Variable : std::uint8_t { trust, reach, legal, minutes };
inline constexpr std::size_t variable_count = 4;

struct ScenarioPost {
    Id from;
    std::string text;
};

struct ScenarioOption {
    Id id;
    int quality = 0;                            ///< 0 to 3
    std::map<Variable, int> effects;
    Id next;                                    ///< a node, or "end"
    bool critical = false;
};

struct Gate {
    Variable variable = Variable::trust;
    int at_least = 0;
    Id then, otherwise;
};

struct ScenarioNode {
    Id id;
    std::optional<Gate> gate;                   ///< a node has a gate or three options
    std::vector<ScenarioOption> options;
};

enum class Comparison : std::uint8_t { at_least, at_most, above, below };

struct Condition {
    Variable variable = Variable::trust;
    Comparison comparison = Comparison::at_least;
    int value = 0;
};

struct Ending {
    Id id;
    std::vector<Condition> when;                ///< all must hold; the first ending that fits is reached
};

struct PersonText { std::string name, role; };

struct ScenarioOptionText {
    std::string text;
    std::vector<ScenarioPost> posts;
    std::string consequence;
    std::string feedback;
};

struct NodeText {
    std::string time;
    std::vector<ScenarioPost> posts;
    std::string question;
    std::map<Id, ScenarioOptionText> options;
};

struct EndingText { std::string title, text; };

struct ScenarioText {
    std::string title;
    std::string intro;
    std::map<Id, PersonText> people;
    std::map<Id, NodeText> nodes;
    std::map<Id, EndingText> endings;
    std::string rule, transfer, transfer_answer;
};

struct Scenario {
    Id id;
    Id lesson;
    std::vector<Use> uses;
    std::map<Variable, int> start_values;       ///< a variable left out starts at 0
    std::vector<Id> people;                     ///< "agent" is the learner's side
    Id start;
    std::vector<ScenarioNode> nodes;
    std::vector<Ending> endings;
    int decisions = 0;                          ///< checked: the same on every path, 4 to 6
    int pass = 0;                               ///< points needed, of 3 * decisions
    PerLanguage<ScenarioText> text;
};

// --- exam, pictures, sources -----------------------------------------------------------------------------------

struct ExamBlueprint {
    Id id;
    int items = 24;                             ///< a point each
    int scenarios = 2;
    int scenario_points = 3;                    ///< each
    std::vector<std::pair<Id, int>> lessons;    ///< items drawn from each lesson; together `items`
};

/// quizzes/refresher.yaml: the shorter course of the years after. How it goes: learning/refresher.h.
struct RefresherBlueprint {
    Id id;
    int pretest = 1;                            ///< questions of each lesson
    int check = 1;                              ///< questions of a lesson that showed need
    std::vector<Id> pages;                      ///< read again: of a lesson that showed need those it has
    int scenarios = 1;
    int scenario_points = 3;                    ///< each; an item has one
    int minutes = 15;                           ///< what people are told it takes
    int pass_mark = 0;                          ///< percent; 0: the organisation's
    bool evidence_answers = true;               ///< false: its certificate carries points by lesson only
    friend bool operator==(const RefresherBlueprint&, const RefresherBlueprint&) = default;
};

struct Picture {
    Id id;
    PerLanguage<std::string> alternative;
    std::string png;                            ///< the file's bytes at 200 %; empty where it was not rasterised
};

struct Source {
    Id id;
    int year = 0;
    PerLanguage<std::string> title;
    std::string where;
};

/// A word explained; lessons link to it as glossary:<id>.
struct GlossaryEntry {
    Id id;
    PerLanguage<std::string> term;
    PerLanguage<std::string> text;
};

/// What a learner must do before the exam, besides reading every page. The rest of the practice is offered.
struct Required {
    int practice_items = 0;                     ///< of each lesson, the first ones
    std::vector<Id> scenarios;                  ///< played in practice until passed
};

/// What an author says of a change: what it counts as, and in words for those who learned the course before it.
struct ChangeNote {
    std::string version;                        ///< that brought it; never later than the course's
    Id subject;                                 ///< a lesson, item or scenario
    bool material = false;                      ///< asks the lesson again; otherwise nothing
    PerLanguage<std::string> what;              ///< for learners; never empty where material
    std::string reason;                         ///< where it counts as something else than comparing says; may be empty
};

struct Course {
    Id id;
    std::string version;
    std::vector<Language> languages;            ///< the first is the default
    PerLanguage<std::string> title, description;
    std::vector<Lesson> lessons;                ///< in order
    std::vector<PlannedLesson> planned;
    std::vector<Item> items;
    std::vector<Scenario> scenarios;
    ExamBlueprint exam;
    std::vector<Picture> pictures;
    std::vector<Source> sources;
    Required required;
    std::vector<GlossaryEntry> glossary;
    std::vector<ChangeNote> changes;            ///< of every version so far
    std::optional<RefresherBlueprint> refresher; ///< without one, renewing is taking the exam again
    std::string packed_hash;                    ///< of the pack's contents, in lower-case hex; empty where read from folders

    const Lesson* lesson(const Id& wanted) const;
    const Item* item(const Id& wanted) const;
    const Scenario* scenario(const Id& wanted) const;
    const Picture* picture(const Id& wanted) const;
    const Source* source(const Id& wanted) const;
    const GlossaryEntry* glossary_entry(const Id& wanted) const;
};

struct PolicyText {
    std::string title, summary;
    std::map<Id, PageText> pages;
};

/// What a certificate's end is counted from; the rules are learning/renewal.h.
enum class ExpiryBasis : std::uint8_t { completion, previous, fixed_date };

struct RenewalTerms {
    ExpiryBasis basis = ExpiryBasis::completion;
    int fixed_month = 0, fixed_day = 0;         ///< basis fixed_date only
    int window_days = 60;                       ///< before the end: renewal is open
    int grace_days = 14;                        ///< after it
    std::vector<int> reminder_days{30, 7, 1};   ///< before the end
};

/// Lessons proposed for one of the first days.
struct OnboardingDay {
    int day = 1;                                ///< counted from the day of joining, which is day 1
    std::vector<Id> lessons;
};

struct Organisation {
    Id id;
    std::string name;
    std::string colour;                         ///< "#0B6E6E", or empty
    std::string logo_png;                       ///< the file's bytes, or empty
    int pass_mark = 80;                         ///< percent
    int valid_months = 12;
    Language language;
    std::string send_folder, send_email;
    std::map<std::string, std::string> contacts;
    std::vector<Id> policy_pages;
    PerLanguage<PolicyText> policy;
    std::string legal_review;                   ///< who read the texts for the organisation, and when; empty: nobody yet
    std::vector<std::string> keys;              ///< did:key of the organisation: the newest first, older ones still hold
    bool evidence_answers = true;               ///< certificates carry the graded answers; false: a summary only
    RenewalTerms renewal;
    int onboarding_days = 30;                   ///< from joining or invitation to the first certificate
    std::vector<OnboardingDay> onboarding_plan; ///< by day, rising; empty: no plan is shown
    std::string time_zone = "Europe/Warsaw";    ///< where days are counted: a name of base/calendar.h
};

/// Hashes are SHA-256 in lower-case hex. `grading_hash` covers what decides a score: ids, keys, qualities, effects, gates,
/// criticals, blueprint, item types and groups; never wording.
struct LoadedCourse {
    Course course;
    Organisation organisation;
    std::string content_hash;
    std::string grading_hash;
    PerLanguage<std::string> policy_hashes;     ///< of the policy as it reads in each language; empty where there is none
};

const ScenarioNode* find_node(const Scenario& scenario, const Id& node);
const ScenarioOption* find_option(const ScenarioNode& node, const Id& option);
bool used_for(const std::vector<Use>& uses, Use use);

}  // namespace rozwaga::course
