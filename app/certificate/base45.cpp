#include "certificate/base45.h"

namespace rozwaga::certificate {
namespace {

constexpr std::string_view base45_letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

}  // namespace

std::string to_base45(std::string_view bytes) {
    std::string text;
    const auto put = [&](unsigned value, int letters) {
        for (; letters > 0; --letters, value /= 45) text += base45_letters[value % 45];
    };
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const unsigned first = static_cast<unsigned char>(bytes[i]);
        if (i + 1 < bytes.size()) put(first * 256 + static_cast<unsigned char>(bytes[i + 1]), 3);
        else put(first, 2);
    }
    return text;
}

std::optional<std::string> from_base45(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::string_view group = text.substr(i, 3);
        unsigned value = 0;
        for (auto letter = group.rbegin(); letter != group.rend(); ++letter) {
            const std::size_t digit = base45_letters.find(*letter);
            if (digit == std::string_view::npos) return std::nullopt;
            value = value * 45 + unsigned(digit);
        }
        if (group.size() == 1 || value > (group.size() == 3 ? 0xffffu : 0xffu)) return std::nullopt;
        if (group.size() == 3) bytes += char(value >> 8);
        bytes += char(value & 0xff);
    }
    return bytes;
}

}  // namespace rozwaga::certificate
