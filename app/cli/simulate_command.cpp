#include "cli/simulate_command.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "certificate/keys.h"
#include "documents/certificate_printer.h"
#include "learning/decide.h"
#include "learning/temperament.h"
#include "session/learner_session.h"

namespace rozwaga::cli {
namespace {

using learning::Manner;
using nlohmann::ordered_json;

constexpr int most_steps = 20'000;
constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

class Seeded final : public Randomness {
public:
    explicit Seeded(std::uint64_t seed) : generator_(seed) {}
    std::uint64_t seed() override { return generator_.next(); }

private:
    learning::Generator generator_;
};

struct Simulated {
    progress::Progress progress;
    Manner manner = Manner::average;
    std::string certificate;         ///< file name; empty where none was earned
    int percent = 0, attempts = 0;
    Instant end;
};

std::string manner_name(Manner manner) {
    static constexpr const char* names[] = {"careful", "average", "hasty", "guessing"};
    return names[std::size_t(manner)];
}

Manner drawn_manner(Randomness& randomness) {
    const auto lot = randomness.seed() % 10;
    return lot < 2 ? Manner::careful : lot < 7 ? Manner::average : lot < 9 ? Manner::hasty : Manner::guessing;
}

Result<Simulated> work_through(const course::LoadedCourse& loaded, Instant now, Randomness& randomness) {
    Simulated simulated;
    simulated.manner = drawn_manner(randomness);
    auto temperament = learning::temperament(simulated.manner, randomness.seed());
    for (int steps = 0; steps < most_steps; ++steps) {
        const auto step = learning::next_action(loaded, simulated.progress, temperament);
        if (!step) break;
        now.milliseconds += step->milliseconds;
        const auto events = learning::decide(loaded, simulated.progress, step->action, now, randomness.seed());
        if (!events) return tl::unexpected(events.error());
        for (const auto& event : *events) progress::apply(simulated.progress, {now, event});
    }
    simulated.end = now;
    simulated.attempts = int(simulated.progress.attempts.size());
    for (const auto& attempt : simulated.progress.attempts)
        if (attempt.graded) simulated.percent = std::max(simulated.percent, int(attempt.graded->percent));
    return simulated;
}

Result<certificate::SigningKey> made_up_key(Randomness& randomness) {
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        const auto lot = randomness.seed();
        for (std::size_t j = 0; j < 8; ++j) bytes[i + j] = std::uint8_t(lot >> (8 * j));
    }
    return certificate::SigningKey::from_seed(bytes);
}

// Empty where the learner did not pass.
Result<std::string> certificate_of(const course::LoadedCourse& loaded, const Simulated& simulated, const std::string& language,
                                   documents::CertificatePrinter& printer, Randomness& randomness) {
    const auto& attempts = simulated.progress.attempts;
    const auto passed = std::find_if(attempts.begin(), attempts.end(),
                                     [](const auto& attempt) { return attempt.graded && attempt.graded->passed; });
    if (passed == attempts.end()) return std::string();
    const auto words = printer.words(language);
    if (!words) return tl::unexpected(words.error());
    const auto claim = session::claim_for(loaded, simulated.progress, passed->begun.attempt, language,
                                          documents::certificate_criteria(**words, passed->begun.pass_mark), simulated.end, randomness);
    if (!claim) return tl::unexpected(claim.error());
    const auto key = made_up_key(randomness);
    if (!key) return tl::unexpected(key.error());
    const auto credential = certificate::issue(*claim, *key, simulated.end);
    if (!credential) return credential;
    return printer.print(*claim, loaded.organisation, {*credential, {}, {}});
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
    for (int i = 0; i < options.learners; ++i) {
        Seeded randomness(options.seed * 1'000'003 + std::uint64_t(i));
        const std::string language = !options.language.empty() ? options.language : languages[std::size_t(i) % languages.size()];
        auto simulated = work_through(*loaded, start, randomness);
        if (!simulated) return console.refuse(simulated.error());
        const auto page = certificate_of(*loaded, *simulated, language, printer, randomness);
        if (!page) return console.refuse(page.error());
        if (!page->empty()) {
            simulated->certificate = fmt::format("{:05}.pdf", i + 1);
            if (auto written = console.disk.write(certificates + "/" + simulated->certificate, *page); !written)
                return console.refuse(written.error());
            ++passed;
        }
        report.push_back({{"name", simulated->progress.learner ? simulated->progress.learner->name : ""},
                          {"manner", manner_name(simulated->manner)}, {"attempts", simulated->attempts},
                          {"percent", simulated->percent}, {"minutes", (simulated->end.milliseconds - start.milliseconds) / 60'000},
                          {"certificate", simulated->certificate}});
    }
    const std::string text = ordered_json{{"format", 1}, {"seed", options.seed}, {"start", to_iso8601(start)}, {"learners", report}}.dump(2);
    if (auto written = console.disk.write(options.out_folder + "/learners.json", text); !written)
        return console.refuse(written.error());
    console.out << console.words("cli.simulated", {{"learners", console.words.plural("cli.learners", options.learners)},
                                                   {"passed", std::to_string(passed)}, {"folder", options.out_folder}})
                << '\n';
    return clean;
}

}  // namespace rozwaga::cli
