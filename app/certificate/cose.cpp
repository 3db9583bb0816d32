#include "certificate/cose.h"

#include <algorithm>

#include "certificate/cbor.h"

namespace rozwaga::certificate {
namespace {

constexpr std::uint64_t sign1_tag = 18, sign1_parts = 4;
constexpr std::uint64_t algorithm_label = 1, eddsa_below = 7;   // -1 - 7 is -8, EdDSA

std::string protected_header() { return CborWriter().map(1).number(algorithm_label).negative(eddsa_below).bytes; }

CborWriter begin_cose() { return CborWriter().tag(sign1_tag).array(sign1_parts).octets(protected_header()).map(0); }

std::string write_cose(std::string_view payload, const Signature& signature) {
    return begin_cose().octets(payload).octets(std::string(signature.begin(), signature.end())).bytes;
}

}  // namespace

std::string cose_signed_bytes(std::string_view header, std::string_view payload) {
    return CborWriter().array(4).text("Signature1").octets(header).octets("").octets(payload).bytes;
}

std::string cose_sign(std::string_view payload, const SigningKey& key) {
    return write_cose(payload, key.sign(cose_signed_bytes(protected_header(), payload)));
}

bool begins_as_cose(std::string_view bytes) { return bytes.starts_with(begin_cose().bytes); }

std::optional<SignedBytes> read_cose(std::string_view bytes) {
    if (!begins_as_cose(bytes)) return std::nullopt;
    CborReader reader(bytes.substr(begin_cose().bytes.size()));
    auto payload = reader.octets();
    const auto signature = reader.octets();
    SignedBytes whole;
    if (!payload || !signature || signature->size() != whole.signature.size() || !reader.at_end()) return std::nullopt;
    whole.payload = std::move(*payload);
    std::copy(signature->begin(), signature->end(), whole.signature.begin());
    if (write_cose(whole.payload, whole.signature) != bytes) return std::nullopt;
    return whole;
}

bool cose_holds(const SignedBytes& whole, const PublicKey& key) {
    return signature_holds(cose_signed_bytes(protected_header(), whole.payload), whole.signature, key);
}

}  // namespace rozwaga::certificate
