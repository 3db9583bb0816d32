// A network folder that does not answer: the app says so, stays usable, and can give up.
#include <catch2/catch_test_macros.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;

namespace {

/// Writes wait until the share answers; otherwise a real disk.
class SlowShare final : public Disk {
public:
    void answer() {
        const std::lock_guard lock(mutex_);
        answers_ = true;
        changed_.notify_all();
    }

    Result<std::vector<Entry>> list(const std::string& folder) const override { return real_.list(folder); }
    Result<Entry> describe(const std::string& path) const override { return real_.describe(path); }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override { return real_.read(path, limit); }
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only) override {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return answers_; });
        return real_.write(path, bytes, owner_only);
    }
    Result<void> make_folders(const std::string& path, bool owner_only) override { return real_.make_folders(path, owner_only); }
    Result<void> rename(const std::string& from, const std::string& to) override { return real_.rename(from, to); }
    Result<void> remove(const std::string& path) override { return real_.remove(path); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override { return real_.open_append(path); }
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return real_.lock(path); }

private:
    system::RealDisk real_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool answers_ = false;
};

struct AtCertificate {
    explicit AtCertificate(std::shared_ptr<SlowShare> slow) : share(std::move(slow)), world("pl") {
        world.far_disk = share;
        world.reopen();
        finish_course(world, "Ewa");
        Walk(world).save_certificate(world.folder->path("mine.pdf"));
    }

    void wait_for_the_end() {
        for (int i = 0; i < 500 && world.app->view().under_way; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            world.draw();
        }
    }

    std::shared_ptr<SlowShare> share;
    World world;
};

}  // namespace

TEST_CASE("a share that is slow is said to be slow, the app goes on, and the certificate is on record once it is there") {
    AtCertificate at(std::make_shared<SlowShare>());
    World& world = at.world;
    REQUIRE(world.app->view().under_way);
    CHECK(world.says(world.words()("frame.saving", {{"folder", world.folder->path()}})));
    world.press("frame.home");
    CHECK(world.shows<session::HomeView>());
    CHECK(world.progress().certificates.back().saved_at.empty());
    at.share->answer();
    at.wait_for_the_end();
    REQUIRE(world.progress().certificates.back().saved_at.size() == 1);
    CHECK(world.disk.read(world.folder->path("mine.pdf"), 10'000'000));
    REQUIRE(world.app->view().notices.size() == 1);
    CHECK(world.app->view().notices.front().code == "saved");
}

TEST_CASE("saving to a share that never answers can be given up, and tried elsewhere") {
    AtCertificate at(std::make_shared<SlowShare>());
    World& world = at.world;
    world.press("frame.give-up");
    CHECK_FALSE(world.app->view().under_way);
    CHECK(world.progress().certificates.back().saved_at.empty());
    at.share->answer();
    world.type("certificate.path", world.folder->path("elsewhere.pdf"));
    world.press("certificate.save");
    at.wait_for_the_end();
    REQUIRE(world.progress().certificates.back().saved_at.size() == 1);
    CHECK(world.progress().certificates.back().saved_at.front() == world.folder->path("elsewhere.pdf"));
}

TEST_CASE("a certificate can be saved at the top of the disk's tree as anywhere") {
    system::RealDisk disk;
    Folder folder;
    const auto written = session::deliver(disk, {folder.path(), "a.pdf", "bytes", true});
    REQUIRE(written);
    CHECK(*written == folder.path("a.pdf"));
    const auto at_root = session::deliver(disk, {"", std::filesystem::path(folder.path("b.pdf")).relative_path().string(), "bytes", true});
    REQUIRE(at_root);
    CHECK(*at_root == folder.path("b.pdf"));
}
