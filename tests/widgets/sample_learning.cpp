#include <cmath>

#include "widgets/sample_screens.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"
#include "widgets/layout.h"
#include "widgets/path.h"
#include "widgets/pictures.h"
#include "widgets/progress.h"
#include "widgets/text.h"

namespace rozwaga::gallery {
namespace {

using namespace widgets;

void bar(Ui& ui) {
    spread(ui, [&] { label(ui, "Rozwaga", {.size = TextSize::subheading, .tone = Tone::primary, .weight = Weight::bold}); },
           [&] {
               segmented(ui, "language", "Język", {{"pl", "PL", "Polski"}, {"en", "EN", "English"}}, "pl");
               icon_button(ui, "help", Icon::help, "Pomoc", {.shortcut = Key::f1});
               quiet_button(ui, "person", "Joanna Zając", {.icon = Icon::person});
           });
}

void home(Ui& ui) {
    ui.screen("home", "Początek");
    page(ui, {.measure = Measure::wide, .header = [&] { bar(ui); }, .content = [&] {
        beside(ui, "top", 0.66F, 760, [&] {
            heading(ui, 1, "Dzień dobry, Joanno");
            lead(ui, "Za Tobą dwie zasady z dziesięciu. Najbliższa lekcja zajmie około 6\u00a0minut.");
            row(ui, [&] {
                primary_button(ui, "go", "Kontynuuj: Dawaj wartość", {.trailing = Icon::forward});
                quiet_button(ui, "policy", "Cała polityka", {.icon = Icon::lesson});
            });
        }, [&] {
            card(ui, "progress", [&] {
                row(ui, {.gap = Space::base}, [&] {
                    progress_ring(ui, "Postęp kursu", 0.42, "42%", 88);
                    figure(ui, "5 z 12", "kroków za Tobą");
                });
                caption(ui, "Zostało około 48 minut");
            });
        });
        heading(ui, 2, "Twoja droga");
        path_stop(ui, "intro", {.number = "0", .title = "Wprowadzenie", .summary = "Dwa podejścia do zasad w sieci.", .state_text = "Gotowe", .detail = "5 min", .state = StopState::done, .first = true});
        path_stop(ui, "g2", {.number = "2", .title = "Odpowiadaj za to, co piszesz", .summary = "Pomyłkę naprawia się jawnie i szybko.", .state_text = "Gotowe", .detail = "6 min", .state = StopState::done});
        path_stop(ui, "g9", {.number = "9", .title = "Dawaj wartość", .summary = "Rozwiązany problem zamiast ładnego wpisu.", .state_text = "W toku", .detail = "Strona 3 z 6", .state = StopState::current, .share = 0.5});
        path_stop(ui, "g8", {.number = "8", .title = "Chroń informacje poufne", .summary = "Tajemnica bywa w tle.", .state_text = "Przed Tobą", .detail = "6 min", .state = StopState::open});
        path_stop(ui, "g3", {.number = "3", .title = "Bądź sobą", .state_text = "Wkrótce", .state = StopState::planned});
        path_stop(ui, "exam", {.icon = Icon::exam, .title = "Egzamin", .summary = "Otworzy się po ukończeniu lekcji.", .state_text = "Zablokowany", .state = StopState::locked, .last = true});
    }});
}

void welcome(Ui& ui) {
    ui.screen("welcome", "Witaj");
    static std::string name = "Joanna Zażółć-Gęślą", number, team = "Biuro obsługi";
    page(ui, {.measure = Measure::reading, .centred = true, .content = [&] {
        eyebrow(ui, "Przykładowa Firma sp. z o.o.");
        heading(ui, 1, "Zanim wyślesz, pomyśl", {.size = TextSize::display});
        lead(ui, "Krótki kurs o tym, jak rozmawiać w sieci w imieniu firmy i we własnym. Na końcu czeka egzamin i certyfikat.");
        card(ui, "form", [&] {
            heading(ui, 2, "Kto się uczy?");
            text_field(ui, "name", "Imię i nazwisko", name, {.hint = "Tak, jak ma stać na certyfikacie."});
            text_field(ui, "number", "Numer pracownika", number, {.error = "Podaj numer, na przykład RZ-104.", .at_most = 220});
            text_field(ui, "team", "Zespół", team, {.optional_mark = "(nieobowiązkowe)"});
            row(ui, [&] {
                primary_button(ui, "go", "Zaczynam", {.trailing = Icon::forward});
                quiet_button(ui, "other", "To nie ja");
            });
        });
        status(ui, "saved", Tone::good, "Wróciliśmy do miejsca, w którym skończyła się ostatnia nauka.");
    }});
}

void lesson(Ui& ui) {
    ui.screen("lesson", "Dawaj wartość");
    page(ui, {.measure = Measure::reading, .header = [&] {
        spread(ui, [&] {
            icon_button(ui, "home", Icon::home, "Początek");
            label(ui, "Dawaj wartość", {.size = TextSize::control});
        }, [&] { step_dots(ui, "Strony", 2, 6); });
    }, .content = [&] {
        eyebrow(ui, "Zasada 9 · strona 3 z 6");
        heading(ui, 1, "Najpierw potrzeba, potem odpowiedź");
        lead(ui, "Kto skarży się na paczkę, rzadko chce przeprosin. Chce wiedzieć, gdzie ona jest i co się stanie dalej.");
        paragraph(ui, {{{"Zanim odpiszesz, odpowiedz sobie na jedno pytanie: "}, {"czego ta osoba potrzebuje, żeby iść dalej?", true}, {" Czasem to termin, czasem zwrot, a\u00a0czasem tylko "}, {"potwierdzenie, że ktoś się tym zajął", false, true}, {". Więcej w "}, {"poradniku Rzecznika Finansowego", false, false, "https://example.org/poradnik"}, {"."}}});
        bullets(ui, {"Sprawdź, co się naprawdę stało, zanim obiecasz cokolwiek.", RichText({{"Podaj "}, {"następny krok i godzinę", true}, {", a nie „jak najszybciej”."}}), "Sprawy z danymi osobowymi przenieś do wiadomości prywatnej i powiedz dlaczego."});
        picture(ui, "parcel", "Rysunek: paczka w drodze między magazynem a domem", {.caption = "Paczka zostaje sprawą sprzedawcy aż do wydania kupującej osobie."});
        do_dont(ui, "pair", "Tak", "Pani Marto, paczka utknęła w sortowni. Do 15:00 sprawdzę, czy dojdzie jutro, i napiszę tutaj.", "Tak nie", "Proszę kontaktować się z kurierem, my już ją wysłaliśmy.", "Pierwsza odpowiedź daje termin i bierze sprawę na siebie. Druga odsyła człowieka do kogoś innego.");
        callout(ui, "law", Callout::law, "Prawo w skrócie", "Wobec konsumentki ryzyko utraty rzeczy w drodze ponosi sprzedawca, chyba że przewoźnika wybrała ona sama, spoza oferty.", "Art. 548 § 3 Kodeksu cywilnego. To nie jest porada prawna.");
        callout(ui, "case", Callout::real_case, "FedEx, 2011", "Film z kurierem rzucającym monitorem obejrzano miliony razy. Wiceprezes przeprosił na tym samym kanale, a klient dostał nowy sprzęt.", "maximumpc.com, 2011");
        recall(ui, "recall", "Przypomnij sobie", "Jakie dwie rzeczy powinna zawierać pierwsza odpowiedź na skargę?", "Pokaż odpowiedź", "Następny krok i konkretną godzinę.");
        callout(ui, "takeaway", Callout::takeaway, "Zapamiętaj", "Wartością jest rozwiązany problem, nie ładny wpis.");
    }, .footer = [&] {
        spread(ui, [&] { secondary_button(ui, "back", "Wstecz", {.icon = Icon::back, .shortcut = Key::left}); },
               [&] { primary_button(ui, "next", "Dalej", {.trailing = Icon::forward, .shortcut = Key::right}); });
    }});
}

void dialogs(Ui& ui) {
    home(ui);
    dialog(ui, "leave", "Oddać egzamin?", {.icon = Icon::exam}, [&] {
        paragraph(ui, "Na 24 pytania są 22 odpowiedzi. Pytania bez odpowiedzi liczą się jako nietrafione.");
        bullets(ui, {"Pytanie 7: Zdjęcie z magazynu", "Pytanie 19: Rabat w komentarzu"});
    }, [&] {
        secondary_button(ui, "stay", "Wróć do pytań");
        primary_button(ui, "hand-in", "Oddaj egzamin");
    });
}

void controls(Ui& ui) {
    ui.screen("controls", "Kontrolki");
    static std::string name = "Anna";
    page(ui, {.measure = Measure::wide, .header = [&] { bar(ui); }, .content = [&] {
        heading(ui, 1, "Kontrolki");
        row(ui, [&] {
            primary_button(ui, "a", "Dalej", {.trailing = Icon::forward});
            secondary_button(ui, "b", "Zapisz jako", {.icon = Icon::save});
            quiet_button(ui, "c", "Pomiń");
            danger_button(ui, "d", "Usuń dane");
            primary_button(ui, "e", "Oddaj", {.enabled = false, .reason = "Najpierw odpowiedz na pytania."});
            secondary_button(ui, "f", "Mały", {.small = true});
            toggle_button(ui, "g", "Oflagowane", true, {.icon = Icon::flag_on});
            icon_button(ui, "h", Icon::settings, "Ustawienia");
        });
        row(ui, [&] {
            badge(ui, "Gotowe", Tone::good, Icon::check);
            badge(ui, "W toku", Tone::primary);
            badge(ui, "Uwaga", Tone::accent, Icon::attention);
            badge(ui, "Błąd", Tone::bad, Icon::wrong);
            badge(ui, "Wkrótce");
        });
        columns(ui, "fields", 2, {.at_least = 320, .at_most = 2}, [&](std::size_t i) {
            card(ui, "c", {.raised = i == 0}, [&] {
                text_field(ui, "name", "Imię", name, {.hint = "Jak się do Ciebie zwracać."});
                checkbox(ui, "check", "Przypomnij mi o powtórce za rok", i == 0);
                checkbox(ui, "check2", "Wyślij certyfikat do kadr", i == 1);
                progress_bar(ui, "Postęp", 0.6, "3 z 5");
            });
        });
        columns(ui, "cards", 3, {.at_least = 240}, [&](std::size_t i) {
            const char* names[] = {"Krótka powtórka", "Cały kurs od początku, ze wszystkimi scenariuszami", "Egzamin"};
            const std::string text = i == 1 ? "Około 90 minut. Dla osób, które dopiero zaczynają pracę i chcą poznać całość." : "Około 20 minut.";
            card_button(ui, "card", {.name = names[i], .description = text, .selected = i == 1}, [&] {
                label(ui, names[i], {.size = TextSize::subheading});
                label(ui, text, {.muted = true});
            });
        });
        facts(ui, {{"Numer certyfikatu", "RZ-2026-000123"}, {"Wydany", "22 listopada 2026"}, {"Ważny do", "22 listopada 2027"}});
        busy(ui, "Sprawdzam kurs…");
        quote(ui, "Najlepiej uczy się ten, kto może się pomylić bezpiecznie.", "Anna Nowak, dział szkoleń");
        status(ui, "s1", Tone::warning, "Ten komputer jest używany przez kilka osób.");
        empty_state(ui, "none", Icon::certificate, "Nie ma jeszcze certyfikatu", "Pojawi się tutaj po zdanym egzaminie.", [&] { primary_button(ui, "go", "Przejdź do kursu"); });
    }});
    toast(ui, "toast", Tone::good, "Zapisano certyfikat.");
}

}  // namespace

std::vector<Screen> learning_screens() {
    return {{"01-welcome", welcome}, {"02-home", home}, {"03-lesson", lesson}, {"04-dialog", dialogs}, {"05-controls", controls}};
}

PictureSource sample_pictures() {
    return [](std::string_view id) -> std::shared_ptr<const Pixels> {
        if (id == "none") return {};
        auto pixels = std::make_shared<Pixels>();
        pixels->width = 1320;
        pixels->height = 560;
        pixels->rgba.resize(static_cast<std::size_t>(pixels->width) * static_cast<std::size_t>(pixels->height) * 4);
        for (int y = 0; y < pixels->height; ++y)
            for (int x = 0; x < pixels->width; ++x) {
                const bool ring = std::abs(std::hypot(x - 660, y - 280) - 180) < 24;
                const bool hill = y > 400 + 40 * std::sin(x / 130.0);
                const std::uint8_t colours[3][3] = {{207, 232, 224}, {242, 169, 59}, {11, 110, 110}};
                const auto& colour = colours[ring ? 1 : hill ? 2 : 0];
                std::uint8_t* pixel = pixels->rgba.data() + (static_cast<std::size_t>(y) * 1320 + static_cast<std::size_t>(x)) * 4;
                for (int c = 0; c < 3; ++c) pixel[c] = colour[c];
                pixel[3] = 255;
            }
        return pixels;
    };
}

}  // namespace rozwaga::gallery
