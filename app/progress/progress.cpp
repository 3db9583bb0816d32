#include "progress/progress.h"

#include <algorithm>
#include <utility>

namespace rozwaga::progress {

namespace {

/// Decades of them.
constexpr std::size_t most_reminders = 1000;
/// A standing run longer than any checked scenario only costs time.
constexpr std::size_t longest_run = 64;
/// Ours hold three; a record from elsewhere may say anything.
constexpr std::size_t longest_round = 16;
/// Whoever stays longer on a page has gone for coffee.
constexpr std::int64_t longest_reading = 10 * 60 * 1000;

const Id& id_of(const ScenarioRun& run) {
    return run.run;
}
const Id& id_of(const ExamAttempt& attempt) {
    return attempt.begun.attempt;
}
const Id& id_of(const CertificateHeld& held) {
    return held.issued.id;
}

/// Works for a changeable and for a constant Progress.
template <class All>
auto find(All& all, const Id& wanted) -> decltype(all.data()) {
    const auto found = std::ranges::find_if(all, [&](const auto& each) { return id_of(each) == wanted; });
    return found == all.end() ? nullptr : &*found;
}

/// By position where apply() kept them; by search in a Progress put together by hand.
template <class All>
auto find(All& all, const std::unordered_map<Id, std::size_t>& positions, const Id& wanted)
    -> decltype(all.data()) {
    if (positions.size() != all.size()) return find(all, wanted);
    const auto found = positions.find(wanted);
    return found == positions.end() ? nullptr : &all[found->second];
}

bool holds(const std::vector<Id>& ids, const Id& wanted) {
    return std::ranges::find(ids, wanted) != ids.end();
}

void add_once(std::vector<std::string>& places, std::string place) {
    if (!holds(places, place)) places.push_back(std::move(place));
}

/// Few enough to keep, and nothing twice.
bool are_unlike(const std::vector<record::AskedFor>& asked) {
    std::set<Id> ids;
    return asked.size() <= longest_run && std::ranges::all_of(asked, [&](const record::AskedFor& one) { return ids.insert(one.id).second; });
}

/// One overload for each kind of event; what is kept of an event is moved out of it.
class Fold {
public:
    Fold(Progress& progress, Instant before, Instant at) : progress_(progress), before_(before), at_(at) {}

    void operator()(record::LearnerNamed& event) { progress_.learner = std::move(event); }

    void operator()(record::WentTo& event) { progress_.place = std::move(event.place); }

    void operator()(record::PageRead& event) { read_page(std::move(event.lesson), std::move(event.page)); }

    void operator()(record::PracticeAnswered& event) {
        if (progress_.round && holds(progress_.round->begun.items, event.item)) {
            progress_.round->answered.insert(event.item);
            progress_.round->last = at_;
        }
        PracticeProgress& practice = progress_.practice[std::move(event.item)];
        ++practice.answers;
        practice.seed = event.seed;
        practice.all.push_back({at_, event.answer});
        practice.last = std::move(event.answer);
        practice.at = at_;
    }

    void operator()(record::ScenarioBegun& event) {
        ExamAttempt* attempt = nullptr;
        if (!event.attempt.empty()) {
            attempt = open_attempt(event.attempt);
            if (!attempt || !holds(attempt->begun.scenarios, event.scenario) ||
                attempt->runs.contains(event.scenario))
                return;
        }
        if (!progress_.run_positions.try_emplace(event.run, progress_.runs.size()).second) return;
        if (attempt) attempt->runs[event.scenario] = event.run;
        ScenarioRun run;
        run.run = std::move(event.run);
        run.scenario = std::move(event.scenario);
        run.attempt = std::move(event.attempt);
        run.seed = event.seed;
        run.begun = at_;
        progress_.runs.push_back(std::move(run));
    }

    void operator()(record::OptionChosen& event) {
        ScenarioRun* run = find(progress_.runs, progress_.run_positions, event.run);
        if (!run || run->choices.size() >= longest_run) return;
        if (!run->attempt.empty() && !open_attempt(run->attempt)) return;
        if (std::ranges::find(run->choices, event.node, &course::Choice::node) != run->choices.end()) return;
        run->choices.push_back({std::move(event.node), std::move(event.option)});
        run->choice_times.push_back(at_);
    }

