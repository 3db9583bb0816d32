// ZIP archives for tests, through libarchive's other half.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

namespace rozwaga::tests {

struct ZipEntry {
    std::string name, bytes;
    bool link = false;
};

/// `options` as libarchive takes them: "zip:compression=store".
inline std::string zip_of(const std::vector<ZipEntry>& entries, const char* options = "zip:compression=deflate", const char* password = nullptr) {
    struct archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    REQUIRE(archive_write_set_options(zip, options) == ARCHIVE_OK);
    if (password) REQUIRE(archive_write_set_passphrase(zip, password) == ARCHIVE_OK);
    std::size_t room = 4096;
    for (const ZipEntry& entry : entries) room += entry.bytes.size() + 4096;
    std::string bytes(room, '\0');
    std::size_t used = 0;
    REQUIRE(archive_write_open_memory(zip, bytes.data(), bytes.size(), &used) == ARCHIVE_OK);
    for (const ZipEntry& entry : entries) {
        struct archive_entry* header = archive_entry_new();
        archive_entry_set_pathname(header, entry.name.c_str());
        archive_entry_set_filetype(header, entry.link ? AE_IFLNK : AE_IFREG);
        archive_entry_set_perm(header, 0644);
        if (entry.link) archive_entry_set_symlink(header, entry.bytes.c_str());
        else archive_entry_set_size(header, la_int64_t(entry.bytes.size()));
        REQUIRE(archive_write_header(zip, header) == ARCHIVE_OK);
        if (!entry.link) REQUIRE(archive_write_data(zip, entry.bytes.data(), entry.bytes.size()) == la_ssize_t(entry.bytes.size()));
        archive_entry_free(header);
    }
    REQUIRE(archive_write_close(zip) == ARCHIVE_OK);
    archive_write_free(zip);
    bytes.resize(used);
    return bytes;
}

}  // namespace rozwaga::tests
