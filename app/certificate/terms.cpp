#include "certificate/terms.h"

namespace rozwaga::certificate {

// The contexts' own quirks are kept to the letter, since these very characters are signed: `xsd:dateTime` is never expanded
// (so it is no prefix here), some datatypes begin with https, and `criteria` becomes a capital letter.
const Vocabulary& badge_vocabulary() {
    using enum Term::Kind;
    static const Vocabulary vocabulary{
        {{"cred:", "https://www.w3.org/2018/credentials#"},
         {"schema:", "https://schema.org/"},
         {"ob:", "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"},
         {"xs:", "http://www.w3.org/2001/XMLSchema#"},
         {"xss:", "https://www.w3.org/2001/XMLSchema#"}},
        {"https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"},
        {
            {"credential",
             {{"VerifiableCredential", "cred:VerifiableCredential"}, {"OpenBadgeCredential", "ob:OpenBadgeCredential"}},
             {{"name", "schema:name"},
              {"awardedDate", "ob:awardedDate", text, "xsd:dateTime"},
              {"validFrom", "cred:validFrom", text, "xs:dateTime"},
              {"validUntil", "cred:validUntil", text, "xs:dateTime"},
              {"issuer", "cred:issuer", node, "profile"},
              {"credentialSubject", "cred:credentialSubject", node, "subject"},
              {"evidence", "cred:evidence", node, "evidence"}}},
            {"profile", {{"Profile", "ob:Profile"}}, {{"name", "schema:name"}}},
            {"subject",
             {{"AchievementSubject", "ob:AchievementSubject"}},
             {{"identifier", "ob:identifier", node, "identity"},
              {"achievement", "ob:achievement", node, "achievement"},
              {"result", "ob:result", node, "result"}}},
            {"identity",
             {{"IdentityObject", "ob:IdentityObject"}},
             {{"hashed", "ob:hashed", text, "xss:boolean"},
              {"identityHash", "ob:identityHash"},
              {"identityType", "ob:identityType"}}},
            {"achievement",
             {{"Achievement", "ob:Achievement"}},
             {{"achievementType", "ob:achievementType"},
              {"inLanguage", "schema:inLanguage"},
              {"version", "ob:version"},
              {"name", "schema:name"},
              {"description", "schema:description"},
              {"criteria", "ob:Criteria", node, "criteria"},
              {"resultDescription", "ob:resultDescription", node, "result description"}}},
            {"criteria", {}, {{"narrative", "ob:narrative"}}},
            {"result description",
             {{"ResultDescription", "ob:ResultDescription"}},
             {{"name", "schema:name"},
              {"resultType", "ob:resultType"},
              {"valueMin", "ob:valueMin"},
              {"valueMax", "ob:valueMax"},
              {"requiredValue", "ob:requiredValue"}}},
            {"result",
             {{"Result", "ob:Result"}},
             {{"resultDescription", "ob:resultDescription", text, "xss:anyURI"}, {"value", "schema:value"}}},
            {"evidence", {{"Evidence", "ob:Evidence"}}, {{"name", "schema:name"}, {"narrative", "ob:narrative"}}},
        }};
    return vocabulary;
}

const Vocabulary& proof_vocabulary() {
    using enum Term::Kind;
    static const Vocabulary vocabulary{
        {{"sec:", "https://w3id.org/security#"}, {"xs:", "http://www.w3.org/2001/XMLSchema#"}},
        {},
        {{"proof",
          {{"DataIntegrityProof", "sec:DataIntegrityProof"}},
          {{"cryptosuite", "sec:cryptosuite", text, "sec:cryptosuiteString"},
           {"created", "http://purl.org/dc/terms/created", text, "xs:dateTime"},
           {"verificationMethod", "sec:verificationMethod", link},
           {"proofPurpose", "sec:proofPurpose", word, "purpose"}}},
         {"purpose", {{"assertionMethod", "sec:assertionMethod"}}, {}}}};
    return vocabulary;
}

}  // namespace rozwaga::certificate