    void operator()(const record::NodeReplayed& event) {
        ScenarioRun* run = find(progress_.runs, progress_.run_positions, event.run);
        if (!run || !run->attempt.empty()) return;
        const auto from = std::ranges::find(run->choices, event.node, &course::Choice::node);
        if (from == run->choices.end()) return;
        const auto kept = from - run->choices.begin();
        run->set_aside.emplace_back(std::make_move_iterator(from),
                                    std::make_move_iterator(run->choices.end()));
        run->choices.erase(from, run->choices.end());
        run->choice_times.erase(run->choice_times.begin() + kept, run->choice_times.end());
    }

    void operator()(record::ExamBegun& event) {
        if (!progress_.attempt_positions.try_emplace(event.attempt, progress_.attempts.size()).second) return;
        ExamAttempt attempt;
        attempt.begun = std::move(event);
        attempt.at = at_;
        progress_.attempts.push_back(std::move(attempt));
    }

    void operator()(record::ExamAnswered& event) {
        ExamAttempt* attempt = open_attempt(event.attempt);
        if (!attempt || !holds(attempt->begun.items, event.item)) return;
        attempt->answer_times[event.item] = at_;
        attempt->answers[std::move(event.item)] = std::move(event.answer);
    }

    void operator()(record::ItemFlagged& event) {
        ExamAttempt* attempt = open_attempt(event.attempt);
        if (!attempt || !holds(attempt->begun.items, event.item)) return;
        if (event.flagged)
            attempt->flagged.insert(std::move(event.item));
        else
            attempt->flagged.erase(event.item);
    }

    void operator()(const record::ExamHandedIn& event) {
        if (ExamAttempt* attempt = open_attempt(event.attempt)) attempt->handed_in = at_;
    }

    void operator()(record::ExamGraded& event) {
        ExamAttempt* attempt = find(progress_.attempts, progress_.attempt_positions, event.attempt);
        if (attempt && attempt->handed_in && !attempt->graded) attempt->graded = std::move(event);
    }

    void operator()(record::CertificateIssued& event) {
        if (!progress_.attempt(event.attempt) || progress_.certificate(event.id)) return;
        CertificateHeld held;
        held.issued = std::move(event);
        held.at = at_;
        progress_.certificates.push_back(std::move(held));
    }

    void operator()(record::CertificateSaved& event) {
        if (CertificateHeld* held = find(progress_.certificates, event.id))
            add_once(held->saved_at, std::move(event.where));
    }

    void operator()(record::CertificateSent& event) {
        if (CertificateHeld* held = find(progress_.certificates, event.id))
            add_once(held->sent_to, std::move(event.where));
    }

    void operator()(record::PolicyAcknowledged& event) { progress_.acknowledgements.push_back({std::move(event), at_}); }
    void operator()(record::RefresherBegun& event) {
        if (!are_unlike(event.pretest) || !are_unlike(event.scenarios)) return;
        if (!progress_.attempt_positions.try_emplace(event.attempt, progress_.attempts.size()).second) return;
        ExamAttempt attempt;
        attempt.begun = {event.attempt, event.seed, event.course, event.version, event.grading_hash, event.pass_mark, {}, {}};
        for (const record::AskedFor& asked : event.pretest) attempt.begun.items.push_back(asked.id);
        for (const record::AskedFor& asked : event.scenarios) attempt.begun.scenarios.push_back(asked.id);
        attempt.at = at_;
        attempt.refresher = RefresherParts{std::move(event), {}, {}};
        progress_.attempts.push_back(std::move(attempt));
    }

    void operator()(record::RefresherNeeded& event) {
        ExamAttempt* attempt = open_attempt(event.attempt);
        if (!attempt || !attempt->refresher || attempt->refresher->needed || !are_unlike(event.check)) return;
        for (const record::AskedFor& asked : event.check)
            if (holds(attempt->begun.items, asked.id)) return;
        for (const record::AskedFor& asked : event.check) attempt->begun.items.push_back(asked.id);
        attempt->refresher->needed = std::move(event);
    }

