#include "certificate/trust.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/identifiers.h"
#include "certificate/statement.h"
#include "certificate/trust_json.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr const char* store_format = "rozwaga-trust-store 1";

const KnownKey* key_among(const std::vector<KnownKey>& keys, std::string_view did) {
    const auto found = std::ranges::find(keys, did, &KnownKey::did);
    return found == keys.end() ? nullptr : &*found;
}

Instant whole_second(Instant instant) { return {instant.milliseconds / 1000 * 1000}; }

json store_document(const Trust& trust) {
    json document = lists_of(trust);
    document["format"] = store_format;
    document["digest"] = to_hex(sha256(canonical(document)));
    return document;
}

}  // namespace

const KnownKey* Trust::organisation(std::string_view did) const { return key_among(organisations, did); }
const KnownKey* Trust::installation(std::string_view did) const { return key_among(installations, did); }

const Revocation* Trust::revocation(std::string_view certificate) const {
    const auto found = std::ranges::find(revocations, certificate, &Revocation::certificate);
    return found == revocations.end() ? nullptr : &*found;
}

Result<Revocation> revoke(const std::string& certificate, const std::string& reason, const SigningKey& key, Instant now) try {
    Revocation revocation{certificate, whole_second(now), reason, to_did_key(key.public_key()), {}};
    if (const std::string field = broken_revocation_field(revocation); !field.empty())
        return fail("certificate.claim-invalid", {{"field", field}});
    revocation.entry = canonical(signed_statement(revocation_statement(revocation), key));
    return revocation;
} catch (const json::exception&) {
    return fail("certificate.claim-invalid", {{"field", "reason"}});
}

Result<void> rotate(Trust& trust, const SigningKey& old_key, const SigningKey& next, Instant now) {
    const Succession succession{to_did_key(old_key.public_key()), to_did_key(next.public_key()), whole_second(now)};
    const auto old = std::ranges::find(trust.organisations, succession.from, &KnownKey::did);
    if (old == trust.organisations.end()) return fail("trust.unknown-signer", {{"did", succession.from}});
    if (old->until) return fail("trust.retired-signer", {{"did", succession.from}});
    if (trust.organisation(succession.to)) return fail("trust.two-successors", {{"did", succession.to}});
    const KnownKey fresh{succession.to, old->name, succession.at, {},
                         canonical(signed_statement(succession_statement(succession), old_key))};
    old->until = succession.at;
    trust.organisations.insert(trust.organisations.begin(), fresh);
    return {};
}

Result<Trust> load_trust(const Disk& disk, const std::string& path) try {
    const auto damaged = [&] { return fail("trust.damaged", {{"path", path}}); };
    const Result<std::string> bytes = disk.read(path, trust_size_limit);
    if (!bytes && bytes.error().code == "disk.not-found") return Trust{};
    if (!bytes && bytes.error().code == "disk.too-large") return damaged();
    if (!bytes) return tl::unexpected(bytes.error());
    const Result<json> document = parse_bounded(*bytes, trust_size_limit);
    if (!document || !document->is_object()) return damaged();
    Result<Trust> trust = read_lists(*document);
    if (!trust || store_document(*trust) != *document) return damaged();
    return trust;
} catch (const json::exception&) {
    return fail("trust.damaged", {{"path", path}});
}

Result<void> save_trust(Disk& disk, const std::string& path, const Trust& trust) {
    if (auto bounded = within_limits(trust); !bounded) return bounded;
    const std::string bytes = canonical(store_document(trust));
    if (bytes.size() > trust_size_limit) return fail("trust.full", {{"limit", std::to_string(revocations_limit)}});
    return disk.write(path, bytes, true);
}

}  // namespace rozwaga::certificate
