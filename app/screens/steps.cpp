// A finished scenario walked through again: to look at, with the choices as they were made. Nothing here goes on record.
#include <algorithm>

#include "screens/feed.h"
#include "widgets/controls.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

void option_mark(Context& context, Icon icon, std::string_view key, Tone tone) {
    decorative_icon(context.ui, icon, TextSize::small, tone);
    label(context.ui, context.words(key), {.size = TextSize::small, .tone = tone, .weight = Weight::semibold});
}

void past_option(Context& context, const session::PastOption& option) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const Tone tone = option.best ? Tone::good : option.chosen ? Tone::primary : Tone::neutral;
    card(ui, "option", {.tone = tone, .padding = Space::base, .raised = false, .role = Role::list_item, .name = option.text}, [&] {
        if (option.chosen || option.best) {
            row(ui, {.gap = Space::tight}, [&] {
                if (option.chosen) option_mark(context, Icon::person, "steps.yours", tone);
                if (option.best) option_mark(context, Icon::check, "steps.best", tone);
            });
            space(ui, Space::tight);
        }
        label(ui, option.text);
    });
}

void step_content(Context& context, const session::DecisionView& decision, std::size_t from, const session::DebriefView& told) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    int said = 0;
    for (const auto& other : told.decisions) {
        said += replies(other.posts.data(), other.posts.data() + other.posts.size());
        if (&other == &decision) break;
        said += replies(other.aftermath.data(), other.aftermath.data() + other.aftermath.size());
    }
    const auto& reach = decision.variables[std::size_t(course::Variable::reach)];
    const auto opening = opening_reactions(context, said, reach.value - reach.change);
    const auto& posts = decision.posts;
    feed(context, posts.data(), posts.data() + posts.size(), {.from = from}, opening);
    space(ui, Space::roomy);
    heading(ui, 2, decision.question);
    space(ui, Space::tight);
    group(ui, "options", Role::list, words("steps.options"), [&] {
        for (std::size_t i = 0; i < decision.options.size(); ++i) {
            Scope scope(ui, std::uint64_t(i));
            past_option(context, decision.options[i]);
            space(ui, Space::tight);
        }
    });
    space(ui, Space::roomy);
    heading(ui, 2, words("steps.followed"));
    space(ui, Space::base);
    const auto& aftermath = decision.aftermath;
    feed(context, aftermath.data(), aftermath.data() + aftermath.size(), {.from = from + posts.size()}, opening);
    if (decision.consequence.empty()) return;
    thread_event(ui, decision.consequence);
}

void step_buttons(Context& context, std::size_t count) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    auto& step = drafts.step;
    const std::string place = words("steps.step-of", {{"number", std::to_string(step + 1)}, {"count", std::to_string(count)}});
    label(ui, place, {.size = TextSize::small, .muted = true});
    space(ui, Space::tight);
    row(ui, {.gap = Space::tight}, [&] {
        std::size_t next = step;
        if (icon_button(ui, "previous", Icon::back, words("steps.previous"), {.enabled = step > 0, .shortcut = Key::left}) && step > 0)
            next = step - 1;
        if (step + 1 < count) {
            if (primary_button(ui, "next", words("steps.next"), {.trailing = Icon::forward, .shortcut = Key::right})) next = step + 1;
        } else if (primary_button(ui, "next", words("steps.close"))) {
            drafts.stepping.clear();
        }
        step = next;
    });
}

}  // namespace

void steps_screen(Context& context, const session::ScenarioView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& told = *view.debrief;
    drafts.step = std::min(drafts.step, told.decisions.size() - 1);
    const std::size_t shown = drafts.step;
    const auto& decision = told.decisions[shown];
    std::size_t from = 0;
    for (std::size_t i = 0; i < shown; ++i) from += told.decisions[i].posts.size() + told.decisions[i].aftermath.size();
    ui.screen("steps", view.title);
    if (ui.shortcut(Key::escape, words("steps.close"))) drafts.stepping.clear();
    page(ui, {.measure = Measure::wide,
              .part = decision.node,
              .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      limited(ui, reading_measure, Align::centre, [&] {
                          frame_notices(context);
                          eyebrow(ui, words("steps.eyebrow"));
                          heading(ui, 1, view.title);
                          caption(ui, words("steps.read-only"));
                          if (shown + 1 < told.decisions.size() &&
                              quiet_button(ui, "close", words("steps.close"), {.icon = Icon::back, .small = true}))
                              drafts.stepping.clear();
                          space(ui, Space::base);
                          step_content(context, decision, from, told);
                      });
                  },
              .footer = [&] {
                  figures_and_step(context, decision.variables, Showing::changes, [&] { step_buttons(context, told.decisions.size()); });
              }});
}

}  // namespace rozwaga::screens
