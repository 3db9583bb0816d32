#include "cli/simulate_command.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/simulated_learner.h"
#include "documents/certificate_printer.h"
#include "session/signing.h"

namespace rozwaga::cli {
namespace {

using learning::Manner;
using nlohmann::ordered_json;

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

constexpr std::array simulated_teams{"Biuro obsługi klienta", "Księgowość", "Magazyn", "Marketing", "Sklep Gdańsk", "Sklep Łódź"};

std::string manner_name(Manner manner) {
    static constexpr const char* names[] = {"careful", "average", "hasty", "guessing"};
    return names[std::size_t(manner)];
}

// Empty where the learner did not pass.
Result<std::string> certificate_of(const course::LoadedCourse& loaded, const SimulatedLearner& simulated, const std::string& language,
                                   documents::CertificatePrinter& printer, Randomness& randomness) {
    if (simulated.passed.empty()) return std::string();
    const auto words = printer.words(language);
    if (!words) return tl::unexpected(words.error());
    const auto key = made_up_key(randomness);
    if (!key) return tl::unexpected(key.error());
    const auto made = session::sign_certificate(
        loaded, simulated.progress,
        {simulated.passed, language, documents::certificate_criteria(**words, loaded.organisation.pass_mark), {}}, *key, simulated.end, randomness);
    if (!made) return tl::unexpected(made.error());
    return printer.print(made->claim, loaded.organisation, made->issued);
}

}  // namespace

ExitCode simulate(const Console& console, const SimulateOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    Instant start{(console.clock.now().milliseconds / day - 30) * day};
    if (!options.start.empty()) {
        const auto asked = from_iso8601(options.start);
        if (!asked) return console.refuse(asked.error());
        start = *asked;
    }
    const std::string certificates = options.out_folder + "/certificates";
    if (auto made = console.disk.make_folders(certificates); !made) return console.refuse(made.error());

    text::Wordings wordings(console.share_folder + "/i18n");
    documents::CertificatePrinter printer(wordings, console.share_folder);
    const auto& languages = loaded->course.languages;
    ordered_json report = ordered_json::array();
    int passed = 0;
    std::string roster = "Imię i nazwisko;Numer;Dział;Język\n";
    for (int i = 0; i < options.learners; ++i) {
        SeededRandomness randomness(options.seed * 1'000'003 + std::uint64_t(i));
        const std::string language = !options.language.empty() ? options.language : languages[std::size_t(i) % languages.size()];
        const std::string number = fmt::format("{:05}", i + 1), team = simulated_teams[std::size_t(i) % simulated_teams.size()];
        const auto simulated = simulated_learner(*loaded, start, randomness, number, team);
        if (!simulated) return console.refuse(simulated.error());
        const std::string name = simulated->progress.learner ? simulated->progress.learner->name : "";
        if (!name.empty()) roster += name + ';' + number + ';' + team + ';' + language + '\n';
        const auto page = certificate_of(*loaded, *simulated, language, printer, randomness);
        if (!page) return console.refuse(page.error());
        std::string certificate;         // its file name; empty where none was earned
        if (!page->empty()) {
            certificate = number + ".pdf";
            if (auto written = console.disk.write(certificates + "/" + certificate, *page); !written)
                return console.refuse(written.error());
            ++passed;
        }
        report.push_back({{"name", name}, {"number", number}, {"team", team},
                          {"manner", manner_name(simulated->manner)}, {"attempts", simulated->attempts},
                          {"percent", simulated->percent}, {"minutes", (simulated->end.milliseconds - start.milliseconds) / 60'000},
                          {"certificate", certificate}});
    }
    const std::string text = ordered_json{{"format", 1}, {"seed", options.seed}, {"start", to_iso8601(start)}, {"learners", report}}.dump(2);
    if (auto written = console.disk.write(options.out_folder + "/learners.json", text); !written)
        return console.refuse(written.error());
    if (auto written = console.disk.write(options.out_folder + "/roster.csv", roster); !written) return console.refuse(written.error());
    console.out << console.words("cli.simulated", {{"learners", console.words.plural("cli.learners", options.learners)},
                                                   {"passed", std::to_string(passed)}, {"folder", options.out_folder}})
                << '\n';
    return clean;
}

}  // namespace rozwaga::cli
