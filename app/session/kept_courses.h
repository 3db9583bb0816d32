// Courses in the version an exam began with, kept beside the records: whoever is in the middle of an attempt when the course is
// updated finishes it as it began.
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "course/course.h"

namespace rozwaga::session {

class KeptCourses {
public:
    /// `disk` outlives it.
    KeptCourses(Disk& disk, const std::string& data_folder) : disk_(disk), folder_(data_folder + "/courses") {}

    /// Nothing happens where it is kept already. Errors: "disk.…"; without a copy an updated course withdraws what it no longer has.
    Result<void> keep(const course::LoadedCourse& loaded);
    /// Nothing where none is kept, or what is kept is damaged or not what its name says.
    std::optional<course::LoadedCourse> find(const std::string& version, const std::string& grading_hash,
                                             const course::Organisation& organisation) const;

private:
    void make_room();

    Disk& disk_;
    std::string folder_;
};

}  // namespace rozwaga::session
