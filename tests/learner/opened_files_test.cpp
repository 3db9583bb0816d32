// Files brought to the app: one leads to its screen, several to a list, what is none of ours is named.
#include <catch2/catch_test_macros.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "learner/papers.h"
#include "session/known_trust.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::VerdictView;
using widgets::Role;

namespace {

/// Reads wait until the share answers.
class SlowToRead final : public Disk {
public:
    void answer() {
        const std::lock_guard lock(mutex_);
        answers_ = true;
        changed_.notify_all();
    }
    Result<std::vector<Entry>> list(const std::string& folder) const override { return real_.list(folder); }
    Result<Entry> describe(const std::string& path) const override { return real_.describe(path); }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return answers_; });
        return real_.read(path, limit);
    }
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only) override { return real_.write(path, bytes, owner_only); }
    Result<void> make_folders(const std::string& path, bool owner_only) override { return real_.make_folders(path, owner_only); }
    Result<void> rename(const std::string& from, const std::string& to) override { return real_.rename(from, to); }
    Result<void> remove(const std::string& path) override { return real_.remove(path); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override { return real_.open_append(path); }
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return real_.lock(path); }

private:
    system::RealDisk real_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    bool answers_ = false;
};

std::string headline(World& world, const char* key) {
    const auto& claim = world.screen<VerdictView>().verdict.claim;
    return world.words()(std::string("verdict.") + key, {{"name", claim.name}, {"organisation", claim.organisation}});
}

}  // namespace

TEST_CASE("a certificate dropped on the window is judged in words, and closing leads back") {
    World world("pl");
    const std::string path = saved_certificate(world, "Ewa Wąs");
    drop(world, {path});
    REQUIRE(world.shows<VerdictView>());
    const auto& verdict = world.screen<VerdictView>().verdict;
    CHECK(verdict.overall == certificate::Overall::valid);
    CHECK(verdict.standing == certificate::Standing::self_declared);
    CHECK(world.says(headline(world, verdict.flagged() ? "flagged" : "own-word")));
    CHECK(world.says("Ewa Wąs"));
    for (const auto& check : verdict.checks) {
        INFO(check.code);
        CHECK(world.words().has("verdict.check-" + check.code));
        CHECK(world.says(world.words()("verdict.check-" + check.code)));
    }
    CHECK(world.says(world.words()("verdict.not-name")));
    world.press("files.close");
    CHECK(world.shows<session::CertificateView>());
}

TEST_CASE("a certificate that was changed is not valid, and what it says is not believed") {
    World world("en");
    saved_certificate(world, "Ewa Wąs");
    std::string json = world.progress().certificates.back().issued.credential;
    json.replace(json.find("Ewa"), 3, "Eva");
    const std::string path = world.folder->path("changed.json");
    REQUIRE(world.disk.write(path, json, false));
    drop(world, {path});
    REQUIRE(world.shows<VerdictView>());
    CHECK(world.screen<VerdictView>().verdict.overall == certificate::Overall::invalid);
    CHECK(world.says(headline(world, "invalid")));
    CHECK(world.says(world.words()("verdict.facts-not-believed")));
    CHECK_FALSE(world.says(world.words()("verdict.proves-unchanged")));
    // What is wrong stands before what is fine, although the form is checked before the signature.
    const auto top_of = [&](const char* state, const char* code) {
        return world.ui->find(Role::list_item, world.words()(state, {{"check", world.words()(code)}})).node().rect.y;
    };
    CHECK(top_of("verdict.state-failed", "verdict.check-signature") < top_of("verdict.state-ok", "verdict.check-shape"));
}

TEST_CASE("of a certificate that has ended the headline says how: revoked with the reason, or expired with the day") {
    World world("pl");
    const std::string path = saved_certificate(world, "Ewa Wąs");
    const std::string date = world.words().date(world.clock.now());
    certificate::Trust trust;
    trust.organisations.push_back({name_of_key(), world.app->loaded().organisation.name, Instant{}, {}, {}});
    trust.revocations.push_back(
        certificate::revoke(world.progress().certificates.back().issued.id, "Egzamin zdał kto inny", organisation_key(), world.clock.now()).value());
    const std::string list = session::trust_file(world.folder->path("data"));
    REQUIRE(certificate::save_trust(world.disk, list, trust));
    drop(world, {path});
    REQUIRE(world.shows<VerdictView>());
    CHECK(world.says(world.words()("verdict.revoked")));
    CHECK(world.says(world.words()("verdict.revoked-text", {{"date", date}, {"reason", "Egzamin zdał kto inny"}})));
    CHECK(world.says(world.words()("verdict.now-revoked-1")));
    CHECK_FALSE(world.says(world.words()("verdict.facts-not-believed")));

    // Both at once: revoked is what counts.
    const Instant end = world.screen<VerdictView>().verdict.claim.valid_until;
    world.clock.time = end.milliseconds + 86'400'000;
    drop(world, {path});
    CHECK(world.says(world.words()("verdict.revoked")));
    REQUIRE(world.disk.remove(list));
    drop(world, {path});
    CHECK(world.says(world.words()("verdict.expired")));
    CHECK(world.says(world.words()("verdict.expired-text", {{"date", world.words().date(end)}})));
    CHECK_FALSE(world.says(world.words()("verdict.revoked")));
}

