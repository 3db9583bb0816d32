// First start: choose the language, say who you are. Later: choose yourself from the people on this machine.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"
#include "widgets/thread.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

void name_form(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    bool entered = false;
    heading(ui, 2, words("welcome.who"));
    space(ui, Space::tight);
    entered |= text_field(ui, "name", words("welcome.name"), drafts.name,
                          {.hint = words("welcome.name-hint"),
                           .error = drafts.name_missing ? words("error.learning.name-empty") : letters_error(context, drafts.name),
                           .longest = 90})
                   .entered;
    if (!drafts.name.empty()) drafts.name_missing = false;
    space(ui, Space::base);
    columns(ui, "more", 2, {.at_least = 250, .at_most = 2, .gap = Space::roomy}, [&](std::size_t i) {
        if (i == 0)
            entered |= text_field(ui, "number", words("welcome.number"), drafts.number,
                                  {.hint = words("welcome.number-hint"), .optional_mark = words("welcome.optional"), .longest = 20})
                           .entered;
        else
            entered |= text_field(ui, "team", words("welcome.team"), drafts.team,
                                  {.hint = words("welcome.team-hint"), .optional_mark = words("welcome.optional"), .longest = 60})
                           .entered;
    });
    space(ui, Space::roomy);
    if (primary_button(ui, "start", words("welcome.start"), {.trailing = Icon::forward}) || entered) {
        drafts.name_missing = drafts.name.find_first_not_of(" \t") == std::string::npos;
        if (!drafts.name_missing) context.request(session::CreateLearner{drafts.name, drafts.number, drafts.team});
    }
    space(ui, Space::base);
    caption(ui, words("welcome.privacy"));
}

// Whoever was invited need not type anything.
void invited(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    space(ui, Space::base);
    label(ui, words("welcome.invited"), {.size = TextSize::small, .muted = true});
    space(ui, Space::hair);
    if (quiet_button(ui, "open-file", words("files.open"), {.icon = Icon::open_folder, .small = true})) context.request(session::ShowOpening{});
}

std::string invited_by(Context& context, const session::KnownLearner& learner) {
    if (learner.invited_by.empty()) return {};
    if (!learner.due) return context.words("welcome.invited-by", {{"who", learner.invited_by}});
    return context.words("welcome.invited-until", {{"who", learner.invited_by}, {"date", day_text(context, *learner.due)}});
}

void people_list(Context& context, const session::WelcomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    heading(ui, 2, words("welcome.choose"));
    space(ui, Space::tight);
    for (const auto& learner : view.learners) {
        const std::string invited = invited_by(context, learner);
        if (card_button(ui, learner.id, {.name = learner.name, .description = invited.empty() ? words("welcome.continue") : invited, .padding = Space::base},
                        [&] {
                            row(ui, [&] {
                                avatar(ui, learner.name);
                                label(ui, learner.name, {.size = TextSize::lead, .weight = Weight::semibold});
                            });
                            if (invited.empty()) return;
                            space(ui, Space::hair);
                            label(ui, invited, {.size = TextSize::small, .muted = true});
                        }))
            context.request(session::ChooseLearner{learner.id});
        space(ui, Space::snug);
    }
    space(ui, Space::snug);
    if (secondary_button(ui, "new", words("welcome.new"), {.icon = Icon::add_person})) drafts.new_learner = true;
}

// Whose course it is and what it is about.
void about(Context& context, const session::WelcomeView& view, bool with_picture) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (app.has_logo) logo(ui, session::logo_picture, view.organisation);
    eyebrow(ui, view.organisation);
    heading(ui, 1, view.course_title, {.size = TextSize::display});
    space(ui, Space::base);
    lead(ui, view.course_description);
    if (with_picture && view.picture) picture(ui, view.picture->id, view.picture->alternative);
}

void who(Context& context, const session::WelcomeView& view, bool form) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    card(ui, "form", {.padding = Space::wide}, [&] {
        if (form) name_form(context);
        else people_list(context, view);
    });
    invited(context);
    if (!form || view.learners.empty()) return;
    space(ui, Space::tight);
    if (quiet_button(ui, "back", words("welcome.back"), {.icon = Icon::back})) drafts.new_learner = false;
}

constexpr float room_for_picture = 900;

}  // namespace

void welcome_screen(Context& context, const session::WelcomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const bool form = view.learners.empty() || drafts.new_learner;
    ui.screen(form ? "welcome-new" : "welcome", words("welcome.title"));
    page(ui, {.measure = Measure::wide, .centred = true, .header = [&] { frame_header(context); }, .content = [&] {
                  frame_notices(context);
                  if (ui.width() >= room_for_picture)
                      return beside(ui, "welcome", 0.5f, room_for_picture, [&] { about(context, view, true); }, [&] { who(context, view, form); });
                  limited(ui, reading_measure, Align::centre, [&] {
                      about(context, view, false);
                      space(ui, Space::roomy);
                      who(context, view, form);
                  });
              }});
}

}  // namespace rozwaga::screens
