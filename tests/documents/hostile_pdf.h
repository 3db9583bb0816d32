// Builds PDF files that no decent program writes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rozwaga::tests {

/// Objects 1, 2, 3 … with a right cross-reference table; object 1 is the catalogue.
inline std::string pdf_of(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.7\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = file.size();
    const std::string count = std::to_string(objects.size() + 1);
    file += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const std::size_t place : places) {
        const std::string number = std::to_string(place);
        file += std::string(10 - number.size(), '0') + number + " 00000 n \n";
    }
    return file + "trailer\n<< /Root 1 0 R /Size " + count + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

inline std::string stream_of(const std::string& data, const std::string& entries = "") {
    return "<< /Length " + std::to_string(data.size()) + " " + entries + " >>\nstream\n" + data + "\nendstream";
}

inline std::string big_endian(std::size_t value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += char(value >> shift & 255);
    return text;
}

/// A zlib stream of `bytes` zeros: fixed Huffman codes, one literal and then matches of 258 bytes at 13 bits each.
inline std::string zlib_bomb(std::size_t bytes) {
    std::string out("\x78\x9c", 2);
    std::uint32_t pending = 0;
    int filled = 0;
    const auto put = [&](std::uint32_t code, int length, bool code_word) {
        for (int i = 0; i < length; ++i) {
            pending |= (code_word ? code >> (length - 1 - i) & 1 : code >> i & 1) << filled;
            if (++filled < 8) continue;
            out += char(pending);
            pending = 0;
            filled = 0;
        }
    };
    put(1, 1, false);            // the last block
    put(1, 2, false);            // fixed codes
    put(0x30, 8, true);          // literal 0
    for (std::size_t made = 1; made < bytes; made += 258) {
        put(0xc5, 8, true);      // a match of 258 bytes
        put(0, 5, true);         // at distance 1
    }
    put(0, 7, true);             // the end
    put(0, 7, false);
    // Adler-32 of zeros: the sum stays 1, the sum of sums counts the bytes.
    const std::size_t whole = 1 + (bytes - 1 + 257) / 258 * 258;
    return out + big_endian(whole % 65521 << 16 | 1, 4);
}

}  // namespace rozwaga::tests
