// Holds a JSON value against the few keywords of JSON Schema that our documents use.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace rozwaga::tests {

/// The first place that does not fit, with the reason; empty when all does. A keyword it does not know is a misfit too.
inline std::string misfit(const nlohmann::json& value, const nlohmann::json& schema, const std::string& place = "") {
    for (const auto& [keyword, wanted] : schema.items()) {
        if (keyword == "type") {
            const std::string type = wanted;
            const bool fits = type == "object"    ? value.is_object()
                              : type == "array"   ? value.is_array()
                              : type == "string"  ? value.is_string()
                              : type == "integer" ? value.is_number_integer()
                                                  : type == "boolean" && value.is_boolean();
            if (!fits) return place + ": is no " + type;
        } else if (keyword == "enum") {
            if (std::find(wanted.begin(), wanted.end(), value) == wanted.end()) return place + ": not among the values";
        } else if (keyword == "required") {
            for (const auto& name : wanted)
                if (!value.contains(name.get<std::string>())) return place + "/" + name.get<std::string>() + ": missing";
        } else if (keyword == "items") {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
                if (auto found = misfit(value[i], wanted, place + "/" + std::to_string(i)); !found.empty()) return found;
        } else if (keyword == "properties") {
            for (const auto& [name, inner] : wanted.items())
                if (value.contains(name))
                    if (auto found = misfit(value[name], inner, place + "/" + name); !found.empty()) return found;
        } else if (keyword == "additionalProperties" && wanted == false) {
            for (const auto& [name, inner] : value.items())
                if (value.is_object() && !schema["properties"].contains(name)) return place + "/" + name + ": not documented";
        } else {
            return place + ": the keyword " + keyword + " is not known";
        }
    }
    return {};
}

/// The schema in a page of app/cli: its first block of JSON.
inline nlohmann::json schema_in(const std::string& page) {
    std::ostringstream text;
    text << std::ifstream(std::string(ROZWAGA_SOURCE_DIR) + "/app/cli/" + page, std::ios::binary).rdbuf();
    const std::string whole = text.str(), fence = "```json\n";
    const auto begin = whole.find(fence) + fence.size();
    return nlohmann::json::parse(whole.substr(begin, whole.find("\n```", begin) - begin));
}

}  // namespace rozwaga::tests
