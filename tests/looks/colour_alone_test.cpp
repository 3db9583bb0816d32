// With every tone the same grey, what differs still looks different and still reads different.
#include <catch2/catch_test_macros.hpp>

#include <functional>

#include "looks/stage.h"
#include "widgets/callouts.h"
#include "widgets/charts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/find.h"
#include "widgets/layout.h"
#include "widgets/path.h"
#include "widgets/progress.h"
#include "widgets/state.h"
#include "widgets/table.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::widgets;

namespace {

Palette all_grey() {
    Palette grey = palette(Scheme::light);
    const ToneColours one{{0x40, 0x40, 0x40}, {0xf0, 0xf0, 0xf0}, {0x70, 0x70, 0x70}, {0x50, 0x50, 0x50}, {0xff, 0xff, 0xff}};
    grey.tones.fill(one);
    grey.people.fill(one);
    return grey;
}

struct Seen {
    Pixels pixels;
    std::string words;
};

Seen in_grey(const std::function<void(Ui&)>& content) {
    Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts", .width = 700, .height = 500, .look = {.reduced_motion = true}});
    app.ui().set_wording(&wording("pl"));
    app.show([&](Ui& ui) {
        ui.state().palette = all_grey();
        ui.screen("grey", "Szarość");
        page(ui, {.content = [&] { content(ui); }});
    });
    return {rasterise(app.draw_data(), {0, 0, 700, 500}), app.tree().as_text()};
}

void look_different(const Seen& one, const Seen& other) { CHECK(one.pixels.rgba != other.pixels.rgba); }
void differ(const Seen& one, const Seen& other) {
    look_different(one, other);
    CHECK(one.words != other.words);
}

/// Each of them differs from each other.
void all_differ(const std::vector<Seen>& seen) {
    for (std::size_t i = 0; i < seen.size(); ++i)
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            INFO(i << " and " << j << "\n" << seen[i].words);
            differ(seen[i], seen[j]);
        }
}

constexpr Verdict verdicts[] = {Verdict::none, Verdict::right, Verdict::wrong, Verdict::missed};

}  // namespace

TEST_CASE("a picture of tones alone would be the same in grey, so that the tests below can fail") {
    const auto filled = [](Tone tone) {
        return in_grey([tone](Ui& ui) { card(ui, "c", {.tone = tone}, [&] { label(ui, "Karta"); }); });
    };
    CHECK(filled(Tone::good).pixels.rgba == filled(Tone::bad).pixels.rgba);
}

TEST_CASE("a choice tells without colour whether it is chosen, and what became of it") {
    const auto shown = [](bool several, bool selected, Verdict verdict) {
        return in_grey([=](Ui& ui) {
            const std::vector<Choice> choices{{.key = "a", .text = "Odpowiedź", .badge = several ? "" : "1", .selected = selected, .verdict = verdict}};
            if (several) choose_many(ui, "c", "Odpowiedzi", choices, {.enabled = verdict == Verdict::none});
            else choose_one(ui, "c", "Odpowiedzi", choices, {.enabled = verdict == Verdict::none});
        });
    };
    for (const bool several : {false, true}) {
        differ(shown(several, false, Verdict::none), shown(several, true, Verdict::none));
        std::vector<Seen> seen;
        for (const Verdict verdict : verdicts) seen.push_back(shown(several, verdict == Verdict::right || verdict == Verdict::wrong, verdict));
        all_differ(seen);
    }
}

TEST_CASE("a phrase tells without colour whether it is marked, and what became of it") {
    const auto shown = [](bool marked, Verdict verdict) {
        return in_grey([=](Ui& ui) {
            phrase_post(ui, "p", "Wpis", "Ewa M.", "", {{.text = "Na pewno "}, {.text = "zawsze", .key = "a", .marked = marked, .verdict = verdict}},
                        verdict == Verdict::none);
        });
    };
    differ(shown(false, Verdict::none), shown(true, Verdict::none));
    std::vector<Seen> seen;
    for (const Verdict verdict : verdicts) seen.push_back(shown(verdict == Verdict::right || verdict == Verdict::wrong, verdict));
    all_differ(seen);
}

TEST_CASE("steps and cards tell without colour whether they are right") {
    const auto ordered = [](Verdict verdict) {
        return in_grey([=](Ui& ui) { order_list(ui, "o", "Kolejność", {{"a", "Krok", verdict, {}}, {"b", "Drugi krok", Verdict::none, {}}}, false); });
    };
    const auto grouped = [](Verdict verdict) {
        return in_grey([=](Ui& ui) { group_cards(ui, "g", "Grupy", {{"a", "Karta", "x", verdict, {}}}, {{"x", "Tak"}, {"y", "Nie"}}, false); });
    };
    differ(ordered(Verdict::right), ordered(Verdict::wrong));
    differ(grouped(Verdict::right), grouped(Verdict::wrong));
}

TEST_CASE("stops on the path tell their state without colour") {
    const auto& words = wording("pl");
    const auto shown = [](StopState state, const std::string& text) {
        return in_grey([=](Ui& ui) { path_stop(ui, "s", {.number = "3", .title = "Zasada", .state_text = text, .state = state, .first = true, .last = true}); });
    };
    all_differ({shown(StopState::done, words("home.state-done")), shown(StopState::current, words("home.state-current")),
                shown(StopState::open, ""), shown(StopState::locked, words("home.state-locked")), shown(StopState::planned, words("home.state-planned"))});
}

TEST_CASE("entries of the exam's overview tell their state without colour") {
    const auto shown = [](bool complete, bool flagged) {
        Station changed = station("pl", "exam overview");
        auto& entry = std::get<session::ExamView>(changed.view.screen).entries.front();
        entry.answered = entry.complete = complete;
        entry.flagged = flagged;
        Stage stage;
        stage.show(changed, {});
        stage.app().ui().state().palette = all_grey();
        stage.app().settle();
        return Seen{stage.picture(stage.window()), stage.app().tree().as_text()};
    };
    all_differ({shown(false, false), shown(true, false), shown(false, true), shown(true, true)});
}

