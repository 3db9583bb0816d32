// Own generator (splitmix64), so that a seed gives the same draw on every machine and in every version.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace rozwaga::learning {

class Generator {
public:
    explicit Generator(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// 0 to bound − 1, each equally likely; 0 when bound is 0.
    std::uint64_t below(std::uint64_t bound);
    /// True in `permille` of a thousand cases.
    bool chance(int permille);

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t left = values.size(); left > 1; --left)
            std::swap(values[left - 1], values[static_cast<std::size_t>(below(left))]);
    }

private:
    std::uint64_t state_;
};

/// A seed of its own for each subject under the same seed.
std::uint64_t seed_for(std::uint64_t seed, std::string_view subject);

}  // namespace rozwaga::learning
