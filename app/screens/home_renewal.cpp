// Ends and deadlines on home, in plain words and never in red before it is needed.
#include <map>

#include "screens/home_parts.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using learning::RenewalState;
using record::PlaceKind;
using session::HeldState;

/// "zostało 9 dni", "to dziś", "3 dni temu"
std::string how_long(Context& context, int days_left) {
    if (days_left == 0) return context.words("renewal.today");
    return days_left > 0 ? context.words.plural("renewal.left", days_left) : context.words.plural("renewal.ago", -days_left);
}

void deadline(Context& context, const session::RenewalView& renewal) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!renewal.last_day) return;
    const Arguments when{{"date", day_text(context, *renewal.last_day)}, {"left", how_long(context, renewal.days_left)}};
    const bool late = renewal.state == RenewalState::overdue;
    status(ui, "deadline", late ? Tone::warning : Tone::neutral, words(late ? "renewal.deadline-over" : "renewal.deadline", when));
    space(ui, Space::base);
}

void end_of_certificate(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const session::RenewalView& renewal = view.renewal;
    const bool open = renewal.state != RenewalState::compliant;
    if (!open) return;   // the card beneath says until when
    const Arguments arguments{{"date", day_text(context, *renewal.last_day)},
                              {"left", how_long(context, renewal.days_left)},
                              {"grace", day_text(context, *renewal.grace_day)},
                              {"grace_left", how_long(context, renewal.grace_days_left)}};
    const std::string state = renewal.state == RenewalState::expiring_soon ? "soon" : renewal.state == RenewalState::in_grace ? "grace" : "over";
    const Callout kind = renewal.state == RenewalState::expiring_soon ? Callout::tip : Callout::warning;
    callout(ui, "renewal", kind, words(renewal.reminded ? "renewal.reminder" : "renewal.title-" + state, arguments), [&] {
        paragraph(ui, words("renewal.text-" + state, arguments));
        if (view.next != session::StepKind::nothing) return;
        if (primary_button(ui, "renew", words("renewal.go"), {.icon = Icon::replay})) context.go(PlaceKind::exam);
    });
    space(ui, Space::base);
}

struct StateLook {
    std::string_view key;
    Tone tone;
    Icon icon;
};
StateLook look_of(HeldState state) {
    switch (state) {
        case HeldState::valid: return {"valid", Tone::good, Icon::check};
        case HeldState::ended: return {"ended", Tone::neutral, Icon::clock};
        case HeldState::replaced: return {"replaced", Tone::warning, Icon::replay};
        case HeldState::superseded: break;
    }
    return {"superseded", Tone::neutral, Icon::replay};
}

}  // namespace

void renewal_lines(Context& context, const session::HomeView& view) {
    if (view.renewal.state == RenewalState::waived) return;
    if (view.renewal.kind == learning::Cycle::Kind::onboarding) deadline(context, view.renewal);
    else end_of_certificate(context, view);
}

void first_days_part(Context& context, const session::HomeView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.first_days.empty()) return;
    space(ui, Space::wide);
    heading(ui, 2, words("first-days.title"));
    caption(ui, words("first-days.about"));
    space(ui, Space::snug);
    for (const session::FirstDay& day : view.first_days) {
        Scope scope(ui, "day-" + std::to_string(day.day));
        const bool today = day.when == session::FirstDay::When::today;
        const std::string date = words("first-days.day", {{"number", std::to_string(day.day)}, {"date", day_text(context, day.date)}});
        card(ui, "day", {.tone = today ? Tone::primary : Tone::neutral, .padding = Space::base, .name = date}, [&] {
            row(ui, [&] {
                label(ui, date, {.size = TextSize::control, .weight = Weight::semibold});
                if (day.done()) badge(ui, words("first-days.done"), Tone::good, Icon::check);
                else if (today) badge(ui, words("first-days.today"), Tone::primary, Icon::clock);
            });
            for (const auto& lesson : day.lessons)
                if (quiet_button(ui, lesson.id, lesson.title, {.icon = lesson.done ? Icon::check : Icon::lesson, .small = true}))
                    context.go(PlaceKind::lesson, lesson.id);
        });
        space(ui, Space::snug);
    }
}

void certificate_list(Context& context, std::string_view title, const std::vector<session::HeldCertificate>& held) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (held.empty()) return;
    space(ui, Space::wide);
    heading(ui, 2, title);
    space(ui, Space::snug);
    std::map<std::string, int> named;   // one that was corrected has the days of the one it replaces
    for (const session::HeldCertificate& one : held) {
        Scope scope(ui, one.id);
        const StateLook look = look_of(one.state);
        const std::string state = words("held." + std::string(look.key));
        const std::string dates = words("held.dates", {{"awarded", day_text(context, one.awarded)}, {"until", day_text(context, one.last_day)}});
        const std::string about = words("held.about", {{"percent", std::to_string(one.percent)}, {"language", words("language." + one.language)}});
        std::string name = words("held.show", {{"dates", dates}});
        if (const int times = ++named[name]; times > 1) name += " (" + std::to_string(times) + ")";
        if (card_button(ui, "held", {.name = name, .description = state, .padding = Space::base}, [&] {
                label(ui, dates, {.size = TextSize::control, .weight = Weight::semibold});
                label(ui, about, {.size = TextSize::small, .muted = true});
                space(ui, Space::tight);
                row(ui, [&] { badge(ui, state, look.tone, look.icon); });
            }))
            context.go(PlaceKind::certificate, one.id);
        space(ui, Space::snug);
    }
}

}  // namespace rozwaga::screens
