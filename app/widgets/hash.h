// Ids of nodes: 64 bits mixed from content keys. Dear ImGui's own ids are their lower half.
#pragma once

#include <cstdint>
#include <string_view>

namespace rozwaga::widgets {

constexpr std::uint64_t stir(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

constexpr std::uint64_t hash(std::uint64_t seed, std::string_view bytes) {
    std::uint64_t value = seed ^ 0xcbf29ce484222325ULL;
    for (const char byte : bytes) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return stir(value);
}

constexpr std::uint64_t hash(std::uint64_t seed, std::uint64_t number) { return stir(seed * 0x9e3779b97f4a7c15ULL + number + 1); }

}  // namespace rozwaga::widgets
