#include "session/typed_day.h"

#include <charconv>
#include <vector>

namespace rozwaga::session {

std::optional<Day> typed_day(std::string_view text) {
    constexpr int first_year = 1900, last_year = 2200;
    std::vector<int> numbers;
    char between = 0;
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    for (const char* at = text.data(); at != text.data() + text.size();) {
        int number = 0;
        const auto [rest, problem] = std::from_chars(at, text.data() + text.size(), number);
        if (problem != std::errc() || number < 0 || *at == '-') return {};
        numbers.push_back(number);
        at = rest;
        if (at == text.data() + text.size()) break;
        if ((between != 0 && *at != between) || (*at != '-' && *at != '.' && *at != '/')) return {};
        between = *at++;
        if (at == text.data() + text.size()) return {};
    }
    if (numbers.size() != 3) return {};
    const bool year_first = between == '-';
    if (!year_first) std::swap(numbers[0], numbers[2]);
    const std::chrono::year_month_day day{std::chrono::year(numbers[0]), std::chrono::month(unsigned(numbers[1])), std::chrono::day(unsigned(numbers[2]))};
    if (!day.ok() || numbers[0] < first_year || numbers[0] > last_year) return {};
    return Day(day);
}

}  // namespace rozwaga::session
