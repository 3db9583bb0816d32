#include "cli/collect_countersign.h"

#include <set>

#include "base/digest.h"
#include "cli/countersign_command.h"
#include "documents/submitted_file.h"

namespace rozwaga::cli {
namespace {

using registry::CertificateKind;
using registry::CertificateRow;

struct ToCountersign {
    std::string certificate;
    registry::PersonId person = 0;
};

/// In the order the registry lists them.
Result<std::vector<ToCountersign>> without_countersignature(registry::Registry& registry, Instant now) {
    std::vector<ToCountersign> waiting;
    std::set<std::string> confirmed;
    const auto listed = registry.each_certificate({}, now, [&](const registry::PersonRow& person, const CertificateRow& one) {
        if (one.kind == CertificateKind::organisation) confirmed.insert(one.confirms);
        const bool clean = (one.flags.empty() || one.flags_accepted) && !one.revoked && one.files_kept && !one.from_square;
        if (one.kind == CertificateKind::certificate && clean) waiting.push_back({one.id, person.id});
        return true;
    });
    if (!listed) return tl::unexpected(listed.error());
    std::erase_if(waiting, [&](const ToCountersign& one) { return confirmed.contains(one.certificate); });
    return waiting;
}

/// What was written, as it is entered; nothing where the certificate does not hold any more.
Result<std::optional<registry::Admission>> countersigned(const Console& console, Countersigner& desk, const ToCountersign& one,
                                                         registry::Registry& registry) {
    using Answer = std::optional<registry::Admission>;
    const auto submission = registry.certificate_files(one.certificate);
    if (!submission) return tl::unexpected(submission.error());
    const certificate::Grounds grounds{console.clock.now(), &desk.trust(), {&desk.loaded()}};
    const auto verdict = certificate::verify(*submission, grounds);
    if (verdict.overall != certificate::Overall::valid) return Answer();
    const auto made = desk.sign(*submission, verdict);
    if (!made) return tl::unexpected(made.error());
    const auto page = console.disk.read(made->path, 64U << 20);
    if (!page) return tl::unexpected(page.error());
    auto signed_submission = documents::read_submitted(*page);
    if (!signed_submission) return tl::unexpected(signed_submission.error());
    auto judged = certificate::verify(*signed_submission, grounds);
    if (judged.overall != certificate::Overall::valid) return Answer();
    return Answer(registry::Admission{one.person, made->path.substr(made->path.rfind('/') + 1), to_hex(sha256(*page)),
                                      std::move(*signed_submission), std::move(judged), {}, {}});
}

}  // namespace

Result<std::int64_t> countersign_admitted(const Console& console, const std::string& folder, const std::string& packs,
                                          registry::Registry& registry, const registry::By& by) {
    constexpr std::size_t together = 64;
    const auto waiting = without_countersignature(registry, by.at);
    if (!waiting) return tl::unexpected(waiting.error());
    const auto desk = Countersigner::open(console, folder, packs);
    if (!desk) return tl::unexpected(desk.error());
    std::int64_t entered = 0;
    std::vector<registry::Admission> admissions;
    for (std::size_t index = 0; index < waiting->size(); ++index) {
        auto admission = countersigned(console, **desk, (*waiting)[index], registry);
        if (!admission) return tl::unexpected(admission.error());
        if (*admission) admissions.push_back(std::move(**admission));
        if (admissions.size() < together && index + 1 < waiting->size()) continue;
        if (auto kept = (*desk)->keep_trust(); !kept) return tl::unexpected(kept.error());
        const auto outcomes = registry.admit(admissions, by);
        if (!outcomes) return tl::unexpected(outcomes.error());
        for (const registry::Admitted outcome : *outcomes) entered += outcome == registry::Admitted::admitted;
        admissions.clear();
    }
    return entered;
}

}  // namespace rozwaga::cli
