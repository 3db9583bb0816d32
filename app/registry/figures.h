// What statistics need of each admitted certificate: what was asked, picked and reached. Values; the registry streams them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"
#include "registry/people.h"

namespace rozwaga::registry {

struct ItemFigure {
    std::string item;
    int permille = 0;                      ///< points, 0 to 1000
    std::vector<std::string> picks;        ///< options in the learner's order; of cards with the group: "card>group"
    friend bool operator==(const ItemFigure&, const ItemFigure&) = default;
};

struct ScenarioFigure {
    std::string scenario;
    int permille = 0;                      ///< of what could be won in it
    std::vector<std::string> choices;      ///< "node/option"
    friend bool operator==(const ScenarioFigure&, const ScenarioFigure&) = default;
};

struct LessonFigure {
    std::string lesson;
    std::int64_t points = 0, maximum = 0;  ///< thousandths
    friend bool operator==(const LessonFigure&, const LessonFigure&) = default;
};

/// Of one exam, as its evidence was graded again. In summary mode there are lessons only.
struct Graded {
    std::vector<ItemFigure> items;
    std::vector<ScenarioFigure> scenarios;
    std::vector<LessonFigure> lessons;
    friend bool operator==(const Graded&, const Graded&) = default;
};

struct AttemptFigures {
    PersonId person = 0;
    std::string team;                      ///< the person's today
    std::string certificate, attempt, course, version, grading_hash;
    Instant awarded;
    int percent = 0;
    bool first = false;                    ///< the earliest this registry has of the person in this course; corrections and copies are not here
    Graded graded;
    friend bool operator==(const AttemptFigures&, const AttemptFigures&) = default;
};

}  // namespace rozwaga::registry
