// A passphrase from the person at the terminal, or from what is piped in.
#pragma once

#include "base/result.h"
#include "base/secret_text.h"

namespace rozwaga::system {

/// Whether a person sits at standard input.
bool someone_types();

/// One line of standard input without its end, at most 1024 bytes; typed letters are not shown. Error: "system.no-input".
Result<SecretText> read_secret_line();

}  // namespace rozwaga::system
