// Words and looks that several of the manager's screens share.
#include <algorithm>

#include "screens/manager_context.h"

namespace rozwaga::screens {

using registry::State;
using widgets::Icon;
using widgets::Tone;

Tone tone_of_state(State state) {
    switch (state) {
        case State::compliant: return Tone::good;
        case State::expiring_soon:
        case State::in_grace: return Tone::warning;
        case State::overdue: return Tone::bad;
        case State::in_progress:
        case State::invited: return Tone::primary;
        case State::not_started:
        case State::waived: break;
    }
    return Tone::neutral;
}

Icon icon_of_state(State state) {
    switch (state) {
        case State::compliant: return Icon::check;
        case State::expiring_soon:
        case State::in_grace: return Icon::clock;
        case State::overdue: return Icon::attention;
        case State::in_progress: return Icon::begun;
        case State::invited: return Icon::mail;
        case State::not_started: return Icon::empty;
        case State::waived: return Icon::waived;
    }
    return Icon::none;
}

std::string state_text(const text::Wording& words, State state) { return words(std::string("state.") + registry::name_of(state)); }

std::string team_text(const text::Wording& words, const std::string& team) { return team.empty() ? words("manage.no-team") : team; }

std::string last_day_text(const text::Wording& words, const std::optional<Instant>& instant) { return instant ? words.date(*instant) : ""; }

std::string person_line(const text::Wording& words, const std::string& name, const std::string& number, const std::string& team) {
    std::string line = name;
    if (!number.empty()) line += " · " + number;
    return line + " · " + team_text(words, team);
}

std::optional<managing::ManagerWish> draw_manager(widgets::Ui& ui, const text::Wording& words, const managing::ManagerView& app, ManagerDrafts& drafts) {
    struct Dispatch {
        ManagerContext& context;
        void operator()(const managing::StartView& view) const { manager_start(context, view); }
        void operator()(const managing::OverviewView& view) const { manager_overview(context, view); }
        void operator()(const managing::PeopleView& view) const { manager_people(context, view); }
        void operator()(const managing::PersonView& view) const { manager_person(context, view); }
        void operator()(const managing::JudgedView& view) const { manager_judged(context, view); }
        void operator()(const managing::SetAsideView& view) const { manager_set_aside(context, view); }
        void operator()(const managing::ReportsView& view) const { manager_reports(context, view); }
        void operator()(const managing::RosterView& view) const { manager_roster(context, view); }
        void operator()(const managing::SettingsView& view) const { manager_settings(context, view); }
        void operator()(const managing::TrustHelpView& view) const { manager_trust_help(context, view); }
        void operator()(const managing::CollectedView& view) const { manager_collected(context, view); }
        void operator()(const managing::ExportedView& view) const { manager_exported(context, view); }
    };
    ManagerContext context{ui, words, app, drafts};
    std::visit(Dispatch{context}, app.screen);
    return std::move(context.wish);
}

}  // namespace rozwaga::screens
