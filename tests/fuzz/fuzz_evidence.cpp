// Anything may be handed in as evidence: it must come back refused, or as what was written, and be graded without harm.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "certificate/evidence_reader.h"
#include "certificate/verify.h"
#include "course_in_memory.h"

namespace {

const rozwaga::course::LoadedCourse& course_in_memory() {
    static const rozwaga::course::LoadedCourse loaded = [] {
        const rozwaga::fuzz::MemoryDisk disk = rozwaga::fuzz::small_course_disk();
        auto outcome = rozwaga::course::read_course(disk, {"lessons", "quizzes", "assets", ""});
        if (!outcome || !outcome->loaded) std::abort();
        return std::move(*outcome->loaded);
    }();
    return loaded;
}

const rozwaga::certificate::SigningKey& some_key() {
    static const auto key = [] {
        std::array<std::uint8_t, 32> seed{};
        return rozwaga::certificate::SigningKey::from_seed(seed).value();
    }();
    return key;
}

/// Says that everything was right.
rozwaga::certificate::Claim claim_about(const rozwaga::certificate::Evidence& evidence, const std::string& file) {
    rozwaga::certificate::Claim claim;
    claim.id = "urn:uuid:6f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c11";
    claim.name = claim.organisation = claim.title = claim.description = claim.criteria = "x";
    claim.language = "pl";
    claim.course = evidence.course;
    claim.version = evidence.version;
    claim.attempt = evidence.attempt;
    claim.grading_hash = evidence.grading_hash;
    claim.pass_mark = evidence.pass_mark;
    claim.percent = 100;
    claim.points = claim.maximum = 6000;
    claim.awarded = evidence.handed_in;
    claim.valid_until = rozwaga::add_months(evidence.handed_in, 1);
    claim.evidence = evidence.kind;
    claim.evidence_hash = rozwaga::certificate::evidence_hash(file);
    return claim;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace rozwaga;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    auto evidence = certificate::read_evidence(bytes);
    // The quick way takes nothing that the thorough one does not, and takes it for the same.
    const auto whole = certificate::read_evidence_as_json(bytes);
    if (whole.has_value() != evidence.has_value() || (whole && *whole != *evidence)) std::abort();
    if (!evidence) return 0;
    if (certificate::write_evidence(*evidence) != bytes) std::abort();
    if (certificate::read_evidence(certificate::write_evidence(*evidence)).value() != *evidence) std::abort();

    // As if it named this course, so that grading has something to do.
    const course::LoadedCourse& loaded = course_in_memory();
    evidence->course = loaded.course.id;
    evidence->grading_hash = loaded.grading_hash;
    // A course updated to itself is none that the format has.
    if (evidence->begun_with && evidence->begun_with->grading_hash == loaded.grading_hash) evidence->begun_with.reset();
    const auto graded = certificate::grade_again(loaded, *evidence);
    if (graded.has_value() == (evidence->kind == certificate::EvidenceKind::summary)) std::abort();
    if (graded && (graded->points < 0 || graded->points > graded->maximum || graded->percent < 0 || graded->percent > 100))
        std::abort();

    // Named by a certificate, it is weighed whole: fields, grading, times. What it says is for the look, never a crash.
    const std::string bound = certificate::write_evidence(*evidence);
    const auto credential = certificate::issue(claim_about(*evidence, bound), some_key(), evidence->handed_in);
    if (!credential) return 0;
    const certificate::Verdict verdict = certificate::verify({*credential, bound, {}}, {evidence->handed_in, nullptr, {&loaded}});
    if (verdict.overall == certificate::Overall::unreadable || verdict.evidence != *evidence) std::abort();
    if (graded && verdict.overall == certificate::Overall::valid && !(graded->passed && graded->percent == 100)) std::abort();
    return 0;
}
