// What the app costs, as one table: start and memory against a bare window, the heaviest screen against Dear ImGui's demo,
// idling, opening the packs, replaying a long record. Needs a display (xvfb-run will do). Ratios are pairwise medians of runs
// taken in turn, so they hold on a noisy machine; the seconds do not.
#include <imgui.h>
#include <imgui_internal.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <thread>

#include "bench/measure.h"
#include "course/pack.h"
#include "desktop/learner_side.h"
#include "learning/decide.h"
#include "learning/temperament.h"
#include "platform/image.h"
#include "platform/window.h"
#include "progress/progress.h"
#include "record/frame.h"
#include "record/reading.h"
#include "session/app.h"
#include "session/outside.h"
#include "system/real_clock.h"
#include "system/real_disk.h"
#include "widgets/headless.h"
#include "widgets/layout.h"
#include "widgets/sample_people.h"

using namespace rozwaga;
using namespace rozwaga::bench;
using std::chrono::steady_clock;

namespace {

const std::string share = ROZWAGA_SHARE_DIR;

double seconds_of(const std::function<void()>& work) {
    const auto begun = steady_clock::now();
    work();
    return std::chrono::duration<double>(steady_clock::now() - begun).count();
}

double median_of(int runs, const std::function<double()>& measure) {
    std::vector<double> values;
    for (int i = 0; i < runs; ++i) values.push_back(measure());
    return median(values);
}

std::string milliseconds(double seconds) { return fmt::format("{:.2f} ms", seconds * 1000); }
std::string ratio_text(double ratio) { return fmt::format("{:.2f}", ratio); }

class Folder {
public:
    Folder() : path_((std::filesystem::temp_directory_path() / "rozwaga-bench-XXXXXX").string()) { ::mkdtemp(path_.data()); }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string path_;
};

struct Silent final : session::Outside {
    std::string criteria(const std::string&, int, bool) override { return "-"; }
    Result<std::string> print_certificate(const certificate::Claim&, const course::Organisation&, const certificate::Issued&) override { return std::string(); }
    std::string certificate_file_name(const certificate::Claim&) override { return "c.pdf"; }
    std::string receipt_file_name(const certificate::Claim&) override { return "r.json"; }
    bool has_dialogs() const override { return false; }
    Result<void> ask_save_path(const std::string&, const std::string&) override { return {}; }
    Result<void> ask_moving_path(const std::string&) override { return {}; }
    Result<void> ask_folder(const std::string&, const std::string&) override { return {}; }
    Result<void> ask_open_files(const std::string&) override { return {}; }
    Result<std::string> missing_letters(const std::string&) override { return std::string(); }
    Result<void> show_file(const std::string&) override { return {}; }
    Result<void> open_address(const std::string&) override { return {}; }
    Result<void> compose_mail(const std::string&, const certificate::Claim&, const std::string&) override { return {}; }
};

course::LoadedCourse open_packs() {
    const system::RealDisk disk;
    auto course = course::read_course_pack(disk.read(share + "/course.pack", course::pack_limit).value(), "course.pack");
    auto organisation = course::read_organisation_pack(disk.read(share + "/organisation.pack", course::pack_limit).value(), "organisation.pack");
    return course::load(std::move(course.value()), std::move(organisation.value()));
}

// --- start and memory ---------------------------------------------------------------------------------------------

void start_rows(std::vector<Row>& rows) {
    const Folder data;
    const std::vector<std::string> app{std::string(ROZWAGA_BINARY_DIR) + "/bin/rozwaga", "--one-frame", "--data", data.path_};
    const std::vector<std::string> bare{std::string(ROZWAGA_BINARY_DIR) + "/bench/bare_window", share + "/fonts/Inter-Regular.otf"};
    std::vector<double> ours, theirs, ratios, memory, memory_ratios;
    run_process(app);
    run_process(bare);
    for (int i = 0; i < 11; ++i) {
        const auto a = run_process(app), b = run_process(bare);
        if (!a.fine || !b.fine) {
            fmt::print(stderr, "a window could not be opened: is there a display?\n");
            return;
        }
        ours.push_back(a.seconds);
        theirs.push_back(b.seconds);
        ratios.push_back(a.seconds / b.seconds);
        memory.push_back(a.peak_megabytes);
        memory_ratios.push_back(a.peak_megabytes / b.peak_megabytes);
    }
    rows.push_back({"start to first painted page, process", milliseconds(median(ours)), milliseconds(median(theirs)),
                    ratio_text(median(ratios)), "<= 1.3 of a bare window"});
    rows.push_back({"peak memory after the first page", fmt::format("{:.1f} MB", median(memory)),
                    fmt::format("{:.1f} MB", median(memory) / median(memory_ratios)), ratio_text(median(memory_ratios)),
                    "<= 1.5 of a bare window"});
}

// --- frames -------------------------------------------------------------------------------------------------------

struct Learner {
    Learner() : wordings(share + "/i18n"), printer(wordings, share),
                app({disk, clock, randomness, outside, folder.path_, folder.path_}, open_packs()),
                side(app, wordings, printer, [](const std::string& png) -> std::shared_ptr<const widgets::Pixels> {
                    const auto pixels = platform::decode_image(png);
                    return pixels ? *pixels : nullptr;
                }) {
        app.fulfil(session::Wish(session::Request(session::CreateLearner{"Bench", "", ""})));
    }
    void act(learning::Action action) { app.fulfil(session::Wish(std::move(action))); }

