// Any bytes as a pack, and any bytes as the contents of one with a right hash. What is read must be playable, and must
// come out again as it went in.
#include <cstddef>
#include <cstdint>
#include <string>

#include "course/analysis.h"
#include "course/pack.h"
#include "course/pack_tools.h"

using namespace rozwaga;
using namespace rozwaga::course;

namespace {

/// Older formats are written again as the newest.
bool is_newest(const std::string& bytes) { return bytes.compare(8, 4, write_course_pack({}), 8, 4) == 0; }

void use(const std::string& bytes) {
    if (auto course = read_course_pack(bytes, "fuzz.pack")) {
        const std::string written = write_course_pack(*course);
        const auto again = read_course_pack(written, "fuzz.pack");
        if (!again || write_course_pack(*again) != written) __builtin_trap();
        if (is_newest(bytes) && written != bytes) __builtin_trap();
        for (const Scenario& scenario : course->scenarios) {
            if (!analyse(scenario).complete) __builtin_trap();
        }
    }
    if (const auto organisation = read_organisation_pack(bytes, "fuzz.pack")) {
        const std::string written = write_organisation_pack(*organisation);
        const auto again = read_organisation_pack(written, "fuzz.pack");
        if (!again || write_organisation_pack(*again) != written) __builtin_trap();
        if (is_newest(bytes) && written != bytes) __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string course_start = write_course_pack({}), organisation_start = write_organisation_pack({});
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    use(bytes);
    use(test::resealed(course_start, bytes));
    use(test::resealed(organisation_start, bytes));
    return 0;
}
