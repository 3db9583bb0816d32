// rozwagactl key: the organisation's signing key on this machine. No command prints or exports the secret half.
#pragma once

#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

struct KeyOptions {
    std::string file;                ///< of the backup
    std::string passphrase_file;     ///< its first line; empty: ask
    std::string packs;               ///< where the organisation's name is read; empty: the packs installed
    bool json = false;
};

ExitCode create_key(const Console& console, const KeyOptions& options);
/// faulty where the course installed does not name the key yet.
ExitCode show_key(const Console& console, const KeyOptions& options);
ExitCode back_up_key(const Console& console, const KeyOptions& options);
ExitCode restore_key(const Console& console, const KeyOptions& options);
ExitCode rotate_key(const Console& console, const KeyOptions& options);

}  // namespace rozwaga::cli
