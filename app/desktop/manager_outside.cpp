#include "desktop/manager_outside.h"

#include "text/wordings.h"

namespace rozwaga::desktop {
namespace {

using session::managing::ManagerWish;

constexpr std::size_t most_files_chosen = 5000;

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Its own words for whoever writes beside the drawing.
template <class Writer>
struct WithWords {
    text::Wordings wordings;
    std::optional<Writer> writer;
    explicit WithWords(const std::string& catalogues) : wordings(catalogues) {}
};

}  // namespace

bool DesktopManagerOutside::has_dialogs() const { return dialogs_ && platform::can_choose_files(); }

Result<void> DesktopManagerOutside::ask(Result<platform::FileChoice> choice, Answer wanted) {
    if (!choice) return tl::unexpected(choice.error());
    choice_ = std::move(*choice);
    wanted_ = std::move(wanted);
    return {};
}

Result<void> DesktopManagerOutside::ask_collect_files(const std::string& start) {
    return ask(platform::choose_files_to_open(last_part(start), start, most_files_chosen),
               [](const auto& paths) { return ManagerWish(session::managing::Collect{paths}); });
}

Result<void> DesktopManagerOutside::ask_collect_folder(const std::string& start) {
    return ask(platform::choose_folder(last_part(start), start), [](const auto& paths) { return ManagerWish(session::managing::Collect{paths}); });
}

Result<void> DesktopManagerOutside::ask_roster(const std::string& start) {
    return ask(platform::choose_files_to_open(last_part(start), start, 1),
               [](const auto& paths) { return ManagerWish(session::managing::ReadRoster{paths.front()}); });
}

Result<void> DesktopManagerOutside::ask_folder(const std::string& setting, const std::string& start) {
    return ask(platform::choose_folder(last_part(start), start),
               [setting](const auto& paths) { return ManagerWish(session::ChangeSetting{setting, paths.front()}); });
}

std::optional<ManagerWish> DesktopManagerOutside::chosen() {
    if (!choice_) return {};
    const platform::Choosing state = choice_->state();
    if (state == platform::Choosing::running) return {};
    std::optional<ManagerWish> answer;
    if (state == platform::Choosing::chosen) answer = wanted_(choice_->paths());
    choice_.reset();
    return answer;
}

Result<void> DesktopManagerOutside::show_file(const std::string& path) {
    if (!dialogs_) return {};
    return platform::open_folder(path);
}

std::shared_ptr<documents::ReminderWriter> DesktopManagerOutside::reminder_writer(const std::string& fallback) {
    const auto both = std::make_shared<WithWords<documents::ReminderWriter>>(catalogues_);
    both->writer.emplace(both->wordings, fallback);
    return {both, &*both->writer};
}

std::shared_ptr<documents::CertificatePrinter> DesktopManagerOutside::certificate_printer() {
    const auto both = std::make_shared<WithWords<documents::CertificatePrinter>>(catalogues_);
    both->writer.emplace(both->wordings, share_);
    return {both, &*both->writer};
}

std::string DesktopManagerOutside::dated(std::string_view key, const std::string& language, Instant now) const {
    text::Wordings wordings(catalogues_);
    const std::string day = to_iso8601(now).substr(0, 10);
    const auto words = wordings.in(language);
    return words ? (**words)(key, {{"date", day}}) : day;
}

std::string DesktopManagerOutside::reminders_folder(const std::string& language, Instant now) { return dated("manage.reminders-folder", language, now); }
std::string DesktopManagerOutside::certificates_folder(const std::string& language, Instant now) { return dated("manage.certificates-folder", language, now); }

std::shared_ptr<const documents::ReportTables> DesktopManagerOutside::report_tables(const std::string& language, Calendar calendar, Instant now) {
    const auto both = std::make_shared<WithWords<documents::ReportTables>>(catalogues_);
    const auto words = both->wordings.in(language);
    if (!words) return nullptr;
    both->writer.emplace(**words, calendar, now, documents::Readers::people);
    return {both, &*both->writer};
}

}  // namespace rozwaga::desktop
