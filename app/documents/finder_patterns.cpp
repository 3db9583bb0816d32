#include "documents/finder_patterns.h"

#include <array>
#include <cmath>

namespace rozwaga::documents {
namespace {

/// Black, white, black, white, black as 1:1:3:1:1, each give or take `slack` of a module.
bool is_mark(const std::array<int, 5>& runs, double slack) {
    double sum = 0;
    for (const int run : runs) sum += run;
    if (sum < 6) return false;
    const double module = sum / 7;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (std::abs(runs[i] - module * (i == 2 ? 3 : 1)) > module * slack + 0.7) return false;
    return true;
}

/// The runs along a direction through a point, which lies in the middle one.
bool is_mark_along(const GreyPicture& picture, int x, int y, int step_x, int step_y, int reach, double slack) {
    const auto black = [&](int column, int line) {
        return picture.pixels[std::size_t(line) * std::size_t(picture.width) + std::size_t(column)] == 0;
    };
    if (!black(x, y)) return false;
    std::array<int, 5> runs{};
    for (const int direction : {1, -1}) {
        std::size_t run = 2;
        bool dark = true;
        for (int taken = direction == 1 ? 0 : 1; taken < reach; ++taken) {
            const int column = x + taken * step_x * direction, line = y + taken * step_y * direction;
            if (column < 0 || line < 0 || column >= picture.width || line >= picture.height) break;
            if (black(column, line) != dark) {
                dark = !dark;
                if (run == (direction == 1 ? 4 : 0)) break;
                run = direction == 1 ? run + 1 : run - 1;
            }
            ++runs[run];
        }
    }
    return is_mark(runs, slack);
}

bool is_mark_around(const GreyPicture& picture, int x, int y, int reach) {
    return is_mark_along(picture, x, y, 0, 1, reach, 0.6) && is_mark_along(picture, x, y, 1, 1, reach, 0.85) &&
           is_mark_along(picture, x, y, 1, -1, reach, 0.85);
}

struct Mark {
    int x, y, reach;
};

}  // namespace

std::size_t corner_marks(const GreyPicture& picture, std::size_t enough) {
    constexpr int every = 3;   // rows: as readers do
    std::vector<Mark> marks;
    std::size_t hits = 0;
    for (int y = every - 1; y < picture.height; y += every) {
        const std::uint8_t* row = picture.pixels.data() + std::ptrdiff_t(y) * picture.width;
        std::array<int, 5> runs{};   // the last five, the newest at the end
        for (int x = 0, begin = 0; x <= picture.width; ++x) {
            if (x < picture.width && x > 0 && (row[x] == 0) == (row[x - 1] == 0)) continue;
            if (x == 0) continue;
            for (std::size_t i = 0; i + 1 < runs.size(); ++i) runs[i] = runs[i + 1];
            runs[4] = x - begin;
            begin = x;
            if (row[x - 1] != 0 || !is_mark(runs, 0.5)) continue;
            int size = 0;
            for (const int run : runs) size += run;
            const int centre = x - runs[4] - runs[3] - (runs[2] + 1) / 2;
            if (!is_mark_around(picture, centre, y, 2 * size)) continue;
            bool known = false;
            for (const Mark& mark : marks)
                known = known || (std::abs(mark.x - centre) <= mark.reach && std::abs(mark.y - y) <= mark.reach);
            if (!known) marks.push_back({centre, y, size / 4});
            if (marks.size() >= enough || ++hits >= enough * 100) return enough;
        }
    }
    return marks.size();
}

}  // namespace rozwaga::documents
