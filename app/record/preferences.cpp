#include "record/preferences.h"

#include <algorithm>

namespace rozwaga::record {
namespace {

constexpr std::uint64_t largest_file = 64 * 1024;
constexpr std::size_t longest_key = 40, longest_value = 1000, most_keys = 200;

bool is_key(std::string_view key) {
    return !key.empty() && key.size() <= longest_key && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Bytes of the character that begins `text`; 0 when none does.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return 1;
    const std::size_t length = byte(0) >= 0xC2 && byte(0) < 0xE0 ? 2 : byte(0) >= 0xE0 && byte(0) < 0xF0 ? 3 : byte(0) >= 0xF0 && byte(0) < 0xF5 ? 4 : 0;
    if (length == 0 || length > text.size()) return 0;
    std::uint32_t point = byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
        point = (point << 6) | (byte(i) & 0x3F);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    return overlong || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF ? 0 : length;
}

bool is_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0 || text.front() == '\0') return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string escaped(const std::string& value) {
    std::string result;
    for (const char c : value) {
        if (c == '\\') result += "\\\\";
        else if (c == '\n') result += "\\n";
        else result += c;
    }
    return result;
}

std::string unescaped(std::string_view value) {
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            result += value[i];
            continue;
        }
        ++i;
        result += value[i] == 'n' ? '\n' : value[i];
    }
    return result;
}

}  // namespace

std::string Preferences::get(std::string_view key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? "" : found->second;
}

bool Preferences::set(std::string_view key, std::string_view value) {
    if (!is_key(key) || value.size() > longest_value || !is_text(value)) return false;
    if (values_.size() >= most_keys && !values_.contains(key)) return false;
    values_.insert_or_assign(std::string(key), std::string(value));
    return true;
}

void Preferences::remove(std::string_view key) {
    if (const auto found = values_.find(key); found != values_.end()) values_.erase(found);
}

void Preferences::each(const std::function<void(const std::string& key, const std::string& value)>& told) const {
    for (const auto& [key, value] : values_) told(key, value);
}

std::string Preferences::to_text() const {
    std::string text;
    for (const auto& [key, value] : values_) text += key + "=" + escaped(value) + "\n";
    return text;
}

Preferences Preferences::from_text(std::string_view text) {
    Preferences preferences;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos)
            preferences.set(line.substr(0, equals), unescaped(line.substr(equals + 1)));
    }
    return preferences;
}

Preferences load_preferences(const Disk& disk, const std::string& path) {
    return Preferences::from_text(disk.read(path, largest_file).value_or(""));
}

Result<void> save_preferences(Disk& disk, const std::string& path, const Preferences& preferences) {
    return disk.write(path, preferences.to_text(), true);
}

}  // namespace rozwaga::record
