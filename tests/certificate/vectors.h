// Published test vectors, which stand beside the checkout and are not part of it.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace rozwaga::tests {

inline std::filesystem::path vector_folder() { return std::filesystem::path(ROZWAGA_SOURCE_DIR) / ".." / "shared" / "vectors"; }

inline std::string read_vector(const std::string& name) {
    const std::filesystem::path file = vector_folder() / name;
    if (!std::filesystem::exists(file)) SKIP("not tried: the published test vectors are not beside the checkout: " << name);
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline nlohmann::json read_json_vector(const std::string& name) { return nlohmann::json::parse(read_vector(name)); }

inline std::string from_hex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += char(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

}  // namespace rozwaga::tests
