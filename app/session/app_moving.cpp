// Practice between the years, and moving to another computer.
#include <algorithm>
#include <utility>

#include "learning/spacing.h"
#include "session/app.h"
#include "session/moving.h"

namespace rozwaga::session {
namespace {

constexpr std::string_view ending = ".rozwaga";

/// A file name any disk takes.
std::string moving_file_name(const std::string& learner, Instant now) {
    std::string name = "Rozwaga " + learner + " " + to_iso8601(now).substr(0, 10);
    std::ranges::replace_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '_');
    return name + std::string(ending);
}

}  // namespace

void App::practise() {
    if (!learner_) return;
    const auto standing = learning::practice_standing(loaded_, learner_->progress(), environment_.clock.now());
    if (!standing.open) return perform(learning::BeginRound{});
    const auto& begun = standing.open->begun;
    const auto next = std::ranges::find_if(begun.items, [&](const Id& id) { return !standing.open->answered.contains(id); });
    go(record::PlaceKind::round, begun.round, *next);
}

void App::show_moving() {
    if (!learner_) return;
    leave_aside();
    const auto& learner = learner_->progress().learner;
    aside_ = MovingView{save_folder() + "/" + moving_file_name(learner ? learner->name : "", environment_.clock.now()),
                        int(certificate::least_passphrase), packing_ != nullptr};
}

// Sealing takes a second on purpose, so it is done beside the drawing where there is a disk for that.
void App::pack_record(const PackRecord& wish) {
    if (!learner_ || !wish.passphrase || packing_) return;
    if (wish.path.empty() || wish.path.front() != '/') return void(tried(fail("session.path-not-whole", {{"path", wish.path}})));
    if (!tried(certificate::check_passphrase(wish.passphrase->view()))) return;
    auto belongings = learners_.read_belongings(learner_->id(), environment_.clock.now());
    if (!belongings) return void(tried(tl::unexpected(belongings.error())));
    const std::string path = wish.path.ends_with(ending) ? wish.path : wish.path + std::string(ending);
    const auto slash = path.rfind('/');
    const auto lock = certificate::fresh_lock(environment_.passphrase_cost, environment_.randomness);
    const auto work = [packed = std::make_shared<record::Belongings>(std::move(*belongings)), passphrase = wish.passphrase, lock,
                       folder = path.substr(0, slash), name = path.substr(slash + 1)](Disk& disk) -> Result<std::string> {
        auto file = write_moving_file(*packed, passphrase->view(), lock);
        if (!file) return file;
        return deliver(disk, {folder, name, std::move(*file), true});
    };
    if (!environment_.far_disk) return settle_packing(work(environment_.disk));
    packing_ = std::make_unique<Errand<Result<std::string>>>([disk = environment_.far_disk, work] { return work(*disk); }, environment_.wake);
    if (auto* moving = std::get_if<MovingView>(&aside_)) moving->packing = true;
}

void App::settle_packing(const Result<std::string>& path) {
    packing_.reset();
    stale_ = true;
    auto* moving = std::get_if<MovingView>(&aside_);
    if (moving) moving->packing = false;
    if (!path) return void(tried(tl::unexpected(path.error())));
    if (moving) aside_ = SettingsView{};
    say_good("record-packed", {{"path", *path}});
}

const BroughtRecord* App::coming_record() const {
    if (!std::holds_alternative<FilesShown>(aside_) || !files_.shown || *files_.shown >= files_.brought.size()) return nullptr;
    return std::get_if<BroughtRecord>(&files_.brought[*files_.shown].what);
}

void App::bring_record(const BringRecord& wish) {
    const BroughtRecord* record = coming_record();
    if (!record || !wish.passphrase || bringing_) return;
    passphrase_wrong_ = false;
    const auto work = [bytes = record->bytes, file = file_name(files_.brought[*files_.shown].path),
                       passphrase = wish.passphrase]() -> Result<std::shared_ptr<record::Belongings>> {
        auto opened = read_moving_file(bytes, file, passphrase->view());
        if (!opened) return tl::unexpected(opened.error());
        return std::make_shared<record::Belongings>(std::move(*opened));
    };
    if (!environment_.far_disk) return settle_bringing(work());
    bringing_ = std::make_unique<Errand<Result<std::shared_ptr<record::Belongings>>>>(work, environment_.wake);
}

void App::settle_bringing(Result<std::shared_ptr<record::Belongings>> opened) {
    bringing_.reset();
    stale_ = true;
    if (!coming_record()) return;   // left meanwhile
    passphrase_wrong_ = !opened && opened.error().code == "move.passphrase-wrong";
    if (passphrase_wrong_) return;   // said at the field
    if (!opened) return void(tried(tl::unexpected(opened.error())));
    // Whoever is at work gives their record back: it may be the very one.
    const std::string before = learner_ ? learner_->id() : "";
    learner_.reset();
    const auto brought = learners_.bring_in(**opened);
    const std::string wanted = brought ? brought->id : before;
    if (!wanted.empty()) {
        auto learner = learners_.open(wanted);
        if (!learner) return void(tried(tl::unexpected(learner.error())));
        if (brought) enter(std::move(*learner));
        else learner_ = std::make_unique<LearnerSession>(std::move(*learner));
    }
    if (!brought) return void(tried(tl::unexpected(brought.error())));
    const char* what = brought->other_key ? "record-came-other-key" : brought->fresh ? "record-came" : brought->added > 0 ? "record-joined" : "record-was-here";
    if (notices_.empty()) say_good(what, {{"name", learner_->progress().learner ? learner_->progress().learner->name : ""}});
}

}  // namespace rozwaga::session
