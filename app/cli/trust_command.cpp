#include "cli/trust_command.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "certificate/identifiers.h"
#include "cli/organisation_side.h"
#include "cli/registry_side.h"
#include "cli/submitted.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::uint64_t trust_file_limit = 16u << 20;

/// The id, and where the organisation confirmed another certificate with it, that one's too.
Result<std::vector<std::string>> ids_of(const Console& console, const std::string& certificate) {
    if (certificate::is_urn_uuid(certificate)) return std::vector{certificate};
    const auto submission = submission_in(console, certificate);
    if (!submission) return tl::unexpected(submission.error());
    if (submission->credential.empty()) return fail("cli.whole-certificate-needed", {{"path", certificate}});
    const auto credential = certificate::read_credential(submission->credential);
    if (!credential) {
        Error error = credential.error();
        error.place.file = certificate;
        return tl::unexpected(error);
    }
    std::vector<std::string> ids{credential->claim.id};
    if (!credential->claim.confirms.empty()) ids.push_back(credential->claim.confirms);
    return ids;
}

ordered_json keys_json(const std::vector<certificate::KnownKey>& keys) {
    ordered_json list = ordered_json::array();
    for (const auto& key : keys) {
        ordered_json one = {{"key", key.did}, {"name", key.name}, {"since", to_iso8601(key.since)}};
        if (key.until) one["until"] = to_iso8601(*key.until);
        list.push_back(std::move(one));
    }
    return list;
}

ordered_json revocations_json(const std::vector<certificate::Revocation>& revocations) {
    ordered_json list = ordered_json::array();
    for (const auto& one : revocations)
        list.push_back({{"certificate", one.certificate}, {"at", to_iso8601(one.at)}, {"reason", one.reason}, {"by", one.by}});
    return list;
}

void print_trust(const Console& console, const certificate::Trust& trust) {
    const auto& words = console.words;
    for (const auto& key : trust.organisations)
        console.out << words(key.until ? "cli.trust-retired-key" : "cli.trust-key",
                             {{"name", key.name}, {"key", key.did}, {"since", words.date(key.since)},
                              {"until", key.until ? words.date(*key.until) : ""}})
                    << '\n';
    console.out << words.plural("cli.trust-installations", long(trust.installations.size())) << '\n';
    for (const auto& one : trust.revocations)
        console.out << words("cli.trust-revocation",
                             {{"certificate", one.certificate}, {"date", words.date(one.at)}, {"reason", one.reason}})
                    << '\n';
}

/// Of an organisation's course part: only its name and keys are used.
Result<certificate::Trust> trust_beside(const Console& console, const std::string& packs) {
    const auto loaded = load_packs(console, packs);
    if (!loaded) return tl::unexpected(loaded.error());
    return known_trust(console, loaded->organisation);
}

/// What was revoked no longer counts there either; once said, it stays said.
Result<void> mark_registry(const Console& console, const RevokeOptions& options, const certificate::Trust& trust, const std::vector<std::string>& ids) {
    const RegistrySide side{options.registry, options.by};
    const auto registry = open_registry(console, side);
    if (!registry) return tl::unexpected(registry.error());
    for (const std::string& id : ids)
        if (const auto* revocation = trust.revocation(id))
            if (auto marked = (*registry)->revoke(*revocation, acting(console, side)); !marked) return tl::unexpected(marked.error());
    return {};
}

}  // namespace

