// What a reminder says: calm, short, what to do, by when, whom to ask. In the language of whoever reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "documents/calendar_file.h"
#include "documents/mail_draft.h"
#include "text/wording.h"

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
    std::string organisation, course_title;
    std::string ask;                   ///< whom to ask: an address or a name; empty: the sender
    std::string send_to;               ///< where certificates go: folder or address; may be empty
    Instant now;
    std::vector<int> alarm_days{7, 1};
};

struct Reminder {
    MailDraft mail;                    ///< with the calendar attached
    std::string calendar;              ///< an .ics file
};

/// `uid` names this day of this person, whatever is said about it when.
Reminder word_reminder(const ReminderFacts& facts, const std::string& uid, const ReminderGround& ground, const text::Wording& words);

/// One for somebody who leads the others: who, and by when. `uid` names the leader; each last day is an event of its own.
Reminder word_digest(const std::string& leader, const std::string& address, const std::vector<ReminderFacts>& team, const std::string& uid,
                     const ReminderGround& ground, const text::Wording& words);

/// "Przypomnienie Jan Nowak 2026-12-31, 30 dni (17)", without an ending: `tail` tells apart what has the same name and day.
std::string reminder_file_name(const ReminderFacts& facts, const std::string& tail, const text::Wording& words);
std::string digest_file_name(const std::string& leader, const std::string& tail, Day today, const text::Wording& words);

}  // namespace rozwaga::documents
