#include "documents/calendar_file.h"

#include <fmt/format.h>

#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t longest_line = 75;

std::string ics_text(const std::string& text) {
    std::string escaped;
    for (const char letter : without_controls(valid_utf8(text), true)) {
        if (letter == '\\' || letter == ';' || letter == ',') escaped += '\\';
        if (letter == '\n') escaped += "\\n";
        else escaped += letter;
    }
    return escaped;
}

/// Folded where a letter begins.
void add_line(std::string& file, const std::string& line) {
    std::size_t at = 0, room = longest_line;
    while (line.size() - at > room) {
        std::size_t end = at + room;
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
        file += line.substr(at, end - at) + "\r\n ";
        at = end;
        room = longest_line - 1;   // the space that a continued line begins with
    }
    file += line.substr(at) + "\r\n";
}

std::string ics_day(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}{:02}{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string ics_moment(Instant instant) {
    std::string text;
    for (const char letter : to_iso8601(instant))
        if (letter != '-' && letter != ':') text += letter;
    return text;
}

/// From the midnight that begins the day to nine in the morning, `days` earlier.
std::string trigger(int days) {
    if (days <= 0) return "PT9H";
    return days == 1 ? "-PT15H" : fmt::format("-P{}DT15H", days - 1);
}

}  // namespace

std::string calendar_file(const std::vector<CalendarEvent>& events, Instant made) {
    std::string file;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rozwaga//rozwagactl//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"})
        add_line(file, line);
    for (const CalendarEvent& event : events) {
        add_line(file, "BEGIN:VEVENT");
        add_line(file, "UID:" + ics_text(event.uid));
        add_line(file, "DTSTAMP:" + ics_moment(made));
        add_line(file, "DTSTART;VALUE=DATE:" + ics_day(event.day));
        add_line(file, "DTEND;VALUE=DATE:" + ics_day(event.day + std::chrono::days(1)));
        add_line(file, "SUMMARY:" + ics_text(event.title));
        add_line(file, "DESCRIPTION:" + ics_text(event.description));
        add_line(file, "TRANSP:TRANSPARENT");
        for (const int days : event.alarm_days) {
            add_line(file, "BEGIN:VALARM");
            add_line(file, "ACTION:DISPLAY");
            add_line(file, "DESCRIPTION:" + ics_text(event.title));
            add_line(file, "TRIGGER:" + trigger(days));
            add_line(file, "END:VALARM");
        }
        add_line(file, "END:VEVENT");
    }
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace rozwaga::documents
