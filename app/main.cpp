// The window app: arguments, then desktop/launch.h.
#include <CLI/CLI.hpp>

#include "cli/console.h"
#include "cli/simulated_company.h"
#include "desktop/launch.h"
#include "desktop/start.h"
#include "system/folders.h"
#include "system/real_disk.h"

namespace {

// Nothing is worded where nothing is installed: keys are better than silence.
rozwaga::text::Wording words_of_user(int argc, char** argv) {
    const rozwaga::system::RealDisk disk;
    const auto share = rozwaga::system::find_resources(rozwaga::system::Surroundings::of_this_process(), disk);
    if (!share) return {};
    const std::string catalogues = *share + "/i18n";
    const auto language = rozwaga::cli::language_of_user(rozwaga::cli::language_asked(argc, argv), catalogues);
    return rozwaga::text::Wording::open(catalogues, language).value_or(rozwaga::text::Wording());
}

// Who the manager's tour meets.
rozwaga::Result<void> made_up_company(const std::string& folder) {
    rozwaga::system::RealDisk disk;
    const auto share = rozwaga::system::find_resources(rozwaga::system::Surroundings::of_this_process(), disk);
    if (!share) return tl::unexpected(share.error());
    const auto installed = rozwaga::desktop::load_installed(disk, *share);
    if (!installed) return tl::unexpected(installed.error());
    rozwaga::text::Wordings wordings(*share + "/i18n");
    rozwaga::documents::CertificatePrinter printer(wordings, *share);
    rozwaga::cli::CompanyOptions options;
    options.now = rozwaga::system::RealClock().now();
    return rozwaga::cli::write_company(disk, installed->loaded, printer, folder, options);
}

}  // namespace

int main(int argc, char** argv) {
    rozwaga::desktop::LaunchOptions options;
    CLI::App app;
    // A start without arguments does not pay for words that nobody will read.
    const auto words = argc > 1 ? words_of_user(argc, argv) : rozwaga::text::Wording();
    app.name("rozwaga");
    app.description(words("help.app"));
    app.set_help_flag("-h,--help", words("help.help"));
    app.set_version_flag("--version", ROZWAGA_VERSION, words("help.version"));
    app.add_option("--language", options.language, words("help.app-language"));
    app.add_option("--tour", options.tour_folder, words("help.tour"));
    app.add_option("--course", options.course_folder, words("help.course"));
    app.add_option("--data", options.data_folder, words("help.data"));
    app.add_flag("--manager", options.manager, words("help.manager"));
    app.add_option("--registry", options.registry, words("help.manager-registry"))->needs("--manager");
    app.add_option("--width", options.width)->check(CLI::Range(640, 7680))->group("");
    app.add_option("--height", options.height)->check(CLI::Range(480, 4320))->group("");
    app.add_flag("--one-frame", options.one_frame)->group("");
    CLI11_PARSE(app, argc, argv);
    options.make_company = made_up_company;
    return rozwaga::desktop::launch(options);
}
