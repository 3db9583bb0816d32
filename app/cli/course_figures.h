// What `rozwagactl check` measures besides faults: how long the course takes, how hard it is to read, how far guessing gets.
#pragma once

#include <nlohmann/json.hpp>

#include "cli/console.h"
#include "course/finding.h"
#include "learning/bots.h"

namespace rozwaga::cli {

/// A line for each lesson and language, then the policy's, the exam's and the whole.
void print_times(const Console& console, const course::LoadedCourse& loaded);
nlohmann::ordered_json times_json(const course::LoadedCourse& loaded);

/// A table, a line for each bot and language.
void print_bots(const Console& console, const std::vector<learning::BotFigures>& bots);
nlohmann::ordered_json bots_json(const std::vector<learning::BotFigures>& bots);
/// An error for each that gets a certificate by guessing, at `exam_file`.
course::Findings bots_findings(const std::vector<learning::BotFigures>& bots, const std::string& exam_file);

}  // namespace rozwaga::cli
