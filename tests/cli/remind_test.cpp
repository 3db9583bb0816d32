// Reminders: the right ones, once each, whatever breaks off in between.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "cli/json_schema.h"
#include "cli/staffed_registry.h"
#include "documents/mail_draft.h"
#include "session/reminding.h"

using namespace rozwaga::tests;
using namespace rozwaga;
using nlohmann::json;

namespace {

/// The real disk until its last write: that one is done or not, and either way the program hears of an error.
class FailingDisk final : public Disk {
public:
    int writes_left = -1;              ///< before the one that fails; -1: none fails
    bool done_all_the_same = false;

    Result<std::vector<Entry>> list(const std::string& folder) const override { return real_.list(folder); }
    Result<Entry> describe(const std::string& path) const override { return real_.describe(path); }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override { return real_.read(path, limit); }
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only) override {
        if (writes_left-- != 0) return real_.write(path, bytes, owner_only);
        if (done_all_the_same) (void)real_.write(path, bytes, owner_only);
        return fail("disk.full", {{"path", path}});
    }
    Result<void> make_folders(const std::string& path, bool owner_only) override { return real_.make_folders(path, owner_only); }
    Result<void> rename(const std::string& from, const std::string& to) override { return real_.rename(from, to); }
    Result<void> remove(const std::string& path) override { return real_.remove(path); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override { return real_.open_append(path); }
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return real_.lock(path); }

private:
    system::RealDisk real_;
};

const documents::ReminderGround ground{"Lumka", {{"pl", "Rozważnie w sieci"}}, "kadry@lumka.example", "", on_day("2026-12-01")};

registry::Person led_by(registry::Person person, const std::string& leader) {
    person.leader = leader;
    person.leader_email = leader.empty() ? "" : "szef@lumka.example";
    return person;
}

/// Five people with a last day, and one with none.
const std::vector<registry::Person> five{led_by(listed("Ada Nowak", "1", "Sklep", "2026-12-31"), "Ewa Kierownik"),
                                         led_by(listed("Jan Nowak", "2", "Sklep", "2026-12-31"), "Ewa Kierownik"),
                                         led_by(listed("Piotr Zięba", "3", "Kadry", "2026-12-08"), "Ewa Kierownik"),
                                         listed("Zofia Ćwik", "4", "Kadry", "2026-12-02"),
                                         listed("Olga Lis", "5", "Kadry", "2027-06-30")};

struct Reminding {
    StaffedRegistry staffed;
    FailingDisk disk;
    text::Wordings wordings{std::string(ROZWAGA_SHARE_DIR) + "/i18n"};
    documents::ReminderWriter writer{wordings, "pl"};
    std::string folder = staffed.office.path("drafts");

    Reminding() { staffed.roster(five, on_day("2026-11-30")); }

    session::ReminderPlan plan(Instant now, bool digest = false) const {
        auto planned = session::plan_reminders(*staffed.open(), {}, digest, now);
        REQUIRE(planned.has_value());
        return std::move(*planned);
    }
    Result<session::Reminded> give(Instant now, bool digest = false) {
        auto registry = staffed.open();
        return session::give_reminders(*registry, disk, plan(now, digest), folder, writer, ground, {"Ewa", now});
    }
    /// Of the drafts in the folder: what each is about.
    std::vector<std::string> marks() const {
        std::vector<std::string> all;
        for (const std::string& file : staffed.office.files("drafts")) {
            if (!file.ends_with(".eml")) continue;
            std::string about = documents::mail_header(staffed.office.read(folder + "/" + file), "X-Rozwaga-Reminders");
            for (std::size_t comma = 0; comma != std::string::npos;) {
                comma = about.find(", ");
                all.push_back(about.substr(0, comma));
                if (comma != std::string::npos) about.erase(0, comma + 2);
            }
        }
        std::sort(all.begin(), all.end());
        return all;
    }
};

