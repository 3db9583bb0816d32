// What is in a ZIP file, by name.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>

namespace rozwaga::tests {

inline std::map<std::string, std::string> unzipped(const std::string& bytes) {
    std::map<std::string, std::string> files;
    archive* reader = archive_read_new();
    archive_read_support_format_zip_seekable(reader);
    REQUIRE(archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK);
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
        std::string& file = files[archive_entry_pathname_utf8(entry)];
        char buffer[8192];
        for (la_ssize_t read = 0; (read = archive_read_data(reader, buffer, sizeof buffer)) > 0;) file.append(buffer, std::size_t(read));
    }
    archive_read_free(reader);
    return files;
}

}  // namespace rozwaga::tests
