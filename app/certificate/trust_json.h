// What a verifier knows as JSON, in its own store and in the file for another: FORMAT.md, "What a verifier knows". For this room only.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>

#include "certificate/trust.h"

namespace rozwaga::certificate {

inline constexpr std::size_t trust_size_limit = 16u << 20;
inline constexpr std::size_t organisations_limit = 200, installations_limit = 50'000, revocations_limit = 50'000;

/// The word of a key about the one that follows it.
struct Succession {
    std::string from, to;
    Instant at;
};
nlohmann::json succession_statement(const Succession& succession);
/// Shape and signature. Error: "certificate.shape" {where}.
Result<Succession> read_succession(const nlohmann::json& statement);

/// A revocation's entry without its signature.
nlohmann::json revocation_statement(const Revocation& revocation);
/// Shape only. Error: "certificate.shape" {where}.
Result<Revocation> read_revocation(const nlohmann::json& statement);
/// The first field that no revocation may have so; empty when all are in order.
std::string broken_revocation_field(const Revocation& revocation);

/// Three lists: "organisations", "installations", "revocations".
nlohmann::json lists_of(const Trust& trust);
/// From exactly what lists_of() writes, beside other keys. Of signatures, only successions' are checked.
/// Errors: "certificate.shape" {where}, "trust.full" {limit}.
Result<Trust> read_lists(const nlohmann::json& document);

/// "trust.full" {limit} when there is more than a file may hold.
Result<void> within_limits(const Trust& trust);

}  // namespace rozwaga::certificate
