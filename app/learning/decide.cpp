#include "learning/decide.h"

#include <fmt/format.h>

#include "learning/decide_rules.h"
#include "learning/random.h"

namespace rozwaga::learning {

course::Id fresh_id(const Asked& asked) {
    Generator generator(asked.seed);
    for (;;) {
        course::Id id = fmt::format("{:016x}", generator.next());
        const bool round = asked.progress.round && asked.progress.round->begun.round == id;
        if (!round && !asked.progress.run(id) && !asked.progress.attempt(id)) return id;
    }
}

Result<record::Events> decide(const course::LoadedCourse& loaded, const progress::Progress& progress,
                              const Action& action, Instant now, std::uint64_t seed) {
    const Asked asked{loaded, progress, now, seed};
    return std::visit([&](const auto& wanted) { return rule(asked, wanted); }, action);
}

}  // namespace rozwaga::learning
