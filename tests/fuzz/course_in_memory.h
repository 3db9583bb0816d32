// The small valid course in memory, for fuzz targets that replace one of its files.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "base/disk.h"
#include "course/reader.h"

namespace rozwaga::fuzz {

class MemoryDisk final : public Disk {
public:
    std::map<std::string, std::string> files;    ///< by path

    Result<std::vector<Entry>> list(const std::string& folder) const override {
        std::map<std::string, Entry> entries;
        const std::string start = folder + "/";
        for (const auto& [path, bytes] : files) {
            if (!path.starts_with(start)) continue;
            const std::string rest = path.substr(start.size());
            const auto slash = rest.find('/');
            const std::string name = rest.substr(0, slash);
            if (slash == std::string::npos) entries[name] = {name, EntryKind::file, bytes.size(), 0};
            else entries[name] = {name, EntryKind::folder, 0, 0};
        }
        if (entries.empty()) return fail("disk.not-found", {{"path", folder}});
        std::vector<Entry> listed;
        for (const auto& entry : entries) listed.push_back(entry.second);
        return listed;
    }
    Result<Entry> describe(const std::string& path) const override {
        const auto found = files.find(path);
        if (found != files.end()) return Entry{path.substr(path.rfind('/') + 1), EntryKind::file, found->second.size(), 0};
        if (list(path)) return Entry{path.substr(path.rfind('/') + 1), EntryKind::folder, 0, 0};
        return fail("disk.not-found", {{"path", path}});
    }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
        const auto found = files.find(path);
        if (found == files.end()) return fail("disk.not-found", {{"path", path}});
        if (found->second.size() > limit) return fail("disk.too-large", {{"path", path}});
        return found->second;
    }
    Result<void> write(const std::string&, std::string_view, bool) override { return refused(); }
    Result<void> make_folders(const std::string&, bool) override { return refused(); }
    Result<void> rename(const std::string&, const std::string&) override { return refused(); }
    Result<void> remove(const std::string&) override { return refused(); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string&) override { return fail("disk.no-access"); }
    Result<std::unique_ptr<FileLock>> lock(const std::string&) override { return fail("disk.no-access"); }

private:
    static Result<void> refused() { return fail("disk.no-access"); }
};

inline MemoryDisk small_course_disk() {
    namespace fs = std::filesystem;
    MemoryDisk disk;
    const fs::path root = std::string(ROZWAGA_SOURCE_DIR) + "/tests/course/fixtures/valid";
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        disk.files[fs::relative(entry.path(), root).generic_string()] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return disk;
}

/// Reads the small course with `bytes` in place of one file. Every finding stands somewhere and has a code.
inline void read_with(const std::string& file, std::string bytes) {
    static const MemoryDisk sound = small_course_disk();
    MemoryDisk disk = sound;
    disk.files[file] = std::move(bytes);
    const auto outcome = course::read_course(disk, {"lessons", "quizzes", "assets", ""});
    if (!outcome) __builtin_trap();
    bool has_error = false;
    for (const course::Finding& finding : outcome->findings) {
        if (finding.code.empty() || finding.place.file.empty() || finding.place.line < 1 || finding.place.column < 1) __builtin_trap();
        has_error = has_error || finding.severity == course::Severity::error;
    }
    if (outcome->loaded.has_value() == has_error) __builtin_trap();
}

}  // namespace rozwaga::fuzz
