// Moving to another computer: one file under a passphrase, opened on the other side; nothing lost, nothing doubled.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "base/digest.h"
#include "learner/papers.h"
#include "learner/walk.h"
#include "record/event_codec.h"
#include "record/frame.h"
#include "record/merge.h"
#include "session/moving.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using widgets::Role;

namespace {

constexpr const char* secret = "cztery konie na bruku";

/// Through the settings; what it answers is the path.
std::string packed_file(World& world, const std::string& passphrase = secret) {
    Walk walk(world);
    if (!world.shows<session::MovingView>()) {
        if (!world.shows<session::SettingsView>()) walk.press("frame.settings");
        walk.press("moving.title");
    }
    world.type("moving.passphrase", passphrase);
    world.type("moving.again", passphrase);
    const std::string path = world.folder->path("na pendrive/zapis.rozwaga");
    world.type("moving.path", path);
    walk.press("moving.pack");
    return path;
}

/// The same file on another computer's disk.
std::string carried(World& from, const std::string& path, World& to, const std::string& name = "zapis.rozwaga") {
    const auto bytes = from.disk.read(path, session::largest_moving_file);
    REQUIRE(bytes);
    const std::string there = to.folder->path(name);
    REQUIRE(to.disk.write(there, *bytes, false));
    return there;
}

void bring(World& world, const std::string& path, const std::string& passphrase = secret) {
    drop(world, {path});
    REQUIRE(world.shows<session::ComingView>());
    world.type("coming.passphrase", passphrase);
    world.press("coming.bring");
}

std::string only_notice(World& world) {
    const auto& notices = world.app->view().notices;
    if (notices.size() != 1) return "";
    return notices.front().good ? notices.front().code : notices.front().error.code;
}

std::string said_at(World& world, std::string_view field) {
    const auto* found = world.ui->tree().find(Role::text_field, world.words()(field));
    return found ? found->description : "";
}

std::string key_of(World& world) {
    const auto id = session::Id(world.folder->path("data/learners"));
    const auto entries = world.disk.list(id);
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    return *world.disk.read(id + "/" + entries->front().name + "/key", 4096);
}

const std::string merging = "0123456789abcdef0123456789abcdef";

std::string log_of(const std::vector<record::StampedEvents>& decisions) {
    std::string log = record::encode_header({record::format_version, merging});
    std::uint64_t sequence = 0;
    for (const auto& decision : decisions) log += record::encode_frame({1, 1, ++sequence, record::encode(decision)});
    return log;
}

std::string merged(const std::string& ours, const std::string& theirs) { return record::merge_logs(ours, theirs, merging)->log; }

}  // namespace

TEST_CASE("a record moves to an empty computer with everything: progress, certificate, settings, and the key that signs") {
    for (const char* language : {"pl", "en"}) {
        World old_computer(language), new_computer(language);
        saved_certificate(old_computer, "Ola Nowak");
        old_computer.wish(session::Wish(session::Request(session::ChangeSetting{"theme", "dark"})));
        const std::string path = packed_file(old_computer);
        CHECK(only_notice(old_computer) == "record-packed");
        REQUIRE(old_computer.disk.describe(path));

        // From the welcome page: "Open a file" says that such a file can be opened.
        new_computer.draw();
        new_computer.press("files.open");
        CHECK(new_computer.says(new_computer.words()("opening.record")));
        bring(new_computer, carried(old_computer, path, new_computer));
        CHECK(only_notice(new_computer) == "record-came");
        CHECK(new_computer.app->view().learner == "Ola Nowak");
        CHECK(new_computer.progress().events == old_computer.progress().events);
        REQUIRE(new_computer.progress().certificates.size() == 1);
        CHECK(new_computer.progress().certificates.back().issued.credential == old_computer.progress().certificates.back().issued.credential);
        CHECK(new_computer.app->view().preferences.theme == "dark");
        CHECK(key_of(new_computer) == key_of(old_computer));
    }
}

