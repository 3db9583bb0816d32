// A signing key under a passphrase: FORMAT.md, "The backup of a key". For this room only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "certificate/key_file.h"

namespace rozwaga::certificate {

/// What Argon2id is to cost.
struct BackupCost {
    std::uint64_t passes = 3;
    std::uint64_t kibibytes = 256 * 1024;
};

Result<std::string> seal_seed(const KeySeed& seed, std::string_view passphrase, BackupCost cost, Randomness& randomness);
/// Never takes more than 1 GiB, whatever the file asks for.
/// Errors: "key.backup-damaged", "key.passphrase-wrong", "key.no-memory".
Result<void> open_sealed(std::string_view backup, std::string_view passphrase, KeySeed& seed);

}  // namespace rozwaga::certificate
