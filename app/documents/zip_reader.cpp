// ZIP archives through libarchive, by their table of contents.
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <memory>

#include "documents/handles.h"
#include "documents/unpacking.h"

namespace rozwaga::documents {
namespace {

using Archive = std::unique_ptr<archive, Releaser<archive_read_free>>;

/// Polish Windows writes names as DOS did, unless they say they are UTF-8.
std::string name_of(archive_entry* entry, std::size_t number) {
    const std::string otherwise = "#" + std::to_string(number);
    if (const char* name = archive_entry_pathname_utf8(entry)) return shown_name(name, "CP852", otherwise);
    const char* name = archive_entry_pathname(entry);
    return shown_name(name ? name : "", "CP852", otherwise);
}

/// Left behind by systems, or hidden: nobody meant to hand it in.
bool is_left_behind(archive_entry* entry, const std::string& name) {
    const char* path = archive_entry_pathname_utf8(entry);
    return (path && std::string_view(path).starts_with("__MACOSX/")) || name.starts_with('.') || name.starts_with("~$") ||
           name == "Thumbs.db" || name == "desktop.ini";
}

/// The two ways that every program packs and reads. Others say themselves how much memory they want.
bool is_usual_packing(archive* zip) {
    const char* name = archive_format_name(zip);
    const std::string_view format = name ? name : "";
    return format.ends_with("(uncompressed)") || format.ends_with("(deflation)");
}

enum class Read : std::uint8_t { whole, damaged, too_large, stopped };

Read read_entry(archive* zip, archive_entry* entry, std::string& bytes, Unpacking& unpacking) {
    const std::size_t most = unpacking.limits().one;
    if (archive_entry_size_is_set(entry) && std::uint64_t(archive_entry_size(entry)) > most) return Read::too_large;
    std::array<char, 65'536> piece;
    for (;;) {
        const la_ssize_t count = archive_read_data(zip, piece.data(), piece.size());
        if (count < 0) return Read::damaged;
        if (count == 0) return Read::whole;
        if (!unpacking.count_bytes(std::size_t(count))) return Read::stopped;
        if (bytes.size() + std::size_t(count) > most) return Read::too_large;
        bytes.append(piece.data(), std::size_t(count));
    }
}

void take_entry(archive* zip, archive_entry* entry, std::size_t number, Unpacking& unpacking) {
    const std::string name = name_of(entry, number);
    if (archive_entry_filetype(entry) != AE_IFREG || is_left_behind(entry, name)) return;
    if (archive_entry_is_encrypted(entry)) return unpacking.problem(name, "documents.archive-locked");
    if (!is_usual_packing(zip)) return unpacking.problem(name, "documents.archive-other");
    std::string bytes;
    switch (read_entry(zip, entry, bytes, unpacking)) {
        case Read::whole: return unpacking.file(name, std::move(bytes));
        case Read::damaged: return unpacking.problem(name, "documents.archive-damaged");
        case Read::too_large:
            return unpacking.problem(name, "documents.inside-too-large", {{"limit", std::to_string(unpacking.limits().one >> 20)}});
        case Read::stopped: return;
    }
}

}  // namespace

void read_zip(std::string_view bytes, Unpacking& unpacking) {
    constexpr std::size_t end_record = 22;
    if (bytes.size() == end_record && bytes.starts_with("PK\x05\x06")) return;   // empty: libarchive takes it for damaged
    const Archive zip(archive_read_new());
    archive_read_support_format_zip_seekable(zip.get());
    if (!zip || archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return unpacking.problem("", "documents.archive-damaged");
    for (std::size_t number = 1; !unpacking.stopped(); ++number) {
        archive_entry* entry = nullptr;
        const int outcome = archive_read_next_header(zip.get(), &entry);
        if (outcome == ARCHIVE_EOF) return;
        if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN) return unpacking.problem("", "documents.archive-damaged");
        if (!unpacking.count_one()) return;
        take_entry(zip.get(), entry, number, unpacking);
    }
}

}  // namespace rozwaga::documents
