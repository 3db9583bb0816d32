#include "session/reminding.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/digest.h"
#include "documents/table.h"
#include "learning/renewal.h"

namespace rozwaga::session {
namespace {

using documents::ReminderFacts;
using documents::ReminderKind;
using registry::PersonRow;
using registry::State;

constexpr int people_at_once = 5000;
constexpr std::uint64_t draft_limit = 4u << 20;
constexpr const char* mark = "X-Rozwaga-Reminders";
constexpr std::string_view before_prefix = "due-", leader_prefix = "leader-";

std::string occasion_of(const ReminderFacts& facts, bool to_leader) {
    const std::string what = facts.kind == ReminderKind::before  ? std::string(before_prefix) + std::to_string(facts.days_before)
                             : facts.kind == ReminderKind::grace ? "grace"
                                                                 : "overdue";
    return (to_leader ? std::string(leader_prefix) : "") + what + ' ' + documents::day_text(facts.due);
}

/// Those given before this last day, to this reader, as the rules know them.
std::vector<learning::Reminder> given_before(const std::vector<std::string>& occasions, const std::string& day, Instant until, bool to_leader) {
    std::vector<learning::Reminder> given;
    for (std::string_view occasion : occasions) {
        if (occasion.starts_with(leader_prefix) != to_leader) continue;
        if (to_leader) occasion.remove_prefix(leader_prefix.size());
        const std::size_t space = occasion.find(' ');
        if (!occasion.starts_with(before_prefix) || space == std::string_view::npos || occasion.substr(space + 1) != day) continue;
        int days = 0;
        for (const char digit : occasion.substr(before_prefix.size(), space - before_prefix.size())) {
            if (digit < '0' || digit > '9' || days > 100'000) break;
            days = days * 10 + (digit - '0');
        }
        given.push_back({until, days});
    }
    return given;
}

class Planner {
public:
    Planner(registry::Registry& registry, learning::RenewalRules rules, bool digest, Instant now)
        : registry_(registry), rules_(std::move(rules)), digest_(digest), now_(now) {
        plan_.today = day_of(rules_.calendar, now_);
        for (const int days : rules_.reminder_days) earliest_ = std::max(earliest_, days);
    }

    Result<void> consider(const PersonRow& person) {
        if (person.left || person.erased || person.state == State::waived || !person.due) return {};
        const int left = learning::days_until(rules_, *person.due, now_);
        if (left > earliest_) return {};
        const bool to_leader = digest_ && !(person.leader.empty() && person.leader_email.empty());
        const auto occasions = registry_.reminders(person.id);
        if (!occasions) return tl::unexpected(occasions.error());
        auto due = reminder_for(person, left, to_leader, *occasions);
        if (!due) return {};
        if (!to_leader) {
            if (!documents::is_mail_address(person.email)) ++plan_.without_address;
            plan_.reminders.push_back(std::move(*due));
            return {};
        }
        // One who leads is one address, however the name is written.
        DueDigest& digest = digests_[person.leader_email.empty() ? "name " + person.leader : person.leader_email];
        if (digest.leader.empty()) digest.leader = person.leader.empty() ? person.leader_email : person.leader;
        digest.address = person.leader_email;
        digest.team.push_back(std::move(*due));
        return {};
    }

    ReminderPlan plan() && {
        for (auto& [key, digest] : digests_) {
            if (!documents::is_mail_address(digest.address)) ++plan_.without_address;
            plan_.digests.push_back(std::move(digest));
        }
        return std::move(plan_);
    }

private:
    registry::Registry& registry_;
    learning::RenewalRules rules_;
    bool digest_;
    Instant now_;
    int earliest_ = 0;
    ReminderPlan plan_;
    std::map<std::string, DueDigest> digests_;

    std::optional<DueReminder> reminder_for(const PersonRow& person, int left, bool to_leader, const std::vector<std::string>& occasions) const {
        ReminderFacts facts;
        facts.name = person.name;
        facts.address = person.email;
        facts.renewal = person.completed.has_value();
        facts.due = day_of(rules_.calendar, *person.due);
        facts.days_left = left;
        if (person.state == State::overdue) facts.kind = ReminderKind::overdue;
        else if (person.state == State::in_grace) {
            facts.kind = ReminderKind::grace;
            facts.grace_until = day_of(rules_.calendar, learning::grace_until(rules_, *person.due));
        } else {
            const auto given = given_before(occasions, documents::day_text(facts.due), *person.due, to_leader);
            const auto next = learning::reminder_due(rules_, *person.due, now_, given);
            if (!next) return std::nullopt;
            facts.days_before = next->days_before;
        }
        std::string occasion = occasion_of(facts, to_leader);
        if (std::ranges::find(occasions, occasion) != occasions.end()) return std::nullopt;
        return DueReminder{person, std::move(facts), std::move(occasion)};
    }
};

/// Names a person's last day for calendars without telling anything about the person.
std::string uid_of(const std::string& organisation, const std::string& whom) {
    return to_hex(sha256("rozwaga reminder\n" + organisation + '\n' + whom)).substr(0, 40) + "@rozwaga";
}

/// "17 due-30 2026-12-31", in a mail's mark separated by commas.
std::string mark_of(const DueReminder& due) { return std::to_string(due.person.id) + ' ' + due.occasion; }

class Giver {
public:
    Giver(registry::Registry& registry, Disk& disk, const std::string& folder, documents::ReminderWriter& writer,
          const documents::ReminderGround& ground, const registry::By& by)
        : registry_(registry), disk_(disk), folder_(folder), writer_(writer), ground_(ground), by_(by) {}

    Result<void> look_around() {
        const auto entries = disk_.list(folder_);
        if (!entries && entries.error().code == "disk.not-found") return disk_.make_folders(folder_);
        if (!entries) return tl::unexpected(entries.error());
        for (const Entry& entry : *entries) {
            if (entry.kind != EntryKind::file || !entry.name.ends_with(".eml") || entry.size > draft_limit) continue;
            const auto mail = disk_.read(folder_ + "/" + entry.name, draft_limit);
            if (mail) note_marks(documents::mail_header(*mail, mark));
        }
        return {};
    }

    Result<void> give(const DueReminder& due) {
        if (already_there(due)) return remember({due});
        const std::string uid = uid_of(ground_.organisation, std::to_string(due.person.id) + ' ' + documents::day_text(due.facts.due));
        const auto made = writer_.reminder(due.facts, due.person.language, uid, ground_);
        if (!made) return tl::unexpected(made.error());
        const auto name = writer_.file_name(due.facts, due.person.language, std::to_string(due.person.id));
        if (!name) return tl::unexpected(name.error());
        if (auto written = write(*made, *name, {due}); !written) return written;
        return remember({due});
    }

    Result<void> give(const DueDigest& digest, Day today) {
        std::vector<DueReminder> fresh, old;
        for (const DueReminder& due : digest.team) (already_there(due) ? old : fresh).push_back(due);
        if (!fresh.empty()) {
            std::vector<ReminderFacts> facts;
            std::string marks;
            for (const DueReminder& due : fresh) {
                facts.push_back(due.facts);
                marks += mark_of(due) + '\n';
            }
            const std::string language = fresh.front().person.language;
            const std::string uid = uid_of(ground_.organisation, digest.leader + ' ' + digest.address);
            const auto made = writer_.digest(digest.leader, digest.address, language, facts, uid, ground_);
            if (!made) return tl::unexpected(made.error());
            const auto name = writer_.digest_file_name(digest.leader, language, to_hex(sha256(marks)).substr(0, 8), today);
            if (!name) return tl::unexpected(name.error());
            if (auto written = write(*made, *name, fresh); !written) return written;
        }
        fresh.insert(fresh.end(), old.begin(), old.end());
        return remember(fresh);
    }

    Reminded outcome;

private:
    registry::Registry& registry_;
    Disk& disk_;
    const std::string& folder_;
    documents::ReminderWriter& writer_;
    const documents::ReminderGround& ground_;
    const registry::By& by_;
    std::set<std::string> there_;          ///< marks of drafts in the folder

    bool already_there(const DueReminder& due) {
        const bool found = there_.contains(mark_of(due));
        outcome.found += found ? 1 : 0;
        return found;
    }

    void note_marks(std::string_view marks) {
        while (!marks.empty()) {
            const std::size_t comma = marks.find(", ");
            there_.emplace(marks.substr(0, comma));
            marks.remove_prefix(comma == std::string_view::npos ? marks.size() : comma + 2);
        }
    }

    /// The mail last: it is what says that all of it is there.
    Result<void> write(const documents::Reminder& made, const std::string& name, const std::vector<DueReminder>& about) {
        documents::MailDraft mail = made.mail;
        std::string marks;
        for (const DueReminder& due : about) marks += (marks.empty() ? "" : ", ") + mark_of(due);
        mail.marks.emplace_back(mark, marks);
        if (auto written = disk_.write(folder_ + "/" + name + ".ics", made.calendar); !written) return written;
        if (auto written = disk_.write(folder_ + "/" + name + ".eml", documents::write_mail(mail)); !written) return written;
        ++outcome.mails;
        outcome.people += std::int64_t(about.size());
        outcome.files.push_back(name + ".eml");
        return {};
    }

    Result<void> remember(const std::vector<DueReminder>& told) {
        for (const DueReminder& due : told)
            if (const auto remembered = registry_.remember_reminder(due.person.id, due.occasion, by_); !remembered)
                return tl::unexpected(remembered.error());
        return {};
    }
};

}  // namespace

Result<ReminderPlan> plan_reminders(registry::Registry& registry, const registry::PeopleFilter& filter, bool digest, Instant now,
                                    const Advance& advance) {
    auto rules = registry.rules();
    if (!rules) return tl::unexpected(rules.error());
    Planner planner(registry, std::move(*rules), digest, now);
    registry::PeopleQuery query{filter, registry::SortBy::name, false, 0, people_at_once};
    while (true) {
        const auto page = registry.people(query, now);
        if (!page) return tl::unexpected(page.error());
        for (const PersonRow& person : page->rows)
            if (auto considered = planner.consider(person); !considered) return tl::unexpected(considered.error());
        query.offset += std::int64_t(page->rows.size());
        if (advance && !advance(query.offset, page->total)) return fail("report.stopped");
        if (page->rows.empty() || query.offset >= page->total) return std::move(planner).plan();
    }
}

Result<Reminded> give_reminders(registry::Registry& registry, Disk& disk, const ReminderPlan& plan, const std::string& folder,
                                documents::ReminderWriter& writer, const documents::ReminderGround& ground, const registry::By& by,
                                const Advance& advance) {
    Giver giver(registry, disk, folder, writer, ground, by);
    if (plan.empty()) return giver.outcome;
    if (auto looked = giver.look_around(); !looked) return tl::unexpected(looked.error());
    const auto total = std::int64_t(plan.reminders.size() + plan.digests.size());
    std::int64_t done = 0;
    const auto step = [&](const Result<void>& given) -> Result<void> {
        if (!given) return given;
        if (advance && !advance(++done, total)) return fail("report.stopped");
        return {};
    };
    for (const DueReminder& due : plan.reminders)
        if (auto given = step(giver.give(due)); !given) return tl::unexpected(given.error());
    for (const DueDigest& digest : plan.digests)
        if (auto given = step(giver.give(digest, plan.today)); !given) return tl::unexpected(given.error());
    return giver.outcome;
}

}  // namespace rozwaga::session
