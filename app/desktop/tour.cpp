#include "desktop/tour.h"

#include <algorithm>

#include "desktop/tour_guide.h"
#include "learning/grading.h"
#include "learning/standing.h"

namespace rozwaga::desktop {
namespace {

using record::PlaceKind;
using session::Wish;
using widgets::Role;

Wish go(PlaceKind kind, const std::string& subject = {}, const std::string& part = {}) {
    return Wish(learning::Action(learning::GoTo{{kind, subject, part}}));
}

// The option of the wanted quality; where there is none, the best.
const course::ScenarioOption& option_of_quality(const course::ScenarioNode& node, int quality) {
    const auto wanted = std::find_if(node.options.begin(), node.options.end(),
                                     [&](const auto& option) { return option.quality == quality && !option.critical; });
    if (wanted != node.options.end()) return *wanted;
    return *std::max_element(node.options.begin(), node.options.end(),
                             [](const auto& a, const auto& b) { return a.quality < b.quality; });
}

class Player {
public:
    Player(TourGuide& guide, TourClock& clock, std::string pdf) : guide_(guide), clock_(clock), pdf_(std::move(pdf)) {}

    void play() {
        first_start();
        read_more();
        choose_settings();
        for (const auto& lesson : course().lessons) {
            read(lesson);
            practise(lesson);
            if (const auto* scenario = learning::practice_scenario(course(), lesson.id)) act_out(*scenario, true);
        }
        accept_policy();
        looks();
        sit_exam(false);
        sit_exam(true);
        take_certificate();
    }

    const std::string& saved_certificate() const { return pdf_; }

private:
    const course::Course& course() { return guide_.app().loaded().course; }

    void first_start() {
        guide_.draw();
        guide_.picture("welcome");
        guide_.type(guide_.words()("welcome.name"), "Żaneta Wójcik-Śliwińska");
        guide_.type(guide_.words()("welcome.number"), "1042");
        guide_.type(guide_.words()("welcome.team"), guide_.words()("tour.team"));
        guide_.picture("welcome-filled");
        guide_.press("welcome.start");
        guide_.picture("home");
    }

    void read_more() {
        const std::pair<const char*, session::LibraryPart> parts[] = {{"glossary", session::LibraryPart::glossary},
                                                                      {"sources", session::LibraryPart::sources},
                                                                      {"about", session::LibraryPart::about}};
        for (const auto& [name, part] : parts) {
            guide_.wish(Wish(session::Request(session::ShowLibrary{part})));
            guide_.picture(name);
        }
        guide_.press("nav.back");
        const auto note = [&](const std::string& target, const char* name) {
            guide_.wish(Wish(session::Request(session::FollowLink{target})));
            guide_.picture(name);
            guide_.wish(Wish(session::Request(session::CloseNote{})));
        };
        if (!course().glossary.empty()) note("glossary:" + course().glossary.front().id, "note-word");
        if (!course().sources.empty()) note("source:" + course().sources.front().id, "note-source");
    }

    void choose_settings() {
        guide_.wish(Wish(session::Request(session::ShowSettings{})));
        guide_.picture("settings");
        guide_.press("settings.done");
        guide_.press("files.open");
        guide_.picture("open-file");
        guide_.press("files.close");
    }

    void read(const course::Lesson& lesson) {
        guide_.wish(go(PlaceKind::lesson, lesson.id));
        for (std::size_t page = 0; page < lesson.pages.size() && guide_.fine(); ++page) {
            guide_.picture(lesson.id + "-" + lesson.pages[page]);
            const auto* view = std::get_if<session::LessonView>(&guide_.app().view().screen);
            if (!view) return;
            const bool last = view->next.empty();
            guide_.press(!last ? "nav.next" : !view->first_practice.empty() ? "lesson.to-practice"
                                          : view->scenario.empty()          ? "lesson.finish"
                                                                            : "lesson.to-scenario");
        }
    }

