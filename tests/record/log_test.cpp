#include <catch2/catch_test_macros.hpp>

#include "record/fake_disk.h"
#include "record/frame.h"
#include "record/log.h"
#include "record/script.h"

using namespace rozwaga;
using namespace rozwaga::record;
using test::decision, test::FakeDisk, test::learner_id, test::same, test::session;

namespace {

constexpr const char* log_path = "/learner/log";

OpenedLog open(FakeDisk& disk) {
    auto opened = Log::open(disk, log_path, learner_id);
    REQUIRE(opened);
    return std::move(*opened);
}

FakeDisk disk_with(std::size_t decisions) {
    FakeDisk disk;
    REQUIRE(disk.make_folders("/learner"));
    OpenedLog opened = open(disk);
    for (std::size_t i = 0; i < decisions; ++i) REQUIRE(opened.log->append(decision(i)));
    return FakeDisk(disk);
}

}  // namespace

TEST_CASE("a new log is empty and undamaged") {
    FakeDisk disk;
    REQUIRE(disk.make_folders("/learner"));
    const OpenedLog opened = open(disk);
    CHECK(opened.events.empty());
    CHECK(opened.report.damage == Damage::none);
    CHECK_FALSE(opened.report.notice());
    CHECK(disk.bytes_of(log_path).size() == header_bytes);
}

TEST_CASE("what was appended is there when the log is opened again") {
    FakeDisk disk = disk_with(0);
    for (std::size_t i = 0; i < 30; ++i) {
        OpenedLog opened = open(disk);
        CHECK(same(opened.events, session(i)));
        CHECK(opened.log->sequence() == i);
        REQUIRE(opened.log->append(decision(i)));
    }
    const auto reading = read_log(disk, log_path);
    REQUIRE(reading);
    CHECK(reading->frames == 30);
    CHECK(reading->learner == learner_id);
    CHECK(same(reading->events, session(30)));
}

TEST_CASE("the events of one decision are one frame, with one instant when they are stamped together") {
    FakeDisk disk = disk_with(0);
    OpenedLog opened = open(disk);
    REQUIRE(opened.log->append(Events{ExamHandedIn{"e"}, ExamGraded{}}, Instant{99}));
    const auto reading = read_log(disk, log_path);
    REQUIRE(reading);
    CHECK(reading->frames == 1);
    REQUIRE(reading->events.size() == 2);
    CHECK(reading->events[1].at.milliseconds == 99);
}

TEST_CASE("appending nothing writes nothing") {
    FakeDisk disk = disk_with(2);
    OpenedLog opened = open(disk);
    const std::size_t before = disk.operations();
    REQUIRE(opened.log->append(StampedEvents{}));
    CHECK(disk.operations() == before);
}

TEST_CASE("a log of a later format is left alone and said to be one") {
    FakeDisk disk = disk_with(2);
    std::string bytes = encode_header({format_version + 1, learner_id}) + disk.bytes_of(log_path).substr(header_bytes);
    disk.put(log_path, bytes);
    const auto opened = Log::open(disk, log_path, learner_id);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "record.newer-format");
    CHECK(opened.error().arguments == Arguments{{"version", "2"}, {"path", log_path}});
    CHECK(disk.bytes_of(log_path) == bytes);
}

TEST_CASE("another learner's log is not opened as this one's") {
    FakeDisk disk = disk_with(2);
    const auto opened = Log::open(disk, log_path, "ffffffffffffffffffffffffffffffff");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "record.other-learner");
}

TEST_CASE("frames of a kind that only a later version knows stay in the file and are reported") {
    FakeDisk disk = disk_with(2);
    const std::string later = encode_frame({7, 1, 3, "a kind of the future"}) + encode_frame({1, 2, 4, "a version of the future"});
    disk.put(log_path, disk.bytes_of(log_path) + later);
    OpenedLog opened = open(disk);
    CHECK(same(opened.events, session(2)));
    CHECK(opened.report.damage == Damage::none);
    CHECK(opened.report.newer == 2);
    REQUIRE(opened.report.notice());
    CHECK(opened.report.notice()->code == "record.newer-events");
    REQUIRE(opened.log->append(decision(2)));
    CHECK(same(open(disk).events, session(3)));
    CHECK(disk.bytes_of(log_path).find("a version of the future") != std::string::npos);
}

TEST_CASE("a decision too large for a frame is refused and leaves no trace") {
    FakeDisk disk = disk_with(1);
    OpenedLog opened = open(disk);
    CertificateIssued issued;
    issued.credential.assign(largest_payload, 'x');
    const auto refused = opened.log->append(Events{issued}, Instant{1});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "record.too-large");
    REQUIRE(opened.log->append(decision(1)));
    CHECK(same(open(disk).events, session(2)));
}

TEST_CASE("somebody else writing to the file is noticed even where the lock was not asked") {
    class Racing final : public Disk {
    public:
        explicit Racing(FakeDisk& disk) : disk_(disk) {}
        Result<std::vector<Entry>> list(const std::string& f) const override { return disk_.list(f); }
        Result<Entry> describe(const std::string& p) const override { return disk_.describe(p); }
        Result<std::string> read(const std::string& p, std::uint64_t l) const override { return disk_.read(p, l); }
        Result<void> write(const std::string& p, std::string_view b, bool o) override { return disk_.write(p, b, o); }
        Result<void> make_folders(const std::string& p, bool o) override { return disk_.make_folders(p, o); }
        Result<void> rename(const std::string& a, const std::string& b) override { return disk_.rename(a, b); }
        Result<void> remove(const std::string& p) override { return disk_.remove(p); }
        Result<std::unique_ptr<FileLock>> lock(const std::string& p) override { return disk_.lock(p); }
        Result<std::unique_ptr<AppendFile>> open_append(const std::string& p) override {
            auto file = disk_.open_append(p);
            if (file) (void)(*file)->append("x");
            return file;
        }

    private:
        FakeDisk& disk_;
    };
    FakeDisk disk = disk_with(1);
    Racing racing(disk);
    const auto opened = Log::open(racing, log_path, learner_id);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "record.learner-busy");
}
