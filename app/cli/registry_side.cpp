#include "cli/registry_side.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "session/packs_for_words.h"
#include "system/real_storage.h"

namespace rozwaga::cli {
namespace {

Result<Day> day_named(const std::string& text) {
    const auto date = from_iso8601(text + "T00:00:00Z");
    if (!date || text.size() != 10) return fail("cli.not-a-date", {{"value", text}});
    return day_of(Calendar{0, false}, *date);
}

std::string known_states() {
    std::string all;
    for (std::size_t i = 0; i < registry::state_count; ++i) all += (i ? ", " : "") + std::string(name_of(registry::State(i)));
    return all;
}

}  // namespace

void declare_registry(CLI::App* command, RegistryOptions& options, const text::Wording& words) {
    command->add_option("--registry", options.registry, words("help.which-registry"))->required();
    command->add_option("--by", options.by, words("help.done-by"));
}

void declare_filter(CLI::App* command, RegistryOptions& options, const text::Wording& words) {
    command->add_option("--team", options.teams, words("help.filter-team"));
    command->add_option("--state", options.states, words("help.filter-state", {{"known", known_states()}}));
    command->add_option("--search", options.search, words("help.filter-search"));
    command->add_option("--due-from", options.due_from, words("help.filter-due-from"));
    command->add_option("--due-until", options.due_until, words("help.filter-due-until"));
    command->add_flag("--flagged", options.flagged, words("help.filter-flagged"));
    command->add_flag("--with-left", options.with_left, words("help.filter-with-left"));
}

Result<std::unique_ptr<registry::Registry>> open_registry(const Console& console, const RegistryOptions& options) {
    const system::RealStorage storage;
    registry::OpenOptions opening;
    opening.language = console.words.language();
    opening.create = false;
    return registry::Registry::open(options.registry, storage, opening);
}

registry::By done_by(const Console& console, const RegistryOptions& options) {
    std::string who = options.by;
    for (const char* variable : {"LOGNAME", "USER"})
        if (const char* value = std::getenv(variable); who.empty() && value) who = value;
    return {who.empty() ? "rozwagactl" : who, console.clock.now()};
}

Result<registry::PeopleFilter> filter_of(registry::Registry& registry, const RegistryOptions& options) {
    registry::PeopleFilter filter;
    filter.search = options.search;
    filter.teams = options.teams;
    filter.flagged_only = options.flagged;
    filter.with_left = options.with_left;
    for (const std::string& name : options.states) {
        const auto state = registry::state_called(name);
        if (!state) return fail("cli.no-such-state", {{"value", name}, {"known", known_states()}});
        filter.states.push_back(*state);
    }
    if (options.due_from.empty() && options.due_until.empty()) return filter;
    const auto rules = registry.rules();
    if (!rules) return tl::unexpected(rules.error());
    if (!options.due_from.empty()) {
        const auto day = day_named(options.due_from);
        if (!day) return tl::unexpected(day.error());
        filter.due_from = start_of(rules->calendar, *day);
    }
    if (!options.due_until.empty()) {
        const auto day = day_named(options.due_until);
        if (!day) return tl::unexpected(day.error());
        filter.due_until = end_of(rules->calendar, *day);
    }
    return filter;
}

course::LoadedCourse course_in_use(const Console& console, registry::Registry& registry) {
    if (auto kept = session::packs_for_words(registry); kept && !kept->empty()) return std::move(kept->front());
    if (auto installed = load_packs(console, "")) return std::move(*installed);
    return {};
}

}  // namespace rozwaga::cli