    // The first answer of each lesson misses, so that the pictures show how the app explains.
    void practise(const course::Lesson& lesson) {
        bool miss = true;
        for (const auto* item : learning::practice_items(course(), lesson.id)) {
            guide_.wish(go(PlaceKind::practice, lesson.id, item->id));
            guide_.picture(item->id);
            record::Answer answer = learning::right_answer(*item);
            if (miss) answer = missed(*item, answer);
            miss = false;
            const auto* view = std::get_if<session::PracticeView>(&guide_.app().view().screen);
            guide_.wish(Wish(learning::Action(learning::AnswerPractice{item->id, answer, view ? view->seed : 1})));
            guide_.picture(item->id + "-answered");
        }
    }

    static record::Answer missed(const course::Item& item, record::Answer answer) {
        if (item.type == course::ItemType::order && answer.picks.size() > 1) std::swap(answer.picks[0], answer.picks[1]);
        else if (item.type == course::ItemType::groups && !answer.picks.empty())
            answer.picks[0].group = answer.picks[0].group == item.groups[0] ? item.groups[1] : item.groups[0];
        else
            for (const auto& option : item.options)
                if (std::find(item.key.begin(), item.key.end(), option) == item.key.end()) {
                    answer.picks = {{option, ""}};
                    break;
                }
        return answer;
    }

    void accept_policy() {
        const auto& pages = guide_.app().loaded().organisation.policy_pages;
        if (pages.empty()) return;
        guide_.wish(go(PlaceKind::policy));
        for (std::size_t page = 0; page < pages.size() && guide_.fine(); ++page) {
            guide_.picture("policy-" + pages[page]);
            guide_.press(page + 1 < pages.size() ? "nav.next" : "policy.confirm");
        }
        guide_.picture("policy-accepted");
    }

    void wait_no_longer() {
        if (!guide_.shows("scenario.show-now")) return;
        guide_.press("scenario.show-now");
        guide_.draw();
    }

    const session::ScenarioView* scenario() { return std::get_if<session::ScenarioView>(&guide_.app().view().screen); }

    // With a weak first choice: the debrief then has a turning point to show, and the rest repairs it.
    void act_out(const course::Scenario& played, bool weak_start) {
        guide_.wish(go(PlaceKind::scenario, played.id));
        guide_.picture(played.id + "-intro");
        guide_.press("scenario.begin");
        bool weak = weak_start;
        for (int step = 0; guide_.fine() && scenario() && !scenario()->finished && step < 12; ++step) {
            const auto* node = course::find_node(played, scenario()->node);
            if (!node) break;
            guide_.picture(played.id + "-" + node->id);
            const auto& option = option_of_quality(*node, weak ? 1 : 3);
            weak = false;
            const auto& options = scenario()->options;
            const auto shown = std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.id == option.id; });
            if (shown == options.end()) break;
            guide_.press(Role::choice, std::string(shown->text));
            if (step == 0) guide_.snapshot(played.id + "-" + node->id + "-typing");
            wait_no_longer();
            guide_.picture(played.id + "-" + node->id + "-consequence");
            guide_.press(scenario() && scenario()->finished ? "scenario.see-end" : "scenario.go-on");
            wait_no_longer();
        }
        if (scenario() && scenario()->exam) return guide_.picture(played.id + "-done");
        guide_.picture(played.id + "-debrief");
        guide_.press("debrief.steps");
        guide_.picture(played.id + "-step");
        guide_.press("steps.close");
    }

    void looks() {
        guide_.wish(go(PlaceKind::home));
        guide_.picture("home-before-exam");
        const auto& lesson = course().lessons.back();
        const auto change = [&](const session::Request& request) { guide_.wish(Wish(request)); };
        change(session::ChangeSetting{"theme", "dark"});
        guide_.picture("home-dark");
        guide_.wish(go(PlaceKind::lesson, lesson.id));
        guide_.picture("lesson-dark");
        change(session::ChangeSetting{"text-percent", "200"});
        guide_.picture("lesson-dark-200");
        change(session::ChangeSetting{"theme", "light"});
        guide_.picture("lesson-light-200");
        guide_.wish(go(PlaceKind::home));
        guide_.picture("home-200");
        change(session::ChangeSetting{"text-percent", "100"});
    }

