// What `record export` prints of a record that holds one event of every kind.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/event_json.h"

using namespace rozwaga;

TEST_CASE("every kind of event is exported under a name of its own, with its time and its fields") {
    using namespace rozwaga::record;
    const std::vector<Event> events{
        LearnerNamed{"Ewa", "7", "sklep"}, WentTo{{PlaceKind::lesson, "l", "p"}}, PageRead{"l", "p"},
        PracticeAnswered{"i", 5, {{{"a", ""}, {"b", "g"}}}}, ScenarioBegun{"r", "s", "", 3}, OptionChosen{"r", "n1", "o"},
        NodeReplayed{"r", "n1"}, ExamBegun{"x", 9, "c", "1.0.0", "h", 80, {"i"}, {"s"}}, ExamAnswered{"x", "i", {{{"a", ""}}}},
        ItemFlagged{"x", "i", true}, ExamHandedIn{"x"}, ExamGraded{"x", 1500, 30000, 5, false, {"s/n/o"}, {{"l", 1, 2}}, "1.0.1", "h2"},
        CertificateIssued{"u", "x", "Ewa", "pl", {1'800'000'000'000}, "{}", "{}", "RRQ"}, CertificateSaved{"u", "/a.pdf"},
        CertificateSent{"u", "kadry@firma.example"}, PolicyAcknowledged{"firma", "ab", "pl", "{}"},
        EnrolmentAccepted{"urn:uuid:1", "{}"}, RoundBegun{"round-1", 9, {"i1"}}};
    REQUIRE(events.size() == std::variant_size_v<Event>);
    std::set<std::string> names;
    for (const auto& event : events) {
        const auto json = cli::event_json({{1'795'338'000'000}, event});
        CHECK(json.at("at") == "2026-11-22T09:00:00Z");
        CHECK(names.insert(json.at("event").get<std::string>()).second);
        CHECK(json.size() >= 3);
    }
    CHECK(cli::event_json({{0}, events[3]}).at("answer") == nlohmann::ordered_json::parse(R"(["a", {"option": "b", "group": "g"}])"));
}