TEST_CASE("a meter tells without colour whether a change is for the better") {
    const auto shown = [](std::optional<int> change, bool better_high) {
        return in_grey([=](Ui& ui) { meter(ui, "m", {.name = "Zaufanie", .value = 50, .change = change, .better_high = better_high}); });
    };
    all_differ({shown({}, true), shown(10, true), shown(10, false), shown(-10, true)});
}

TEST_CASE("fields, boxes, segments and buttons tell their state without colour") {
    const auto field = [](const char* error) {
        return in_grey([=](Ui& ui) {
            std::string value = "Ola";
            text_field(ui, "f", "Imię", value, {.error = error});
        });
    };
    differ(field(""), field("Wpisz imię"));
    const auto box = [](bool on) {
        return in_grey([=](Ui& ui) { checkbox(ui, "c", "Zgoda", on); });
    };
    differ(box(false), box(true));
    const auto segments = [](const char* on) {
        return in_grey([=](Ui& ui) { segmented(ui, "s", "Język", {{"a", "PL"}, {"b", "EN"}}, on); });
    };
    differ(segments("a"), segments("b"));
    const auto toggle = [](bool on) {
        return in_grey([=](Ui& ui) { toggle_button(ui, "t", "Oznacz", on); });
    };
    differ(toggle(false), toggle(true));
    const auto button = [](bool enabled) {
        return in_grey([=](Ui& ui) { primary_button(ui, "b", "Dalej", {.enabled = enabled}); });
    };
    differ(button(false), button(true));
}

TEST_CASE("a link in a text can be told from the text without colour") {
    const auto shown = [](const std::string& target) {
        return in_grey([=](Ui& ui) { paragraph(ui, RichText(std::vector<TextRun>{{"Zobacz "}, {"ustawę", false, false, target}})); });
    };
    differ(shown(""), shown("https://example.org/"));
}

TEST_CASE("notices and callouts of different kinds differ in more than their words and colours") {
    const auto notice = [](Tone tone) {
        return in_grey([=](Ui& ui) { status(ui, "n", tone, "Zapis"); });
    };
    look_different(notice(Tone::good), notice(Tone::bad));
    look_different(notice(Tone::good), notice(Tone::warning));
    const auto called = [](Callout kind) {
        return in_grey([=](Ui& ui) { callout(ui, "c", kind, "Tytuł", RichText("Treść")); });
    };
    look_different(called(Callout::good), called(Callout::bad));
    look_different(called(Callout::good), called(Callout::warning));
    look_different(called(Callout::law), called(Callout::real_case));
}

TEST_CASE("a table tells without colour which row is shown, how rows are ordered and what state they are in") {
    struct Given {
        bool selected = false, descending = false;
        const char* sorted = "";
        Icon icon = Icon::right;
        bool ready = true;
    };
    const auto shown = [](Given given) {
        return in_grey([=](Ui& ui) {
            data_table(ui, "t", "Osoby", {{.key = "a", .title = "Stan", .sortable = true}},
                       {.rows = 1, .sorted_by = given.sorted, .descending = given.descending, .selected = given.selected ? std::optional<std::uint64_t>(1) : std::nullopt},
                       [&](std::int64_t, TableRow& row) {
                           row.key = 1;
                           row.ready = given.ready;
                           row.cells = {{.text = "Ważny", .icon = given.icon, .tone = Tone::good, .chip = true}};
                       });
        });
    };
    all_differ({shown({}), shown({.selected = true}), shown({.sorted = "a"}), shown({.descending = true, .sorted = "a"}), shown({.ready = false})});
    look_different(shown({}), shown({.icon = Icon::wrong}));
}

TEST_CASE("filters, choices and figures tell their state without colour") {
    const auto chip = [](bool on, bool removable) {
        return in_grey([=](Ui& ui) { filter_chips(ui, "c", "Filtry", {{.key = "a", .label = "Sprzedaż", .on = on, .removable = removable}}); });
    };
    all_differ({chip(false, false), chip(true, false), chip(false, true)});
    const auto figure = [](Trend trend, const char* comparison) {
        return in_grey([=](Ui& ui) { key_figure(ui, "f", {.value = "4", .name = "po terminie", .comparison = comparison, .trend = trend, .tone = Tone::bad}); });
    };
    all_differ({figure(Trend::up, "więcej"), figure(Trend::down, "mniej"), figure(Trend::level, "bez zmian")});
}

TEST_CASE("parts of a bar, and low and high in a heat map, are told apart without their hues") {
    const auto bars = [](Pattern pattern) {
        return in_grey([=](Ui& ui) { stacked_bars(ui, "s", "Zespoły", {}, {{"a", "ważne", Tone::good, pattern}}, {{"x", "IT", {3}}}); });
    };
    const Pattern patterns[] = {Pattern::plain, Pattern::stripes, Pattern::dots, Pattern::lines, Pattern::crossed, Pattern::hollow};
    for (std::size_t i = 0; i < std::size(patterns); ++i)
        for (std::size_t j = i + 1; j < std::size(patterns); ++j) look_different(bars(patterns[i]), bars(patterns[j]));
    const auto heat = [](double value) {
        return in_grey([=](Ui& ui) { heat_map(ui, "h", "Mapa", {}, {.rows = {"a"}, .columns = {"b", "c"}, .values = {value, 0.5}, .lowest = {}, .highest = {}, .unknown = {}}); });
    };
    differ(heat(0.2), heat(0.9));
}
