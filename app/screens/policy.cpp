// The organisation's policy, page by page; on the last page the acknowledgement.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using record::PlaceKind;

void policy_state(Context& context, const session::PolicyView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.changed) {
        callout(ui, "changed", Callout::note, words("policy.changed"), RichText(words("policy.changed-text")));
        space(ui, Space::base);
    }
    if (!view.next.empty()) return;
    space(ui, Space::base);
    if (view.acknowledged) {
        callout(ui, "done", Callout::good, words("policy.done", {{"date", words.date(*view.acknowledged)}}), [&] {
            label(ui, words("policy.done-text"));
            space(ui, Space::snug);
            if (secondary_button(ui, "receipt", words("policy.save-receipt"), {.icon = Icon::save, .small = true}))
                context.request(session::SaveReceipt{});
        });
        return;
    }
    callout(ui, "confirm", Callout::law, words("policy.confirm-heading"), RichText(words("policy.confirm-text")));
}

void forward(Context& context, const session::PolicyView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto read = [&] { context.act(learning::ReadPolicyPage{view.page, app.preferences.language}); };
    ui.focus_here();
    if (!view.next.empty()) {
        if (primary_button(ui, "next", words("nav.next"), {.trailing = Icon::forward, .shortcut = Key::right})) read();
    } else if (view.acknowledged) {
        if (primary_button(ui, "home", words("policy.home"), {.trailing = Icon::forward})) context.go(PlaceKind::home);
    } else if (!view.first_unread.empty() && view.first_unread != view.page) {
        if (primary_button(ui, "unread", words("policy.to-unread"), {.trailing = Icon::forward}))
            context.go(PlaceKind::policy, {}, view.first_unread);
    } else if (primary_button(ui, "confirm", words("policy.confirm"), {.icon = Icon::right})) {
        context.request(session::AcknowledgePolicy{view.page});
    }
}

}  // namespace

void policy_screen(Context& context, const session::PolicyView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("policy", view.title);
    page(ui, {.measure = Measure::reading, .part = view.page, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      eyebrow(ui, words("policy.eyebrow", {{"organisation", view.organisation}}));
                      heading(ui, 1, view.heading);
                      space(ui, Space::base);
                      Scope page_scope(ui, view.page);
                      page_blocks(context, view.blocks);
                      policy_state(context, view);
                  },
              .footer =
                  [&] {
                      spread(
                          ui,
                          [&] {
                              if (secondary_button(ui, "previous", words("nav.back"),
                                                   {.icon = Icon::back, .enabled = !view.previous.empty(), .reason = words("lesson.first-page"),
                                                    .shortcut = Key::left}))
                                  context.go(PlaceKind::policy, {}, view.previous);
                          },
                          [&] {
                              step_dots(ui, words("policy.page", {{"number", std::to_string(view.number)}, {"count", std::to_string(view.count)}}),
                                        std::size_t(view.number - 1), std::size_t(view.count));
                              forward(context, view);
                          });
                  }});
}

}  // namespace rozwaga::screens
