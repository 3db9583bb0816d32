#include "certificate/passphrase.h"

#include <sodium.h>

#include "course/utf8.h"

namespace rozwaga::certificate {
namespace {

constexpr std::uint64_t most_passes = 10, most_kibibytes = 1024 * 1024;

static_assert(sizeof(Lock::salt) == crypto_pwhash_argon2id_SALTBYTES);
static_assert(sizeof(Lock::nonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(seal_bytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);

struct StretchedKey {
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> bytes{};
    ~StretchedKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

const unsigned char* unsigned_bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* unsigned_bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

Result<void> stretch(std::string_view passphrase, const Lock& lock, StretchedKey& key) {
    if (sodium_init() < 0) return fail("certificate.no-cryptography");
    const int failed = crypto_pwhash_argon2id(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                                              lock.salt.data(), lock.cost.passes, std::size_t(lock.cost.kibibytes) * 1024,
                                              crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed != 0) return fail("key.no-memory", {{"mebibytes", std::to_string(lock.cost.kibibytes / 1024)}});
    return {};
}

template <class Bytes>
void draw_bytes(Bytes& bytes, Randomness& randomness) {
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        const std::uint64_t fresh = randomness.seed();
        for (std::size_t byte = 0; byte < 8 && i + byte < bytes.size(); ++byte) bytes[i + byte] = std::uint8_t(fresh >> (8 * byte));
    }
}

}  // namespace

bool is_affordable(const PassphraseCost& cost) {
    return cost.passes >= 1 && cost.passes <= most_passes && cost.kibibytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024 &&
           cost.kibibytes <= most_kibibytes;
}

Lock fresh_lock(PassphraseCost cost, Randomness& randomness) {
    Lock lock;
    lock.cost = cost;
    draw_bytes(lock.salt, randomness);
    draw_bytes(lock.nonce, randomness);
    return lock;
}

Result<void> check_passphrase(std::string_view passphrase) {
    if (course::character_count(passphrase) < least_passphrase)
        return fail("key.passphrase-short", {{"least", std::to_string(least_passphrase)}});
    if (passphrase.size() > most_passphrase) return fail("key.passphrase-long", {{"most", std::to_string(most_passphrase)}});
    return {};
}

Result<std::string> seal(std::string_view bytes, std::string_view open_part, const Lock& lock, std::string_view passphrase) {
    if (auto allowed = check_passphrase(passphrase); !allowed) return tl::unexpected(allowed.error());
    StretchedKey key;
    if (auto stretched = stretch(passphrase, lock, key); !stretched) return tl::unexpected(stretched.error());
    std::string sealed(bytes.size() + seal_bytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(unsigned_bytes(sealed), nullptr, unsigned_bytes(bytes), bytes.size(),
                                               unsigned_bytes(open_part), open_part.size(), nullptr, lock.nonce.data(),
                                               key.bytes.data());
    return sealed;
}

Result<std::string> unseal(std::string_view sealed, std::string_view open_part, const Lock& lock, std::string_view passphrase) {
    if (passphrase.size() > most_passphrase || sealed.size() < seal_bytes) return fail("key.passphrase-wrong");
    StretchedKey key;
    if (auto stretched = stretch(passphrase, lock, key); !stretched) return tl::unexpected(stretched.error());
    std::string bytes(sealed.size() - seal_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(unsigned_bytes(bytes), nullptr, nullptr, unsigned_bytes(sealed), sealed.size(),
                                                   unsigned_bytes(open_part), open_part.size(), lock.nonce.data(),
                                                   key.bytes.data()) != 0)
        return fail("key.passphrase-wrong");
    return bytes;
}

}  // namespace rozwaga::certificate
