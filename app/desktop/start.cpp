#include "desktop/start.h"

#include <iostream>

#include "course/pack.h"
#include "platform/image.h"
#include "system/folders.h"

namespace rozwaga::desktop {

std::shared_ptr<const widgets::Pixels> decoded(const std::string& bytes) {
    const auto pixels = platform::decode_image(bytes);
    return pixels ? *pixels : nullptr;
}

Result<Installed> load_installed(const Disk& disk, const std::string& share) {
    const std::string course_path = share + "/course.pack", organisation_path = share + "/organisation.pack";
    auto course_bytes = disk.read(course_path, course::pack_limit);
    if (!course_bytes) return tl::unexpected(course_bytes.error());
    auto organisation_bytes = disk.read(organisation_path, course::pack_limit);
    if (!organisation_bytes) return tl::unexpected(organisation_bytes.error());
    auto course = course::read_course_pack(*course_bytes, course_path);
    if (!course) return tl::unexpected(course.error());
    auto organisation = course::read_organisation_pack(*organisation_bytes, organisation_path);
    if (!organisation) return tl::unexpected(organisation.error());
    return Installed{course::load(std::move(*course), std::move(*organisation)), {std::move(*course_bytes), std::move(*organisation_bytes)}};
}

namespace {

std::string fresh_records(const Disk& disk, const std::string& folder) {
    for (int number = 1;; ++number) {
        std::string path = folder + "/records-" + std::to_string(number);
        if (!disk.describe(path)) return path;
    }
}

}  // namespace

Result<void> find_places(const LaunchOptions& options, Start& start) {
    const auto surroundings = system::Surroundings::of_this_process();
    const auto share = system::find_resources(surroundings, start.disk);
    if (!share) return tl::unexpected(share.error());
    const auto folders = system::find_folders(surroundings, start.disk);
    if (!folders) return tl::unexpected(folders.error());
    start.share = *share;
    start.data = !options.data_folder.empty() ? options.data_folder : folders->data;
    start.save_folder = folders->documents;
    if (!options.tour_folder.empty()) {
        if (auto made = start.disk.make_folders(options.tour_folder); !made) return made;
        start.data = fresh_records(start.disk, options.tour_folder);
        start.save_folder = options.tour_folder;
    }
    start.wordings = std::make_unique<text::Wordings>(start.share + "/i18n");
    return {};
}

const text::Wording& words_for(Start& start, const std::string& language) {
    static const text::Wording none{};
    for (const std::string& wanted : {language, std::string("pl"), std::string("en")})
        if (const auto found = start.wordings->in(wanted)) return **found;
    return none;
}

int complain(const text::Wording& words, const Error& error) {
    std::cerr << "rozwaga: " << words.error(error) << '\n';
    return unusable;
}

}  // namespace rozwaga::desktop
