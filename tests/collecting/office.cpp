#include "collecting/office.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "certificate/enrolment.h"
#include "certificate/identifiers.h"
#include "certificate/receipt.h"
#include "cli/simulated_learner.h"
#include "course/pack.h"
#include "documents/certificate_printer.h"
#include "registry/roster_csv.h"
#include "system/real_storage.h"

namespace rozwaga::tests {
namespace {

namespace fs = std::filesystem;

std::string share(const char* name) {
    const system::RealDisk disk;
    return disk.read(std::string(ROZWAGA_SHARE_DIR) + "/" + name, course::pack_limit).value();
}

/// Somebody who passed, whatever they are called.
const cli::SimulatedLearner& passed(std::uint64_t attempt) {
    static std::map<std::uint64_t, cli::SimulatedLearner> known;
    if (const auto found = known.find(attempt); found != known.end()) return found->second;
    for (std::uint64_t seed = attempt * 1000;; ++seed) {
        cli::SeededRandomness randomness(seed);
        auto learner = cli::simulated_learner(course_in_use(), from_iso8601("2026-11-20T08:00:00Z").value(), randomness).value();
        if (!learner.passed.empty()) return known.emplace(attempt, std::move(learner)).first->second;
    }
}

}  // namespace

const course::LoadedCourse& course_in_use() {
    static const course::LoadedCourse loaded = course::load(course::read_course_pack(share("course.pack"), "course.pack").value(),
                                                            course::read_organisation_pack(share("organisation.pack"), "organisation.pack").value());
    return loaded;
}

Signed certificate_for(const ToSign& whom) {
    cli::SimulatedLearner learner = passed(whom.attempt);
    learner.progress.learner->name = whom.name;
    learner.progress.learner->number = whom.number;
    cli::SeededRandomness for_key(whom.key * 77'777), for_id(whom.key * 1'000 + whom.attempt + std::hash<std::string>{}(whom.name + whom.number));
    const auto key = cli::made_up_key(for_key).value();
    if (!whom.invitation.empty()) {
        const auto read = certificate::read_enrolment(whom.invitation).value();
        progress::apply(learner.progress, {learner.end, record::EnrolmentAccepted{read.enrolment.id, whom.invitation}});
    }
    const auto made =
        session::sign_certificate(course_in_use(), learner.progress, {learner.passed, "pl", "Wszystko.", ""}, key, learner.end, for_id).value();
    return {made.claim, made.issued};
}

std::string receipt_for(const ToSign& whom) {
    const Signed certificate = certificate_for(whom);
    certificate::Claim claim;
    cli::SeededRandomness for_key(whom.key * 77'777), for_id(whom.key + 5);
    claim.id = certificate::new_urn_uuid(for_id);
    claim.name = whom.name;
    claim.number = whom.number;
    claim.organisation = certificate.claim.organisation;
    claim.title = "Polityka";
    claim.policy_hash = std::string(64, 'a');
    claim.policy_language = "pl";
    claim.policy_acknowledged = from_iso8601("2026-11-25T08:00:00Z").value();
    return certificate::issue_receipt(claim, cli::made_up_key(for_key).value(), claim.policy_acknowledged).value();
}

certificate::SigningKey organisation_key() {
    cli::SeededRandomness randomness(4711);
    return cli::made_up_key(randomness).value();
}

certificate::Trust knowing_the_organisation() {
    certificate::Trust trust;
    trust.organisations.push_back({certificate::to_did_key(organisation_key().public_key()), course_in_use().organisation.name,
                                   from_iso8601("2026-01-01T00:00:00Z").value(), {}, {}});
    return trust;
}

std::string invitation_for(const std::string& name, const std::string& number) {
    cli::SeededRandomness randomness(std::hash<std::string>{}(name + number));
    certificate::Enrolment enrolment;
    enrolment.id = certificate::new_urn_uuid(randomness);
    enrolment.organisation = course_in_use().organisation.name;
    enrolment.name = name;
    enrolment.number = number;
    enrolment.course = course_in_use().course.id;
    enrolment.issued = from_iso8601("2026-11-19T08:00:00Z").value();
    return certificate::issue_enrolment(enrolment, organisation_key()).value();
}

std::string Signed::pdf() const {
    static text::Wordings wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n");
    static documents::CertificatePrinter printer(wordings, ROZWAGA_SHARE_DIR);
    return printer.print(claim, course_in_use().organisation, issued).value();
}

CollectingOffice::CollectingOffice() {
    std::string pattern = (fs::temp_directory_path() / "rozwaga-collecting-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    fs::create_directory(path("inbox"));
}

CollectingOffice::~CollectingOffice() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void CollectingOffice::put(const std::string& name, const std::string& bytes) const {
    const fs::path file = path("inbox/" + name);
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::vector<std::string> CollectingOffice::inbox() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(path("inbox"))) {
        std::ostringstream text;
        text << entry.path().string() << '\n';
        if (entry.is_regular_file()) text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        all.push_back(text.str());
    }
    std::ranges::sort(all);
    return all;
}

std::unique_ptr<registry::Registry> CollectingOffice::registry() const {
    static const system::RealStorage storage;
    auto opened = registry::Registry::open(path("registry.sqlite"), storage);
    if (!opened) FAIL(opened.error().code);
    return std::move(*opened);
}

void CollectingOffice::roster(const std::string& csv) const {
    const registry::Roster roster = registry::read_roster(csv, "roster.csv");
    REQUIRE(roster.problems.empty());
    const auto registry = this->registry();
    const auto changes = registry->compare_roster(roster, clock.now());
    REQUIRE(changes);
    REQUIRE(registry->apply_roster(*changes, {"test", clock.now()}));
}

session::CollectingNeeds CollectingOffice::needs(const certificate::Trust* trust) const {
    session::CollectingNeeds needs{disk, clock, [this]() -> Result<std::unique_ptr<registry::Registry>> { return registry(); },
                                   trust, {&course_in_use()}, "Kadry"};
    needs.workers = 3;
    return needs;
}

session::Collected CollectingOffice::collect(std::vector<session::CollectedFile>* told, const certificate::Trust* trust) const {
    session::Collecting collecting(needs(trust));
    const auto collected = collecting.run({path("inbox")}, [&](const session::CollectedFile& file) {
        if (told) told->push_back(file);
    });
    if (!collected) FAIL(collected.error().code);
    return *collected;
}

}  // namespace rozwaga::tests
