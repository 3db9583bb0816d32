#include "cli/collect_command.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>
#include <thread>

#include "cli/collect_countersign.h"
#include "cli/collect_report.h"
#include "cli/grounds.h"
#include "course/pack.h"
#include "registry/roster_csv.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;
using session::CollectedFile;
using Registries = std::unique_ptr<registry::Registry>;

Result<void> keep_pack(const Console& console, registry::Registry& registry, const std::string& folder, const registry::By& by) {
    registry::PackBytes bytes;
    for (const auto& [name, into] : {std::pair{"/course.pack", &bytes.course}, {"/organisation.pack", &bytes.organisation}}) {
        auto read = console.disk.read(folder + name, course::pack_limit);
        if (!read) return tl::unexpected(read.error());
        *into = std::move(*read);
    }
    const auto loaded = load_packs(console, folder);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto kept = registry.keep_pack(*loaded, bytes, by);
    return kept ? Result<void>{} : tl::unexpected(kept.error());
}

/// What is graded with: the packs named or installed, then all that the registry has ever seen.
Result<std::vector<course::LoadedCourse>> all_packs(const Console& console, const CollectOptions& options, registry::Registry& registry,
                                                    const registry::By& by) {
    auto packs = packs_of(console, options.packs);
    if (!packs) return packs;
    std::vector<std::string> folders = options.packs;
    if (folders.empty() && !packs->empty()) folders.push_back(console.share_folder);
    for (const std::string& folder : folders)
        if (auto kept = keep_pack(console, registry, folder, by); !kept) return tl::unexpected(kept.error());
    auto older = session::packs_kept(registry);
    if (!older) return older;
    for (course::LoadedCourse& pack : *older)
        if (std::ranges::find(*packs, pack.content_hash, &course::LoadedCourse::content_hash) == packs->end()) packs->push_back(std::move(pack));
    return packs;
}

/// Tells every few seconds how far it is, on `err`, while it lives.
class Progress {
public:
    Progress(const Console& console, const session::Collecting& collecting)
        : thread_([&](const std::stop_token& stop) {
              using namespace std::chrono_literals;
              constexpr int ticks = 50;    // five seconds
              for (int tick = 1; !stop.stop_requested(); ++tick) {
                  std::this_thread::sleep_for(100ms);
                  if (tick % ticks == 0) print_collecting(console, collecting.progress());
              }
          }) {}

private:
    std::jthread thread_;
};

class Report {
public:
    Report(const Console& console, registry::Registry& registry, bool json) : console_(console), registry_(registry), json_(json) {}

    void tell(const CollectedFile& file) {
        Proposed proposed;
        for (const registry::PersonId id : file.proposals)
            if (auto person = registry_.person_row(id, console_.clock.now())) proposed.push_back(std::move(*person));
        if (json_) files_.push_back(collected_json(console_, file, proposed));
        else print_collected(console_, file, proposed);
    }
    void conclude(const session::Collected& collected, std::optional<std::int64_t> countersigned) {
        ordered_json summary = summary_json(console_, collected);
        if (countersigned) summary["countersigned"] = *countersigned;
        if (!json_) {
            print_summary(console_, collected);
            if (countersigned) console_.out << console_.words.plural("collect.countersigned", long(*countersigned)) << '\n';
            return;
        }
        console_.out << ordered_json{{"format", 1}, {"files", files_}, {"summary", summary}}.dump(
                            2, ' ', false, ordered_json::error_handler_t::replace)
                     << '\n';
    }

private:
    const Console& console_;
    registry::Registry& registry_;
    bool json_;
    ordered_json files_ = ordered_json::array();
};

ExitCode exit_code(const session::Collected& collected) {
    const auto& counts = collected.counts;
    if (counts.set_aside + counts.waiting > 0) return faulty;
    return counts.unreadable > 0 || !collected.problems.empty() ? unusable : clean;
}

/// A database in the inbox is not handed in.
std::vector<std::string> files_of_registry(const std::string& address) {
    if (registry::is_server_address(address)) return {};
    std::vector<std::string> files;
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) files.push_back(address + ending);
    return files;
}

/// Who is on the list, first: without it nobody can be found. What is not sure waits for `roster import`.
Result<void> read_roster(const Console& console, const CollectOptions& options, registry::Registry& registry, const registry::By& by) {
    const auto bytes = console.disk.read(options.roster, registry::roster_size_limit);
    if (!bytes) return tl::unexpected(bytes.error());
    const registry::Roster roster = registry::read_roster(*bytes, options.roster);
    if (!roster.problems.empty()) return tl::unexpected(roster.problems.front());
    const auto changes = registry.compare_roster(roster, by.at);
    if (!changes) return tl::unexpected(changes.error());
    if (!changes->unsure.empty()) console.err << console.words.plural("collect.roster-unsure", long(changes->unsure.size())) << '\n';
    return changes->empty() ? Result<void>{} : registry.apply_roster(*changes, by);
}

}  // namespace

CLI::App* declare_collect(CLI::App& app, CollectOptions& options, std::string& data_folder, const text::Wording& words) {
    auto* command = app.add_subcommand("collect", words("help.collect"));
    command->add_option("INBOX", options.inboxes, words("help.inbox"))->required();
    declare_registry(command, options.side, data_folder, words);
    command->add_option("--roster", options.roster, words("help.collect-roster"));
    command->add_option("--packs", options.packs, words("help.verify-packs"));
    command->add_option("--trust", options.trust, words("help.verify-trust"));
    command->add_option("--countersign", options.countersign_folder, words("help.collect-countersign"));
    command->add_option("--workers", options.workers, words("help.workers"))->check(CLI::Range(1, 16));
    command->add_flag("--json", options.json, words("help.json"));
    return command;
}

ExitCode collect(const Console& console, const CollectOptions& options) {
    const auto open = [&] { return open_registry(console, options.side, Missing::made); };
    const auto opened = open();
    if (!opened) return console.refuse(opened.error());
    registry::Registry& registry = **opened;
    const registry::By by = acting(console, options.side);
    if (!options.roster.empty())
        if (auto read = read_roster(console, options, registry, by); !read) return console.refuse(read.error());
    const auto packs = all_packs(console, options, registry, by);
    if (!packs) return console.refuse(packs.error());
    const auto trust = trust_of(console, options.trust);
    if (!trust) return console.refuse(trust.error());

    session::CollectingNeeds needs{console.disk, console.clock, open, &*trust, {}, by.who, files_of_registry(registry_address(console, options.side)), options.workers};
    for (const auto& pack : *packs) needs.packs.push_back(&pack);
    session::Collecting collecting(std::move(needs));
    Report report(console, registry, options.json);
    const auto collected = [&] {
        const Progress progress(console, collecting);
        return collecting.run(options.inboxes, [&](const CollectedFile& file) { report.tell(file); });
    }();
    if (!collected) return console.refuse(collected.error());
    std::optional<std::int64_t> countersigned;
    if (!options.countersign_folder.empty()) {
        const std::string pack = options.packs.empty() ? "" : options.packs.front();
        const auto signed_now = countersign_admitted(console, options.countersign_folder, pack, registry, {by.who, console.clock.now()});
        if (!signed_now) return console.refuse(signed_now.error());
        countersigned = *signed_now;
    }
    report.conclude(*collected, countersigned);
    return exit_code(*collected);
}

}  // namespace rozwaga::cli
