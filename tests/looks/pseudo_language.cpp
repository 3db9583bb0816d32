#include "looks/pseudo_language.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "learner/world.h"

namespace rozwaga::tests {
namespace {

// gettext's binary catalogue: a header of seven numbers, then a table of lengths and offsets for ids and one for texts, both
// sorted by id; texts with plural forms hold them one after another, apart by a zero.
constexpr std::size_t header_words = 7;

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("no catalogue at " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::uint32_t word_at(const std::string& bytes, std::size_t at) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word;
}

std::vector<std::string> table(const std::string& bytes, std::size_t at, std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) texts.push_back(bytes.substr(word_at(bytes, at + 8 * i + 4), word_at(bytes, at + 8 * i)));
    return texts;
}

std::string catalogue(const std::vector<std::string>& ids, const std::vector<std::string>& texts) {
    const auto count = static_cast<std::uint32_t>(ids.size());
    const std::uint32_t first = header_words * 4, second = first + 8 * count;
    std::vector<std::uint32_t> numbers{0x950412de, 0, count, first, second, 0, 0};
    std::string strings;
    const std::uint32_t begin = second + 8 * count;
    for (const auto* column : {&ids, &texts})
        for (const auto& text : *column) {
            numbers.push_back(static_cast<std::uint32_t>(text.size()));
            numbers.push_back(begin + static_cast<std::uint32_t>(strings.size()));
            strings += text + '\0';
        }
    std::string bytes(numbers.size() * 4, '\0');
    std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes + strings;
}

std::string each_form_lengthened(const std::string& forms) {
    std::string longer;
    for (std::size_t at = 0; at <= forms.size();) {
        const auto end = std::min(forms.find('\0', at), forms.size());
        if (at > 0) longer += '\0';
        longer += lengthened(forms.substr(at, end - at));
        at = end + 1;
    }
    return longer;
}

bool in_word(char byte) { return std::isalpha(static_cast<unsigned char>(byte)) != 0 || (static_cast<unsigned char>(byte) & 0x80) != 0; }

}  // namespace

std::string lengthened(const std::string& text) {
    static const char* const endings[] = {"ą", "ę", "ż", "ó"};
    std::string longer;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{') {
            const auto end = text.find('}', at);
            const auto stop = end == text.npos ? text.size() : end + 1;
            longer += text.substr(at, stop - at);
            at = stop;
            continue;
        }
        std::size_t end = at, letters = 0;
        // Spaces that do not break and typographic signs are of several bytes, too, but no letters: U+0100 and up to U+02FF are.
        while (end < text.size() && in_word(text[end])) {
            const auto lead = static_cast<unsigned char>(text[end]);
            const bool sign = lead == 0xc2 || lead >= 0xe0;
            if (sign) break;
            end += lead >= 0x80 ? 2 : 1;
            ++letters;
        }
        if (letters == 0) {
            const auto lead = static_cast<unsigned char>(text[at]);
            const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
            longer += text.substr(at, size);
            at += size;
            continue;
        }
        longer += text.substr(at, end - at);
        const auto more = letters < 2 ? 0 : static_cast<std::size_t>(std::lround(static_cast<double>(letters) * 0.4));
        for (std::size_t i = 0; i < more; ++i) longer += endings[i % std::size(endings)];
        at = end;
    }
    return longer;
}

const text::Wording& longer_polish() {
    static const text::Wording wording = [] {
        const std::string bytes = bytes_of(std::string(ROZWAGA_SHARE_DIR) + "/i18n/pl/rozwaga.mo");
        const std::size_t count = word_at(bytes, 8);
        const auto ids = table(bytes, word_at(bytes, 12), count);
        auto texts = table(bytes, word_at(bytes, 16), count);
        for (std::size_t i = 0; i < count; ++i)
            if (!ids[i].empty()) texts[i] = each_form_lengthened(texts[i]);   // the empty id holds the catalogue's own header
        const Folder folder;
        std::filesystem::create_directories(folder.path("pl"));
        std::ofstream(folder.path("pl/rozwaga.mo"), std::ios::binary) << catalogue(ids, texts);
        auto opened = text::Wording::open(folder.path(), "pl");
        if (!opened) throw std::runtime_error("the longer catalogue cannot be read");
        return std::move(*opened);
    }();
    return wording;
}

}  // namespace rozwaga::tests
