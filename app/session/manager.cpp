#include "session/manager.h"

#include <algorithm>

namespace rozwaga::session::managing {

namespace {

// The look is this machine's, shared with the learner's side; what is the manager's alone stands in a file of its own.
constexpr const char* look_file = "/preferences";
constexpr const char* own_file = "/manager-preferences";
constexpr const char* own_registry = "/registry.sqlite";

/// A registry's name as the bar has room for it.
std::string short_name(const std::string& address) {
    const std::string shown = registry::shown(address);
    const auto slash = shown.rfind('/');
    return slash == std::string::npos || slash + 1 == shown.size() ? shown : shown.substr(slash + 1);
}

}  // namespace

Manager::Manager(ManagerEnvironment environment, course::LoadedCourse loaded, registry::PackBytes packs)
    : environment_(std::move(environment)),
      loaded_(std::make_shared<const course::LoadedCourse>(std::move(loaded))),
      packs_(std::move(packs)) {
    load_preferences();
    start_.own_address = environment_.data_folder + own_registry;
    key_ = key_view();
    const std::string address = !environment_.registry.empty() ? environment_.registry : remembered_address();
    if (!address.empty()) open(address);
}

Manager::~Manager() { stop_work(); }

// --- view ---------------------------------------------------------------------------------------------------------

const ManagerView& Manager::view() {
    if (stale_) build();
    stale_ = false;
    return view_;
}

Place Manager::place() const {
    const Screen below = behind_.empty() ? screen_ : behind_.front();
    switch (below) {
        case Screen::people: return Place::people;
        case Screen::set_aside: return Place::set_aside;
        case Screen::reports: return Place::reports;
        case Screen::roster: return Place::roster;
        case Screen::settings: return Place::settings;
        default: return Place::overview;
    }
}

void Manager::build() {
    view_ = {};
    view_.preferences = preferences_;
    view_.languages = loaded_->course.languages;
    view_.organisation = loaded_->organisation.name;
    view_.colour = loaded_->organisation.colour;
    view_.has_logo = !loaded_->organisation.logo_png.empty();
    view_.opened = opened_;
    view_.registry = short_name(address_);
    view_.place = place();
    view_.set_aside = overview_.counts.set_aside;
    view_.can_browse = environment_.outside.has_dialogs();
    view_.notices = notices_;
    view_.work = work_view();
    switch (screen_) {
        case Screen::start: view_.screen = start_; break;
        case Screen::overview: view_.screen = overview_; break;
        case Screen::people: view_.screen = people_; break;
        case Screen::person: view_.screen = person_; break;
        case Screen::judged: view_.screen = judged_; break;
        case Screen::set_aside: view_.screen = set_aside_; break;
        case Screen::reports: view_.screen = reports_view(); break;
        case Screen::roster: view_.screen = roster_; break;
        case Screen::settings: view_.screen = settings_; break;
        case Screen::trust_help: view_.screen = TrustHelpView{}; break;
        case Screen::collected: view_.screen = collected_; break;
        case Screen::exported: view_.screen = exported_; break;
    }
}

// --- notices ------------------------------------------------------------------------------------------------------

bool Manager::tried(const Result<void>& result) {
    if (result) return true;
    notices_ = {{false, {}, result.error(), {}, {}}};
    stale_ = true;
    return false;
}

void Manager::say_good(std::string code, Arguments arguments, std::string path) {
    notices_ = {{true, std::move(code), {}, std::move(arguments), std::move(path)}};
    stale_ = true;
}

registry::By Manager::by() const {
    const std::string name = kept_.get("name");
    return {name.empty() ? environment_.who : name, environment_.clock.now()};
}

// --- the registry -------------------------------------------------------------------------------------------------

std::string Manager::remembered_address() const { return kept_.get("registry"); }

void Manager::open(const std::string& address) {
    if (address.empty()) return;
    if (!registry::is_server_address(address) && address.front() != '/')
        return complain({"session.registry-path-not-whole", {{"path", address}}, {}});
    stop_work();
    desk_.reset();
    opened_ = false;
    opening_ = true;
    overview_ = {};
    people_ = {};
    set_aside_ = {};
    settings_ = {};
    const registry::OpenOptions options{loaded_->organisation.language.empty() ? preferences_.language : loaded_->organisation.language, true};
    address_ = address;
    desk_ = std::make_unique<RegistryDesk>(
        [address, options, storage = environment_.storage, disk = environment_.disk]() -> Result<std::unique_ptr<registry::Registry>> {
            // A file of one's own may lie in a folder that the first start makes.
            if (!registry::is_server_address(address))
                if (auto made = disk->make_folders(address.substr(0, address.rfind('/')), true); !made) return tl::unexpected(made.error());
            return registry::Registry::open(address, *storage, options);
        },
        [this, address](Result<void> outcome) { opened(address, outcome); }, environment_.wake);
}

void Manager::opened(const std::string& address, const Result<void>& outcome) {
    opening_ = false;
    stale_ = true;
    if (!outcome) {
        desk_.reset();
        start_.failed = true;
        screen_ = Screen::start;
        behind_.clear();
        complain(outcome.error());
        return;
    }
    start_.failed = false;
    opened_ = true;
    // A password stays with whoever typed it.
    if (environment_.registry.empty()) {
        kept_.set("registry", registry::shown(address));
        keep_preferences();
    }
    introduce();
    show(Screen::overview);
    refresh();
    if (key_.trouble) complain(*key_.trouble);
}

// What the installed course says holds for the registry: how long certificates last, and the packs that answers are graded by.
void Manager::introduce() {
    ask<Result<void>>(
        {},
        [loaded = loaded_, packs = packs_, by = by()](registry::Registry& registry) -> Result<void> {
            if (auto used = registry.use_rules(learning::rules_of(loaded->organisation), by); !used) return used;
            if (auto named = registry.set_setting(registry::setting::organisation, loaded->organisation.name, by); !named) return named;
            if (packs.course.empty()) return {};
            if (const auto kept = registry.keep_pack(*loaded, packs, by); !kept) return tl::unexpected(kept.error());
            return {};
        },
        [this](Result<void>& done) { tried(done); });
}

void Manager::act(std::function<Result<void>(registry::Registry&)> work, std::string code, Arguments arguments) {
    ask<Result<void>>({}, std::move(work), [this, code = std::move(code), arguments = std::move(arguments)](Result<void>& done) {
        if (tried(done) && !code.empty()) say_good(code, arguments);
        refresh();
    });
}

// --- where one is -------------------------------------------------------------------------------------------------

void Manager::show(Screen screen) {
    screen_ = screen;
    behind_.clear();
    stale_ = true;
}

void Manager::show_aside(Screen screen) {
    if (screen_ == screen) return;
    behind_.push_back(screen_);
    screen_ = screen;
    stale_ = true;
}

void Manager::back() {
    if (behind_.empty()) return show(Screen::overview);
    screen_ = behind_.back();
    behind_.pop_back();
    stale_ = true;
    refresh();
}

void Manager::go(Place to) {
    if (!opened_) return;
    switch (to) {
        case Place::overview: show(Screen::overview); break;
        case Place::people: show(Screen::people); break;
        case Place::set_aside: show(Screen::set_aside); break;
        case Place::reports: show(Screen::reports); break;
        case Place::roster:
            begin_roster();
            show(Screen::roster);
            break;
        case Place::settings:
            settings_.retention.reset();
            settings_.audit.reset();
            show(Screen::settings);
            break;
    }
    refresh();
}

void Manager::refresh() {
    if (!opened_) return;
    ask_overview();
    switch (screen_) {
        case Screen::people:
            ask_teams();
            ask_people(people_.first);
            break;
        case Screen::person: ask_person(); break;
        case Screen::set_aside: ask_set_aside(); break;
        case Screen::reports: ask_report(); break;
        case Screen::settings: ask_settings(); break;
        default: break;
    }
}

// --- beside the drawing -------------------------------------------------------------------------------------------

void Manager::take_answers() {
    if (desk_ && desk_->take_answers()) stale_ = true;
    take_work();
}

bool Manager::busy() const { return (desk_ && (desk_->busy() || opening_)) || working(); }

void Manager::wait(std::chrono::milliseconds patience) {
    if (desk_ && desk_->busy()) desk_->wait(patience);
    else if (working()) wait_for_work(patience);
}

// --- preferences --------------------------------------------------------------------------------------------------

void Manager::load_preferences() {
    const auto& languages = loaded_->course.languages;
    const std::string& wanted = loaded_->organisation.language;
    preferences_.language = std::ranges::find(languages, wanted) != languages.end() ? wanted : languages.empty() ? "pl" : languages.front();
    const auto kept = record::load_preferences(*environment_.disk, environment_.data_folder + look_file);
    kept_ = record::load_preferences(*environment_.disk, environment_.data_folder + own_file);
    // What may not stand there counts as not set: a file edited by hand costs one setting, not the start.
    for (const Setting& setting : settings()) {
        const auto& from = setting.kind == SettingKind::folder ? kept_ : kept;
        if (const std::string value = from.get(setting.key); !value.empty() && may_be(setting, value, languages)) preferences_.*setting.value = value;
    }
}

void Manager::keep_preferences() {
    auto look = record::load_preferences(*environment_.disk, environment_.data_folder + look_file);
    for (const Setting& setting : settings())
        (setting.kind == SettingKind::folder ? kept_ : look).set(setting.key, preferences_.*setting.value);
    if (!tried(environment_.disk->make_folders(environment_.data_folder, true))) return;
    if (tried(record::save_preferences(*environment_.disk, environment_.data_folder + look_file, look)))
        tried(record::save_preferences(*environment_.disk, environment_.data_folder + own_file, kept_));
}

void Manager::change_setting(const std::string& key, const std::string& value) {
    const Setting* setting = find_setting(key);
    if (!setting) return;
    if (!may_be(*setting, value, loaded_->course.languages)) {
        if (setting->kind == SettingKind::folder) complain({"session.path-not-whole", {{"path", value}}, {}});
        return;
    }
    if (setting->kind == SettingKind::folder && !value.empty() && !tried(environment_.disk->make_folders(value))) return;
    preferences_.*setting->value = value;
    keep_preferences();
    if (setting->kind == SettingKind::folder && notices_.empty()) say_good("manager-folder-set", {{"path", save_folder()}});
}

void Manager::set_language(const std::string& language) {
    const auto& languages = loaded_->course.languages;
    if (std::ranges::find(languages, language) == languages.end()) return;
    preferences_.language = language;
    stale_ = true;
}

std::string Manager::save_folder() const { return preferences_.save_folder.empty() ? environment_.save_folder : preferences_.save_folder; }

}  // namespace rozwaga::session::managing
