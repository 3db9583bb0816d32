#include "session/kept_courses.h"

#include <algorithm>

#include "course/ids.h"
#include "course/pack.h"

namespace rozwaga::session {
namespace {

/// More versions than people can be in the middle of.
constexpr std::size_t kept_at_most = 8;

bool is_hash(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string file_of(const std::string& version, const std::string& grading_hash) { return version + "-" + grading_hash + ".pack"; }

}  // namespace

Result<void> KeptCourses::keep(const course::LoadedCourse& loaded) {
    if (!course::is_version(loaded.course.version) || !is_hash(loaded.grading_hash)) return {};
    const std::string path = folder_ + "/" + file_of(loaded.course.version, loaded.grading_hash);
    if (disk_.describe(path)) return {};
    if (auto made = disk_.make_folders(folder_, true); !made) return made;
    make_room();
    return disk_.write(path, course::write_course_pack(loaded.course), true);
}

std::optional<course::LoadedCourse> KeptCourses::find(const std::string& version, const std::string& grading_hash,
                                                      const course::Organisation& organisation) const {
    // Both come from a log: nothing else may become a path.
    if (!course::is_version(version) || !is_hash(grading_hash)) return std::nullopt;
    const std::string path = folder_ + "/" + file_of(version, grading_hash);
    const auto bytes = disk_.read(path, course::pack_limit);
    if (!bytes) return std::nullopt;
    auto kept = course::read_course_pack(*bytes, path);
    if (!kept) return std::nullopt;
    course::LoadedCourse loaded = course::load(std::move(*kept), organisation);
    if (loaded.course.version != version || loaded.grading_hash != grading_hash) return std::nullopt;
    return loaded;
}

void KeptCourses::make_room() {
    auto entries = disk_.list(folder_);
    if (!entries) return;
    std::erase_if(*entries, [](const Entry& entry) { return entry.kind != EntryKind::file || !entry.name.ends_with(".pack"); });
    std::ranges::sort(*entries, {}, &Entry::modified);
    for (std::size_t index = 0; index + kept_at_most <= entries->size(); ++index)
        (void)disk_.remove(folder_ + "/" + (*entries)[index].name);
}

}  // namespace rozwaga::session
