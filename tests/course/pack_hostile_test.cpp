// Contents with a right hash that our own program would never write.
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <random>

#include "course/analysis.h"
#include "course/pack.h"
#include "course/pack_archives.h"
#include "course/pack_tools.h"
#include "course/sample_scenario.h"

using namespace rozwaga;
using namespace rozwaga::course;
using namespace rozwaga::test;

namespace {

std::string code_of_contents(const std::string& contents) {
    static const std::string pack = write_course_pack(small_course().course);
    const auto course = read_course_pack(resealed(pack, contents), "hostile.pack");
    return course ? "read" : course.error().code;
}

template <class T>
bool reads(const std::string& bytes) {
    try {
        T value{};
        BoundedInput archive(bytes);
        archive(value);
        return archive.at_end();
    } catch (const cereal::Exception&) {
        return false;
    }
}

std::string text(const std::string& content) { return little_endian(content.size(), 8) + content; }

}  // namespace

TEST_CASE("sizes beyond the bytes that are left are refused before anything is allocated") {
    for (const std::uint64_t size : {std::uint64_t(1), std::uint64_t(1) << 31, std::uint64_t(1) << 32, std::uint64_t(1) << 63, ~std::uint64_t(0)}) {
        CHECK_FALSE(reads<std::string>(little_endian(size, 8)));
        CHECK_FALSE(reads<std::vector<std::string>>(little_endian(size, 8)));
        CHECK_FALSE((reads<std::map<std::string, std::string>>(little_endian(size, 8))));
        CHECK(code_of_contents("\x01" + little_endian(size, 8)) == "pack.damaged");
    }
    CHECK(reads<std::string>(little_endian(0, 8)));
    CHECK(reads<std::vector<std::string>>(little_endian(1, 8) + text("a")));
}

TEST_CASE("more elements than a course can have are refused though the bytes are there") {
    const std::string many = little_endian(BoundedInput::container_limit + 1, 8) + std::string(8 * (BoundedInput::container_limit + 1), '\0');
    CHECK_FALSE(reads<std::vector<std::string>>(many));
    std::string nested = little_endian(150, 8);
    for (int list = 0; list < 150; ++list) nested += little_endian(1500, 8) + std::string(8 * 1500, '\0');
    CHECK_FALSE(reads<std::vector<std::vector<std::string>>>(nested));
}

TEST_CASE("only what the format knows is read") {
    CHECK(reads<bool>(std::string(1, '\1')));
    CHECK_FALSE(reads<bool>("\x02"));
    CHECK_FALSE(reads<int>("abc"));
    CHECK_FALSE(reads<std::string>(text("\xFF")));
    CHECK_FALSE(reads<std::string>(text("\x1B[31m")));
    CHECK_FALSE(reads<std::optional<std::string>>("\x02" + text("")));
    using Strings = std::map<std::string, std::string>;
    CHECK(reads<Strings>(little_endian(2, 8) + text("a") + text("") + text("b") + text("")));
    CHECK_FALSE(reads<Strings>(little_endian(2, 8) + text("b") + text("") + text("a") + text("")));
    CHECK_FALSE(reads<Strings>(little_endian(2, 8) + text("a") + text("") + text("a") + text("")));
    using Choice = std::variant<int, std::string>;
    CHECK(reads<Choice>(little_endian(1, 4) + text("a")));
    CHECK_FALSE(reads<Choice>(little_endian(2, 4) + text("a")));
    CHECK_FALSE(reads<Choice>(little_endian(0xFFFFFFFF, 4) + text("a")));
}

TEST_CASE("bytes behind the course, another order of bytes, or nothing at all are refused") {
    const std::string contents = contents_of(write_course_pack(small_course().course));
    CHECK(code_of_contents(contents) == "read");
    CHECK(code_of_contents(contents + '\0') == "pack.damaged");
    CHECK(code_of_contents('\0' + contents.substr(1)) == "pack.damaged");
    CHECK(code_of_contents("") == "pack.damaged");
}

TEST_CASE("contents with random damage and a right hash come back, as a sound course or as an error") {
    const std::string contents = contents_of(write_course_pack(small_course().course));
    std::mt19937 random(20261122);
    const auto begun = std::chrono::steady_clock::now();
    int sound = 0, refused = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string changed = contents;
        for (unsigned hits = random() % 3; hits < 3; ++hits) {
            const std::size_t at = random() % changed.size();
            switch (random() % 4) {
                case 0: changed[at] = static_cast<char>(random()); break;
                case 1: changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8)); break;
                case 2: changed.erase(at, 1 + random() % 16); break;
                default: changed.insert(at, little_endian(random(), 1 + random() % 8)); break;
            }
        }
        static const std::string pack = write_course_pack(small_course().course);
        const auto course = read_course_pack(resealed(pack, changed), "hostile.pack");
        if (!course) {
            ++refused;
            continue;
        }
        ++sound;
        for (const Scenario& scenario : course->scenarios) CHECK(analyse(scenario).complete);
    }
    CHECK(refused > 1000);
    CHECK(sound > 0);    // a changed letter of a text is no damage to the structure
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::minutes(2));
}
