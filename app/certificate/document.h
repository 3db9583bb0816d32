// A claim as Open Badges 3.0 JSON and back, as FORMAT.md says. For this room only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "certificate/credential.h"

namespace rozwaga::certificate {

inline constexpr int newest_format = 2;

/// The credential without its proofs, in canonical form.
std::string canonical_document(const Claim& claim, const std::string& issuer, int format = newest_format);

/// The format the document says it has; 0 when it is no credential of ours.
int format_of(const nlohmann::json& document);

/// Claim and issuer, from exactly what canonical_document() writes; `canonical_form` is that of `document`. Error: "certificate.shape" {where}, a JSON pointer.
struct ReadDocument {
    Claim claim;
    std::string issuer;
};
Result<ReadDocument> read_document(const nlohmann::json& document, std::string_view canonical_form);

/// The text at a JSON pointer; empty where there is none.
std::string text_at(const nlohmann::json& document, const char* pointer);

/// The first place where `actual` is not `wanted`, as a JSON pointer; empty when they are equal.
std::string first_difference(const nlohmann::json& wanted, const nlohmann::json& actual);

}  // namespace rozwaga::certificate
