// Pictures that screens show of themselves, so that no page has to name them. lessons/README.md lists them for authors.
// A course without one of them shows nothing in its place.
#pragma once

#include <array>
#include <string_view>

namespace rozwaga::course {

inline constexpr std::string_view welcome_picture = "welcome";          ///< beside the first question: who is learning?
inline constexpr std::string_view exam_picture = "exam";                ///< before the exam begins
inline constexpr std::string_view practice_picture = "practice";        ///< before a scenario is practised
inline constexpr std::string_view certificate_picture = "certificate";  ///< until the certificate has been saved
inline constexpr std::array screen_pictures{welcome_picture, exam_picture, practice_picture, certificate_picture};

}  // namespace rozwaga::course
