// Ed25519 keys (RFC 8032) through libsodium, and their public name, did:key.
// Key file: three lines, FORMAT.md says which. Errors: "certificate.key-damaged" {path}, "certificate.no-cryptography",
// "disk.*" from the disk.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/disk.h"
#include "base/result.h"

namespace rozwaga::certificate {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// The secret stays in memory that is kept out of swap where the system allows it, and is wiped when the key goes.
class SigningKey {
public:
    /// The caller wipes its own copy of the seed.
    static Result<SigningKey> from_seed(std::span<const std::uint8_t, 32> seed);

    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;
    ~SigningKey();

    const PublicKey& public_key() const;
    Signature sign(std::string_view message) const;

private:
    struct Secret;
    explicit SigningKey(std::unique_ptr<Secret> secret);
    std::unique_ptr<Secret> secret_;
};

/// Strict: refuses S >= L, small-order keys and points that are not written the one right way.
bool signature_holds(std::string_view message, const Signature& signature, const PublicKey& key);

/// Takes the key file's rights from everybody but its owner; whether anybody had any. False where there is none yet.
/// Errors: those of Disk::close_to_others().
Result<bool> close_installation_key(Disk& disk, const std::string& path);

/// The key of this learner record: read from `path`, or made there (owner-only) from four seeds of `randomness`, which must be
/// the operating system's outside of tests and simulations. A damaged file is never replaced.
/// Errors besides: as close_installation_key().
Result<SigningKey> installation_key(Disk& disk, const std::string& path, Randomness& randomness);

}  // namespace rozwaga::certificate
