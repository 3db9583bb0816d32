// Reminders: whom to remind of what today, as a list, and then as drafts in a folder.
#include "session/manager.h"

namespace rozwaga::session::managing {

namespace {

const char* kind_name(documents::ReminderKind kind) {
    switch (kind) {
        case documents::ReminderKind::before: return "before";
        case documents::ReminderKind::grace: return "grace";
        case documents::ReminderKind::overdue: break;
    }
    return "overdue";
}

ReminderRow row_of(const DueReminder& due, const std::string& leader, const Calendar& calendar) {
    return {due.person.id, due.person.name, due.person.team, leader, kind_name(due.facts.kind), start_of(calendar, due.facts.due),
            leader.empty() && due.facts.address.empty()};
}

/// What reminders of this organisation say of it.
documents::ReminderGround ground_of(const course::LoadedCourse& loaded, Instant now) {
    const auto& organisation = loaded.organisation;
    documents::ReminderGround ground;
    ground.organisation = organisation.name;
    ground.course_titles = loaded.course.title;
    ground.send_to = organisation.send_email.empty() ? organisation.send_folder : organisation.send_email;
    ground.now = now;
    return ground;
}

}  // namespace

void Manager::plan_reminders(bool digests) {
    if (!opened_ || !idle()) return;
    using Answer = Result<ReminderPlan>;
    const auto stop = std::make_shared<Stoppable>();
    LongWork work;
    work.what = Work::reminding;
    work.follow(stop);
    begin_work<Answer>(
        std::move(work),
        [filter = report_filter(), digests, stop, now = environment_.clock.now(), open = opener()]() -> Answer {
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            return session::plan_reminders(**registry, filter, digests, now, stop->advance());
        },
        [this, digests](Answer& plan) {
            if (!plan && plan.error().code == "report.stopped") return say_good("work-given-up");
            if (!plan) return complain(plan.error());
            const Calendar calendar = learning::rules_of(loaded_->organisation).calendar;
            reports_.reminders.clear();
            for (const auto& due : plan->reminders) reports_.reminders.push_back(row_of(due, {}, calendar));
            for (const auto& digest : plan->digests)
                for (const auto& due : digest.team) reports_.reminders.push_back(row_of(due, digest.leader, calendar));
            reports_.letters = static_cast<std::int64_t>(plan->reminders.size() + plan->digests.size());
            reports_.digests = digests;
            reports_.reminders_ready = true;
            reminder_plan_ = std::make_shared<const ReminderPlan>(std::move(*plan));
        });
}

void Manager::write_reminders() {
    if (!reminder_plan_ || !opened_ || !idle()) return;
    using Answer = Result<Reminded>;
    const auto stop = std::make_shared<Stoppable>();
    const std::string folder = save_folder() + "/" + environment_.outside.reminders_folder(preferences_.language, environment_.clock.now());
    LongWork work;
    work.what = Work::reminding;
    work.follow(stop);
    begin_work<Answer>(
        std::move(work),
        [plan = reminder_plan_, stop, folder, loaded = loaded_, disk = environment_.disk, writer = environment_.outside.reminder_writer(preferences_.language),
         by = by(), open = opener()]() -> Answer {
            auto registry = open();
            if (!registry) return tl::unexpected(registry.error());
            if (auto made = disk->make_folders(folder); !made) return tl::unexpected(made.error());
            return give_reminders(**registry, *disk, *plan, folder, *writer, ground_of(*loaded, by.at), by, stop->advance());
        },
        [this, folder](Answer& reminded) {
            reminder_plan_.reset();
            reports_.reminders_ready = false;
            reports_.reminders.clear();
            refresh();
            if (!reminded && reminded.error().code == "report.stopped") return say_good("work-given-up");
            if (!reminded) return complain(reminded.error());
            say_good("reminders-written", {{"count", std::to_string(reminded->mails)}, {"path", folder}}, folder);
        });
}

}  // namespace rozwaga::session::managing
