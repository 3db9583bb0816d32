// The canonical text of what decides a score; its SHA-256 is the grading hash. FORMAT.md specifies it.
#pragma once

#include <string>

#include "course/course.h"

namespace rozwaga::course {

std::string grading_text(const Course& course);

}  // namespace rozwaga::course
