#include "certificate/identifiers.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/digest.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// What each letter is worth; -1 where it is none.
constexpr auto digit_values = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i) values[static_cast<unsigned char>(alphabet[i])] = std::int8_t(i);
    return values;
}();
constexpr std::size_t base58_limit = 128;
constexpr std::string_view did_prefix = "did:key:z";
constexpr std::string_view ed25519_mark{"\xed\x01", 2};   // multicodec 0xed as a varint

std::string urn_of(std::array<std::uint8_t, 16> bytes, int version) {
    bytes[6] = std::uint8_t((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = std::uint8_t((bytes[8] & 0x3f) | 0x80);
    std::string hex = to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    for (const std::size_t at : {20, 16, 12, 8}) hex.insert(at, 1, '-');
    return "urn:uuid:" + hex;
}

}  // namespace

std::string to_base58(std::string_view bytes) {
    const std::size_t zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
    std::vector<int> digits;   // the least significant first
    for (const unsigned char byte : bytes.substr(zeros)) {
        int carry = byte;
        for (int& digit : digits) {
            carry += digit * 256;
            digit = carry % 58;
            carry /= 58;
        }
        for (; carry > 0; carry /= 58) digits.push_back(carry % 58);
    }
    std::string text(zeros, alphabet[0]);
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) text += alphabet[std::size_t(*digit)];
    return text;
}

Result<std::string> from_base58(std::string_view text) {
    if (text.size() > base58_limit) return fail("certificate.not-base58");
    const std::size_t zeros = std::min(text.find_first_not_of(alphabet[0]), text.size());
    std::vector<std::uint32_t> limbs;   // of 32 bits, the least significant first
    for (const char letter : text.substr(zeros)) {
        const std::int8_t value = digit_values[static_cast<unsigned char>(letter)];
        if (value < 0) return fail("certificate.not-base58");
        std::uint64_t carry = std::uint64_t(value);
        for (std::uint32_t& limb : limbs) {
            carry += std::uint64_t(limb) * 58;
            limb = std::uint32_t(carry);
            carry >>= 32;
        }
        if (carry > 0) limbs.push_back(std::uint32_t(carry));
    }
    std::string significant;
    for (auto limb = limbs.rbegin(); limb != limbs.rend(); ++limb)
        for (const int shift : {24, 16, 8, 0}) significant += char(*limb >> shift & 0xff);
    significant.erase(0, significant.find_first_not_of('\0'));
    return std::string(zeros, '\0') + significant;
}

std::string to_did_key(const PublicKey& key) {
    std::string marked(ed25519_mark);
    marked.append(key.begin(), key.end());
    return std::string(did_prefix) + to_base58(marked);
}

Result<PublicKey> from_did_key(std::string_view did) {
    const auto refused = [] { return fail("certificate.not-a-did-key"); };
    if (!did.starts_with(did_prefix)) return refused();
    const Result<std::string> marked = from_base58(did.substr(did_prefix.size()));
    PublicKey key{};
    if (!marked || !marked->starts_with(ed25519_mark) || marked->size() != ed25519_mark.size() + key.size()) return refused();
    std::copy(marked->begin() + ed25519_mark.size(), marked->end(), key.begin());
    return key;
}

std::string new_urn_uuid(Randomness& randomness) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t half = 0; half < 16; half += 8) {
        const std::uint64_t fresh = randomness.seed();
        for (std::size_t byte = 0; byte < 8; ++byte) bytes[half + byte] = std::uint8_t(fresh >> (8 * byte));
    }
    return urn_of(bytes, 4);
}

std::string named_urn_uuid(std::string_view name) {
    const std::string digest = sha256(name);
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    return urn_of(bytes, 8);
}

bool is_urn_uuid(std::string_view text) {
    constexpr std::string_view pattern = "urn:uuid:hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
    constexpr std::string_view digits = "0123456789abcdef";
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit_wanted = pattern[i] == 'h';
        if (digit_wanted ? digits.find(text[i]) == std::string_view::npos : text[i] != pattern[i]) return false;
    }
    return true;
}

}  // namespace rozwaga::certificate
