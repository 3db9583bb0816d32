// Runs a fuzz target over the files of a corpus, for builds without libFuzzer.
// Usage: fuzz_x FOLDER|FILE...   Exit 0 when every input came back, 2 when there was nothing to run.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> bytes(std::istreambuf_iterator<char>(stream), {});
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

int main(int count, char** arguments) {
    std::size_t inputs = 0;
    for (int index = 1; index < count; ++index) {
        const std::filesystem::path place = arguments[index];
        if (!std::filesystem::exists(place)) continue;
        if (!std::filesystem::is_directory(place)) {
            replay(place);
            ++inputs;
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(place)) {
            if (!entry.is_regular_file()) continue;
            replay(entry.path());
            ++inputs;
        }
    }
    std::cout << inputs << " inputs replayed\n";
    return inputs > 0 ? 0 : 2;
}
