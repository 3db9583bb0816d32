#include "course/analysis.h"

#include <algorithm>
#include <tuple>

namespace rozwaga::course {

namespace {

constexpr long paths_limit = 1'000'000;
constexpr long steps_limit = 3 * paths_limit;
constexpr std::size_t depth_limit = 64;

class Explorer {
public:
    Explorer(const Scenario& scenario, const std::vector<Choice>& beside) : scenario_(scenario), beside_(beside) {}

    ScenarioFigures explore() {
        visit(begin_walk(scenario_));
        const double paths = static_cast<double>(std::max(figures_.paths, 1L));
        figures_.passed_at_random = static_cast<double>(passing_) / paths;
        for (const Ending& ending : scenario_.endings) figures_.ending_reach[ending.id] = static_cast<double>(endings_[ending.id]) / paths;
        figures_.maximum = 3 * figures_.longest;
        figures_.quickest_is_best = figures_.paths > 0 && figures_.quickest_points == figures_.best;
        return std::move(figures_);
    }

private:
    bool exhausted() const { return figures_.paths >= paths_limit || steps_ >= steps_limit; }

    void visit(const WalkState& state) {
        if (state.finished()) {
            if (state.ending.empty()) figures_.complete = false;
            else count(state);
            return;
        }
        if (std::ranges::find(trail_, state.node, &Choice::node) != trail_.end() || trail_.size() >= depth_limit) {
            figures_.complete = false;
            return;
        }
        figures_.visited.insert(state.node);
        const ScenarioNode* node = find_node(scenario_, state.node);
        for (const ScenarioOption& option : node->options) {
            if (exhausted()) {
                figures_.complete = false;
                return;
            }
            ++steps_;
            auto next = take(scenario_, state, option.id);
            if (!next) continue;
            // The choices stand in the trail: states stay small, whatever the depth.
            trail_.push_back(next->choices.back());
            next->choices.clear();
            next->criticals.resize(std::min<std::size_t>(next->criticals.size(), 1));
            visit(*next);
            trail_.pop_back();
        }
    }

    void count(const WalkState& state) {
        const int minutes = state.values[static_cast<std::size_t>(Variable::minutes)];
        const int length = static_cast<int>(trail_.size());
        const bool first = figures_.paths++ == 0;
        if (passed(scenario_, state)) ++passing_;
        ++endings_[state.ending];
        const auto together = std::ranges::mismatch(trail_, beside_).in1 - trail_.begin();
        const Rank rank{state.points, together, -minutes};
        if (first || rank > best_) {
            best_ = rank;
            figures_.best = state.points;
            figures_.best_path = trail_;
        }
        if (state.criticals.empty()) figures_.best_passing = std::max(figures_.best_passing, state.points);
        figures_.worst = first ? state.points : std::min(figures_.worst, state.points);
        figures_.shortest = first ? length : std::min(figures_.shortest, length);
        figures_.longest = std::max(figures_.longest, length);
        const bool quicker = minutes < figures_.quickest_minutes;
        if (first || quicker || (minutes == figures_.quickest_minutes && state.points > figures_.quickest_points)) {
            figures_.quickest_minutes = minutes;
            figures_.quickest_points = state.points;
        }
    }

    /// Points, choices in common with `beside`, minutes saved.
    using Rank = std::tuple<int, std::ptrdiff_t, int>;

    const Scenario& scenario_;
    const std::vector<Choice>& beside_;
    ScenarioFigures figures_;
    std::vector<Choice> trail_;
    std::map<Id, long> endings_;
    long passing_ = 0, steps_ = 0;
    Rank best_;
};

}  // namespace

ScenarioFigures analyse(const Scenario& scenario, const std::vector<Choice>& beside) { return Explorer(scenario, beside).explore(); }

}  // namespace rozwaga::course