ExitCode revoke(const Console& console, const RevokeOptions& options) {
    const auto ids = ids_of(console, options.certificate);
    if (!ids) return console.refuse(ids.error());
    auto trust = trust_beside(console, options.packs);
    if (!trust) return console.refuse(trust.error());
    const auto key = signing_key(console, *trust);
    if (!key) return console.refuse(key.error());
    ordered_json revoked = ordered_json::array(), before = ordered_json::array();
    for (const std::string& id : *ids) {
        if (const auto* known = trust->revocation(id)) {
            before.push_back(id);
            if (options.json) continue;
            console.out << console.words("cli.revoked-before", {{"certificate", id}, {"date", console.words.date(known->at)}, {"reason", known->reason}})
                        << '\n';
            continue;
        }
        auto entry = certificate::revoke(id, options.reason, *key, console.clock.now());
        if (!entry) return console.refuse(Error{"cli.reason-invalid", {}, {}});
        trust->revocations.push_back(std::move(*entry));
        if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
        revoked.push_back(id);
        if (!options.json) console.out << console.words("cli.revoked", {{"certificate", id}}) << '\n';
    }
    if (!options.registry.empty())
        if (auto marked = mark_registry(console, options, *trust, *ids); !marked) return console.refuse(marked.error());
    if (options.json) console.out << ordered_json{{"format", 1}, {"revoked", revoked}, {"revoked_before", before}}.dump(2) << '\n';
    return clean;
}

ExitCode show_trust(const Console& console, const TrustOptions& options) {
    const auto trust = trust_beside(console, options.packs);
    if (!trust) return console.refuse(trust.error());
    if (options.json)
        console.out << ordered_json{{"format", 1}, {"organisations", keys_json(trust->organisations)},
                                    {"installations", keys_json(trust->installations)},
                                    {"revocations", revocations_json(trust->revocations)}}
                           .dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
    else print_trust(console, *trust);
    return clean;
}

ExitCode export_trust(const Console& console, const TrustOptions& options) {
    const auto trust = trust_beside(console, options.packs);
    if (!trust) return console.refuse(trust.error());
    const auto key = signing_key(console, *trust);
    if (!key) return console.refuse(key.error());
    const auto bytes = certificate::export_trust(*trust, *key, console.clock.now());
    if (!bytes) return console.refuse(bytes.error());
    if (auto written = console.disk.write(options.file, *bytes); !written) return console.refuse(written.error());
    console.out << console.words("cli.trust-exported", {{"path", options.file},
                                                        {"keys", std::to_string(trust->organisations.size() + trust->installations.size())},
                                                        {"revocations", std::to_string(trust->revocations.size())}})
                << '\n';
    return clean;
}

ExitCode forget_key(const Console& console, const TrustOptions& options) {
    auto trust = stored_trust(console);
    if (!trust) return console.refuse(trust.error());
    if (!trust->organisation(options.key)) return console.refuse(Error{"trust.unknown-key", {{"did", options.key}}, {}});
    std::erase_if(trust->organisations, [&](const auto& key) { return key.did == options.key; });
    const auto revocations = std::erase_if(trust->revocations, [&](const auto& one) { return one.by == options.key; });
    if (auto saved = store_trust(console, *trust); !saved) return console.refuse(saved.error());
    console.out << console.words("cli.trust-forgotten", {{"key", options.key}, {"revocations", std::to_string(revocations)}}) << '\n';
    return clean;
}

ExitCode import_trust(const Console& console, const TrustOptions& options) {
    const auto trust = trust_beside(console, options.packs);
    if (!trust) return console.refuse(trust.error());
    const auto bytes = console.disk.read(options.file, trust_file_limit);
    if (!bytes) return console.refuse(bytes.error());
    const auto imported = certificate::import_trust(*trust, *bytes, options.accept);
    if (!imported) return console.refuse(imported.error());
    if (auto saved = store_trust(console, imported->trust); !saved) return console.refuse(saved.error());
    console.out << console.words("cli.trust-imported", {{"signer", imported->signer},
                                                        {"keys", std::to_string(imported->keys_added)},
                                                        {"revocations", std::to_string(imported->revocations_added)}})
                << '\n';
    if (imported->keys_left_out > 0 || imported->revocations_left_out > 0)
        console.err << console.words("cli.trust-left-out", {{"keys", std::to_string(imported->keys_left_out)},
                                                            {"revocations", std::to_string(imported->revocations_left_out)}})
                    << '\n';
    return clean;
}

}  // namespace rozwaga::cli
