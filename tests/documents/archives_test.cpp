// ZIP archives as people make them, and as people make them who mean harm.
#include <catch2/catch_test_macros.hpp>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

#include "documents/containers.h"
#include "documents/packed_files.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::zip_of;

namespace {

/// "name=bytes" of each file, "name!code" of each problem; names joined by ">".
std::vector<std::string> found_in(std::string_view bytes, const UnpackLimits& limits = {}) {
    std::vector<std::string> found;
    unpack(bytes, limits, [&](Inside one) {
        std::string names;
        for (const auto& name : one.names) names += (names.empty() ? "" : ">") + name;
        found.push_back(names + (one.problem ? "!" + one.problem->code : "=" + one.bytes));
        return true;
    });
    return found;
}

using Found = std::vector<std::string>;

UnpackLimits small() {
    UnpackLimits limits;
    limits.files = 5;
    limits.one = 1000;
    limits.all = 2500;
    limits.depth = 3;
    return limits;
}

}  // namespace

TEST_CASE("files in a ZIP come out, packed or stored") {
    const std::vector<tests::ZipEntry> entries{{"a.json", "{}"}, {"folder/b.pdf", std::string(500, 'x')}};
    for (const char* options : {"zip:compression=deflate", "zip:compression=store"})
        CHECK(found_in(zip_of(entries, options)) == Found{"a.json={}", "b.pdf=" + std::string(500, 'x')});
    CHECK(found_in(zip_of({})).empty());
    CHECK(container_kind(zip_of({})) == ContainerKind::archive);
    CHECK(container_kind("{}") == ContainerKind::none);
    CHECK(container_kind("%PDF-1.7") == ContainerKind::none);
    CHECK(container_kind("") == ContainerKind::none);
}

TEST_CASE("names in an archive are for showing only: no folders, nothing unseen, nothing turned round") {
    CHECK(found_in(zip_of({{"../../etc/passwd", "1"}, {"C:\\Users\\Jan\\świadectwo.pdf", "2"}, {"/abs/x.pdf", "3"}, {"ab\u202efdp.exe", "4"}})) ==
          Found{"passwd=1", "świadectwo.pdf=2", "x.pdf=3", "abfdp.exe=4"});
    CHECK(found_in(zip_of({{std::string(400, 'n') + ".pdf", "1"}})) == Found{std::string(120, 'n') + "=1"});
    // as Windows writes Polish letters when it does not say UTF-8: code page 852
    CHECK(found_in(zip_of({{"\xbd\xa2\x88w.pdf", "1"}})) == Found{"Żółw.pdf=1"});
}

TEST_CASE("what systems leave in archives, folders and links are passed over") {
    CHECK(found_in(zip_of({{"__MACOSX/._a.pdf", "x"}, {".DS_Store", "x"}, {"Thumbs.db", "x"}, {"~$list.docx", "x"}, {"a.pdf", "1"},
                           {"link.pdf", "/etc/passwd", true}})) == Found{"a.pdf=1"});
}

TEST_CASE("an archive in an archive is gone into, to a depth") {
    const std::string inner = zip_of({{"a.pdf", "1"}});
    const std::string middle = zip_of({{"inner.zip", inner}});
    CHECK(found_in(zip_of({{"middle.zip", middle}, {"b.pdf", "2"}})) == Found{"middle.zip>inner.zip>a.pdf=1", "b.pdf=2"});
    UnpackLimits limits;
    limits.depth = 2;
    CHECK(found_in(zip_of({{"middle.zip", middle}, {"b.pdf", "2"}}), limits) ==
          Found{"middle.zip>inner.zip!documents.too-deep", "b.pdf=2"});
}

