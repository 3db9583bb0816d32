// What kind of place a path is, by the file system's own number (statfs).
#pragma once

#include "base/storage.h"

namespace rozwaga::system {

class RealStorage final : public Storage {
public:
    std::string network_share(const std::string& path) const override;
    void close_to_others(const std::string& path) const override;
};

/// By the number statfs gives (linux/magic.h) and, for a FUSE mount, the type its line in `mounts` (/proc/self/mounts) names.
/// "nfs", "cifs", "smb2", "9p", "sshfs", …; empty: a disk of this machine.
std::string share_called(unsigned long type, const std::string& path, const std::string& mounts);

}  // namespace rozwaga::system
