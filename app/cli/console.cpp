#include "cli/console.h"

#include <cstdlib>
#include <ostream>

#include "course/pack.h"

namespace rozwaga::cli {

ExitCode Console::refuse(const Error& error) const {
    err << "rozwagactl: " << words.error(error) << '\n';
    return unusable;
}

std::optional<std::string> language_asked(int argc, const char* const* argv) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string(argv[i]) == "--language") return argv[i + 1];
    return {};
}

std::string language_of_user(const std::optional<std::string>& asked, const std::string& catalogues) {
    const auto known = [&](const std::string& language) { return text::Wording::open(catalogues, language).has_value(); };
    if (asked) return *asked;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (!value || !*value) continue;
        const std::string language = std::string(value).substr(0, 2);
        return known(language) ? language : "en";
    }
    return "en";
}

Result<course::LoadedCourse> load_packs(const Console& console, const std::string& folder) {
    const std::string place = folder.empty() ? console.share_folder : folder;
    const std::string course_path = place + "/course.pack", organisation_path = place + "/organisation.pack";
    auto course_bytes = console.disk.read(course_path, course::pack_limit);
    if (!course_bytes) return tl::unexpected(course_bytes.error());
    auto course = course::read_course_pack(*course_bytes, course_path);
    if (!course) return tl::unexpected(course.error());
    auto organisation_bytes = console.disk.read(organisation_path, course::pack_limit);
    if (!organisation_bytes) return tl::unexpected(organisation_bytes.error());
    auto organisation = course::read_organisation_pack(*organisation_bytes, organisation_path);
    if (!organisation) return tl::unexpected(organisation.error());
    return course::load(std::move(*course), std::move(*organisation));
}

}  // namespace rozwaga::cli