TEST_CASE("a bomb is recognised by how much comes out of how little") {
    const std::string bomb = zip_of({{"zeros", std::string(30'000'000, '\0')}, {"after.pdf", "1"}});
    REQUIRE(bomb.size() < 100'000);
    CHECK(found_in(bomb) == Found{"!documents.archive-bomb"});
    // also where each archive on its own keeps within bounds
    const std::string outer = zip_of({{"1.zip", zip_of({{"zeros.zip", bomb}})}});
    const auto found = found_in(outer);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("!documents.archive-bomb"));
}

TEST_CASE("how many, how large, how much in all is bounded") {
    std::vector<tests::ZipEntry> entries;
    for (int number = 1; number <= 9; ++number) entries.push_back({fmt::format("{}.pdf", number), "x"});
    const auto many = found_in(zip_of(entries), small());
    CHECK(many.size() == 6);
    CHECK(many.back() == "!documents.too-many-inside");
    CHECK(found_in(zip_of({{"large.pdf", std::string(1001, 'x')}, {"small.pdf", "1"}}), small()) ==
          Found{"large.pdf!documents.inside-too-large", "small.pdf=1"});
    const auto much = found_in(zip_of({{"1", std::string(999, 'x')}, {"2", std::string(999, 'x')}, {"3", std::string(999, 'x')}}), small());
    CHECK(much.size() == 3);
    CHECK(much.back() == "!documents.inside-too-much");
}

TEST_CASE("encrypted and damaged archives say so") {
    const std::string locked = zip_of({{"a.pdf", "secret"}, {"b.pdf", "secret"}}, "zip:encryption=zipcrypt", "hunter2");
    CHECK(found_in(locked) == Found{"a.pdf!documents.archive-locked", "b.pdf!documents.archive-locked"});
    const std::string whole = zip_of({{"a.pdf", std::string(5000, 'a')}, {"b.pdf", std::string(5000, 'b')}}, "zip:compression=store");
    CHECK(found_in(whole.substr(0, whole.size() / 2)) == Found{"!documents.archive-damaged"});
    CHECK(found_in(whole.substr(0, 30)) == Found{"!documents.archive-damaged"});
    std::string bent = whole;
    bent[1000] = '!';
    const auto found = found_in(bent);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "a.pdf!documents.archive-damaged");
    CHECK(found[1] == "b.pdf=" + std::string(5000, 'b'));
}

TEST_CASE("other ways of packing are named, with what to do instead") {
    using namespace std::string_literals;
    CHECK(found_in("7z\xbc\xaf\x27\x1c"s) == Found{"!documents.archive-other"});
    CHECK(found_in("Rar!\x1a\x07\x01\x00"s) == Found{"!documents.archive-other"});
    CHECK(found_in("\x1f\x8b\x08\x00"s) == Found{"!documents.archive-other"});
    CHECK(found_in("\x78\x9f\x3e\x22 and so on"s) == Found{"!documents.winmail"});
    const std::string compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s;
    CHECK(found_in(compound + "...._\0_\0s\0u\0b\0s\0t\0g\0001\0"s) == Found{"!documents.outlook-message"});
    CHECK(container_kind(compound + "an old spreadsheet") == ContainerKind::none);
    // Methods inside a ZIP that few programs write, and that say how many gigabytes they want.
    const std::string corpus = std::string(ROZWAGA_SOURCE_DIR) + "/tests/fuzz/corpus/zip/";
    for (const char* file : {"bzip2.zip", "lzma.zip"}) {
        std::ostringstream text;
        text << std::ifstream(corpus + file, std::ios::binary).rdbuf();
        CHECK(found_in(text.str()) == Found{"a.json!documents.archive-other"});
    }
    CHECK(found_in(zip_of({{"winmail.dat", "\x78\x9f\x3e\x22"}})) == Found{"winmail.dat!documents.winmail"});
}

TEST_CASE("whoever takes the files can stop") {
    int taken = 0;
    unpack(zip_of({{"a", "1"}, {"b", "2"}, {"c", "3"}}), {}, [&](const Inside&) { return ++taken < 2; });
    CHECK(taken == 2);
}
