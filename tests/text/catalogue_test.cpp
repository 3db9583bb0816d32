// The sources and both catalogues agree: no key without wording, no wording without a key, the same placeholders.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <regex>
#include <sstream>

#include "catalogue_file.h"

using namespace rozwaga::tests;
namespace fs = std::filesystem;

namespace {

std::string catalogue_path(const std::string& language) {
    return std::string(ROZWAGA_SOURCE_DIR) + "/assets/i18n/" + language + ".po";
}

std::string sources() {
    std::ostringstream all;
    for (const auto& entry : fs::recursive_directory_iterator(std::string(ROZWAGA_SOURCE_DIR) + "/app"))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") all << std::ifstream(entry.path()).rdbuf();
    return all.str();
}

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex pattern("\\{[a-z_]+\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), pattern), std::sregex_token_iterator()};
}

}  // namespace

TEST_CASE("every key the sources ask for by name is worded in both languages") {
    const auto pl = read_catalogue(catalogue_path("pl"));
    const auto en = read_catalogue(catalogue_path("en"));
    const std::string code = sources();
    static const std::regex asked("(?:words|wording|tr|pl)(?:\\.plural)?\\(\\s*\"([a-z0-9.-]+)\"");
    int found = 0;
    for (std::sregex_iterator it(code.begin(), code.end(), asked), end; it != end; ++it, ++found) {
        const std::string key = (*it)[1];
        INFO("key " << key);
        CHECK(pl.entries.contains(key));
        CHECK(en.entries.contains(key));
    }
    CHECK(found > 100);
}

TEST_CASE("both catalogues hold the same keys, each once, worded, with the same placeholders") {
    const auto pl = read_catalogue(catalogue_path("pl"));
    const auto en = read_catalogue(catalogue_path("en"));
    CHECK(pl.duplicates.empty());
    CHECK(en.duplicates.empty());
    for (const auto& [key, polish] : pl.entries) {
        INFO("key " << key);
        REQUIRE(en.entries.contains(key));
        const auto& english = en.entries.at(key);
        CHECK(polish.plural == english.plural);
        CHECK(polish.forms.size() == (polish.plural ? 3 : 1));
        CHECK(english.forms.size() == (english.plural ? 2 : 1));
        for (const auto* forms : {&polish.forms, &english.forms})
            for (const auto& form : *forms) CHECK_FALSE(form.empty());
        if (!polish.plural) CHECK(placeholders(polish.forms[0]) == placeholders(english.forms[0]));
    }
    for (const auto& [key, english] : en.entries) {
        INFO("key " << key);
        CHECK(pl.entries.contains(key));
    }
}
