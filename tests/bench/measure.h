// Whole processes and medians, for bench_app.
#pragma once

#include <string>
#include <vector>

namespace rozwaga::bench {

struct ProcessCost {
    double seconds = 0;          ///< wall clock from start to end
    double cpu_seconds = 0;
    double peak_megabytes = 0;
    bool fine = false;           ///< exit code 0
};
ProcessCost run_process(const std::vector<std::string>& command);

double median(std::vector<double> values);

/// A figure, what it is held against, the aim.
struct Row {
    std::string what, figure, against, ratio, aim;
};
void print_table(const std::vector<Row>& rows);

}  // namespace rozwaga::bench
