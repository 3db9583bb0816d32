// Somebody who passed, with everything that was issued to them, as PDF and as a scan of its square.
#pragma once

#include <string>

#include "certificate/verify.h"
#include "course/course.h"
#include "session/signing.h"

namespace rozwaga::tests {

struct Person {
    certificate::Claim claim;
    certificate::Issued issued;
    std::string pdf;
    std::string scan;                ///< PNG of the page's square, small; not under sanitizers
};

const course::LoadedCourse& course_taken();
/// The same ones in every run; made once.
const Person& anna();
const Person& jan();

/// Grounds of a manager who knows the course and no keys, on a day when the certificates hold.
certificate::Grounds grounds();

/// What comes of a file: "" when it is refused or unreadable; otherwise the id and name that it is taken for.
std::string taken_for(const std::string& bytes);

}  // namespace rozwaga::tests