TEST_CASE("the file shows nothing without its passphrase: no name, no id, no key") {
    World world("pl");
    saved_certificate(world, "Ola Nowak");
    const auto bytes = *world.disk.read(packed_file(world), session::largest_moving_file);
    CHECK(bytes.find("Ola") == std::string::npos);
    CHECK(bytes.find("rozwaga-signing-key") == std::string::npos);
    CHECK(bytes.find("did:key") == std::string::npos);
}

TEST_CASE("two computers that went on apart are joined, back and forth, and the same file again changes nothing") {
    World home("pl"), office("pl");
    Walk at_home(home), at_office(office);
    at_home.introduce("Jan Dwóch");
    home.go(record::PlaceKind::home);
    const std::string first = packed_file(home);
    bring(office, carried(home, first, office));
    office.press("frame.dismiss");
    const auto& lessons = home.course().lessons;
    at_home.press("settings.done");
    at_home.take_lesson(lessons[0]);
    office.clock.time = home.clock.time + 60'000;
    at_office.take_lesson(lessons[1]);

    const auto read_pages = [](World& world) {
        std::size_t count = 0;
        for (const auto& [id, lesson] : world.progress().lessons) count += lesson.pages_read.size();
        return count;
    };
    const auto apart = read_pages(home) + read_pages(office);
    const std::string second = carried(office, packed_file(office), home, "z biura.rozwaga");
    bring(home, second);
    CHECK(only_notice(home) == "record-joined");
    CHECK(read_pages(home) == apart);
    const auto events = home.progress().events;
    bring(home, second);
    CHECK(only_notice(home) == "record-was-here");
    CHECK(home.progress().events == events);
    bring(home, first);   // an older one
    CHECK(only_notice(home) == "record-was-here");
    CHECK(home.progress().events == events);
    std::filesystem::remove(home.folder->path("na pendrive/zapis.rozwaga"));
    bring(office, carried(home, packed_file(home), office, "z domu.rozwaga"));
    CHECK(office.progress().events == events);
    CHECK(read_pages(office) == apart);
}

TEST_CASE("a wrong passphrase is said at the field, and another can be tried") {
    World world("pl"), other("pl");
    Walk walk(world);
    walk.introduce("Ola Nowak");
    const std::string path = carried(world, packed_file(world), other);
    bring(other, path, "cztery konie na brudku");
    REQUIRE(other.shows<session::ComingView>());
    CHECK(said_at(other, "coming.passphrase") == other.words()("error.move.passphrase-wrong", {{"file", "zapis.rozwaga"}}));
    CHECK(other.app->progress() == nullptr);
    other.type("coming.passphrase", secret);
    other.press("coming.bring");
    CHECK(other.app->view().learner == "Ola Nowak");
}

TEST_CASE("a file that is damaged, cut short, of a newer version or something else is refused in clear words") {
    World world("pl"), other("pl");
    Walk walk(world);
    walk.introduce("Ola Nowak");
    const std::string whole = *world.disk.read(packed_file(world), session::largest_moving_file);
    const auto refused = [&](std::string bytes) {
        const std::string path = other.folder->path("plik.rozwaga");
        REQUIRE(other.disk.write(path, bytes, false));
        drop(other, {path});
        const std::string code = only_notice(other);
        CHECK_FALSE(other.shows<session::ComingView>());
        CHECK(other.words().has("error." + code));
        return code;
    };
    std::string changed = whole;
    changed[whole.size() / 2] ^= 1;
    CHECK(refused(changed) == "move.damaged");
    CHECK(refused(whole.substr(0, whole.size() - 1)) == "move.damaged");
    CHECK(refused(whole.substr(0, 30)) == "move.damaged");
    CHECK(refused(whole + "x") == "move.damaged");
    CHECK(refused("mleko, chleb, masło") == "session.cannot-open");
    std::string newer = whole.substr(0, whole.size() - 32);
    newer[8] = 2;
    CHECK(refused(newer + sha256(newer)) == "move.newer");
    std::string costly = whole.substr(0, whole.size() - 32);
    costly[15] = '\x7f';   // two thousand million passes
    CHECK(refused(costly + sha256(costly)) == "move.damaged");
    CHECK(other.app->progress() == nullptr);
}

