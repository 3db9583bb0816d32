// What the manager's order of work needs from beyond the rules: dialogs, other programs, files in words. desktop/ has the real one.
#pragma once

#include <memory>
#include <string>

#include "base/calendar.h"
#include "base/result.h"
#include "documents/certificate_printer.h"
#include "documents/reminder_wording.h"
#include "documents/report_tables.h"

namespace rozwaga::session::managing {

class ManagerOutside {
public:
    virtual ~ManagerOutside() = default;

    /// Whether a file dialog can be had; where not, typed paths and dropping are the ways.
    virtual bool has_dialogs() const = 0;
    /// Each opens its dialog and returns; once the person has chosen, the wish of that name is fulfilled.
    virtual Result<void> ask_collect_files(const std::string& start) = 0;
    virtual Result<void> ask_collect_folder(const std::string& start) = 0;
    virtual Result<void> ask_roster(const std::string& start) = 0;
    virtual Result<void> ask_folder(const std::string& setting, const std::string& start) = 0;
    /// Opens the file manager at a file.
    virtual Result<void> show_file(const std::string& path) = 0;
    // Words on paper: each its own, for use beside the drawing.
    virtual std::shared_ptr<documents::ReminderWriter> reminder_writer(const std::string& fallback) = 0;
    virtual std::shared_ptr<documents::CertificatePrinter> certificate_printer() = 0;
    /// "Przypomnienia 2026-11-28", "Certyfikaty 2026-11-28".
    virtual std::string reminders_folder(const std::string& language, Instant now) = 0;
    virtual std::string certificates_folder(const std::string& language, Instant now) = 0;
    virtual std::shared_ptr<const documents::ReportTables> report_tables(const std::string& language, Calendar calendar, Instant now) = 0;
};

}  // namespace rozwaga::session::managing
