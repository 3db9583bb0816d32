// What certificates cost: judging one against its bare signatures (aim: at most 3 times as long), taking it out of its PDF
// (aim: at most 2 ms more), printing pages (aim: at least 50 a second a core). Batches take turns, so that a machine that
// slows down slows both sides; medians of the batches.

#include <ctime>
#include <fmt/format.h>
#include <functional>
#include <iostream>

#include "bench/measure.h"
#include "certificate/verify.h"
#include "cli/simulated_learner.h"
#include "course/pack.h"
#include "documents/certificate_printer.h"
#include "documents/submitted_file.h"
#include "session/signing.h"
#include "system/real_disk.h"

using namespace rozwaga;

namespace {

constexpr int batches = 15;
constexpr std::size_t people = 24;

/// Of this process's own work: what else the machine does meanwhile is left out.
double seconds_of(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

[[noreturn]] void give_up(const Error& error) {
    std::cerr << "bench_certificate: " << error.code << '\n';
    std::exit(2);
}

template <class T>
T or_give_up(Result<T> result) {
    if (!result) give_up(result.error());
    return std::move(*result);
}

struct Person {
    session::SignedCertificate signed_certificate;
    certificate::SigningKey key;
    std::string pdf;
};

struct World {
    system::RealDisk disk;
    course::LoadedCourse loaded;
    text::Wordings wordings{std::string(ROZWAGA_SHARE_DIR) + "/i18n"};
    documents::CertificatePrinter printer{wordings, ROZWAGA_SHARE_DIR};
    std::vector<Person> passed;
    Instant now = from_iso8601("2026-12-01T08:00:00Z").value();

    World() {
        const auto read = [&](const char* name) {
            return or_give_up(disk.read(std::string(ROZWAGA_SHARE_DIR) + "/" + name, course::pack_limit));
        };
        loaded = course::load(or_give_up(course::read_course_pack(read("course.pack"), "course.pack")),
                              or_give_up(course::read_organisation_pack(read("organisation.pack"), "organisation.pack")));
        const Instant start = from_iso8601("2026-11-20T08:00:00Z").value();
        for (std::uint64_t number = 1; passed.size() < people; ++number) {
            cli::SeededRandomness randomness(number);
            const auto learner = or_give_up(cli::simulated_learner(loaded, start, randomness));
            if (learner.passed.empty()) continue;
            auto key = or_give_up(cli::made_up_key(randomness));
            const auto* words = or_give_up(wordings.in("pl"));
            auto made = or_give_up(session::sign_certificate(
                loaded, learner.progress, {learner.passed, "pl", documents::certificate_criteria(*words, loaded.organisation.pass_mark), ""}, key,
                learner.end, randomness));
            std::string pdf = or_give_up(printer.print(made.claim, loaded.organisation, made.issued));
            passed.push_back({std::move(made), std::move(key), std::move(pdf)});
        }
    }
};

/// Milliseconds for one of `people`, by batch.
double per_person(const std::function<void(const Person&)>& work, const World& world) {
    return seconds_of([&] {
               for (const Person& person : world.passed) work(person);
           }) *
           1000 / double(people);
}

/// `bench_certificate judge`: nothing but judging, for a profiler.
int judge_only(const World& world, const certificate::Grounds& grounds) {
    bool all_valid = true;
    for (int round = 0; round < 600; ++round)
        for (const Person& person : world.passed) {
            const auto& issued = person.signed_certificate.issued;
            all_valid &= certificate::verify({issued.credential, issued.evidence, {}}, grounds).overall == certificate::Overall::valid;
        }
    return all_valid ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    World world;
    certificate::Grounds grounds{world.now, nullptr, {&world.loaded}};
    if (argc > 1 && std::string_view(argv[1]) == "judge") return judge_only(world, grounds);
    const std::string message(64, 'm');
    std::vector<certificate::Signature> signatures;
    for (const Person& person : world.passed) signatures.push_back(person.key.sign(message));

    std::vector<double> bare, judged, from_pdf, printed;
    bool all_valid = true;
    for (int batch = 0; batch < batches; ++batch) {
        std::size_t index = 0;
        bare.push_back(per_person(
            [&](const Person& person) {
                // as many as a certificate carries: two proofs
                for (int proof = 0; proof < 2; ++proof) all_valid &= certificate::signature_holds(message, signatures[index], person.key.public_key());
                ++index;
            },
            world));
        judged.push_back(per_person(
            [&](const Person& person) {
                const auto& issued = person.signed_certificate.issued;
                all_valid &= certificate::verify({issued.credential, issued.evidence, {}}, grounds).overall == certificate::Overall::valid;
            },
            world));
        from_pdf.push_back(per_person(
            [&](const Person& person) {
                const auto submission = documents::read_submitted(person.pdf);
                all_valid &= submission && certificate::verify(*submission, grounds).overall == certificate::Overall::valid;
            },
            world));
        if (batch % 5 == 0)
            printed.push_back(per_person(
                [&](const Person& person) {
                    all_valid &= world.printer.print(person.signed_certificate.claim, world.loaded.organisation, person.signed_certificate.issued)
                                     .has_value();
                },
                world));
    }
    if (!all_valid) {
        std::cerr << "bench_certificate: a certificate was refused\n";
        return 1;
    }

    // A thousand different pages, one after the other on one core: what an organisation's export does.
    const double thousand = seconds_of([&] {
        for (int page = 0; page < 1000; ++page) {
            certificate::Claim claim = world.passed[std::size_t(page) % people].signed_certificate.claim;
            claim.name = "Żaneta Brzęczyszczykiewicz " + std::to_string(page);
            or_give_up(world.printer.print(claim, world.loaded.organisation, world.passed[std::size_t(page) % people].signed_certificate.issued));
        }
    });

    const double signature = bench::median(bare), judge = bench::median(judged), pdf = bench::median(from_pdf), page = bench::median(printed);
    bench::print_table({
        {"judge a certificate, graded again", fmt::format("{:.3f} ms", judge), fmt::format("{:.3f} ms, its 2 signatures", signature),
         fmt::format("{:.2f}", judge / signature), "3"},
        {"the same from its PDF", fmt::format("{:.3f} ms", pdf), fmt::format("{:.3f} ms more", pdf - judge), "", "2 ms more"},
        {"print a page", fmt::format("{:.1f} ms", page), fmt::format("{:.0f} a second", 1000 / page), "", "50 a second"},
        {"print 1,000 pages", fmt::format("{:.1f} s", thousand), fmt::format("{:.0f} a second", 1000 / thousand), "", "50 a second"},
    });
    return 0;
}
