#include "bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rozwaga::bench {

ProcessCost run_process(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const auto& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
    arguments.push_back(nullptr);
    const auto begun = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    ProcessCost cost;
    cost.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    cost.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    cost.peak_megabytes = double(usage.ru_maxrss) / 1024;
    cost.fine = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return cost;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void print_table(const std::vector<Row>& rows) {
    std::printf("%-52s %14s %18s %8s  %s\n", "what", "figure", "against", "ratio", "aim");
    for (const auto& row : rows)
        std::printf("%-52s %14s %18s %8s  %s\n", row.what.c_str(), row.figure.c_str(), row.against.c_str(), row.ratio.c_str(),
                    row.aim.c_str());
}

}  // namespace rozwaga::bench
