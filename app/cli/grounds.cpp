#include "cli/grounds.h"

#include "cli/organisation_side.h"

namespace rozwaga::cli {

Result<std::vector<course::LoadedCourse>> packs_of(const Console& console, const std::vector<std::string>& folders) {
    std::vector<course::LoadedCourse> packs;
    for (const std::string& folder : folders) {
        auto loaded = load_packs(console, folder);
        if (!loaded) return tl::unexpected(loaded.error());
        packs.push_back(std::move(*loaded));
    }
    // Without installed packs there is still a signature to check.
    if (folders.empty())
        if (auto installed = load_packs(console, ""); installed) packs.push_back(std::move(*installed));
    return packs;
}

Result<certificate::Trust> trust_of(const Console& console, const std::string& file) {
    if (file.empty()) return console.data_folder.empty() ? certificate::Trust{} : stored_trust(console);
    // None in the usual place means nothing known yet; one that was named must be there.
    if (const auto there = console.disk.describe(file); !there) return tl::unexpected(there.error());
    return certificate::load_trust(console.disk, file);
}

}  // namespace rozwaga::cli
