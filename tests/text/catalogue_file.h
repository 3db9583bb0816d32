// A gettext catalogue as its translators see it: id to forms, read with msgunfmt's plain subset of the format.
#pragma once

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

Catalogue read_catalogue(const std::string& path);

}  // namespace rozwaga::tests
