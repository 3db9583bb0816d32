// Long work in general, and collecting: files to the registry, beside the drawing.
#include <algorithm>

#include "session/brought_file.h"
#include "session/known_trust.h"
#include "session/manager.h"

namespace rozwaga::session::managing {

std::function<Result<std::unique_ptr<registry::Registry>>()> Manager::opener() const {
    return [address = address_, storage = environment_.storage] { return registry::Registry::open(address, *storage, {.language = {}, .create = false}); };
}

bool Manager::idle() {
    if (!work_) return true;
    complain({"session.work-under-way", {{"subject", work_->subject}}, {}});
    return false;
}

std::optional<WorkView> Manager::work_view() const {
    if (!work_) return {};
    WorkView view;
    view.what = work_->what;
    view.subject = work_->subject;
    view.giving_up = work_->giving_up;
    view.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - work_->begun).count();
    if (work_->look) work_->look(view);
    return view;
}

void Manager::wait_for_work(std::chrono::milliseconds patience) {
    if (!work_) return;
    stale_ = true;   // how far it is changes all the time
    const auto then = work_->settle(patience);
    if (!then) return;
    work_.reset();   // what follows may begin something else
    then();
}

void Manager::give_up_work() {
    if (!work_ || work_->giving_up) return;
    work_->giving_up = true;
    if (work_->give_up) return work_->give_up();
    // What cannot be stopped is left to itself: nobody hears of it any more.
    work_.reset();
    say_good("work-given-up");
}

// Before the registry is left: what is begun is written, as long as that does not take for ever.
void Manager::stop_work() {
    constexpr std::chrono::seconds enough{5};
    if (!work_) return;
    if (work_->give_up) {
        work_->give_up();
        (void)work_->settle(enough);
    }
    work_.reset();
}

void Manager::collect(const std::vector<std::string>& paths) {
    std::vector<std::string> sources;
    for (const auto& path : paths) {
        if (path.empty()) continue;
        if (path.front() != '/') return complain({"session.open-path-not-whole", {{"path", path}}, {}});
        sources.push_back(path);
    }
    if (sources.empty() || !opened_ || !idle()) return;
    const auto trust = known_trust(*environment_.disk, environment_.data_folder, loaded_->organisation, environment_.clock.now());
    if (!trust) return complain(trust.error());

    // Everything the work needs lives as long as the work.
    struct Needs {
        std::shared_ptr<Disk> disk;
        std::shared_ptr<const course::LoadedCourse> loaded;
        std::vector<course::LoadedCourse> others;
        certificate::Trust trust;
        std::unique_ptr<Collecting> collecting;
        std::mutex mutex;
        bool given_up = false;
    };
    const auto needs = std::make_shared<Needs>();
    needs->disk = environment_.disk;
    needs->loaded = loaded_;
    needs->trust = *trust;
    std::string own = registry::is_server_address(address_) ? "" : address_;
    LongWork work;
    work.what = Work::collecting;
    work.subject = file_name(sources.front());
    work.look = [needs](WorkView& view) {
        const std::lock_guard lock(needs->mutex);
        if (!needs->collecting) return;
        const auto progress = needs->collecting->progress();
        view.done = progress.counts.files;
        view.total = progress.finding ? 0 : progress.total;
        view.admitted = progress.counts.admitted + progress.counts.completed;
        view.known = progress.counts.known;
        view.set_aside = progress.counts.set_aside + progress.counts.waiting;
    };
    work.give_up = [needs] {
        const std::lock_guard lock(needs->mutex);
        needs->given_up = true;
        if (needs->collecting) needs->collecting->give_up();
    };
    begin_work<Result<Collected>>(
        std::move(work),
        [needs, sources, own, open = opener(), who = by().who, &clock = environment_.clock]() -> Result<Collected> {
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            auto others = packs_kept(**registry);
            if (!others) return tl::unexpected(others.error());
            needs->others = std::move(*others);
            registry->reset();
            CollectingNeeds wanted{.disk = *needs->disk, .clock = clock, .open_registry = open, .trust = &needs->trust, .packs = {needs->loaded.get()}, .who = who};
            for (const auto& pack : needs->others) wanted.packs.push_back(&pack);
            if (!own.empty()) wanted.leave_alone = {own};
            {
                const std::lock_guard lock(needs->mutex);
                needs->collecting = std::make_unique<Collecting>(std::move(wanted));
                if (needs->given_up) needs->collecting->give_up();
            }
            return needs->collecting->run(sources);
        },
        [this, subject = file_name(sources.front())](Result<Collected>& outcome) { collected(subject, outcome); });
}

void Manager::collected(const std::string& subject, Result<Collected>& outcome) {
    refresh();
    if (!outcome) return complain(outcome.error());
    const auto& counts = outcome->counts;
    collected_ = {subject, counts.files, counts.admitted, counts.completed, counts.known + counts.dismissed, counts.set_aside + counts.waiting,
                  counts.flagged, counts.unreadable, outcome->seconds, outcome->given_up, outcome->problems};
    show(Screen::collected);
}

// A table goes to the roster, everything else is collected.
void Manager::dropped(const std::vector<std::string>& paths) {
    if (paths.empty()) return;
    const auto is_table = [](const std::string& path) {
        return std::ranges::any_of(std::initializer_list<std::string_view>{".csv", ".CSV", ".txt", ".tsv"}, [&](auto ending) { return path.ends_with(ending); });
    };
    if (paths.size() == 1 && is_table(paths.front())) {
        if (opened_) show(Screen::roster);
        return read_roster(paths.front());
    }
    collect(paths);
}

}  // namespace rozwaga::session::managing
