// A YAML text as a tree that knows where each part stands. Stricter than YAML: one document, text keys, no key twice,
// no anchors, aliases or tags, bounded depth and size.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/report.h"

namespace rozwaga::course {

struct YamlEntry;

struct YamlNode {
    enum class Kind { empty, text, list, map };
    Kind kind = Kind::empty;
    bool quoted = false;                  ///< text only
    std::string text;
    std::vector<YamlNode> list;
    std::vector<YamlEntry> map;           ///< in the order of the file
    Place place;
};

struct YamlEntry {
    std::string key;
    Place place;                          ///< of the key
    YamlNode value;
};

/// Where a YAML text begins in its file: it may stand inside a Markdown file.
struct YamlOrigin {
    std::string file;
    int line = 1;
    int column = 1;                       ///< each of its lines begins here
};

/// Absent when it could not be read; then the report says why. A key that stands twice is reported and kept once.
std::optional<YamlNode> parse_yaml(const std::string& text, const YamlOrigin& origin, Report& report);

}  // namespace rozwaga::course
