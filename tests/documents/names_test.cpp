#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "documents/page_samples.h"

using namespace rozwaga;
using namespace rozwaga::documents;
using tests::PdfFile;
using tests::run;

namespace {

struct Box {
    double left, top, right, bottom;
    std::string word;
};

/// The words of a page and where they stand, in points.
std::vector<Box> words_of(const PdfFile& file) {
    const std::string list = run("pdftotext", "-bbox " + file.path() + " -").output;
    std::vector<Box> words;
    for (std::size_t at = list.find("<word "); at != std::string::npos; at = list.find("<word ", at + 1)) {
        const auto number = [&](const std::string& name) { return std::stod(list.substr(list.find(name + "=\"", at) + name.size() + 2)); };
        const std::size_t begin = list.find('>', at) + 1;
        words.push_back({number("xMin"), number("yMin"), number("xMax"), number("yMax"), list.substr(begin, list.find("</word>", at) - begin)});
    }
    return words;
}

/// Readers take a hyphen at the end of a line for one that only divides a word.
std::string letters_only(const std::string& text) {
    std::string kept;
    for (const char letter : text)
        if (!std::isspace(static_cast<unsigned char>(letter)) && letter != '-') kept += letter;
    return kept;
}

std::string repeat(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// The height of letters, without the room that a font leaves above and below them.
bool overlap(const Box& one, const Box& other) {
    const auto inner = [](const Box& box) { return std::pair{box.top + (box.bottom - box.top) * 0.22, box.bottom - (box.bottom - box.top) * 0.22}; };
    const auto [top, bottom] = inner(one);
    const auto [other_top, other_bottom] = inner(other);
    return std::min(one.right, other.right) - std::max(one.left, other.left) > 0.5 && std::min(bottom, other_bottom) - std::max(top, other_top) > 0.5;
}

void check_page_with(const std::string& name) {
    CAPTURE(name);
    CertificatePage page = tests::sample_page();
    page.name = name;
    page.facts.push_back({"Numer pracownika", "00417"});
    page.footer.push_back("Zastępuje certyfikat 0f1c2a8e-1f5b-4c47-9a55-0d2f6b9f3c99.");
    const auto pdf = certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts());
    REQUIRE(pdf);
    const PdfFile file(*pdf);
    const std::vector<Box> words = words_of(file);
    std::string all;
    for (const Box& word : words) all += word.word;
    CHECK(letters_only(all).find(letters_only(name)) != std::string::npos);

    constexpr double band = 577.3, card = 594, page_bottom = 595.3;
    for (std::size_t i = 0; i < words.size(); ++i) {
        CAPTURE(words[i].word);
        CHECK(words[i].bottom < page_bottom);
        CHECK((words[i].right < band || words[i].left > card));
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            CAPTURE(words[j].word);
            CHECK_FALSE(overlap(words[i], words[j]));
        }
    }
}

}  // namespace

TEST_CASE("names of every length and script of Europe stand whole, overlapping nothing") {
    for (const char* name :
         {"O", "Li", "Jan Nowak", "Żaneta Brzęczyszczykiewicz-Łęcka", "Þórdís Æsa Ørsted-Ğüneş", "Ştefan-Răzvan Țîrlea-Ionescu",
          "Đặng Ňuňo Őrsi Ķeņģu Įžuolė", "Олександра-Єлизавета Нечуй-Левицька", "Ґанна Їжакевич-Ющенко", "Ђорђе Љубичић Џиновић",
          "Κωνσταντίνος Παπαδόπουλος-Χατζηκυριάκος", "Ἀριστοτέλης Ώρας",
          "Konstantynopolitańczykowianeczka Brzęczyszczykiewicz-Łękołodzka von und zu Rozwagowo i X",
          "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewar"})
        check_page_with(name);
}

TEST_CASE("ninety letters without a place to break, or with one everywhere, stand whole too") {
    for (const std::string& name : {repeat("W", 90), repeat("Щ", 90), repeat("Ω", 90), repeat("ab ", 30), repeat("i-", 45), repeat("Ж", 44) + "-" + repeat("Ж", 45)})
        check_page_with(name);
}

TEST_CASE("letters of names all over Europe are in the faces") {
    CHECK(missing_letters("ÀÁÂÃÄÅĀĂĄÆÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖŌŎŐØŒŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽÞẞ", tests::fonts()).value().empty());
    CHECK(missing_letters("àáâãäåāăąæçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĸĺļľŀłñńņňŋòóôõöōŏőøœŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýŷÿźżžþß’ʼ‐–", tests::fonts()).value().empty());
    CHECK(missing_letters("АБВГҐДЂЃЕЀЁЄЖЗЅИЍІЇЙЈКЛЉМНЊОПРСТЋЌУЎФХЦЧЏШЩЪЫЬЭЮЯабвгґдђѓеѐёєжзѕиѝіїйјклљмнњопрстћќуўфхцчџшщъыьэюя", tests::fonts()).value().empty());
    CHECK(missing_letters("ΑΆΒΓΔΕΈΖΗΉΘΙΊΪΚΛΜΝΞΟΌΠΡΣΤΥΎΫΦΧΨΩΏαάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", tests::fonts()).value().empty());
}

TEST_CASE("a letter and its accent written apart are one letter on the page") {
    CertificatePage page = tests::sample_page();
    page.name = "Z\u0307aneta Ko\u0301zka";   // Ż and ó, each in two pieces
    const auto pdf = certificate_pdf(page, {"{}", {}, {}}, tests::issue_day(), tests::fonts());
    REQUIRE(pdf);
    CHECK(run("pdftotext", PdfFile(*pdf).path() + " -").output.find("aneta") != std::string::npos);
}
