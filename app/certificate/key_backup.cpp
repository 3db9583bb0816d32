#include "certificate/key_backup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <sodium.h>
#include <vector>

#include "base/digest.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view backup_header = "rozwaga-key-backup 1";
constexpr std::size_t backup_limit = 4096, seed_bytes = 32;

struct Backup {
    std::string did;
    Lock lock;
    std::string sealed;
};

template <class Bytes>
std::string digits_of(const Bytes& bytes) {
    return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

template <class Bytes>
bool read_digits(std::string_view text, Bytes& bytes) {
    std::size_t length = 0;
    return text.size() == bytes.size() * 2 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
           sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) == 0 &&
           length == bytes.size();
}

bool read_count(std::string_view text, std::uint64_t& count) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    return failure == std::errc() && end == text.data() + text.size() && std::to_string(count) == text;
}

/// Everything before the sealed key; authenticated with it.
std::string open_part(const Backup& backup) {
    return fmt::format("{}\n{}\nargon2id {} {}\n{}\n{}\n", backup_header, backup.did, backup.lock.cost.passes, backup.lock.cost.kibibytes,
                       digits_of(backup.lock.salt), digits_of(backup.lock.nonce));
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
    backup.sealed.resize(seed_bytes + seal_bytes);
    std::string_view cost = lines[2];
    if (!cost.starts_with("argon2id ")) return false;
    cost.remove_prefix(9);
    const std::size_t space = cost.find(' ');
    return space != std::string_view::npos && read_count(cost.substr(0, space), backup.lock.cost.passes) &&
           read_count(cost.substr(space + 1), backup.lock.cost.kibibytes) && read_digits(lines[3], backup.lock.salt) &&
           read_digits(lines[4], backup.lock.nonce) && read_digits(lines[5], backup.sealed);
}

}  // namespace

Result<std::string> seal_seed(const KeySeed& seed, std::string_view passphrase, BackupCost cost, Randomness& randomness) {
    const Result<SigningKey> signing = SigningKey::from_seed(seed.bytes);
    if (!signing) return tl::unexpected(signing.error());
    Backup backup{to_did_key(signing->public_key()), fresh_lock(cost, randomness), {}};
    auto sealed = seal({reinterpret_cast<const char*>(seed.bytes.data()), seed.bytes.size()}, open_part(backup), backup.lock, passphrase);
    if (!sealed) return sealed;
    backup.sealed = std::move(*sealed);
    return backup_file(backup);
}

Result<void> open_sealed(std::string_view file, std::string_view passphrase, KeySeed& seed) {
    Backup backup;
    if (!read_backup(file, backup) || backup_file(backup) != file || !is_affordable(backup.lock.cost)) return fail("key.backup-damaged");
    auto opened = unseal(backup.sealed, open_part(backup), backup.lock, passphrase);
    if (!opened) return tl::unexpected(opened.error());
    const Wiper wipe(opened->data(), opened->size());
    std::ranges::copy(*opened, seed.bytes.begin());
    const Result<SigningKey> signing = SigningKey::from_seed(seed.bytes);
    if (!signing) return tl::unexpected(signing.error());
    if (to_did_key(signing->public_key()) != backup.did) return fail("key.backup-damaged");
    return {};
}

}  // namespace rozwaga::certificate
