#include "documents/square_picture.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <qrencode.h>
#include <vector>

namespace rozwaga::documents {
namespace {

using QrCode = std::unique_ptr<QRcode, Releaser<QRcode_free>>;

// Enough to stay clear when viewers smooth what they enlarge. Programs that print to PDF write pictures below 4,000 bytes into
// the page's text, where nobody finds them again: at eight pixels it is ten times that.
constexpr int pixels_a_module = 8;
constexpr std::uint32_t white_pixel = 0xffffff;

}  // namespace

Result<SquarePicture> picture_of_square(const std::string& text) {
    if (text.empty()) return SquarePicture{};
    const QrCode code(QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code) return fail("documents.failed", {{"reason", std::strerror(errno)}});
    const int modules = code->width, side = (modules + 2 * quiet_zone) * pixels_a_module;
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side));
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        return fail("documents.failed", {{"reason", cairo_status_to_string(status)}});
    cairo_surface_flush(surface.get());
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
    std::vector<std::uint32_t> row(std::size_t(side), white_pixel);
    for (int y = 0; y < side; ++y) {
        const int down = y / pixels_a_module - quiet_zone;
        if (y % pixels_a_module == 0) {
            const bool within = down >= 0 && down < modules;
            for (int across = 0; across < modules; ++across) {
                const bool dark = within && (code->data[down * modules + across] & 1) != 0;
                std::fill_n(row.begin() + (across + quiet_zone) * pixels_a_module, pixels_a_module, dark ? 0 : white_pixel);
            }
        }
        std::memcpy(data + y * stride, row.data(), row.size() * sizeof(std::uint32_t));
    }
    cairo_surface_mark_dirty(surface.get());
    return SquarePicture{std::move(surface), modules};
}

}  // namespace rozwaga::documents
