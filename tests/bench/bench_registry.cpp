// What the registry's answers cost as it grows: made-up people with three certificates each, in an SQLite file and on a PostgreSQL
// server started here. Aim: the overview and any filter under 50 ms on SQLite at 100,000 people and 300,000 certificates, and memory that
// stays flat. Each size has a process of its own, so that peaks of memory are its own. Beside each figure: how many times one
// plain scan of the people's table it takes in the same run; of SQLite also processor time, which other work on the machine does
// not lengthen.
//   bench_registry [--people 10000,33000,100000] [--on sqlite,postgresql] [--file-bytes 1000] [--keep FOLDER]
// --keep leaves SQLite's files and fills none that is there already. The server runs without fsync; it is about reading.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <malloc.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sstream>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/made_up_registry.h"
#include "bench/measure.h"
#include "certificate/temporary_folder.h"
#include "registry/postgres_server.h"
#include "system/real_storage.h"

using namespace rozwaga;
using namespace rozwaga::registry;

namespace {

constexpr std::int64_t day = 86'400'000;

struct Settings {
    std::vector<std::int64_t> people{10'000, 33'000, 100'000};
    std::vector<std::string> on{"sqlite", "postgresql"};
    std::size_t file_bytes = 1000;
    std::string keep;
};

/// One line of the table: of time in milliseconds, otherwise a plain figure.
struct Figure {
    std::string what;
    double value = 0, cpu = 0, scans = 0;
};
using Figures = std::vector<Figure>;

double clock_ms(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

[[noreturn]] void give_up(const Error& error) {
    std::cerr << "bench_registry: " << error.code;
    for (const auto& [name, value] : error.arguments) std::cerr << ' ' << name << '=' << value;
    std::cerr << '\n';
    std::_Exit(2);
}

template <class Value>
Value must(Result<Value> result) {
    if (!result) give_up(result.error());
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

/// The most memory since the last forget_peak(), in megabytes.
double peak_megabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}
void forget_peak() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

class Measured {
public:
    Measured(Registry& registry, soci::session& behind, Figures& figures) : registry_(registry), behind_(behind), figures_(figures) {}

    /// Medians of some runs, each with a plain scan after it.
    void time(const std::string& what, const std::function<std::size_t()>& work) {
        constexpr int fewest = 5, most = 21;
        constexpr double long_enough = 1500;
        std::vector<double> walls, cpus, scans;
        std::size_t found = work();   // statements are prepared, pages are in memory
        const double begun = clock_ms(CLOCK_MONOTONIC);
        for (int run = 0; run < fewest || (run < most && clock_ms(CLOCK_MONOTONIC) - begun < long_enough); ++run) {
            const double wall = clock_ms(CLOCK_MONOTONIC), cpu = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
            found = work();
            cpus.push_back(clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu);
            walls.push_back(clock_ms(CLOCK_MONOTONIC) - wall);
            scans.push_back(scan());
        }
        const double wall = bench::median(walls);
        figures_.push_back({fmt::format("{} [{}]", what, found), wall, bench::median(cpus), wall / bench::median(scans)});
    }

    void time_filter(const std::string& what, const PeopleFilter& filter) {
        PeopleQuery query;
        query.filter = filter;
        time(what, [&, query] { return std::size_t(must(registry_.people(query, bench::made_up_today())).total); });
    }

    double scan() {
        const double begun = clock_ms(CLOCK_MONOTONIC);
        long long found = 0;
        behind_ << "SELECT count(*) FROM people WHERE percent >= 0", soci::into(found);   // no index has the column
        return clock_ms(CLOCK_MONOTONIC) - begun;
    }

private:
    Registry& registry_;
    soci::session& behind_;
    Figures& figures_;
};

PeopleFilter combined(const std::string& search, std::vector<State> states, std::vector<std::string> teams, bool flagged, bool due) {
    PeopleFilter filter;
    filter.search = search;
    filter.states = std::move(states);
    filter.teams = std::move(teams);
    filter.flagged_only = flagged;
    if (due) {
        filter.due_from = Instant{bench::made_up_today().milliseconds - 90 * day};
        filter.due_until = Instant{bench::made_up_today().milliseconds + 30 * day};
    }
    return filter;
}

void time_overviews(Measured& measured, Registry& registry, const std::string& team) {
    const auto overview = [&](const PeopleFilter& filter) { return std::size_t(must(registry.overview(filter, bench::made_up_today())).people); };
    measured.time("overview", [&] { return overview({}); });
    measured.time("overview, one team", [&] { return overview(combined("", {}, {team}, false, false)); });
    measured.time("overview, two states", [&] { return overview(combined("", {State::overdue, State::in_grace}, {}, false, false)); });
    measured.time("overview, state and search", [&] { return overview(combined("kow", {State::compliant}, {}, false, false)); });
}

void time_filters(Measured& measured, const std::vector<std::string>& teams) {
    for (const State state : {State::not_started, State::invited, State::compliant, State::expiring_soon, State::in_grace, State::overdue,
                              State::waived})
        measured.time_filter(std::string("filter ") + name_of(state), combined("", {state}, {}, false, false));
    measured.time_filter("filter four states", combined("", {State::invited, State::compliant, State::in_grace, State::overdue}, {}, false, false));
    measured.time_filter("filter one team", combined("", {}, {teams.front()}, false, false));
    const std::vector<std::string> half(teams.begin(), teams.begin() + std::ptrdiff_t(teams.size() / 2));
    measured.time_filter("filter half of the teams", combined("", {}, half, false, false));
    measured.time_filter("filter last day within 120 days", combined("", {}, {}, false, true));
    measured.time_filter("filter flagged", combined("", {}, {}, true, false));
    PeopleFilter with_left;
    with_left.with_left = true;
    measured.time_filter("filter with those who left", with_left);
    measured.time_filter("search a", combined("a", {}, {}, false, false));
    measured.time_filter("search ow", combined("ow", {}, {}, false, false));
    measured.time_filter("search now", combined("now", {}, {}, false, false));
    measured.time_filter("search two words", combined("now anna", {}, {}, false, false));
    measured.time_filter("search what nobody has", combined("qxzq", {}, {}, false, false));
    measured.time_filter("state and last day", combined("", {State::expiring_soon, State::overdue}, {}, false, true));
    measured.time_filter("state, team and flagged", combined("", {State::compliant}, {teams[0], teams[1], teams[2]}, true, false));
    measured.time_filter("search, state, last day", combined("now", {State::expiring_soon, State::overdue}, {}, false, true));
}

void time_pages(Measured& measured, Registry& registry) {
    const auto page = [&](SortBy sort, bool descending, std::int64_t offset, const PeopleFilter& filter = {}) {
        PeopleQuery query;
        query.filter = filter;
        query.sort = sort;
        query.descending = descending;
        query.offset = offset;
        return must(registry.people(query, bench::made_up_today())).rows.size();
    };
    const std::int64_t people = must(registry.people({}, bench::made_up_today())).total;
    measured.time("first page by name", [&] { return page(SortBy::name, false, 0); });
    measured.time("page in the middle by name", [&] { return page(SortBy::name, false, people / 2); });
    measured.time("last page by name", [&] { return page(SortBy::name, false, people - 50); });
    const PeopleFilter compliant = combined("", {State::compliant}, {}, false, false), found = combined("ow", {}, {}, false, false);
    const std::pair<SortBy, const char*> sorts[] = {
        {SortBy::number, "number"}, {SortBy::team, "team"}, {SortBy::state, "state"}, {SortBy::due, "last day"}, {SortBy::completed, "completion"}};
    for (const auto& [sort, name] : sorts) {
        measured.time(fmt::format("page in the middle by {}", name), [&, sort = sort] { return page(sort, true, people / 2); });
        measured.time(fmt::format("compliant people in the middle by {}", name), [&, sort = sort] { return page(sort, false, people / 5, compliant); });
    }
    measured.time("found people in the middle by last day", [&] { return page(SortBy::due, false, people / 10, found); });
}

void time_the_rest(Measured& measured, Registry& registry, std::int64_t people) {
    const Instant now = bench::made_up_today();
    PeopleQuery somebody;
    somebody.sort = SortBy::number;
    somebody.offset = people / 3;
    somebody.limit = 1;
    const PersonRow person = must(registry.people(somebody, now)).rows.front();
    measured.time("one person's history", [&] { return must(registry.person(person.id, now)).entries.size(); });
    measured.time("candidates for a certificate", [&] { return must(registry.candidates({"", person.number, person.name}, now)).size(); });
    measured.time("teams", [&] { return must(registry.teams()).size(); });
    measured.time("everybody's numbers, for a report", [&] { return must(registry.people_ids({}, now)).size(); });
}

void stream(Registry& registry, Figures& figures) {
    const auto rate = [&](const char* what, const std::function<std::size_t()>& work) {
        forget_peak();
        const double begun = clock_ms(CLOCK_MONOTONIC), cpu = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
        const std::size_t rows = work();
        const double wall = clock_ms(CLOCK_MONOTONIC) - begun, cpu_spent = clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu;
        figures.push_back({fmt::format("{}, rows a second", what), double(rows) / wall * 1e3, double(rows) / cpu_spent * 1e3, 0});
        figures.push_back({fmt::format("{}, peak MB", what), peak_megabytes(), 0, 0});
    };
    rate("results streamed", [&] {
        std::size_t rows = 0;
        must(registry.each_result([&](const AttemptFigures&) { return ++rows > 0; }));
        return rows;
    });
    rate("certificates streamed", [&] {
        std::size_t rows = 0;
        must(registry.each_certificate({}, bench::made_up_today(), [&](const PersonRow&, const CertificateRow&) { return ++rows > 0; }));
        return rows;
    });
}

/// The first look of a day: states that are no longer what they were are brought up to date.
void first_look(Registry& registry, Figures& figures) {
    const auto look = [&](const char* what, std::int64_t days) {
        const double begun = clock_ms(CLOCK_MONOTONIC), cpu = clock_ms(CLOCK_PROCESS_CPUTIME_ID);
        must(registry.overview({}, Instant{bench::made_up_today().milliseconds + days * day}));
        figures.push_back({what, clock_ms(CLOCK_MONOTONIC) - begun, clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu, 0});
    };
    look("first look of the next day", 1);
    look("first look after half a year", 180);
    look("and back", 0);
}

Figures measure(const std::string& on, std::int64_t people, const Settings& settings) {
    const bool server = on == "postgresql";
    const tests::TemporaryFolder folder;
    const std::string file = settings.keep.empty() ? folder.path("registry.rozwaga") : fmt::format("{}/registry-{}.rozwaga", settings.keep, people);
    const std::string schema = fmt::format("people{}", people);
    if (server) {
        soci::session session(soci::postgresql, tests::PostgresServer::get()->address());
        session << "CREATE SCHEMA " << schema;
    }
    const std::string address =
        server ? tests::PostgresServer::get()->address("options=-c%20search_path%3D" + schema + "%20-c%20client_min_messages%3Dwarning") : file;
    const system::RealStorage storage;
    const bool there = !server && std::filesystem::exists(file);
    Figures figures;
    bench::MadeUpRegistry made;
    if (!there) {
        const auto registry = must(Registry::open(address, storage));
        made = bench::fill(*registry, people, settings.file_bytes);
        figures.push_back({"people taken over, a second", double(people) / made.roster_seconds, 0, 0});
        figures.push_back({"certificates admitted, a second", double(made.certificates) / made.admit_seconds, 0, 0});
        figures.push_back({"… of the first tenth", made.first_rate, 0, 0});
        figures.push_back({"… of the last tenth", made.last_rate, 0, 0});
        figures.push_back({"filling, peak MB (with the made-up list)", peak_megabytes(), 0, 0});
        made.roster = {};
    }
    forget_peak();
    soci::session behind = server ? soci::session(soci::postgresql, address) : soci::session(soci::sqlite3, "dbname=\"" + file + "\" timeout=20");
    if (server) behind << "VACUUM ANALYZE";   // what a server does by itself before long
    const auto registry = must(Registry::open(address, storage));
    const auto teams = bench::made_up_teams(people);
    Measured measured(*registry, behind, figures);
    time_overviews(measured, *registry, teams.front());
    time_filters(measured, teams);
    time_pages(measured, *registry);
    time_the_rest(measured, *registry, people);
    figures.push_back({"reading, peak MB", peak_megabytes(), 0, 0});
    stream(*registry, figures);
    first_look(*registry, figures);
    std::vector<double> scans;
    for (int i = 0; i < 9; ++i) scans.push_back(measured.scan());
    figures.push_back({"a plain scan of the people's table", bench::median(scans), 0, 0});
    if (!server) figures.push_back({"the file, MB", double(std::filesystem::file_size(file)) / 1e6, 0, 0});
    return figures;
}

/// In a process of its own.
Figures measure_apart(const std::string& on, std::int64_t people, const Settings& settings) {
    int ends[2];
    if (pipe(ends) != 0) std::exit(2);
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        std::string text;
        for (const Figure& one : measure(on, people, settings)) text += fmt::format("{}\t{}\t{}\t{}\n", one.what, one.value, one.cpu, one.scans);
        for (std::size_t at = 0; at < text.size();) {
            const auto written = write(ends[1], text.data() + at, text.size() - at);
            if (written <= 0) std::_Exit(2);
            at += std::size_t(written);
        }
        std::_Exit(0);   // the server is the parent's
    }
    close(ends[1]);
    std::string text;
    char buffer[4096];
    for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;) text.append(buffer, std::size_t(got));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) std::exit(2);
    Figures figures;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        Figure one;
        const auto tab = line.find('\t');
        one.what = line.substr(0, tab);
        std::istringstream(line.substr(tab)) >> one.value >> one.cpu >> one.scans;
        figures.push_back(std::move(one));
    }
    return figures;
}

