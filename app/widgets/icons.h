// The icons there are. Names say what is drawn for what purpose; the glyphs stand in icons.cpp.
// Icons never speak for themselves: the widget that holds one has a name.
#pragma once

#include <cstdint>

namespace rozwaga::widgets {

enum class Icon : std::uint8_t {
    none, back, forward, up, down, expand, collapse, check, close, plus, minus, more,
    right, wrong, missed, empty, begun, info, warning, help, lock, planned, clock, calendar, flag, flag_on,
    home, lesson, practice, scenario, exam, certificate, results, settings, language, person, people, add_person, switch_person,
    law, real_case, recall, takeaway, tip, good, bad, quote,
    reply, like, angry, share, comment, send, trust, reach, legal, minutes,
    save, open_folder, open_outside, mail, download, print, refresh, replay, search, edit, picture, attention, star, path, turning_point,
    text_smaller, text_larger, ascending, descending, either_way, filter, chart, list, waived,
    dashboard, inbox, key, upload, database,
};

}  // namespace rozwaga::widgets
