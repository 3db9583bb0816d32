#include "architecture/includes.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

namespace rozwaga::architecture {
namespace {

// A C++ standard header has neither a dot nor a slash: <vector>, <cstdint>.
bool is_standard(const Include& include) {
    return !include.quoted && include.header.find_first_of("./") == std::string::npos;
}

bool opens_files(const std::string& header) {
    static const std::set<std::string> names = {"filesystem", "fstream", "cstdio"};
    return names.contains(header);
}

const Library* library_of(const std::string& header) {
    for (const auto& library : libraries) {
        for (const auto& prefix : library.prefixes) {
            if (header.starts_with(prefix)) return &library;
        }
    }
    return nullptr;
}

const Room* find_room(const std::string& name) {
    const auto found = std::ranges::find(rooms, name, &Room::name);
    return found == rooms.end() ? nullptr : &*found;
}

bool has(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

std::string folder_of(const std::string& path) {
    const auto slash = path.find('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

// Empty when the row allows it; the reason otherwise.
std::string objection(const Room& room, const Include& include) {
    const std::string& header = include.header;
    if (is_standard(include)) {
        return opens_files(header) && !room.effects ? "opens files, which this room must not know" : "";
    }
    if (const std::string target = folder_of(header); include.quoted && find_room(target) != nullptr) {
        if (target == room.name || has(room.rooms, target)) return "";
        if (has(room.values, target)) {
            return has(value_headers, header) ? "" : "only value types of that room may be known here";
        }
        return "that room must not be known here";
    }
    if (const Library* library = library_of(header)) {
        return has(room.libraries, library->name) ? "" : "the library " + library->name + " belongs to other rooms";
    }
    if (include.quoted) return "neither a room nor a library of the table (includes are written from app/)";
    return room.system ? "" : "operating-system headers stand in system/ and platform/ only";
}

Room wiring() {
    Room room{"", {}, {}, {"fmt", "expected", "cli11"}};
    for (const auto& each : rooms) room.rooms.push_back(each.name);
    return room;
}

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

bool calls_any(std::string_view line, std::initializer_list<std::string_view> calls) {
    return std::ranges::any_of(calls, [&](auto call) { return line.find(call) != std::string_view::npos; });
}

// Time enters as a parameter and randomness as a seed: only system/ and platform/ may ask for them.
// A stopwatch, which knows no date, is a matter of effects.
bool asks_clock_or_chance(const Room& room, std::string_view line) {
    return calls_any(line, {"system_clock::now", "high_resolution_clock::now", "random_device", "std::time("}) ||
           (!room.effects && calls_any(line, {"steady_clock::now"}));
}

// The header a line includes; nothing when it is another line.
std::optional<Include> read_include(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = trimmed(line.substr(std::string_view("include").size()));
    if (!line.starts_with('<') && !line.starts_with('"')) return std::nullopt;
    const bool quoted = line.front() == '"';
    line.remove_prefix(1);
    const auto end = line.find(quoted ? '"' : '>');
    if (end == std::string_view::npos) return std::nullopt;
    return Include{std::string(line.substr(0, end)), quoted, 0};
}

} // namespace

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (auto include = read_include(line)) {
            include->line = number;
            found.push_back(std::move(*include));
        }
    }
    return found;
}

Words violations(const std::string& place, std::string_view text) {
    const std::string folder = folder_of(place);
    const Room* row = find_room(folder);
    if (!folder.empty() && row == nullptr) return {place + ": the folder has no row in the table of rooms"};
    const Room room = row != nullptr ? *row : wiring();

    Words found;
    for (const auto& include : includes_of(text)) {
        const std::string reason = objection(room, include);
        if (!reason.empty()) {
            found.push_back(place + ":" + std::to_string(include.line) + ": " + include.header + ": " + reason);
        }
    }
    if (room.system) return found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (!trimmed(line).starts_with("//") && asks_clock_or_chance(room, line)) {
            found.push_back(place + ":" + std::to_string(number) +
                            ": asks the clock or chance itself; only system/ and platform/ may");
        }
    }
    return found;
}

} // namespace rozwaga::architecture
