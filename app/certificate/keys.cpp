#include "certificate/keys.h"

#include <sodium.h>
#include <utility>

namespace rozwaga::certificate {
namespace {

bool cryptography_ready() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

struct SigningKey::Secret {
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> bytes{};
    PublicKey public_key{};

    Secret() { sodium_mlock(bytes.data(), bytes.size()); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_munlock(bytes.data(), bytes.size()); }   // wipes too
};

SigningKey::SigningKey(std::unique_ptr<Secret> secret) : secret_(std::move(secret)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

Result<SigningKey> SigningKey::from_seed(std::span<const std::uint8_t, 32> seed) {
    if (!cryptography_ready()) return fail("certificate.no-cryptography");
    auto secret = std::make_unique<Secret>();
    crypto_sign_seed_keypair(secret->public_key.data(), secret->bytes.data(), seed.data());
    return SigningKey(std::move(secret));
}

const PublicKey& SigningKey::public_key() const { return secret_->public_key; }

Signature SigningKey::sign(std::string_view message) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), secret_->bytes.data());
    return signature;
}

bool signature_holds(std::string_view message, const Signature& signature, const PublicKey& key) {
    return cryptography_ready() &&
           crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.data()) == 0;
}

}  // namespace rozwaga::certificate
