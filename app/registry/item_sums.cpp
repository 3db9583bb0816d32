#include "registry/item_sums.h"

#include <algorithm>
#include <cmath>

namespace rozwaga::registry {

void MarkSums::add(int mark, int rest) {
    const std::int64_t x = std::clamp(mark, 0, whole_mark), y = std::clamp(rest, 0, whole_mark);
    ++count_;
    sum_x_ += x;
    sum_y_ += y;
    sum_xx_ += x * x;
    sum_yy_ += y * y;
    sum_xy_ += x * y;
    ++of_x_[std::size_t(x)];
    ++of_y_[std::size_t(y)];
}

namespace {

/// n·Σab − Σa·Σb: n·(n − 1) times the covariance. Whole numbers below 2^63, so a long double holds them.
long double product(std::int64_t count, std::int64_t sum_ab, std::int64_t sum_a, std::int64_t sum_b) {
    return static_cast<long double>(count) * static_cast<long double>(sum_ab) -
           static_cast<long double>(sum_a) * static_cast<long double>(sum_b);
}

}  // namespace

std::optional<double> MarkSums::correlation() const {
    const long double xx = product(count_, sum_xx_, sum_x_, sum_x_), yy = product(count_, sum_yy_, sum_y_, sum_y_);
    if (xx <= 0 || yy <= 0) return std::nullopt;
    return double(product(count_, sum_xy_, sum_x_, sum_y_) / (std::sqrt(xx) * std::sqrt(yy)));
}

std::optional<double> MarkSums::efficiency() const {
    const long double most = sorted_product();
    if (most <= 0) return std::nullopt;
    return double(product(count_, sum_xy_, sum_x_, sum_y_) / most);
}

long double MarkSums::sorted_product() const {
    std::int64_t sum = 0;
    std::size_t y = 0;
    std::uint32_t left_of_y = of_y_[0];
    for (std::size_t x = 0; x < of_x_.size(); ++x)
        for (std::uint32_t left_of_x = of_x_[x]; left_of_x > 0;) {
            while (left_of_y == 0) left_of_y = of_y_[++y];
            const std::uint32_t paired = std::min(left_of_x, left_of_y);
            sum += std::int64_t(x * y) * paired;
            left_of_x -= paired;
            left_of_y -= paired;
        }
    return product(count_, sum, sum_x_, sum_y_);
}

double Spread::variance() const {
    if (count_ < 2) return 0;
    return double(product(count_, squares_, sum_, sum_) / static_cast<long double>(count_) / static_cast<long double>(count_ - 1));
}

void ConsistencySums::add(const std::vector<int>& marks) {
    places_.resize(marks.size());
    std::int64_t total = 0;
    for (std::size_t place = 0; place < marks.size(); ++place) {
        places_[place].add(marks[place]);
        total += marks[place];
    }
    total_.add(total);
}

std::optional<double> ConsistencySums::consistency() const {
    const auto p = double(places_.size());
    if (places_.size() < 2 || total_.variance() <= 0) return std::nullopt;
    double of_places = 0;
    for (const Spread& place : places_) of_places += place.variance();
    return 100 * p / (p - 1) * (1 - of_places / total_.variance());
}

}  // namespace rozwaga::registry
