// The learner's log: decoding 100,000 events, replaying them (decoding and folding them into progress; aim: at most twice
// the decoding alone), and the time an answered question waits for the disk (append with flush).
// Appending is measured in memory (/dev/shm) and on the disk of the temporary folder.

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "progress/progress.h"
#include "record/frame.h"
#include "record/log.h"
#include "system/real_disk.h"

using namespace rozwaga;
using namespace rozwaga::record;

namespace {

constexpr std::size_t events_in_log = 100'000;
const std::string learner = "0123456789abcdef0123456789abcdef";

/// What learners do most, in about the measure in which they do it.
Event event_number(std::size_t number) {
    const std::string lesson = "lesson-" + std::to_string(number % 11), page = "page-" + std::to_string(number % 6);
    const std::string run = "run-" + std::to_string(number / 500), attempt = "exam-" + std::to_string(number / 5000);
    switch (number % 500) {
        case 0: return ScenarioBegun{run, "missing-parcel", "", number};
        case 1:
            if (number % 5000 == 1) return ExamBegun{attempt, number, "social-media", "1.0", std::string(64, 'a'), 80, std::vector<std::string>(24, "add-value-e1"), {}};
            break;
        case 499:
            if (number % 5000 == 4999) return ExamHandedIn{attempt};
            break;
        default: break;
    }
    switch (number % 8) {
        case 0: return PageRead{lesson, page};
        case 1: return OptionChosen{run, "node-" + std::to_string(number % 7), "option-b"};
        case 2: return PracticeAnswered{lesson + "-p1", number, {{{"option-a", ""}, {"option-c", ""}}}};
        case 3:
        case 4: return ExamAnswered{attempt, lesson + "-e" + std::to_string(number % 6), {{{"option-a", ""}}}};
        default: return WentTo{{PlaceKind::lesson, lesson, page}};
    }
}

const std::string& log_bytes() {
    static const std::string bytes = [] {
        std::string file = encode_header({format_version, learner});
        for (std::size_t number = 0; number < events_in_log; ++number)
            file += encode_frame({1, 1, number + 1, encode({{{1'764'000'000'000 + std::int64_t(number) * 1000}, event_number(number)}})});
        return file;
    }();
    return bytes;
}

void decode_events(benchmark::State& state) {
    const std::string& bytes = log_bytes();
    for (auto _ : state) {
        const auto reading = read_log(bytes);
        if (!reading || reading->events.size() != events_in_log) state.SkipWithError("the log does not read");
        benchmark::DoNotOptimize(reading);
    }
    state.SetItemsProcessed(std::int64_t(state.iterations()) * std::int64_t(events_in_log));
    state.SetBytesProcessed(std::int64_t(state.iterations()) * std::int64_t(bytes.size()));
}
BENCHMARK(decode_events)->Unit(benchmark::kMillisecond);

void replay_events(benchmark::State& state) {
    const std::string& bytes = log_bytes();
    for (auto _ : state) {
        const auto reading = read_log(bytes);
        progress::Progress progress;
        for (const Stamped& stamped : reading->events) progress::apply(progress, stamped);
        if (progress.events != long(events_in_log)) state.SkipWithError("not every event was applied");
        benchmark::DoNotOptimize(progress);
    }
    state.SetItemsProcessed(std::int64_t(state.iterations()) * std::int64_t(events_in_log));
}
BENCHMARK(replay_events)->Unit(benchmark::kMillisecond);

void append_to(benchmark::State& state, const std::filesystem::path& under) {
    std::string folder = (under / "rozwaga-bench-XXXXXX").string();
    if (!::mkdtemp(folder.data())) return state.SkipWithError("no temporary folder");
    {
        system::RealDisk disk;
        auto opened = Log::open(disk, folder + "/log", learner);
        std::size_t number = 0;
        for (auto _ : state)
            if (!opened || !opened->log->append(Events{event_number(number++)}, Instant{1})) state.SkipWithError("refused");
    }
    std::filesystem::remove_all(folder);
}

void append_in_memory(benchmark::State& state) { append_to(state, "/dev/shm"); }
BENCHMARK(append_in_memory)->Unit(benchmark::kMicrosecond)->Iterations(20'000);

void append_on_disk(benchmark::State& state) { append_to(state, std::filesystem::temp_directory_path()); }
BENCHMARK(append_on_disk)->Unit(benchmark::kMicrosecond)->Iterations(300);

}  // namespace

BENCHMARK_MAIN();
