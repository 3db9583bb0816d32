// What a bot that goes by looks alone answers: the rules of bots.h without what is known.
#pragma once

#include <map>

#include "course/course.h"
#include "learning/bots.h"
#include "record/events.h"

namespace rozwaga::learning {

/// How much an option draws each bot that reads, worked out once for a course and language.
class Looks {
public:
    Looks(const course::Course& course, Bot bot, const course::Language& language);

    record::Answer answer(const course::Item& item, std::uint64_t seed, Generator& generator) const;
    course::Id option(const course::Scenario& scenario, const course::ScenarioNode& node, const course::Id& run,
                      std::uint64_t seed, Generator& generator) const;

private:
    using Attractions = std::map<course::Id, int>;

    int attraction(const std::string& text, const course::Language& language) const;
    /// As shown, the most attractive first; equals by lot.
    std::vector<course::Id> preferred(std::vector<course::Id> shown, const Attractions* attractions,
                                      Generator& generator) const;

    Bot bot_;
    std::map<course::Id, Attractions> items_;                         ///< item to option
    std::map<std::pair<course::Id, course::Id>, Attractions> nodes_;  ///< scenario and node to option
};

}  // namespace rozwaga::learning
