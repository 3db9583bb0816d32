// What every screen function is given, and the pieces screens share. Inside screens/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "course/course.h"
#include "screens/drafts.h"
#include "screens/screens.h"
#include "screens/verdict_parts.h"
#include "session/views.h"
#include "session/wishes.h"
#include "text/wording.h"
#include "widgets/layout.h"
#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::screens {

struct Context {
    widgets::Ui& ui;
    const text::Wording& words;
    const session::AppView& app;
    Drafts& drafts;
    const Resources& resources;
    std::optional<session::Wish> wish = {};

    void act(learning::Action action) { wish = session::Wish(std::move(action)); }
    void request(session::Request request) { wish = session::Wish(std::move(request)); }
    void go(record::PlaceKind kind, std::string subject = {}, std::string part = {}) {
        act(learning::GoTo{{kind, std::move(subject), std::move(part)}});
    }
};

// --- screens
void welcome_screen(Context& context, const session::WelcomeView& view);
void home_screen(Context& context, const session::HomeView& view);
void lesson_screen(Context& context, const session::LessonView& view);
void practice_screen(Context& context, const session::PracticeView& view);
void scenario_screen(Context& context, const session::ScenarioView& view);
/// Of a finished run: what happened and why.
void debrief_screen(Context& context, const session::ScenarioView& view);
/// The same, walked through again with the choices fixed.
void steps_screen(Context& context, const session::ScenarioView& view);
void exam_screen(Context& context, const session::ExamView& view);
void results_screen(Context& context, const session::ResultsView& view);
void library_screen(Context& context, const session::LibraryView& view);
void certificate_screen(Context& context, const session::CertificateView& view);
void policy_screen(Context& context, const session::PolicyView& view);
void settings_screen(Context& context, const session::SettingsView& view);
void opening_screen(Context& context, const session::OpeningView& view);
void invitation_screen(Context& context, const session::InvitationView& view);
void verdict_screen(Context& context, const session::VerdictView& view);
void brought_list_screen(Context& context, const session::BroughtListView& view);
void disclosure_screen(Context& context, const session::DisclosureView& view);
void round_screen(Context& context, const session::RoundView& view);
void moving_screen(Context& context, const session::MovingView& view);
void coming_screen(Context& context, const session::ComingView& view);
void refresher_screen(Context& context, const session::RefresherView& view);

// --- pieces
/// The bar over every screen: home, language, text size, help, settings, person; beneath it what there is to be told.
void frame_header(Context& context);
/// The blocks of a page, of a lesson or of the policy.
void page_blocks(Context& context, const std::vector<session::BlockView>& blocks);
/// For authors: findings; stands first in the content.
void frame_notices(Context& context);
/// The list of shortcuts; drawn after the page while open.
void help_dialog(Context& context);
/// The word or source that a link leads to; drawn after the page while open.
void note_dialog(Context& context);
/// That the course was updated since the attempt began; nothing where it was not.
void held_version(Context& context);
/// Asks whether to move the attempt; drawn after the page.
void move_dialog(Context& context);
/// Keeps the order shown as the answer, for an `order` item nobody touched. Draws nothing for others.
void keep_order(Context& context, const session::ItemView& item);
/// A picture of the screen's own, where the course has it.
void own_picture(Context& context, const std::optional<session::ScreenPicture>& shown);

/// Draws an item by type and lets the person change `answer`; true when they did. Judged items cannot be changed.
bool edit_answer(Context& context, const session::ItemView& item, record::Answer& answer);

/// What to do with an item of this type, in a line.
void item_instruction(Context& context, const session::ItemView& item);
/// In its place once it was answered: how it went.
void item_outcome(Context& context, const session::ItemView& item);
/// The button that hands in the draft, disabled while something is missing. True when pressed; `drafts.answer` is whole then.
bool check_button(Context& context, const session::ItemView& item);
/// The draft is of this item; what was typed for another goes.
void begin_draft(Context& context, const session::ItemView& item);

/// What is wrong with `name` where the last wish was refused for its letters; empty otherwise.
std::string letters_error(Context& context, const std::string& name);
/// Away from opened files: to their list where there is one, else to where one was.
void leave_files(Context& context, bool in_list);
inline void section(Context& context, std::string_view key, const std::string& title, widgets::Body body) {
    section(context.ui, key, title, body);
}

widgets::RichText rich(const course::RichText& text);
/// A date without a time of day, kept as midnight UTC: the same day in every time zone.
std::string day_text(Context& context, Instant day);
/// "3 z 6", "3 of 6"
std::string out_of(Context& context, int number, int count);
/// Points from thousandths: "2,5"
std::string points_text(Context& context, std::int64_t thousandths);
/// "Wprowadzenie" or "Zasada 9"
std::string guideline_name(Context& context, int guideline);

}  // namespace rozwaga::screens
