// The key of a learner's record on this machine.
#include "certificate/key_file.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

Result<SigningKey> installation_key(Disk& disk, const std::string& path, Randomness& randomness) {
    KeySeed seed;
    Result<SigningKey> key = read_key_file(disk, path, seed);
    if (!key && key.error().code == "disk.not-found") {
        draw_seed(seed, randomness);
        return write_key_file(disk, path, seed);
    }
    return key;
}

}  // namespace rozwaga::certificate
