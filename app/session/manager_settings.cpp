// The registry's settings and this machine's: key, exports, what is kept how long.
#include <algorithm>
#include <array>

#include "certificate/identifiers.h"
#include "certificate/organisation_key.h"
#include "session/known_trust.h"
#include "session/manager.h"

namespace rozwaga::session::managing {

namespace {

namespace setting = registry::setting;

// What a preference of the manager's may be; the first is what it is until somebody chooses.
struct Option {
    std::string_view key;
    std::array<std::string_view, 3> values;
};
constexpr std::array<Option, 3> options{{
    {"separator", {"semicolon", "comma", "tab"}},
    {"encoding", {"utf-8-mark", "windows-1250", "utf-16"}},
    {"format", {"xlsx", "csv", ""}},
}};

Result<SettingsView> read_settings(registry::Registry& registry) {
    SettingsView view;
    const std::pair<const char*, std::string SettingsView::*> texts[] = {{setting::keep_files_months, &SettingsView::files_months},
                                                                         {setting::keep_left_months, &SettingsView::left_months},
                                                                         {setting::keep_set_aside_days, &SettingsView::set_aside_days},
                                                                         {setting::inbox, &SettingsView::inbox}};
    for (const auto& [key, text] : texts) {
        auto value = registry.setting(key);
        if (!value) return tl::unexpected(value.error());
        view.*text = std::move(*value);
    }
    const auto answers = registry.setting(setting::answers_kept);
    if (!answers) return tl::unexpected(answers.error());
    view.answers_kept = *answers != "0";
    auto rules = registry.rules();
    if (!rules) return tl::unexpected(rules.error());
    view.rules = std::move(*rules);
    return view;
}

}  // namespace

std::string Manager::option(std::string_view key) const {
    const auto found = std::ranges::find(options, key, &Option::key);
    const std::string value = kept_.get(key);
    if (found == options.end()) return value;
    const bool known = !value.empty() && std::ranges::find(found->values, value) != found->values.end();
    return known ? value : std::string(found->values.front());
}

KeyView Manager::key_view() const {
    KeyView view;
    const std::string folder = organisation_key_folder(environment_.data_folder);
    view.path = certificate::organisation_key_path(folder);
    const auto key = certificate::open_organisation_key(*environment_.disk, folder);
    if (!key && key.error().code != "key.none") view.trouble = key.error();
    if (!key) return view;
    view.there = true;
    view.did = certificate::to_did_key(key->public_key());
    view.known_to_course = std::ranges::find(loaded_->organisation.keys, view.did) != loaded_->organisation.keys.end();
    return view;
}

void Manager::ask_settings() {
    using Answer = Result<SettingsView>;
    ask<Answer>("settings", [](registry::Registry& registry) { return read_settings(registry); },
                [this](Answer& read) {
                    if (!read) return complain(read.error());
                    auto retention = std::move(settings_.retention);
                    auto audit = std::move(settings_.audit);
                    settings_ = std::move(*read);
                    settings_.ready = true;
                    settings_.address = registry::shown(address_);
                    settings_.shared = registry::is_server_address(address_);
                    settings_.people = overview_.counts.people;
                    settings_.key = key_;
                    settings_.separator = option("separator");
                    settings_.encoding = option("encoding");
                    settings_.format = option("format");
                    settings_.name = by().who;
                    settings_.save_folder = save_folder();
                    settings_.retention = std::move(retention);
                    settings_.audit = std::move(audit);
                });
}

void Manager::make_key() {
    const auto made = certificate::create_organisation_key(*environment_.disk, organisation_key_folder(environment_.data_folder), environment_.randomness);
    if (!made) return complain(made.error());
    key_ = key_view();
    say_good("key-made", {{"path", key_.path}}, key_.path);
    refresh();
}

void Manager::close_key() {
    const auto closed = environment_.disk->close_to_others(key_.path);
    key_ = key_view();
    refresh();
    if (!closed) return complain(closed.error());
    if (key_.trouble) return complain(*key_.trouble);
    say_good("key-closed");
}

void Manager::set_option(const SetOption& wish) {
    if (const auto found = std::ranges::find(options, wish.key, &Option::key); found != options.end() || wish.key == "name") {
        if (found != options.end() && std::ranges::find(found->values, wish.value) == found->values.end()) return;
        kept_.set(wish.key, wish.value);
        keep_preferences();
        return refresh();
    }
}

void Manager::set_periods(const SetPeriods& wish) {
    const std::pair<const char*, std::string> periods[] = {{setting::keep_files_months, wish.files_months},
                                                           {setting::keep_left_months, wish.left_months},
                                                           {setting::keep_set_aside_days, wish.set_aside_days}};
    constexpr std::size_t longest = 4;
    for (const auto& [key, value] : periods)
        if (value.size() > longest || !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
            return complain({"session.not-a-number", {{"text", value}}, {}});
    settings_.retention.reset();
    act(
        [kept = std::vector(std::begin(periods), std::end(periods)), by = by()](registry::Registry& registry) -> Result<void> {
            for (const auto& [key, value] : kept)
                if (auto set = registry.set_setting(key, value, by); !set) return set;
            return {};
        },
        "setting-kept");
}

void Manager::retention(bool dry_run) {
    using Answer = Result<registry::Retention>;
    ask<Answer>({}, [dry_run, by = by()](registry::Registry& registry) { return registry.retention(dry_run, by); },
                [this](Answer& outcome) {
                    if (!outcome) return complain(outcome.error());
                    settings_.retention = std::move(*outcome);
                    refresh();
                });
}

void Manager::verify_log() {
    using Answer = Result<registry::AuditVerdict>;
    ask<Answer>({}, [](registry::Registry& registry) { return registry.verify_audit(); },
                [this](Answer& verdict) {
                    if (!verdict) return complain(verdict.error());
                    settings_.audit = std::move(*verdict);
                });
}

}  // namespace rozwaga::session::managing
