// Whose certificate it is: what is assumed, what only proposed.
#include <catch2/catch_test_macros.hpp>

#include "registry/matching.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using certificate::Standing;
using certificate::Verdict;

namespace {

const Instant some_day = from_iso8601("2026-11-22T10:00:00Z").value();

const Directory& directory() {
    static const Directory directory({
        {1, "Zofia Ćwik", "00417", "Sklep", {}, {}},
        {2, "Jan Kowalski", "101", "Biuro", {}, {}},
        {3, "Jan Kowalski", "102", "Magazyn", {}, {}},
        {4, "Anna Kowalska-Nowak", "103", "Biuro", {}, {}},
        {5, "Adam Lis", "104", "Biuro", {}, {}},
        {6, "Kazimierz Bąk", "", "Biuro", {}, {}},
        {7, "Ewa Maria Zając", "", "Biuro", {}, {}},
        {8, "Łukasz Żak", "105", "Sklep", {}, some_day},
        {9, "Łukasz Żak", "106", "Sklep", {}, {}},
        {10, "Piotr Kozieł", "", "", {}, {}},
        {11, "Piotr Koziel", "", "", {}, {}},
    });
    return directory;
}

Verdict claimed(const std::string& name, const std::string& number = "", Standing standing = Standing::self_declared) {
    Verdict verdict;
    verdict.overall = certificate::Overall::valid;
    verdict.standing = standing;
    verdict.claim.id = "urn:uuid:1";
    verdict.claim.name = name;
    verdict.claim.number = number;
    verdict.claim.awarded = some_day;
    return verdict;
}

/// "1", "1 spelling" when assumed; "match.several 2 3" when proposed.
std::string found(const Verdict& verdict, std::optional<PersonId> invited = {}) {
    const Match match = registry::match(verdict, invited, directory());
    std::string text = match.person ? std::to_string(*match.person) : match.reason.code;
    for (const auto& flag : match.flags) {
        CHECK(flag.code == "match");
        CHECK(flag.state == certificate::CheckState::warning);
        text += " " + flag.why;
    }
    CHECK(match.person.has_value() == match.reason.code.empty());
    for (const PersonId id : match.proposals) text += " " + std::to_string(id);
    return text;
}

}  // namespace

TEST_CASE("number and name together are enough, however the name is written") {
    CHECK(found(claimed("Zofia Ćwik", "00417")) == "1");
    CHECK(found(claimed("ZOFIA  ĆWIK", "00417")) == "1");
    CHECK(found(claimed("Zofia Cwik", "00417")) == "1 spelling");
    CHECK(found(claimed("Ćwik Zofia", "00417")) == "1 spelling");
    CHECK(found(claimed("Zofia Ćwik", "417")) == "1");   // a spreadsheet ate the zeros
    CHECK(found(claimed("Zofia Ćwik", " 00 417 ")) == "1");
    CHECK(found(claimed("Jan Kowalski", "102")) == "3");
}

TEST_CASE("a number with another name is proposed, never assumed") {
    CHECK(found(claimed("Zofia Ćwik", "104")) == "match.number-other-name 5 1");
    CHECK(found(claimed("Anna Kowalska", "103")) == "match.number-other-name 4");
    CHECK(found(claimed("Nikt Taki", "103")) == "match.number-other-name 4");
    CHECK(found(claimed("Zofia Ćwik", "999")) == "match.number-unknown 1");
    CHECK(found(claimed("Zofia Ćwik", "104", Standing::enrolled)) == "match.number-other-name 5 1");
}

TEST_CASE("a name alone is assumed only where it is the very name and nobody else is called alike") {
    CHECK(found(claimed("Adam Lis")) == "5 name-only");
    CHECK(found(claimed("adam lis")) == "5 name-only");
    CHECK(found(claimed("Kazimierz Bąk", "55")) == "6 name-only");   // the roster has no number to compare
    CHECK(found(claimed("Zofia Cwik")) == "match.similar 1");
    CHECK(found(claimed("Lis Adam")) == "match.similar 5");
    CHECK(found(claimed("Jan Kowalski")) == "match.several 2 3");
    CHECK(found(claimed("Piotr Kozieł")) == "match.several 10 11");
    CHECK(found(claimed("Anna Nowak")) == "match.similar 4");
    CHECK(found(claimed("Ewa Zając")) == "match.similar 7");
    CHECK(found(claimed("Anna Maria Kowalska-Nowak")) == "match.similar 4");
    CHECK(found(claimed("Nikt Taki")) == "match.nobody");
    CHECK(found(claimed("Lis")) == "match.nobody");
    CHECK(found(claimed("")) == "match.nobody");
}

