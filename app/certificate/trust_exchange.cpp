// What a verifier knows, for another verifier and from one: FORMAT.md, "What a verifier knows".
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/plain_text.h"
#include "certificate/statement.h"
#include "certificate/trust.h"
#include "certificate/trust_json.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr const char* list_type = "rozwaga-trust-list 1";
constexpr std::string_view any_list_type = "rozwaga-trust-list ";

json list_statement(const Trust& trust, const std::string& issuer, Instant issued) {
    json statement = lists_of(trust);
    statement["type"] = list_type;
    statement["issuer"] = issuer;
    statement["issued"] = to_iso8601(issued);
    return statement;
}

struct TrustList {
    Trust trust;
    std::string issuer;
    Instant issued;
};

/// Shape and signature; not whether the issuer is anybody we know.
Result<TrustList> read_list(std::string_view bytes) {
    const Result<json> document = parse_bounded(bytes, trust_size_limit);
    if (!document) return tl::unexpected(document.error());
    if (!document->is_object()) return fail("trust.not-one");
    const std::string type = text_at(*document, "/type");
    if (!type.starts_with(any_list_type)) return fail("trust.not-one");
    if (type != list_type)
        return fail("certificate.format-newer", {{"format", excerpt(type.substr(any_list_type.size()))}});
    Result<Trust> trust = read_lists(*document);
    if (!trust) return tl::unexpected(trust.error());
    TrustList list{std::move(*trust), text_at(*document, "/issuer"),
                   from_iso8601(text_at(*document, "/issued")).value_or(Instant{-1})};
    if (!is_whole_second(list.issued)) return fail("certificate.shape", {{"where", "/issued"}});
    json bare = *document;
    bare.erase("signature");
    if (list_statement(list.trust, list.issuer, list.issued) != bare) return fail("certificate.shape", {{"where", "/"}});
    if (!statement_holds(*document, list.issuer)) return fail("trust.signature");
    return list;
}

bool retired_before(const KnownKey& key, Instant at) { return key.until && *key.until < at; }

/// Joins the keys of a list to the known ones, by the words of the keys themselves.
class Joining {
public:
    Joining(Trust& known, const TrustList& list) : known_(known), list_(list) {
        for (const KnownKey& key : known.organisations) note(key);
        for (const KnownKey& key : list.trust.organisations) {
            if (key.succession.empty()) continue;
            const Result<Succession> read = read_succession(json::parse(key.succession));
            if (read) offered_.push_back({*read, key.succession});
        }
    }

    /// Keys that follow a known one. Error: "trust.two-successors" {did}.
    Result<void> add_successors() {
        for (bool more = true; more;) {
            more = false;
            for (const Offer& offer : offered_) {
                const Result<bool> added = follow(offer);
                if (!added) return tl::unexpected(added.error());
                more = more || *added;
            }
        }
        return {};
    }

    /// Keys that the signer, who is known, took over from. They sign nothing any more, but what they signed holds.
    void add_predecessors() {
        std::string heir = list_.issuer;
        for (std::size_t step = 0; step < offered_.size(); ++step) {
            const auto before = std::ranges::find(offered_, heir, [](const Offer& offer) { return offer.succession.to; });
            if (before == offered_.end()) return;
            const std::string& did = before->succession.from;
            if (!find(did)) {
                KnownKey* next = find(heir);
                if (!next->succession.empty() || successor_.contains(did)) return;
                next->succession = before->text;
                const KnownKey* offered = list_.trust.organisation(did);
                const Instant since = offered ? std::min(offered->since, before->succession.at) : before->succession.at;
                KnownKey older{did, next->name, since, before->succession.at, {}};
                known_.organisations.push_back(std::move(older));
                successor_[did] = heir;
            }
            heir = did;
        }
    }

private:
    struct Offer {
        Succession succession;
        std::string text;
    };
    Trust& known_;
    const TrustList& list_;
    std::vector<Offer> offered_;
    std::map<std::string, std::string> successor_;

    KnownKey* find(const std::string& did) {
        const auto found = std::ranges::find(known_.organisations, did, &KnownKey::did);
        return found == known_.organisations.end() ? nullptr : &*found;
    }

    void note(const KnownKey& key) {
        if (key.succession.empty()) return;
        if (const Result<Succession> read = read_succession(json::parse(key.succession)); read) successor_[read->from] = read->to;
    }

