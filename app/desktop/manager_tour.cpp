#include "desktop/manager_tour.h"

#include <chrono>

#include "desktop/tour_guide.h"

namespace rozwaga::desktop {
namespace {

namespace managing = session::managing;
using managing::ManagerWish;
using managing::Place;
using widgets::Role;

class ManagerPlayer {
public:
    ManagerPlayer(TourHands& hands, ManagerSide& side) : hands_(hands), side_(side) {}

    void play() {
        first_start();
        import_roster();
        make_key();
        collect();
        look_at_people();
        look_at_set_aside();
        look_at_reports();
        look_at_settings();
        looks();
    }

private:
    managing::Manager& manager() { return side_.manager(); }

    // What is done beside the drawing is waited for, at most a few minutes.
    void settle() {
        constexpr auto step = std::chrono::milliseconds(50);
        for (int steps = 0; steps < 6000 && manager().busy(); ++steps) {
            manager().wait(step);
            manager().take_answers();
        }
        hands_.draw();
    }
    void ask(ManagerWish wish) {
        if (!hands_.fine()) return;
        manager().fulfil(wish);
        settle();
    }
    void go(Place place) { ask(ManagerWish(managing::Go{place})); }
    void press(std::string_view key) {
        hands_.press(key);
        settle();
    }
    std::string words(std::string_view key) const { return hands_.words()(key); }

    void first_start() {
        settle();
        hands_.picture("start");
        press("manage.start-begin");
        hands_.picture("overview-first");
    }

    void import_roster() {
        go(Place::roster);
        hands_.picture("roster");
        hands_.type(words("manage.roster-path"), hands_.folder() + "/company/roster.csv");
        press("manage.roster-read");
        hands_.picture("roster-columns");
        press("manage.roster-compare");
        hands_.picture("roster-changes");
        press("manage.roster-apply");
        hands_.picture("roster-done");
    }

    void make_key() {
        go(Place::overview);
        hands_.picture("overview-key");
        press("manage.next-make_key-go");
        hands_.picture("overview-collect");
    }

    void collect() {
        press("manage.next-collect-go");
        hands_.picture("collect");
        hands_.type(words("manage.collect-path"), hands_.folder() + "/company/inbox");
        hands_.press("manage.collect-go");
        hands_.snapshot("collecting");
        settle();
        hands_.picture("collected");
        go(Place::overview);
        hands_.picture("overview");
    }

    void look_at_people() {
        go(Place::people);
        hands_.picture("people");
        hands_.type(words("manage.search"), "ska");
        settle();
        hands_.picture("people-search");
        hands_.type(words("manage.search"), "");
        registry::PeopleFilter overdue;
        overdue.states = {registry::State::overdue};
        ask(ManagerWish(managing::ShowPeople{overdue}));
        hands_.picture("people-overdue");
        ask(ManagerWish(managing::ShowPeople{{}}));
        ask(ManagerWish(managing::SortPeople{registry::SortBy::completed}));
        const auto* people = std::get_if<managing::PeopleView>(&manager().view().screen);
        for (const auto& row : people ? people->rows : std::vector<registry::PersonRow>())
            if (row.certificates > 0) {
                look_at(row.id);
                break;
            }
    }

    void look_at(registry::PersonId person) {
        ask(ManagerWish(managing::ShowPerson{person}));
        hands_.picture("person");
        hands_.press("manage.waive");
        hands_.picture("person-waive");
        hands_.press("manage.ask-leave");
        hands_.press("manage.erase-person");
        hands_.picture("person-erase");
        hands_.press("manage.ask-leave");
        press("manage.look");
        hands_.picture("certificate");
        press("manage.back");
    }

    void look_at_set_aside() {
        go(Place::set_aside);
        hands_.picture("set-aside");
    }

    void look_at_reports() {
        ask(ManagerWish(managing::ShowReport{managing::ReportPart::guidelines}));
        hands_.picture("report-guidelines");
        ask(ManagerWish(managing::ShowReport{managing::ReportPart::items}));
        hands_.picture("report-items");
        ask(ManagerWish(managing::ShowReport{managing::ReportPart::completion}));
        hands_.picture("report-completion");
        ask(ManagerWish(managing::ShowReport{managing::ReportPart::reminders}));
        press("manage.reminders-try");
        hands_.picture("report-reminders");
    }

    void look_at_settings() {
        go(Place::settings);
        press("manage.retention-try");
        press("manage.log-verify");
        hands_.picture("settings");
        press("manage.trust");
        hands_.picture("trust");
        press("manage.back");
    }

    void looks() {
        const auto change = [&](const char* key, const char* value) { ask(ManagerWish(session::ChangeSetting{key, value})); };
        change("theme", "dark");
        go(Place::overview);
        hands_.picture("overview-dark");
        go(Place::people);
        hands_.picture("people-dark");
        change("text-percent", "200");
        hands_.picture("people-dark-200");
        change("theme", "light");
        go(Place::overview);
        hands_.picture("overview-200");
        change("text-percent", "100");
    }

    TourHands& hands_;
    ManagerSide& side_;
};

}  // namespace

Result<int> play_manager_tour(platform::Window& window, ManagerSide& side, Disk& disk, const text::Wording& words, const std::string& folder) {
    const auto complaint = [&side]() -> std::optional<Error> {
        for (const auto& notice : side.manager().view().notices)
            if (!notice.good) return notice.error;
        return {};
    };
    TourHands hands(window, [&side](widgets::Ui& ui) { side.draw(ui); }, complaint, disk, words, folder);
    ManagerPlayer(hands, side).play();
    if (hands.failure()) return tl::unexpected(*hands.failure());
    return hands.pictures();
}

}  // namespace rozwaga::desktop
