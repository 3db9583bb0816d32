// Spaces that no line may break at, put in so that authors need not type them. Polish alone asks for them:
//   after a one-letter word      w sieci, i to
//   before a spaced dash         Gdańsk – port
//   between a number and what it counts or numbers      12 zł, 2024 r., 10 000, art. 23, nr 5
#pragma once

#include <string>
#include <string_view>

#include "course/course.h"

namespace rozwaga::course {

/// `text` with U+00A0 where the language does not let a line break; as it is in other languages. Nothing else changes.
std::string bound(std::string_view text, const Language& language);
/// Every wording of the course and of the organisation's part.
void bind_wording(Course& course, Organisation& organisation);

}  // namespace rozwaga::course
