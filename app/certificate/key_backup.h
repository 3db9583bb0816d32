// A signing key under a passphrase: FORMAT.md, "The backup of a key". For this room only.
#pragma once

#include <string>
#include <string_view>

#include "certificate/key_file.h"
#include "certificate/passphrase.h"

namespace rozwaga::certificate {

using BackupCost = PassphraseCost;

Result<std::string> seal_seed(const KeySeed& seed, std::string_view passphrase, BackupCost cost, Randomness& randomness);
/// Never takes more than 1 GiB, whatever the file asks for.
/// Errors: "key.backup-damaged", "key.passphrase-wrong", "key.no-memory".
Result<void> open_sealed(std::string_view backup, std::string_view passphrase, KeySeed& seed);

}  // namespace rozwaga::certificate
