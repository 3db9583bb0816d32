// What every command needs: streams, the user's language, the disk, and the three exit codes.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/disk.h"
#include "base/result.h"
#include "course/course.h"
#include "text/wording.h"

namespace rozwaga::cli {

/// 0 done and clean, 1 done and something is wrong with what was looked at, 2 could not be done.
enum ExitCode { clean = 0, faulty = 1, unusable = 2 };

struct Console {
    std::ostream& out;               ///< results
    std::ostream& err;               ///< errors and progress
    const text::Wording& words;
    Disk& disk;
    const Clock& clock;
    Randomness& randomness;
    std::string share_folder;        ///< packs, catalogues, fonts
    std::string data_folder;         ///< learners' records

    /// Prints the error on `err` and answers `unusable`.
    ExitCode refuse(const Error& error) const;
};

/// "pl" or "en" (any language with a catalogue) from --language, else from LC_ALL, LC_MESSAGES, LANG; English otherwise.
std::string language_of_user(const std::optional<std::string>& asked, const std::string& catalogues);

/// The value of --language among the arguments: wording must be known before --help is read.
std::optional<std::string> language_asked(int argc, const char* const* argv);

/// Both packs of `folder`, or of the share folder when empty.
Result<course::LoadedCourse> load_packs(const Console& console, const std::string& folder);

}  // namespace rozwaga::cli