    Folder folder;
    system::RealDisk disk;
    system::RealClock clock;
    system::RealRandomness randomness;
    text::Wordings wordings;
    documents::CertificatePrinter printer;
    Silent outside;
    session::App app;
    desktop::LearnerSide side;
};

double frame_seconds(widgets::Headless& headless) {
    return median_of(101, [&] {
        headless.frame();
        return headless.last_frame_seconds();
    });
}

// Every heading and tree of the demo, by the labels its source gives them.
void open_everything(ImGuiWindow& demo) {
    std::ifstream source(ROZWAGA_IMGUI_DEMO);
    const std::string code((std::istreambuf_iterator<char>(source)), {});
    for (const std::string_view call : {"CollapsingHeader(\"", "TreeNode(\""})
        for (auto at = code.find(call); at != code.npos; at = code.find(call, at + 1)) {
            const auto begin = at + call.size(), end = code.find('"', begin);
            demo.StateStorage.SetInt(demo.GetID(code.substr(begin, end - begin).c_str()), 1);
        }
}

double demo_seconds(widgets::Headless& headless) {
    bool opened = false;
    float height = 0;
    headless.show([&](widgets::Ui&) {
        ImGui::SetNextWindowSize({1200, 780});
        ImGui::ShowDemoWindow();
        ImGuiWindow* demo = ImGui::FindWindowByName("Dear ImGui Demo");
        if (!demo) return;
        if (!opened) open_everything(*demo);
        opened = true;
        height = demo->ContentSize.y;
    });
    for (int i = 0; i < 5; ++i) headless.frame();
    const double seconds = frame_seconds(headless);
    fmt::print(stderr, "the demo window, open, is {:.0f} px high\n", height);
    return seconds;
}

// A table of 100,000 people while the wheel turns: every frame shows other rows.
double table_seconds() {
    widgets::Headless headless({.fonts = share + "/fonts"});
    headless.show([](widgets::Ui& ui) {
        ui.screen("people", "People");
        widgets::page(ui, {.measure = widgets::Measure::wide, .content = [&] {
            widgets::data_table(ui, "people", "People", gallery::people_columns(), {.rows = 100'000, .sorted_by = "name"}, gallery::sample_person);
        }});
    });
    headless.hover(400, 400);
    return median_of(301, [&] {
        ImGui::GetIO().AddMouseWheelEvent(0, -1);
        headless.frame();
        return headless.last_frame_seconds();
    });
}

void frame_rows(std::vector<Row>& rows) {
    Learner learner;
    widgets::Headless headless({.fonts = share + "/fonts"});
    std::string heaviest;
    double most = 0;
    const auto look = [&](const std::string& name) {
        headless.show([&](widgets::Ui& ui) { learner.side.draw(ui); });
        if (const double seconds = frame_seconds(headless); seconds > most) {
            most = seconds;
            heaviest = name;
        }
    };
    look("home");
    for (const auto& lesson : learner.app.loaded().course.lessons)
        for (const auto& page : lesson.pages) {
            learner.act(learning::GoTo{{record::PlaceKind::lesson, lesson.id, page}});
            look(lesson.id + "/" + page);
        }
    for (const auto& scenario : learner.app.loaded().course.scenarios) {
        if (!course::used_for(scenario.uses, course::Use::practice)) continue;
        learner.act(learning::GoTo{{record::PlaceKind::scenario, scenario.id, ""}});
        learner.act(learning::BeginScenario{scenario.id});
        while (const auto* view = std::get_if<session::ScenarioView>(&learner.app.view().screen)) {
            if (view->finished || view->options.empty()) break;
            learner.act(learning::ChooseOption{view->run, view->node, view->options.front().id});
            look(scenario.id);
        }
    }
    widgets::Headless bare({.fonts = share + "/fonts"});
    const double demo = demo_seconds(bare);
    rows.push_back({"UI-thread time of the heaviest screen (" + heaviest + ")", milliseconds(most), milliseconds(demo),
                    ratio_text(most / demo), "below the demo window, all open"});
    const double table = table_seconds();
    rows.push_back({"a table of 100,000 people while it scrolls", milliseconds(table), milliseconds(demo), ratio_text(table / demo),
                    "below the demo window, all open"});
}

void idle_rows(std::vector<Row>& rows) {
    Learner learner;
    auto window = platform::Window::open({.fonts = share + "/fonts"});
    if (!window) return;
    long frames = -1;
    double ticks = -1;
    std::thread watcher([&] {
        std::this_thread::sleep_for(std::chrono::seconds(3));
        const long frames_before = window->frames_shown();
        const std::clock_t before = std::clock();
        std::this_thread::sleep_for(std::chrono::seconds(10));
        ticks = double(std::clock() - before) / CLOCKS_PER_SEC * 100;
        frames = window->frames_shown() - frames_before;
        window->close();
        platform::Window::wake();
    });
    window->run([&](widgets::Ui& ui) { learner.side.draw(ui); });
    watcher.join();
    rows.push_back({"frames drawn in 10 s of idling", std::to_string(frames), "", "", "0"});
    rows.push_back({"CPU ticks (10 ms) in 10 s of idling", fmt::format("{:.1f}", ticks), "", "", "0"});
}

// --- reading ------------------------------------------------------------------------------------------------------

void pack_rows(std::vector<Row>& rows) {
    const double seconds = median_of(51, [] { return seconds_of([] { open_packs(); }); });
    rows.push_back({"opening both packs", milliseconds(seconds), "", "", ""});
}

// 100,000 events of simulated learners, one after the other in one log.
std::string long_log(const course::LoadedCourse& loaded) {
    const std::string learner(32, '0');
    std::string file = record::encode_header({record::format_version, learner});
    std::uint64_t sequence = 0;
    std::size_t events = 0;
    for (std::uint64_t seed = 1; events < 100'000; ++seed) {
        auto temperament = learning::temperament(learning::Manner::hasty, seed);
        progress::Progress progress;
        Instant now{1'767'600'000'000};
        while (events < 100'000) {
            const auto step = learning::next_action(loaded, progress, temperament);
            if (!step) break;
            now.milliseconds += step->milliseconds;
            const auto decided = learning::decide(loaded, progress, step->action, now, seed * 977 + sequence);
            if (!decided) break;
            record::StampedEvents stamped;
            for (const auto& event : *decided) {
                progress::apply(progress, {now, event});
                stamped.push_back({now, event});
            }
            if (stamped.empty()) continue;
            events += stamped.size();
            ++sequence;
            file += record::encode_frame({1, 1, sequence, record::encode(stamped)});
        }
    }
    return file;
}

void replay_rows(std::vector<Row>& rows) {
    const std::string bytes = long_log(open_packs());
    std::vector<double> decode, replay, ratios;
    std::size_t events = 0;
    for (int i = 0; i < 15; ++i) {
        const double d = seconds_of([&] { events = record::read_log(bytes)->events.size(); });
        const double r = seconds_of([&] {
            const auto reading = record::read_log(bytes);
            progress::Progress progress;
            for (const auto& stamped : reading->events) progress::apply(progress, stamped);
        });
        decode.push_back(d);
        replay.push_back(r);
        ratios.push_back(r / d);
    }
    rows.push_back({fmt::format("replaying {} events", events), milliseconds(median(replay)), milliseconds(median(decode)),
                    ratio_text(median(ratios)), "<= 2 of decoding alone"});
}

}  // namespace

int main() {
    std::vector<Row> rows;
    start_rows(rows);
    frame_rows(rows);
    idle_rows(rows);
    pack_rows(rows);
    replay_rows(rows);
    print_table(rows);
    return 0;
}
