// The states kept in SQL are those of learning/renewal.h, at every moment, also when clocks go back.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

static_assert(int(State::not_started) == int(learning::RenewalState::not_started));
static_assert(int(State::in_progress) == int(learning::RenewalState::in_progress));
static_assert(int(State::overdue) == int(learning::RenewalState::overdue));
static_assert(int(State::waived) == int(learning::RenewalState::waived));

namespace {

constexpr std::int64_t length_of_day = 86'400'000;

Admission receipt(PersonId person, const std::string& id) {
    Admission one = admission(person, id, "2026-02-01", "2026-02-01");
    one.verdict.kind = certificate::Kind::receipt;
    return one;
}

}  // namespace

TEST_CASE("random duties at random moments stand as the rules say") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    std::mt19937_64 random(2026);
    const auto chance = [&](int percent) { return int(random() % 100) < percent; };
    const Instant begin = at("2026-01-05", "00:00:00");
    const auto some_day = [&](int most) { return Instant{begin.milliseconds + std::int64_t(random() % std::uint64_t(most)) * length_of_day}; };

    learning::RenewalRules rules;
    rules.window_days = 40;
    rules.grace_days = 10;
    rules.onboarding_days = 21;
    REQUIRE(registry->set_setting(setting::course_since, "2026-01-20", by("2026-01-05")));
    REQUIRE(registry->use_rules(rules, by("2026-01-05")));

    std::vector<Person> people;
    std::vector<learning::Duty> duties;
    for (int i = 0; i < 60; ++i) {
        Person one = person("Osoba " + std::to_string(i), "N" + std::to_string(i));
        if (chance(70)) one.joined = some_day(200);
        if (chance(20)) one.due = some_day(300);
        people.push_back(one);
        learning::Duty duty;
        duty.joined = std::max(one.joined.value_or(at("2026-01-06")), at("2026-01-20", "00:00:00"));
        duty.due = one.due;
        duties.push_back(duty);
    }
    take_over(*registry, people, by("2026-01-06"));
    std::vector<PersonId> ids;
    for (int i = 0; i < 60; ++i) {
        PeopleQuery query;
        query.filter.search = "n" + std::to_string(i);
        const auto page = registry->people(query, begin);
        REQUIRE(page);
        for (const PersonRow& row : page->rows)
            if (row.number == "N" + std::to_string(i)) ids.push_back(row.id);
    }
    REQUIRE(ids.size() == 60);
    int serial = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (chance(40)) {
            certificate::Enrolment enrolment;
            enrolment.id = uuid(++serial);
            enrolment.issued = some_day(100);
            if (chance(50)) enrolment.due = some_day(200);
            REQUIRE(*registry->invite(ids[i], enrolment, by("2026-01-07")));
            duties[i].invited = enrolment.issued;
            if (!duties[i].due) duties[i].due = enrolment.due;
        }
        if (chance(30)) {
            REQUIRE(registry->admit({receipt(ids[i], uuid(++serial))}, by("2026-02-01")));
            duties[i].started = at("2026-02-01");
        }
        for (int more = chance(50) ? 1 + int(random() % 2) : 0; more > 0; --more) {
            Admission one = admission(ids[i], uuid(++serial), "2026-03-01", "2026-03-01");
            one.verdict.claim.awarded = some_day(100);
            one.verdict.claim.valid_until = learning::last_second(rules, some_day(500));
            REQUIRE(registry->admit({one}, by("2026-03-01")));
            if (chance(20)) REQUIRE(*registry->revoke({one.verdict.claim.id, at("2026-03-02"), "błąd", "did:key:z", ""}, by("2026-03-02")));
            else duties[i].valid_until = std::max(duties[i].valid_until, std::optional(one.verdict.claim.valid_until));
        }
        if (chance(15)) {
            const Instant until = some_day(300);
            REQUIRE(registry->waive(ids[i], "urlop", until, by("2026-01-07")));
            duties[i].waived_until = learning::last_second(rules, until);
        }
    }
    // Moments anywhere, and on the edges of every stretch; not in order, as clocks of several managers are not.
    std::vector<Instant> moments;
    for (int i = 0; i < 25; ++i) moments.push_back(some_day(600));
    for (std::size_t i = 0; i < duties.size(); i += 7)
        for (const auto edge : {learning::onboarding_due(rules, duties[i]), duties[i].valid_until, duties[i].waived_until})
            if (edge)
                for (const std::int64_t beside : {0, 1}) moments.push_back(Instant{edge->milliseconds + beside});
    std::ranges::shuffle(moments, random);
    for (const Instant now : moments) {
        INFO("at " << to_iso8601(now) << " + " << now.milliseconds % 1000 << " ms");
        PeopleQuery query;
        query.limit = 1000;
        const auto page = registry->people(query, now);
        REQUIRE(page);
        REQUIRE(page->rows.size() == ids.size());
        const auto overview = registry->overview({}, now);
        StateCounts counts{};
        for (const PersonRow& row : page->rows) {
            const auto place = std::size_t(std::ranges::find(ids, row.id) - ids.begin());
            INFO(row.name);
            CHECK(int(row.state) == int(learning::renewal_state(rules, duties[place], now)));
            ++counts[std::size_t(row.state)];
        }
        CHECK(overview->states == counts);
    }
}

