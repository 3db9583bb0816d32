#include "certificate/keys.h"

#include <fmt/format.h>
#include <sodium.h>
#include <utility>

#include "base/digest.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view key_file_header = "rozwaga-signing-key 1\n";
constexpr std::size_t seed_digits = 64;
constexpr std::uint64_t key_file_limit = 4096;

using Seed = std::array<std::uint8_t, 32>;

bool cryptography_ready() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// Wipes what it watches on every way out.
class Wiper {
public:
    Wiper(void* memory, std::size_t size) : memory_(memory), size_(size) {}
    Wiper(const Wiper&) = delete;
    Wiper& operator=(const Wiper&) = delete;
    ~Wiper() { sodium_memzero(memory_, size_); }

private:
    void* memory_;
    std::size_t size_;
};

std::string key_file_of(const Seed& seed, const std::string& did) {
    std::string file;
    file.reserve(key_file_limit);   // no reallocation leaves a copy of the seed behind
    file += key_file_header;
    std::array<char, seed_digits + 1> digits{};
    const Wiper wipe(digits.data(), digits.size());
    sodium_bin2hex(digits.data(), digits.size(), seed.data(), seed.size());
    file.append(digits.data(), seed_digits);
    file += '\n' + did + '\n';
    return file;
}

Result<SigningKey> read_key(std::string& file, const std::string& path) {
    const Wiper wipe_file(file.data(), file.size());
    const auto damaged = [&] { return fail("certificate.key-damaged", {{"path", path}}); };
    if (!file.starts_with(key_file_header) || file.size() < key_file_header.size() + seed_digits + 2) return damaged();
    Seed seed{};
    const Wiper wipe_seed(seed.data(), seed.size());
    std::size_t length = 0;
    if (sodium_hex2bin(seed.data(), seed.size(), file.data() + key_file_header.size(), seed_digits, nullptr, &length,
                       nullptr) != 0 ||
        length != seed.size())
        return damaged();
    Result<SigningKey> key = SigningKey::from_seed(seed);
    if (!key) return key;
    const std::string_view rest = std::string_view(file).substr(key_file_header.size() + seed_digits);
    if (rest != "\n" + to_did_key(key->public_key()) + "\n") return damaged();
    return key;
}

Result<SigningKey> make_key(Disk& disk, const std::string& path, Randomness& randomness) {
    Seed seed{};
    const Wiper wipe_seed(seed.data(), seed.size());
    for (std::size_t i = 0; i < seed.size(); i += 8) {
        std::uint64_t fresh = randomness.seed();
        for (std::size_t byte = 0; byte < 8; ++byte) seed[i + byte] = std::uint8_t(fresh >> (8 * byte));
        sodium_memzero(&fresh, sizeof fresh);
    }
    Result<SigningKey> key = SigningKey::from_seed(seed);
    if (!key) return key;
    std::string file = key_file_of(seed, to_did_key(key->public_key()));
    const Wiper wipe_file(file.data(), file.size());
    if (auto written = disk.write(path, file, true); !written) return tl::unexpected(written.error());
    return key;
}

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

Result<SigningKey> installation_key(Disk& disk, const std::string& path, Randomness& randomness) {
    Result<std::string> file = disk.read(path, key_file_limit);
    if (file) return read_key(*file, path);
    if (file.error().code == "disk.too-large") return fail("certificate.key-damaged", {{"path", path}});
    if (file.error().code != "disk.not-found") return tl::unexpected(file.error());
    return make_key(disk, path, randomness);
}

}  // namespace rozwaga::certificate