TEST_CASE("a passphrase that is short, or typed in two ways, makes no file") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ola Nowak");
    const std::string path = packed_file(world, "krótkie");
    CHECK(said_at(world, "moving.passphrase") == world.words()("error.key.passphrase-short", {{"least", "10"}}));
    CHECK_FALSE(world.disk.describe(path));
    world.type("moving.passphrase", secret);
    world.type("moving.again", "cztery konie na bruku?");
    walk.press("moving.pack");
    CHECK(said_at(world, "moving.again") == world.words()("error.key.passphrase-differs"));
    CHECK_FALSE(world.disk.describe(path));
    CHECK(world.says(world.words()("moving.strength-good")));
    world.type("moving.again", secret);
    walk.press("moving.pack");
    CHECK(only_notice(world) == "record-packed");
}

TEST_CASE("what is typed as a passphrase is shown nowhere, and forgotten when the screen is left") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Ola Nowak");
    walk.press("frame.settings");
    walk.press("moving.title");
    world.type("moving.passphrase", secret);
    CHECK_FALSE(world.says(secret));
    const auto* field = world.ui->tree().find(Role::text_field, world.words()("moving.passphrase"));
    REQUIRE(field);
    CHECK(field->value.find("••") == 0);
    CHECK_FALSE(world.side->drafts().passphrase.empty());
    world.ui->key(widgets::Key::escape);
    world.draw();
    CHECK(world.shows<session::SettingsView>());
    CHECK(world.side->drafts().passphrase.empty());
    walk.press("moving.title");
    CHECK(world.ui->tree().find(Role::text_field, world.words()("moving.passphrase"))->value.empty());
}

TEST_CASE("a full disk loses nothing on either side, and a file of that name stays") {
    World world("pl"), other("pl");
    Walk walk(world);
    walk.introduce("Ola Nowak");
    const std::string path = packed_file(world);
    const auto before = *world.disk.read(path, session::largest_moving_file);
    world.disk.full = true;
    const auto events = world.progress().events;
    packed_file(world);
    CHECK(only_notice(world) == "disk.full");
    world.disk.full = false;
    CHECK(world.progress().events == events);
    CHECK(*world.disk.read(path, session::largest_moving_file) == before);
    CHECK(packed_file(world) == path);
    CHECK(*world.disk.read(path, session::largest_moving_file) == before);   // the new one has a free name beside it

    const std::string there = carried(world, path, other);
    other.disk.full = true;
    bring(other, there);
    CHECK(only_notice(other) == "disk.full");
    CHECK(other.app->progress() == nullptr);
    const auto left = other.disk.list(other.folder->path("data/learners"));
    CHECK((!left || left->empty()));
    other.disk.full = false;
    bring(other, there);
    CHECK(other.app->view().learner == "Ola Nowak");
}

TEST_CASE("somebody else's record comes beside the one at work; a file that vanished is said so") {
    World world("pl"), other("pl");
    other.randomness.next = 4711;   // or the two would draw the same id
    Walk walk(world), at_other(other);
    walk.introduce("Ola Nowak");
    at_other.introduce("Adam Inny");
    const std::string path = carried(world, packed_file(world), other);
    bring(other, path);
    CHECK(other.app->view().learner == "Ola Nowak");
    other.press("frame.dismiss");
    other.press("frame.switch-person");
    CHECK(other.ui->has(Role::button, "Adam Inny"));
    CHECK(other.ui->has(Role::button, "Ola Nowak"));
    std::filesystem::remove(path);
    drop(other, {path});
    CHECK(only_notice(other) == "disk.not-found");
}

