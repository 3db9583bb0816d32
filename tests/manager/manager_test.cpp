// From the first start to every screen, as a manager would: by role and name, in both languages, over a real registry.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

#include "manager/world.h"
#include "widgets/keys.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::session::managing;
using registry::State;
using widgets::Role;

namespace {

void fill_registry(ManagerWorld& world) {
    world.begin();
    world.import_roster(small_company() + "/roster.csv");
    world.collect(small_company() + "/inbox");
}

std::int64_t with_certificate(const OverviewView& view) {
    std::int64_t count = 0;
    for (const State state : {State::compliant, State::expiring_soon, State::in_grace}) count += view.counts.states[static_cast<std::size_t>(state)];
    return count;
}

}  // namespace

TEST_CASE("the first start says what this is, and leads through roster, key and certificates to the overview") {
    for (const char* language : {"pl", "en"}) {
        ManagerWorld world(language);
        REQUIRE(world.shows<StartView>());
        CHECK(world.says(world.words()("manage.start-own")));
        world.begin();
        REQUIRE(world.shows<OverviewView>());
        CHECK(world.screen<OverviewView>().next == Next::import_roster);

        world.press("manage.next-import_roster-go");
        world.type("manage.roster-path", small_company() + "/roster.csv");
        world.press("manage.roster-read");
        REQUIRE(world.screen<RosterView>().stage == RosterStage::columns);
        CHECK(world.screen<RosterView>().problems.empty());
        CHECK(world.screen<RosterView>().columns.front().meaning == "name");
        world.press("manage.roster-compare");
        CHECK(world.screen<RosterView>().changes.joined.size() == 20);
        world.press("manage.roster-apply");
        REQUIRE(world.screen<RosterView>().stage == RosterStage::done);

        world.press("manage.collected-to-overview");
        CHECK(world.screen<OverviewView>().counts.people == 20);
        CHECK(world.screen<OverviewView>().next == Next::make_key);
        world.press("manage.next-make_key-go");
        CHECK(world.screen<OverviewView>().next == Next::collect);

        world.press("manage.next-collect-go");
        world.type("manage.collect-path", small_company() + "/inbox");
        world.press("manage.collect-go");
        REQUIRE(world.shows<CollectedView>());
        const auto collected = world.screen<CollectedView>();
        CHECK(collected.admitted > 5);
        CHECK(collected.set_aside == 1);   // the damaged one

        world.go("overview");
        CHECK(world.screen<OverviewView>().next == Next::set_aside);
        CHECK(with_certificate(world.screen<OverviewView>()) > 0);
    }
}

TEST_CASE("collecting the same folder again admits nothing twice; reopening shows the same registry") {
    ManagerWorld world;
    fill_registry(world);
    const auto first = world.screen<CollectedView>();
    world.collect(small_company() + "/inbox");
    const auto again = world.screen<CollectedView>();
    CHECK(again.admitted == 0);
    CHECK(again.known == first.admitted);
    world.go("overview");
    const auto counts = world.screen<OverviewView>().counts;
    world.reopen();
    world.draw();
    REQUIRE(world.shows<OverviewView>());
    CHECK(world.screen<OverviewView>().counts == counts);
}

TEST_CASE("people are found as one types, and filters combine") {
    ManagerWorld world;
    fill_registry(world);
    world.go("people");
    CHECK(world.screen<PeopleView>().total == 20);
    world.type("manage.search", "adamska");
    REQUIRE(world.screen<PeopleView>().total >= 1);
    for (const auto& row : world.screen<PeopleView>().rows) CHECK(row.name.find("Adamska") != std::string::npos);
    registry::PeopleFilter filter = world.screen<PeopleView>().filter;
    filter.states = {State::compliant};
    world.wish(ManagerWish(FilterPeople{filter}));
    for (const auto& row : world.screen<PeopleView>().rows) CHECK(row.state == State::compliant);
    world.wish(ManagerWish(ShowPeople{{}}));
    world.wish(ManagerWish(SortPeople{registry::SortBy::name}));
    CHECK(world.screen<PeopleView>().descending);
}

TEST_CASE("a person is waived with a reason and a day, the waiver ends, and both stay in the history") {
    ManagerWorld world;
    fill_registry(world);
    world.go("people");
    const auto id = world.screen<PeopleView>().rows.front().id;
    world.wish(ManagerWish(ShowPerson{id}));
    REQUIRE(world.shows<PersonView>());
    world.press("manage.waive");
    CHECK(world.says(world.words()("manage.ask-waive-about")));
    world.type("manage.reason", "Urlop rodzicielski");
    world.type("manage.waive-until", "31.12.2026");
    world.press("manage.ask-waive-do");
    CHECK(world.screen<PersonView>().history.person.state == State::waived);
    world.press("manage.end-waiver");
    world.press("manage.ask-end-waiver-do");
    CHECK(world.screen<PersonView>().history.person.state != State::waived);
    const auto& entries = world.screen<PersonView>().history.entries;
    CHECK(std::ranges::count(entries, "waived", &registry::HistoryEntry::act) == 1);
    CHECK(std::ranges::count(entries, "waiver-ended", &registry::HistoryEntry::act) == 1);
}

