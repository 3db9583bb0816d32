#include "course/course_folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "system/real_disk.h"

namespace rozwaga::test {

namespace fs = std::filesystem;

CourseFolder::CourseFolder() {
    fs::copy(std::string(ROZWAGA_SOURCE_DIR) + "/tests/course/fixtures/valid", folder_.path(), fs::copy_options::recursive);
}

std::string CourseFolder::text(const std::string& file) const {
    std::ifstream stream(path(file), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void CourseFolder::write(const std::string& file, const std::string& bytes) {
    fs::create_directories(fs::path(path(file)).parent_path());
    std::ofstream(path(file), std::ios::binary) << bytes;
}

void CourseFolder::replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string changed = text(file);
    const auto at = changed.find(from);
    if (at == std::string::npos || changed.find(from, at + 1) != std::string::npos) {
        throw std::runtime_error("\"" + from + "\" does not stand once in " + file);
    }
    write(file, changed.replace(at, from.size(), to));
}

void CourseFolder::remove(const std::string& file) {
    if (fs::remove_all(path(file)) == 0) throw std::runtime_error("there is no " + file);
}

void CourseFolder::move_out(const std::string& file) { fs::rename(path(file), path("moved")); }
void CourseFolder::link(const std::string& file, const std::string& target) { fs::create_symlink(target, path(file)); }
void CourseFolder::pipe(const std::string& file) {
    if (::mkfifo(path(file).c_str(), 0600) != 0) throw std::runtime_error("no pipe");
}
void CourseFolder::sparse(const std::string& file, std::uint64_t size) {
    write(file, "");
    fs::resize_file(path(file), size);
}

Result<course::ReadOutcome> CourseFolder::read(const std::string& pictures) const {
    const system::RealDisk disk;
    auto outcome = course::read_course(disk, {path("lessons"), path("quizzes"), path("assets"), pictures.empty() ? "" : path(pictures)});
    if (!outcome) return outcome;
    const std::string prefix = folder_.path() + "/";
    const auto shorten = [&](std::string& name) {
        for (auto at = name.find(prefix); at != std::string::npos; at = name.find(prefix)) name.erase(at, prefix.size());
    };
    for (course::Finding& finding : outcome->findings) {
        shorten(finding.place.file);
        for (auto& argument : finding.arguments) shorten(argument.second);
    }
    return outcome;
}

Place place_of(const std::string& file, const std::string& text, const std::string& marker) {
    std::size_t at = 0;
    for (std::size_t start = 0; start <= marker.size();) {
        const std::size_t end = std::min(marker.find('|', start), marker.size());
        const std::string part = marker.substr(start, end - start);
        at = text.find(part, at);
        if (at == std::string::npos) throw std::runtime_error("\"" + part + "\" does not stand in " + file);
        if (end == marker.size()) break;
        at += part.size();
        start = end + 1;
    }
    const std::size_t line_start = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const auto is_start = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    const auto begin = text.begin();
    const auto offset = [&](std::size_t position) { return begin + static_cast<std::ptrdiff_t>(position); };
    return {file, static_cast<int>(std::count(begin, offset(at), '\n')) + 1,
            static_cast<int>(std::count_if(offset(line_start), offset(at), is_start)) + 1};
}

}  // namespace rozwaga::test