TEST_CASE("new rules change everybody's state at once, the same rules nothing") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1")}, by("2026-01-10"));
    const auto ada = id_of(*registry, "ada", at("2026-01-10"));
    learning::RenewalRules rules = *registry->rules();
    CHECK(state_of(*registry, ada, at("2026-02-20")) == State::overdue);
    rules.onboarding_days = 90;
    REQUIRE(registry->use_rules(rules, by("2026-02-20")));
    CHECK(state_of(*registry, ada, at("2026-02-20")) == State::not_started);
    const auto entries = registry->audit(0, 1)->total;
    REQUIRE(registry->use_rules(rules, by("2026-02-21")));
    CHECK(registry->audit(0, 1)->total == entries);
    CHECK(registry->rules()->onboarding_days == 90);
    CHECK(registry->rules()->calendar == rules.calendar);
}

TEST_CASE("a waiver has a reason and an end, and what was before it is not forgotten") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1")}, by("2026-01-10"));
    const auto ada = id_of(*registry, "ada", at("2026-01-10"));
    CHECK(registry->waive(ada, "  ", std::nullopt, by("2026-01-11")).error().code == "registry.reason-missing");
    CHECK(registry->waive(77, "urlop", std::nullopt, by("2026-01-11")).error().code == "registry.no-such-person");
    REQUIRE(registry->waive(ada, "urlop", at("2026-03-01"), by("2026-01-11")));
    CHECK(state_of(*registry, ada, at("2026-03-01", "22:00:00")) == State::waived);
    CHECK(state_of(*registry, ada, at("2026-03-02")) == State::overdue);
    REQUIRE(registry->waive(ada, "bezterminowo", std::nullopt, by("2026-03-02")));
    const auto row = registry->person_row(ada, at("2036-03-02"));
    CHECK(row->state == State::waived);
    CHECK(row->waiver == "bezterminowo");
    CHECK_FALSE(row->waived_until);
    REQUIRE(registry->end_waiver(ada, by("2026-03-03")));
    CHECK(state_of(*registry, ada, at("2026-03-03")) == State::overdue);
    const auto history = registry->person(ada, at("2026-03-03"));
    REQUIRE(history->entries.size() == 4);
    CHECK(history->entries[0].act == "waiver-ended");
    CHECK(history->entries[1].details == Arguments{{"reason", "bezterminowo"}});
    CHECK(history->entries[2].details == Arguments{{"reason", "urlop"}, {"until", "2026-03-01"}});
    CHECK(history->entries[3].act == "joined");
}

TEST_CASE("a revoked certificate no longer counts, nor does the organisation's own on it; the word waits for what comes later") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1", "IT")}, by("2026-01-10"));
    const auto now = at("2026-01-12");
    const auto ada = id_of(*registry, "ada", now);
    Admission own = admission(ada, uuid(1), "2026-01-11", "2027-01-11"), confirmed = admission(ada, uuid(2), "2026-01-11", "2027-01-11");
    confirmed.verdict.claim.confirms = uuid(1);
    confirmed.verdict.claim.attempt = own.verdict.claim.attempt;
    REQUIRE(registry->admit({own, confirmed}, by("2026-01-12")));
    CHECK(registry->overview({}, now)->months.back().completed == 1);   // one exam, whatever was issued about it
    CHECK(*registry->revoke({uuid(1), now, "nie ta osoba", "did:key:z", "entry"}, by("2026-01-12")));
    CHECK_FALSE(*registry->revoke({uuid(1), now, "nie ta osoba", "did:key:z", "entry"}, by("2026-01-13")));
    CHECK(state_of(*registry, ada, now) == State::not_started);
    CHECK(registry->overview({}, now)->months.back().completed == 0);
    CHECK(*registry->revoke({uuid(3), now, "skradziony klucz", "did:key:z", "entry"}, by("2026-01-12")));
    REQUIRE(registry->admit({admission(ada, uuid(3), "2026-01-12", "2027-01-12")}, by("2026-01-13")));
    const auto history = registry->person(ada, now);
    CHECK(history->certificates.size() == 3);
    CHECK(history->certificates.front().revoked_reason == "skradziony klucz");
    CHECK(history->person.state == State::not_started);
    CHECK(history->person.certificates == 3);
}

TEST_CASE("what is remarkable flags its person until somebody has looked") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    const auto registry = backend->open();
    take_over(*registry, {person("Ada Nowak", "1")}, by("2026-01-10"));
    const auto now = at("2026-01-12");
    const auto ada = id_of(*registry, "ada", now);
    Admission one = admission(ada, uuid(1), "2026-01-11", "2027-01-11");
    one.verdict.checks = {{"signature", certificate::CheckState::ok, {}, ""},
                          {"plausible", certificate::CheckState::warning, {}, "exam-fast"},
                          {"expiry", certificate::CheckState::warning, {}, ""}};
    REQUIRE(registry->admit({one}, by("2026-01-12")));
    CHECK(registry->person_row(ada, now)->flagged);
    CHECK(registry->overview({}, now)->flagged == 1);
    CHECK(registry->person(ada, now)->certificates.front().flags == std::vector<std::string>{"plausible.exam-fast", "expiry"});
    CHECK(*registry->accept_flags(uuid(1), by("2026-01-13")));
    CHECK_FALSE(*registry->accept_flags(uuid(1), by("2026-01-13")));
    CHECK_FALSE(registry->person_row(ada, now)->flagged);
    CHECK(registry->accept_flags(uuid(8), by("2026-01-13")).error().code == "registry.no-such-certificate");
}
