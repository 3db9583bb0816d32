#include "content/wordings.h"

#include <catch2/catch_test_macros.hpp>

#include "course/reader.h"
#include "course/rich_text.h"
#include "system/real_disk.h"
#include "text/catalogue_file.h"

namespace rozwaga::tests {
namespace {

constexpr std::string_view name_letters = "abcdefghijklmnopqrstuvwxyz0123456789_-";

/// "{name}" is filled in with something that is worded elsewhere.
std::string without_placeholders(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '{' ? text.find_first_not_of(name_letters, at + 1) : text.npos;
        if (end == text.npos || text[end] != '}') plain += text[at];
        else at = end;
    }
    return plain;
}

void add_course(std::vector<Worded>& wordings) {
    const std::string root = ROZWAGA_SOURCE_DIR;
    const system::RealDisk disk;
    const auto outcome = course::read_course(disk, {root + "/lessons", root + "/quizzes", root + "/assets", ""});
    REQUIRE(outcome);
    REQUIRE(outcome->loaded);
    const auto add = [&](const course::Language& language, const std::string& where, course::Voice voice, const std::string& text) {
        if (text.empty()) return;
        wordings.push_back({language, where, voice, without_placeholders(course::plain_text(course::rich_text(text))), true});
    };
    course::each_wording(outcome->loaded->course, add);
    course::each_wording(outcome->loaded->organisation, add);
}

void add_interface(std::vector<Worded>& wordings, const std::string& language) {
    const Catalogue catalogue = read_catalogue(language);
    for (const auto& [key, entry] : catalogue.entries)
        for (const auto& form : entry.forms)
            wordings.push_back({language, key, course::Voice::course, without_placeholders(form), false});
}

}  // namespace

const std::vector<Worded>& shipped_wordings() {
    static const std::vector<Worded> all = [] {
        std::vector<Worded> wordings;
        add_course(wordings);
        for (const char* language : {"pl", "en"}) add_interface(wordings, language);
        return wordings;
    }();
    return all;
}

}  // namespace rozwaga::tests
