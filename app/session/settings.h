// Every setting there is, in one table: its key in the preferences file, what it may be, what it is until somebody chooses.
// Its wording: "settings.KEY" (name), "settings.KEY-about" (what it does), "settings.KEY-VALUE" (of a choice; languages have their own).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rozwaga::session {

/// As they stand in the file and in the table; every value is one of its setting's.
struct Preferences {
    std::string language;
    std::string theme = "system";
    std::string text_percent = "100";
    std::string line_spacing = "normal";
    std::string letter_spacing = "normal";
    std::string motion = "system";
    std::string digit_keys = "on";           ///< 1 to 9 choose an answer
    std::string due_today = "on";            ///< questions between the years are offered on home
    std::string save_folder;                 ///< empty: the documents folder
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

enum class SettingKind {
    language,                                ///< one of the course's languages
    choice,                                  ///< one of `values`
    folder,                                  ///< an absolute path, or empty
};

struct Setting {
    std::string_view key;
    SettingKind kind;
    std::span<const std::string_view> values;
    std::string Preferences::* value;
};

std::span<const Setting> settings();
/// Nothing where there is no such setting.
const Setting* find_setting(std::string_view key);
/// Whether `value` may stand there; folders are judged by their form alone.
bool may_be(const Setting& setting, std::string_view value, const std::vector<std::string>& languages);

/// 100 to 200.
int text_percent(const Preferences& preferences);
/// The next size up or down; the same at the ends.
std::string text_size_beside(const Preferences& preferences, int step);

}  // namespace rozwaga::session
