// Two managers, two processes, the same files: nothing is lost and nothing is there twice.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <csignal>
#include <functional>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "backends.h"
#include "samples.h"

using namespace rozwaga;
using namespace rozwaga::registry;
using namespace rozwaga::tests;

namespace {

constexpr int people_count = 40, files_count = 120;

std::vector<Person> crowd() {
    std::vector<Person> all;
    for (int i = 0; i < people_count; ++i) all.push_back(person("Osoba " + std::to_string(i), std::to_string(i), i % 2 ? "A" : "B"));
    return all;
}

Admission file_number(int i) { return admission(1 + i % people_count, uuid(i), "2026-01-11", "2027-01-11"); }

PutAside aside_number(int i) {
    PutAside one;
    one.file = "plik.pdf";
    one.file_hash = to_hex(sha256("aside " + std::to_string(i)));
    one.reason = {"collect.unmatched", {}, {}};
    return one;
}

/// In an order of its own and in small batches, as somebody collecting would; answers how many were new here.
int collect_all(const Backend& backend, unsigned seed) {
    const auto registry = backend.open();
    std::vector<int> order(files_count);
    for (int i = 0; i < files_count; ++i) order[std::size_t(i)] = i;
    std::ranges::shuffle(order, std::mt19937(seed));
    int fresh = 0;
    for (std::size_t from = 0; from < order.size(); from += 7) {
        std::vector<Admission> batch;
        std::vector<PutAside> aside;
        for (std::size_t i = from; i < std::min(order.size(), from + 7); ++i) {
            batch.push_back(file_number(order[i]));
            if (order[i] % 5 == 0) aside.push_back(aside_number(order[i]));
        }
        const auto outcomes = registry->admit(batch, by("2026-01-12", "M" + std::to_string(seed)));
        if (!outcomes || !registry->put_aside(aside, by("2026-01-12"))) return 1'000'000;
        for (const Admitted outcome : *outcomes) fresh += outcome == Admitted::admitted;
    }
    return fresh;
}

pid_t in_a_process(const std::function<int()>& work) {
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) _exit(work());
    return child;
}

int outcome_of(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void check_all_there(const Backend& backend) {
    const auto registry = backend.open();
    const auto overview = registry->overview({}, at("2026-01-13"));
    REQUIRE(overview);
    CHECK(overview->states[std::size_t(State::compliant)] == people_count);
    CHECK(overview->set_aside == files_count / 5);
    CHECK(overview->months.back().completed == files_count);
    CHECK(backend.count("SELECT count(*) FROM certificates") == files_count);
    CHECK(backend.count("SELECT count(*) FROM certificate_files") == files_count);
    CHECK(backend.count("SELECT sum(certificates) FROM people") == files_count);
    CHECK(backend.count("SELECT count(*) FROM audit WHERE act = 'admitted'") == files_count);
    CHECK(registry->verify_audit()->whole());
}

}  // namespace

TEST_CASE("two processes admit the same files at once") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    take_over(*backend->open(), crowd(), by("2026-01-10"));
    const pid_t first = in_a_process([&] { return collect_all(*backend, 1); });
    const pid_t second = in_a_process([&] { return collect_all(*backend, 2); });
    const int one = outcome_of(first), two = outcome_of(second);
    CHECK(one >= 0);
    CHECK(two >= 0);
    CHECK(one + two == files_count);
    check_all_there(*backend);
}

TEST_CASE("a process killed in the middle leaves whole transactions, and the next one finishes") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    take_over(*backend->open(), crowd(), by("2026-01-10"));
    std::mt19937 random(7);
    for (int i = 0; i < 4; ++i) {
        const pid_t child = in_a_process([&] { return collect_all(*backend, unsigned(i)) > 0; });
        usleep(3000 + random() % 60'000);
        kill(child, SIGKILL);
        outcome_of(child);
        const auto registry = backend->open();
        CHECK(registry->verify_audit()->whole());
        CHECK(backend->count("SELECT count(*) FROM certificates c WHERE NOT EXISTS (SELECT 1 FROM certificate_files f WHERE f.certificate = c.id)") == 0);
        CHECK(backend->count("SELECT count(*) FROM certificates") == backend->count("SELECT sum(certificates) FROM people"));
    }
    collect_all(*backend, 99);
    check_all_there(*backend);
}

TEST_CASE("several open one new registry at once and it is made once") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i)
        children.push_back(in_a_process([&] { return Registry::open(backend->address(), FakeStorage()) ? 0 : 1; }));
    for (const pid_t child : children) CHECK(outcome_of(child) == 0);
    CHECK(backend->count("SELECT count(*) FROM registry_schema") == 1);
}

TEST_CASE("reading goes on while somebody writes") {
    const auto backend = make_backend(GENERATE(from_range(backends())));
    take_over(*backend->open(), crowd(), by("2026-01-10"));
    const auto registry = backend->open();
    REQUIRE(registry->people({}, at("2026-01-12")));
    std::thread writer([&] { collect_all(*backend, 5); });
    std::int64_t before = 0;
    for (int i = 0; i < 30; ++i) {
        const auto overview = registry->overview({}, at("2026-01-12"));
        const bool read = overview.has_value();
        if (!read) {
            CHECK(overview.error().code == "");
            break;
        }
        const auto done = overview->months.back().completed;
        if (done < before) CHECK(done >= before);
        before = done;
    }
    writer.join();
    CHECK(registry->overview({}, at("2026-01-12"))->months.back().completed == files_count);
}
