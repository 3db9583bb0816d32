#include "widgets/sample_screens.h"
#include "widgets/callouts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"
#include "widgets/text.h"
#include "widgets/thread.h"

namespace rozwaga::gallery {
namespace {

using namespace widgets;

void meters(Ui& ui) {
    const Meter all[] = {
        {.name = "Zaufanie", .value = 55, .change = 15, .icon = Icon::trust},
        {.name = "Zasięg", .value = 30, .change = 10, .better_high = false, .icon = Icon::reach},
        {.name = "Ryzyko prawne", .value = 0, .change = 0, .better_high = false, .icon = Icon::legal},
        {.name = "Czas", .value = 10, .change = 10, .better_high = false, .bounded = false, .unit = "min", .icon = Icon::minutes},
    };
    columns(ui, "meters", 4, {.at_least = 148, .at_most = 4, .gap = Space::snug}, [&](std::size_t i) { meter(ui, "meter", all[i]); });
}

void thread(Ui& ui) {
    ui.screen("thread", "Zaginiona paczka");
    page(ui, {.measure = Measure::reading, .keep_end = true, .header = [&] {
        spread(ui, [&] {
            icon_button(ui, "home", Icon::home, "Początek");
            label(ui, "Zaginiona paczka", {.size = TextSize::control});
        }, [&] { badge(ui, "Decyzja 2 z 5", Tone::primary); });
    }, .content = [&] {
        meters(ui);
        time_marker(ui, "Czwartek, 9:14");
        post(ui, "p1", {.author = "Marta K.", .role = "klientka", .time = "9:14", .text = "Dziewięć dni temu zapłaciłam za prezent dla córki. Śledzenie mówi „doręczona”, a paczki nie ma. Na dwa maile nikt nie odpisał. Urodziny w\u00a0sobotę.", .reactions = {{Icon::like, 14, "polubień"}, {Icon::comment, 3, "odpowiedzi"}}});
        post(ui, "p2", {.author = "Piotr", .time = "9:20", .text = "U mnie to samo."});
        post(ui, "p3", {.author = "Ty", .role = "obsługa klienta", .time = "9:24", .text = "Pani Marto, widzę przesyłkę w systemie. Do 11:00 sprawdzę w oddziale kuriera i napiszę tutaj, co dalej. Joanna, obsługa klienta", .mine = true});
        thread_note(ui, "n1", "Po kwadransie wątek ma trzy nowe polubienia i ani jednej kąśliwej odpowiedzi.", Icon::reach);
        typing(ui, "t1", "Marta K.", "Marta K. pisze…");
        heading(ui, 2, "Co odpowiadasz?");
        choose_one(ui, "choice", "Odpowiedzi", {
            {.key = "a", .text = "Ukrywam tylko ten komentarz, mówię dlaczego i przechodzę do wiadomości prywatnej.", .badge = "1"},
            {.key = "b", .text = "Potwierdzam adres w wątku, żeby było szybciej.", .badge = "2"},
            {.key = "c", .text = "Zostawiam, sama go podała.", .badge = "3"},
        }, {.digits = true});
    }});
}

void debrief(Ui& ui) {
    ui.screen("debrief", "Omówienie");
    page(ui, {.measure = Measure::reading, .content = [&] {
        eyebrow(ui, "Omówienie");
        heading(ui, 1, "Załatwione, z rysą");
        lead(ui, "Marta dostała nową paczkę, ale zrzut ekranu z ukrytym komentarzem krąży dalej.");
        columns(ui, "figures", 3, {.at_least = 150}, [&](std::size_t i) {
            const char* values[] = {"11 z 15", "48 min", "Zdane"};
            const char* names[] = {"punktów", "Twojej pracy", "próg to 10"};
            card(ui, "c", {.padding = Space::base}, [&] { figure(ui, values[i], names[i], i == 2 ? Tone::good : Tone::neutral); });
        });
        heading(ui, 2, "Co się stało");
        group(ui, "timeline", Role::list, "Przebieg", [&] {
            timeline_entry(ui, "a", {.time = "9:14", .title = "Ukryty komentarz", .tone = Tone::bad, .icon = Icon::attention, .turning_point = true, .mark = "Punkt zwrotny"}, [&] {
                paragraph(ui, "Marta pokazała zrzut ekranu. Od tej chwili rozmowa była o ukrywaniu, a nie o paczce.");
                quiet_button(ui, "replay", "Zagraj od tego miejsca", {.icon = Icon::replay});
            });
            timeline_entry(ui, "b", {.time = "9:40", .title = "Przywrócenie i przyznanie się", .tone = Tone::good, .icon = Icon::check}, [&] { paragraph(ui, "Zaufanie wróciło o 25 punktów."); });
            timeline_entry(ui, "c", {.time = "10:05", .title = "Nowa paczka albo zwrot", .tone = Tone::good, .icon = Icon::check, .last = true}, [&] { paragraph(ui, "Marta wybrała nową paczkę."); });
        });
        callout(ui, "rule", Callout::takeaway, "Zasada", "Ukrywaj to, co szkodzi komuś, a nie to, co niewygodne dla firmy.");
        lone_post(ui, "post", {.author = "Marta K.", .role = "klientka", .time = "9:14", .text = "Paczka miała być w piątek.", .reactions = {{Icon::like, 2, "polubienia"}}});
    }, .footer = [&] { spread(ui, [&] { secondary_button(ui, "again", "Zagraj ponownie", {.icon = Icon::replay}); }, [&] { primary_button(ui, "next", "Dalej", {.trailing = Icon::forward}); }); }});
}

void certificate(Ui& ui) {
    ui.screen("certificate", "Certyfikat");
    static const auto pixels = sample_pictures()("any");
    page(ui, {.measure = Measure::wide, .content = [&] {
        heading(ui, 1, "Gratulacje, Joanno");
        beside(ui, "two", 0.6F, 800, [&] { sheet(ui, "sheet", pixels, "Certyfikat Joanny Zając"); }, [&] {
            facts(ui, {{"Numer", "RZ-2026-000123"}, {"Wynik", "26 z 30"}, {"Ważny do", "22 listopada 2027"}});
            primary_button(ui, "save", "Zapisz certyfikat", {.icon = Icon::download, .fill = true});
            secondary_button(ui, "send", "Wyślij do kadr", {.icon = Icon::mail, .fill = true});
            paragraph(ui, "Certyfikaty zbiera dział kadr: kadry@przyklad.example.", {.size = TextSize::control, .muted = true});
        });
    }});
}

}  // namespace

std::vector<Screen> talking_screens() { return {{"10-thread", thread}, {"11-debrief", debrief}, {"12-certificate", certificate}}; }

}  // namespace rozwaga::gallery
