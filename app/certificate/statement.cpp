#include "certificate/statement.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "certificate/canonical.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

/// What is signed begins with words that begin nothing else this key signs.
std::string statement_message(json statement) {
    statement.erase("signature");
    return statement.at("type").get<std::string>() + '\n' + canonical(statement);
}

}  // namespace

json signed_statement(json statement, const SigningKey& key) {
    const Signature signature = key.sign(statement_message(statement));
    statement["signature"] = "z" + to_base58(std::string(signature.begin(), signature.end()));
    return statement;
}

bool statement_holds(const json& statement, const std::string& did) {
    const auto text = statement.find("signature");
    if (text == statement.end() || !text->is_string() || !text->get_ref<const std::string&>().starts_with('z')) return false;
    const Result<std::string> bytes = from_base58(std::string_view(text->get_ref<const std::string&>()).substr(1));
    const Result<PublicKey> key = from_did_key(did);
    Signature signature{};
    if (!key || !bytes || bytes->size() != signature.size()) return false;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature_holds(statement_message(statement), signature, *key);
}

}  // namespace rozwaga::certificate