TEST_CASE("a receipt of the policy is judged, too") {
    World world("pl");
    saved_certificate(world, "Ewa Wąs");
    const std::string path = world.folder->path("potwierdzenie.json");
    REQUIRE(world.disk.write(path, world.progress().acknowledgements.back().event.receipt, false));
    drop(world, {path});
    REQUIRE(world.shows<VerdictView>());
    CHECK(world.screen<VerdictView>().verdict.kind == certificate::Kind::receipt);
    CHECK(world.says(headline(world, "receipt")));
}

TEST_CASE("a file that is none of ours is named, with what could be opened, and nothing else changes") {
    World world("pl");
    Walk(world).introduce("Jan");
    const std::string path = world.folder->path("lista zakupów.txt");
    REQUIRE(world.disk.write(path, "mleko, chleb", false));
    drop(world, {path});
    CHECK(world.shows<session::HomeView>());
    CHECK(world.says(world.words()("error.session.cannot-open", {{"file", "lista zakupów.txt"}})));
    drop(world, {world.folder->path("nie ma mnie.pdf")});
    CHECK(world.app->view().notices.front().error.code == "disk.not-found");
    drop(world, {"nie/cała/ścieżka"});
    CHECK(world.app->view().notices.front().error.code == "session.open-path-not-whole");
    drop(world, std::vector<std::string>(201, path));
    CHECK(world.app->view().notices.front().error.code == "session.too-many-files");
}

TEST_CASE("several files become a list, each to be opened and left again; copies of one another are told apart") {
    World world("pl");
    const std::string path = saved_certificate(world, "Ewa Wąs");
    const std::string text = world.folder->path("notatki.txt");
    REQUIRE(world.disk.write(text, "nic takiego", false));
    drop(world, {path, text, invitation_file(world, sample_invitation(world))});
    REQUIRE(world.shows<session::BroughtListView>());
    CHECK(world.screen<session::BroughtListView>().files.size() == 3);
    CHECK(world.says(world.words().plural("files.count", 3)));
    world.press(Role::button, "certyfikat.pdf");
    REQUIRE(world.shows<VerdictView>());
    world.ui->key(widgets::Key::escape);
    world.draw();
    REQUIRE(world.shows<session::BroughtListView>());
    world.press(Role::button, "notatki.txt");
    CHECK(world.says(headline(world, "unreadable")));
    CHECK_FALSE(world.says(world.words()("verdict.facts")));
    world.press("files.to-list");
    world.press(Role::button, "zaproszenie.json");
    CHECK(world.shows<session::InvitationView>());
    world.press("files.to-list");
    world.press("files.close");
    CHECK(world.shows<session::CertificateView>());
}

TEST_CASE("files can be opened by a typed path before anybody is chosen") {
    World world("en");
    world.press("files.open");
    REQUIRE(world.shows<session::OpeningView>());
    world.type("opening.path", invitation_file(world, sample_invitation(world)));
    world.press("opening.open");
    CHECK(world.shows<session::InvitationView>());
    world.press("files.close");
    CHECK(world.shows<session::WelcomeView>());
    world.ui->key(widgets::ctrl(widgets::Key::letter_o));
    world.draw();
    CHECK(world.shows<session::OpeningView>());
}

TEST_CASE("a share that does not answer is said to be read from, the app goes on, and reading can be given up") {
    World world("pl");
    const std::string path = invitation_file(world, sample_invitation(world));
    const auto share = std::make_shared<SlowToRead>();
    world.far_disk = share;
    world.reopen();
    world.draw();
    Walk(world).introduce("Jan");
    drop(world, {path, path});
    REQUIRE(world.app->view().reading);
    CHECK(world.says(world.words()("frame.reading", {{"file", "zaproszenie.json"}, {"number", "1"}, {"count", "2"}})));
    world.go(record::PlaceKind::lesson, world.course().lessons.front().id);
    CHECK(world.shows<session::LessonView>());
    world.press("frame.give-up-reading");
    CHECK_FALSE(world.app->view().reading);
    CHECK(world.shows<session::LessonView>());

    drop(world, {path});
    share->answer();
    for (int i = 0; i < 500 && world.app->view().reading; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        world.draw();
    }
    world.draw();
    CHECK(world.shows<session::InvitationView>());
}