TEST_CASE("an exam begun on both computers: the one begun last is open, and one that was finished stays finished") {
    const auto begun = [](const char* attempt, int second) {
        record::ExamBegun exam;
        exam.attempt = attempt;
        exam.items = {"one"};
        return record::StampedEvents{{{second * 1000}, exam}};
    };
    const auto answered = [](const char* attempt, int second) {
        return record::StampedEvents{{{second * 1000}, record::ExamAnswered{attempt, "one", {{{"a", ""}}}}}};
    };
    const auto finished = [](const char* attempt, int second) {
        return record::StampedEvents{{{second * 1000}, record::ExamHandedIn{attempt}}, {{second * 1000}, record::ExamGraded{attempt, 1, 1, 100, true, {}, {}, {}, {}}}};
    };
    const auto certified = [](const char* attempt, int second) {
        return record::StampedEvents{{{second * 1000}, record::CertificateIssued{"certificate", attempt, "Anna", "pl", {}, "{}", {}, {}}}};
    };
    const std::string here = log_of({begun("here", 1), answered("here", 9)});
    const std::string there = log_of({begun("there", 2), answered("there", 3), finished("there", 4), certified("there", 5)});
    const auto progress_of = [](const std::string& log) {
        progress::Progress progress;
        const auto reading = record::read_log(log);
        for (const auto& stamped : reading->events) apply(progress, stamped);
        return progress;
    };
    const auto both = progress_of(merged(here, there));
    REQUIRE(both.attempt("there"));
    CHECK(both.attempt("there")->graded->passed);
    CHECK(both.certificate("certificate"));
    CHECK(both.attempt("here")->answers.size() == 1);
    // Both open: the later one goes on; the other is finished where it was begun, and comes along with the next file.
    const auto open = progress_of(merged(here, log_of({begun("there", 2), answered("there", 3)})));
    CHECK(open.open_attempt()->begun.attempt == "there");
    const auto later = progress_of(merged(merged(here, there), log_of({begun("here", 1), answered("here", 9), finished("here", 12)})));
    CHECK(later.attempt("here")->graded);
    CHECK(later.open_attempt() == nullptr);
}

TEST_CASE("the seeds of tests/fuzz/fuzz_moving.cpp are written anew", "[.corpus]") {
    system::RealDisk disk;
    CountingRandomness randomness;
    const std::string folder = std::string(ROZWAGA_SOURCE_DIR) + "/tests/fuzz/corpus/moving/";
    REQUIRE(disk.make_folders(folder));
    const auto pages = [](const std::vector<int>& numbers) {
        std::vector<record::StampedEvents> decisions;
        for (const int page : numbers) decisions.push_back({{{page * 1000}, record::PageRead{"lesson", std::to_string(page)}}});
        return log_of(decisions);
    };
    const record::Belongings belongings{{7}, pages({1, 2, 9}), "language=pl\n", SecretText("rozwaga-signing-key 1")};
    REQUIRE(disk.write(folder + "belongings", record::pack_belongings(belongings).view()));
    REQUIRE(disk.write(folder + "belongings-log-only", record::pack_belongings({{7}, pages({}), "", {}}).view()));
    REQUIRE(disk.write(folder + "log-same", pages({1, 2, 3, 4, 5, 6})));
    REQUIRE(disk.write(folder + "log-other-order", pages({3, 9, 1, 1, 6})));
    REQUIRE(disk.write(folder + "log-cut", pages({1, 2}).substr(0, 120)));
    const auto file = session::write_moving_file(belongings, secret, certificate::fresh_lock({1, 8}, randomness));
    REQUIRE(file);
    REQUIRE(disk.write(folder + "file", *file));
    REQUIRE(disk.write(folder + "file-cut", file->substr(0, file->size() - 40)));
}