TEST_CASE("a day that is none, and one that is over, are refused in words") {
    ManagerWorld world;
    fill_registry(world);
    world.go("people");
    const auto id = world.screen<PeopleView>().rows.front().id;
    world.wish(ManagerWish(ShowPerson{id}));
    world.wish(ManagerWish(Waive{id, "Urlop", "31.2.2027"}));
    REQUIRE(world.manager->view().notices.size() == 1);
    CHECK(world.manager->view().notices.front().error.code == "session.not-a-day");
    world.wish(ManagerWish(Waive{id, "Urlop", "2020-01-01"}));
    CHECK(world.manager->view().notices.front().error.code == "session.day-is-over");
}

namespace {

// Somebody who has a certificate, on the screen.
const registry::PersonHistory& show_somebody_done(ManagerWorld& world) {
    world.wish(ManagerWish(ShowPeople{{}}));
    const auto rows = world.screen<PeopleView>().rows;
    const auto found = std::ranges::find_if(rows, [](const auto& row) { return row.certificates > 0; });
    REQUIRE(found != rows.end());
    world.wish(ManagerWish(ShowPerson{found->id}));
    return world.screen<PersonView>().history;
}

}  // namespace

TEST_CASE("a certificate is looked at check by check; revoked with the organisation's key it no longer counts") {
    ManagerWorld world;
    fill_registry(world);
    const auto before = show_somebody_done(world);
    world.press("manage.look");
    REQUIRE(world.shows<JudgedView>());
    CHECK(world.screen<JudgedView>().verdict.overall == certificate::Overall::valid);
    world.press("manage.back");
    REQUIRE(world.shows<PersonView>());
    CHECK_FALSE(world.screen<PersonView>().can_sign);

    world.wish(ManagerWish(MakeKey{}));
    world.press("manage.revoke");
    world.type("manage.reason", "Wystawiony na cudze nazwisko");
    world.press("manage.ask-revoke-do");
    const auto& after = world.screen<PersonView>().history;
    CHECK(after.certificates.front().revoked);
    CHECK(after.person.state != before.person.state);
}

TEST_CASE("a key that others can read is not used, whoever opens the app reads why, and the settings take the right away") {
    ManagerWorld world;
    world.begin();
    world.wish(ManagerWish(MakeKey{}));
    const std::string path = world.folder.path("data") + "/organisation/organisation.key";
    std::filesystem::permissions(path, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    world.reopen();
    world.draw();
    const auto refused = [&] {
        const auto& notices = world.manager->view().notices;
        return notices.size() == 1 && notices.front().error.code == "key.open-to-others" && world.says(path);
    };
    CHECK(refused());
    world.collect(small_company() + "/inbox");
    CHECK(refused());
    world.wish(ManagerWish(Revoke{"urn:uuid:1", "reason"}));
    CHECK(refused());

    world.go("settings");
    CHECK(world.says(world.words()("manage.key-trouble")));
    CHECK_FALSE(world.ui->find(Role::button, world.words()("manage.key-make")).exists());
    world.press("manage.key-close");
    CHECK(world.says(world.words()("notice.key-closed")));
    CHECK(world.screen<SettingsView>().key.there);
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::others_all) == std::filesystem::perms::none);
}

TEST_CASE("a certificate moves to the person it belongs to, and both histories say so") {
    ManagerWorld world;
    fill_registry(world);
    const auto before = show_somebody_done(world);
    const auto id = before.certificates.front().id;
    registry::PersonId other = 0;
    for (const auto& row : [&] {
             world.wish(ManagerWish(ShowPeople{{}}));
             return world.screen<PeopleView>().rows;
         }())
        if (row.certificates == 0) other = row.id;
    REQUIRE(other != 0);
    world.wish(ManagerWish(ShowPerson{before.person.id}));
    world.wish(ManagerWish(Reassign{id, other}));
    CHECK(std::ranges::count(world.screen<PersonView>().history.certificates, id, &registry::CertificateRow::id) == 0);
    CHECK(world.screen<PersonView>().history.entries.front().act == "reassigned");
    world.wish(ManagerWish(ShowPerson{other}));
    CHECK(std::ranges::count(world.screen<PersonView>().history.certificates, id, &registry::CertificateRow::id) == 1);
    CHECK(world.screen<PersonView>().history.person.certificates == 1);
}

TEST_CASE("one person's data are exported and erased, and the counts stay") {
    ManagerWorld world;
    fill_registry(world);
    const auto person = show_somebody_done(world).person;
    world.press("manage.export-person");
    world.press("manage.ask-export-do");
    REQUIRE(world.manager->view().notices.size() == 1);
    const std::string path = world.manager->view().notices.front().path;
    CHECK(std::filesystem::file_size(path) > 200);
    world.press("manage.erase-person");
    CHECK_FALSE(world.ui->find(Role::button, world.words()("manage.ask-erase-do")).press());   // not before it is ticked
    world.press(Role::check, world.words()("manage.erase-sure"));
    world.press("manage.ask-erase-do");
    REQUIRE(world.shows<PeopleView>());
    CHECK(world.screen<PeopleView>().total == 19);
    for (const auto& row : world.screen<PeopleView>().rows) CHECK(row.id != person.id);
}

