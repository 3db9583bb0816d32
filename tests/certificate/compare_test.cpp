// Several certificates side by side: what should be one person's and is two's.
#include "certificate/verify_samples.h"

using namespace rozwaga;
using namespace rozwaga::certificate;
using tests::Made;

namespace {

constexpr const char* other_id = "urn:uuid:93a1d8a0-6f0e-4b54-9b0e-2f7f8a1c5d44";

Made under_other_id() {
    Made made;
    made.claim.id = other_id;
    return made;
}

/// For each: the whys of its "copy", with the other's name.
std::vector<std::string> copies(const std::vector<Submission>& submissions) {
    std::vector<Verdict> verdicts;
    std::vector<std::string> names;
    for (const Submission& submission : submissions) {
        verdicts.push_back(tests::judged(submission));
        names.push_back(std::to_string(names.size()) + ".pdf");
    }
    compare(verdicts, names);
    std::vector<std::string> found;
    for (const Verdict& verdict : verdicts) {
        std::string text;
        for (const Check& check : verdict.checks)
            if (check.code == "copy") text += (text.empty() ? "" : " ") + check.why + ":" + check.arguments.at(0).second;
        CHECK((text.empty() || verdict.overall != Overall::valid || verdict.flagged()));
        found.push_back(text);
    }
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("the same certificate twice, or two of different answers, are no copies") {
    Made other = under_other_id();
    other.claim.name = "Jan Inny";
    other.evidence.items[0].seconds += 1;   // the same answers at another pace
    other.bind();
    CHECK(copies({Made().issue(), Made().issue(), other.issue(tests::sample_key(9))}) == Found{"", "", ""});
}

TEST_CASE("the same answers with the same times under two names or two keys are pointed out in both") {
    Made other = under_other_id();
    other.claim.name = "Jan Inny";
    other.evidence.attempt = other.claim.attempt = "a-99";
    other.bind();
    CHECK(copies({Made().issue(), other.issue()}) == Found{"answers:1.pdf", "answers:0.pdf"});
    CHECK(copies({Made().issue(), under_other_id().issue(tests::sample_key(9))}) == Found{"answers:1.pdf", "answers:0.pdf"});
}

TEST_CASE("a corrected name is told apart from a copy, and told") {
    Made corrected = under_other_id();
    corrected.claim.name = "Żaneta Brzęczyszczykiewicz";
    corrected.claim.replaces = Made().claim.id;
    CHECK(copies({Made().issue(), corrected.issue()}) == Found{"corrected:1.pdf", "corrected:0.pdf"});
    CHECK(copies({Made().issue(), corrected.issue(tests::sample_key(9))}) == Found{"answers:1.pdf", "answers:0.pdf"});
}

TEST_CASE("the organisation's word on a certificate is no copy of it, unless it is for somebody else") {
    Made word = under_other_id();
    word.claim.confirms = Made().claim.id;
    word.claim.confirms_hash = word.claim.grading_hash;
    CHECK(copies({Made().issue(), word.issue(tests::organisation_key())}) == Found{"", ""});
    word.claim.name = "Jan Inny";
    CHECK(copies({Made().issue(), word.issue(tests::organisation_key())}) == Found{"answers:1.pdf", "answers:0.pdf"});
}

TEST_CASE("one invitation used with two keys is pointed out") {
    Made first, second = under_other_id();
    second.evidence.items[0].seconds += 1;
    first.invite();
    second.invite();
    CHECK(copies({first.issue(), second.issue(tests::sample_key(9))}) == Found{"enrolment:1.pdf", "enrolment:0.pdf"});
    CHECK(copies({first.issue(), second.issue()}) == Found{"", ""});
}

TEST_CASE("one number on two certificates is pointed out") {
    Made other;
    other.claim.name = "Jan Inny";
    other.evidence.items[0].seconds += 1;
    other.bind();
    CHECK(copies({Made().issue(), other.issue(), Made().issue()}) == Found{"id:1.pdf", "id:0.pdf", "id:1.pdf"});
}

TEST_CASE("what is not signed is compared with nothing") {
    Submission forged = Made().issue();
    const std::string name = "Brzęczyszczykiewicz";
    forged.credential.replace(forged.credential.find(name), name.size(), "Kowalska");
    CHECK(copies({Made().issue(), forged}) == Found{"", ""});
}

TEST_CASE("a heap of copies is compared in a moment") {
    std::vector<Verdict> verdicts(2'000, tests::judged(Made().issue()));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        verdicts[i].evidence.reset();
        verdicts[i].claim.name = "Osoba " + std::to_string(i);
    }
    compare(verdicts, {});
    CHECK(verdicts.front().checks.back().why == "id");
    CHECK(verdicts.back().checks.back().why == "id");
}
