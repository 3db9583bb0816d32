// The overview and the list of people: figures and rows as the registry answers them.
#include "session/manager.h"

#include <algorithm>

namespace rozwaga::session::managing {

using registry::State;

namespace {

// More than a window shows, so that reading on needs no waiting.
constexpr int rows_at_hand = 400, rows_before = 120;

std::int64_t of_state(const registry::Overview& counts, State state) { return counts.states[static_cast<std::size_t>(state)]; }

}  // namespace

Next Manager::next_thing(std::int64_t& count) const {
    const auto& counts = overview_.counts;
    count = 0;
    if (counts.people == 0) return Next::import_roster;
    if (!key_.there && !key_.trouble) return Next::make_key;
    if (!counts.last_admitted && counts.set_aside == 0) return Next::collect;
    if ((count = counts.set_aside) > 0) return Next::set_aside;
    if ((count = of_state(counts, State::overdue)) > 0) return Next::overdue;
    if ((count = counts.flagged) > 0) return Next::flagged;
    if ((count = of_state(counts, State::expiring_soon) + of_state(counts, State::in_grace)) > 0) return Next::expiring;
    return Next::nothing;
}

void Manager::ask_overview() {
    const Instant now = environment_.clock.now();
    ask<Result<registry::Overview>>(
        "overview", [now](registry::Registry& registry) { return registry.overview({}, now); },
        [this, now](Result<registry::Overview>& counts) {
            if (!counts) return complain(counts.error());
            overview_.ready = true;
            overview_.counts = std::move(*counts);
            overview_.now = now;
            overview_.has_people = overview_.counts.people > 0;
            overview_.has_key = key_.there || key_.trouble;
            overview_.has_certificates = overview_.counts.last_admitted.has_value();
            overview_.first_steps = !overview_.has_people || !overview_.has_key || !overview_.has_certificates;
            overview_.next = next_thing(overview_.next_count);
            roster_.people_now = overview_.counts.people;
            people_.states = overview_.counts.states;
        });
}

void Manager::ask_teams() {
    using Teams = Result<std::vector<std::string>>;
    ask<Teams>(
        "teams", [](registry::Registry& registry) { return registry.teams(); },
        [this](Teams& teams) {
            if (!teams) return complain(teams.error());
            people_.teams = reports_.teams = std::move(*teams);
        });
}

void Manager::ask_people(std::int64_t first) {
    registry::PeopleQuery query{people_.filter, people_.sort, people_.descending, std::max<std::int64_t>(0, first), rows_at_hand};
    const Instant now = environment_.clock.now();
    ask<Result<registry::PeoplePage>>(
        "people", [query, now](registry::Registry& registry) { return registry.people(query, now); },
        [this, query](Result<registry::PeoplePage>& page) {
            if (!page) return complain(page.error());
            // An answer to what nobody asks any more.
            if (query.filter != people_.filter || query.sort != people_.sort || query.descending != people_.descending) return;
            asked_people_.reset();
            people_.ready = true;
            people_.total = page->total;
            people_.first = query.offset;
            people_.rows = std::move(page->rows);
        });
}

void Manager::filter_people(const registry::PeopleFilter& filter) {
    if (people_.filter != filter) {
        people_.filter = filter;
        ++people_.question;
    }
    ask_people(0);
}

void Manager::sort_people(registry::SortBy by) {
    people_.descending = people_.sort == by && !people_.descending;
    people_.sort = by;
    ++people_.question;
    ask_people(0);
}

void Manager::need_people(std::int64_t first, std::int64_t count) {
    const std::int64_t end = std::min(first + count, people_.total), have = people_.first + static_cast<std::int64_t>(people_.rows.size());
    if (first >= people_.first && end <= have) return;
    const std::int64_t from = std::max<std::int64_t>(0, first - rows_before);
    if (asked_people_ && *asked_people_ == from) return;
    asked_people_ = from;
    ask_people(from);
}

// --- one person ---------------------------------------------------------------------------------------------------

void Manager::show_person(registry::PersonId id) {
    if (person_id_ != id) person_ = {};
    person_id_ = id;
    show_aside(Screen::person);
    ask_person();
}

void Manager::ask_person() {
    const Instant now = environment_.clock.now();
    using Answer = std::pair<Result<registry::PersonHistory>, Result<learning::RenewalRules>>;
    ask<Answer>(
        "person",
        [id = person_id_, now](registry::Registry& registry) { return Answer{registry.person(id, now), registry.rules()}; },
        [this, now](Answer& answer) {
            if (!answer.first) return complain(answer.first.error());
            if (answer.first->person.id != person_id_) return;
            person_.ready = true;
            person_.history = std::move(*answer.first);
            if (answer.second) person_.rules = *answer.second;
            person_.now = now;
            person_.can_sign = key_.there;
            person_.summary_only = !loaded_->organisation.evidence_answers;
        });
}

void Manager::find_others(const std::string& search) {
    constexpr int enough = 8;
    person_.searched = set_aside_.searched = search;
    if (search.empty()) {
        person_.others.clear();
        set_aside_.others.clear();
        return;
    }
    registry::PeopleQuery query;
    query.filter.search = search;
    query.limit = enough;
    const Instant now = environment_.clock.now();
    ask<Result<registry::PeoplePage>>(
        "others", [query, now](registry::Registry& registry) { return registry.people(query, now); },
        [this, search](Result<registry::PeoplePage>& page) {
            if (!page) return complain(page.error());
            if (person_.searched != search) return;
            person_.others = set_aside_.others = page->rows;
        });
}

}  // namespace rozwaga::session::managing