    /// Whether something was added.
    Result<bool> follow(const Offer& offer) {
        const Succession& word = offer.succession;
        KnownKey* from = find(word.from);
        if (!from) return false;
        const auto known = successor_.find(word.from);
        if (known != successor_.end() && known->second == word.to) return false;
        KnownKey* to = find(word.to);
        if (known != successor_.end() || (to && !to->succession.empty()))
            return fail("trust.two-successors", {{"did", word.from}});
        from->until = word.at;
        successor_[word.from] = word.to;
        if (to) to->succession = offer.text;
        else known_.organisations.insert(known_.organisations.begin(), KnownKey{word.to, from->name, word.at, {}, offer.text});
        return true;
    }
};

/// The issuer is known by now, and was not retired when it signed.
Result<void> admit_signer(const Trust& known, const TrustList& list) {
    const KnownKey* signer = known.organisation(list.issuer);
    if (!signer) return fail("trust.unknown-signer", {{"did", list.issuer}});
    if (retired_before(*signer, list.issued)) return fail("trust.retired-signer", {{"did", list.issuer}});
    return {};
}

void accept_key(Trust& known, const TrustList& list, const std::string& did) {
    const KnownKey* offered = list.trust.organisation(did);
    if (!offered || known.organisation(did)) return;
    known.organisations.push_back({offered->did, offered->name, offered->since, {}, {}});
}

int add_installations(Trust& known, const Trust& offered) {
    std::set<std::string> dids;
    for (const KnownKey& key : known.installations) dids.insert(key.did);
    int added = 0;
    for (const KnownKey& key : offered.installations) {
        if (!dids.insert(key.did).second) continue;
        known.installations.push_back(key);
        ++added;
    }
    return added;
}

void add_revocations(ImportedTrust& imported, const Trust& offered) {
    Trust& known = imported.trust;
    std::set<std::string> certificates;
    for (const Revocation& revocation : known.revocations) certificates.insert(revocation.certificate);
    for (const Revocation& revocation : offered.revocations) {
        if (certificates.contains(revocation.certificate)) continue;
        const KnownKey* by = known.organisation(revocation.by);
        if (!by || retired_before(*by, revocation.at) || !statement_holds(json::parse(revocation.entry), revocation.by)) {
            ++imported.revocations_left_out;
            continue;
        }
        known.revocations.push_back(revocation);
        ++imported.revocations_added;
    }
}

}  // namespace

Result<std::string> export_trust(const Trust& trust, const SigningKey& key, Instant now) try {
    const std::string did = to_did_key(key.public_key());
    const Instant issued{now.milliseconds / 1000 * 1000};
    const KnownKey* own = trust.organisation(did);
    if (!own) return fail("trust.unknown-signer", {{"did", did}});
    if (retired_before(*own, issued)) return fail("trust.retired-signer", {{"did", did}});
    if (auto bounded = within_limits(trust); !bounded) return tl::unexpected(bounded.error());
    std::string bytes = canonical(signed_statement(list_statement(trust, did, issued), key));
    if (bytes.size() > trust_size_limit) return fail("trust.full", {{"limit", std::to_string(revocations_limit)}});
    return bytes;
} catch (const json::exception&) {
    return fail("certificate.claim-invalid", {{"field", "name"}});
}

Result<ImportedTrust> import_trust(const Trust& known, std::string_view bytes, const std::string& accept) try {
    const Result<TrustList> list = read_list(bytes);
    if (!list) return tl::unexpected(list.error());
    ImportedTrust imported{known, list->issuer};
    Trust& trust = imported.trust;
    accept_key(trust, *list, accept);
    Joining joining(trust, *list);
    if (auto joined = joining.add_successors(); !joined) return tl::unexpected(joined.error());
    if (auto admitted = admit_signer(trust, *list); !admitted) return tl::unexpected(admitted.error());
    joining.add_predecessors();
    imported.keys_added = int(trust.organisations.size() - known.organisations.size());
    for (const KnownKey& key : list->trust.organisations)
        if (!trust.organisation(key.did)) ++imported.keys_left_out;
    imported.keys_added += add_installations(trust, list->trust);
    add_revocations(imported, list->trust);
    if (auto bounded = within_limits(trust); !bounded) return tl::unexpected(bounded.error());
    return imported;
} catch (const json::exception&) {
    return fail("trust.not-one");
}

}  // namespace rozwaga::certificate
