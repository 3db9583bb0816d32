// What collecting came to, and a file's verdict check by check.
#include "screens/manager_context.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

struct Outcome {
    const char* key;
    std::int64_t count;
    Icon icon;
};

void outcomes(ManagerContext& context, const managing::CollectedView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const Outcome shown[] = {{"admitted", view.admitted, Icon::check}, {"known", view.known, Icon::replay},
                             {"set-aside", view.set_aside, Icon::inbox}, {"flagged", view.flagged, Icon::attention}};
    columns(ui, "outcomes", std::size(shown), {.at_least = 190, .at_most = 4}, [&](std::size_t i) {
        const std::string value = words.number(double(shown[i].count)), name = words.plural(std::string("manage.collected-") + shown[i].key, long(shown[i].count));
        (void)key_figure(ui, shown[i].key, {.value = value, .name = name, .icon = shown[i].icon});
    });
}

}  // namespace

void manager_collected(ManagerContext& context, const managing::CollectedView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        outcomes(context, view);
        space(ui, Space::roomy);
        for (std::size_t i = 0; i < view.problems.size(); ++i) {
            Scope scope(ui, std::uint64_t(i));
            status(ui, "problem", Tone::warning, words.error(view.problems[i]));
        }
        row(ui, [&] {
            ui.focus_here();
            if (view.set_aside > 0) {
                if (primary_button(ui, "set-aside", words("manage.collected-to-set-aside"), {.icon = Icon::inbox, .trailing = Icon::forward}))
                    context.want(managing::Go{managing::Place::set_aside});
            } else if (primary_button(ui, "overview", words("manage.collected-to-overview"), {.trailing = Icon::forward})) {
                context.want(managing::Go{managing::Place::overview});
            }
            if (secondary_button(ui, "more", words("manage.collected-more"), {.icon = Icon::download})) drafts.collect_open = true;
        });
    };
    manager_page(context, {.key = "manager-collected", .title = words(view.given_up ? "manage.collected-given-up" : "manage.collected"),
                           .about = words.plural("manage.collected-files", long(view.files), {{"subject", view.subject}}), .content = content});
}

void manager_judged(ManagerContext& context, const managing::JudgedView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto content = [&] {
        if (!view.ready) return busy(ui, words("manage.judging"));
        const auto& verdict = view.verdict;
        verdict_head(ui, words, view.file, verdict);
        verdict_facts(ui, words, verdict);
        verdict_checks(ui, words, verdict);
        if (verdict.overall == certificate::Overall::valid) verdict_worth(ui, words, verdict);
        else verdict_now(ui, words, verdict);
    };
    manager_page(context, {.key = "manager-judged", .title = words("manage.judged"), .aside = true, .measure = reading_measure, .content = content});
}

}  // namespace rozwaga::screens
