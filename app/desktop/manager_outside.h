// The real ManagerOutside: dialogs, the file manager, words on paper.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/desktop.h"
#include "session/manager_outside.h"
#include "session/manager_wishes.h"

namespace rozwaga::desktop {

class DesktopManagerOutside final : public session::managing::ManagerOutside {
public:
    /// `share` holds i18n/ and fonts/. Without `dialogs` (the tour) no other program is started.
    DesktopManagerOutside(std::string share, bool dialogs) : share_(std::move(share)), catalogues_(share_ + "/i18n"), dialogs_(dialogs) {}

    bool has_dialogs() const override;
    Result<void> ask_collect_files(const std::string& start) override;
    Result<void> ask_collect_folder(const std::string& start) override;
    Result<void> ask_roster(const std::string& start) override;
    Result<void> ask_folder(const std::string& setting, const std::string& start) override;
    Result<void> show_file(const std::string& path) override;
    std::shared_ptr<documents::ReminderWriter> reminder_writer(const std::string& fallback) override;
    std::shared_ptr<documents::CertificatePrinter> certificate_printer() override;
    std::string reminders_folder(const std::string& language, Instant now) override;
    std::string certificates_folder(const std::string& language, Instant now) override;
    std::shared_ptr<const documents::ReportTables> report_tables(const std::string& language, Calendar calendar, Instant now) override;

    /// What the answer of a dialog asks for, once. Ask once a frame.
    std::optional<session::managing::ManagerWish> chosen();

private:
    using Answer = std::function<session::managing::ManagerWish(const std::vector<std::string>& paths)>;
    Result<void> ask(Result<platform::FileChoice> choice, Answer wanted);

    std::string dated(std::string_view key, const std::string& language, Instant now) const;

    std::string share_, catalogues_;
    bool dialogs_;
    std::optional<platform::FileChoice> choice_;
    Answer wanted_;
};

}  // namespace rozwaga::desktop
