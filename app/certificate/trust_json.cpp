#include "certificate/trust_json.h"

#include <nlohmann/json.hpp>
#include <set>

#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/document.h"
#include "certificate/identifiers.h"
#include "certificate/plain_text.h"
#include "certificate/statement.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr const char* succession_type = "rozwaga-succession 1";
constexpr const char* revocation_type = "rozwaga-revocation 1";
constexpr std::size_t most_name = 200, most_reason = 500, longest_signature = 100;

tl::unexpected<Error> trust_misshapen(const std::string& where) {
    return fail("certificate.shape", {{"where", excerpt(where)}});
}

/// An Instant that no list may have where there is no time.
Instant time_at(const json& object, const char* pointer) { return from_iso8601(text_at(object, pointer)).value_or(Instant{-1}); }

bool is_did(const std::string& text) { return from_did_key(text).has_value(); }

/// `statement` is `wanted` and a signature.
bool is_signed_form_of(const json& wanted, const json& statement) {
    const auto signature = statement.find("signature");
    if (signature == statement.end() || !signature->is_string() || statement.size() != wanted.size() + 1) return false;
    if (signature->get_ref<const std::string&>().size() > longest_signature) return false;
    json bare = statement;
    bare.erase("signature");
    return bare == wanted;
}

json key_object(const KnownKey& key) {
    json object = {{"key", key.did}, {"name", key.name}, {"since", to_iso8601(key.since)}};
    if (key.until) object["until"] = to_iso8601(*key.until);
    if (!key.succession.empty()) object["succession"] = json::parse(key.succession);
    return object;
}

Result<KnownKey> read_key_object(const json& object, const std::string& where, bool of_organisation) {
    if (!object.is_object()) return trust_misshapen(where);
    KnownKey key{text_at(object, "/key"), text_at(object, "/name"), time_at(object, "/since"), {}, {}};
    if (!is_did(key.did)) return trust_misshapen(where + "/key");
    if (!is_plain_line(key.name, 1, most_name)) return trust_misshapen(where + "/name");
    if (!is_whole_second(key.since)) return trust_misshapen(where + "/since");
    if (of_organisation && object.contains("until")) {
        key.until = time_at(object, "/until");
        if (!is_whole_second(*key.until)) return trust_misshapen(where + "/until");
    }
    if (of_organisation && object.contains("succession")) {
        const Result<Succession> succession = read_succession(object["succession"]);
        if (!succession || succession->to != key.did) return trust_misshapen(where + "/succession");
        key.succession = canonical(object["succession"]);
    }
    if (key_object(key) != object) return trust_misshapen(where);
    return key;
}

Result<std::vector<KnownKey>> read_key_list(const json& document, const char* name, bool of_organisation) {
    std::vector<KnownKey> keys;
    std::set<std::string> seen;
    for (const json& object : document.at(name)) {
        const std::string where = std::string("/") + name + "/" + std::to_string(keys.size());
        Result<KnownKey> key = read_key_object(object, where, of_organisation);
        if (!key) return tl::unexpected(key.error());
        if (!seen.insert(key->did).second) return trust_misshapen(where + "/key");
        keys.push_back(std::move(*key));
    }
    return keys;
}

Result<void> bounded_list(const json& document, const char* name, std::size_t limit) {
    const auto list = document.find(name);
    if (list == document.end() || !list->is_array()) return trust_misshapen(std::string("/") + name);
    if (list->size() > limit) return fail("trust.full", {{"limit", std::to_string(limit)}});
    return {};
}

}  // namespace

json succession_statement(const Succession& succession) {
    return {{"type", succession_type}, {"from", succession.from}, {"to", succession.to}, {"at", to_iso8601(succession.at)}};
}

Result<Succession> read_succession(const json& statement) {
    if (!statement.is_object()) return trust_misshapen("/succession");
    Succession read{text_at(statement, "/from"), text_at(statement, "/to"), time_at(statement, "/at")};
    const bool in_shape = is_did(read.from) && is_did(read.to) && read.from != read.to && is_whole_second(read.at) &&
                          is_signed_form_of(succession_statement(read), statement);
    if (!in_shape || !statement_holds(statement, read.from)) return trust_misshapen("/succession");
    return read;
}

json revocation_statement(const Revocation& revocation) {
    return {{"type", revocation_type},
            {"certificate", revocation.certificate},
            {"at", to_iso8601(revocation.at)},
            {"reason", revocation.reason},
            {"by", revocation.by}};
}

std::string broken_revocation_field(const Revocation& revocation) {
    if (!is_urn_uuid(revocation.certificate)) return "certificate";
    if (!is_plain_line(revocation.reason, 1, most_reason)) return "reason";
    if (!is_whole_second(revocation.at)) return "at";
    return is_did(revocation.by) ? "" : "by";
}

Result<Revocation> read_revocation(const json& statement) {
    if (!statement.is_object()) return trust_misshapen("/revocations");
    Revocation read{text_at(statement, "/certificate"), time_at(statement, "/at"), text_at(statement, "/reason"),
                    text_at(statement, "/by"), {}};
    if (const std::string field = broken_revocation_field(read); !field.empty()) return trust_misshapen("/revocations/" + field);
    if (!is_signed_form_of(revocation_statement(read), statement)) return trust_misshapen("/revocations");
    read.entry = canonical(statement);
    return read;
}

json lists_of(const Trust& trust) {
    json lists = {{"organisations", json::array()}, {"installations", json::array()}, {"revocations", json::array()}};
    for (const KnownKey& key : trust.organisations) lists["organisations"].push_back(key_object(key));
    for (const KnownKey& key : trust.installations) lists["installations"].push_back(key_object(key));
    for (const Revocation& revocation : trust.revocations) lists["revocations"].push_back(json::parse(revocation.entry));
    return lists;
}

Result<Trust> read_lists(const json& document) {
    for (const auto& [name, limit] : {std::pair("organisations", organisations_limit), std::pair("installations", installations_limit),
                                      std::pair("revocations", revocations_limit)})
        if (auto bounded = bounded_list(document, name, limit); !bounded) return tl::unexpected(bounded.error());
    Trust trust;
    auto organisations = read_key_list(document, "organisations", true);
    if (!organisations) return tl::unexpected(organisations.error());
    auto installations = read_key_list(document, "installations", false);
    if (!installations) return tl::unexpected(installations.error());
    trust.organisations = std::move(*organisations);
    trust.installations = std::move(*installations);
    std::set<std::string> seen;
    for (const json& statement : document.at("revocations")) {
        Result<Revocation> revocation = read_revocation(statement);
        if (!revocation) return tl::unexpected(revocation.error());
        if (!seen.insert(revocation->certificate).second) return trust_misshapen("/revocations/certificate");
        trust.revocations.push_back(std::move(*revocation));
    }
    return trust;
}

Result<void> within_limits(const Trust& trust) {
    const auto full = [](std::size_t limit) { return fail("trust.full", {{"limit", std::to_string(limit)}}); };
    if (trust.organisations.size() > organisations_limit) return full(organisations_limit);
    if (trust.installations.size() > installations_limit) return full(installations_limit);
    if (trust.revocations.size() > revocations_limit) return full(revocations_limit);
    return {};
}

}  // namespace rozwaga::certificate
