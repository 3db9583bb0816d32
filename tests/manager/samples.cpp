#include "manager/samples.h"

#include <algorithm>

namespace rozwaga::tests {
namespace {

using namespace session::managing;
using registry::State;
using session::managing::Place;
using Asking = screens::ManagerDrafts::Asking;

constexpr std::int64_t sample_day = 86'400'000;
constexpr Instant sample_now{1'795'338'000'000};   // 2026-11-22T09:00:00Z

Instant in_days(int days) { return {sample_now.milliseconds + days * sample_day}; }

const std::vector<std::string>& sample_teams() {
    static const std::vector<std::string> teams{"Biuro obsługi klienta", "Księgowość", "Magazyn", "Marketing", "Sklep Gdańsk", "Sklep Łódź"};
    return teams;
}

registry::PersonRow sample_person(int i) {
    static const char* names[] = {"Żaneta Wójcik-Śliwińska", "Łukasz Ćwikła", "Anna Adamska", "Ewa Żak", "Marek Baran", "Ólafur Jónsson", "Zofia Nowakowska-Konstantynopolitańczykiewicz", "Jan Li"};
    registry::PersonRow row;
    row.id = i + 1;
    row.name = names[i % 8];
    row.number = std::to_string(1001 + i);
    row.team = i % 7 == 3 ? "" : sample_teams()[std::size_t(i) % sample_teams().size()];
    row.email = "osoba" + row.number + "@przyklad.example";
    row.language = i % 3 == 0 ? "en" : "pl";
    row.state = static_cast<State>(i % int(registry::state_count));
    row.joined = in_days(-200 - i);
    row.due = row.state == State::not_started ? std::optional<Instant>() : in_days(row.state == State::overdue ? -12 : 20 + i);
    if (row.state == State::compliant || row.state == State::expiring_soon || row.state == State::in_grace) {
        row.completed = in_days(-120 - i);
        row.percent = 84 + i % 15;
        row.certificates = 1;
    }
    if (row.state == State::waived) row.waiver = "Urlop rodzicielski";
    row.flagged = i % 11 == 3;
    return row;
}

registry::Overview sample_counts() {
    registry::Overview counts;
    counts.people = 812;
    counts.left = 41;
    counts.flagged = 6;
    counts.states = {38, 61, 24, 571, 57, 9, 36, 16};
    for (std::size_t i = 0; i < sample_teams().size(); ++i) {
        registry::TeamCounts team{sample_teams()[i], {}};
        const auto n = std::int64_t(i);
        team.states = {4 + n, 9, 3, 90 + 3 * n, 8 + n, 1, 3 + 2 * n, 2};
        counts.teams.push_back(team);
    }
    for (int i = 0; i < 24; ++i) {
        const int month = (11 + i) % 12 + 1;
        counts.months.push_back({2024 + (11 + i) / 12, month, (i * 37) % 61 + 6});
    }
    for (int i = 0; i < 9; ++i) counts.weeks.push_back({in_days(7 * i), (i * 5) % 13});
    counts.set_aside = 3;
    counts.last_admitted = in_days(-1);
    return counts;
}

ManagerView sample_frame(const std::string& language) {
    ManagerView view;
    view.preferences.language = language;
    view.languages = {"pl", "en"};
    view.organisation = "Lumka sp. z o.o.";
    view.colour = "#0B6E6E";
    view.opened = true;
    view.registry = "registry.sqlite";
    view.set_aside = 3;
    view.can_browse = true;
    return view;
}

OverviewView sample_overview() {
    OverviewView view;
    view.ready = true;
    view.counts = sample_counts();
    view.next = Next::set_aside;
    view.next_count = 3;
    view.has_people = view.has_key = view.has_certificates = true;
    view.now = sample_now;
    return view;
}

PeopleView sample_people() {
    PeopleView view;
    view.ready = true;
    view.teams = sample_teams();
    view.states = sample_counts().states;
    view.total = 812;
    for (int i = 0; i < 60; ++i) view.rows.push_back(sample_person(i));
    return view;
}

registry::CertificateRow sample_certificate(int i) {
    registry::CertificateRow row;
    row.id = "urn:uuid:00000000-0000-4000-8000-00000000000" + std::to_string(i);
    row.person = 1;
    row.standing = i == 0 ? registry::CertificateStanding::enrolled : registry::CertificateStanding::self_declared;
    row.name = "Żaneta Wójcik-Śliwińska";
    row.course = "social-media";
    row.title = "Zasady w mediach społecznościowych";
    row.version = "2026.1";
    row.percent = 92 - 5 * i;
    row.pass_mark = 80;
    row.awarded = in_days(-300 - 365 * i);
    row.valid_until = in_days(65 - 365 * i);
    row.admitted = in_days(-299 - 365 * i);
    row.by = "Ewa Maj";
    row.files_kept = i == 0;
    if (i == 0) row.flags = {"plausible.exam-fast"};
    return row;
}

PersonView sample_history() {
    PersonView view;
    view.ready = true;
    view.now = sample_now;
    view.history.person = sample_person(4);
    view.history.person.name = "Żaneta Wójcik-Śliwińska";
    view.history.certificates = {sample_certificate(0), sample_certificate(1)};
    view.history.certificates[1].revoked = in_days(-400);
    view.history.certificates[1].revoked_reason = "Wystawiony na cudze nazwisko";
    view.history.entries = {{in_days(-2), "reminded", "Ewa Maj", {{"occasion", "due-30 2026-12-31"}}},
                            {in_days(-299), "admitted", "Ewa Maj", {{"certificate", view.history.certificates[0].id}}},
                            {in_days(-310), "moved", "Ewa Maj", {{"from", "Magazyn"}, {"to", "Marketing"}}},
                            {in_days(-340), "joined", "Ewa Maj", {}}};
    view.others = {sample_person(1), sample_person(2)};
    view.can_sign = true;
    return view;
}

SetAsideView sample_set_aside() {
    SetAsideView view;
    view.ready = true;
    registry::SetAsideRow unsure;
    unsure.id = 11;
    unsure.file = "certyfikat-1020.pdf";
    unsure.at = in_days(-1);
    unsure.reason = {"match.nobody", {{"name", "Anna Adamska"}, {"number", "1020"}}, {}};
    unsure.name = "Anna Adamska";
    unsure.number = "1020";
    unsure.admissible = true;
    registry::SetAsideRow damaged;
    damaged.id = 12;
    damaged.file = "skan-0001.pdf";
    damaged.at = in_days(-1);
    damaged.reason = {"documents.damaged", {}, {}};
    view.files = {{unsure, {{3, "Anna Adamska", "9020", "Marketing"}, {7, "Anna Adamska-Nowak", "1044", ""}}}, {damaged, {}}};
    view.chosen = 11;
    view.others = {sample_person(1), sample_person(2)};
    return view;
}

ReportsView sample_reports(ReportPart part) {
    ReportsView view;
    view.part = part;
    view.ready = true;
    view.now = sample_now;
    view.teams = sample_teams();
    view.counts = sample_counts();
    view.attempts = 571;
    view.consistency = 71.4;
    for (int i = 0; i <= 10; ++i) view.lessons.push_back({"lesson-" + std::to_string(i), i == 0 ? "Po co zasady" : "Zasada o numerze " + std::to_string(i), i});
    for (std::size_t row = 0; row <= sample_teams().size(); ++row) {
        GuidelineRow one{row == 0 ? "" : sample_teams()[row - 1], row > 0, 80, {}};
        for (std::size_t i = 0; i < view.lessons.size(); ++i)
            one.shares.push_back(row == 5 && i == 3 ? std::nullopt : std::optional(0.52 + double((row * 7 + i * 13) % 46) / 100));
        view.guidelines.push_back(one);
    }
    ItemReport easy;
    easy.id = "item-easy";
    easy.question = "Klientka pisze w komentarzu, że paczka nie doszła. Co robisz najpierw?";
    easy.lesson = "Zasada 3";
    easy.responses = 214;
    easy.facility = 1.0;
    easy.advice = {{"all-right", {}}};
    easy.options = {{"Odpowiadam publicznie i proszę o numer zamówienia w wiadomości prywatnej.", 214, true}, {"Usuwam komentarz.", 0, false}};
    ItemReport fine = easy;
    fine.id = "item-fine";
    fine.question = "Które z tych wpisów można opublikować bez pytania?";
    fine.facility = 0.74;
    fine.discrimination = 34;
    fine.efficiency = 52;
    fine.advice.clear();
    ItemReport few = easy;
    few.id = "item-few";
    few.question = "Kolega prosi o udostępnienie zdjęcia z targów. Na czym widać inne osoby?";
    few.responses = 4;
    few.facility.reset();
    few.advice.clear();
    view.items = {easy, fine, few};
    for (int i = 0; i < 12; ++i)
        view.reminders.push_back({i + 1, sample_person(i).name, sample_person(i).team, {}, i % 3 == 0 ? "overdue" : i % 3 == 1 ? "grace" : "before", in_days(i - 4), i == 5});
    view.reminders_ready = true;
    view.letters = 12;
    return view;
}

RosterView sample_roster(RosterStage stage) {
    RosterView view;
    view.stage = stage;
    view.people_now = 812;
    view.file = "kadry-listopad.csv";
    view.encoding = "Windows-1250";
    view.separator = "semicolon";
    for (std::size_t i = 0; i < registry::column_kinds; ++i) view.meanings.emplace_back(registry::name_of(static_cast<registry::Column>(i)));
    view.columns = {{"Nazwisko i imię", "surname_first", {"Adamska Anna", "Baran Marek", "Ćwikła Łukasz"}},
                    {"Nr ewid.", "number", {"1001", "1002", "1003"}},
                    {"Jednostka organizacyjna", "team", {"Marketing", "Magazyn", ""}},
                    {"Uwagi", "", {"umowa do 2027", "", ""}}};
    view.people = 815;
    registry::Person added;
    added.name = "Pola Hajduk";
    added.team = "Sklep Gdańsk";
    registry::ChangedPerson moved;
    moved.before.name = moved.after.name = "Marek Baran";
    moved.before.team = "Magazyn";
    moved.after.team = "Marketing";
    moved.moved = true;
    registry::UnsurePerson unsure;
    unsure.row = added;
    unsure.row.name = "Anna Adamska-Nowak";
    unsure.why = "name-similar";
    unsure.candidates = {sample_person(2)};
    view.changes.joined = {added, added};
    view.changes.changed = {moved};
    view.changes.left = {sample_person(3)};
    view.changes.unsure = {unsure};
    view.changes.unchanged = 808;
    view.joined = 2;
    view.changed = 1;
    view.left = 1;
    return view;
}

SettingsView sample_settings() {
    SettingsView view;
    view.ready = true;
    view.address = "/home/ewa/.local/share/rozwaga/registry.sqlite";
    view.people = 812;
    view.key = {true, false, "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "/home/ewa/.local/share/rozwaga/organisation/organisation.key", {}};
    view.separator = "semicolon";
    view.encoding = "utf-8-mark";
    view.format = "xlsx";
    view.files_months = "24";
    view.save_folder = "/home/ewa/Dokumenty";
    view.name = "Ewa Maj";
    view.retention = registry::Retention{14, 2, {sample_person(1)}, true};
    view.audit = registry::AuditVerdict{1834, "ab12", {}, {}};
    return view;
}

certificate::Verdict sample_verdict() {
    certificate::Verdict verdict;
    verdict.overall = certificate::Overall::valid;
    verdict.claim.id = "urn:uuid:00000000-0000-4000-8000-000000000001";
    verdict.claim.name = "Żaneta Wójcik-Śliwińska";
    verdict.claim.organisation = "Lumka sp. z o.o.";
    verdict.claim.title = "Zasady w mediach społecznościowych";
    verdict.claim.percent = 92;
    verdict.claim.pass_mark = 80;
    verdict.claim.awarded = in_days(-300);
    verdict.claim.valid_until = in_days(65);
    verdict.checks = {{"signature", certificate::CheckState::ok, {}, {}}, {"plausible", certificate::CheckState::ok, {}, {}}};
    return verdict;
}

class Samples {
public:
    explicit Samples(std::string language) : language_(std::move(language)) {}

    template <class View>
    ManagerSample& add(const std::string& name, View view, Place place, bool short_tour = false) {
        ManagerSample sample{"manager " + name, sample_frame(language_), {}, short_tour};
        sample.view.screen = std::move(view);
        sample.view.place = place;
        all.push_back(std::move(sample));
        return all.back();
    }

    std::vector<ManagerSample> all;

private:
    std::string language_;
};

void add_people(Samples& samples) {
    samples.add("people", sample_people(), Place::people, true);
    PeopleView none = sample_people();
    none.filter.search = "xyz";
    none.filter.states = {State::overdue};
    none.filter.due_until = in_days(30);
    none.total = 0;
    none.rows.clear();
    auto& nobody = samples.add("people nobody found", none, Place::people);
    nobody.drafts.search = nobody.drafts.typed_search = "xyz";
    samples.add("people asks how to save certificates", sample_people(), Place::people).drafts.ask(Asking::certificates);
    auto& saving = samples.add("people saving certificates", sample_people(), Place::people);
    saving.view.work = WorkView{Work::exporting, "Certyfikaty 2026-11-22", 204, 731, 3, 0, 0, 0, 0, false};
    ExportedView exported{"/home/ewa/Dokumenty/Certyfikaty 2026-11-22", 724, 5, 2, 1, {}};
    exported.problems = {{"documents.letters-missing", {{"letters", "Ѫ"}}, {"urn:uuid:00000000-0000-4000-8000-000000000007", 0, 0}}};
    samples.add("certificates saved", exported, Place::people);
    samples.add("person", sample_history(), Place::people, true);
    for (const auto& [name, asking] : {std::pair{"waiver", Asking::waive}, std::pair{"revocation", Asking::revoke}, std::pair{"erasure", Asking::erase},
                                       std::pair{"other person", Asking::reassign}, std::pair{"export", Asking::export_person}}) {
        auto& asked = samples.add(std::string("person asks ") + name, sample_history(), Place::people, asking == Asking::waive);
        asked.drafts.ask(asking);
        asked.drafts.reason = "Urlop rodzicielski";
        if (asking == Asking::reassign) {
            asked.drafts.find = "adamska";
            std::get<PersonView>(asked.view.screen).searched = "adamska";
            asked.drafts.person = 2;
        }
    }
    samples.add("certificate judged", JudgedView{true, "certyfikat-1020.pdf", sample_verdict()}, Place::people);
}

void add_overviews(Samples& samples) {
    auto& start = samples.add("start", StartView{"/home/ewa/.local/share/rozwaga/registry.sqlite", false}, Place::overview, true);
    start.view.opened = false;
    OverviewView empty;
    empty.ready = true;
    empty.next = Next::import_roster;
    empty.first_steps = true;
    empty.now = sample_now;
    samples.add("overview first", empty, Place::overview);
    samples.add("overview", sample_overview(), Place::overview, true);
    auto& collecting = samples.add("overview collecting", sample_overview(), Place::overview);
    collecting.view.work = WorkView{Work::collecting, "skrzynka-listopad", 312, 571, 14, 280, 22, 10, 0, false};
    auto& told = samples.add("overview with a notice", sample_overview(), Place::overview);
    told.view.notices = {{true, "report-written", {}, {{"path", "/home/ewa/Dokumenty/Osoby 2026-11-22.xlsx"}}, "/home/ewa/Dokumenty/Osoby 2026-11-22.xlsx"}};
    samples.add("overview collect dialog", sample_overview(), Place::overview).drafts.collect_open = true;
    OverviewView done = sample_overview();
    done.next = Next::nothing;
    done.next_count = 0;
    samples.add("overview all done", done, Place::overview);
    samples.add("collected", CollectedView{"skrzynka-listopad", 571, 548, 0, 20, 3, 6, 0, 41, false, {}}, Place::overview);
}

}  // namespace

std::vector<ManagerSample> manager_samples(const std::string& language) {
    Samples samples(language);
    add_overviews(samples);
    add_people(samples);
    samples.add("set aside", sample_set_aside(), Place::set_aside, true);
    auto& admitting = samples.add("set aside asks", sample_set_aside(), Place::set_aside);
    admitting.drafts.ask(Asking::admit);
    admitting.drafts.file = 11;
    admitting.drafts.person = 3;
    samples.add("set aside nothing", SetAsideView{true, {}, {}, {}, {}}, Place::set_aside);
    samples.add("report guidelines", sample_reports(ReportPart::guidelines), Place::reports, true);
    samples.add("report items", sample_reports(ReportPart::items), Place::reports).drafts.item = "item-easy";
    samples.add("report completion", sample_reports(ReportPart::completion), Place::reports);
    samples.add("report reminders", sample_reports(ReportPart::reminders), Place::reports);
    samples.add("roster", sample_roster(RosterStage::choose), Place::roster);
    samples.add("roster columns", sample_roster(RosterStage::columns), Place::roster, true);
    samples.add("roster changes", sample_roster(RosterStage::changes), Place::roster);
    samples.add("roster done", sample_roster(RosterStage::done), Place::roster);
    samples.add("settings", sample_settings(), Place::settings, true);
    SettingsView open_key = sample_settings();
    open_key.key = {false, false, {}, "/home/ewa/.local/share/rozwaga/organisation/organisation.key", Error{"key.open-to-others", {{"path", "/home/ewa/.local/share/rozwaga/organisation/organisation.key"}}, {}}};
    samples.add("settings with a key others can read", open_key, Place::settings);
    samples.add("trust", TrustHelpView{}, Place::settings);
    return samples.all;
}

}  // namespace rozwaga::tests
