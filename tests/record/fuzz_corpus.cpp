// Writes the seeds that tests/fuzz/fuzz_record.cpp starts from: tests_record "[.corpus]" after a change of the format.
#include <catch2/catch_test_macros.hpp>

#include "record/frame.h"
#include "record/script.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::record;

TEST_CASE("the fuzzer's seeds are written anew", "[.corpus]") {
    system::RealDisk disk;
    const std::string folder = std::string(ROZWAGA_SOURCE_DIR) + "/tests/fuzz/corpus/record/";
    const std::string file = "0", payload = "1";
    const std::string header = encode_header({format_version, test::learner_id});
    const std::string frame = encode_frame({1, 1, 1, encode(test::decision(0))});
    const std::string later = encode_frame({2, 1, 2, "later"});
    REQUIRE(disk.make_folders(folder));
    REQUIRE(disk.write(folder + "file-empty", file + header));
    REQUIRE(disk.write(folder + "file-one-frame", file + header + frame));
    REQUIRE(disk.write(folder + "file-later-frame", file + header + frame + later));
    REQUIRE(disk.write(folder + "file-later-format", file + encode_header({2, test::learner_id}) + frame));
    REQUIRE(disk.write(folder + "file-cut", file + header + frame.substr(0, frame.size() - 5)));
    REQUIRE(disk.write(folder + "file-preferences", file + "language=pl\nname=A\\nB\n"));
    for (const Stamped& stamped : test::every_kind())
        REQUIRE(disk.write(folder + "payload-" + std::string(kind_name(stamped.event)), payload + encode({stamped})));
}