std::vector<std::string> occasions(const session::ReminderPlan& plan) {
    std::vector<std::string> all;
    for (const auto& due : plan.reminders) all.push_back(due.person.number + " " + due.occasion);
    for (const auto& digest : plan.digests)
        for (const auto& due : digest.team) all.push_back(due.person.number + " " + due.occasion);
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("thirty, seven and one day before, once each, and once when it is over") {
    Reminding reminding;
    CHECK(occasions(reminding.plan(on_day("2026-11-20"))) == std::vector<std::string>{"3 due-30 2026-12-08", "4 due-30 2026-12-02"});
    CHECK(occasions(reminding.plan(on_day("2026-12-01"))) ==
          std::vector<std::string>{"1 due-30 2026-12-31", "2 due-30 2026-12-31", "3 due-7 2026-12-08", "4 due-1 2026-12-02"});
    REQUIRE(reminding.give(on_day("2026-12-01"))->mails == 4);
    CHECK(occasions(reminding.plan(on_day("2026-12-01"))).empty());
    CHECK(reminding.give(on_day("2026-12-02"))->mails == 0);
    CHECK(occasions(reminding.plan(on_day("2026-11-20"))).empty());   // a clock set back repeats nothing
    CHECK(occasions(reminding.plan(on_day("2026-12-05"))) == std::vector<std::string>{"4 overdue 2026-12-02"});
    REQUIRE(reminding.give(on_day("2026-12-05"))->mails == 1);
    CHECK(occasions(reminding.plan(on_day("2026-12-06"))).empty());
    CHECK(occasions(reminding.plan(on_day("2026-12-30"))) == std::vector<std::string>{"1 due-1 2026-12-31", "2 due-1 2026-12-31", "3 overdue 2026-12-08"});
}

TEST_CASE("a draft says it to the person, with the day, and its calendar lies beside it") {
    Reminding reminding;
    const auto given = reminding.give(on_day("2026-12-01"));
    REQUIRE(given.has_value());
    CHECK(given->people == 4);
    const auto files = reminding.staffed.office.files("drafts");
    REQUIRE(files.size() == 8);
    CHECK(files[0].starts_with("Przypomnienie Ada Nowak 2026-12-31, "));
    CHECK(files[0].ends_with(".eml"));
    CHECK(files[1].ends_with(".ics"));
    const std::string mail = reminding.staffed.office.read(reminding.folder + "/" + files[0]), calendar = reminding.staffed.office.read(reminding.folder + "/" + files[1]);
    CHECK(documents::mail_header(mail, "To") == "Ada Nowak <p1@lumka.example>");
    CHECK(documents::mail_header(mail, "X-Unsent") == "1");
    CHECK(calendar.find("DTSTART;VALUE=DATE:20261231\r\n") != std::string::npos);
    CHECK(calendar.find("Ada") == std::string::npos);
}

TEST_CASE("whoever is waived, has left or has no last day is left in peace") {
    Reminding reminding;
    auto registry = reminding.staffed.open();
    const auto ids = registry->people_ids({}, on_day("2026-12-01"));
    REQUIRE(ids->size() == 5);
    for (const registry::PersonId id : *ids)
        if (registry->person_row(id, on_day("2026-12-01"))->number == "1") REQUIRE(registry->waive(id, "urlop", std::nullopt, {"Ewa", on_day("2026-12-01")}).has_value());
    reminding.staffed.roster({five[0], five[2], five[3], five[4]}, on_day("2026-12-01"));   // Jan is gone
    CHECK(occasions(reminding.plan(on_day("2026-12-01"))) == std::vector<std::string>{"3 due-7 2026-12-08", "4 due-1 2026-12-02"});
}

TEST_CASE("leaders hear of their people in one message; who has no leader is told alone") {
    Reminding reminding;
    const session::ReminderPlan plan = reminding.plan(on_day("2026-12-01"), true);
    REQUIRE(plan.digests.size() == 1);
    CHECK(plan.digests[0].address == "szef@lumka.example");
    CHECK(occasions(plan) == std::vector<std::string>{"1 leader-due-30 2026-12-31", "2 leader-due-30 2026-12-31", "3 leader-due-7 2026-12-08", "4 due-1 2026-12-02"});
    REQUIRE(reminding.give(on_day("2026-12-01"), true)->mails == 2);
    CHECK(reminding.plan(on_day("2026-12-01"), true).empty());
    // What the leader heard was not said to the person.
    CHECK(occasions(reminding.plan(on_day("2026-12-01"))) == std::vector<std::string>{"1 due-30 2026-12-31", "2 due-30 2026-12-31", "3 due-7 2026-12-08"});
}

TEST_CASE("whatever write fails, started again every reminder is written once and remembered") {
    for (const bool digest : {false, true})
        for (const bool done_all_the_same : {false, true})
            for (int failing = 0; failing < (digest ? 4 : 8); ++failing) {
                INFO("digest " << digest << ", write " << failing << " fails, done " << done_all_the_same);
                Reminding reminding;
                reminding.disk.writes_left = failing;
                reminding.disk.done_all_the_same = done_all_the_same;
                REQUIRE_FALSE(reminding.give(on_day("2026-12-01"), digest).has_value());
                reminding.disk.writes_left = -1;
                const auto given = reminding.give(on_day("2026-12-03"), digest);   // the next days: Zofia's is over
                REQUIRE(given.has_value());
                CHECK(reminding.plan(on_day("2026-12-03"), digest).empty());
                std::vector<std::string> marks = reminding.marks();
                CHECK(std::adjacent_find(marks.begin(), marks.end()) == marks.end());
                const auto about = [&](const std::string& what) {
                    return std::count_if(marks.begin(), marks.end(), [&](const std::string& one) { return one.find(what) != std::string::npos; });
                };
                CHECK(about("due-30 2026-12-31") == 2);
                CHECK(about("due-7 2026-12-08") == 1);
                CHECK(about("2026-12-02") >= 1);
            }
}

TEST_CASE("remind at the command line: a dry run changes nothing, then drafts, then nothing more") {
    StaffedRegistry staffed;
    const Instant now = system::RealClock().now();
    const std::string soon = to_iso8601({now.milliseconds + 20LL * 24 * 60 * 60 * 1000}).substr(0, 10);
    auto nameless = listed("Bez Adresu", "2", "Kadry", soon);
    nameless.email = "";
    staffed.roster({listed("Ada Nowak", "1", "Sklep", soon), nameless}, now);
    std::ostringstream text;
    text << std::ifstream(std::string(ROZWAGA_SOURCE_DIR) + "/app/cli/REPORTS.md", std::ios::binary).rdbuf();
    const std::string page = text.str(), fence = "```json\n";
    const auto begin = page.find(fence, page.find(fence) + 1) + fence.size();
    const json schema = json::parse(page.substr(begin, page.find("\n```", begin) - begin));
    const auto remind = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"remind", "--registry", staffed.path, "--json"});
        const Answer answer = staffed.office.run(more);
        REQUIRE(answer.code == 0);
        const json told = json::parse(answer.out);
        CHECK(misfit(told, schema) == "");
        return told;
    };
    CHECK(staffed.office.run({"remind", "--registry", staffed.path}).code == 2);
    for (int i = 0; i < 2; ++i) {
        const json dry = remind({"--dry-run"});
        CHECK(dry.at("dry_run") == true);
        CHECK(dry.at("mails") == 2);
        CHECK(dry.at("without_address") == 1);
        CHECK(dry.at("reminders").at(0).at("due") == soon);
    }
    CHECK(remind({"--dry-run", "--team", "Sklep"}).at("mails") == 1);
    const json given = remind({"--out", staffed.office.path("drafts")});
    CHECK(given.at("written") == 2);
    CHECK(given.at("files").size() == 2);
    CHECK(staffed.office.files("drafts").size() == 4);
    CHECK(remind({"--out", staffed.office.path("drafts")}).at("written") == 0);
    const Answer shown = staffed.office.run({"remind", "--registry", staffed.path, "--dry-run"});
    CHECK(shown.code == 0);
    CHECK(shown.out.empty());
}
