#include "course/broken_courses.h"

namespace rozwaga::test {

std::vector<BrokenCourse> all_broken_courses() {
    std::vector<BrokenCourse> all;
    for (const auto& part : {broken_files(), broken_yaml(), broken_structure(), broken_pages(), broken_items(), broken_scenarios(),
                             broken_scenario_wording(), broken_exam_and_organisation(), broken_lints()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

std::function<void(CourseFolder&)> replacing(std::string file, std::string from, std::string to) {
    return [=](CourseFolder& folder) { folder.replace(file, from, to); };
}
std::function<void(CourseFolder&)> removing(std::string file) {
    return [=](CourseFolder& folder) { folder.remove(file); };
}
std::function<void(CourseFolder&)> writing(std::string file, std::string bytes) {
    return [=](CourseFolder& folder) { folder.write(file, bytes); };
}

}  // namespace rozwaga::test
