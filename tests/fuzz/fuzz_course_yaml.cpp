// Any bytes as one of the course's YAML files. The first byte chooses which.
#include <cstddef>
#include <cstdint>

#include "fuzz/course_in_memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string files[] = {
        "lessons/course.yaml",           "lessons/sources.yaml",         "lessons/01-greet/lesson.yaml",
        "lessons/organisation/organisation.yaml", "quizzes/exam.yaml",   "quizzes/items/greet/items.yaml",
        "quizzes/items/greet/pl.yaml",   "quizzes/scenarios/lost-key/scenario.yaml", "quizzes/scenarios/lost-key/en.yaml",
        "assets/pictures.yaml",
    };
    if (size == 0 || size > 20'000) return 0;
    rozwaga::fuzz::read_with(files[data[0] % std::size(files)], std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    return 0;
}
