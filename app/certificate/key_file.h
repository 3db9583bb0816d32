// The key file of FORMAT.md, and secrets in memory. For this room only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/disk.h"
#include "certificate/keys.h"

namespace rozwaga::certificate {

/// Wipes what it watches on every way out.
class Wiper {
public:
    Wiper(void* memory, std::size_t size) : memory_(memory), size_(size) {}
    Wiper(const Wiper&) = delete;
    Wiper& operator=(const Wiper&) = delete;
    ~Wiper();

private:
    void* memory_;
    std::size_t size_;
};

/// The secret half of a key: wiped when it goes.
struct KeySeed {
    std::array<std::uint8_t, 32> bytes{};
    KeySeed() = default;
    KeySeed(const KeySeed&) = delete;
    KeySeed& operator=(const KeySeed&) = delete;
    ~KeySeed();
};

inline constexpr std::uint64_t key_file_limit = 4096;

void draw_seed(KeySeed& seed, Randomness& randomness);

/// Readable by its owner only.
Result<SigningKey> write_key_file(Disk& disk, const std::string& path, const KeySeed& seed);
/// Errors: "certificate.key-damaged" {path}, "disk.…".
Result<SigningKey> read_key_file(const Disk& disk, const std::string& path, KeySeed& seed);

}  // namespace rozwaga::certificate
