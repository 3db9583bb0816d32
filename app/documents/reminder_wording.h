// What a reminder says: calm, short, what to do, by when, whom to ask. In the language of whoever reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "course/course.h"
#include "documents/calendar_file.h"
#include "documents/mail_draft.h"
#include "text/wordings.h"

namespace rozwaga::documents {

/// before: the last day is to come; grace: it is over and some days are left; overdue: those are over too.
enum class ReminderKind : std::uint8_t { before, grace, overdue };

/// What is said to one person.
struct ReminderFacts {
    std::string name, address;
    ReminderKind kind = ReminderKind::before;
    bool renewal = false;              ///< there was a certificate; else it is the first one
    Day due;                           ///< the last day
    int days_left = 0;                 ///< before only
    int days_before = 0;               ///< before only: which of the reminders it is
    std::optional<Day> grace_until;    ///< grace only
};

/// What is the same for all of an organisation.
struct ReminderGround {
    std::string organisation;
    course::PerLanguage<std::string> course_titles;   ///< in the letter's language; else the first
    std::string ask;                   ///< whom to ask: an address or a name; empty: the sender
    std::string send_to;               ///< where certificates go: folder or address; may be empty
    Instant now;
    std::vector<int> alarm_days{7, 1};
};

struct Reminder {
    MailDraft mail;                    ///< with the calendar attached
    std::string calendar;              ///< an .ics file
};

/// Words in the language each is written to. What the app and the command line share.
class ReminderWriter {
public:
    /// `wordings` outlives it; `fallback` is the language of those whose own has no catalogue.
    ReminderWriter(text::Wordings& wordings, std::string fallback) : wordings_(wordings), fallback_(std::move(fallback)) {}

    /// `uid` names this day of this person, whatever is said about it when. Error of all: "text.no-catalogue".
    Result<Reminder> reminder(const ReminderFacts& facts, const std::string& language, const std::string& uid, const ReminderGround& ground);
    /// One for somebody who leads the others: who, and by when. `uid` names the leader; each last day is an event of its own.
    Result<Reminder> digest(const std::string& leader, const std::string& address, const std::string& language,
                            const std::vector<ReminderFacts>& team, const std::string& uid, const ReminderGround& ground);

    /// "Przypomnienie Jan Nowak 2026-12-31, 30 dni (17)", without an ending: `tail` tells apart what has the same name and day.
    Result<std::string> file_name(const ReminderFacts& facts, const std::string& language, const std::string& tail);
    Result<std::string> digest_file_name(const std::string& leader, const std::string& language, const std::string& tail, Day today);

private:
    text::Wordings& wordings_;
    std::string fallback_;

    Result<const text::Wording*> words(const std::string& language);
};

}  // namespace rozwaga::documents
