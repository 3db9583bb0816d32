// A file that somebody brings: an invitation, or something to be judged. Read whole and taken apart, but not believed yet.
// Errors: "disk.…", "session.cannot-open" {file}, those of documents/submitted_file.h and certificate/enrolment.h.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/disk.h"
#include "certificate/credential.h"
#include "certificate/enrolment.h"
#include "session/moving.h"

namespace rozwaga::session {

inline constexpr std::size_t most_files = 200;
inline constexpr std::uint64_t largest_file = largest_moving_file;

struct BroughtInvitation {
    std::string json;
    certificate::ReadEnrolment read;
};
/// From another computer; whole, but under a passphrase.
struct BroughtRecord { std::string bytes; };
using Brought = std::variant<BroughtInvitation, BroughtRecord, certificate::Submission>;

Result<Brought> read_brought(const Disk& disk, const std::string& path);
/// What a file is called, without its folders.
std::string file_name(const std::string& path);

}  // namespace rozwaga::session
