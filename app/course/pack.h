// Two packs: course.pack and organisation.pack. cereal portable binary behind a magic number, a version and a SHA-256,
// read through an archive that knows how many bytes are left. The same input gives the same bytes. See lessons/README.md
// for what goes in; app/course/FORMAT.md for the bytes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "course/course.h"

namespace rozwaga::course {

inline constexpr std::uint64_t pack_limit = 64u << 20;   ///< bytes; larger files are refused unread

std::string write_course_pack(const Course& course);
std::string write_organisation_pack(const Organisation& organisation);

/// Errors: "pack.not-a-pack", "pack.newer-format" {version}, "pack.damaged", "pack.inconsistent" {code}; Place.file is `name`.
Result<Course> read_course_pack(std::string_view bytes, const std::string& name);
Result<Organisation> read_organisation_pack(std::string_view bytes, const std::string& name);

/// Joins both and computes the hashes.
LoadedCourse load(Course course, Organisation organisation);

}  // namespace rozwaga::course
