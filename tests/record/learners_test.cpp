#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/learners.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::FakeDisk;

namespace {

class CountingRandomness final : public Randomness {
public:
    std::uint64_t seed() override { return ++count_; }

private:
    std::uint64_t count_ = 0;
};

std::string create(Learners& learners, Randomness& randomness, const std::string& name) {
    auto learner = learners.create(randomness);
    REQUIRE(learner);
    REQUIRE(learner->log->append(Events{LearnerNamed{name, "", ""}}, Instant{1}));
    return learner->id;
}

}  // namespace

TEST_CASE("before anybody began there are no learners") {
    FakeDisk disk;
    const auto list = Learners(disk, "/data").list();
    REQUIRE(list);
    CHECK(list->empty());
}

TEST_CASE("learners are listed by name, last used first, and see only their own events") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string ania = create(learners, randomness, "Ania"), bolek = create(learners, randomness, "Bolek");
    CHECK(Learners::is_id(ania));
    CHECK(ania.find("Ania") == std::string::npos);
    auto list = learners.list();
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].name == "Bolek");
    {
        auto learner = learners.open(ania);
        REQUIRE(learner);
        REQUIRE(learner->events.size() == 1);
        CHECK(last_name(learner->events) == "Ania");
        REQUIRE(learner->log->append(Events{PageRead{"l", "p"}}, Instant{2}));
    }
    list = learners.list();
    REQUIRE(list);
    CHECK((*list)[0].name == "Ania");
    const auto other = learners.peek(bolek);
    REQUIRE(other);
    CHECK(other->events.size() == 1);
}

TEST_CASE("a second instance on the same learner is told so, on another it opens") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string ania = create(learners, randomness, "Ania"), bolek = create(learners, randomness, "Bolek");
    auto first = learners.open(ania);
    REQUIRE(first);
    const auto second = learners.open(ania);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "record.learner-busy");
    CHECK(learners.open(bolek));
    first = learners.open(bolek);
    CHECK(learners.open(ania));
}

TEST_CASE("a name given later replaces the one on the start screen") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string id = create(learners, randomness, "Anna Nowak");
    {
        auto learner = learners.open(id);
        REQUIRE(learner);
        CHECK(learner->preferences.get(Preferences::name) == "Anna Nowak");
        REQUIRE(learner->log->append(Events{LearnerNamed{"Anna Nowak-Lis", "", ""}}, Instant{2}));
    }
    REQUIRE(learners.open(id));
    CHECK(learners.list()->front().name == "Anna Nowak-Lis");
}

TEST_CASE("preferences belong to one learner and survive") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string ania = create(learners, randomness, "Ania"), bolek = create(learners, randomness, "Bolek");
    Preferences preferences;
    REQUIRE(preferences.set(Preferences::language, "en"));
    REQUIRE(learners.save_preferences(ania, preferences));
    CHECK(learners.open(ania)->preferences.get(Preferences::language) == "en");
    CHECK(learners.open(bolek)->preferences.get(Preferences::language).empty());
}

TEST_CASE("an id that is none never reaches the disk") {
    FakeDisk disk;
    disk.put("/data/secret/log", "x");
    Learners learners(disk, "/data");
    for (const char* id : {"", ".", "..", "../secret", "0123456789abcdef0123456789abcdeF", "0123456789abcdef0123456789abcde/"}) {
        CHECK_FALSE(Learners::is_id(id));
        CHECK(learners.open(id).error().code == "record.unknown-learner");
        CHECK(learners.peek(id).error().code == "record.unknown-learner");
        CHECK(learners.save_preferences(id, {}).error().code == "record.unknown-learner");
    }
    CHECK(learners.open("0123456789abcdef0123456789abcdef").error().code == "record.unknown-learner");
    CHECK(learners.peek("0123456789abcdef0123456789abcdef").error().code == "record.unknown-learner");
}

TEST_CASE("what else lies in the folder is no learner") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    create(learners, randomness, "Ania");
    disk.put("/data/learners/backup/log", "x");
    disk.put("/data/learners/0123456789abcdef0123456789abcdef", "a file");
    CHECK(learners.list()->size() == 1);
    CHECK(learners.open("0123456789abcdef0123456789abcdef").error().code == "record.unknown-learner");
}

TEST_CASE("a learner whose log was lost to damage is still listed") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string id = create(learners, randomness, "Ania");
    disk.put("/data/learners/" + id + "/log", std::string(300, 'x'));
    REQUIRE(learners.list()->size() == 1);
    CHECK(learners.list()->front().name.empty());
    const auto learner = learners.open(id);
    REQUIRE(learner);
    CHECK(learner->report.damage == Damage::header);
}

TEST_CASE("on a full disk nobody half-created stays on the start screen") {
    FakeDisk disk;
    CountingRandomness randomness;
    disk.set_capacity(10);
    Learners learners(disk, "/data");
    CHECK(learners.create(randomness).error().code == "disk.full");
    CHECK(learners.list()->empty());
    disk.set_capacity(100'000);
    CHECK(learners.create(randomness));
}

TEST_CASE("what an interrupted write left behind is cleared away") {
    FakeDisk disk;
    CountingRandomness randomness;
    Learners learners(disk, "/data");
    const std::string id = create(learners, randomness, "Ania");
    const std::string folder = "/data/learners/" + id;
    disk.put(folder + "/.rozwaga-00112233.tmp", "half");
    disk.put(folder + "/log.damaged-1", "kept");
    REQUIRE(learners.open(id));
    CHECK(disk.describe(folder + "/.rozwaga-00112233.tmp").error().code == "disk.not-found");
    CHECK(disk.bytes_of(folder + "/log.damaged-1") == "kept");
}
