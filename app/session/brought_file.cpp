#include "session/brought_file.h"

#include "documents/submitted_file.h"

namespace rozwaga::session {

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Result<Brought> read_brought(const Disk& disk, const std::string& path) {
    auto bytes = disk.read(path, largest_file);
    if (!bytes) return tl::unexpected(bytes.error());
    if (is_moving_file(*bytes)) {
        if (auto whole = check_moving_file(*bytes, file_name(path)); !whole) return tl::unexpected(whole.error());
        return BroughtRecord{std::move(*bytes)};
    }
    if (certificate::is_enrolment(*bytes)) {
        auto read = certificate::read_enrolment(*bytes);
        if (!read) return tl::unexpected(read.error());
        return BroughtInvitation{std::move(*bytes), std::move(*read)};
    }
    auto submission = documents::read_submitted(*bytes);
    if (submission) return std::move(*submission);
    if (submission.error().code == "documents.not-one") return fail("session.cannot-open", {{"file", file_name(path)}});
    return tl::unexpected(submission.error());
}

}  // namespace rozwaga::session
