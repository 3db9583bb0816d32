#include "screens/setting_rows.h"

#include "widgets/controls.h"
#include "widgets/layout.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

std::string choice_name(const text::Wording& words, const session::Setting& setting, std::string_view value) {
    if (setting.kind == session::SettingKind::language) return words("language." + std::string(value));
    if (setting.key == "text-percent") return words("settings.percent", {{"number", std::string(value)}});
    return words("settings." + std::string(setting.key) + "-" + std::string(value));
}

std::vector<Segment> choices_of_setting(const text::Wording& words, const session::Setting& setting, const std::vector<std::string>& languages) {
    std::vector<Segment> segments;
    const auto add = [&](std::string_view value) { segments.push_back({std::string(value), choice_name(words, setting, value)}); };
    if (setting.kind == session::SettingKind::language)
        for (const auto& language : languages) add(language);
    for (const auto value : setting.values) add(value);
    return segments;
}

}  // namespace

void about_setting(Ui& ui, const text::Wording& words, const std::string& key) {
    heading(ui, 2, words("settings." + key), {.size = TextSize::subheading});
    space(ui, Space::hair);
    label(ui, words("settings." + key + "-about"), {.size = TextSize::small, .muted = true});
}

std::optional<std::string> choose_setting(Ui& ui, const text::Wording& words, const session::Setting& setting,
                                          const std::vector<std::string>& languages, const session::Preferences& preferences) {
    const std::string key(setting.key);
    about_setting(ui, words, key);
    space(ui, Space::snug);
    return segmented(ui, "choice", words("settings." + key), choices_of_setting(words, setting, languages), preferences.*setting.value);
}

}  // namespace rozwaga::screens
