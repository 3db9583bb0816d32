#include "system/real_storage.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <sys/vfs.h>
#include <utility>

#include "system/private_file.h"

namespace rozwaga::system {
namespace {

constexpr unsigned long fuse_type = 0x65735546;

/// From linux/magic.h, whose older editions lack some of them.
constexpr std::array<std::pair<unsigned long, const char*>, 14> share_types{{
    {0x6969, "nfs"}, {0xFF534D42, "cifs"}, {0xFE534D42, "smb2"}, {0x517B, "smb"}, {0x01021997, "9p"}, {0x5346414F, "afs"},
    {0x6B414653, "afs"}, {0x73757245, "coda"}, {0x00C36400, "ceph"}, {0x564C, "ncp"}, {0x47504653, "gpfs"}, {0x0BD00BD0, "lustre"},
    {0x01161970, "gfs2"}, {0x7461636F, "ocfs2"},
}};

/// What these serve lies on this machine.
constexpr std::array<std::string_view, 6> local_fuse{"fuseblk", "fuse.ntfs-3g", "fuse.gocryptfs", "fuse.encfs", "fuse.mergerfs", "fuse.fuse-overlayfs"};

/// /proc writes a space as "\040".
std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\' && i + 3 < text.size();
        if (escape) plain += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
        else plain += text[i];
        if (escape) i += 3;
    }
    return plain;
}

/// The type of the mount that holds `path`: the longest mount point that begins it, the last of equals.
std::string mounted_type(const std::string& path, const std::string& mounts) {
    std::istringstream lines(mounts);
    std::string found;
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string device, point, type;
        if (!(fields >> device >> point >> type)) continue;
        point = without_escapes(point);
        const bool holds = path == point || path.starts_with(point == "/" ? point : point + "/");
        if (!holds || point.size() < longest) continue;
        longest = point.size();
        found = type;
    }
    return found;
}

std::string absolute(const std::string& path) {
    if (char* real = realpath(path.c_str(), nullptr)) {
        std::string found(real);
        std::free(real);
        return found;
    }
    return path;
}

std::string folder_above(const std::string& path) {
    const auto slash = path.find_last_of('/');
    if (slash == path.npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

std::string share_called(unsigned long type, const std::string& path, const std::string& mounts) {
    const unsigned long number = type & 0xFFFFFFFFul;   // some kernels extend the sign
    for (const auto& [known, name] : share_types)
        if (known == number) return name;
    if (number != fuse_type) return "";
    const std::string mounted = mounted_type(path, mounts);
    for (const std::string_view local : local_fuse)
        if (mounted == local) return "";
    return mounted.starts_with("fuse.") ? mounted.substr(5) : "fuse";
}

std::string RealStorage::network_share(const std::string& path) const {
    std::string there = path;
    struct statfs facts {};
    // Of a file that is to be made, the nearest folder that is there says where it will lie.
    while (::statfs(there.c_str(), &facts) != 0) {
        const std::string above = folder_above(there);
        if (above == there) return "";
        there = above;
    }
    std::ifstream file("/proc/self/mounts");
    std::ostringstream mounts;
    mounts << file.rdbuf();
    return share_called(static_cast<unsigned long>(facts.f_type), absolute(there), mounts.str());
}

void RealStorage::close_to_others(const std::string& path) const { system::close_to_others(path); }

}  // namespace rozwaga::system
