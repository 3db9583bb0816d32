// Reports as they are shown; what is exported is this, row by row. Values only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "registry/people.h"

namespace rozwaga::session::managing {

enum class ReportPart : std::uint8_t { guidelines, items, completion, reminders };

struct ReportLesson {
    std::string id, title;
    int guideline = 0;
};
/// How one team did in each guideline: share of the points, nothing where too few took part to say.
struct GuidelineRow {
    std::string team;
    bool of_team = false;                        ///< false: the whole organisation
    std::int64_t people = 0;
    std::vector<std::optional<double>> shares;   ///< by lesson
};

struct OptionCount {
    std::string text;
    std::int64_t count = 0;
    bool right = false;
};
/// Worded as "advice.<code>"; an option stands there as its text.
struct ItemAdvice { std::string code; Arguments arguments; };
struct ItemReport {
    std::string id, question, lesson;
    std::int64_t responses = 0;
    std::optional<double> facility, discrimination, efficiency;   ///< nothing under ten responses
    std::vector<ItemAdvice> advice;
    std::vector<OptionCount> options;
};

struct ReminderRow {
    registry::PersonId person = 0;
    std::string name, team, leader;              ///< leader: whom the letter goes to instead; empty: to the person
    std::string kind;                            ///< "before", "grace", "overdue"
    Instant due;
    bool no_address = false;
};

struct ReportsView {
    ReportPart part = ReportPart::guidelines;
    bool ready = false;
    std::vector<std::string> teams;              ///< that the report can be narrowed to
    std::vector<std::string> chosen_teams;
    std::vector<ReportLesson> lessons;
    std::vector<GuidelineRow> guidelines;        ///< the whole organisation first
    std::vector<ItemReport> items;               ///< as the course has them
    std::optional<double> consistency;           ///< CIC of the exam's items, percent
    std::int64_t attempts = 0;                   ///< that the figures rest on
    registry::Overview counts;                   ///< of the chosen teams
    std::vector<ReminderRow> reminders;          ///< what a dry run found
    bool reminders_ready = false, digests = false;
    std::int64_t letters = 0;                    ///< how many drafts that makes
    Instant now;
};

}  // namespace rozwaga::session::managing
