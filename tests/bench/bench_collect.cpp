// The rate of collecting against the rate of `verify`, on the same files and cores, whole processes taking turns (aim: at least
// 60 %). Usage: bench_collect [LEARNERS [postgresql://…]]; 2,000 learners in SQLite by default.

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>

#include "bench/measure.h"

using namespace rozwaga;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 3;

bench::ProcessCost must_run(std::vector<std::string> command) {
    command.insert(command.begin(), ROZWAGA_CTL);
    const bench::ProcessCost cost = bench::run_process(command);
    if (cost.fine) return cost;
    std::cerr << "bench_collect: rozwagactl " << command[1] << " failed\n";
    std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string learners = argc > 1 ? argv[1] : "2000";
    const fs::path folder = fs::temp_directory_path() / ("rozwaga-bench-collect-" + learners);
    const std::string made = (folder / "made").string(), certificates = made + "/certificates", data = (folder / "data").string();
    if (!fs::exists(made + "/roster.csv")) must_run({"simulate", "--learners", learners, "--seed", "5", "--out", made});
    const auto files = std::distance(fs::directory_iterator(certificates), fs::directory_iterator());

    std::vector<double> verifying, collecting, again, verifying_cpu, collecting_cpu;
    double peak_verify = 0, peak_collect = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto verified = must_run({"verify", certificates, "--data", data});
        verifying.push_back(verified.seconds);
        verifying_cpu.push_back(verified.cpu_seconds);
        peak_verify = std::max(peak_verify, verified.peak_megabytes);
        const std::string registry = argc > 2 ? argv[2] : (folder / "registry.sqlite").string();
        if (argc <= 2)
            for (const char* ending : {"", "-wal", "-shm"}) fs::remove(registry + ending);
        // The list of people is read apart: it is not what is measured.
        fs::create_directories(folder / "empty");
        must_run({"collect", (folder / "empty").string(), "--registry", registry, "--data", data, "--roster", made + "/roster.csv"});
        const auto collected = must_run({"collect", certificates, "--registry", registry, "--data", data});
        collecting.push_back(collected.seconds);
        collecting_cpu.push_back(collected.cpu_seconds);
        peak_collect = std::max(peak_collect, collected.peak_megabytes);
        again.push_back(must_run({"collect", certificates, "--registry", registry, "--data", data}).seconds);
        if (argc > 2) break;               // the server's database is not emptied here: a second round would find everything known
    }
    const double verify = bench::median(verifying), collect = bench::median(collecting), known = bench::median(again);
    const auto rate = [&](double seconds) { return fmt::format("{:.0f} a second", double(files) / seconds); };
    // On a machine that does other things as well, processor time tells more than the clock.
    const double verify_cpu = bench::median(verifying_cpu), collect_cpu = bench::median(collecting_cpu);
    bench::print_table({
        {fmt::format("collect {} files", files), rate(collect), rate(verify) + " verified", fmt::format("{:.2f}", verify / collect), "0.60"},
        {"by processor time", rate(collect_cpu), rate(verify_cpu) + " verified", fmt::format("{:.2f}", verify_cpu / collect_cpu), "0.60"},
        {"the same again, all known", rate(known), rate(verify) + " verified", fmt::format("{:.2f}", verify / known), ""},
        {"peak memory", fmt::format("{:.0f} MB", peak_collect), fmt::format("{:.0f} MB verifying", peak_verify), "", ""},
    });
    return 0;
}
