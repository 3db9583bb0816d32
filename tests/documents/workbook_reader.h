// Reads back what matters of a workbook: sheets, cells with their type and number format, frozen rows, filters.
#pragma once

#include <map>
#include <regex>
#include <string>
#include <vector>

#include "documents/zip_files.h"

namespace rozwaga::tests {

struct ReadCell {
    std::string type;                  ///< "n", "inlineStr"
    std::string value;
    int number_format = 0;
    bool formula = false;
};

struct ReadSheet {
    std::string name, xml;
    std::map<std::string, ReadCell> cells;   ///< by "B2"
};

inline std::string xml_text(std::string text) {
    for (const auto& [entity, letter] : std::vector<std::pair<std::string, std::string>>{{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + letter.size())) text.replace(at, entity.size(), letter);
    return text;
}

inline std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
    std::vector<std::string> found;
    const std::regex regex(pattern);
    for (std::sregex_iterator each(text.begin(), text.end(), regex), end; each != end; ++each) found.push_back((*each)[1]);
    return found;
}

inline std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    if (begin == std::string::npos) return "";
    const auto end = text.find(to, begin + from.size());
    return text.substr(begin + from.size(), end - begin - from.size());
}

inline std::string attribute(const std::string& tag, const std::string& name) { return between(tag, " " + name + "=\"", "\""); }

inline std::vector<ReadSheet> read_workbook(const std::string& bytes) {
    auto files = unzipped(bytes);
    std::vector<int> formats;
    for (const std::string& look : matches(between(files["xl/styles.xml"], "<cellXfs", "</cellXfs>"), "numFmtId=\"([0-9]+)\"")) formats.push_back(std::stoi(look));
    std::vector<ReadSheet> sheets;
    for (const std::string& name : matches(between(files["xl/workbook.xml"], "<sheets>", "</sheets>"), "name=\"([^\"]*)\"")) {
        ReadSheet sheet{xml_text(name), files["xl/worksheets/sheet" + std::to_string(sheets.size() + 1) + ".xml"], {}};
        for (auto at = sheet.xml.find("<c r="); at != std::string::npos; at = sheet.xml.find("<c r=", at + 1)) {
            const std::string tag = sheet.xml.substr(at, sheet.xml.find('>', at) - at);
            const std::string inside = sheet.xml.substr(at, sheet.xml.find("</c>", at) - at);
            ReadCell cell;
            cell.type = attribute(tag, "t").empty() ? "n" : attribute(tag, "t");
            const std::string style = attribute(tag, "s");
            cell.number_format = style.empty() ? 0 : formats.at(std::size_t(std::stoi(style)));
            cell.formula = inside.find("<f>") != std::string::npos;
            if (cell.type == "n") cell.value = between(inside, "<v>", "</v>");
            else cell.value = xml_text(inside.substr(inside.find('>', inside.find("<t")) + 1, inside.find("</t>") - inside.find('>', inside.find("<t")) - 1));
            sheet.cells[attribute(tag, "r")] = cell;
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}  // namespace rozwaga::tests
