#include "learning/random.h"

namespace rozwaga::learning {

std::uint64_t Generator::next() {
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

std::uint64_t Generator::below(std::uint64_t bound) {
    if (bound == 0) return 0;
    // The lowest values that would make some remainders likelier than others are drawn again.
    const std::uint64_t unfair = (0 - bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < unfair)
        drawn = next();
    return drawn % bound;
}

bool Generator::chance(int permille) {
    return static_cast<int>(below(1000)) < permille;
}

std::uint64_t seed_for(std::uint64_t seed, std::string_view subject) {
    std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
    for (const char c : subject)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return Generator(seed ^ hash).next();
}

}  // namespace rozwaga::learning
