#include "record/learners.h"

#include <algorithm>
#include <fmt/format.h>

namespace rozwaga::record {
namespace {

constexpr std::size_t id_digits = 32;

/// What an interrupted atomic write may have left: only looked for by who holds the lock.
void remove_leftovers(Disk& disk, const std::string& folder) {
    const auto entries = disk.list(folder);
    if (!entries) return;
    for (const Entry& entry : *entries)
        if (entry.kind == EntryKind::file && entry.name.starts_with(".rozwaga-") && entry.name.ends_with(".tmp"))
            (void)disk.remove(folder + "/" + entry.name);
}

}  // namespace

std::string last_name(const StampedEvents& events) {
    const auto found = std::find_if(events.rbegin(), events.rend(),
                                    [](const Stamped& stamped) { return std::holds_alternative<LearnerNamed>(stamped.event); });
    return found == events.rend() ? "" : std::get<LearnerNamed>(found->event).name;
}

Learners::Learners(Disk& disk, std::string data_folder) : disk_(disk), folder_(std::move(data_folder) + "/learners") {}

bool Learners::is_id(std::string_view text) {
    return text.size() == id_digits && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

std::string Learners::folder(const std::string& id) const { return folder_ + "/" + id; }

std::string Learners::name_of(const std::string& id) const {
    const std::string kept = load_preferences(disk_, folder(id) + "/preferences").get(Preferences::name);
    if (!kept.empty()) return kept;
    const auto reading = peek(id);
    return reading ? last_name(reading->events) : "";
}

Result<std::vector<LearnerEntry>> Learners::list() const {
    const auto entries = disk_.list(folder_);
    if (!entries && entries.error().code == "disk.not-found") return std::vector<LearnerEntry>();
    if (!entries) return tl::unexpected(entries.error());
    std::vector<LearnerEntry> learners;
    for (const Entry& entry : *entries) {
        if (entry.kind != EntryKind::folder || !is_id(entry.name)) continue;
        const auto log = disk_.describe(folder(entry.name) + "/log");
        learners.push_back({entry.name, name_of(entry.name), Instant{log ? log->modified : entry.modified}});
    }
    std::stable_sort(learners.begin(), learners.end(),
                     [](const LearnerEntry& a, const LearnerEntry& b) { return a.last_used > b.last_used; });
    return learners;
}

Result<OpenLearner> Learners::create(Randomness& randomness) {
    const std::uint64_t high = randomness.seed(), low = randomness.seed();
    const std::string id = fmt::format("{:016x}{:016x}", high, low);
    if (disk_.describe(folder(id))) return fail("disk.busy", {{"path", folder(id)}});
    if (auto made = disk_.make_folders(folder(id), true); !made) return tl::unexpected(made.error());
    auto learner = open_folder(id);
    // A learner nobody could begin as must not stand on the start screen.
    if (!learner)
        for (const char* name : {"/log", "/lock", ""}) (void)disk_.remove(folder(id) + name);
    return learner;
}

Result<OpenLearner> Learners::open(const std::string& id) {
    if (!is_id(id)) return fail("record.unknown-learner", {{"path", folder_}});
    const auto entry = disk_.describe(folder(id));
    if (!entry && entry.error().code != "disk.not-found") return tl::unexpected(entry.error());
    if (!entry || entry->kind != EntryKind::folder) return fail("record.unknown-learner", {{"path", folder(id)}});
    return open_folder(id);
}

Result<OpenLearner> Learners::open_folder(const std::string& id) {
    OpenLearner learner;
    learner.id = id;
    auto lock = disk_.lock(folder(id) + "/lock");
    if (!lock && lock.error().code == "disk.busy") return fail("record.learner-busy", {{"path", folder(id)}});
    if (!lock) return tl::unexpected(lock.error());
    learner.lock = std::move(*lock);
    remove_leftovers(disk_, folder(id));

    auto opened = Log::open(disk_, folder(id) + "/log", id);
    if (!opened) return tl::unexpected(opened.error());
    learner.log = std::move(opened->log);
    learner.events = std::move(opened->events);
    learner.report = std::move(opened->report);

    learner.preferences = load_preferences(disk_, folder(id) + "/preferences");
    const std::string name = last_name(learner.events);
    if (!name.empty() && name != learner.preferences.get(Preferences::name) && learner.preferences.set(Preferences::name, name))
        (void)disk_.write(folder(id) + "/preferences", learner.preferences.to_text(), true);   // no room: set right next time
    return learner;
}

Result<void> Learners::save_preferences(const std::string& id, const Preferences& preferences) {
    if (!is_id(id)) return fail("record.unknown-learner", {{"path", folder_}});
    return record::save_preferences(disk_, folder(id) + "/preferences", preferences);
}

Result<Reading> Learners::peek(const std::string& id) const {
    if (!is_id(id)) return fail("record.unknown-learner", {{"path", folder_}});
    auto reading = read_log(disk_, folder(id) + "/log");
    if (!reading && reading.error().code == "disk.not-found") return fail("record.unknown-learner", {{"path", folder_}});
    return reading;
}

}  // namespace rozwaga::record
