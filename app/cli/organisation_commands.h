// The commands of an organisation, declared and sent on: key, enrol, countersign, revoke, trust.
#pragma once

#include <optional>
#include <string>

#include "cli/console.h"
#include "cli/countersign_command.h"
#include "cli/enrol_command.h"
#include "cli/key_command.h"
#include "cli/trust_command.h"

namespace CLI {
class App;
}

namespace rozwaga::cli {

struct OrganisationOptions {
    KeyOptions key;
    EnrolOptions enrol;
    CountersignOptions countersign;
    RevokeOptions revoke;
    TrustOptions trust;
};

struct OrganisationCommands {
    CLI::App *key_create, *key_show, *key_backup, *key_restore, *key_rotate;
    CLI::App *enrol, *countersign, *revoke, *trust_show, *trust_export, *trust_import, *trust_forget;
};

/// `data_folder` takes --data.
OrganisationCommands declare_organisation(CLI::App& app, OrganisationOptions& options, std::string& data_folder,
                                          const text::Wording& words);
/// Nothing when none of these was asked for.
std::optional<ExitCode> dispatch_organisation(const Console& console, const OrganisationCommands& commands,
                                              const OrganisationOptions& options);

}  // namespace rozwaga::cli
