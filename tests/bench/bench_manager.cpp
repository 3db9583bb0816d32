// The list of people at 100,000: what a frame costs the thread that draws while one scrolls, and how long the list takes to answer as
// one types. Without a window: everything but handing triangles to the graphics driver. Aims: 16 ms of processor time a frame, 50 ms
// from a letter to the list.
//   bench_manager [PEOPLE [FILE]]      FILE: the registry, filled where it is not there yet; without one it is made and removed

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <time.h>

#include "base/clock.h"
#include "bench/made_up_registry.h"
#include "bench/measure.h"
#include "certificate/temporary_folder.h"
#include "course/pack.h"
#include "desktop/manager_outside.h"
#include "desktop/manager_side.h"
#include "system/real_disk.h"
#include "system/real_storage.h"
#include "widgets/headless.h"

using namespace rozwaga;
using namespace rozwaga::session::managing;
using widgets::Role;

namespace {

double milliseconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "bench_manager: " << why << '\n';
    std::exit(2);
}

template <class Value>
Value must(Result<Value> result) {
    if (!result) give_up(result.error().code);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

class MadeUpClock final : public Clock {
public:
    Instant now() const override { return bench::made_up_today(); }
};
class Dice final : public Randomness {
public:
    std::uint64_t seed() override { return ++last_; }

private:
    std::uint64_t last_ = 0;
};

course::LoadedCourse installed_course() {
    const system::RealDisk disk;
    const auto part = [&](const char* name) { return must(disk.read(std::string(ROZWAGA_SHARE_DIR) + "/" + name, course::pack_limit)); };
    return course::load(must(course::read_course_pack(part("course.pack"), "course.pack")),
                        must(course::read_organisation_pack(part("organisation.pack"), "organisation.pack")));
}

class Bench {
public:
    Bench(const std::string& folder, const std::string& registry)
        : wordings_(std::string(ROZWAGA_SHARE_DIR) + "/i18n"), outside_(ROZWAGA_SHARE_DIR, false),
          manager_({std::make_shared<system::RealDisk>(), clock_, dice_, outside_, std::make_shared<system::RealStorage>(), folder + "/data",
                    folder + "/documents", registry, "Ewa", {}},
                   installed_course(), {}),
          side_(manager_, wordings_, [](const std::string&) { return nullptr; }), app_({.fonts = std::string(ROZWAGA_SHARE_DIR) + "/fonts"}) {
        app_.show([this](widgets::Ui& ui) {
            const double begun = milliseconds(CLOCK_THREAD_CPUTIME_ID);
            side_.draw(ui);
            draws_.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - begun);
        });
        settle();
    }

    void open_people() {
        manager_.fulfil(session::managing::ManagerWish{session::managing::Go{session::managing::Place::people}});
        settle();
        if (!std::holds_alternative<PeopleView>(manager_.view().screen)) give_up("the list of people does not open");
    }

    /// Whole frames while the list is scrolled, by the wheel and then by jumps to its other end.
    std::vector<double> scroll() {
        std::vector<double> frames;
        const auto table = app_.tree().nodes();
        const auto found = std::ranges::find(table, Role::table, &widgets::Node::role);
        if (found == table.end()) give_up("there is no table");
        const float x = found->rect.x + 40, y = found->rect.y + found->rect.height / 2;
        const auto measured = [&](const std::function<void()>& act) {
            const std::size_t before = draws_.size();
            const double begun = milliseconds(CLOCK_THREAD_CPUTIME_ID);
            act();
            const auto drawn = std::max<std::size_t>(draws_.size() - before, 1);
            const double each = (milliseconds(CLOCK_THREAD_CPUTIME_ID) - begun) / double(drawn);
            frames.insert(frames.end(), drawn, each);
        };
        for (int turn = 0; turn < 400; ++turn) {
            measured([&] { app_.wheel(x, y, -5); });
            manager_.take_answers();
        }
        settle();
        for (int turn = 0; turn < 20; ++turn) {
            measured([&] { app_.wheel(x, y, turn % 2 == 0 ? -1e6F : 1e6F); });
            settle();
        }
        return frames;
    }

    /// From each letter until the list that fits it is there: by the clock, and the processor's time for it on all threads.
    void type(const std::string& word, std::vector<double>& walls, std::vector<double>& cpus) {
        auto field = app_.find(Role::text_field, side_.words()("manage.search"));
        for (std::size_t length = 1; length <= word.size(); ++length) {
            const double wall = milliseconds(CLOCK_MONOTONIC), cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
            field.set_value(word.substr(0, length));
            while (manager_.busy()) {
                manager_.wait(std::chrono::milliseconds(20));
                manager_.take_answers();
            }
            app_.frame();
            walls.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
            cpus.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
        }
        field.set_value("");
        settle();
    }

    const std::vector<double>& draws() const { return draws_; }

private:
    void settle() {
        for (int rounds = 0; rounds < 3; ++rounds) {
            while (manager_.busy()) {
                manager_.wait(std::chrono::milliseconds(50));
                manager_.take_answers();
            }
            app_.settle();
        }
    }

    MadeUpClock clock_;
    Dice dice_;
    text::Wordings wordings_;
    desktop::DesktopManagerOutside outside_;
    Manager manager_;
    desktop::ManagerSide side_;
    widgets::Headless app_;
    std::vector<double> draws_;
};

double share(std::vector<double> values, double of) {
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(of * double(values.size())))];
}

std::string spread(const std::vector<double>& values) {
    return fmt::format("{:.2f} ms; 99 in 100 under {:.2f}, worst {:.2f}", bench::median(values), share(values, 0.99), share(values, 1));
}

}  // namespace

int main(int count, char** arguments) {
    const std::int64_t people = count > 1 ? std::stoll(arguments[1]) : 100'000;
    const tests::TemporaryFolder folder;
    const std::string file = count > 2 ? std::filesystem::absolute(arguments[2]).string() : folder.path("registry.sqlite");
    if (!std::filesystem::exists(file)) {
        const system::RealStorage storage;
        constexpr std::size_t file_bytes = 200;
        bench::fill(*must(registry::Registry::open(file, storage)), people, file_bytes);
    }
    Bench bench(folder.path(""), file);
    bench.open_people();
    const std::size_t before = bench.draws().size();
    const auto frames = bench.scroll();
    const std::vector<double> draws(bench.draws().begin() + std::ptrdiff_t(before), bench.draws().end());
    std::vector<double> walls, cpus;
    for (const char* word : {"kowalska", "anna nowak", "wisni", "0417", "qxzq"}) bench.type(word, walls, cpus);
    std::printf("%lld people\n", static_cast<long long>(people));
    bench::print_table({{"a frame while scrolling", spread(frames), "", "", "16 ms"},
                        {"... of it what the screen takes", spread(draws), "", "", ""},
                        {"from a letter to the list", spread(walls), "", "", "50 ms"},
                        {"... processor time on all threads", spread(cpus), "", "", ""}});
    return 0;
}
