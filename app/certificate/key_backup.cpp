#include "certificate/key_backup.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <sodium.h>
#include <vector>

#include "base/digest.h"
#include "certificate/identifiers.h"
#include "course/utf8.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view backup_header = "rozwaga-key-backup 1";
constexpr std::size_t backup_limit = 4096, least_passphrase = 10, most_passphrase = 1024;
constexpr std::uint64_t most_passes = 10, most_kibibytes = 1024 * 1024;

using Salt = std::array<unsigned char, crypto_pwhash_argon2id_SALTBYTES>;
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
using Sealed = std::array<unsigned char, 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES>;

struct Backup {
    std::string did;
    BackupCost cost;
    Salt salt{};
    Nonce nonce{};
    Sealed sealed{};
};

struct BackupKey {
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> bytes{};
    ~BackupKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

const unsigned char* unsigned_bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

template <class Bytes>
std::string digits_of(const Bytes& bytes) {
    return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

template <class Bytes>
bool read_digits(std::string_view text, Bytes& bytes) {
    std::size_t length = 0;
    return text.size() == bytes.size() * 2 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
           sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) == 0 &&
           length == bytes.size();
}

bool read_count(std::string_view text, std::uint64_t& count) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    return failure == std::errc() && end == text.data() + text.size() && std::to_string(count) == text;
}

/// Everything before the sealed key; authenticated with it.
std::string open_part(const Backup& backup) {
    return fmt::format("{}\n{}\nargon2id {} {}\n{}\n{}\n", backup_header, backup.did, backup.cost.passes, backup.cost.kibibytes,
                       digits_of(backup.salt), digits_of(backup.nonce));
}

std::string backup_file(const Backup& backup) {
    const std::string text = open_part(backup) + digits_of(backup.sealed) + '\n';
    return text + to_hex(sha256(text)) + '\n';
}

/// Exactly what backup_file() writes.
bool read_backup(std::string_view file, Backup& backup) {
    if (file.size() > backup_limit) return false;
    std::vector<std::string_view> lines;
    for (std::size_t end = file.find('\n'); end != std::string_view::npos; end = file.find('\n')) {
        lines.push_back(file.substr(0, end));
        file.remove_prefix(end + 1);
    }
    if (!file.empty() || lines.size() != 7 || lines[0] != backup_header) return false;
    backup.did = lines[1];
    std::string_view cost = lines[2];
    if (!cost.starts_with("argon2id ")) return false;
    cost.remove_prefix(9);
    const std::size_t space = cost.find(' ');
    return space != std::string_view::npos && read_count(cost.substr(0, space), backup.cost.passes) &&
           read_count(cost.substr(space + 1), backup.cost.kibibytes) && read_digits(lines[3], backup.salt) &&
           read_digits(lines[4], backup.nonce) && read_digits(lines[5], backup.sealed);
}

bool is_affordable(const BackupCost& cost) {
    return cost.passes >= 1 && cost.passes <= most_passes && cost.kibibytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024 &&
           cost.kibibytes <= most_kibibytes;
}

Result<void> stretch(std::string_view passphrase, const Backup& backup, BackupKey& key) {
    if (sodium_init() < 0) return fail("certificate.no-cryptography");
    const int failed = crypto_pwhash_argon2id(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                                              backup.salt.data(), backup.cost.passes,
                                              std::size_t(backup.cost.kibibytes) * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (failed != 0) return fail("key.no-memory", {{"mebibytes", std::to_string(backup.cost.kibibytes / 1024)}});
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

Result<std::string> seal_seed(const KeySeed& seed, std::string_view passphrase, BackupCost cost, Randomness& randomness) {
    if (course::character_count(passphrase) < least_passphrase)
        return fail("key.passphrase-short", {{"least", std::to_string(least_passphrase)}});
    if (passphrase.size() > most_passphrase) return fail("key.passphrase-long", {{"most", std::to_string(most_passphrase)}});
    const Result<SigningKey> signing = SigningKey::from_seed(seed.bytes);
    if (!signing) return tl::unexpected(signing.error());
    Backup backup{to_did_key(signing->public_key()), cost, {}, {}, {}};
    draw_bytes(backup.salt, randomness);
    draw_bytes(backup.nonce, randomness);
    BackupKey key;
    if (auto stretched = stretch(passphrase, backup, key); !stretched) return tl::unexpected(stretched.error());
    const std::string bound = open_part(backup);
    crypto_aead_xchacha20poly1305_ietf_encrypt(backup.sealed.data(), nullptr, seed.bytes.data(), seed.bytes.size(),
                                               unsigned_bytes(bound), bound.size(), nullptr, backup.nonce.data(), key.bytes.data());
    return backup_file(backup);
}

Result<void> open_sealed(std::string_view file, std::string_view passphrase, KeySeed& seed) {
    Backup backup;
    if (!read_backup(file, backup) || backup_file(backup) != file || !is_affordable(backup.cost)) return fail("key.backup-damaged");
    if (passphrase.size() > most_passphrase) return fail("key.passphrase-wrong");
    BackupKey key;
    if (auto stretched = stretch(passphrase, backup, key); !stretched) return stretched;
    const std::string bound = open_part(backup);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed.bytes.data(), nullptr, nullptr, backup.sealed.data(), backup.sealed.size(),
                                                   unsigned_bytes(bound), bound.size(), backup.nonce.data(),
                                                   key.bytes.data()) != 0)
        return fail("key.passphrase-wrong");
    const Result<SigningKey> signing = SigningKey::from_seed(seed.bytes);
    if (!signing) return tl::unexpected(signing.error());
    if (to_did_key(signing->public_key()) != backup.did) return fail("key.backup-damaged");
    return {};
}

}  // namespace rozwaga::certificate
