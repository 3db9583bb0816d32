#include "cli/invitation_files.h"

#include <algorithm>

namespace rozwaga::cli {
namespace {

constexpr std::string_view invitation_ending = ".rozwaga.json";
constexpr std::uint64_t invitation_limit = 65'536;

/// By the number where there is one: a name can be corrected.
std::string person_key(const certificate::Enrolment& enrolment) {
    const std::string who = enrolment.number.empty() ? "name\n" + enrolment.name + '\n' + enrolment.team : "number\n" + enrolment.number;
    return enrolment.course + '\n' + who;
}

/// Small ASCII letters only: two names that differ in "Ł" and "ł" alone are rare enough to be told apart by their number.
std::string folded(std::string name) {
    std::ranges::transform(name, name.begin(), [](char sign) { return sign >= 'A' && sign <= 'Z' ? char(sign - 'A' + 'a') : sign; });
    return name;
}

/// No sign that a file system refuses, at most 150 bytes, no space or dot at its ends.
std::string plain_name(std::string name) {
    constexpr std::size_t longest = 150;
    for (char& sign : name)
        if (std::string_view("/\\:*?\"<>|").find(sign) != std::string_view::npos || static_cast<unsigned char>(sign) < 0x20) sign = '_';
    std::size_t end = std::min(name.size(), longest);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) --end;
    name.resize(end);
    const std::size_t last = name.find_last_not_of(" .");
    return last == std::string::npos ? "_" : name.substr(0, last + 1);
}

}  // namespace

Result<InvitationFiles> InvitationFiles::in(const Disk& disk, const std::string& folder, const std::set<std::string>& issuers) {
    InvitationFiles files;
    const auto entries = disk.list(folder);
    if (!entries && entries.error().code == "disk.not-found") return files;
    if (!entries) return tl::unexpected(entries.error());
    for (const Entry& entry : *entries) {
        files.taken_.insert(folded(entry.name));
        if (entry.kind != EntryKind::file || !entry.name.ends_with(invitation_ending)) continue;
        const auto bytes = disk.read(folder + "/" + entry.name, invitation_limit);
        if (!bytes) continue;
        const auto read = certificate::read_enrolment(*bytes);
        if (!read || !issuers.contains(read->issuer)) continue;
        const std::string key = person_key(read->enrolment);
        const auto met = files.by_person_.find(key);
        if (met != files.by_person_.end() && met->second.enrolment.issued >= read->enrolment.issued) continue;
        files.by_person_.insert_or_assign(key, InvitationFile{entry.name, read->enrolment});
    }
    return files;
}

const InvitationFile* InvitationFiles::of(const certificate::Enrolment& enrolment) const {
    const auto found = by_person_.find(person_key(enrolment));
    return found == by_person_.end() ? nullptr : &found->second;
}

std::string InvitationFiles::new_name(const certificate::Enrolment& enrolment, const text::Wording& words) {
    const std::string bare = plain_name(words("cli.invitation-file", {{"name", enrolment.name}}));
    const std::string numbered = enrolment.number.empty() ? bare : plain_name(bare + ' ' + enrolment.number);
    std::string name = bare + std::string(invitation_ending);
    for (int count = 1; !taken_.insert(folded(name)).second; ++count) {
        const std::string more = count == 1 ? "" : ' ' + std::to_string(count);
        name = numbered + more + std::string(invitation_ending);
    }
    return name;
}

void InvitationFiles::give_up_name(const std::string& name) { taken_.erase(folded(name)); }

}  // namespace rozwaga::cli