    void operator()(record::RefresherPageRead& event) {
        ExamAttempt* attempt = open_attempt(event.attempt);
        if (!attempt || !attempt->refresher || !attempt->refresher->needed) return;
        const auto& lessons = attempt->refresher->needed->lessons;
        const auto lesson = std::ranges::find(lessons, event.lesson, &record::ReadAgain::lesson);
        if (lesson == lessons.end() || !holds(lesson->pages, event.page)) return;
        attempt->refresher->pages_read[event.lesson].insert(event.page);
        read_page(std::move(event.lesson), std::move(event.page));
    }

    void operator()(const record::ReminderShown& event) {
        const bool known = std::ranges::any_of(progress_.reminders, [&](const record::ReminderShown& shown) {
            return shown.until == event.until && shown.days == event.days;
        });
        if (!known && progress_.reminders.size() < most_reminders) progress_.reminders.push_back(event);
    }

    void operator()(record::RoundBegun& event) {
        const std::set<Id> different(event.items.begin(), event.items.end());
        if (event.items.empty() || event.items.size() > longest_round || different.size() != event.items.size()) return;
        progress_.round = PracticeRound{std::move(event), at_, {}, at_};
    }
    void operator()(record::EnrolmentAccepted& event) { progress_.enrolment = Enrolled{std::move(event), at_}; }

    void operator()(record::CourseMet& event) {
        for (const Id& lesson : event.asked_again) {
            const auto known = progress_.lessons.find(lesson);
            if (known == progress_.lessons.end()) continue;
            known->second.pages_read.clear();
            known->second.asked_again = event.version;
        }
        progress_.versions.push_back({std::move(event), at_});
    }

    void operator()(record::AttemptMoved& event) {
        ExamAttempt* attempt = open_attempt(event.attempt);
        if (!attempt) return;
        attempt->begun.version = std::move(event.version);
        attempt->begun.grading_hash = std::move(event.grading_hash);
    }

private:
    void read_page(Id&& lesson_id, Id&& page) {
        auto [lesson, fresh] = progress_.lessons.try_emplace(std::move(lesson_id));
        if (fresh) lesson->second.first = at_;
        lesson->second.last = at_;
        // Events come from outside: their difference might not fit.
        if (at_ > before_ && before_.milliseconds >= 0)
            lesson->second.reading += std::min(at_.milliseconds - before_.milliseconds, longest_reading);
        lesson->second.pages_read.insert(std::move(page));
    }

    ExamAttempt* open_attempt(const Id& wanted) {
        ExamAttempt* attempt = find(progress_.attempts, progress_.attempt_positions, wanted);
        return attempt && !attempt->handed_in ? attempt : nullptr;
    }

    Progress& progress_;
    Instant before_, at_;
};

}  // namespace

bool ExamAttempt::graded_by_update() const {
    return graded && !graded->grading_hash.empty() && graded->grading_hash != begun.grading_hash;
}

const ScenarioRun* Progress::run(const Id& wanted) const {
    return find(runs, run_positions, wanted);
}

const ExamAttempt* Progress::attempt(const Id& wanted) const {
    return find(attempts, attempt_positions, wanted);
}

const CertificateHeld* Progress::certificate(const Id& wanted) const {
    return find(certificates, wanted);
}

const ExamAttempt* Progress::open_attempt() const {
    return attempts.empty() || attempts.back().handed_in ? nullptr : &attempts.back();
}

void apply(Progress& progress, record::Stamped&& stamped) {
    const Instant before = progress.last_event.value_or(stamped.at);
    if (!progress.first_event) progress.first_event = stamped.at;
    progress.last_event = stamped.at;
    ++progress.events;
    std::visit(Fold(progress, before, stamped.at), stamped.event);
}

void apply(Progress& progress, const record::Stamped& stamped) { apply(progress, record::Stamped(stamped)); }

}  // namespace rozwaga::progress
