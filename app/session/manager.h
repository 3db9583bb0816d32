// The manager's side as a whole: which registry is open, what is on the screen, what a wish leads to. Knows no window, no wording
// and no SQL. Whatever may take long is done beside the drawing: questions to the registry at its desk (registry_desk.h), work that
// takes longer still on threads and connections of their own.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/disk.h"
#include "certificate/trust.h"
#include "course/course.h"
#include "record/preferences.h"
#include "registry/guideline_figures.h"
#include "registry/item_analysis.h"
#include "registry/registry.h"
#include "registry/roster_preview.h"
#include "session/collecting.h"
#include "session/errand.h"
#include "session/exporting.h"
#include "session/manager_outside.h"
#include "session/manager_views.h"
#include "session/manager_wishes.h"
#include "session/registry_desk.h"
#include "session/reminding.h"
#include "session/reporting.h"
#include "session/stoppable.h"

namespace rozwaga::session::managing {

struct ManagerEnvironment {
    std::shared_ptr<Disk> disk;                  ///< used beside the drawing too
    const Clock& clock;
    Randomness& randomness;
    ManagerOutside& outside;
    std::shared_ptr<const Storage> storage;
    std::string data_folder;                     ///< this machine's preferences, the organisation's key, what is trusted
    std::string save_folder;                     ///< where reports go until somebody says otherwise
    std::string registry;                        ///< --registry; empty: as remembered
    std::string who;                             ///< the account's name, for the log
    std::function<void()> wake = {};             ///< called from other threads when there is something new to draw
};

class Manager {
public:
    /// `packs`: as installed, for the registry to keep.
    Manager(ManagerEnvironment environment, course::LoadedCourse loaded, registry::PackBytes packs);
    ~Manager();
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// What is on the screen. Valid until the next call of any of these.
    const ManagerView& view();
    void fulfil(const ManagerWish& wish);
    /// Takes what was done beside the drawing; once a frame, before view().
    void take_answers();
    bool quitting() const { return quitting_; }
    void set_language(const std::string& language);

    /// Whether something is still done beside the drawing, and waiting for it: for the tour and for tests.
    bool busy() const;
    void wait(std::chrono::milliseconds patience);

    const course::LoadedCourse& loaded() const { return *loaded_; }

private:
    friend struct FulfilManaging;

    enum class Screen : std::uint8_t { start, overview, people, person, judged, set_aside, reports, roster, settings, trust_help, collected, exported };

    // --- the frame
    bool tried(const Result<void>& result);
    void complain(const Error& error) { tried(tl::unexpected(error)); }
    void say_good(std::string code, Arguments arguments = {}, std::string path = {});
    registry::By by() const;
    void open(const std::string& address);
    void opened(const std::string& address, const Result<void>& outcome);
    void introduce();
    void show(Screen screen);
    void show_aside(Screen screen);
    void back();
    void go(Place place);
    /// Asks anew for everything that is on the screen.
    void refresh();
    void build();
    std::string remembered_address() const;
    void load_preferences();
    void keep_preferences();
    void change_setting(const std::string& key, const std::string& value);
    std::string save_folder() const;
    Place place() const;
    Next next_thing(std::int64_t& count) const;

    /// `work` at the registry's desk, `then` here with what it answered.
    template <class Answer>
    void ask(const std::string& topic, std::function<Answer(registry::Registry&)> work, std::function<void(Answer&)> then) {
        if (!desk_) return;
        desk_->ask(topic, [work = std::move(work), then = std::move(then)](registry::Registry& registry) -> RegistryDesk::Then {
            auto answer = std::make_shared<Answer>(work(registry));
            return [answer, then] { then(*answer); };
        });
    }
    /// Something that changes the registry: says what was done by "notice.<code>", or why not, and shows what is then.
    void act(std::function<Result<void>(registry::Registry&)> work, std::string code, Arguments arguments = {});

    // --- long work, one at a time: on a thread and a connection of its own
    struct LongWork {
        Work what = Work::collecting;
        std::string subject;
        std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
        bool giving_up = false;
        std::function<void(WorkView&)> look;     ///< fills in how far it is
        std::function<void()> give_up;
        /// Waits at most so long; once it has ended, what is to be done with its answer.
        std::function<std::function<void()>(std::chrono::milliseconds)> settle;

