// Ids and languages: how they may look, and which ones to name when one is unknown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"

namespace rozwaga::course {

/// 1 to 64 small Latin letters, digits and hyphens; a letter or digit at both ends.
bool is_id(std::string_view text);
/// A language code of ISO 639-1: "pl".
bool is_language(std::string_view text);
/// "1.0.0"
bool is_version(std::string_view text);
/// "1.9.0" before "1.10.0". Of two that are versions.
bool earlier_version(std::string_view left, std::string_view right);
/// For a message: the known ids, the ones most like `wanted` first, at most eight.
std::string known_names(std::vector<Id> known, std::string_view wanted);

template <class Map>
std::vector<Id> keys_of(const Map& map) {
    std::vector<Id> keys;
    for (const auto& entry : map) keys.push_back(entry.first);
    return keys;
}

template <class T>
std::vector<Id> ids_of(const std::vector<T>& all) {
    std::vector<Id> ids;
    for (const auto& one : all) ids.push_back(one.id);
    return ids;
}

}  // namespace rozwaga::course
