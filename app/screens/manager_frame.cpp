// What stands around every screen of the manager's side: where one can go, what is under way, what there is to be told.
#include <algorithm>

#include "screens/look_tools.h"
#include "screens/manager_context.h"
#include "widgets/charts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/navigation.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using managing::Place;

// From here on there is room for a side bar; below the places stand in the bar as icons.
constexpr float room_for_side = 980;

struct PlaceLooks {
    Place place;
    const char* key;
    Icon icon;
};
constexpr PlaceLooks places[] = {{Place::overview, "overview", Icon::dashboard}, {Place::people, "people", Icon::people},
                                 {Place::set_aside, "set-aside", Icon::inbox},   {Place::reports, "reports", Icon::results},
                                 {Place::roster, "roster", Icon::add_person},    {Place::settings, "settings", Icon::settings}};

std::string_view key_of(Place place) { return std::ranges::find(places, place, &PlaceLooks::place)->key; }

std::vector<Destination> destinations_of(ManagerContext& context) {
    auto& words = context.words;
    std::vector<Destination> destinations;
    for (std::size_t i = 0; i < std::size(places); ++i) {
        Destination destination{places[i].key, places[i].icon, words(std::string("manage.place-") + places[i].key)};
        if (places[i].place == Place::set_aside && context.app.set_aside > 0) {
            destination.waiting = words.number(double(context.app.set_aside));
            destination.waiting_name = words.plural("manage.files-wait", long(context.app.set_aside));
        }
        destination.shortcut = alt(digit_key(int(i) + 1));
        destinations.push_back(std::move(destination));
    }
    return destinations;
}

void follow(ManagerContext& context, const std::optional<std::string>& chosen) {
    if (!chosen) return;
    for (const auto& one : places)
        if (*chosen == one.key) context.want(managing::Go{one.place});
}

// F1 lists them; the places themselves take the keys.
void list_shortcuts(ManagerContext& context) {
    for (std::size_t i = 0; i < std::size(places); ++i)
        (void)context.ui.shortcut(alt(digit_key(int(i) + 1)), context.words(std::string("manage.place-") + places[i].key));
}

void side(ManagerContext& context, const std::vector<Destination>& destinations) {
    auto& [ui, words, app, drafts, wish] = context;
    indented(ui, Space::snug, [&] {
        label(ui, words("manage.app"), {.size = TextSize::subheading});
        label(ui, app.organisation, {.size = TextSize::small, .muted = true});
    });
    space(ui, Space::roomy);
    follow(context, navigation_column(ui, "places", words("manage.places"), destinations, key_of(app.place)));
}

void tools(ManagerContext& context, bool roomy) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto change = [&](const Change& wanted) {
        if (wanted) context.want(*wanted);
    };
    if (app.opened) {
        const std::string busy = words("manage.busy");
        const ButtonStyle style{.icon = roomy ? Icon::download : Icon::none, .enabled = !app.work, .reason = busy,
                                .shortcut = ctrl(Key::letter_o), .small = true};
        if (roomy ? secondary_button(ui, "collect", words("manage.collect"), style) : icon_button(ui, "collect", Icon::download, words("manage.collect"), style))
            drafts.collect_open = true;
    }
    if (roomy || !app.opened) change(language_switch(ui, words, app.languages, app.preferences));
    if (roomy) change(text_size_buttons(ui, words, app.preferences));
    if (icon_button(ui, "help", Icon::help, words("frame.help"), {.shortcut = Key::f1, .small = true})) drafts.help_open = true;
}

const char* key_of(managing::Work work) {
    switch (work) {
        case managing::Work::collecting: return "collecting";
        case managing::Work::reading_roster: return "reading-roster";
        case managing::Work::comparing_roster: return "comparing-roster";
        case managing::Work::applying_roster: return "applying-roster";
        case managing::Work::reporting: return "reporting";
        case managing::Work::reminding: return "reminding";
        case managing::Work::exporting: break;
    }
    return "exporting";
}

void work_under_way(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    const auto& work = *app.work;
    const std::string name = words(std::string("manage.work-") + key_of(work.what), {{"subject", work.subject}});
    const std::string stop = words("manage.give-up");
    if (long_work(ui, "work", {.name = name, .done = work.done, .total = work.total, .seconds = work.seconds, .stop = stop, .stopping = work.giving_up}))
        context.want(managing::GiveUpWork{});
    if (work.what != managing::Work::collecting) return;
    row(ui, [&] {
        badge(ui, words.plural("manage.admitted", long(work.admitted)), Tone::good, Icon::check);
        if (work.known > 0) badge(ui, words.plural("manage.known", long(work.known)));
        if (work.set_aside > 0) badge(ui, words.plural("manage.put-aside", long(work.set_aside)), Tone::warning, Icon::inbox);
    });
}

// In the bar, so that they are seen wherever the page is scrolled to.
void notices(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    if (app.notices.empty() && !app.work) return;
    limited(ui, manager_measure, Align::centre, [&] {
        if (app.work) work_under_way(context);
        for (std::size_t i = 0; i < app.notices.size(); ++i) {
            const auto& said = app.notices[i];
            Scope scope(ui, std::uint64_t(i));
            const std::string text = said.good ? words("notice." + said.code, said.arguments) : words.error(said.error);
            const bool last = i + 1 == app.notices.size();
            if (notice(ui, "notice", said.good ? Tone::good : Tone::bad, text, last ? words("frame.dismiss") : ""))
                context.want(session::DismissNotices{});
            if (said.path.empty()) continue;
            if (quiet_button(ui, "show", words("manage.show-file"), {.icon = Icon::open_folder, .small = true}))
                context.want(managing::ShowInFolder{said.path});
        }
    });
}

