#include "session/app.h"

#include <algorithm>

#include "course/screen_pictures.h"
#include "learning/standing.h"
#include "session/duty.h"

namespace rozwaga::session {

using record::PlaceKind;

App::App(Environment environment, course::LoadedCourse loaded)
    : environment_(std::move(environment)), loaded_(std::move(loaded)), kept_courses_(environment_.disk, environment_.data_folder),
      learners_(environment_.disk, environment_.data_folder) {
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
    view_.has_logo = !loaded_.organisation.logo_png.empty();
    view_.notices = notices_;
    if (under_way_) view_.under_way = under_way_->folder;
    view_.reading = files_.reading();
    view_.findings = findings_;
    view_.authoring = authoring_;
    if (installed_) view_.held = HeldVersion{loaded_.course.version, installed_->course.version};
    view_.can_browse = environment_.outside.has_dialogs();
    const Sight content{loaded_, learner_ ? learner_->progress() : nobody, preferences_.language, retrying_, environment_.clock.now()};
    view_.note = note_view(content, note_);
    if (aside_.index() != 0) {
        view_.learner = learner_ && content.progress.learner ? content.progress.learner->name : "";
        build_aside(content);
        return;
    }
    if (!learner_) {
        WelcomeView welcome;
        welcome.course_title = view_.course_title;
        welcome.course_description = wording_of(loaded_.course.description, preferences_.language);
        welcome.organisation = loaded_.organisation.name;
        if (auto known = learners_.list())
            for (const auto& entry : *known)
                if (!entry.name.empty()) welcome.learners.push_back(known_learner(entry));
        welcome.picture = screen_picture(content, course::welcome_picture);
        view_.screen = std::move(welcome);
        return;
    }
    const auto& progress = learner_->progress();
    view_.learner = progress.learner ? progress.learner->name : "";
    view_.screen = screen_of(content, progress.place);
    if (auto* home = std::get_if<HomeView>(&view_.screen)) {
        home->renewal.reminded = reminder_.has_value();
        if (preferences_.due_today == "off") home->practice.reset();
    }
    if (auto* certificate = std::get_if<CertificateView>(&view_.screen))
        if (const auto* found = held(certificate->id))
            if (const auto credential = certificate::read_credential(found->issued.credential))
                certificate->suggested_path = suggested_path(credential->claim, save_folder());
}

void App::build_aside(const Sight& content) {
    if (const auto* part = std::get_if<LibraryPart>(&aside_)) view_.screen = library_view(content, *part);
    else if (const auto* opening = std::get_if<OpeningView>(&aside_)) view_.screen = *opening;
    else if (std::holds_alternative<FilesShown>(aside_)) view_.screen = files_screen();
    else if (const auto* told = std::get_if<DisclosureShown>(&aside_)) {
        if (DisclosureView disclosure; disclosure_view(content, told->certificate, disclosure)) view_.screen = std::move(disclosure);
        else view_.screen = home_view(content);
    } else if (const auto* moving = std::get_if<MovingView>(&aside_)) {
        view_.screen = *moving;
    } else {
        const bool practises = std::ranges::any_of(content.progress.attempts, [](const auto& attempt) { return attempt.graded && attempt.graded->passed; });
        view_.screen = SettingsView{learner_ != nullptr, practises, save_folder()};
    }
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

// From page to page, and from the last to the question about it; whatever else comes next is shown in the plan.
void App::go_on_refreshing() {
    const Sight sight{loaded_, learner_->progress(), preferences_.language, retrying_, environment_.clock.now()};
    RefresherView plan;
    if (!refresher_view(sight, {PlaceKind::refresher, {}, {}}, plan)) return;
    using Kind = RefresherNext::Kind;
    if (plan.next.kind == Kind::page || plan.next.kind == Kind::question) return go(PlaceKind::refresher, plan.next.subject, plan.next.part);
    go(PlaceKind::refresher);
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
        (void)kept_courses_.keep(loaded_);   // without it an update withdraws what it no longer has: learning/grading.h
        if (const auto* open = learner_->progress().open_attempt())
            go(PlaceKind::exam, open->begun.attempt, open->begun.items.empty() ? "" : open->begun.items.front());
    }
    if (std::holds_alternative<learning::BeginRefresher>(action)) {
        (void)kept_courses_.keep(loaded_);
        if (const auto* open = learner_->progress().open_attempt())
            go(PlaceKind::refresher, open->begun.attempt, open->begun.items.empty() ? "" : open->begun.items.front());
    }
    if (std::holds_alternative<learning::FinishPretest>(action)) go(PlaceKind::refresher);
    if (std::holds_alternative<learning::ReadPageAgain>(action)) go_on_refreshing();
    if (std::holds_alternative<learning::HandInExam>(action)) {
        const auto& attempts = learner_->progress().attempts;
        if (!attempts.empty()) go(PlaceKind::results, attempts.back().begun.attempt);
    }
}

// --- people and preferences ---------------------------------------------------------------------------------------

namespace {

constexpr const char* preferences_file = "/preferences";

void write_to(record::Preferences& kept, const Preferences& preferences) {
    for (const Setting& setting : settings()) kept.set(setting.key, preferences.*setting.value);
}

}  // namespace

// What may not stand there counts as not set: a file edited by hand costs one setting, not the start.
Preferences App::read_preferences(const record::Preferences& kept, Preferences otherwise) const {
    for (const Setting& setting : settings()) {
        const std::string value = kept.get(setting.key);
        if (!value.empty() && may_be(setting, value, loaded_.course.languages)) otherwise.*setting.value = value;
    }
    return otherwise;
}

void App::load_preferences() {
    const auto& languages = loaded_.course.languages;
    const std::string& wanted = loaded_.organisation.language;
    preferences_.language = std::find(languages.begin(), languages.end(), wanted) != languages.end() ? wanted
                            : languages.empty()                                                       ? "pl"
                                                                                                      : languages.front();
    preferences_ = read_preferences(record::load_preferences(environment_.disk, environment_.data_folder + preferences_file), preferences_);
}

void App::change_setting(const std::string& key, const std::string& value) {
    const Setting* setting = find_setting(key);
    if (!setting) return;
    if (!may_be(*setting, value, loaded_.course.languages)) {
        if (setting->kind == SettingKind::folder) tried(fail("session.path-not-whole", {{"path", value}}));
        return;
    }
    // A folder that cannot be is found out now, not when the certificate is there.
    if (setting->kind == SettingKind::folder && !value.empty() && !tried(environment_.disk.make_folders(value))) return;
    preferences_.*setting->value = value;
    keep_preferences();
    if (setting->kind == SettingKind::folder && notices_.empty()) say_good("folder-set", {{"path", save_folder()}});
}

const std::string& App::save_folder() const {
    return preferences_.save_folder.empty() ? environment_.save_folder : preferences_.save_folder;
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
    leave_aside();
    preferences_.save_folder.clear();   // another person's folder is no place for this one's certificates
    preferences_ = read_preferences(learner_->preferences(), preferences_);
    if (const auto notice = learner_->damage().notice()) notices_.push_back({false, {}, *notice, {}});
    close_key();
}

void App::remind() {
    const bool at_home = learner_ && aside_.index() == 0 && learner_->progress().place.kind == PlaceKind::home;
    if (!at_home) return reminder_.reset();
    const Instant now = environment_.clock.now();
    const auto due = reminder_now(loaded_.organisation, learner_->progress(), now);
    if (!due) return;
    reminder_ = due;
    // Where it cannot be kept that it was said, it is said again another time: better twice than never.
    (void)learner_->append({record::ReminderShown{due->until, due->days_before}}, now);
}

void App::leave_aside() {
    aside_ = std::monostate();
    note_.clear();
    bringing_.reset();
    if (!files_.errand) files_ = {};
}

void App::replace_course(std::optional<course::LoadedCourse> loaded, course::Findings findings) {
    authoring_ = true;
    findings_ = std::move(findings);
    if (loaded) {
        installed_.reset();
        loaded_ = std::move(*loaded);
    }
    stale_ = true;
}

}  // namespace rozwaga::session
