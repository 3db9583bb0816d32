#include "catalogue_file.h"

namespace rozwaga::tests {
namespace {

std::string unquoted(const std::string& line) {
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

}  // namespace

Catalogue read_catalogue(const std::string& path) {
    Catalogue catalogue;
    std::ifstream file(path);
    std::string line, id;
    std::string* target = nullptr;
    CatalogueEntry* entry = nullptr;
    while (std::getline(file, line)) {
        if (line.starts_with("msgid ")) {
            id = unquoted(line);
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
            entry->forms.push_back(unquoted(line));
            target = &entry->forms.back();
        } else if (line.starts_with("\"") && target) {
            *target += unquoted(line);
        }
    }
    catalogue.entries.erase("");
    return catalogue;
}

}  // namespace rozwaga::tests
