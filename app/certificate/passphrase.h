// Bytes under a passphrase: Argon2id makes a key of it, XChaCha20-Poly1305 seals with that (both libsodium). What a file holds
// around the sealed bytes is the caller's; it is authenticated with them as `open_part`.
//
// Errors: "key.passphrase-short" {least}, "key.passphrase-long" {most}, "key.no-memory" {mebibytes}, "key.passphrase-wrong",
// "certificate.no-cryptography".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace rozwaga::certificate {

inline constexpr std::size_t least_passphrase = 10;    ///< characters
inline constexpr std::size_t most_passphrase = 1024;   ///< bytes
inline constexpr std::size_t seal_bytes = 16;          ///< what sealing adds

/// What Argon2id is to cost.
struct PassphraseCost {
    std::uint64_t passes = 3;
    std::uint64_t kibibytes = 256 * 1024;
};

/// Within what a reader takes: 1 to 10 passes, 8 KiB to 1 GiB, whatever a file asks for.
bool is_affordable(const PassphraseCost& cost);

struct Lock {
    PassphraseCost cost;
    std::array<unsigned char, 16> salt{};
    std::array<unsigned char, 24> nonce{};
};

/// With fresh salt and nonce.
Lock fresh_lock(PassphraseCost cost, Randomness& randomness);

/// Whether a passphrase may lock something.
Result<void> check_passphrase(std::string_view passphrase);

/// The caller wipes `bytes`.
Result<std::string> seal(std::string_view bytes, std::string_view open_part, const Lock& lock, std::string_view passphrase);
/// The caller wipes what it gets. A sealed text that was changed cannot be told from a wrong passphrase.
Result<std::string> unseal(std::string_view sealed, std::string_view open_part, const Lock& lock, std::string_view passphrase);

}  // namespace rozwaga::certificate
