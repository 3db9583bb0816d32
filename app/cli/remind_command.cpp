#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/report_commands.h"
#include "session/reminding.h"

namespace rozwaga::cli {
namespace {

using documents::ReminderKind;
using nlohmann::ordered_json;
using session::DueReminder;

const char* reminder_kind_name(ReminderKind kind) {
    return kind == ReminderKind::before ? "before" : kind == ReminderKind::grace ? "grace" : "overdue";
}

ordered_json due_json(const DueReminder& due, const session::DueDigest* digest) {
    ordered_json one{{"person", due.person.id},
                     {"name", due.person.name},
                     {"number", due.person.number},
                     {"team", due.person.team},
                     {"kind", reminder_kind_name(due.facts.kind)},
                     {"due", documents::day_text(due.facts.due)},
                     {"days_left", due.facts.days_left},
                     {"occasion", due.occasion},
                     {"to", digest ? digest->address : due.person.email}};
    if (digest) one["leader"] = digest->leader;
    return one;
}

/// The dry run's figures have no files.
ordered_json as_json(const session::ReminderPlan& plan, const session::Reminded* given) {
    ordered_json reminders = ordered_json::array();
    for (const DueReminder& due : plan.reminders) reminders.push_back(due_json(due, nullptr));
    for (const session::DueDigest& digest : plan.digests)
        for (const DueReminder& due : digest.team) reminders.push_back(due_json(due, &digest));
    ordered_json all{{"format", 1},
                     {"dry_run", given == nullptr},
                     {"mails", plan.reminders.size() + plan.digests.size()},
                     {"without_address", plan.without_address},
                     {"reminders", reminders}};
    if (given) {
        all["written"] = given->mails;
        all["found"] = given->found;
        all["files"] = given->files;
    }
    return all;
}

void print_due(const Console& console, const DueReminder& due, const std::string& to) {
    const Arguments arguments{{"name", due.person.name}, {"date", documents::day_text(due.facts.due)}, {"to", to.empty() ? "–" : to}};
    console.out << console.words(std::string("cli.remind-") + reminder_kind_name(due.facts.kind), console.words.as_written(arguments)) << '\n';
}

void print_plan(const Console& console, const session::ReminderPlan& plan) {
    for (const DueReminder& due : plan.reminders) print_due(console, due, due.person.email);
    for (const session::DueDigest& digest : plan.digests)
        for (const DueReminder& due : digest.team) print_due(console, due, digest.address.empty() ? digest.leader : digest.address);
}

documents::ReminderGround ground_of(const RemindOptions& options, const course::LoadedCourse& course, Instant now) {
    const course::Organisation& organisation = course.organisation;
    documents::ReminderGround ground;
    ground.organisation = organisation.name;
    ground.course_titles = course.course.title;
    ground.ask = options.ask.empty() ? organisation.send_email : options.ask;
    const std::string usual = organisation.send_email.empty() ? organisation.send_folder : organisation.send_email;
    ground.send_to = options.send_to.empty() ? usual : options.send_to;
    ground.now = now;
    return ground;
}

}  // namespace

ExitCode remind(const Console& console, const RemindOptions& options) {
    if (options.out.empty() && !options.dry_run) return console.refuse(Error{"cli.remind-where", {}, {}});
    const auto opened = open_registry(console, options.from);
    if (!opened) return console.refuse(opened.error());
    registry::Registry& registry = **opened;
    const auto filter = filter_of(registry, options.people);
    if (!filter) return console.refuse(filter.error());
    const registry::By by = acting(console, options.from);
    const auto plan = session::plan_reminders(registry, *filter, options.digest, by.at);
    if (!plan) return console.refuse(plan.error());
    const auto finish = [&](const session::Reminded* given) {
        if (options.json) console.out << as_json(*plan, given).dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
        else if (!given) print_plan(console, *plan);
        if (!options.json && plan->without_address > 0) console.err << console.words.plural("cli.remind-without-address", long(plan->without_address)) << '\n';
        return clean;
    };
    if (options.dry_run) return finish(nullptr);

    text::Wordings wordings(console.share_folder + "/i18n");
    const course::LoadedCourse course = course_in_use(console, registry);
    const std::string fallback = course.organisation.language.empty() ? console.words.language() : course.organisation.language;
    documents::ReminderWriter writer(wordings, fallback);
    const auto given = session::give_reminders(registry, console.disk, *plan, options.out, writer, ground_of(options, course, by.at), by);
    if (!given) return console.refuse(given.error());
    if (!options.json) {
        console.out << console.words.plural("cli.reminded", long(given->mails), {{"folder", options.out}}) << '\n';
        if (given->found > 0) console.out << console.words.plural("cli.reminded-found", long(given->found)) << '\n';
    }
    return finish(&*given);
}

}  // namespace rozwaga::cli
