#include "documents/reminder_wording.h"

#include <map>

#include "documents/table.h"
#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t longest_name = 40;

/// A day is that day wherever the text is written: noon UTC lies in it from Dublin to Istanbul.
std::string worded_day(Day day, const text::Wording& words) {
    constexpr std::int64_t noon = 12 * 60 * 60 * 1000, day_length = 2 * noon;
    return words.date(Instant{day.time_since_epoch().count() * day_length + noon});
}

std::string left_in_words(int days, const text::Wording& words) {
    return days <= 0 ? words("reminder.today") : words.plural("reminder.days-left", days);
}

const char* kind_of(const ReminderFacts& facts) {
    if (facts.kind == ReminderKind::grace) return "grace";
    if (facts.kind == ReminderKind::overdue) return facts.renewal ? "renewal-overdue" : "overdue";
    return facts.renewal ? "renewal" : "onboarding";
}

std::string title_of(const ReminderGround& ground, const text::Wording& words) {
    const auto own = ground.course_titles.find(words.language());
    if (own != ground.course_titles.end()) return own->second;
    return ground.course_titles.empty() ? "" : ground.course_titles.begin()->second;
}

Arguments arguments_of(const ReminderFacts& facts, const ReminderGround& ground, const text::Wording& words) {
    return {{"title", title_of(ground, words)},
            {"date", worded_day(facts.due, words)},
            {"left", left_in_words(facts.days_left, words)},
            {"until", facts.grace_until ? worded_day(*facts.grace_until, words) : ""}};
}

std::string steps(const ReminderGround& ground, const text::Wording& words) {
    return ground.send_to.empty() ? words("reminder.steps") : words("reminder.steps-send", {{"where", ground.send_to}});
}

std::string whom_to_ask(const ReminderGround& ground, const text::Wording& words) {
    return ground.ask.empty() ? words("reminder.ask-reply") : words("reminder.ask", {{"contact", ground.ask}});
}

/// Paragraphs, and who sends it.
std::string letter(const std::vector<std::string>& paragraphs, const ReminderGround& ground, const text::Wording& words) {
    std::string text = words("reminder.greeting") + "\n\n";
    for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
    return text + ground.organisation + '\n';
}

Reminder with_calendar(MailDraft mail, std::vector<CalendarEvent> events, const ReminderGround& ground, const text::Wording& words) {
    mail.language = words.language();
    mail.date = ground.now;
    std::string calendar = calendar_file(events, ground.now);
    mail.attachments.push_back({words("reminder.calendar-file") + ".ics", "text", "calendar", calendar});
    return {std::move(mail), std::move(calendar)};
}

/// Of what is over nothing is put into a calendar but the last day that is left.
Day calendar_day(const ReminderFacts& facts) { return facts.kind == ReminderKind::grace && facts.grace_until ? *facts.grace_until : facts.due; }

/// The tail stays whole, whatever is cut off before it.
std::string named(const text::Wording& words, const std::string& key, const std::string& name, Day day, const std::string& what, const std::string& tail) {
    const Arguments arguments{{"name", first_letters(one_line_of(name), longest_name)}, {"date", day_text(day)}, {"what", what}};
    return plain_file_name(words(key, arguments), 200) + " (" + tail + ")";
}

Reminder word_reminder(const ReminderFacts& facts, const std::string& uid, const ReminderGround& ground, const text::Wording& words) {
    const std::string kind = kind_of(facts);
    const Arguments arguments = arguments_of(facts, ground, words);
    MailDraft mail{facts.name, facts.address, words("reminder.subject-" + kind, arguments), "", "", {}, {}, {}};
    mail.text = letter({words("reminder." + kind, arguments), steps(ground, words), whom_to_ask(ground, words)}, ground, words);
    std::vector<CalendarEvent> events{
        {uid, calendar_day(facts), words("reminder.event", arguments), steps(ground, words) + "\n\n" + whom_to_ask(ground, words), ground.alarm_days}};
    return with_calendar(std::move(mail), std::move(events), ground, words);
}

Reminder word_digest(const std::string& leader, const std::string& address, const std::vector<ReminderFacts>& team, const std::string& uid,
                     const ReminderGround& ground, const text::Wording& words) {
    std::string list;
    std::map<Day, std::vector<std::string>> by_day;
    for (const ReminderFacts& facts : team) {
        list += words("reminder.line-" + std::string(kind_of(facts)),
                      {{"name", one_line_of(facts.name)}, {"date", worded_day(facts.due, words)}, {"until", facts.grace_until ? worded_day(*facts.grace_until, words) : ""}}) +
                '\n';
        by_day[calendar_day(facts)].push_back(facts.name);
    }
    if (!list.empty()) list.pop_back();
    const Arguments title{{"title", title_of(ground, words)}};
    MailDraft mail{leader, address, words.plural("reminder.subject-digest", long(team.size()), title), "", "", {}, {}, {}};
    mail.text = letter({words("reminder.digest", title), list, words("reminder.digest-steps"), whom_to_ask(ground, words)}, ground, words);
    std::vector<CalendarEvent> events;
    for (const auto& [day, names] : by_day) {
        std::string who;
        for (const std::string& name : names) who += name + '\n';
        events.push_back({uid + '-' + day_text(day), day, words.plural("reminder.event-digest", long(names.size()), title), who, ground.alarm_days});
    }
    return with_calendar(std::move(mail), std::move(events), ground, words);
}

}  // namespace

Result<const text::Wording*> ReminderWriter::words(const std::string& language) {
    if (!language.empty())
        if (const auto own = wordings_.in(language)) return *own;
    return wordings_.in(fallback_);
}

Result<Reminder> ReminderWriter::reminder(const ReminderFacts& facts, const std::string& language, const std::string& uid, const ReminderGround& ground) {
    const auto wording = words(language);
    if (!wording) return tl::unexpected(wording.error());
    return word_reminder(facts, uid, ground, **wording);
}

Result<Reminder> ReminderWriter::digest(const std::string& leader, const std::string& address, const std::string& language,
                                        const std::vector<ReminderFacts>& team, const std::string& uid, const ReminderGround& ground) {
    const auto wording = words(language);
    if (!wording) return tl::unexpected(wording.error());
    return word_digest(leader, address, team, uid, ground, **wording);
}

Result<std::string> ReminderWriter::file_name(const ReminderFacts& facts, const std::string& language, const std::string& tail) {
    const auto wording = words(language);
    if (!wording) return tl::unexpected(wording.error());
    const std::string what = facts.kind == ReminderKind::before ? left_in_words(facts.days_before, **wording)
                                                                : (**wording)(std::string("reminder.file-") + kind_of(facts));
    return named(**wording, "reminder.file", facts.name, facts.due, what, tail);
}

Result<std::string> ReminderWriter::digest_file_name(const std::string& leader, const std::string& language, const std::string& tail, Day today) {
    const auto wording = words(language);
    if (!wording) return tl::unexpected(wording.error());
    return named(**wording, "reminder.file-digest", leader, today, "", tail);
}

}  // namespace rozwaga::documents
