// Where things lie on this machine: the person's folders (XDG base directories and user-dirs) and our resources.
// Paths are absolute, without a slash at the end; none is created here.
// Errors: "system.no-home"; "system.no-resources" {path}: share/rozwaga was looked for there last.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "base/result.h"

namespace rozwaga::system {

/// What the folders are worked out from.
struct Surroundings {
    std::map<std::string, std::string> variables;   ///< only the ones below
    std::string account_home;                       ///< by the user database, used where HOME says nothing
    std::string program_folder;                     ///< of the running executable; empty when not known

    /// HOME, XDG_DATA_HOME, XDG_CONFIG_HOME, ROZWAGA_SHARE.
    static Surroundings of_this_process();
};

struct Folders {
    std::string home;
    std::string data;        ///< the learners' records
    std::string config;      ///< what belongs to the machine's user, not to a learner
    std::string documents;   ///< the home folder where there is no such folder
    std::string desktop;
};

/// Relative values of XDG variables are ignored, as their specification asks.
Result<Folders> find_folders(const Surroundings& surroundings, const Disk& disk);

/// The folder share/rozwaga: ROZWAGA_SHARE, or beside the program's own folder, or in it.
Result<std::string> find_resources(const Surroundings& surroundings, const Disk& disk);

/// The value of `name` ("XDG_DOCUMENTS_DIR") in the text of user-dirs.dirs; empty when it has none that is usable.
std::string user_folder(std::string_view user_dirs, std::string_view name, const std::string& home);

}  // namespace rozwaga::system
