#include "screens/look_tools.h"

#include <algorithm>

#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/text.h"

namespace rozwaga::screens {

using namespace widgets;

Change text_size_shortcuts(Ui& ui, const text::Wording& words, const session::Preferences& preferences) {
    std::string wanted = preferences.text_percent;
    if (ui.shortcut(ctrl(Key::plus), words("frame.text-larger"))) wanted = session::text_size_beside(preferences, 1);
    if (ui.shortcut(ctrl(Key::minus), words("frame.text-smaller"))) wanted = session::text_size_beside(preferences, -1);
    if (ui.shortcut(ctrl(Key::digit_0), words("frame.text-normal"))) wanted = "100";
    if (wanted == preferences.text_percent) return {};
    return session::ChangeSetting{"text-percent", wanted};
}

Change language_switch(Ui& ui, const text::Wording& words, const std::vector<std::string>& languages, const session::Preferences& preferences) {
    if (languages.size() < 2) return {};
    std::vector<Segment> segments;
    for (const auto& language : languages) {
        std::string label = language;
        std::transform(label.begin(), label.end(), label.begin(), [](char c) { return char(c - 'a' + 'A'); });
        segments.push_back({language, label, words("language." + language)});
    }
    const auto chosen = segmented(ui, "language", words("frame.language"), segments, preferences.language);
    if (!chosen) return {};
    return session::ChangeSetting{"language", *chosen};
}

Change text_size_buttons(Ui& ui, const text::Wording& words, const session::Preferences& preferences) {
    const std::string smaller = session::text_size_beside(preferences, -1), larger = session::text_size_beside(preferences, 1);
    const std::string& now = preferences.text_percent;
    Change wanted;
    if (icon_button(ui, "text-smaller", Icon::text_smaller, words("frame.text-smaller"),
                    {.enabled = smaller != now, .reason = words("frame.text-smallest"), .shortcut = {}, .small = true}))
        wanted = session::ChangeSetting{"text-percent", smaller};
    if (icon_button(ui, "text-larger", Icon::text_larger, words("frame.text-larger"),
                    {.enabled = larger != now, .reason = words("frame.text-largest"), .small = true}))
        wanted = session::ChangeSetting{"text-percent", larger};
    return wanted;
}

void shortcuts_dialog(Ui& ui, const text::Wording& words, bool& open) {
    if (!open) return;
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& help : ui.shortcuts()) rows.emplace_back(help.chord_text, help.meaning);
    rows.emplace_back(words("help.tab-keys"), words("help.tab"));
    rows.emplace_back(words("help.enter-keys"), words("help.enter"));
    bool close = false;
    close |= dialog(
        ui, "help", words("frame.help"), {.icon = Icon::help},
        [&] {
            paragraph(ui, words("help.lead"));
            facts(ui, rows);
        },
        [&] { close |= primary_button(ui, "done", words("help.close")); });
    if (close) open = false;
}

}  // namespace rozwaga::screens
