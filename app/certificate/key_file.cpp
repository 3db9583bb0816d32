#include "certificate/key_file.h"

#include <sodium.h>

#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view key_file_header = "rozwaga-signing-key 1\n";
constexpr std::size_t seed_digits = 64;

std::string key_file_of(const KeySeed& seed, const std::string& did) {
    std::string file;
    file.reserve(key_file_limit);   // no reallocation leaves a copy of the seed behind
    file += key_file_header;
    std::array<char, seed_digits + 1> digits{};
    const Wiper wipe(digits.data(), digits.size());
    sodium_bin2hex(digits.data(), digits.size(), seed.bytes.data(), seed.bytes.size());
    file.append(digits.data(), seed_digits);
    file += '\n' + did + '\n';
    return file;
}

Result<SigningKey> parse_key_file(const std::string& file, const std::string& path, KeySeed& seed) {
    const auto damaged = [&] { return fail("certificate.key-damaged", {{"path", path}}); };
    if (!file.starts_with(key_file_header) || file.size() < key_file_header.size() + seed_digits + 2) return damaged();
    std::size_t length = 0;
    if (sodium_hex2bin(seed.bytes.data(), seed.bytes.size(), file.data() + key_file_header.size(), seed_digits, nullptr,
                       &length, nullptr) != 0 ||
        length != seed.bytes.size())
        return damaged();
    Result<SigningKey> key = SigningKey::from_seed(seed.bytes);
    if (!key) return key;
    const std::string_view rest = std::string_view(file).substr(key_file_header.size() + seed_digits);
    if (rest != "\n" + to_did_key(key->public_key()) + "\n") return damaged();
    return key;
}

}  // namespace

Wiper::~Wiper() { sodium_memzero(memory_, size_); }
KeySeed::~KeySeed() { sodium_memzero(bytes.data(), bytes.size()); }

void draw_seed(KeySeed& seed, Randomness& randomness) {
    for (std::size_t i = 0; i < seed.bytes.size(); i += 8) {
        std::uint64_t fresh = randomness.seed();
        for (std::size_t byte = 0; byte < 8; ++byte) seed.bytes[i + byte] = std::uint8_t(fresh >> (8 * byte));
        sodium_memzero(&fresh, sizeof fresh);
    }
}

Result<SigningKey> write_key_file(Disk& disk, const std::string& path, const KeySeed& seed) {
    Result<SigningKey> key = SigningKey::from_seed(seed.bytes);
    if (!key) return key;
    std::string file = key_file_of(seed, to_did_key(key->public_key()));
    const Wiper wipe_file(file.data(), file.size());
    if (auto written = disk.write(path, file, true); !written) return tl::unexpected(written.error());
    return key;
}

Result<SigningKey> read_key_file(const Disk& disk, const std::string& path, KeySeed& seed) {
    Result<std::string> file = disk.read(path, key_file_limit);
    if (!file && file.error().code == "disk.too-large") return fail("certificate.key-damaged", {{"path", path}});
    if (!file) return tl::unexpected(file.error());
    const Wiper wipe_file(file->data(), file->size());
    return parse_key_file(*file, path, seed);
}

}  // namespace rozwaga::certificate
