// What the desktop offers: choosing a file, opening a folder or the mail program. Each is a child process without a shell.
// None of it blocks drawing: a choice runs in the background and is asked for its result.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace rozwaga::platform {

/// Whether a file dialog can be shown. Screens offer a typed path in any case.
bool can_choose_files();

enum class Choosing { running, chosen, cancelled };

/// A dialog under way; closed when destroyed.
class FileChoice {
public:
    FileChoice();
    ~FileChoice();
    FileChoice(FileChoice&&) noexcept;
    FileChoice& operator=(FileChoice&&) noexcept;

    /// Never waits. The window is woken when the dialog ends.
    Choosing state();
    /// Absolute paths, once chosen: one, or several where that was offered.
    const std::vector<std::string>& paths() const;

private:
    friend Result<FileChoice> choose(const std::vector<std::string>& arguments, std::size_t most);
    struct Inside;
    explicit FileChoice(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// Errors: "platform.no-file-dialog".
Result<FileChoice> choose_file_to_save(const std::string& title, const std::string& suggested_path);
Result<FileChoice> choose_folder(const std::string& title, const std::string& start);
/// One or several, of any kind; `most` bounds how many are taken.
Result<FileChoice> choose_files_to_open(const std::string& title, const std::string& start, std::size_t most);

/// Shows a folder (or the folder of a file) in the file manager.
/// Errors: "platform.no-such-folder" {path}, "platform.no-opener" {program}.
Result<void> open_folder(const std::string& path);

struct Mail {
    std::string to, subject, body;
    std::string attachment;  ///< absolute path; empty for none
};
/// Opens the mail program with a letter ready to be sent by the person.
/// Errors: "platform.bad-address" {address}, "platform.no-such-file" {path}, "platform.no-opener" {program}.
Result<void> compose_mail(const Mail& mail);

/// Opens a web address (https or http only) in the browser. Errors: "platform.bad-address", "platform.no-opener".
Result<void> open_address(const std::string& address);

/// The program of that name on PATH, as an absolute path.
std::optional<std::string> find_program(const std::string& name);

}  // namespace rozwaga::platform
