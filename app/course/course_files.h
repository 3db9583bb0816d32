// The authors' files, read with suspicion: bounded before reading, links refused, nothing outside its folder, UTF-8 only.
// Everything wrong goes into the report; paths are as the user named them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/disk.h"
#include "course/report.h"

namespace rozwaga::course {

/// A text that passed: well-formed UTF-8, no byte-order mark, line feeds only.
struct TextFile {
    std::string path;
    std::string text;
};

class CourseFiles {
public:
    static constexpr std::uint64_t yaml_limit = 1 << 20;      ///< bytes
    static constexpr std::uint64_t markdown_limit = 1 << 18;  ///< bytes; a lesson is some 10 KiB
    static constexpr std::uint64_t picture_limit = 8 << 20;   ///< bytes
    static constexpr std::uint64_t total_limit = 48 << 20;    ///< bytes, of everything read
    static constexpr std::size_t entries_limit = 1000;        ///< of one folder

    CourseFiles(const Disk& disk, Report& report) : disk_(disk), report_(report) {}

    /// `relative` is below `root`; each part of it must be no link.
    std::optional<TextFile> text(const std::string& root, const std::string& relative, std::uint64_t limit);
    std::optional<std::string> bytes(const std::string& root, const std::string& relative, std::uint64_t limit);
    bool exists(const std::string& path) const;

    /// What a folder holds, hidden files and editors' copies left out; links are reported and left out.
    std::vector<Entry> entries(const std::string& folder);
    /// Names the files of `folder` that have no meaning there.
    void expect_only(const std::string& folder, const std::vector<std::string>& names);

    const Disk& disk() const { return disk_; }

private:
    bool may_read(const std::string& root, const std::string& relative, std::uint64_t limit);

    const Disk& disk_;
    Report& report_;
    std::uint64_t read_so_far_ = 0;
};

std::string join(const std::string& folder, const std::string& name);
/// Relative, without ".." and empty parts: stays below the folder it starts in.
bool stays_inside(std::string_view relative);
/// A single name: no folder in it.
bool is_plain_name(std::string_view name);

}  // namespace rozwaga::course
