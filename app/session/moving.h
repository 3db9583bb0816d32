// A learner's record as one file under a passphrase: app/record/FORMAT.md, "Moving house".
//
// Errors: "move.not-one" {file}: no such file; "move.damaged" {file}; "move.newer" {file, version};
// "move.passphrase-wrong" {file}; "key.…" of certificate/passphrase.h; those of record/learners.h and "disk.…".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "certificate/passphrase.h"
#include "record/learners.h"

namespace rozwaga::session {

inline constexpr std::uint64_t largest_moving_file = record::largest_belongings + 4096;

/// Whether it begins like one, whole or not.
bool is_moving_file(std::string_view bytes);
/// Whether it came whole; says nothing about the passphrase.
Result<void> check_moving_file(std::string_view bytes, const std::string& file);

/// `lock` fresh for each file.
Result<std::string> write_moving_file(const record::Belongings& belongings, std::string_view passphrase, const certificate::Lock& lock);
Result<record::Belongings> read_moving_file(std::string_view bytes, const std::string& file, std::string_view passphrase);

}  // namespace rozwaga::session