        void follow(const std::shared_ptr<Stoppable>& work) {
            look = [work](WorkView& view) {
                view.done = work->done;
                view.total = work->total;
            };
            give_up = [work] { work->stop = true; };
        }
    };
    template <class Answer>
    void begin_work(LongWork described, std::function<Answer()> work, std::function<void(Answer&)> then) {
        const auto errand = std::make_shared<Errand<Answer>>(std::move(work), environment_.wake);
        described.settle = [errand, then = std::move(then)](std::chrono::milliseconds patience) -> std::function<void()> {
            auto answer = errand->answer(patience);
            if (!answer) return {};
            return [then, kept = std::make_shared<Answer>(std::move(*answer))] { then(*kept); };
        };
        work_ = std::make_unique<LongWork>(std::move(described));
        stale_ = true;
    }
    std::function<Result<std::unique_ptr<registry::Registry>>()> opener() const;
    bool idle();                                 ///< complains where something is under way
    bool working() const { return work_ != nullptr; }
    std::optional<WorkView> work_view() const;
    void take_work() { wait_for_work({}); }
    void wait_for_work(std::chrono::milliseconds patience);
    void give_up_work();
    void stop_work();
    void collect(const std::vector<std::string>& paths);
    void dropped(const std::vector<std::string>& paths);
    void collected(const std::string& subject, Result<Collected>& outcome);

    // --- overview, people
    void ask_overview();
    void ask_people(std::int64_t first);
    void need_people(std::int64_t first, std::int64_t count);
    void filter_people(const registry::PeopleFilter& filter);
    void sort_people(registry::SortBy by);
    void ask_teams();

    // --- one person, a file
    void show_person(registry::PersonId id);
    void ask_person();
    void find_others(const std::string& search);
    void judge(const std::string& name, std::function<Result<certificate::Submission>(registry::Registry&)> files);
    void waive(const Waive& wish);
    void reassign(const Reassign& wish);
    void revoke(const Revoke& wish);
    void export_person(registry::PersonId id);
    void erase_person(registry::PersonId id);

    // --- set aside
    void ask_set_aside();
    const SetAsideFile* set_aside_file(std::int64_t id) const;
    void admit_set_aside(const AdmitSetAside& wish);
    void dismiss_set_aside(std::int64_t id);

    // --- roster
    void begin_roster();
    void read_roster(const std::string& path);
    void mean_column(const MeanColumn& wish);
    void preview(const std::string& file);
    void take_preview(registry::RosterPreview& preview);
    void compare_roster();
    void apply_roster();
    void roster_back();

    // --- reports
    void show_report(ReportPart part);
    void ask_report();
    ReportsView reports_view() const;
    ItemReport item_report(const registry::ItemStatistics& statistics) const;
    registry::PeopleFilter report_filter() const;
    std::optional<ReportRequest> request_of_screen() const;
    void export_screen(const std::string& format);
    void export_certificates(const ExportCertificates& wish);
    void exported(const std::string& path, const Result<Exported>& outcome);
    void plan_reminders(bool digests);
    void write_reminders();

    // --- settings
    std::string option(std::string_view key) const;
    void ask_settings();
    void make_key();
    void close_key();
    KeyView key_view() const;
    void set_option(const SetOption& wish);
    void set_periods(const SetPeriods& wish);
    void retention(bool dry_run);
    void verify_log();

    ManagerEnvironment environment_;
    std::shared_ptr<const course::LoadedCourse> loaded_;
    registry::PackBytes packs_;
    Preferences preferences_;
    record::Preferences kept_;                   ///< of the manager's side alone
    std::vector<ManagerNotice> notices_;
    std::unique_ptr<RegistryDesk> desk_;
    std::string address_;
    bool opened_ = false, opening_ = false, quitting_ = false, stale_ = true;
    Screen screen_ = Screen::start;
    std::vector<Screen> behind_;                 ///< where Back leads
    StartView start_;
    OverviewView overview_;
    PeopleView people_;
    std::optional<std::int64_t> asked_people_;   ///< where the rows that are on their way begin
    PersonView person_;
    registry::PersonId person_id_ = 0;
    JudgedView judged_;
    SetAsideView set_aside_;
    CollectedView collected_;
    ExportedView exported_;
    RosterView roster_;
    std::shared_ptr<const std::string> roster_bytes_;
    registry::RosterMapping roster_mapping_;
    ReportsView reports_;                        ///< but for what is worded by the course's language
    registry::GuidelineShares guidelines_;
    std::vector<registry::ExamStatistics> exams_;
    std::shared_ptr<const ReminderPlan> reminder_plan_;
    SettingsView settings_;
    std::unique_ptr<LongWork> work_;
    KeyView key_;
    ManagerView view_;
};

}  // namespace rozwaga::session::managing
