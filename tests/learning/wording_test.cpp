// Every refusal the rules can give is worded for the learner, in both languages.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "text/catalogue_file.h"

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::set<std::string> codes_in_sources() {
    std::set<std::string> codes;
    // text_field.cpp puts its codes together from the field's name.
    for (const char* field : {"name", "number", "team"})
        for (const char* why : {"-too-long", "-characters"}) codes.insert(std::string(field) + why);
    static const std::regex code("\"learning\\.([a-z-]+)\"");
    for (const auto& file : std::filesystem::directory_iterator(std::string(ROZWAGA_SOURCE_DIR) + "/app/learning")) {
        const std::string text = contents(file.path());
        for (std::sregex_iterator found(text.begin(), text.end(), code), end; found != end; ++found)
            codes.insert((*found)[1]);
    }
    return codes;
}

}  // namespace

TEST_CASE("every refusal is worded in Polish and in English") {
    const auto codes = codes_in_sources();
    CHECK(codes.size() > 25);
    for (const char* language : {"pl", "en"}) {
        const auto catalogue = rozwaga::tests::read_catalogue(language);
        for (const std::string& code : codes) {
            CAPTURE(language, code);
            CHECK(catalogue.entries.contains("error.learning." + code));
        }
    }
}

TEST_CASE("every refusal is listed where the rules are declared") {
    const std::string header = contents(std::string(ROZWAGA_SOURCE_DIR) + "/app/learning/decide.h");
    for (const std::string& code : codes_in_sources()) {
        CAPTURE(code);
        const bool composed = code.starts_with("number-") || code.starts_with("team-");
        if (!composed) CHECK(header.find(code) != std::string::npos);
    }
}
