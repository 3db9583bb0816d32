// Typed access to a YAML map. What is wrong goes into the report once; the place of every part into the places.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "course/places.h"
#include "course/report.h"
#include "course/yaml_document.h"

namespace rozwaga::course {

/// `wanted` keys must be there; the texts of wording files are `allowed` only, because the checker says more exactly
/// what is missing.
struct Keys {
    std::vector<std::string_view> wanted, allowed;
};

class YamlFields {
public:
    /// `path` is that of the map in `places`.
    YamlFields(const YamlNode& node, std::string path, const Keys& keys, Places& places, Report& report);

    /// The map's value; null where the key is absent or has no value.
    const YamlNode* find(std::string_view key) const;
    /// Trimmed; empty where absent.
    std::string text(std::string_view key) const;
    std::optional<int> number(std::string_view key) const;
    int number(std::string_view key, int otherwise) const { return number(key).value_or(otherwise); }
    bool flag(std::string_view key) const;
    /// A list of texts: [a, b].
    std::vector<Id> names(std::string_view key) const;
    /// A list of whole numbers: [30, 7]; absent where it is not there.
    std::optional<std::vector<int>> numbers(std::string_view key) const;
    /// {pl: ..., en: ...}
    PerLanguage<std::string> per_language(std::string_view key) const;
    /// The list or map; null (and reported) where it is something else.
    const YamlNode* list(std::string_view key) const;
    const YamlNode* map(std::string_view key) const;

    std::string path(std::string_view key) const;
    Place place() const { return node_.place; }

private:
    const YamlEntry* entry(std::string_view key) const;
    const YamlNode* shaped(std::string_view key, YamlNode::Kind kind) const;
    void refuse(Code code, const YamlEntry& entry) const;

    const YamlNode& node_;
    std::string path_;
    Places& places_;
    Report& report_;
};

/// The text of a node that must be one; absent and reported where it is something else.
std::optional<std::string> text_of(const YamlNode& node, std::string_view key, Report& report);
/// Without white space at both ends.
std::string trimmed(std::string_view text);

}  // namespace rozwaga::course
