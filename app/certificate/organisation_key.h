// The organisation's signing keys: kept in one folder of the manager's machine, readable by its owner only; backed up under a
// passphrase (Argon2id and XChaCha20-Poly1305, libsodium). Nothing here ever prints or exports a secret in the clear.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/disk.h"
#include "base/result.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

/// Where in the folder the key lies.
std::string organisation_key_path(const std::string& folder);

/// Errors: "key.exists" {path}, "disk.…".
Result<SigningKey> create_organisation_key(Disk& disk, const std::string& folder, Randomness& randomness);
/// Errors: "key.none" {folder}, "key.damaged" {path}, "key.open-to-others" {path} (it is not used then), "disk.…".
Result<SigningKey> open_organisation_key(Disk& disk, const std::string& folder);
/// A new key takes the place; the old one is kept beside it by its did. Returns both. Errors: as open.
struct RotatedKeys { SigningKey old_key, new_key; };
Result<RotatedKeys> rotate_organisation_key(Disk& disk, const std::string& folder, Randomness& randomness);

/// The file's bytes. The caller wipes the passphrase. Errors: as open, "key.passphrase-short" {least}, "key.passphrase-long"
/// {most}, "key.no-memory" {mebibytes}.
Result<std::string> back_up_key(Disk& disk, const std::string& folder, std::string_view passphrase, Randomness& randomness);
/// Writes the key of a backup to a folder without one. Errors: "key.backup-damaged", "key.passphrase-wrong", "key.exists" {path},
/// "key.no-memory" {mebibytes}.
Result<SigningKey> restore_key(Disk& disk, const std::string& folder, std::string_view backup, std::string_view passphrase);

}  // namespace rozwaga::certificate
