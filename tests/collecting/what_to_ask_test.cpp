// Every reason against a file is worded and says what to ask for, in both languages.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "session/what_to_ask.h"
#include "text/wording.h"

using namespace rozwaga;

namespace {

std::string source(const char* file) {
    std::ostringstream text;
    text << std::ifstream(std::string(ROZWAGA_SOURCE_DIR) + "/" + file).rdbuf();
    return text.str();
}

/// Keys of a catalogue that begin so.
std::set<std::string> keys(const std::string& beginning) {
    std::set<std::string> found;
    for (const char* file : {"assets/i18n/pl/app.po", "assets/i18n/pl/collect.po"}) {
        const std::string text = source(file), start = "msgid \"" + beginning;
        for (auto at = text.find(start); at != text.npos; at = text.find(start, at + 1)) found.insert(text.substr(at + 7, text.find('"', at + 7) - at - 7));
    }
    return found;
}

}  // namespace

TEST_CASE("whatever can be wrong with a file has words and an answer") {
    std::set<std::string> reasons;
    for (const char* room : {"error.documents.", "error.certificate.", "error.enrolment.", "error.square.", "error.match.", "error.collect."})
        for (const std::string& key : keys(room)) reasons.insert(key.substr(6));
    for (const std::string& key : keys("verify."))
        if (key.find(".failed") != key.npos) reasons.insert(key);
    CHECK(reasons.size() > 60);
    for (const char* language : {"pl", "en"}) {
        const auto words = text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", language).value();
        for (const std::string& reason : reasons) {
            INFO(language << " " << reason);
            const std::string ask = session::what_to_ask({reason, {}, {}});
            CHECK(words.has(ask));
            CHECK(words.error({reason, {}, {}}).find(reason) == std::string::npos);
        }
    }
}

TEST_CASE("the first check that failed is the reason") {
    certificate::Verdict verdict;
    verdict.overall = certificate::Overall::invalid;
    verdict.checks = {{"shape", certificate::CheckState::ok, {}, ""},
                      {"expiry", certificate::CheckState::failed, {{"date", "2026-11-22"}}, ""},
                      {"revocation", certificate::CheckState::failed, {}, ""}};
    const Error reason = session::reason_against(verdict);
    CHECK(reason.code == "verify.expiry.failed");
    CHECK(session::what_to_ask(reason) == "ask.renewal");
    const auto words = text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", "pl").value();
    CHECK(words.error(reason).find("22 listopada 2026") != std::string::npos);
    verdict.reason = Error{"certificate.not-json", {}, {}};
    CHECK(session::reason_against(verdict).code == "certificate.not-json");
}
