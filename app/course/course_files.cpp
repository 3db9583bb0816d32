#include "course/course_files.h"

#include <algorithm>

#include "course/utf8.h"

namespace rozwaga::course {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Place top_of(const std::string& path) { return {path, 1, 1}; }

Place place_of_byte(const std::string& path, std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {path, static_cast<int>(std::ranges::count(before, '\n')) + 1,
            static_cast<int>(character_count(before.substr(line_start))) + 1};
}

/// CR LF and lone CR become LF; lines keep their numbers.
std::string with_line_feeds(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') result += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n') result += '\n';
    }
    return result;
}

/// Rounded up.
std::string kibibytes(std::uint64_t bytes) { return std::to_string(bytes / 1024 + (bytes % 1024 != 0 ? 1 : 0)); }

bool is_left_out(const std::string& name) { return name.starts_with('.') || name.ends_with('~') || name.ends_with(".bak"); }

}  // namespace

std::string join(const std::string& folder, const std::string& name) {
    if (folder.empty()) return name;
    return folder.back() == '/' ? folder + name : folder + "/" + name;
}

bool stays_inside(std::string_view relative) {
    if (relative.empty() || relative.size() > 512) return false;
    if (relative.find_first_of("\\:") != std::string_view::npos || first_control_character(relative)) return false;
    while (true) {
        const auto slash = relative.find('/');
        const std::string_view part = relative.substr(0, slash);
        if (part.empty() || part == "." || part == "..") return false;
        if (slash == std::string_view::npos) return true;
        relative.remove_prefix(slash + 1);
    }
}

bool is_plain_name(std::string_view name) { return stays_inside(name) && name.find('/') == std::string_view::npos; }

bool CourseFiles::exists(const std::string& path) const { return disk_.describe(path).has_value(); }

bool CourseFiles::may_read(const std::string& root, const std::string& relative, std::uint64_t limit) {
    if (!stays_inside(relative)) {
        report_.add("path-leaves-folder", top_of(root), {{"path", relative}});
        return false;
    }
    for (std::size_t end = 0; end != std::string::npos;) {
        end = relative.find('/', end + 1);
        const std::string path = join(root, relative.substr(0, end));
        const auto entry = disk_.describe(path);
        if (!entry) {
            if (entry.error().code == "disk.not-found") report_.add("file-missing", top_of(join(root, relative)), {{"path", path}});
            else report_.add("file-unreadable", top_of(path), {{"reason", entry.error().code}});
            return false;
        }
        if (entry->kind == EntryKind::link) {
            report_.add("file-link", top_of(path), {{"path", path}});
            return false;
        }
        if (end != std::string::npos) continue;
        if (entry->kind != EntryKind::file) {
            report_.add("file-not-regular", top_of(path), {{"path", path}});
            return false;
        }
        if (entry->size > limit) {
            report_.add("file-too-large", top_of(path), {{"size", kibibytes(entry->size)}, {"limit", kibibytes(limit)}});
            return false;
        }
    }
    return true;
}

std::optional<std::string> CourseFiles::bytes(const std::string& root, const std::string& relative, std::uint64_t limit) {
    if (!may_read(root, relative, limit)) return std::nullopt;
    const std::string path = join(root, relative);
    if (read_so_far_ > total_limit) {
        report_.add("course-too-large", top_of(root), {{"limit", kibibytes(total_limit)}});
        return std::nullopt;
    }
    auto content = disk_.read(path, limit);
    if (content) {
        read_so_far_ += content->size();
        return std::move(*content);
    }
    if (content.error().code == "disk.too-large") {
        report_.add("file-too-large", top_of(path), {{"size", "?"}, {"limit", kibibytes(limit)}});
    } else {
        report_.add("file-unreadable", top_of(path), {{"reason", content.error().code}});
    }
    return std::nullopt;
}

std::optional<TextFile> CourseFiles::text(const std::string& root, const std::string& relative, std::uint64_t limit) {
    const auto content = bytes(root, relative, limit);
    if (!content) return std::nullopt;
    const std::string path = join(root, relative);
    std::string_view raw = *content;
    if (raw.starts_with(byte_order_mark)) raw.remove_prefix(byte_order_mark.size());
    TextFile file{path, with_line_feeds(raw)};
    if (const auto bad = first_malformed_byte(file.text)) {
        report_.add("file-not-utf8", place_of_byte(path, file.text, *bad));
        return std::nullopt;
    }
    if (const auto bad = first_control_character(file.text)) {
        report_.add("file-control-character", place_of_byte(path, file.text, *bad));
        return std::nullopt;
    }
    return file;
}

std::vector<Entry> CourseFiles::entries(const std::string& folder) {
    auto listed = disk_.list(folder);
    if (!listed) {
        if (listed.error().code == "disk.not-found") report_.add("folder-missing", top_of(folder), {{"path", folder}});
        else report_.add("file-unreadable", top_of(folder), {{"reason", listed.error().code}});
        return {};
    }
    if (listed->size() > entries_limit) {
        report_.add("folder-crowded", top_of(folder), {{"limit", std::to_string(entries_limit)}});
        listed->resize(entries_limit);
    }
    std::erase_if(*listed, [](const Entry& entry) { return is_left_out(entry.name); });
    for (const Entry& entry : *listed) {
        const std::string path = join(folder, entry.name);
        if (entry.kind == EntryKind::link) report_.add("file-link", top_of(path), {{"path", path}});
    }
    std::erase_if(*listed, [](const Entry& entry) { return entry.kind == EntryKind::link; });
    return std::move(*listed);
}

void CourseFiles::expect_only(const std::string& folder, const std::vector<std::string>& names) {
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
    const std::vector<Entry> found = entries(folder);
    if (found.size() >= entries_limit) return;
    for (const Entry& entry : found) {
        if (std::ranges::find(names, entry.name) == names.end()) {
            report_.add("file-unexpected", top_of(join(folder, entry.name)), {{"known", known}});
        }
    }
}

}  // namespace rozwaga::course