    void sit_exam(bool well) {
        const std::string name = well ? "retake" : "exam";
        guide_.wish(go(PlaceKind::exam));
        guide_.picture(name + "-intro");
        guide_.press("exam.begin");
        const auto* open = guide_.progress().open_attempt();
        if (!open) return;
        const auto items = open->begun.items, scenarios = open->begun.scenarios;
        const std::string attempt = open->begun.attempt;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto* item = course().item(items[i]);
            if (!item) continue;
            guide_.wish(go(PlaceKind::exam, attempt, item->id));
            record::Answer answer = learning::right_answer(*item);
            if (!well && i % 2 == 0) answer = missed(*item, answer);
            guide_.wish(Wish(learning::Action(learning::AnswerExam{item->id, answer})));
            if (i == 2) guide_.wish(Wish(learning::Action(learning::FlagItem{item->id, true})));
            guide_.picture(name + "-" + item->id);
        }
        guide_.press("exam.overview");
        guide_.picture(name + "-overview");
        for (const auto& id : scenarios)
            if (const auto* played = course().scenario(id)) act_out(*played, !well);
        guide_.wish(go(PlaceKind::exam, attempt));
        guide_.press("exam.hand-in");
        guide_.picture(name + "-hand-in");
        guide_.press("exam.hand-in-now");
        guide_.picture(name + "-results");
    }

    void take_certificate() {
        guide_.press("results.get-certificate");
        guide_.picture("certificate");
        guide_.type(guide_.words()("certificate.path"), pdf_);
        guide_.press("certificate.save");
        const auto& certificates = guide_.progress().certificates;
        if (!certificates.empty() && !certificates.back().saved_at.empty()) pdf_ = certificates.back().saved_at.back();
        guide_.picture("certificate-saved");
        guide_.press("certificate.see-told");
        guide_.picture("certificate-tells");
        guide_.press("told.back");
        guide_.wish(Wish(session::Request(session::OpenFiles{{pdf_}})));
        guide_.picture("verdict");
        guide_.press("files.close");
        guide_.press("frame.home");
        guide_.picture("home-done");
        move_house();
        practise_between_the_years();
        renew();
        guide_.press("frame.switch-person");
        guide_.picture("welcome-people");
    }

    // Out and in again on the same computer: the record is joined with itself.
    void move_house() {
        const std::string secret = guide_.words()("tour.passphrase"), path = pdf_.substr(0, pdf_.rfind('/')) + "/" + guide_.words()("tour.record") + ".rozwaga";
        guide_.press("frame.settings");
        guide_.press("moving.title");
        guide_.type(guide_.words()("moving.passphrase"), secret);
        guide_.type(guide_.words()("moving.again"), secret);
        guide_.type(guide_.words()("moving.path"), path);
        guide_.picture("moving");
        guide_.press("moving.pack");
        guide_.picture("settings-file-made");
        guide_.wish(Wish(session::Request(session::OpenFiles{{path}})));
        guide_.type(guide_.words()("coming.passphrase"), secret);
        guide_.picture("coming");
        guide_.press("coming.bring");
        if (guide_.shows("frame.home")) guide_.press("frame.home");
        guide_.picture("home-after-move");
    }

    void come_home_at(Instant instant) {
        clock_.go_to(instant);
        guide_.wish(go(PlaceKind::home));
    }

    // Two weeks later: three questions, the second one missed.
    void practise_between_the_years() {
        constexpr std::int64_t two_weeks = std::int64_t{14} * 86'400'000;
        if (guide_.progress().certificates.empty()) return;
        come_home_at({clock_.now().milliseconds + two_weeks});
        if (!guide_.shows("home.practise")) return;
        guide_.picture("home-questions-today");
        guide_.press("home.practise");
        for (int number = 1; guide_.fine(); ++number) {
            const auto* shown = std::get_if<session::RoundView>(&guide_.app().view().screen);
            if (!shown || shown->ended) break;
            const auto* item = course().item(shown->item.id);
            if (!item) break;
            guide_.picture("round-" + item->id);
            const record::Answer right = learning::right_answer(*item);
            guide_.wish(Wish(learning::Action(learning::AnswerPractice{item->id, number == 2 ? missed(*item, right) : right, shown->seed})));
            guide_.picture("round-" + item->id + "-answered");
            const auto* answered = std::get_if<session::RoundView>(&guide_.app().view().screen);
            guide_.press(answered && answered->next.empty() ? "round.finish" : "practice.next");
        }
        guide_.picture("round-end");
    }

    const session::RefresherView* refresher() { return std::get_if<session::RefresherView>(&guide_.app().view().screen); }

    // Thirty days before the end: the refresher, with two guidelines missed in the pre-test.
    void renew() {
        constexpr std::int64_t thirty_days = std::int64_t{30} * 86'400'000;
        if (!course().refresher || guide_.progress().certificates.empty()) return;
        come_home_at({guide_.progress().certificates.back().issued.valid_until.milliseconds - thirty_days});
        guide_.picture("home-renewal");
        guide_.press("home.go-refresher");
        guide_.picture("refresher-intro");
        guide_.press("refresher.begin");
        answer_pretest();
        guide_.picture("refresher-plan");
        follow_plan();
        guide_.picture("refresher-plan-done");
        guide_.press("refresher.go-hand-in");
        guide_.picture("refresher-results");
        guide_.press("results.get-certificate");
        guide_.picture("certificate-renewed");
        guide_.press("frame.home");
        guide_.picture("home-renewed");
    }

    void answer_pretest() {
        for (int number = 1; guide_.fine() && refresher() && refresher()->part == session::RefresherPart::question; ++number) {
            const auto* item = course().item(refresher()->item.id);
            if (!item) return;
            const record::Answer right = learning::right_answer(*item);
            guide_.wish(Wish(learning::Action(learning::AnswerExam{item->id, number <= 2 ? missed(*item, right) : right})));
            guide_.picture("pretest-" + item->id);
            guide_.press(refresher()->following.empty() ? "refresher.go-finish" : "nav.next");
        }
    }

    void follow_plan() {
        using Kind = session::RefresherNext::Kind;
        for (int steps = 0; guide_.fine() && refresher() && !refresher()->ready && steps < 100; ++steps) {
            const auto next = refresher()->next;
            if (next.kind == Kind::scenario) {
                const auto asked = guide_.progress().open_attempt()->begun.scenarios;
                for (const auto& id : asked)
                    if (const auto* played = course().scenario(id)) act_out(*played, false);
                guide_.press("scenario.to-refresher");
                continue;
            }
            guide_.wish(go(PlaceKind::refresher, next.subject, next.part));
            if (next.kind == Kind::page) {
                guide_.picture("refresher-" + next.subject + "-" + next.part);
                guide_.press(refresher()->following.empty() ? "refresher.read" : "nav.next");
            } else if (const auto* item = course().item(next.part)) {
                guide_.wish(Wish(learning::Action(learning::AnswerExam{item->id, learning::right_answer(*item)})));
                guide_.picture("refresher-" + item->id);
                guide_.press("nav.next");
            }
        }
    }

    TourGuide& guide_;
    TourClock& clock_;
    std::string pdf_;
};

}  // namespace

Result<TourResult> play_tour(platform::Window& window, LearnerSide& side, TourClock& clock, Disk& disk, const text::Wording& words,
                             const std::string& folder) {
    TourGuide guide(window, side, disk, words, folder);
    const std::string pdf = folder + "/" + words("tour.certificate") + ".pdf";
    Player player(guide, clock, pdf);
    player.play();
    if (guide.failure()) return tl::unexpected(*guide.failure());
    return TourResult{guide.pictures(), player.saved_certificate()};
}

}  // namespace rozwaga::desktop
