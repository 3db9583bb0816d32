#include "widgets/sample_screens.h"
#include "widgets/callouts.h"
#include "widgets/choices.h"
#include "widgets/controls.h"
#include "widgets/layout.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::gallery {
namespace {

using namespace widgets;

void frame(Ui& ui, std::string_view key, Body content, Body footer) {
    ui.screen(key, "Ćwiczenie");
    page(ui, {.measure = Measure::reading, .header = [&] {
        spread(ui, [&] {
            icon_button(ui, "home", Icon::home, "Początek");
            label(ui, "Ćwiczenia: Dawaj wartość", {.size = TextSize::control});
        }, [&] { progress_bar(ui, "Postęp", 0.33, "1 z 3"); });
    }, .content = content, .footer = footer});
}

void question(Ui& ui) {
    frame(ui, "question", [&] {
        eyebrow(ui, "Pytanie 1 z 3");
        heading(ui, 1, "Klientka pisze publicznie, że paczka z prezentem nie dotarła. Co robisz najpierw?", {.size = TextSize::heading});
        choose_one(ui, "answer", "Odpowiedzi", {
            {.key = "a", .text = "Sprawdzam przesyłkę w systemie i odpisuję z godziną, o której wrócę z odpowiedzią.", .badge = "A", .selected = true},
            {.key = "b", .text = "Odpisuję gotową formułką, żeby szybko było widać reakcję.", .badge = "B"},
            {.key = "c", .text = "Ukrywam komentarz i piszę prywatnie.", .badge = "C"},
        }, {.digits = true});
        choose_many(ui, "several", "Zaznacz wszystkie", {
            {.key = "a", .text = "Zdjęcie ekranu z danymi klienta", .selected = true},
            {.key = "b", .text = "Menu stołówki"},
        });
    }, [&] { spread(ui, [&] { quiet_button(ui, "skip", "Pomiń"); }, [&] { primary_button(ui, "check", "Sprawdź"); }); });
}

// The keyboard's ring and a tooltip.
void focused(Ui& ui) {
    question(ui);
    if (const Node* node = ui.tree().find(Role::choice, "Ukrywam komentarz i piszę prywatnie."); node != nullptr && !node->states.focused)
        ui.request({Request::Kind::focus, node->id, {}});
}

void answered(Ui& ui) {
    frame(ui, "answered", [&] {
        eyebrow(ui, "Pytanie 1 z 3");
        heading(ui, 1, "Klientka pisze publicznie, że paczka z prezentem nie dotarła. Co robisz najpierw?", {.size = TextSize::heading});
        choose_one(ui, "answer", "Odpowiedzi", {
            {.key = "a", .text = "Sprawdzam przesyłkę w systemie i odpisuję z godziną, o której wrócę z odpowiedzią.", .badge = "A", .verdict = Verdict::missed, .feedback = "Klientka dostaje termin, a inni widzą, że ktoś się tym zajął."},
            {.key = "b", .text = "Odpisuję gotową formułką, żeby szybko było widać reakcję.", .badge = "B", .selected = true, .verdict = Verdict::wrong, .feedback = "Szybko, ale bez treści: klientka dalej nie wie, gdzie jest paczka."},
            {.key = "c", .text = "Ukrywam komentarz i piszę prywatnie.", .badge = "C", .feedback = "Ukrycie skargi zwykle wraca ze zrzutem ekranu."},
        }, {.enabled = false});
        feedback(ui, "feedback", Tone::good, "Dobry trop", "Termin i następny krok uspokajają bardziej niż przeprosiny.");
        choose_many(ui, "several", "Zaznacz wszystkie", {
            {.key = "a", .text = "Zdjęcie ekranu z danymi klienta", .selected = true, .verdict = Verdict::right},
            {.key = "b", .text = "Menu stołówki"},
        }, {.enabled = false});
    }, [&] { spread(ui, [&] {}, [&] { primary_button(ui, "next", "Dalej", {.trailing = Icon::forward}); }); });
}

void arranging(Ui& ui) {
    frame(ui, "arranging", [&] {
        heading(ui, 1, "Ułóż kroki po zauważeniu wycieku", {.size = TextSize::heading});
        order_list(ui, "order", "Kroki", {
            {.key = "a", .text = "Zgłoś to od razu inspektorce ochrony danych."},
            {.key = "b", .text = "Zrób zrzut ekranu i zapisz godzinę, ale nie rozsyłaj go dalej, nawet w zespole."},
            {.key = "c", .text = "Usuń wpis, jeśli masz do tego prawo."},
        });
        heading(ui, 1, "Podziel na grupy", {.size = TextSize::heading});
        group_cards(ui, "groups", "Informacje", {
            {.key = "a", .text = "Cennik na stronie sklepu", .group = "public"},
            {.key = "b", .text = "Lista kontaktów dostawców", .group = "secret", .verdict = Verdict::right, .feedback = "Ma wartość i jest chroniona."},
            {.key = "c", .text = "Godziny pracy magazynu"},
        }, {{"public", "Publiczne"}, {"internal", "Wewnętrzne"}, {"secret", "Poufne"}});
    }, [&] { spread(ui, [&] {}, [&] { primary_button(ui, "check", "Sprawdź", {.enabled = false, .reason = "Przypisz wszystkie karty."}); }); });
}

// A tooltip, as the keyboard meets it.
void tipped(Ui& ui) {
    arranging(ui);
    const Node* up = ui.tree().find(Role::button, "W górę: Usuń wpis, jeśli masz do tego prawo.");
    if (up != nullptr && !up->states.focused) ui.request({Request::Kind::focus, up->id, {}});
}

void phrases(Ui& ui) {
    const auto parts = [](bool judged) {
        return std::vector<PhrasePart>{
            {"Dzień dobry! "}, {"Pani Kowalska z Lipowej 7", "address", true, judged ? Verdict::right : Verdict::none, judged ? RichText("Imię i adres to dane osobowe.") : RichText()},
            {" znowu twierdzi, że paczka nie doszła, choć "}, {"kurier ma podpis", "proof", false, judged ? Verdict::missed : Verdict::none, judged ? RichText("Dowód z zamówienia ujawnia szczegóły sprawy.") : RichText()},
            {". Takie osoby "}, {"po prostu chcą wyłudzić drugi prezent", "insult", true, judged ? Verdict::right : Verdict::none},
            {". Mamy dziś "}, {"słoneczny dzień", "fine", judged, judged ? Verdict::wrong : Verdict::none}, {" i dużo pracy."}};
    };
    frame(ui, "phrases", [&] {
        heading(ui, 1, "Zaznacz, co trzeba stąd usunąć", {.size = TextSize::heading});
        phrase_post(ui, "post", "Wpis", "Tomek z magazynu", "wpis na profilu prywatnym", parts(false));
        phrase_post(ui, "judged", "Wpis", "Tomek z magazynu", "wpis na profilu prywatnym", parts(true), false);
    }, [&] { spread(ui, [&] {}, [&] { primary_button(ui, "check", "Sprawdź"); }); });
}

}  // namespace

std::vector<Screen> answering_screens() {
    return {{"06-question", question}, {"06-question-focus", focused}, {"07-answered", answered}, {"08-arranging", arranging}, {"08-arranging-focus", tipped}, {"09-phrases", phrases}};
}

}  // namespace rozwaga::gallery
