// What the commands of an organisation share: its key, what it knows, its passphrase. Both lie in the data folder:
// organisation/ and trust.json.
#pragma once

#include <string>

#include "base/secret_text.h"
#include "certificate/keys.h"
#include "certificate/trust.h"
#include "cli/console.h"

namespace rozwaga::cli {

std::string key_folder(const Console& console);
std::string trust_path(const Console& console);

/// Errors: as open_organisation_key(), "system.no-home".
Result<certificate::SigningKey> own_key(const Console& console);
/// The same, for signing: not when `trust` says that another key took its place. Further error: "trust.retired-signer" {did}.
Result<certificate::SigningKey> signing_key(const Console& console, const certificate::Trust& trust);

/// The store as it is.
Result<certificate::Trust> stored_trust(const Console& console);
/// The store, and as known what the organisation's part of the course names, and the key of this machine where there is one.
Result<certificate::Trust> known_trust(const Console& console, const course::Organisation& organisation);
Result<void> store_trust(const Console& console, const certificate::Trust& trust);

/// The first line of `file`; where none is named, what is typed in (twice when `fresh` and somebody types).
/// Errors: "disk.…", "system.no-input", "key.passphrase-differs".
Result<SecretText> passphrase(const Console& console, const std::string& file, bool fresh);

/// "cli.exists" {path} where something stands already.
Result<void> nothing_at(const Console& console, const std::string& path);

}  // namespace rozwaga::cli
