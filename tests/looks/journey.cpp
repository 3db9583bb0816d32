#include "looks/journey.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "learner/papers.h"
#include "learner/walk.h"
#include "learning/grading.h"
#include "learning/standing.h"
#include "manager/samples.h"
#include "session/screen_of.h"

namespace rozwaga::tests {

using record::PlaceKind;
using session::ScenarioView;
using session::Wish;

namespace {

constexpr const char* somebody = "Żaneta Wójcik-Śliwińska";

const char* type_name(course::ItemType type) {
    switch (type) {
        case course::ItemType::single: return "single";
        case course::ItemType::multiple: return "multiple";
        case course::ItemType::order: return "order";
        case course::ItemType::groups: return "groups";
        case course::ItemType::phrases: return "phrases";
    }
    return "";
}

const course::ScenarioOption& of_quality(const course::ScenarioNode& node, int quality) {
    const auto wanted = std::ranges::find_if(node.options, [&](const auto& option) { return option.quality == quality && !option.critical; });
    if (wanted != node.options.end()) return *wanted;
    return *std::ranges::max_element(node.options, {}, &course::ScenarioOption::quality);
}

// The same right picks without the last: something is missed.
record::Answer part_of(record::Answer answer) {
    answer.picks.pop_back();
    return answer;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

}  // namespace

void Journey::travel() {
    first_start();
    around();
    read_lessons();
    practise_every_type();
    live_through(*learning::practice_scenario(course(), course().lessons.front().id), true);
    for (std::size_t i = 0; i < course().lessons.size(); ++i) {
        if (i == course().lessons.size() / 2) {
            go(PlaceKind::home);
            look("home under way", true);
            look_at_deadlines();
        }
        complete(course().lessons[i]);
    }
    accept_policy();
    go(PlaceKind::home);
    look("home exam ready");
    sit_exam(false, true);
    sit_exam(true, false);
    take_certificate();
    practise_later();
    move_house();
    look_over_the_years();
    look_at_updates();
    renew();
    speak_up();
}

void Journey::act(learning::Action action) {
    world_.clock.time += 4'000;
    world_.app->fulfil(Wish(std::move(action)));
}

void Journey::request(session::Request request) {
    world_.clock.time += 4'000;
    world_.app->fulfil(Wish(std::move(request)));
}

void Journey::go(PlaceKind kind, const std::string& subject, const std::string& part) { act(learning::GoTo{{kind, subject, part}}); }

Station& Journey::look(const std::string& name, bool short_tour) {
    Station station{name, world_.app->view(), {}, {}, {}, short_tour};
    station.view.can_browse = true;
    // Where the test keeps its files is nobody's folder.
    const std::string folder = world_.folder->path(), home = "/home/zaneta";
    if (auto* certificate = std::get_if<session::CertificateView>(&station.view.screen)) {
        replace(certificate->suggested_path, folder, home);
        for (auto& path : certificate->saved_at) replace(path, folder, home);
    }
    if (auto* settings = std::get_if<session::SettingsView>(&station.view.screen)) replace(settings->save_folder, folder, home);
    for (auto& notice : station.view.notices) {
        for (auto& argument : notice.arguments) replace(argument.second, folder, home);
        for (auto& argument : notice.error.arguments) replace(argument.second, folder, home);
    }
    stations_.push_back(std::move(station));
    return stations_.back();
}

void Journey::first_start() {
    look("welcome first", true);
    look("welcome error").drafts.name_missing = true;
    auto& filled = look("welcome filled");
    filled.drafts.name = somebody;
    filled.drafts.number = "1042";
    filled.drafts.team = "Obsługa klienta i społeczności";
    Station failing = look("could not start");
    failing.failure = Error{"record.learner-busy", {}, {}};
    stations_.back() = std::move(failing);
    look_at_invitations(false);
    request(session::CreateLearner{"山田", {}, {}});
    auto& unwritten = look("welcome with letters that are missing");
    unwritten.drafts.name = "山田";
    request(session::CreateLearner{somebody, "1042", "Obsługa klienta"});
    look("home fresh");
}

void Journey::around() {
    look("help").drafts.help_open = true;
    request(session::ShowSettings{});
    look("settings", true);
    request(session::LeaveSettings{});
    request(session::ShowLibrary{session::LibraryPart::glossary});
    look("library glossary");
    request(session::ShowLibrary{session::LibraryPart::sources});
    look("library sources");
    request(session::ShowLibrary{session::LibraryPart::about});
    look("library about");
    request(session::LeaveLibrary{});
    request(session::FollowLink{"glossary:" + course().glossary.front().id});
    look("note on a word", true);
    request(session::FollowLink{"source:" + course().sources.front().id});
    look("note on a source");
    request(session::CloseNote{});
    look_at_invitations(true);
}

void Journey::read_lessons() {
    for (const auto& lesson : course().lessons)
        for (const auto& page : lesson.pages) {
            go(PlaceKind::lesson, lesson.id, page);
            bool fresh = page == lesson.pages.front() && &lesson == &course().lessons.front();
            for (const auto& block : screen<session::LessonView>().blocks) {
                const bool seen = blocks_seen_[block.block->index()];
                blocks_seen_[block.block->index()] = true;
                fresh = fresh || !seen;
            }
            if (fresh) look("lesson " + lesson.id + " " + page, page != lesson.pages.front());
        }
    look_at_other_blocks();
}

// Authors may use kinds of block that the course happens to do without.
void Journey::look_at_other_blocks() {
    static const std::vector<course::Block> others{
        course::Subheading{"Kto pyta, nie błądzi"},
        course::QuoteBlock{{{"Najpierw pomyśl, potem napisz.", {}, {}}}},
        course::BulletList{true, {course::RichText{{"Przeczytaj całość.", {}, {}}}, course::RichText{{"Odpowiedz na to, o co pytano.", {}, {}}}}},
        course::MockPost{"Ewa Maj", "Obsługa klienta", "10:42", {{"Paczka jest już w drodze.", {}, {}}}},
        course::LawNote{{{"Zrzut ekranu z nazwiskiem to dane osobowe.", {}, {}}}, {}},
        course::Takeaway{{{"Pytanie kosztuje minutę.", {}, {}}}}};
    auto& station = look("lesson of other blocks");
    auto& blocks = std::get<session::LessonView>(station.view.screen).blocks;
    for (const auto& block : others) {
        blocks.push_back({&block, {}, {}, {}});
        blocks_seen_[block.index()] = true;
    }
    CHECK(std::ranges::count(blocks_seen_, false) == 0);
}

void Journey::read(const course::Lesson& lesson) {
    for (const auto& page : lesson.pages) act(learning::ReadPage{lesson.id, page});
}

void Journey::answer(const course::Item& item, const record::Answer& given) {
    go(PlaceKind::practice, item.lesson, item.id);
    const auto seed = screen<session::PracticeView>().seed;
    act(learning::AnswerPractice{item.id, given, seed});
    go(PlaceKind::practice, item.lesson, item.id);
}

void Journey::practise_every_type() {
    using course::ItemType;
    for (const auto type : {ItemType::single, ItemType::multiple, ItemType::order, ItemType::groups, ItemType::phrases}) {
        const auto item = std::ranges::find_if(course().items, [&](const auto& one) {
            return one.type == type && course::used_for(one.uses, course::Use::practice);
        });
        REQUIRE(item != course().items.end());
        const std::string name = std::string("practice ") + type_name(type);
        go(PlaceKind::practice, item->lesson, item->id);
        look(name);
        const auto right = learning::right_answer(*item);
        auto& chosen = look(name + " chosen");
        chosen.drafts.item = item->id;
        chosen.drafts.answer = right;
        answer(*item, right);
        look(name + " right");
        request(session::TryAgain{item->id});
        answer(*item, worthless_answer(*item));
        look(name + " wrong", type == ItemType::multiple || type == ItemType::phrases);
        if (type != ItemType::multiple && type != ItemType::phrases) continue;
        request(session::TryAgain{item->id});
        answer(*item, part_of(right));
        look(name + " missed");
    }
}

void Journey::live_through(const course::Scenario& scenario, bool looking) {
    go(PlaceKind::scenario, scenario.id);
    if (looking) look("scenario intro");
    if (!screen<ScenarioView>().begun) act(learning::BeginScenario{scenario.id});
    for (int decision = 0; !screen<ScenarioView>().finished && decision < 12; ++decision) {
        const auto view = screen<ScenarioView>();
        const auto* node = course::find_node(scenario, view.node);
        REQUIRE(node);
        if (looking && decision < 2) look(decision == 0 ? "scenario thread" : "scenario thread later", decision == 1).drafts.seen[view.run] = decision;
        act(learning::ChooseOption{view.run, view.node, of_quality(*node, looking && decision == 0 ? 1 : 3).id});
        const bool last = screen<ScenarioView>().finished;
        if (looking && (decision == 0 || last)) look(last ? "scenario finished" : "scenario consequence").drafts.seen[view.run] = decision;
    }
    REQUIRE(screen<ScenarioView>().finished);
    if (!looking) return;
    auto& told = look("debrief", true);
    told.drafts.seen[screen<ScenarioView>().run] = screen<ScenarioView>().decision;
    auto& walking = look("debrief step by step");
    walking.drafts.seen = {{screen<ScenarioView>().run, screen<ScenarioView>().decision}};
    walking.drafts.stepping = screen<ScenarioView>().run;
    walking.drafts.step = 1;
}

void Journey::complete(const course::Lesson& lesson) {
    read(lesson);
    for (const auto* item : learning::practice_items(course(), lesson.id)) answer(*item, learning::right_answer(*item));
    if (const auto* scenario = learning::practice_scenario(course(), lesson.id)) {
        const auto* run = world_.progress().runs.empty() ? nullptr : &world_.progress().runs.back();
        if (!run || run->scenario != scenario->id) live_through(*scenario, false);
    }
}

void Journey::look_at_deadlines() {
    constexpr std::int64_t a_day = 86'400'000;
    const auto drawn = world_.randomness.next;   // the exam that follows is the approved one
    const auto enrolment = sample_invitation(world_);
    world_.randomness.next = drawn;
    const auto invited = [&](const std::string& name, int days_left) {
        auto& home = std::get<session::HomeView>(look(name).view.screen);
        home.enrolment = enrolment;
        home.renewal.last_day = Instant{enrolment.issued.milliseconds + days_left * a_day};
        home.renewal.days_left = days_left;
        if (days_left < 0) home.renewal.state = learning::RenewalState::overdue;
    };
    invited("home with a last day", 8);
    invited("home past its last day", -3);
}

void Journey::accept_policy() {
    const auto& pages = world_.app->loaded().organisation.policy_pages;
    const std::string language = world_.app->view().preferences.language;
    go(PlaceKind::policy, {}, pages.front());
    look("policy first");
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) act(learning::ReadPolicyPage{pages[i], language});
    go(PlaceKind::policy, {}, pages.back());
    look("policy last");
    request(session::AcknowledgePolicy{pages.back()});
    REQUIRE(screen<session::PolicyView>().acknowledged);
    look("policy acknowledged");
    request(session::SaveReceipt{});
    look("policy receipt saved");
}

void Journey::look_at_exam_items() {
    const auto attempt = world_.progress().open_attempt()->begun;
    std::vector<course::ItemType> seen;
    for (const auto& id : attempt.items) {
        const auto* item = course().item(id);
        REQUIRE(item);
        if (std::ranges::find(seen, item->type) != seen.end()) continue;
        seen.push_back(item->type);
        go(PlaceKind::exam, attempt.attempt, id);
        look(std::string("exam ") + type_name(item->type));
        act(learning::AnswerExam{id, learning::right_answer(*item)});
        act(learning::FlagItem{id, true});
        look(std::string("exam ") + type_name(item->type) + " answered");
    }
    // An attempt need not hold every type; the page would look like this.
    for (const auto& item : course().items) {
        if (std::ranges::find(seen, item.type) != seen.end() || !course::used_for(item.uses, course::Use::exam)) continue;
        seen.push_back(item.type);
        auto& shown = look(std::string("exam ") + type_name(item.type), true);
        std::get<session::ExamView>(shown.view.screen).item = session::item_view(item, shown.view.preferences.language, item.options);
    }
    CHECK(seen.size() == 5);
    go(PlaceKind::exam, attempt.attempt);
    look("exam overview", true);
}

void Journey::sit_exam(bool well, bool looking) {
    go(PlaceKind::exam);
    if (looking) look("exam intro");
    act(learning::BeginExam{});
    REQUIRE(world_.progress().open_attempt());
    const auto attempt = world_.progress().open_attempt()->begun;
    if (looking) look_at_exam_items();
    for (std::size_t i = 0; i < attempt.items.size(); ++i) {
        const auto* item = course().item(attempt.items[i]);
        REQUIRE(item);
        act(learning::AnswerExam{item->id, well || i % 2 == 0 ? learning::right_answer(*item) : worthless_answer(*item)});
    }
    for (const auto& id : attempt.scenarios) live_through(*course().scenario(id), false);
    if (looking) look("exam scenario done").drafts.seen[screen<ScenarioView>().run] = screen<ScenarioView>().decision;
    go(PlaceKind::exam, attempt.attempt);
    if (looking) look("exam hand-in", true).drafts.handing_in = true;
    act(learning::HandInExam{});
    REQUIRE(screen<session::ResultsView>().passed == well);
    look(well ? "results passed" : "results failed", !well);
}

void Journey::take_certificate() {
    request(session::IssueCertificate{screen<session::ResultsView>().attempt});
    const auto view = screen<session::CertificateView>();
    const auto issued = world_.progress().certificate(view.id)->issued;
    const auto credential = certificate::read_credential(issued.credential);
    REQUIRE(credential);
    constexpr int width = 1520;   // as the learner's side asks for it
    auto drawn = world_.printer.preview(credential->claim, world_.app->loaded().organisation, width, issued.square);
    REQUIRE(drawn);
    const auto preview = std::make_shared<widgets::Pixels>(widgets::Pixels{drawn->width, drawn->height, std::move(drawn->rgba)});
    look("certificate").certificate = preview;
    auto& writing = look("certificate being saved");
    writing.certificate = preview;
    writing.view.under_way = "/media/dzial-szkolen/certyfikaty-pracownikow/2026";
    request(session::SaveCertificate{view.id, world_.folder->path("Certyfikat.pdf")});
    go(PlaceKind::certificate, view.id);
    look("certificate saved", true).certificate = preview;
    look_at_what_is_told(view.id);
    look_at_verdicts(screen<session::CertificateView>().saved_at.back());
    go(PlaceKind::certificate, view.id);
    auto& naming = look("certificate with a wrong name");
    naming.certificate = preview;
    naming.drafts.correcting = view.id;
    naming.drafts.corrected = "Żaneta Wójcik";
    auto& invited = look("certificate of somebody invited");
    invited.certificate = preview;
    auto& bound = std::get<session::CertificateView>(invited.view.screen);
    bound.enrolment = sample_invitation(world_);
    bound.outdated = true;
    request(session::CorrectName{view.id, "Żaneta Wójcik"});
    look("certificate corrected", true).certificate = preview;
    go(PlaceKind::certificate, view.id);
    look("certificate replaced").certificate = preview;
    go(PlaceKind::home);
    look("home done");
    look("home of somebody invited");
    std::get<session::HomeView>(stations_.back().view.screen).enrolment = sample_invitation(world_);
    auto& ending = std::get<session::HomeView>(look("home with a certificate that ends soon").view.screen);
    ending.renewal.state = learning::RenewalState::expiring_soon;
    ending.renewal.days_left = 12;
}

void Journey::speak_up() {
    act(learning::HandInExam{});
    REQUIRE(world_.app->view().notices.size() == 1);
    look("home with an error", true);
    auto& writing = look("home of an author");
    writing.view.authoring = true;
    writing.view.findings = {{"file-missing", course::Severity::error, {"quizzes/audience/items.yaml", 12, 7}, {{"path", "quizzes/audience/pl.yaml"}}},
                             {"item-key-unknown", course::Severity::error, {"quizzes/audience/items.yaml", 40, 9}, {{"option", "d"}, {"known", "a, b, c"}}}};
    request(session::LeaveLearner{});
    look("welcome with people");
}

void Journey::look_at_the_managers_side(const std::string& language) {
    for (auto& sample : manager_samples(language)) {
        Station station{sample.name, {}, {}, {}, {}, sample.short_tour, std::move(sample.view), std::move(sample.drafts)};
        station.view.preferences.language = language;
        station.view.colour = station.manager->colour;
        stations_.push_back(std::move(station));
    }
}

const std::vector<Station>& stations(const std::string& language) {
    // The views point into the course of the world that showed them, so it stays.
    static std::map<std::string, std::unique_ptr<Journey>> made;
    auto& journey = made[language];
    if (!journey) {
        journey = std::make_unique<Journey>(language);
        journey->look_at_the_managers_side(language);
        journey->travel();
    }
    return journey->stations();
}

const Station& station(const std::string& language, const std::string& name) {
    const auto& all = stations(language);
    const auto found = std::ranges::find(all, name, &Station::name);
    INFO("station \"" << name << "\"");
    REQUIRE(found != all.end());
    return *found;
}

const text::Wording& wording(const std::string& language) {
    static text::Wordings wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n");
    return **wordings.in(language);
}

}  // namespace rozwaga::tests
