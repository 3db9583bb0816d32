#include "cli/verify_command.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "cli/grounds.h"
#include "cli/verify_report.h"
#include "documents/submitted_file.h"

namespace rozwaga::cli {
namespace {

using certificate::Verdict;

constexpr std::uint64_t file_limit = 64u << 20;
/// More cores than this would wait for one disk, each with a file in its hands.
constexpr unsigned most_workers = 16;

/// The files named, and those in folders named, in the order given.
Result<std::vector<std::string>> files_of(const Console& console, const std::vector<std::string>& named) {
    std::vector<std::string> files;
    for (const std::string& path : named) {
        const auto entry = console.disk.describe(path);
        if (!entry || entry->kind != EntryKind::folder) {
            files.push_back(path);   // one that is not there gets its own verdict
            continue;
        }
        auto inside = console.disk.list(path);
        if (!inside) return tl::unexpected(inside.error());
        for (const Entry& file : *inside)
            if (file.kind == EntryKind::file && !file.name.starts_with('.')) files.push_back(path + "/" + file.name);
    }
    return files;
}

Verdict verdict_on(const Console& console, const std::string& path, const certificate::Grounds& grounds) {
    const auto judged = [&]() -> Verdict {
        const auto bytes = console.disk.read(path, file_limit);
        Verdict unreadable;
        if (!bytes) {
            unreadable.reason = bytes.error();
            return unreadable;
        }
        const auto submission = documents::read_submitted(*bytes);
        if (submission) return certificate::verify(*submission, grounds);
        unreadable.reason = submission.error();
        return unreadable;
    };
    Verdict verdict = judged();
    if (verdict.reason && verdict.reason->place.file.empty()) verdict.reason->place.file = path;
    verdict.evidence.reset();   // judged, and too large to keep of thousands
    return verdict;
}

/// Each worker takes the next file until none is left; a verdict goes where its file stands.
std::vector<Verdict> judge_all(const Console& console, const std::vector<std::string>& files, const certificate::Grounds& grounds) {
    std::vector<Verdict> verdicts(files.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) verdicts[i] = verdict_on(console, files[i], grounds);
    };
    const std::size_t workers = std::min<std::size_t>({std::max(1u, std::thread::hardware_concurrency()), most_workers, files.size()});
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < workers; ++i) others.emplace_back(work);
    work();
    others.clear();   // waits for them
    return verdicts;
}

}  // namespace

ExitCode verify(const Console& console, const VerifyOptions& options) {
    const auto files = files_of(console, options.files);
    if (!files) return console.refuse(files.error());
    const auto packs = packs_of(console, options.packs);
    if (!packs) return console.refuse(packs.error());
    const auto trust = trust_of(console, options.trust);
    if (!trust) return console.refuse(trust.error());
    certificate::Grounds grounds{console.clock.now(), &*trust, {}};
    for (const auto& pack : *packs) grounds.packs.push_back(&pack);

    std::vector<Verdict> verdicts = judge_all(console, *files, grounds);
    certificate::compare(verdicts, *files);
    if (options.json) print_verdicts_as_json(console, *files, verdicts);
    else print_verdicts(console, *files, verdicts);
    const VerdictCounts counts = count(verdicts);
    return counts.invalid > 0 ? faulty : counts.unreadable > 0 ? unusable : clean;
}

}  // namespace rozwaga::cli
