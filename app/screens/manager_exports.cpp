// Certificates saved many at once: how and where is asked first, what it came to is told after.
#include "screens/manager_context.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using Asking = ManagerDrafts::Asking;

void choice(ManagerContext& context, std::string_view key, const char* no, const char* yes, bool& chosen) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string name = "manage.certificates-" + std::string(key);
    const std::vector<Segment> segments{{no, words(name + "-" + no)}, {yes, words(name + "-" + yes)}};
    label(ui, words(name), {.weight = Weight::medium});
    space(ui, Space::tight);
    if (const auto picked = segmented(ui, key, words(name), segments, chosen ? yes : no)) chosen = *picked == yes;
    space(ui, Space::snug);
}

}  // namespace

void certificates_button(ManagerContext& context, std::int64_t people) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string why_not = words(app.work ? "manage.busy" : "manage.nothing-to-export");
    if (secondary_button(ui, "save-certificates", words("manage.export-certificates"),
                         {.icon = Icon::certificate, .enabled = people > 0 && !app.work, .reason = why_not, .small = true}))
        drafts.ask(Asking::certificates);
}

void certificates_question(ManagerContext& context, std::int64_t people) {
    auto& [ui, words, app, drafts, wish] = context;
    if (drafts.asking != Asking::certificates) return;
    const Question question{.key = "certificates", .icon = Icon::certificate};
    const bool done = manager_question(context, question, [&] {
        label(ui, words.plural("manage.certificates-of", long(people)), {.muted = true});
        space(ui, Space::base);
        choice(context, "form", "pdf", "json", drafts.as_json);
        choice(context, "into", "folder", "archive", drafts.as_archive);
        if (checkbox(ui, "organisation", words("manage.certificates-organisation"), drafts.organisation_only)) drafts.organisation_only = !drafts.organisation_only;
    });
    if (done) context.want(managing::ExportCertificates{drafts.as_json, drafts.as_archive, drafts.organisation_only});
}

void manager_exported(ManagerContext& context, const managing::ExportedView& view) {
    auto& [ui, words, app, drafts, wish] = context;
    const struct {
        const char* key;
        std::int64_t count;
        Icon icon;
        bool always;
    } outcomes[] = {{"written", view.written, Icon::check, true},
                    {"there", view.there, Icon::replay, false},
                    {"without", view.without_files, Icon::inbox, false},
                    {"failed", view.failed, Icon::attention, false}};
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < std::size(outcomes); ++i)
        if (outcomes[i].always || outcomes[i].count > 0) shown.push_back(i);
    const auto content = [&] {
        columns(ui, "outcomes", shown.size(), {.at_least = 190, .at_most = 4}, [&](std::size_t place) {
            const auto& one = outcomes[shown[place]];
            const std::string value = words.number(double(one.count)), name = words.plural(std::string("manage.exported-") + one.key, long(one.count));
            (void)key_figure(ui, one.key, {.value = value, .name = name, .icon = one.icon});
        });
        space(ui, Space::roomy);
        for (std::size_t i = 0; i < view.problems.size(); ++i) {
            Scope scope(ui, std::uint64_t(i));
            status(ui, "problem", Tone::warning, words.error(view.problems[i]));
        }
        if (view.path.empty()) return;
        label(ui, view.path, {.size = TextSize::small, .muted = true});
        space(ui, Space::base);
        ui.focus_here();
        if (primary_button(ui, "show", words("manage.show-file"), {.icon = Icon::open_folder})) context.want(managing::ShowInFolder{view.path});
    };
    manager_page(context, {.key = "manager-exported", .title = words("manage.exported"), .aside = true, .content = content});
}

}  // namespace rozwaga::screens
