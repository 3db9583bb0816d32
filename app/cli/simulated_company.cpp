#include "cli/simulated_company.h"

#include <array>
#include <fmt/format.h>

#include "cli/simulated_learner.h"
#include "session/signing.h"

namespace rozwaga::cli {
namespace {

constexpr std::int64_t one_day = 24LL * 60 * 60 * 1000;
constexpr std::array company_teams{"Biuro obsługi klienta", "Księgowość", "Magazyn", "Marketing", "Sklep Gdańsk", "Sklep Łódź", "Sklep Kraków", "Zarząd"};
constexpr std::array newcomer_names{"Zofia Adamska", "Jakub Bielecki", "Hanna Cieślak", "Antoni Dąbek", "Maja Estkowska", "Filip Gąsior", "Pola Hajduk",
                                    "Leon Iwański", "Alicja Jabłońska", "Igor Krupa", "Nina Lasota", "Oskar Łuczak"};

std::string day_text(Instant instant) { return to_iso8601(instant).substr(0, 10); }

class CompanyMaker {
public:
    CompanyMaker(Disk& disk, const course::LoadedCourse& loaded, documents::CertificatePrinter& printer, const std::string& folder, const CompanyOptions& options)
        : disk_(disk), loaded_(loaded), printer_(printer), folder_(folder), options_(options) {}

    Result<void> make() {
        if (auto made = disk_.make_folders(folder_ + "/inbox"); !made) return made;
        for (int i = 0; i < options_.people; ++i)
            if (auto person = learner(i); !person) return person;
        for (int i = 0; i < options_.newcomers; ++i) newcomer(i);
        if (auto damaged = disk_.write(folder_ + "/inbox/skan-0001.pdf", "%PDF-1.7 nothing that can be read"); !damaged) return damaged;
        return disk_.write(folder_ + "/roster.csv", roster_);
    }

private:
    const char* team(int i) const { return company_teams[std::size_t(i) % company_teams.size()]; }
    void row(const std::string& name, const std::string& number, int i, Instant joined) {
        roster_ += fmt::format("{};{};{};osoba{}@przyklad.example;{};{}\n", name, number, team(i), number, options_.language, day_text(joined));
    }

    // One in eight is not on the roster by number, and one in forty not at all: those files wait for a person's word.
    Result<void> learner(int i) {
        SeededRandomness randomness(options_.seed * 1'000'003 + std::uint64_t(i));
        constexpr int days_in_a_year = 355, spread = 37;
        const Instant start{options_.now.milliseconds - ((i * spread) % days_in_a_year + 1) * one_day};
        const std::string number = fmt::format("{:04}", 1001 + i);
        const auto simulated = simulated_learner(loaded_, start, randomness, number, team(i));
        if (!simulated) return tl::unexpected(simulated.error());
        const std::string name = simulated->progress.learner ? simulated->progress.learner->name : "";
        const Instant joined{start.milliseconds - 20 * one_day};
        if (i % 40 != 39) row(i % 40 == 19 ? name + "-Nowak" : name, i % 40 == 19 ? fmt::format("{:04}", 9001 + i) : number, i, joined);
        if (simulated->passed.empty() || simulated->end > options_.now) return {};
        const auto words = printer_.words(options_.language);
        if (!words) return tl::unexpected(words.error());
        const auto key = made_up_key(randomness);
        if (!key) return tl::unexpected(key.error());
        const auto made = session::sign_certificate(
            loaded_, simulated->progress,
            {simulated->passed, options_.language, documents::certificate_criteria(**words, loaded_.organisation.pass_mark), {}}, *key, simulated->end, randomness);
        if (!made) return tl::unexpected(made.error());
        const auto page = printer_.print(made->claim, loaded_.organisation, made->issued);
        if (!page) return tl::unexpected(page.error());
        return disk_.write(folder_ + "/inbox/certyfikat-" + number + ".pdf", *page);
    }

    void newcomer(int i) {
        constexpr int longest_ago = 60, spread = 11;
        std::string name = newcomer_names[std::size_t(i) % newcomer_names.size()];
        if (i >= int(newcomer_names.size())) name += fmt::format("-{}", i % 2 == 0 ? "Wrona" : "Lis");
        row(name, fmt::format("{:04}", 5001 + i), i * 3, Instant{options_.now.milliseconds - ((i * spread) % longest_ago) * one_day});
    }

    Disk& disk_;
    const course::LoadedCourse& loaded_;
    documents::CertificatePrinter& printer_;
    std::string folder_;
    const CompanyOptions& options_;
    std::string roster_ = "Imię i nazwisko;Numer pracownika;Dział;E-mail;Język;Data zatrudnienia\n";
};

}  // namespace

Result<void> write_company(Disk& disk, const course::LoadedCourse& loaded, documents::CertificatePrinter& printer, const std::string& folder,
                           const CompanyOptions& options) {
    return CompanyMaker(disk, loaded, printer, folder, options).make();
}

}  // namespace rozwaga::cli
