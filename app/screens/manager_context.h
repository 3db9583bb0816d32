// What every screen of the manager's side is given, and the pieces they share. Inside screens/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "screens/manager.h"
#include "screens/verdict_parts.h"
#include "widgets/layout.h"

namespace rozwaga::screens {

namespace managing = session::managing;

struct ManagerContext {
    widgets::Ui& ui;
    const text::Wording& words;
    const managing::ManagerView& app;
    ManagerDrafts& drafts;
    std::optional<managing::ManagerWish> wish = {};

    template <class Wish>
    void want(Wish wanted) { wish = managing::ManagerWish(std::move(wanted)); }
};

// --- screens
void manager_start(ManagerContext& context, const managing::StartView& view);
void manager_overview(ManagerContext& context, const managing::OverviewView& view);
void manager_people(ManagerContext& context, const managing::PeopleView& view);
void manager_person(ManagerContext& context, const managing::PersonView& view);
void manager_judged(ManagerContext& context, const managing::JudgedView& view);
void manager_set_aside(ManagerContext& context, const managing::SetAsideView& view);
void manager_reports(ManagerContext& context, const managing::ReportsView& view);
void manager_roster(ManagerContext& context, const managing::RosterView& view);
void manager_settings(ManagerContext& context, const managing::SettingsView& view);
void manager_trust_help(ManagerContext& context, const managing::TrustHelpView& view);
void manager_collected(ManagerContext& context, const managing::CollectedView& view);
void manager_exported(ManagerContext& context, const managing::ExportedView& view);

// --- pieces
inline constexpr float manager_measure = 1180;   ///< units of content at most

struct ManagerPage {
    std::string_view key;                        ///< of the screen
    std::string title;
    std::string about = {};                      ///< beneath the title
    widgets::Body beside_title = {};             ///< buttons, a figure
    bool aside = false;                          ///< a way back stands above the title
    float measure = manager_measure;
    widgets::Body content = {};
    widgets::Body footer = {};
};
/// Side bar or bar, what there is to be told, title, content.
void manager_page(ManagerContext& context, const ManagerPage& page);

/// A button that asks how the certificates of these people are to be saved; certificates_question() is the question it opens.
void certificates_button(ManagerContext& context, std::int64_t people);
void certificates_question(ManagerContext& context, std::int64_t people);

/// How a state looks; its words are "state.<name>".
widgets::Tone tone_of_state(registry::State state);
widgets::Icon icon_of_state(registry::State state);
std::string state_text(const text::Wording& words, registry::State state);
/// A team, or that there is none.
std::string team_text(const text::Wording& words, const std::string& team);
/// A last day as the manager's clock has it; empty where there is none.
std::string last_day_text(const text::Wording& words, const std::optional<Instant>& instant);
/// "Maria Nowak · 1042 · Sprzedaż": whatever of it there is.
std::string person_line(const text::Wording& words, const std::string& name, const std::string& number, const std::string& team);

/// A question before something is done: what follows from it in words, and a button that does it. True when it is to be done.
struct Question {
    std::string_view key;                        ///< "manage.ask-<key>": title; "-about": what follows; "-do": the button
    Arguments arguments = {};
    widgets::Icon icon = widgets::Icon::none;
    bool danger = false;
    bool ready = true;                           ///< whether the button can be pressed
    std::string reason = {};                     ///< why not
};
bool manager_question(ManagerContext& context, const Question& question, widgets::Body body = {});

}  // namespace rozwaga::screens
