// A gettext catalogue as its translators see it: id to forms, read in msgunfmt's plain subset of the format.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rozwaga::tests {

inline std::string catalogues_folder() { return std::string(ROZWAGA_BINARY_DIR) + "/share/rozwaga/i18n"; }

struct CatalogueEntry {
    bool plural = false;
    std::vector<std::string> forms;
};

/// Keys in order of appearance are not kept; `duplicates` lists ids that stand twice.
struct Catalogue {
    std::map<std::string, CatalogueEntry> entries;
    std::set<std::string> duplicates;
};

inline std::string unquoted_line(const std::string& line) {
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    if (open == line.npos || close <= open) return "";
    std::string text;
    for (auto i = open + 1; i < close; ++i) {
        if (line[i] == '\\' && i + 1 < close) {
            ++i;
            text += line[i] == 'n' ? '\n' : line[i];
        } else {
            text += line[i];
        }
    }
    return text;
}

/// The files of a language, by name.
inline std::vector<std::filesystem::path> catalogue_files(const std::string& language) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(ROZWAGA_SOURCE_DIR) + "/assets/i18n/" + language))
        if (entry.path().extension() == ".po") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

inline void read_catalogue_file(const std::filesystem::path& path, Catalogue& catalogue) {
    std::ifstream file(path);
    std::string line, id;
    std::string* target = nullptr;
    CatalogueEntry* entry = nullptr;
    while (std::getline(file, line)) {
        if (line.starts_with("msgid ")) {
            id = unquoted_line(line);
            target = &id;
            entry = nullptr;
        } else if (line.starts_with("msgid_plural ")) {
            if (!id.empty()) catalogue.entries[id].plural = true;
            target = nullptr;
        } else if (line.starts_with("msgstr")) {
            if (!entry) {
                if (catalogue.entries.contains(id) && !catalogue.entries[id].forms.empty()) catalogue.duplicates.insert(id);
                entry = &catalogue.entries[id];
            }
            entry->forms.push_back(unquoted_line(line));
            target = &entry->forms.back();
        } else if (line.starts_with("\"") && target) {
            *target += unquoted_line(line);
        }
    }
    catalogue.entries.erase("");
    catalogue.duplicates.erase("");
}

/// All files of a language together.
inline Catalogue read_catalogue(const std::string& language) {
    Catalogue catalogue;
    for (const auto& path : catalogue_files(language)) read_catalogue_file(path, catalogue);
    return catalogue;
}

}  // namespace rozwaga::tests