std::string bare(const std::string& what) { return what.substr(0, what.find(" [")); }

void print(const std::string& on, const std::vector<std::int64_t>& sizes, const std::vector<Figures>& all) {
    std::printf("\n%s; milliseconds unless said otherwise, in brackets what was found\n%-54s", on.c_str(), "");
    for (const auto size : sizes) std::printf("  %8lld people: cpu, scans", static_cast<long long>(size));
    std::printf("\n");
    for (const Figure& row : all.back()) {
        std::printf("%-54s", row.what.c_str());
        for (const Figures& figures : all) {
            const auto same = std::ranges::find(figures, bare(row.what), [](const Figure& one) { return bare(one.what); });
            if (same == figures.end()) {
                std::printf("  %25s", "");
                continue;
            }
            std::printf("  %10.1f", same->value);
            if (same->cpu > 0 && on == "sqlite") std::printf(" %7.1f", same->cpu);
            else std::printf(" %7s", "");
            if (same->scans > 0) std::printf(" %6.2f", same->scans);
            else std::printf(" %6s", "");
        }
        std::printf("\n");
    }
    std::fflush(stdout);
}

std::vector<std::string> list_of(const std::string& text) {
    std::vector<std::string> list;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) list.push_back(part);
    return list;
}

}  // namespace

int main(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string option = argv[i], value = argv[i + 1];
        if (option == "--people") {
            settings.people.clear();
            for (const std::string& one : list_of(value)) settings.people.push_back(std::stoll(one));
        } else if (option == "--on") settings.on = list_of(value);
        else if (option == "--file-bytes") settings.file_bytes = std::stoul(value);
        else if (option == "--keep") settings.keep = value;
        else return std::cerr << "bench_registry: no option " << option << '\n', 2;
    }
    if (!settings.keep.empty()) std::filesystem::create_directories(settings.keep);
    for (const std::string& on : settings.on) {
        if (on == "postgresql" && !tests::PostgresServer::get()) {
            std::puts("PostgreSQL: no server program is installed here (package postgresql)");
            continue;
        }
        std::vector<Figures> all;
        for (const auto people : settings.people) all.push_back(measure_apart(on, people, settings));
        print(on, settings.people, all);
    }
    return 0;
}
