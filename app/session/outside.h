// What the order of work needs from beyond the rules: wording on paper, dialogs, other programs. desktop/ and cli/ have the
// real ones.
#pragma once

#include <string>

#include "base/result.h"
#include "certificate/credential.h"
#include "course/course.h"

namespace rozwaga::session {

class Outside {
public:
    virtual ~Outside() = default;
    /// What had to be done for a certificate, in words.
    virtual std::string criteria(const std::string& language, int pass_mark, bool refresher) = 0;
    /// The PDF, worded in the claim's language, with what was issued attached and its square drawn.
    virtual Result<std::string> print_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                                  const certificate::Issued& issued) = 0;
    /// File name without folder: "Certyfikat Jan Nowak 2026-11-22.pdf".
    virtual std::string certificate_file_name(const certificate::Claim& claim) = 0;

    /// "Potwierdzenie zasad Jan Nowak 2026-11-22.json".
    virtual std::string receipt_file_name(const certificate::Claim& claim) = 0;

    /// Whether a file dialog can be had; where not, the typed path is the only way.
    virtual bool has_dialogs() const = 0;
    /// Opens the dialog and returns; once the person has chosen, SaveCertificate is fulfilled.
    virtual Result<void> ask_save_path(const std::string& certificate, const std::string& suggested) = 0;
    /// Opens the dialog and returns; once the person has chosen, ChooseMovingPath is fulfilled.
    virtual Result<void> ask_moving_path(const std::string& suggested) = 0;
    /// Opens the dialog and returns; once the person has chosen, ChangeSetting is fulfilled.
    virtual Result<void> ask_folder(const std::string& setting, const std::string& start) = 0;
    /// Opens the dialog and returns; once the person has chosen, OpenFiles is fulfilled.
    virtual Result<void> ask_open_files(const std::string& start) = 0;
    /// The letters of a name that certificates cannot show, each once; empty when all can be.
    virtual Result<std::string> missing_letters(const std::string& text) = 0;
    /// Opens the file manager at a file.
    virtual Result<void> show_file(const std::string& path) = 0;
    /// Opens a web address or mailto: link of the course in the browser or mail program.
    virtual Result<void> open_address(const std::string& address) = 0;
    /// Opens a mail draft to `address`, with the saved certificate attached where the mail program allows it.
    virtual Result<void> compose_mail(const std::string& address, const certificate::Claim& claim, const std::string& path) = 0;
};

}  // namespace rozwaga::session
