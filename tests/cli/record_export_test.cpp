// What `record export` prints of a record that holds one event of every kind.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/event_json.h"
#include "cli/office.h"
#include "record/learners.h"
#include "system/real_clock.h"
#include "system/real_disk.h"

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
        EnrolmentAccepted{"urn:uuid:1", "{}"}, RoundBegun{"round-1", 9, {"i1"}},
        ReminderShown{{1'795'000'000'000}, 7},
        CourseMet{"rozwaga", "1.1.0", {"confidential"}}, AttemptMoved{"exam-1", "1.1.0", "cd34"},
        RefresherBegun{"again-1", 5, "rozwaga", "1.0.0", "ab12", 80, {{"i1", 0}}, {{"s1", 1}}, {}},
        RefresherNeeded{"again-1", {{"l1", 4, {"p1"}}}, {{"i2", 4}}}, RefresherPageRead{"again-1", "l1", "p1"}};
    REQUIRE(events.size() == std::variant_size_v<Event>);
    std::set<std::string> names;
    for (const auto& event : events) {
        const auto json = cli::event_json({{1'795'338'000'000}, event});
        CHECK(json.at("at") == "2026-11-22T09:00:00Z");
        CHECK(names.insert(json.at("event").get<std::string>()).second);
        CHECK(json.size() >= 3);
    }
    CHECK(cli::event_json({{0}, WentTo{{PlaceKind::round, "r", "i"}}}).at("kind") == "round");
    CHECK(cli::event_json({{0}, events[3]}).at("answer") == nlohmann::ordered_json::parse(R"(["a", {"option": "b", "group": "g"}])"));
}

TEST_CASE("a record goes into a file under a passphrase and comes back on another computer, once") {
    const tests::Office here, there;
    system::RealDisk disk;
    system::RealRandomness randomness;
    record::Learners learners(disk, here.data);
    std::string id;
    {
        auto learner = learners.create(randomness);
        REQUIRE(learner);
        id = learner->id;
        REQUIRE(learner->log->append(record::Events{record::LearnerNamed{"Ewa", "", ""}}, {1}));
        REQUIRE(learner->log->append(record::Events{record::PageRead{"l", "p"}}, {2}));
    }
    const std::string secret = here.write("haslo", "cztery konie na bruku\n"), wrong = here.write("zle", "cztery psy na bruku\n");
    const std::string file = here.path("zapis.rozwaga");
    const tests::Answer made = here.at_work({"record", "export-file", id, "--out", file, "--passphrase-file", secret});
    CHECK(made.code == 0);
    CHECK(made.out.find(file) != std::string::npos);
    CHECK(here.read(file).find("Ewa") == std::string::npos);
    CHECK(here.at_work({"record", "export-file", id, "--out", file, "--passphrase-file", secret}).code == 2);   // never over a file
    CHECK(here.at_work({"record", "export-file", std::string(32, '0'), "--out", here.path("x"), "--passphrase-file", secret}).code == 2);

    CHECK(there.at_work({"record", "import", file, "--passphrase-file", wrong}).code == 2);
    CHECK_FALSE(std::filesystem::exists(there.data + "/learners"));
    const tests::Answer came = there.at_work({"record", "import", file, "--passphrase-file", secret});
    CHECK(came.code == 0);
    CHECK(came.out.find("2 new entries") != std::string::npos);
    CHECK(there.at_work({"record", "list"}).out.find("Ewa") != std::string::npos);
    CHECK(there.read(there.data + "/learners/" + id + "/log") == here.read(here.data + "/learners/" + id + "/log"));
    CHECK(there.at_work({"record", "import", file, "--passphrase-file", secret}).out.find("0 new entries") != std::string::npos);
    const tests::Answer foreign = there.at_work({"record", "import", secret, "--passphrase-file", secret});
    CHECK(foreign.code == 2);
    CHECK(foreign.err.find("haslo") != std::string::npos);
}
