// Names in the order of a language's alphabet.
#include <catch2/catch_test_macros.hpp>

#include "catalogue_file.h"
#include "text/wording.h"

using namespace rozwaga;

namespace {

std::vector<std::string> sorted(const text::Wording& words, const std::vector<std::string>& names) {
    std::vector<std::string> in_order;
    for (const auto place : words.alphabetical(names)) in_order.push_back(names[place]);
    return in_order;
}

}  // namespace

TEST_CASE("Polish letters stand where Poles look for them, whatever their case") {
    const auto words = text::Wording::open(tests::catalogues_folder(), "pl");
    REQUIRE(words);
    CHECK(sorted(*words, {"zebra", "ćma", "żaba", "Cytat", "czat", "łan", "las", "Źdźbło", "ąę", "azyl"}) ==
          std::vector<std::string>{"azyl", "ąę", "Cytat", "czat", "ćma", "las", "łan", "zebra", "Źdźbło", "żaba"});
    CHECK(sorted(*words, {}).empty());
}

TEST_CASE("equal names keep their order, and without a language bytes decide") {
    const auto words = text::Wording::open(tests::catalogues_folder(), "en");
    REQUIRE(words);
    CHECK(words->alphabetical({"b", "a", "B", "a"}) == std::vector<std::size_t>{1, 3, 0, 2});
    CHECK(text::Wording().alphabetical({"b", "a"}) == std::vector<std::size_t>{1, 0});
}
