#include "session/packs_for_words.h"

#include <algorithm>

#include "course/pack.h"

namespace rozwaga::session {

Result<std::vector<course::LoadedCourse>> packs_for_words(registry::Registry& registry) {
    const auto rows = registry.packs();
    if (!rows) return tl::unexpected(rows.error());
    std::vector<course::LoadedCourse> packs;
    for (const registry::PackRow& row : *rows) {
        if (std::ranges::find(packs, row.grading_hash, &course::LoadedCourse::grading_hash) != packs.end()) continue;
        const auto bytes = registry.pack(row.hash);
        if (!bytes) return tl::unexpected(bytes.error());
        auto course = course::read_course_pack(bytes->course, row.hash);
        auto organisation = course::read_organisation_pack(bytes->organisation, row.hash);
        if (!course || !organisation) continue;
        packs.push_back(course::load(std::move(*course), std::move(*organisation)));
        packs.back().course.pictures.clear();
    }
    return packs;
}

}  // namespace rozwaga::session
