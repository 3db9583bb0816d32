#include "session/collecting_finder.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "documents/containers.h"
#include "session/brought_file.h"

namespace rozwaga::session {
namespace {

constexpr std::uint64_t largest_container = 512ULL << 20;
constexpr std::string_view within = " › ";

/// What certificates come as; everything else is looked into, whether it is a container.
bool is_no_container(const std::string& path) {
    constexpr std::array<std::string_view, 5> endings{".pdf", ".json", ".png", ".jpg", ".jpeg"};
    std::string ending = path.substr(std::min(path.rfind('.'), path.size()));
    for (char& sign : ending)
        if (sign >= 'A' && sign <= 'Z') sign = char(sign - 'A' + 'a');
    return std::ranges::find(endings, ending) != endings.end();
}

/// Hidden, or left by programs: nobody handed it in.
bool is_passed_over(const std::string& name) {
    return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini";
}

std::string chain(std::string begin, const std::vector<std::string>& names) {
    for (const std::string& name : names) (begin += within) += name;
    return begin;
}

}  // namespace

void Finder::complain(Error error) {
    constexpr std::size_t most = 20;
    if (problems_.size() < most) problems_.push_back(std::move(error));
}

void Finder::list_folder(const std::string& folder, int depth) {
    constexpr int deepest = 64;
    if (given_up_) return;
    if (depth > deepest) return complain({"collect.folder-deep", {{"path", folder}}, {}});
    const auto entries = disk_.list(folder);
    if (!entries) return complain(entries.error());
    for (const Entry& entry : *entries) {
        if (is_passed_over(entry.name)) continue;
        const std::string path = folder + (folder.ends_with('/') ? "" : "/") + entry.name;
        if (entry.kind == EntryKind::folder) list_folder(path, depth + 1);
        else if (entry.kind == EntryKind::file && std::ranges::find(leave_alone_, path) == leave_alone_.end()) paths_.push_back(path);
    }
}

void Finder::list(const std::vector<std::string>& sources) {
    for (const std::string& source : sources) {
        const auto entry = disk_.describe(source);
        if (!entry) complain(entry.error());
        else if (entry->kind == EntryKind::folder) list_folder(source, 0);
        else paths_.push_back(source);     // one that is a link or no file says so when it is read
    }
    count_(std::int64_t(paths_.size()));
}

bool Finder::open_container(const std::string& path, std::string bytes, Conveyor& conveyor) {
    const std::string name = file_name(path);
    Piece begins;
    begins.kind = Piece::Kind::container_begins;
    begins.file = path;
    begins.name = name;
    if (!conveyor.put(begins)) return false;
    const std::string hash = to_hex(sha256(bytes));
    bool open = true;
    documents::unpack(bytes, {}, [&](documents::Inside found) {
        Piece piece;
        piece.file = chain(path, found.names);
        piece.name = chain(name, found.names);
        piece.problem = std::move(found.problem);
        // Nothing came out that could be told by its contents.
        piece.bytes = piece.problem ? hash : std::move(found.bytes);
        piece.in_passing = found.in_passing;
        count_(1);
        open = conveyor.put(std::move(piece));
        return open;
    });
    Piece ends = std::move(begins);
    ends.kind = Piece::Kind::container_ends;
    ends.bytes = hash;
    return open && conveyor.put(std::move(ends));
}

void Finder::hand_out(Conveyor& conveyor) {
    for (const std::string& path : paths_) {
        Piece piece;
        piece.file = path;
        piece.name = file_name(path);
        if (is_no_container(path)) {
            piece.path = path;
        } else if (auto bytes = disk_.read(path, largest_container); bytes) {
            if (documents::container_kind(*bytes) != documents::ContainerKind::none) {
                if (!open_container(path, std::move(*bytes), conveyor)) return;
                continue;
            }
            piece.bytes = std::move(*bytes);
        } else {
            piece.path = path;             // whoever reads it again says what is wrong
        }
        if (!conveyor.put(std::move(piece))) return;
    }
}

}  // namespace rozwaga::session
