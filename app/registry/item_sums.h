// Sums over marks, and the figures that follow from them. For this room only; item_analysis.h has the formulas.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace rozwaga::registry {

inline constexpr int whole_mark = 1000;

/// Of one item: marks x and rests y, both 0 to 1000. Exact up to four million pairs.
class MarkSums {
public:
    void add(int mark, int rest);

    std::int64_t count() const { return count_; }
    double mean() const { return count_ == 0 ? 0 : double(sum_x_) / double(count_); }
    std::optional<double> correlation() const;
    /// cov over cov_max.
    std::optional<double> efficiency() const;

private:
    std::int64_t count_ = 0, sum_x_ = 0, sum_y_ = 0, sum_xx_ = 0, sum_yy_ = 0, sum_xy_ = 0;
    std::array<std::uint32_t, whole_mark + 1> of_x_{}, of_y_{};

    /// n·Σxy − Σx·Σy of both lists sorted.
    long double sorted_product() const;
};

/// Mean and variance of one value.
class Spread {
public:
    void add(std::int64_t value) {
        ++count_;
        sum_ += value;
        squares_ += value * value;
    }
    std::int64_t count() const { return count_; }
    double mean() const { return count_ == 0 ? 0 : double(sum_) / double(count_); }
    /// Of a sample; 0 for fewer than two.
    double variance() const;

private:
    std::int64_t count_ = 0, sum_ = 0, squares_ = 0;
};

/// Of attempts that were asked equally many items.
class ConsistencySums {
public:
    void add(const std::vector<int>& marks);
    std::int64_t count() const { return total_.count(); }
    std::optional<double> consistency() const;

private:
    std::vector<Spread> places_;
    Spread total_;
};

}  // namespace rozwaga::registry