TEST_CASE("letters that only look alike are pointed out and never assumed") {
    const std::string cyrillic = "\u0410dam Lis";   // А
    CHECK(found(claimed(cyrillic)) == "match.look-alike 5");
    CHECK(found(claimed(cyrillic, "104")) == "match.look-alike 5");
    CHECK(found(claimed(cyrillic, "", Standing::enrolled)) == "match.look-alike 5");
}

TEST_CASE("what a signature binds may be written otherwise; whoever was invited is the one") {
    CHECK(found(claimed("Adam Lis", "", Standing::enrolled)) == "5");
    CHECK(found(claimed("Lis Adam", "", Standing::enrolled)) == "5 spelling");
    CHECK(found(claimed("Zofia Cwik", "", Standing::organisation)) == "1 spelling");
    CHECK(found(claimed("Jan Kowalski", "", Standing::enrolled)) == "match.several 2 3");
    CHECK(found(claimed("Jan Kowalski", "", Standing::enrolled), 3) == "3");
    CHECK(found(claimed("Zofia Ćwik-Lis", "00417", Standing::enrolled), 1) == "1 renamed");
    // An invitation that the signature does not bear out says nothing.
    CHECK(found(claimed("Jan Kowalski"), 3) == "match.several 2 3");
    // Somebody the registry no longer has.
    CHECK(found(claimed("Adam Lis", "", Standing::enrolled), 77) == "5");
}

TEST_CASE("people who left are meant only where nobody else is") {
    CHECK(found(claimed("Łukasz Żak")) == "9 name-only");
    CHECK(found(claimed("Łukasz Żak", "106")) == "9");
    const Directory left({{8, "Łukasz Żak", "105", "Sklep", {}, some_day}});
    CHECK(registry::match(claimed("Łukasz Żak", "105"), {}, left).person == 8);
}

TEST_CASE("a name cut short on a print is only proposed") {
    Verdict verdict = claimed("Adam Lis…");
    verdict.from_square = true;
    CHECK(found(verdict) == "match.shortened 5");
}

TEST_CASE("a heap of people of one name is bounded") {
    std::vector<RosterPerson> many;
    for (PersonId id = 1; id <= 5000; ++id) many.push_back({id, "Jan Nowak", std::to_string(id), "", {}, {}});
    const Directory directory(std::move(many));
    CHECK(directory.look_up("", "Jan Nowak").size() == Directory::most_found);
    CHECK(registry::match(claimed("Jan Nowak", "4999"), {}, directory).person == 4999);
}

TEST_CASE("an award before the first day at work, or before there was such a course, is flagged") {
    const auto keys = [](const RosterPerson& person, const course::LoadedCourse* pack = nullptr) {
        std::string all;
        for (const auto& flag : impossible_dates(claimed("Jan"), person, pack)) all += certificate::wording_key(flag) + " ";
        return all;
    };
    RosterPerson person{1, "Jan", "", "", from_iso8601("2026-11-24T00:00:00Z").value(), {}};
    CHECK(keys(person) == "verify.dates.warning-before-joining ");
    person.joined = from_iso8601("2026-11-23T00:00:00Z").value();
    CHECK(keys(person).empty());
    person.joined.reset();
    CHECK(keys(person).empty());
    course::LoadedCourse pack;
    pack.course.sources = {{"a", 2016, {}, ""}, {"b", 2026, {}, ""}};
    CHECK(keys(person, &pack).empty());
    pack.course.sources.push_back({"c", 2027, {}, ""});
    CHECK(keys(person, &pack) == "verify.dates.warning-before-version ");
}
