// The real Outside of the window app: prints, opens dialogs, the file manager and the mail program.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "documents/certificate_printer.h"
#include "platform/desktop.h"
#include "session/outside.h"
#include "session/wishes.h"

namespace rozwaga::desktop {

class DesktopOutside final : public session::Outside {
public:
    /// `printer` outlives it; `share` holds fonts/. Without `dialogs` (the tour) no other program is started.
    DesktopOutside(documents::CertificatePrinter& printer, const std::string& share, bool dialogs)
        : printer_(printer), fonts_{share + "/fonts"}, dialogs_(dialogs) {}

    std::string criteria(const std::string& language, int pass_mark, bool refresher) override;
    Result<std::string> print_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                          const certificate::Issued& issued) override;
    std::string certificate_file_name(const certificate::Claim& claim) override;
    std::string receipt_file_name(const certificate::Claim& claim) override;
    bool has_dialogs() const override;
    Result<void> ask_save_path(const std::string& certificate, const std::string& suggested) override;
    Result<void> ask_moving_path(const std::string& suggested) override;
    Result<void> ask_folder(const std::string& setting, const std::string& start) override;
    Result<void> ask_open_files(const std::string& start) override;
    Result<std::string> missing_letters(const std::string& text) override { return documents::missing_letters(text, fonts_); }
    Result<void> show_file(const std::string& path) override;
    Result<void> open_address(const std::string& address) override;
    Result<void> compose_mail(const std::string& address, const certificate::Claim& claim, const std::string& path) override;

    /// What the answer of a dialog asks for, once. Ask once a frame.
    std::optional<session::Request> chosen();

private:
    documents::CertificatePrinter& printer_;
    using Answer = std::function<session::Request(const std::vector<std::string>& paths)>;
    Result<void> ask(Result<platform::FileChoice> choice, Answer wanted);

    documents::FontFolder fonts_;
    bool dialogs_;
    std::optional<platform::FileChoice> choice_;
    Answer wanted_;
};

}  // namespace rozwaga::desktop
