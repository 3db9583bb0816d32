// Learners' records that go to another computer and come from one.
#include "record/frame.h"
#include "record/learners.h"
#include "record/merge.h"

namespace rozwaga::record {
namespace {

// Places on the other computer's disk.
constexpr std::string_view places[] = {"save-folder"};

Result<std::string> read_if_there(const Disk& disk, const std::string& path, std::uint64_t limit) {
    auto bytes = disk.read(path, limit);
    if (!bytes && bytes.error().code == "disk.not-found") return std::string();
    return bytes;
}

/// What is set here wins; what is not comes along.
std::string joined_preferences(const std::string& here, const std::string& came) {
    Preferences joined = Preferences::from_text(came);
    for (const auto place : places) joined.remove(place);
    const Preferences mine = Preferences::from_text(here);
    mine.each([&](const std::string& key, const std::string& value) { joined.set(key, value); });
    return joined.to_text();
}

}  // namespace

Result<Belongings> Learners::pack(const std::string& id, Instant now) {
    auto opened = open(id);   // locked until everything is read
    if (!opened) return tl::unexpected(opened.error());
    return read_belongings(id, now);
}

Result<Belongings> Learners::read_belongings(const std::string& id, Instant now) const {
    if (!is_id(id)) return fail("record.unknown-learner", {{"path", folder_}});
    auto log = disk_.read(folder(id) + "/log", largest_log);
    if (!log) return tl::unexpected(log.error());
    auto preferences = read_if_there(disk_, folder(id) + "/preferences", largest_preferences);
    if (!preferences) return tl::unexpected(preferences.error());
    auto key = read_if_there(disk_, folder(id) + "/key", largest_key_file);
    if (!key) return tl::unexpected(key.error());
    return Belongings{now, std::move(*log), std::move(*preferences), SecretText(std::move(*key))};
}

Result<BroughtIn> Learners::bring_in(const Belongings& belongings) {
    const auto header = decode_header(belongings.log);
    if (!header || !is_id(header->learner)) return fail("record.not-belongings");
    BroughtIn brought;
    brought.id = header->learner;
    const std::string where = folder(brought.id);
    const auto entry = disk_.describe(where + "/log");
    if (!entry && entry.error().code != "disk.not-found") return tl::unexpected(entry.error());
    brought.fresh = !entry;

    if (brought.fresh)
        if (auto made = disk_.make_folders(where, true); !made) return tl::unexpected(made.error());
    auto outcome = bring_into(belongings, brought);
    // Nobody begins as half a record. The key goes too: it is in the file that it came from.
    if (!outcome && brought.fresh)
        for (const char* name : {"/log", "/preferences", "/key", "/lock", ""}) (void)disk_.remove(where + name);
    if (!outcome) return tl::unexpected(outcome.error());
    return brought;
}

Result<void> Learners::bring_into(const Belongings& belongings, BroughtIn& brought) {
    const std::string where = folder(brought.id);
    std::unique_ptr<FileLock> lock;
    std::string ours;
    if (brought.fresh) {
        auto locked = disk_.lock(where + "/lock");
        if (!locked) return tl::unexpected(locked.error());
        lock = std::move(*locked);
    } else {
        auto opened = open_folder(brought.id);   // mends what is damaged, keeping a copy
        if (!opened) return tl::unexpected(opened.error());
        lock = std::move(opened->lock);
        auto log = disk_.read(where + "/log", largest_log);
        if (!log) return tl::unexpected(log.error());
        ours = std::move(*log);
    }
    auto merged = merge_logs(ours, belongings.log, brought.id);
    if (!merged) {
        Error error = merged.error();
        error.arguments.emplace_back("path", where + "/log");
        return tl::unexpected(std::move(error));
    }
    brought.added = merged->added;
    brought.missing = merged->missing;

    // The key before the log: certificates of the record must not be met without the key that signed them.
    auto key_file = read_if_there(disk_, where + "/key", largest_key_file);
    if (!key_file) return tl::unexpected(key_file.error());
    const SecretText key(std::move(*key_file));
    brought.other_key = !key.view().empty() && !belongings.key.view().empty() && key.view() != belongings.key.view();
    if (key.view().empty() && !belongings.key.view().empty())
        if (auto written = disk_.write(where + "/key", belongings.key.view(), true); !written) return written;
    if (merged->log != ours)
        if (auto written = disk_.write(where + "/log", merged->log, true); !written) return written;
    const auto settings = read_if_there(disk_, where + "/preferences", largest_preferences);
    if (!settings) return tl::unexpected(settings.error());
    return disk_.write(where + "/preferences", joined_preferences(*settings, belongings.preferences), true);
}

}  // namespace rozwaga::record
