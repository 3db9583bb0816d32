#include "session/settings.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rozwaga::session {
namespace {

using namespace std::string_view_literals;

constexpr std::array themes{"system"sv, "light"sv, "dark"sv, "high-contrast"sv};
constexpr std::array text_sizes{"100"sv, "125"sv, "150"sv, "175"sv, "200"sv};
constexpr std::array spacings{"normal"sv, "wide"sv, "wider"sv};
constexpr std::array motions{"system"sv, "full"sv, "reduced"sv};
constexpr std::array switches{"on"sv, "off"sv};
constexpr std::size_t longest_folder = 900;

constexpr std::array<Setting, 9> table{{
    {"language", SettingKind::language, {}, &Preferences::language},
    {"theme", SettingKind::choice, themes, &Preferences::theme},
    {"text-percent", SettingKind::choice, text_sizes, &Preferences::text_percent},
    {"line-spacing", SettingKind::choice, spacings, &Preferences::line_spacing},
    {"letter-spacing", SettingKind::choice, spacings, &Preferences::letter_spacing},
    {"motion", SettingKind::choice, motions, &Preferences::motion},
    {"digit-keys", SettingKind::choice, switches, &Preferences::digit_keys},
    {"due-today", SettingKind::choice, switches, &Preferences::due_today},
    {"save-folder", SettingKind::folder, {}, &Preferences::save_folder},
}};

bool is_folder(std::string_view path) {
    if (path.empty()) return true;
    const bool plain = std::none_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return path.front() == '/' && path.size() <= longest_folder && plain;
}

}  // namespace

std::span<const Setting> settings() { return table; }

const Setting* find_setting(std::string_view key) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Setting& setting) { return setting.key == key; });
    return found == table.end() ? nullptr : &*found;
}

bool may_be(const Setting& setting, std::string_view value, const std::vector<std::string>& languages) {
    switch (setting.kind) {
        case SettingKind::language: return std::find(languages.begin(), languages.end(), value) != languages.end();
        case SettingKind::choice: return std::find(setting.values.begin(), setting.values.end(), value) != setting.values.end();
        case SettingKind::folder: return is_folder(value);
    }
    return false;
}

int text_percent(const Preferences& preferences) {
    int percent = 100;
    std::from_chars(preferences.text_percent.data(), preferences.text_percent.data() + preferences.text_percent.size(), percent);
    return std::clamp(percent, 100, 200);
}

std::string text_size_beside(const Preferences& preferences, int step) {
    const auto at = std::find(text_sizes.begin(), text_sizes.end(), preferences.text_percent) - text_sizes.begin();
    return std::string(text_sizes[std::size_t(std::clamp<long>(at + step, 0, long(text_sizes.size()) - 1))]);
}

}  // namespace rozwaga::session
