#include "cli/organisation_side.h"

#include <ostream>

#include "certificate/identifiers.h"
#include "certificate/organisation_key.h"
#include "system/secret_input.h"

namespace rozwaga::cli {
namespace {

void know(certificate::Trust& trust, const std::string& did, const std::string& name, Instant since) {
    if (!trust.organisation(did)) trust.organisations.push_back({did, name, since, {}, {}});
}

/// Whole seconds, as the store writes them.
Instant this_second(const Console& console) { return {console.clock.now().milliseconds / 1000 * 1000}; }

Result<SecretText> first_line_of(const Console& console, const std::string& file) {
    constexpr std::uint64_t limit = 4096;
    Result<std::string> bytes = console.disk.read(file, limit);
    if (!bytes) return tl::unexpected(bytes.error());
    const SecretText whole(std::move(*bytes));
    return SecretText(std::string(whole.view().substr(0, whole.view().find_first_of("\r\n"))));
}

}  // namespace

std::string key_folder(const Console& console) { return console.data_folder + "/organisation"; }
std::string trust_path(const Console& console) { return console.data_folder + "/trust.json"; }

Result<certificate::SigningKey> own_key(const Console& console) {
    if (console.data_folder.empty()) return fail("system.no-home");
    return certificate::open_organisation_key(console.disk, key_folder(console));
}

Result<certificate::SigningKey> signing_key(const Console& console, const certificate::Trust& trust) {
    auto key = own_key(console);
    if (!key) return key;
    const std::string did = certificate::to_did_key(key->public_key());
    const auto* known = trust.organisation(did);
    if (known && known->until) return fail("trust.retired-signer", {{"did", did}});
    return key;
}

Result<certificate::Trust> stored_trust(const Console& console) {
    if (console.data_folder.empty()) return fail("system.no-home");
    return certificate::load_trust(console.disk, trust_path(console));
}

Result<certificate::Trust> known_trust(const Console& console, const course::Organisation& organisation) {
    auto trust = stored_trust(console);
    if (!trust) return trust;
    const Instant now = this_second(console);
    const auto key = own_key(console);
    if (!key && key.error().code != "key.none") return tl::unexpected(key.error());
    if (key) know(*trust, certificate::to_did_key(key->public_key()), organisation.name, now);
    for (const std::string& did : organisation.keys) know(*trust, did, organisation.name, now);
    return trust;
}

Result<void> store_trust(const Console& console, const certificate::Trust& trust) {
    if (auto made = console.disk.make_folders(console.data_folder, true); !made) return made;
    return certificate::save_trust(console.disk, trust_path(console), trust);
}

Result<SecretText> passphrase(const Console& console, const std::string& file, bool fresh) {
    if (!file.empty()) return first_line_of(console, file);
    const bool typed = system::someone_types();
    const auto ask = [&](const char* key) {
        if (typed) console.err << console.words(key) << ' ' << std::flush;
        auto line = system::read_secret_line();
        if (typed) console.err << '\n';
        return line;
    };
    auto first = ask("cli.passphrase");
    if (!first || !fresh || !typed) return first;
    const auto second = ask("cli.passphrase-again");
    if (!second) return tl::unexpected(second.error());
    if (first->view() != second->view()) return fail("key.passphrase-differs");
    return first;
}

Result<void> nothing_at(const Console& console, const std::string& path) {
    const auto entry = console.disk.describe(path);
    if (entry) return fail("cli.exists", {{"path", path}});
    if (entry.error().code != "disk.not-found") return tl::unexpected(entry.error());
    return {};
}

}  // namespace rozwaga::cli
