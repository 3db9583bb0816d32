#include "cli/key_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "certificate/identifiers.h"
#include "certificate/organisation_key.h"
#include "cli/organisation_side.h"
#include "system/private_file.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::uint64_t backup_file_limit = 65'536;

/// What belongs into the organisation's settings.
void print_for_course(const Console& console, const std::vector<std::string>& dids) {
    console.out << console.words("cli.key-into-course") << "\nkeys:\n";
    for (const std::string& did : dids) console.out << "  - " << did << '\n';
}

/// The newest first.
std::vector<std::string> with_older(const std::string& did, const std::vector<std::string>& known) {
    std::vector<std::string> all{did};
    for (const std::string& one : known)
        if (one != did) all.push_back(one);
    return all;
}

}  // namespace

ExitCode create_key(const Console& console, const KeyOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    const auto stored = stored_trust(console);   // before there is a key that it might not take in
    if (!stored) return console.refuse(stored.error());
    const auto key = certificate::create_organisation_key(console.disk, key_folder(console), console.randomness);
    if (!key) return console.refuse(key.error());
    const auto trust = known_trust(console, loaded->organisation);
    if (!trust) return console.refuse(trust.error());
    if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
    const std::string did = certificate::to_did_key(key->public_key());
    console.out << console.words("cli.key-created", {{"organisation", loaded->organisation.name}, {"folder", key_folder(console)}}) << '\n';
    print_for_course(console, with_older(did, loaded->organisation.keys));
    console.out << console.words("cli.key-back-it-up") << '\n';
    return clean;
}

ExitCode show_key(const Console& console, const KeyOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    const auto key = own_key(console);
    if (!key) return console.refuse(key.error());
    const std::string did = certificate::to_did_key(key->public_key());
    const auto& named = loaded->organisation.keys;
    const bool in_course = std::ranges::find(named, did) != named.end();
    if (options.json) {
        console.out << ordered_json{{"format", 1}, {"key", did}, {"organisation", loaded->organisation.name}, {"in_course", in_course}}.dump(2)
                    << '\n';
        return in_course ? clean : faulty;
    }
    console.out << did << '\n';
    if (in_course) return clean;
    console.err << console.words("cli.key-not-in-course") << '\n';
    print_for_course(console, with_older(did, named));
    return faulty;
}

ExitCode back_up_key(const Console& console, const KeyOptions& options) {
    if (const auto key = own_key(console); !key) return console.refuse(key.error());
    if (auto nothing = nothing_at(console, options.file); !nothing) return console.refuse(nothing.error());
    const auto secret = passphrase(console, options.passphrase_file, true);
    if (!secret) return console.refuse(secret.error());
    const auto backup = certificate::back_up_key(console.disk, key_folder(console), secret->view(), console.randomness);
    if (!backup) return console.refuse(backup.error());
    if (auto written = console.disk.write(options.file, *backup, true); !written) return console.refuse(written.error());
    console.out << console.words("cli.key-backed-up", {{"path", options.file}}) << '\n';
    return clean;
}

ExitCode restore_key(const Console& console, const KeyOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    const auto backup = console.disk.read(options.file, backup_file_limit);
    if (!backup) return console.refuse(backup.error());
    const auto secret = passphrase(console, options.passphrase_file, false);
    if (!secret) return console.refuse(secret.error());
    const auto key = certificate::restore_key(console.disk, key_folder(console), *backup, secret->view());
    if (!key) {
        Error error = key.error();
        if (error.code == "key.backup-damaged" || error.code == "key.passphrase-wrong") error.place.file = options.file;
        return console.refuse(error);
    }
    const auto trust = known_trust(console, loaded->organisation);
    if (!trust) return console.refuse(trust.error());
    if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
    console.out << console.words("cli.key-restored", {{"key", certificate::to_did_key(key->public_key())}}) << '\n';
    return clean;
}

ExitCode rotate_key(const Console& console, const KeyOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    auto trust = known_trust(console, loaded->organisation);
    if (!trust) return console.refuse(trust.error());
    if (const auto key = signing_key(console, *trust); !key) return console.refuse(key.error());
    // Written once as it is: a store that takes nothing must show before there are two keys.
    if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
    const auto keys = certificate::rotate_organisation_key(console.disk, key_folder(console), console.randomness);
    if (!keys) return console.refuse(keys.error());
    if (auto rotated = certificate::rotate(*trust, keys->old_key, keys->new_key, console.clock.now()); !rotated)
        return console.refuse(rotated.error());
    if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
    const std::string old_did = certificate::to_did_key(keys->old_key.public_key());
    std::vector<std::string> older{old_did};
    for (const std::string& did : with_older(old_did, loaded->organisation.keys))
        if (did != old_did) older.push_back(did);
    console.out << console.words("cli.key-rotated", {{"folder", key_folder(console)}}) << '\n';
    print_for_course(console, with_older(certificate::to_did_key(keys->new_key.public_key()), older));
    console.out << console.words("cli.key-back-it-up") << '\n';
    return clean;
}

}  // namespace rozwaga::cli
