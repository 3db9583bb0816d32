#include "documents/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

namespace rozwaga::documents {

struct ZipWriter::Archive {
    Out out;
    Result<void> written;                  ///< the first trouble of `out`
    archive* writer = archive_write_new();
    bool open = false;

    // Trouble is kept, and the rest thrown away: told of it, libarchive would stop in the middle and lose its compressor's memory.
    static la_ssize_t take(archive*, void* closure, const void* bytes, std::size_t size) {
        auto& self = *static_cast<Archive*>(closure);
        if (self.written) self.written = self.out({static_cast<const char*>(bytes), size});
        return la_ssize_t(size);
    }
    Result<void> outcome(int code) {
        if (!written) return written;
        if (code == ARCHIVE_OK || code == ARCHIVE_WARN) return {};
        const char* reason = archive_error_string(writer);
        return fail("documents.archive-not-written", {{"reason", reason ? reason : ""}});
    }
};

ZipWriter::ZipWriter(Out out) : archive_(std::make_unique<Archive>()) {
    archive_->out = std::move(out);
    archive_write_set_format_zip(archive_->writer);
    // Names are UTF-8 and say so, whatever the process's locale.
    archive_write_set_options(archive_->writer, "zip:hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(archive_->writer, 1);
    archive_->open = archive_write_open(archive_->writer, archive_.get(), nullptr, Archive::take, nullptr) == ARCHIVE_OK;
}

ZipWriter::~ZipWriter() {
    // Whatever is still held back goes nowhere.
    archive_->written = fail("documents.archive-not-written", {{"reason", ""}});
    archive_write_free(archive_->writer);
}

Result<void> ZipWriter::add(const std::string& name, std::string_view bytes, Instant modified) {
    if (!archive_->open) return archive_->outcome(ARCHIVE_FATAL);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name.c_str());
    archive_entry_set_size(entry, la_int64_t(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, modified.milliseconds / 1000, 0);
    int code = archive_write_header(archive_->writer, entry);
    archive_entry_free(entry);
    if (code == ARCHIVE_OK || code == ARCHIVE_WARN)
        code = archive_write_data(archive_->writer, bytes.data(), bytes.size()) == la_ssize_t(bytes.size()) ? ARCHIVE_OK : ARCHIVE_FATAL;
    return archive_->outcome(code);
}

Result<void> ZipWriter::finish() {
    if (!archive_->open) return archive_->outcome(ARCHIVE_FATAL);
    archive_->open = false;
    return archive_->outcome(archive_write_close(archive_->writer));
}

}  // namespace rozwaga::documents
