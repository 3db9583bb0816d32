// The sources and both catalogues agree: no key without wording, no wording without a key, the same placeholders.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <sstream>
#include <string_view>
#include <vector>

#include "catalogue_file.h"

using namespace rozwaga::tests;
namespace fs = std::filesystem;

namespace {

std::string sources() {
    std::ostringstream all;
    for (const auto& entry : fs::recursive_directory_iterator(std::string(ROZWAGA_SOURCE_DIR) + "/app"))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") all << std::ifstream(entry.path()).rdbuf();
    return all.str();
}

std::string_view name_at(std::string_view text, std::size_t at, std::string_view letters) {
    const auto end = text.find_first_not_of(letters, at);
    return text.substr(at, (end == text.npos ? text.size() : end) - at);
}

/// {name} in a message.
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const auto name = name_at(text, at + 1, "abcdefghijklmnopqrstuvwxyz_");
        if (!name.empty() && text.substr(at + 1 + name.size(), 1) == "}") found.emplace(name);
    }
    return found;
}

/// Keys asked for by name: words("home.title"), words.plural("home.minutes", n).
std::vector<std::string> keys_asked_for(std::string_view code) {
    std::vector<std::string> keys;
    for (const std::string_view call : {"words(\"", "words->operator()(\"", "words.plural(\"", "(**words)(\"", "words_)(\"", "wording(\""})
        for (auto at = code.find(call); at != code.npos; at = code.find(call, at + 1)) {
            const auto key = name_at(code, at + call.size(), "abcdefghijklmnopqrstuvwxyz0123456789.-_");
            // A key put together from parts is not whole here; the parts are held by tests of what they word.
            if (code.substr(at + call.size() + key.size(), 1) == "\"" && !key.ends_with('-') && !key.ends_with('.')) keys.emplace_back(key);
        }
    return keys;
}

}  // namespace

TEST_CASE("every key the sources ask for by name is worded in both languages") {
    const auto pl = read_catalogue("pl");
    const auto en = read_catalogue("en");
    const auto keys = keys_asked_for(sources());
    CHECK(keys.size() > 150);
    for (const auto& key : keys) {
        INFO("key " << key);
        CHECK(pl.entries.contains(key));
        CHECK(en.entries.contains(key));
    }
}

TEST_CASE("both catalogues hold the same keys, each once, worded, with the same placeholders") {
    const auto pl = read_catalogue("pl");
    const auto en = read_catalogue("en");
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
