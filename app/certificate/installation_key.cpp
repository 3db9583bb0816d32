// The key of a learner's record on this machine.
#include "certificate/key_file.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

// A key that others could read is closed to them and goes on being used, unlike the organisation's, which is refused. What it
// signs is one person's word about one record; a new key would stand out beside the old one at every check, and punish whoever
// unpacked a backup with the wrong rights. The folder around it is closed as well. Where the rights cannot be taken away, or
// the file is somebody else's, there is no secret left to keep: it is refused.
Result<bool> close_installation_key(Disk& disk, const std::string& path) {
    Result<bool> closed = disk.close_to_others(path);
    if (!closed && closed.error().code == "disk.not-found") return false;
    return closed;
}

Result<SigningKey> installation_key(Disk& disk, const std::string& path, Randomness& randomness) {
    if (const auto closed = close_installation_key(disk, path); !closed) return tl::unexpected(closed.error());
    KeySeed seed;
    Result<SigningKey> key = read_key_file(disk, path, seed);
    if (!key && key.error().code == "disk.not-found") {
        draw_seed(seed, randomness);
        return write_key_file(disk, path, seed);
    }
    return key;
}

}  // namespace rozwaga::certificate
