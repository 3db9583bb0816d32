// What is in a ZIP file, by name.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch_test_macros.hpp>
#include <clocale>
#include <map>
#include <string>

namespace rozwaga::tests {

inline std::map<std::string, std::string> unzipped(const std::string& bytes) {
    std::map<std::string, std::string> files;
    archive* reader = archive_read_new();
    archive_read_support_format_zip_seekable(reader);
    REQUIRE(archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK);
    archive_entry* entry = nullptr;
    // libarchive hands out no name whose letters the process's locale does not have.
    const std::string locale = std::setlocale(LC_CTYPE, nullptr);
    std::setlocale(LC_CTYPE, "C.UTF-8");
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
        const char* name = archive_entry_pathname_utf8(entry);
        REQUIRE(name != nullptr);
        std::string& file = files[name];
        char buffer[8192];
        for (la_ssize_t read = 0; (read = archive_read_data(reader, buffer, sizeof buffer)) > 0;) file.append(buffer, std::size_t(read));
    }
    archive_read_free(reader);
    std::setlocale(LC_CTYPE, locale.c_str());
    return files;
}

}  // namespace rozwaga::tests
