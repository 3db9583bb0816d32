// rozwagactl collect: folders, files, archives and messages into the registry. COLLECT.md says what it prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/registry_side.h"

namespace rozwaga::cli {

struct CollectOptions {
    std::vector<std::string> inboxes;
    RegistrySide side;
    std::string roster;
    std::vector<std::string> packs;        ///< folders; empty: the installed ones
    std::string trust;                     ///< file; empty: the store in the data folder
    std::string countersign_folder;        ///< empty: not asked for
    unsigned workers = 0;
    bool json = false;
};

CLI::App* declare_collect(CLI::App& app, CollectOptions& options, std::string& data_folder, const text::Wording& words);
ExitCode collect(const Console& console, const CollectOptions& options);

}  // namespace rozwaga::cli
