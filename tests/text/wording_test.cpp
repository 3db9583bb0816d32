#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

#include "catalogue_file.h"
#include "text/wording.h"

using namespace rozwaga;
using rozwaga::tests::catalogues_folder;

namespace {

text::Wording polish() { return text::Wording::open(catalogues_folder(), "pl").value(); }
text::Wording english() { return text::Wording::open(catalogues_folder(), "en").value(); }

}  // namespace

TEST_CASE("both languages can be open at once, whatever the process locale is") {
    const auto pl = polish();
    const auto en = english();
    CHECK(pl("nav.next") == "Dalej");
    CHECK(en("nav.next") == "Next");
}

TEST_CASE("Polish plural forms follow the number") {
    const auto pl = polish();
    CHECK(pl.plural("home.minutes-left", 1).find("1 minuta") != std::string::npos);
    CHECK(pl.plural("home.minutes-left", 3).find("3 minuty") != std::string::npos);
    CHECK(pl.plural("home.minutes-left", 12).find("12 minut") != std::string::npos);
    CHECK(pl.plural("home.minutes-left", 24).find("24 minuty") != std::string::npos);
}

TEST_CASE("a date stands in the genitive in Polish and plainly in English") {
    setenv("TZ", "Europe/Warsaw", 1);
    const Instant noon = from_iso8601("2026-11-22T12:00:00Z").value();
    CHECK(polish().date(noon) == "22 listopada 2026");
    CHECK(english().date(noon) == "22 November 2026");
}

TEST_CASE("days and points in a check are written as the language writes them, versions as they are") {
    setenv("TZ", "Europe/Warsaw", 1);
    const Arguments given{{"date", "2026-11-22"}, {"points", "26.766"}, {"maximum", "30"}, {"version", "1.0"}, {"name", "2026"}};
    const Arguments polish_way{{"date", "22 listopada 2026"}, {"points", "26,766"}, {"maximum", "30"}, {"version", "1.0"}, {"name", "2026"}};
    CHECK(polish().as_written(given) == polish_way);
    CHECK(english().as_written(given)[1].second == "26.766");
}

TEST_CASE("arguments are filled in by name, and braces that name nothing stay") {
    CHECK(text::fill_in("{a} and {b} and {c}", {{"a", "1"}, {"c", "{a}"}}) == "1 and {b} and {a}");
    CHECK(text::fill_in("an { open brace", {}) == "an { open brace");
}

TEST_CASE("what ends in a full stop brings that of the sentence along") {
    CHECK(text::fill_in("Zaprasza {who}. Termin mija.", {{"who", "Firma sp. z o.o."}}) == "Zaprasza Firma sp. z o.o. Termin mija.");
    CHECK(text::fill_in("Zaprasza {who}. Termin mija.", {{"who", "Firma SA"}}) == "Zaprasza Firma SA. Termin mija.");
    CHECK(text::fill_in("{none}.", {}) == "{none}.");
}

TEST_CASE("an error names the file, the place and the remedy") {
    const Error error{"text.no-catalogue", {{"language", "xx"}, {"folder", "i18n"}}, {"course.yaml", 3, 7}};
    const std::string worded = english().error(error);
    CHECK(worded.starts_with("course.yaml:3:7: "));
    CHECK(worded.find("xx") != std::string::npos);
}

TEST_CASE("a language that is not there, or tries to leave the folder, is refused") {
    CHECK(text::Wording::open(catalogues_folder(), "xx").error().code == "text.no-catalogue");
    CHECK(text::Wording::open(catalogues_folder(), "../pl").error().code == "text.no-catalogue");
}
