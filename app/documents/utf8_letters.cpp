#include "documents/utf8_letters.h"

#include <glib.h>

namespace rozwaga::documents {

std::string valid_utf8(std::string text) {
    if (g_utf8_validate(text.data(), gssize(text.size()), nullptr)) return text;
    gchar* mended = g_utf8_make_valid(text.data(), gssize(text.size()));
    text = mended;
    g_free(mended);
    return text;
}

std::string first_letters(const std::string& text, std::size_t count) {
    if (text.size() <= count || letter_count(text) <= count) return text;
    return text.substr(0, std::size_t(g_utf8_offset_to_pointer(text.c_str(), glong(count)) - text.c_str()));
}

std::size_t letter_count(std::string_view text) { return std::size_t(g_utf8_strlen(text.data(), gssize(text.size()))); }

std::string without_controls(std::string text, bool lines) {
    for (char& letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte < 0x20 || byte == 0x7f) && !(lines && (letter == '\n' || letter == '\t'))) letter = ' ';
    }
    return text;
}

std::string one_line_of(const std::string& text) { return without_controls(valid_utf8(text)); }

std::string plain_file_name(std::string name, std::size_t longest) {
    name = valid_utf8(std::move(name));
    for (char& letter : name)
        if (static_cast<unsigned char>(letter) < 0x20 || std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos)
            letter = '-';
    if (name.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) --end;
        name.resize(end);
    }
    const std::size_t first = name.find_first_not_of(' '), last = name.find_last_not_of(" .");
    return last == std::string::npos || first > last ? "_" : name.substr(first, last + 1 - first);
}

}  // namespace rozwaga::documents
