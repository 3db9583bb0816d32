#include "cli/record_command.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/event_json.h"
#include "cli/organisation_side.h"
#include "record/learners.h"
#include "session/brought_file.h"
#include "session/moving.h"

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

ExitCode export_file(const Console& console, const MovingOptions& options) {
    record::Learners learners(console.disk, console.data_folder);
    if (auto nothing = nothing_at(console, options.file); !nothing) return console.refuse(nothing.error());
    const auto belongings = learners.pack(options.learner, console.clock.now());
    if (!belongings) return console.refuse(belongings.error());
    const auto secret = passphrase(console, options.passphrase_file, true);
    if (!secret) return console.refuse(secret.error());
    const auto file = session::write_moving_file(*belongings, secret->view(), certificate::fresh_lock({}, console.randomness));
    if (!file) return console.refuse(file.error());
    if (auto written = console.disk.write(options.file, *file, true); !written) return console.refuse(written.error());
    console.out << console.words("cli.record-packed", {{"path", options.file}}) << '\n';
    return clean;
}

ExitCode import_file(const Console& console, const MovingOptions& options) {
    const auto file = console.disk.read(options.file, session::largest_moving_file);
    if (!file) return console.refuse(file.error());
    const std::string name = session::file_name(options.file);
    if (auto whole = session::check_moving_file(*file, name); !whole) return console.refuse(whole.error());
    const auto secret = passphrase(console, options.passphrase_file, false);
    if (!secret) return console.refuse(secret.error());
    const auto belongings = session::read_moving_file(*file, name, secret->view());
    if (!belongings) return console.refuse(belongings.error());
    record::Learners learners(console.disk, console.data_folder);
    const auto brought = learners.bring_in(*belongings);
    if (!brought) return console.refuse(brought.error());
    console.out << console.words("cli.record-brought", {{"id", brought->id}, {"added", std::to_string(brought->added)},
                                                        {"missing", std::to_string(brought->missing)}})
                << '\n';
    if (brought->other_key) console.err << console.words("cli.record-other-key") << '\n';
    return clean;
}

}  // namespace rozwaga::cli
