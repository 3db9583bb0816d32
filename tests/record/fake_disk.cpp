#include "record/fake_disk.h"

#include <algorithm>

namespace rozwaga::test {
namespace {

using State = FakeDisk::State;
using File = FakeDisk::File;

tl::unexpected<Error> failure(const char* code, const std::string& path) { return fail(code, {{"path", path}}); }
tl::unexpected<Error> no_power(const std::string& path) { return fail("disk.failed", {{"path", path}, {"reason", "EIO"}}); }

std::string parent(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

class FakeAppendFile final : public AppendFile {
public:
    FakeAppendFile(std::shared_ptr<State> state, std::shared_ptr<File> file, std::string path)
        : state_(std::move(state)), file_(std::move(file)), path_(std::move(path)), generation_(state_->generation) {}

    std::uint64_t size() const override { return file_->now.size(); }

    Result<void> append(std::string_view bytes) override {
        if (dead()) return no_power(path_);
        const bool cut = state_->begin_change();
        const std::uint64_t room = state_->capacity - std::min(state_->capacity, state_->used());
        std::size_t fits = std::size_t(std::min<std::uint64_t>(room, bytes.size()));
        if (cut) fits = std::size_t(state_->dice() % (fits + 1));
        file_->now += bytes.substr(0, fits);
        file_->modified = ++state_->clock;
        if (cut) return no_power(path_);
        return fits < bytes.size() ? Result<void>(failure("disk.full", path_)) : Result<void>();
    }

    Result<void> sync() override {
        if (dead()) return no_power(path_);
        const bool cut = state_->begin_change();
        if (std::exchange(state_->fail_sync, false)) return no_power(path_);
        const bool happens = !state_->ignore_syncs && (!cut || state_->dice() % 2 == 0);
        if (happens) file_->flush();
        return cut ? Result<void>(no_power(path_)) : Result<void>();
    }

    Result<void> truncate(std::uint64_t size) override {
        if (dead()) return no_power(path_);
        const bool cut = state_->begin_change();
        if (!cut || state_->dice() % 2 == 0) {
            file_->now.resize(std::size_t(size));
            file_->stable = std::min(file_->stable, file_->now.size());
        }
        return cut ? Result<void>(no_power(path_)) : Result<void>();
    }

private:
    bool dead() const { return state_->off || generation_ != state_->generation; }

    std::shared_ptr<State> state_;
    std::shared_ptr<File> file_;
    std::string path_;
    std::size_t generation_;
};

class FakeLock final : public FileLock {
public:
    FakeLock(std::shared_ptr<State> state, std::string path)
        : state_(std::move(state)), path_(std::move(path)), generation_(state_->generation) {}
    ~FakeLock() override {
        if (generation_ == state_->generation) state_->locks.erase(path_);
    }

private:
    std::shared_ptr<State> state_;
    std::string path_;
    std::size_t generation_;
};

/// The unflushed part in blocks of which each may have reached the disk or not, cut off anywhere.
std::string torn(const File& file, std::mt19937_64& dice) {
    constexpr std::size_t block = 16;
    std::string bytes = file.now;
    for (std::size_t at = file.stable; at < bytes.size(); at += block)
        if (dice() % 3 == 0) std::fill(bytes.begin() + long(at), bytes.begin() + long(std::min(at + block, bytes.size())), '\0');
    bytes.resize(file.stable + std::size_t(dice() % (bytes.size() - file.stable + 1)));
    return bytes;
}

}  // namespace

std::uint64_t State::used() const {
    std::uint64_t total = 0;
    for (const auto& [path, file] : files) total += file->now.size();
    return total;
}

bool State::begin_change() {
    ++operations;
    if (cut_at != 0 && operations == cut_at) off = true;
    return off;
}

FakeDisk::FakeDisk() : state_(std::make_shared<State>()) { state_->folders.insert("/"); }

FakeDisk::FakeDisk(const FakeDisk& other) : Disk(), state_(std::make_shared<State>(*other.state_)) {
    for (auto& [path, file] : state_->files) file = std::make_shared<File>(*file);
    state_->locks.clear();
}

Result<std::vector<Entry>> FakeDisk::list(const std::string& folder) const {
    if (state_->off) return no_power(folder);
    if (!state_->folders.contains(folder)) return failure("disk.not-found", folder);
    std::vector<Entry> entries;
    for (const auto& [path, file] : state_->files)
        if (parent(path) == folder) entries.push_back(*describe(path));
    for (const std::string& path : state_->folders)
        if (path != "/" && parent(path) == folder) entries.push_back(*describe(path));
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
}

Result<Entry> FakeDisk::describe(const std::string& path) const {
    if (state_->off) return no_power(path);
    const std::string name = path.substr(path.rfind('/') + 1);
    if (state_->folders.contains(path)) return Entry{name, EntryKind::folder, 0, 0};
    const auto file = state_->files.find(path);
    if (file == state_->files.end()) return failure("disk.not-found", path);
    return Entry{name, EntryKind::file, file->second->now.size(), std::int64_t(file->second->modified)};
}

Result<std::string> FakeDisk::read(const std::string& path, std::uint64_t limit) const {
    if (state_->off) return no_power(path);
    if (state_->folders.contains(path)) return failure("disk.not-a-file", path);
    const auto file = state_->files.find(path);
    if (file == state_->files.end()) return failure("disk.not-found", path);
    if (file->second->now.size() > limit) return fail("disk.too-large", {{"path", path}, {"limit", std::to_string(limit)}});
    return file->second->now;
}

Result<void> FakeDisk::write(const std::string& path, std::string_view bytes, bool) {
    if (state_->off) return no_power(path);
    if (!state_->folders.contains(parent(path))) return failure("disk.not-found", path);
    if (state_->folders.contains(path)) return failure("disk.not-a-file", path);
    const bool cut = state_->begin_change();
    // Old and new lie beside each other until the new one has the name.
    if (state_->used() + bytes.size() > state_->capacity) return failure("disk.full", path);
    if (!cut || state_->dice() % 2 == 0) {
        auto file = std::make_shared<File>();
        file->now = bytes;
        file->modified = ++state_->clock;
        file->flush();
        state_->files[path] = std::move(file);
    }
    return cut ? Result<void>(no_power(path)) : Result<void>();
}

Result<void> FakeDisk::make_folders(const std::string& path, bool) {
    for (std::size_t end = 1; end <= path.size(); ++end) {
        if (end < path.size() && path[end] != '/') continue;
        const std::string folder = path.substr(0, end);
        if (state_->off) return no_power(folder);
        if (state_->files.contains(folder)) return failure("disk.not-a-folder", folder);
        if (state_->folders.contains(folder)) continue;
        const bool cut = state_->begin_change();
        if (!cut || state_->dice() % 2 == 0) state_->folders.insert(folder);
        if (cut) return no_power(folder);
    }
    return {};
}

Result<void> FakeDisk::rename(const std::string& from, const std::string& to) {
    if (state_->off) return no_power(from);
    const auto file = state_->files.find(from);
    if (file == state_->files.end()) return failure("disk.not-found", from);
    const bool cut = state_->begin_change();
    if (!cut || state_->dice() % 2 == 0) {
        state_->files[to] = file->second;
        state_->files.erase(from);
    }
    return cut ? Result<void>(no_power(from)) : Result<void>();
}

Result<void> FakeDisk::remove(const std::string& path) {
    if (state_->off) return no_power(path);
    const auto entries = list(path);
    if (!entries && !state_->files.contains(path)) return failure("disk.not-found", path);
    if (entries && !entries->empty()) return fail("disk.failed", {{"path", path}, {"reason", "ENOTEMPTY"}});
    const bool cut = state_->begin_change();
    if (!cut || state_->dice() % 2 == 0) {
        state_->files.erase(path);
        state_->folders.erase(path);
    }
    return cut ? Result<void>(no_power(path)) : Result<void>();
}

Result<std::unique_ptr<AppendFile>> FakeDisk::open_append(const std::string& path) {
    if (state_->off) return no_power(path);
    if (!state_->folders.contains(parent(path))) return failure("disk.not-found", path);
    if (state_->folders.contains(path)) return failure("disk.not-a-file", path);
    if (!state_->files.contains(path)) {
        const bool cut = state_->begin_change();
        if (!cut || state_->dice() % 2 == 0) state_->files[path] = std::make_shared<File>();
        if (cut) return no_power(path);
    }
    return std::unique_ptr<AppendFile>(std::make_unique<FakeAppendFile>(state_, state_->files[path], path));
}

Result<std::unique_ptr<FileLock>> FakeDisk::lock(const std::string& path) {
    if (state_->off) return no_power(path);
    if (!state_->folders.contains(parent(path))) return failure("disk.not-found", path);
    if (!state_->locks.insert(path).second) return failure("disk.busy", path);
    if (!state_->files.contains(path)) state_->files[path] = std::make_shared<File>();
    return std::unique_ptr<FileLock>(std::make_unique<FakeLock>(state_, path));
}

void FakeDisk::cut_power_at(std::size_t operation) { state_->cut_at = state_->operations + operation; }
bool FakeDisk::is_off() const { return state_->off; }
std::size_t FakeDisk::operations() const { return state_->operations; }

void FakeDisk::restart(Unsynced unsynced, std::uint64_t seed) {
    kill();
    state_->off = false;
    state_->cut_at = 0;
    std::mt19937_64 dice(seed);
    for (auto& [path, file] : state_->files) {
        if (unsynced == Unsynced::forgotten) file->now = file->safe;
        if (unsynced == Unsynced::torn) file->now = torn(*file, dice);
        file->flush();
    }
}

void FakeDisk::kill() {
    ++state_->generation;
    state_->locks.clear();
}

void FakeDisk::set_capacity(std::uint64_t bytes) { state_->capacity = bytes; }
void FakeDisk::fail_next_sync() { state_->fail_sync = true; }
void FakeDisk::ignore_syncs() { state_->ignore_syncs = true; }
void FakeDisk::heed_syncs() { state_->ignore_syncs = false; }

std::string FakeDisk::bytes_of(const std::string& path) const {
    const auto file = state_->files.find(path);
    return file == state_->files.end() ? "" : file->second->now;
}

void FakeDisk::put(const std::string& path, const std::string& bytes) {
    state_->folders.insert(parent(path));
    auto file = std::make_shared<File>();
    file->now = bytes;
    file->flush();
    state_->files[path] = std::move(file);
}

}  // namespace rozwaga::test
