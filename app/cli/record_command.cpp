#include "cli/record_command.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/event_json.h"
#include "record/learners.h"

namespace rozwaga::cli {

using nlohmann::ordered_json;

ExitCode list_records(const Console& console, bool json) {
    const record::Learners learners(console.disk, console.data_folder);
    const auto known = learners.list();
    if (!known) return console.refuse(known.error());
    if (json) {
        ordered_json list = ordered_json::array();
        for (const auto& entry : *known)
            list.push_back({{"id", entry.id}, {"name", entry.name}, {"last_used", to_iso8601(entry.last_used)}});
        console.out << ordered_json{{"format", 1}, {"learners", list}}.dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
        return clean;
    }
    for (const auto& entry : *known)
        console.out << entry.id << '\t' << console.words.date_and_time(entry.last_used) << '\t' << entry.name << '\n';
    if (known->empty()) console.err << console.words("cli.no-records", {{"folder", console.data_folder}}) << '\n';
    return clean;
}

ExitCode export_record(const Console& console, const std::string& learner) {
    const record::Learners learners(console.disk, console.data_folder);
    const auto reading = learners.peek(learner);
    if (!reading) return console.refuse(reading.error());
    ordered_json events = ordered_json::array();
    for (const auto& stamped : reading->events) events.push_back(event_json(stamped));
    console.out << ordered_json{{"format", 1}, {"learner", learner}, {"events", events}}.dump(
                       2, ' ', false, ordered_json::error_handler_t::replace)
                << '\n';
    if (reading->damage == record::Damage::none) return clean;
    console.err << console.words("cli.record-damaged", {{"kept", std::to_string(reading->events.size())}}) << '\n';
    return faulty;
}

}  // namespace rozwaga::cli
