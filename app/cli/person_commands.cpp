// rozwagactl waive, erase, registry export-person: one person.
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/registry_commands.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

struct Meant {
    std::unique_ptr<registry::Registry> registry;
    registry::By by;
    registry::PersonRow person;
};

Result<Meant> meant_by(const Console& console, const PersonOptions& options) {
    auto registry = open_registry(console, options.side);
    if (!registry) return tl::unexpected(registry.error());
    const registry::By by = acting(console, options.side);
    auto person = person_meant(**registry, options.person, by.at);
    if (!person) return tl::unexpected(person.error());
    return Meant{std::move(*registry), by, std::move(*person)};
}

Arguments naming(const registry::PersonRow& person) {
    return {{"name", person.name}, {"number", person.number}, {"certificates", std::to_string(person.certificates)}};
}

void tell(const Console& console, bool json, const registry::PersonRow& person, const ordered_json& more, const std::string& sentence) {
    if (!json) {
        console.out << sentence << '\n';
        return;
    }
    ordered_json all{{"format", 1}, {"person", {{"id", person.id}, {"name", person.name}, {"number", person.number}, {"team", person.team}}}};
    all.update(more);
    console.out << all.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

ExitCode waive(const Console& console, const PersonOptions& options) {
    std::optional<Instant> until;
    if (!options.until.empty()) {
        const auto day = from_iso8601(options.until + "T12:00:00Z");
        if (!day || options.until.size() != 10) return console.refuse(Error{"cli.not-a-date", {{"value", options.until}}, {}});
        until = *day;
    }
    const auto meant = meant_by(console, options);
    if (!meant) return console.refuse(meant.error());
    const auto done = options.end ? meant->registry->end_waiver(meant->person.id, meant->by)
                                  : meant->registry->waive(meant->person.id, options.reason, until, meant->by);
    if (!done) return console.refuse(done.error());
    tell(console, options.json, meant->person,
         {{"waived", !options.end}, {"reason", options.end ? "" : options.reason}, {"until", options.end ? "" : options.until}},
         console.words(options.end ? "cli.waiver-ended" : "cli.waived", naming(meant->person)));
    return clean;
}

ExitCode erase_person(const Console& console, const PersonOptions& options) {
    const auto meant = meant_by(console, options);
    if (!meant) return console.refuse(meant.error());
    if (!options.yes) {
        tell(console, options.json, meant->person, {{"certificates", meant->person.certificates}, {"erased", false}},
             console.words("cli.would-erase", naming(meant->person)));
        return faulty;
    }
    if (auto erased = meant->registry->erase(meant->person.id, meant->by); !erased) return console.refuse(erased.error());
    tell(console, options.json, meant->person, {{"certificates", meant->person.certificates}, {"erased", true}}, console.words("cli.erased"));
    return clean;
}

ExitCode export_person(const Console& console, const PersonOptions& options) {
    const auto meant = meant_by(console, options);
    if (!meant) return console.refuse(meant.error());
    const auto all = meant->registry->export_person(meant->person.id, meant->by);
    if (!all) return console.refuse(all.error());
    if (options.out.empty()) {
        console.out << *all;
        return clean;
    }
    if (auto written = console.disk.write(options.out, *all, true); !written) return console.refuse(written.error());
    console.out << console.words("cli.exported-person", {{"name", meant->person.name}, {"path", options.out}}) << '\n';
    return clean;
}

}  // namespace rozwaga::cli
