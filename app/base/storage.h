// What kind of place a path is: asked before a database is put there. The real one is system/real_storage.h.
#pragma once

#include <string>

namespace rozwaga {

class Storage {
public:
    virtual ~Storage() = default;
    /// By what a file (where there is none yet, its folder) is shared over a network: "nfs", "cifs", "smb2", "sshfs", …; empty: it is not.
    virtual std::string network_share(const std::string& path) const = 0;
    /// Takes rights on a file away from everybody but its owner. Nothing happens where there is none.
    virtual void close_to_others(const std::string& path) const = 0;
};

}  // namespace rozwaga
