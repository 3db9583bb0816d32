// rozwagactl revoke and trust: what this verifier knows, and what it no longer takes as valid.
#pragma once

#include <string>

#include "cli/console.h"

namespace rozwaga::cli {

struct RevokeOptions {
    std::string certificate;         ///< a file, or an id (urn:uuid:…)
    std::string reason;
    std::string packs;
    std::string registry, by;        ///< as in registry_side.h; empty: in no registry
    bool json = false;
};

/// Adds a dated, signed entry; one that is there already stays as it is. For the organisation's own credential also to the
/// learner's certificate that it confirms. With a registry named, the people it was of stand without it there.
ExitCode revoke(const Console& console, const RevokeOptions& options);

struct TrustOptions {
    std::string file, accept, packs;
    std::string key;                 ///< to forget: an organisation's did:key
    bool json = false;
};

ExitCode show_trust(const Console& console, const TrustOptions& options);
ExitCode export_trust(const Console& console, const TrustOptions& options);
/// Takes an organisation's key out, and the revocations by it: for a key that was stolen. The only way to know less.
ExitCode forget_key(const Console& console, const TrustOptions& options);
ExitCode import_trust(const Console& console, const TrustOptions& options);

}  // namespace rozwaga::cli