TEST_CASE("a file set aside says why and what to ask for, and can be put away") {
    ManagerWorld world;
    fill_registry(world);
    world.go("set-aside");
    REQUIRE(world.screen<SetAsideView>().files.size() == 1);
    CHECK(world.says(world.words()("manage.why-set-aside")));
    world.press("manage.dismiss");
    world.press("manage.ask-dismiss-do");
    CHECK(world.screen<SetAsideView>().files.empty());
}

TEST_CASE("what is on the screen is what is written, as a workbook and as CSV") {
    ManagerWorld world;
    fill_registry(world);
    world.go("people");
    for (const char* key : {"manage.export-xlsx", "manage.export-csv"}) {
        world.press(key);
        INFO(key);
        REQUIRE(world.manager->view().notices.size() == 1);
        REQUIRE(world.manager->view().notices.front().good);
        CHECK(std::filesystem::file_size(world.manager->view().notices.front().path) > 500);
    }
}

TEST_CASE("every place is reached by its keys, and F1 lists them") {
    ManagerWorld world;
    fill_registry(world);
    world.ui->key(widgets::alt(widgets::Key::digit_2));
    world.draw();
    CHECK(world.shows<PeopleView>());
    world.ui->key(widgets::alt(widgets::Key::digit_6));
    world.draw();
    CHECK(world.shows<SettingsView>());
    world.ui->key(widgets::Key::f1);
    CHECK(world.says(world.words()("manage.place-set-aside")));
    world.ui->key(widgets::Key::escape);
}

TEST_CASE("reports are counted, reminders are planned before they are written, and nobody is reminded twice") {
    ManagerWorld world;
    fill_registry(world);
    for (const auto part : {ReportPart::guidelines, ReportPart::items, ReportPart::completion}) {
        world.wish(ManagerWish(ShowReport{part}));
        CHECK(world.screen<ReportsView>().ready);
    }
    world.wish(ManagerWish(ShowReport{ReportPart::reminders}));
    world.press("manage.reminders-try");
    const auto planned = world.screen<ReportsView>().reminders.size();
    REQUIRE(world.screen<ReportsView>().reminders_ready);
    if (planned == 0) return;
    world.press("manage.reminders-write");
    REQUIRE(world.manager->view().notices.size() == 1);
    CHECK(world.manager->view().notices.front().good);
    world.press("manage.reminders-try");
    CHECK(world.screen<ReportsView>().reminders.empty());
}

TEST_CASE("a row that may be somebody known says why, and waits for the manager's word") {
    ManagerWorld world;
    world.begin();
    system::RealDisk disk;
    const auto roster = [&](const std::string& name, const std::string& rows) {
        const std::string path = world.folder.path(name);
        REQUIRE(disk.write(path, "Imię i nazwisko;Zespół\r\n" + rows));
        return path;
    };
    world.import_roster(roster("first.csv", "Łukasz Żak;Magazyn\r\nAnna Bąk;Sklep\r\n"));
    world.go("roster");
    world.type("manage.roster-path", roster("second.csv", "Lukasz Zak;Magazyn\r\nAnna Bąk;Sklep\r\n"));
    world.press("manage.roster-read");
    world.press("manage.roster-compare");
    REQUIRE(world.screen<RosterView>().changes.unsure.size() == 1);
    const std::string why = "roster-unsure." + world.screen<RosterView>().changes.unsure.front().why;
    CHECK(world.words()(why) != why);
    CHECK(world.says(world.words()(why)));
    world.press(Role::button, world.words()("manage.it-is", {{"person", "Łukasz Żak · Magazyn"}}));
    CHECK(world.screen<RosterView>().changes.unsure.empty());
}

TEST_CASE("the settings show what holds, look before they remove, and check the log") {
    ManagerWorld world;
    fill_registry(world);
    world.go("settings");
    REQUIRE(world.screen<SettingsView>().ready);
    world.press("manage.retention-try");
    REQUIRE(world.screen<SettingsView>().retention);
    CHECK(world.screen<SettingsView>().retention->dry_run);
    world.press("manage.log-verify");
    REQUIRE(world.screen<SettingsView>().audit);
    CHECK(world.screen<SettingsView>().audit->whole());
    world.press("manage.trust");
    CHECK(world.shows<TrustHelpView>());
    world.press("manage.back");
    CHECK(world.shows<SettingsView>());
}

TEST_CASE("a registry that cannot be opened says why, and another can be chosen") {
    ManagerWorld world;
    world.type("manage.start-address", "ewidencja.sqlite");
    world.press("manage.start-open");
    REQUIRE(world.shows<StartView>());
    REQUIRE(world.manager->view().notices.size() == 1);
    CHECK(world.manager->view().notices.front().error.code == "session.registry-path-not-whole");
    world.type("manage.start-address", world.folder.path("inna.sqlite"));
    world.press("manage.start-open");
    CHECK(world.shows<OverviewView>());
}
