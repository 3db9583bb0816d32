#include "looks/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace rozwaga::tests {
namespace {

struct Ink {
    float red = 0, green = 0, blue = 0, alpha = 0;   // 0 to 255
};

Ink ink_of(ImU32 packed) {
    const auto part = [packed](int shift) { return static_cast<float>((packed >> shift) & 0xff); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

class Texture {
public:
    explicit Texture(const ImTextureData* data) : data_(data) {}

    bool empty() const { return data_ == nullptr || data_->Pixels == nullptr; }
    float width() const { return static_cast<float>(data_->Width); }
    float height() const { return static_cast<float>(data_->Height); }

    Ink texel(int x, int y) const {
        x = std::clamp(x, 0, data_->Width - 1);
        y = std::clamp(y, 0, data_->Height - 1);
        const unsigned char* at = data_->Pixels + static_cast<std::ptrdiff_t>(x + y * data_->Width) * data_->BytesPerPixel;
        if (data_->BytesPerPixel == 1) return {255, 255, 255, static_cast<float>(at[0])};
        return {static_cast<float>(at[0]), static_cast<float>(at[1]), static_cast<float>(at[2]), static_cast<float>(at[3])};
    }

    // Between the four nearest, as the card does; u and v in texels.
    Ink sample(float u, float v) const {
        const float left = std::floor(u - 0.5F), top = std::floor(v - 0.5F);
        const float across = u - 0.5F - left, down = v - 0.5F - top;
        const int x = static_cast<int>(left), y = static_cast<int>(top);
        if (across < 0.002F && down < 0.002F) return texel(x, y);
        const std::array<Ink, 4> near{texel(x, y), texel(x + 1, y), texel(x, y + 1), texel(x + 1, y + 1)};
        const std::array<float, 4> shares{(1 - across) * (1 - down), across * (1 - down), (1 - across) * down, across * down};
        Ink sum;
        for (std::size_t i = 0; i < 4; ++i) {
            sum.red += near[i].red * shares[i];
            sum.green += near[i].green * shares[i];
            sum.blue += near[i].blue * shares[i];
            sum.alpha += near[i].alpha * shares[i];
        }
        return sum;
    }

private:
    const ImTextureData* data_;
};

struct Point {
    float x, y, u, v;   // window pixels, texels
    Ink ink;
};

// The first of `count` pixels, on all of them.
void repeat(std::uint8_t* pixels, std::size_t count) {
    for (std::size_t done = 1; done < count; done *= 2) std::memcpy(pixels + done * 4, pixels, std::min(done, count - done) * 4);
}

// How many of the next `count` pixels are like the first.
std::size_t alike(const std::uint8_t* pixels, std::size_t count) {
    constexpr std::size_t stride = 64;
    std::size_t run = 1;
    while (run < count) {
        const std::size_t more = std::min(stride, count - run);
        if (std::memcmp(pixels + (run - 1) * 4, pixels + run * 4, more * 4) != 0) break;
        run += more;
    }
    while (run < count && std::memcmp(pixels + run * 4, pixels, 4) == 0) ++run;
    return run;
}

class Canvas {
public:
    Canvas(widgets::Pixels& pixels, const Area& area) : pixels_(pixels), area_(area) {}

    void clip(const ImVec4& box) {
        left_ = std::max(area_.x, static_cast<int>(box.x));
        top_ = std::max(area_.y, static_cast<int>(box.y));
        right_ = std::min(area_.x + area_.width, static_cast<int>(box.z));
        bottom_ = std::min(area_.y + area_.height, static_cast<int>(box.w));
    }
    bool nothing_to_see() const { return left_ >= right_ || top_ >= bottom_; }

    // Upright, of one colour: letters and fills.
    void quad(const Point& from, const Point& to, const Texture& texture) {
        const int x0 = std::max(left_, first(from.x)), x1 = std::min(right_, first(to.x));
        const int y0 = std::max(top_, first(from.y)), y1 = std::min(bottom_, first(to.y));
        if (x0 >= x1 || y0 >= y1) return;
        const bool plain = from.u == to.u && from.v == to.v;
        if (plain) {
            const Ink ink = times(from.ink, texture.sample(from.u, from.v));
            for (int y = y0; y < y1; ++y) fill(x0, x1, y, ink);
            return;
        }
        const float across = (to.u - from.u) / (to.x - from.x), down = (to.v - from.v) / (to.y - from.y);
        for (int y = y0; y < y1; ++y) {
            const float v = from.v + (static_cast<float>(y) + 0.5F - from.y) * down;
            std::uint8_t* dot = at(x0, y);
            for (int x = x0; x < x1; ++x, dot += 4) {
                const Ink texel = texture.sample(from.u + (static_cast<float>(x) + 0.5F - from.x) * across, v);
                if (texel.alpha > 0) blend(dot, times(from.ink, texel));   // around a letter there is much of nothing
            }
        }
    }

    void triangle(std::array<Point, 3> p, const Texture& texture) {
        const float twice = (p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[2].x - p[0].x) * (p[1].y - p[0].y);
        if (twice == 0) return;
        const bool one_ink = same(p[0].ink, p[1].ink) && same(p[0].ink, p[2].ink);
        const bool plain = p[0].u == p[1].u && p[0].u == p[2].u && p[0].v == p[1].v && p[0].v == p[2].v;
        const Ink flat = plain ? times(p[0].ink, texture.sample(p[0].u, p[0].v)) : Ink{};
        const std::array<Point, 3> corners = p;
        std::ranges::sort(p, [](const Point& a, const Point& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
        const int y0 = std::max(top_, first(p[0].y)), y1 = std::min(bottom_, first(p[2].y));
        for (int y = y0; y < y1; ++y) {
            const float middle = static_cast<float>(y) + 0.5F;
            // Neighbours share an edge and compute the same end of it, so that no pixel is drawn twice and none is left out.
            const float one = cross(p[0], p[2], middle), other = middle < p[1].y ? cross(p[0], p[1], middle) : cross(p[1], p[2], middle);
            const int x0 = std::max(left_, first(std::min(one, other))), x1 = std::min(right_, first(std::max(one, other)));
            if (x0 >= x1) continue;
            if (plain && one_ink) {
                fill(x0, x1, y, flat);
                continue;
            }
            for (int x = x0; x < x1; ++x) {
                const Point here = between(corners, twice, static_cast<float>(x) + 0.5F, middle);
                blend(at(x, y), times(here.ink, plain ? texture.sample(p[0].u, p[0].v) : texture.sample(here.u, here.v)));
            }
        }
    }

private:
    // The first pixel whose centre is not before `edge`.
    static int first(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }
    static bool same(const Ink& a, const Ink& b) { return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha; }
    static float cross(const Point& a, const Point& b, float y) {
        return b.y == a.y ? a.x : a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
    }
    static Ink times(const Ink& a, const Ink& b) {
        return {a.red * b.red / 255, a.green * b.green / 255, a.blue * b.blue / 255, a.alpha * b.alpha / 255};
    }
    static Point between(const std::array<Point, 3>& p, float twice, float x, float y) {
        const float b = ((x - p[0].x) * (p[2].y - p[0].y) - (p[2].x - p[0].x) * (y - p[0].y)) / twice;
        const float c = ((p[1].x - p[0].x) * (y - p[0].y) - (x - p[0].x) * (p[1].y - p[0].y)) / twice;
        const float a = 1 - b - c;
        const auto of = [&](float one, float two, float three) { return one * a + two * b + three * c; };
        const auto tint = [&](float Ink::* part) { return std::clamp(of(p[0].ink.*part, p[1].ink.*part, p[2].ink.*part), 0.0F, 255.0F); };
        return {x, y, of(p[0].u, p[1].u, p[2].u), of(p[0].v, p[1].v, p[2].v),
                {tint(&Ink::red), tint(&Ink::green), tint(&Ink::blue), tint(&Ink::alpha)}};
    }

    std::uint8_t* at(int x, int y) {
        return pixels_.rgba.data() + (static_cast<std::size_t>(y - area_.y) * static_cast<std::size_t>(area_.width) +
                                      static_cast<std::size_t>(x - area_.x)) * 4;
    }
    static void blend(std::uint8_t* to, const Ink& ink) {
        const float share = ink.alpha / 255;
        to[0] = static_cast<std::uint8_t>(static_cast<float>(to[0]) * (1 - share) + ink.red * share + 0.5F);
        to[1] = static_cast<std::uint8_t>(static_cast<float>(to[1]) * (1 - share) + ink.green * share + 0.5F);
        to[2] = static_cast<std::uint8_t>(static_cast<float>(to[2]) * (1 - share) + ink.blue * share + 0.5F);
    }
    void fill(int x0, int x1, int y, const Ink& ink) {
        std::uint8_t* to = at(x0, y);
        if (ink.alpha >= 254.5F) {
            const std::array<std::uint8_t, 4> solid{static_cast<std::uint8_t>(ink.red + 0.5F), static_cast<std::uint8_t>(ink.green + 0.5F),
                                                    static_cast<std::uint8_t>(ink.blue + 0.5F), 255};
            std::memcpy(to, solid.data(), 4);
            repeat(to, static_cast<std::size_t>(x1 - x0));
        } else if (ink.alpha > 0) {
            for (auto left = static_cast<std::size_t>(x1 - x0); left > 0;) {
                const std::size_t run = alike(to, left);   // most of a row is one colour, and comes out as one
                blend(to, ink);
                repeat(to, run);
                to += run * 4;
                left -= run;
            }
        }
    }

    widgets::Pixels& pixels_;
    Area area_;
    int left_ = 0, top_ = 0, right_ = 0, bottom_ = 0;
};

// Two triangles that are one upright rectangle of one colour: from its upper left to its lower right corner.
bool upright(const ImDrawVert* vertices, const ImDrawIdx* index) {
    if (index[0] != index[3] || index[2] != index[4]) return false;
    const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]], &d = vertices[index[5]];
    return a.col == b.col && a.col == c.col && a.col == d.col && a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y &&
           d.pos.x == a.pos.x && a.pos.x < c.pos.x && a.pos.y < c.pos.y && a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y &&
           d.uv.x == a.uv.x;
}

void draw(Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command) {
    if (command.UserCallback != nullptr) return;
    canvas.clip(command.ClipRect);
    const Texture texture(command.TexRef._TexData);
    if (canvas.nothing_to_see() || texture.empty()) return;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const auto point = [&](ImDrawIdx which) {
        const ImDrawVert& vertex = vertices[which];
        return Point{vertex.pos.x, vertex.pos.y, vertex.uv.x * texture.width(), vertex.uv.y * texture.height(), ink_of(vertex.col)};
    };
    for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        if (i + 5 < command.ElemCount && upright(vertices, index + i)) {
            canvas.quad(point(index[i]), point(index[i + 2]), texture);
            i += 3;
        } else {
            canvas.triangle({point(index[i]), point(index[i + 1]), point(index[i + 2])}, texture);
        }
    }
}

}  // namespace

widgets::Pixels rasterise(const ImDrawData& data, const Area& area) {
    widgets::Pixels pixels{area.width, area.height, {}};
    const auto count = static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height);
    pixels.rgba.resize(count * 4);
    if (count > 0) pixels.rgba[3] = 255;
    repeat(pixels.rgba.data(), count);
    Canvas canvas(pixels, area);
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) draw(canvas, *list, command);
    return pixels;
}

}  // namespace rozwaga::tests
