// What a disk of this machine does not do on demand: a file that exists and cannot be read.
#include <catch2/catch_test_macros.hpp>

#include "course/course_folder.h"
#include "course/reader.h"
#include "system/real_disk.h"

using namespace rozwaga;
using rozwaga::test::CourseFolder;

namespace {

/// The machine's disk, with one answer changed.
class TroubledDisk final : public Disk {
public:
    std::string troubled_file, code;
    std::uint64_t pretended_size = 0;

    Result<std::vector<Entry>> list(const std::string& folder) const override { return disk_.list(folder); }
    Result<Entry> describe(const std::string& path) const override {
        auto entry = disk_.describe(path);
        if (entry && pretended_size > 0 && path.ends_with(".md")) entry->size = pretended_size;
        return entry;
    }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
        if (path.ends_with(troubled_file)) return fail(code, {{"path", path}});
        return disk_.read(path, limit);
    }
    Result<void> write(const std::string&, std::string_view, bool) override { return refused(); }
    Result<void> make_folders(const std::string&, bool) override { return refused(); }
    Result<void> rename(const std::string&, const std::string&) override { return refused(); }
    Result<void> remove(const std::string&) override { return refused(); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string&) override { return fail("disk.no-access"); }
    Result<std::unique_ptr<FileLock>> lock(const std::string&) override { return fail("disk.no-access"); }

private:
    static Result<void> refused() { return fail("disk.no-access"); }
    system::RealDisk disk_;
};

course::Findings read_with(const TroubledDisk& disk, const CourseFolder& folder) {
    auto outcome = course::read_course(disk, {folder.path("lessons"), folder.path("quizzes"), folder.path("assets"), ""});
    REQUIRE(outcome);
    CHECK_FALSE(outcome->loaded);
    return std::move(outcome->findings);
}

}  // namespace

TEST_CASE("a file that cannot be read is named with the reason") {
    const CourseFolder folder;
    TroubledDisk disk;
    disk.troubled_file = "quizzes/exam.yaml";
    disk.code = "disk.no-access";
    const auto findings = read_with(disk, folder);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "file-unreadable");
    CHECK(findings[0].place == Place{folder.path("quizzes/exam.yaml"), 1, 1});
    CHECK(findings[0].arguments == Arguments{{"reason", "disk.no-access"}});
}

TEST_CASE("a file that grew between the look and the reading is refused all the same") {
    const CourseFolder folder;
    TroubledDisk disk;
    disk.troubled_file = "01-greet/en.md";
    disk.code = "disk.too-large";
    const auto findings = read_with(disk, folder);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "file-too-large");
}
