// Where no line may break in Polish.
#include <catch2/catch_test_macros.hpp>

#include "course/sample_scenario.h"
#include "course/each_wording.h"
#include "course/typography.h"

using namespace rozwaga;
using namespace rozwaga::course;

namespace {

/// With ~ for each space that no line breaks at.
std::string seen(const std::string& text, const std::string& language = "pl") {
    std::string shown = bound(text, language);
    for (auto at = shown.find("\u00a0"); at != shown.npos; at = shown.find("\u00a0", at)) shown.replace(at, 2, "~");
    return shown;
}

}  // namespace

TEST_CASE("a one-letter word stays with the word after it") {
    CHECK(seen("Idź i pisz w sieci o tym, a z głową.") == "Idź i~pisz w~sieci o~tym, a~z~głową.");
    CHECK(seen("W sieci. O tym (w pracy), „z życia” i **w** domu") == "W~sieci. O~tym (w~pracy), „z~życia” i~**w** domu");
    CHECK(seen("Ania K. pisze, raz e po razie") == "Ania K. pisze, raz e po razie");
    CHECK(seen("w\u00a0i z\nw domu") == "w~i~z\nw~domu");
    CHECK(seen("w") == "w");
    CHECK(seen("w ") == "w ");
}

TEST_CASE("a number stays with what it counts") {
    CHECK(seen("kara 20 zł, w 2024 r., 5 min. i 80 % oraz 10 000 osób") == "kara 20~zł, w~2024~r., 5~min. i~80~% oraz 10~000 osób");
    CHECK(seen("art. 23, nr 5 i ust. 2, ale art. ten") == "art.~23, nr~5 i~ust.~2, ale art. ten");
    CHECK(seen("3 paczki, rok 2024 300 razy") == "3 paczki, rok 2024 300 razy");
}

TEST_CASE("a dash does not begin a line") { CHECK(seen("Gdańsk – port") == "Gdańsk~– port"); }

TEST_CASE("other languages keep their spaces, and nothing is bound twice") {
    CHECK(seen("a day – 5 min", "en") == "a day – 5 min");
    const std::string once = bound("w 2024 r. – i już", "pl");
    CHECK(bound(once, "pl") == once);
    CHECK(bound("", "pl").empty());
}

TEST_CASE("what is read from folders is bound in every wording") {
    const LoadedCourse loaded = rozwaga::test::small_course();
    int bound_texts = 0;
    each_wording(loaded.course, [&](const Language& language, const std::string& where, Voice, const std::string& text) {
        INFO(where << ": " << text);
        CHECK(bound(text, language) == text);
        bound_texts += text.find("\u00a0") != text.npos ? 1 : 0;
    });
    CHECK(bound_texts > 0);
}
