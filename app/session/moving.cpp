#include "session/moving.h"

#include <algorithm>

#include "base/digest.h"
#include "record/frame.h"

namespace rozwaga::session {
namespace {

// As of the log, with another letter: not text, and broken by whatever turns line ends around.
constexpr std::string_view magic("\x89RZM\r\n\x1a\n", 8);
constexpr std::uint32_t version = 1;
constexpr std::size_t passes_at = 12, kibibytes_at = 16, salt_at = 20, nonce_at = 36, head_bytes = 60, checksum_bytes = 32;

void append_number(std::string& bytes, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) bytes += char(number >> shift & 0xFF);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) number |= std::uint32_t(static_cast<unsigned char>(bytes[at + byte])) << (8 * byte);
    return number;
}

std::string head_of(const certificate::Lock& lock) {
    std::string head(magic);
    append_number(head, version);
    append_number(head, std::uint32_t(lock.cost.passes));
    append_number(head, std::uint32_t(lock.cost.kibibytes));
    head.append(lock.salt.begin(), lock.salt.end());
    head.append(lock.nonce.begin(), lock.nonce.end());
    return head;
}

certificate::Lock lock_of(std::string_view head) {
    certificate::Lock lock;
    lock.cost = {number_at(head, passes_at), number_at(head, kibibytes_at)};
    std::copy_n(head.begin() + salt_at, lock.salt.size(), lock.salt.begin());
    std::copy_n(head.begin() + nonce_at, lock.nonce.size(), lock.nonce.begin());
    return lock;
}

}  // namespace

bool is_moving_file(std::string_view bytes) { return bytes.starts_with(magic); }

Result<void> check_moving_file(std::string_view bytes, const std::string& file) {
    if (!is_moving_file(bytes)) return fail("move.not-one", {{"file", file}});
    const auto damaged = [&] { return fail("move.damaged", {{"file", file}}); };
    if (bytes.size() < head_bytes + certificate::seal_bytes + checksum_bytes || bytes.size() > largest_moving_file) return damaged();
    const std::string_view checked = bytes.substr(0, bytes.size() - checksum_bytes);
    if (sha256(checked) != bytes.substr(checked.size())) return damaged();
    if (const auto theirs = number_at(bytes, magic.size()); theirs != version) {
        if (theirs == 0) return damaged();
        return fail("move.newer", {{"file", file}, {"version", std::to_string(theirs)}});
    }
    if (!certificate::is_affordable(lock_of(bytes).cost)) return damaged();
    return {};
}

Result<std::string> write_moving_file(const record::Belongings& belongings, std::string_view passphrase, const certificate::Lock& lock) {
    const std::string head = head_of(lock);
    const SecretText packed = record::pack_belongings(belongings);
    auto sealed = certificate::seal(packed.view(), head, lock, passphrase);
    if (!sealed) return sealed;
    std::string file = head + *sealed;
    return file + sha256(file);
}

Result<record::Belongings> read_moving_file(std::string_view bytes, const std::string& file, std::string_view passphrase) {
    if (auto whole = check_moving_file(bytes, file); !whole) return tl::unexpected(whole.error());
    const std::string_view head = bytes.substr(0, head_bytes);
    const std::string_view sealed = bytes.substr(head_bytes, bytes.size() - head_bytes - checksum_bytes);
    auto opened = certificate::unseal(sealed, head, lock_of(head), passphrase);
    if (!opened && opened.error().code == "key.passphrase-wrong") return fail("move.passphrase-wrong", {{"file", file}});
    if (!opened) return tl::unexpected(opened.error());
    const SecretText packed(std::move(*opened));
    auto belongings = record::unpack_belongings(packed.view());
    // Whoever knew the passphrase sealed something else: no other program of ours did.
    if (!belongings) return fail("move.damaged", {{"file", file}});
    if (const auto log = record::decode_header(belongings->log); log && log->version > record::format_version)
        return fail("move.newer", {{"file", file}, {"version", std::to_string(log->version)}});
    return belongings;
}

}  // namespace rozwaga::session
