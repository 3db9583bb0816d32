#include "cli/submitted.h"

#include "documents/submitted_file.h"

namespace rozwaga::cli {

Result<certificate::Submission> submission_in(const Console& console, const std::string& path) {
    constexpr std::uint64_t limit = 16u << 20;
    const auto bytes = console.disk.read(path, limit);
    if (!bytes) return tl::unexpected(bytes.error());
    auto submission = documents::read_submitted(*bytes);
    if (!submission && submission.error().place.file.empty()) {
        Error error = submission.error();
        error.place.file = path;
        return tl::unexpected(error);
    }
    return submission;
}

}  // namespace rozwaga::cli
