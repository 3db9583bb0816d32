#include "session/app.h"

#include <algorithm>
#include <charconv>

#include "learning/standing.h"
#include "session/screen_of.h"

namespace rozwaga::session {

using record::PlaceKind;

App::App(Environment environment, course::LoadedCourse loaded)
    : environment_(std::move(environment)), loaded_(std::move(loaded)), learners_(environment_.disk, environment_.data_folder) {
    load_preferences();
}

// --- view ---------------------------------------------------------------------------------------------------------

const AppView& App::view() {
    if (stale_) build();
    stale_ = false;
    return view_;
}

void App::build() {
    static const progress::Progress nobody;
    view_ = {};
    view_.preferences = preferences_;
    view_.languages = loaded_.course.languages;
    view_.organisation = loaded_.organisation.name;
    view_.course_title = wording_of(loaded_.course.title, preferences_.language);
    view_.colour = loaded_.organisation.colour;
    view_.notices = notices_;
    view_.findings = findings_;
    view_.authoring = authoring_;
    view_.can_browse = environment_.outside.has_dialogs();
    const Sight content{loaded_, learner_ ? learner_->progress() : nobody, preferences_.language, retrying_};
    view_.note = note_view(content, note_);
    if (library_) {
        view_.learner = learner_ && content.progress.learner ? content.progress.learner->name : "";
        view_.screen = library_view(content, *library_);
        return;
    }
    if (!learner_) {
        WelcomeView welcome;
        welcome.course_title = view_.course_title;
        welcome.course_description = wording_of(loaded_.course.description, preferences_.language);
        welcome.organisation = loaded_.organisation.name;
        if (auto known = learners_.list())
            for (const auto& entry : *known)
                if (!entry.name.empty()) welcome.learners.push_back({entry.id, entry.name});
        view_.screen = std::move(welcome);
        return;
    }
    const auto& progress = learner_->progress();
    view_.learner = progress.learner ? progress.learner->name : "";
    view_.screen = screen_of({loaded_, progress, preferences_.language, retrying_}, progress.place);
    if (auto* certificate = std::get_if<CertificateView>(&view_.screen))
        if (const auto* found = held(certificate->id))
            if (const auto credential = certificate::read_credential(found->issued.credential))
                certificate->suggested_path = suggested_path(credential->claim, environment_.save_folder);
}

// --- notices ------------------------------------------------------------------------------------------------------

bool App::tried(const Result<void>& result) {
    if (result) return true;
    notices_ = {{false, {}, result.error(), {}}};
    return false;
}

void App::say_good(std::string code, Arguments arguments) { notices_ = {{true, std::move(code), {}, std::move(arguments)}}; }

// --- the way of an action -----------------------------------------------------------------------------------------

void App::perform(const learning::Action& action) {
    if (!learner_) return;
    if (!tried(learner_->perform(loaded_, action, environment_.clock.now(), environment_.randomness.seed()))) return;
    after(action);
}

void App::go(PlaceKind kind, const std::string& subject, const std::string& part) {
    if (learner_)
        tried(learner_->perform(loaded_, learning::GoTo{{kind, subject, part}}, environment_.clock.now(), 0));
}

void App::after_page(const learning::ReadPage& read) {
    const auto* lesson = loaded_.course.lesson(read.lesson);
    if (!lesson) return;
    const auto at = std::find(lesson->pages.begin(), lesson->pages.end(), read.page);
    if (at != lesson->pages.end() && at + 1 != lesson->pages.end()) return go(PlaceKind::lesson, read.lesson, *(at + 1));
    if (const auto items = learning::practice_items(loaded_.course, read.lesson); !items.empty())
        return go(PlaceKind::practice, read.lesson, items.front()->id);
    if (const auto* scenario = learning::practice_scenario(loaded_.course, read.lesson))
        return go(PlaceKind::scenario, scenario->id);
    go(PlaceKind::home);
}

void App::after(const learning::Action& action) {
    if (const auto* read = std::get_if<learning::ReadPolicyPage>(&action)) {
        const auto& pages = loaded_.organisation.policy_pages;
        const auto at = std::find(pages.begin(), pages.end(), read->page);
        if (at != pages.end() && at + 1 != pages.end()) go(PlaceKind::policy, {}, *(at + 1));
        return;
    }
    if (const auto* read = std::get_if<learning::ReadPage>(&action)) return after_page(*read);
    if (const auto* answered = std::get_if<learning::AnswerPractice>(&action)) retrying_.erase(answered->item);
    if (std::holds_alternative<learning::BeginExam>(action)) {
        if (const auto* open = learner_->progress().open_attempt())
            go(PlaceKind::exam, open->begun.attempt, open->begun.items.empty() ? "" : open->begun.items.front());
    }
    if (std::holds_alternative<learning::HandInExam>(action)) {
        const auto& attempts = learner_->progress().attempts;
        if (!attempts.empty()) go(PlaceKind::results, attempts.back().begun.attempt);
    }
}

// --- people and preferences ---------------------------------------------------------------------------------------

namespace {

constexpr const char* preferences_file = "/preferences";
constexpr std::string_view text_size_key = "text-percent";

int number_or(const std::string& text, int otherwise) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

Preferences read_from(const record::Preferences& kept, Preferences otherwise) {
    if (const auto language = kept.get(record::Preferences::language); !language.empty()) otherwise.language = language;
    if (const auto theme = kept.get(record::Preferences::theme); theme == "light" || theme == "dark" || theme == "high-contrast")
        otherwise.theme = theme;
    otherwise.text_percent = std::clamp(number_or(kept.get(text_size_key), otherwise.text_percent), 100, 200);
    return otherwise;
}

void write_to(record::Preferences& kept, const Preferences& preferences) {
    kept.set(record::Preferences::language, preferences.language);
    kept.set(record::Preferences::theme, preferences.theme);
    kept.set(text_size_key, std::to_string(preferences.text_percent));
}

}  // namespace

void App::load_preferences() {
    preferences_.language = !loaded_.organisation.language.empty() ? loaded_.organisation.language
                            : loaded_.course.languages.empty()     ? "pl"
                                                                   : loaded_.course.languages.front();
    preferences_ = read_from(record::load_preferences(environment_.disk, environment_.data_folder + preferences_file), preferences_);
    const auto& languages = loaded_.course.languages;
    if (std::find(languages.begin(), languages.end(), preferences_.language) == languages.end() && !languages.empty())
        preferences_.language = languages.front();
}

// The learner's own, and this machine's for the start screen: the language is not forgotten before somebody is chosen.
void App::keep_preferences() {
    record::Preferences of_machine = record::load_preferences(environment_.disk, environment_.data_folder + preferences_file);
    write_to(of_machine, preferences_);
    if (tried(environment_.disk.make_folders(environment_.data_folder, true)))
        tried(record::save_preferences(environment_.disk, environment_.data_folder + preferences_file, of_machine));
    if (!learner_) return;
    write_to(learner_->preferences(), preferences_);
    tried(learners_.save_preferences(learner_->id(), learner_->preferences()));
}

void App::set_language(const std::string& language) {
    const auto& languages = loaded_.course.languages;
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) return;
    preferences_.language = language;
    stale_ = true;
}

void App::enter(record::OpenLearner learner) {
    learner_ = std::make_unique<LearnerSession>(std::move(learner));
    retrying_.clear();
    notices_.clear();
    leave_library();
    preferences_ = read_from(learner_->preferences(), preferences_);
    if (const auto notice = learner_->damage().notice()) notices_.push_back({false, {}, *notice, {}});
}

void App::leave_library() {
    library_.reset();
    note_.clear();
}

void App::replace_course(std::optional<course::LoadedCourse> loaded, course::Findings findings) {
    authoring_ = true;
    findings_ = std::move(findings);
    if (loaded) loaded_ = std::move(*loaded);
    stale_ = true;
}

}  // namespace rozwaga::session