void header(ManagerContext& context, const std::vector<Destination>& destinations, bool has_side) {
    auto& [ui, words, app, drafts, wish] = context;
    const bool in_bar = app.opened && !has_side, roomy = ui.width() >= (in_bar ? room_for_side : 620);
    spread(
        ui,
        [&] {
            if (in_bar) follow(context, navigation_row(ui, "places", words("manage.places"), destinations, key_of(app.place)));
            else label(ui, app.opened ? app.registry : words("manage.app"), {.size = TextSize::small, .muted = app.opened});
        },
        [&] { tools(context, roomy); });
    notices(context);
}

void title(ManagerContext& context, const ManagerPage& page) {
    auto& [ui, words, app, drafts, wish] = context;
    if (page.aside) {
        if (quiet_button(ui, "back", words("manage.back"), {.icon = Icon::back, .shortcut = Key::escape, .small = true})) context.want(managing::Back{});
        space(ui, Space::tight);
    }
    const auto names = [&] { heading(ui, 1, page.title); };
    if (page.beside_title) spread(ui, names, page.beside_title);
    else names();
    if (!page.about.empty()) {
        space(ui, Space::tight);
        label(ui, page.about, {.muted = true});
    }
    space(ui, Space::roomy);
}

// Where certificates lie: a dialog, a path, or the window they are dropped on.
void collect_dialog(ManagerContext& context) {
    auto& [ui, words, app, drafts, wish] = context;
    if (!drafts.collect_open) return;
    const auto collect = [&] {
        if (drafts.collect_path.empty()) return;
        context.want(managing::Collect{{drafts.collect_path}});
        drafts.collect_open = false;
    };
    const auto ask = [&](auto wanted) {
        context.want(wanted);
        drafts.collect_open = false;
    };
    const bool closed = dialog(
        ui, "collect", words("manage.collect"), {.width = 600, .icon = Icon::download},
        [&] {
            paragraph(ui, words("manage.collect-about"));
            if (app.can_browse) {
                row(ui, [&] {
                    if (secondary_button(ui, "folder", words("manage.collect-folder"), {.icon = Icon::open_folder})) ask(managing::AskCollectFolder{});
                    if (secondary_button(ui, "files", words("manage.collect-files"), {.icon = Icon::certificate})) ask(managing::AskCollectFiles{});
                });
            }
            if (text_field(ui, "path", words("manage.collect-path"), drafts.collect_path, {.longest = 900, .at_most = 600}).entered) collect();
        },
        [&] {
            if (primary_button(ui, "go", words("manage.collect-go"),
                               {.icon = Icon::download, .enabled = !drafts.collect_path.empty(), .reason = words("manage.path-missing")}))
                collect();
        });
    if (closed) drafts.collect_open = false;
}

}  // namespace

void manager_page(ManagerContext& context, const ManagerPage& shown) {
    auto& [ui, words, app, drafts, wish] = context;
    ui.screen(shown.key, shown.title);
    if (const auto wanted = text_size_shortcuts(ui, words, app.preferences)) context.want(*wanted);
    if (app.opened) list_shortcuts(context);
    const auto destinations = destinations_of(context);
    const bool has_side = app.opened && ui.width() >= room_for_side;
    const auto draw_side = [&] { side(context, destinations); };
    const auto draw_header = [&] { header(context, destinations, has_side); };
    const auto draw_content = [&] {
        limited(ui, shown.measure, Align::centre, [&] {
            title(context, shown);
            shown.content();
        });
    };
    PageParts parts{.measure = Measure::full, .part = shown.key};
    if (has_side) {
        parts.side = draw_side;
        parts.side_width = 244;
    }
    parts.header = draw_header;
    parts.content = draw_content;
    if (shown.footer) parts.footer = shown.footer;
    page(ui, parts);
    shortcuts_dialog(ui, words, drafts.help_open);
    collect_dialog(context);
}

bool manager_question(ManagerContext& context, const Question& question, Body body) {
    auto& [ui, words, app, drafts, wish] = context;
    const std::string key = "manage.ask-" + std::string(question.key);
    bool done = false, leave = false;
    const bool closed = dialog(
        ui, question.key, words(key, question.arguments), {.width = 560, .icon = question.icon, .tone = question.danger ? Tone::bad : Tone::primary},
        [&] {
            paragraph(ui, words(key + "-about", question.arguments));
            if (body) body();
        },
        [&] {
            leave = quiet_button(ui, "leave", words("manage.ask-leave"));
            const ButtonStyle style{.icon = question.icon, .enabled = question.ready, .reason = question.reason};
            done = question.danger ? danger_button(ui, "do", words(key + "-do"), style) : primary_button(ui, "do", words(key + "-do"), style);
        });
    if (closed || done || leave) drafts.asking = ManagerDrafts::Asking::nothing;
    return done;
}

}  // namespace rozwaga::screens
