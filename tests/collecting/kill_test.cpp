// `rozwagactl collect` is killed at random moments while it works through a folder, and started again: in the end the registry
// holds exactly what an undisturbed run gives. Two at once, too, lose and double nothing.
// ROZWAGA_KILLS says how many kills; a few dozen otherwise.
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "collecting/office.h"
#include "collecting/registry_dump.h"
#include "documents/packed_files.h"
#include "registry/backends.h"
#include "registry/roster_csv.h"
#include "system/real_clock.h"

using namespace rozwaga;
using namespace rozwaga::tests;

namespace {

namespace fs = std::filesystem;

/// A program of its own, for as long as it is left alive.
class Process {
public:
    explicit Process(const std::vector<std::string>& command) {
        id_ = ::fork();
        if (id_ != 0) return;
        std::freopen("/dev/null", "w", stdout);
        std::freopen("/dev/null", "w", stderr);
        std::vector<char*> arguments;
        for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
        arguments.push_back(nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        kill();
        wait();
    }
    void kill() const {
        if (!status_) ::kill(id_, SIGKILL);
    }
    bool ended() {
        int status = 0;
        if (!status_ && ::waitpid(id_, &status, WNOHANG) == id_) status_ = status;
        return status_.has_value();
    }
    /// The exit code; -1 when it was killed.
    int wait() {
        int status = 0;
        if (!status_ && ::waitpid(id_, &status, 0) == id_) status_ = status;
        return WIFEXITED(*status_) ? WEXITSTATUS(*status_) : -1;
    }

private:
    pid_t id_ = -1;
    std::optional<int> status_;
};

std::string text_of(const std::string& file) {
    const system::RealDisk disk;
    return disk.read(file, 64U << 20).value();
}

/// An inbox with simulated people's certificates, some of them packed, some of nobody, one exam under two names.
struct Work {
    CollectingOffice office;
    std::string roster;
    int files = 0;

    explicit Work(int learners) {
        Process simulating({ROZWAGA_CTL, "simulate", "--learners", std::to_string(learners), "--seed", "5", "--out", office.path("made")});
        REQUIRE(simulating.wait() == 0);
        roster = text_of(office.path("made/roster.csv")) + "Zofia Ćwik;90001;Sklep;pl\nJan Kowalski;90002;Biuro;pl\n";
        std::vector<ZipEntry> packed;
        for (const auto& entry : fs::directory_iterator(office.path("made/certificates"))) {
            const std::string name = entry.path().filename().string();
            const std::string bytes = text_of(entry.path().string());
            if (files % 5 == 0) packed.push_back({name, bytes});
            else office.put(name, bytes);
            if (files % 9 == 0) office.put("jeszcze raz/" + name, bytes);
            ++files;
        }
        office.put("paczka.zip", zip_of(packed, "zip:compression=store"));
        office.put("a.pdf", certificate_for({"Zofia Ćwik", "90001", 1, 9}).pdf());
        office.put("zz.pdf", certificate_for({"Jan Kowalski", "90002", 2, 9}).pdf());
        office.put("nikt.json", certificate_for({"Nikt Taki", "90003", 3, 3}).issued.credential);
        office.put("notatka.txt", "to nie certyfikat");
    }

    std::vector<std::string> command(const Backend& backend) const {
        return {ROZWAGA_CTL, "collect", office.path("inbox"), "--registry", backend.address(), "--data", office.path("data"), "--workers", "2"};
    }
    /// A new registry with everybody on its list.
    std::unique_ptr<Backend> begin(const std::string& database) const {
        auto backend = make_backend(database);
        const auto opened = backend->open();
        const registry::Roster read = registry::read_roster(roster, "roster.csv");
        REQUIRE(read.problems.empty());
        const auto changes = opened->compare_roster(read, now);
        REQUIRE(changes);
        REQUIRE(opened->apply_roster(*changes, {"test", now}));
        return backend;
    }
    std::string content(const Backend& backend) const { return dump(*backend.open(), now); }

    Instant now = system::RealClock().now();
};

int kills_wanted() {
    if (const char* asked = std::getenv("ROZWAGA_KILLS")) return std::atoi(asked);
#ifdef ROZWAGA_SANITIZED
    return 8;
#else
    return 24;
#endif
}

}  // namespace

TEST_CASE("collecting killed at random moments comes to the same registry as collecting undisturbed", "[kills]") {
    const Work work(40);
    for (const std::string& database : backends()) {
        INFO(database);
        const auto calm = work.begin(database);
        const auto begun = std::chrono::steady_clock::now();
        REQUIRE(Process(work.command(*calm)).wait() == 1);   // something was set aside
        const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        const std::string wanted = work.content(*calm);
        CHECK(wanted.find("copy.answers") != std::string::npos);
        CHECK(wanted.find("match.nobody") != std::string::npos);

        std::mt19937_64 dice(20261128);
        int kills = 0, rounds = 1, kills_this_round = 0;
        auto rough = work.begin(database);
        while (kills < kills_wanted()) {
            Process process(work.command(*rough));
            std::this_thread::sleep_for(std::chrono::microseconds(dice() % std::uint64_t(whole.count())));
            const bool ended = process.ended();
            process.kill();
            kills += !ended;
            kills_this_round += !ended;
            // As often as not it got to its end before; then the whole begins anew, with its first moments.
            if (!ended && kills_this_round < 12) continue;
            process.wait();
            Process(work.command(*rough)).wait();
            const std::string content = work.content(*rough);
            if (content != wanted) FAIL("after " << kills << " kills:\n" << content << "\ninstead of\n" << wanted);
            ++rounds;
            kills_this_round = 0;
            rough = work.begin(database);
        }
        Process(work.command(*rough)).wait();
        CHECK(work.content(*rough) == wanted);
        WARN(database << ": " << kills << " kills in " << rounds << " rounds, " << work.files << " certificates");
    }
}

TEST_CASE("two who collect the same folder at once lose and double nothing") {
    const Work work(25);
    for (const std::string& database : backends()) {
        INFO(database);
        const auto alone = work.begin(database);
        REQUIRE(Process(work.command(*alone)).wait() == 1);
        const std::string wanted = work.content(*alone);
        for (int round = 0; round < 2; ++round) {
            const auto together = work.begin(database);
            Process first(work.command(*together)), second(work.command(*together));
            CHECK(first.wait() == 1);
            CHECK(second.wait() == 1);
            CHECK(work.content(*together) == wanted);
        }
    }
}
