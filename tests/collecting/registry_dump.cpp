#include "collecting/registry_dump.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

namespace rozwaga::tests {
namespace {

using namespace registry;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += text + ",";
    return all;
}

std::string line_of(const PersonRow& person) {
    std::string line = "person " + person.name + "|" + person.number + "|" + person.team + "|" + name_of(person.state) + "|" +
                       std::to_string(person.percent) + "|" + std::to_string(person.certificates) + "|" + (person.flagged ? "flagged" : "");
    for (const auto& date : {person.joined, person.due, person.completed, person.valid_until}) line += "|" + (date ? to_iso8601(*date) : "");
    return line;
}

std::string line_of(const PersonRow& person, const CertificateRow& one) {
    return "certificate " + one.id + "|" + person.number + "|" + std::to_string(int(one.kind)) + std::to_string(int(one.standing)) + "|" + one.name + "|" +
           one.number + "|" + one.course + "|" + one.version + "|" + one.issuer + "|" + one.enrolment + "|" + std::to_string(one.percent) + "|" +
           to_iso8601(one.awarded) + "|" + to_iso8601(one.valid_until) + "|" + joined(one.flags) + "|" + one.confirms + "|" +
           (one.from_square ? "square" : "") + (one.files_kept ? "kept" : "");
}

}  // namespace

std::string dump(Registry& registry, Instant now) {
    std::vector<std::string> lines;
    std::map<PersonId, std::string> numbers;
    PeopleQuery query;
    query.filter.with_left = true;
    query.limit = 10'000;
    const auto people = registry.people(query, now);
    REQUIRE(people);
    for (const PersonRow& person : people->rows) {
        lines.push_back(line_of(person));
        numbers[person.id] = person.number + " " + person.name;
    }
    REQUIRE(registry.each_certificate(query.filter, now, [&](const PersonRow& person, const CertificateRow& one) {
        lines.push_back(line_of(person, one));
        return true;
    }));
    const auto aside = registry.set_aside(0, 10'000);
    REQUIRE(aside);
    for (const SetAsideRow& row : *aside) {
        std::string line = "aside " + row.file_hash + "|" + row.file + "|" + row.reason.code + "|" + row.ask_for + "|" + row.name + "|" + row.number + "|" +
                           (row.admissible ? "admissible" : "");
        for (const PersonId id : row.proposals) line += "|" + numbers[id];
        lines.push_back(line);
    }
    REQUIRE(registry.each_result([&](const AttemptFigures& figures) {
        std::string line = "result " + numbers[figures.person] + "|" + figures.certificate + "|" + (figures.first ? "first" : "") + "|" + figures.grading_hash;
        for (const ItemFigure& item : figures.graded.items) line += "|" + item.item + " " + std::to_string(item.permille) + " " + joined(item.picks);
        lines.push_back(line);
        return true;
    }));
    std::ranges::sort(lines);
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
}

}  // namespace rozwaga::tests
