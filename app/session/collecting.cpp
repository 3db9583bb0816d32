#include "session/collecting.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "course/pack.h"
#include "registry/directory.h"
#include "session/collecting_finder.h"
#include "session/collecting_judge.h"
#include "session/collecting_writer.h"

namespace rozwaga::session {

using Registries = std::unique_ptr<registry::Registry>;

/// One run: its threads end before it does.
class CollectingRun {
public:
    CollectingRun(Collecting& work, const std::vector<std::string>& sources, const std::function<void(const CollectedFile&)>& tell)
        : work_(work), sources_(sources), tell_(tell) {}

    Result<Collected> run() {
        const auto writing = work_.needs_.open_registry();
        if (!writing) return tl::unexpected(writing.error());
        const auto asking = work_.needs_.open_registry();
        if (!asking) return tl::unexpected(asking.error());
        const Instant now = work_.needs_.clock.now();
        auto people = registry::everybody(**writing, now);
        if (!people) return tl::unexpected(people.error());
        if (people->empty()) return fail("collect.no-roster");
        const registry::Directory directory(std::move(*people));
        Writer writer(**writing, directory, work_.needs_, tell_);

        Finder finder(work_.needs_.disk, work_.needs_.leave_alone, work_.given_up_, [this](std::int64_t more) { count_found(more); });
        Lookups lookups(**asking);
        const Judge judge(work_.needs_, lookups, now);
        Result<void> written;
        {
            std::vector<std::jthread> threads;
            threads.emplace_back([&] {
                finder.list(sources_);
                listed();
                finder.hand_out(conveyor_);
                conveyor_.no_more();
            });
            for (unsigned worker = 0; worker < workers(); ++worker)
                threads.emplace_back([&] {
                    while (auto piece = conveyor_.take()) conveyor_.give(judge.judge(std::move(*piece)));
                });
            written = write_all(writer);
            conveyor_.close();             // also where writing failed: the others must not wait for it
        }
        if (!written) return tl::unexpected(written.error());
        return Collected{writer.counts(), finder.take_problems(), work_.given_up_, seconds()};
    }

private:
    Collecting& work_;
    const std::vector<std::string>& sources_;
    const std::function<void(const CollectedFile&)>& tell_;
    Conveyor conveyor_;
    const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();

    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }

    unsigned workers() const {
        constexpr unsigned most = 16;      // more would wait for one disk and one registry
        if (work_.needs_.workers > 0) return std::min(work_.needs_.workers, most);
        return std::clamp(std::thread::hardware_concurrency(), 1U, most);
    }

    void count_found(std::int64_t more) {
        const std::lock_guard lock(work_.mutex_);
        work_.progress_.total += more;
    }
    void listed() {
        const std::lock_guard lock(work_.mutex_);
        work_.progress_.finding = false;
    }
    void show(const Writer& writer, std::int64_t done) {
        const std::lock_guard lock(work_.mutex_);
        CollectingProgress& progress = work_.progress_;
        progress.counts = writer.counts();
        progress.done = done;
        work_.pace_.note(seconds(), done);
        progress.a_second = work_.pace_.a_second();
        progress.seconds_left = progress.finding ? std::nullopt : work_.pace_.seconds_left(progress.total);
    }

    Result<void> write_all(Writer& writer) {
        using namespace std::chrono_literals;
        std::int64_t done = 0;
        bool closing = false;
        for (bool ended = false; !ended;) {
            if (work_.given_up_ && !closing) {
                closing = true;
                conveyor_.close();
            }
            auto judged = conveyor_.next(200ms, ended);
            if (judged) {
                done += judged->piece.kind != Piece::Kind::container_begins;
                if (auto taken = writer.take(std::move(*judged)); !taken) return taken;
            } else if (auto flushed = writer.flush(); !flushed) {
                return flushed;            // nothing came for a while: what is there need not wait
            }
            show(writer, done);
        }
        return {};
    }
};

Collecting::Collecting(CollectingNeeds needs) : needs_(std::move(needs)) {}

Result<Collected> Collecting::run(const std::vector<std::string>& sources, const std::function<void(const CollectedFile&)>& tell) {
    return CollectingRun(*this, sources, tell).run();
}

CollectingProgress Collecting::progress() const {
    const std::lock_guard lock(mutex_);
    return progress_;
}

Result<std::vector<course::LoadedCourse>> packs_kept(registry::Registry& registry) {
    const auto rows = registry.packs();
    if (!rows) return tl::unexpected(rows.error());
    std::vector<course::LoadedCourse> packs;
    for (const registry::PackRow& row : *rows) {
        const auto bytes = registry.pack(row.hash);
        if (!bytes) return tl::unexpected(bytes.error());
        auto read = course::read_course_pack(bytes->course, row.hash);
        auto organisation = course::read_organisation_pack(bytes->organisation, row.hash);
        if (read && organisation) packs.push_back(course::load(std::move(*read), std::move(*organisation)));
    }
    return packs;
}

}  // namespace rozwaga::session
