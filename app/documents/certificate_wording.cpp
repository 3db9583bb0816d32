#include "documents/certificate_wording.h"

#include <string_view>

#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

const char* who_vouches(const certificate::Claim& claim) {
    if (!claim.confirms.empty()) return "page.confirmed";
    return claim.enrolment.empty() ? "page.self-declared" : "page.invited";
}

/// As people read it: "urn:uuid:" says nothing to them.
std::string bare_number(const std::string& id) {
    constexpr std::string_view prefix = "urn:uuid:";
    return id.starts_with(prefix) ? id.substr(prefix.size()) : id;
}

}  // namespace

CertificatePage word_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                 const text::Wording& words, const std::string& square) {
    CertificatePage page;
    page.language = claim.language;
    page.document_title = words("page.document-title", {{"name", claim.name}, {"course", claim.title}});
    page.title = words("page.title");
    page.awarded_to = words("page.awarded-to");
    page.name = claim.name;
    page.sentence = words("page.sentence");
    page.course_title = claim.title;
    page.facts = {{words("page.result"), words("page.percent", {{"percent", std::to_string(claim.percent)},
                                                                {"pass_mark", std::to_string(claim.pass_mark)}})},
                  {words("page.awarded"), words.date(claim.awarded)},
                  {words("page.valid-until"), words.date(claim.valid_until)}};
    if (!claim.number.empty()) page.facts.push_back({words("page.number"), claim.number});
    page.organisation = claim.organisation;
    page.colour = organisation.colour;
    page.logo_png = organisation.logo_png;
    page.logo_text = organisation.name;
    page.id_label = words("page.id");
    page.credential_id = bare_number(claim.id);
    page.version_text = words("page.version", {{"version", claim.version}});
    page.footer = {words(who_vouches(claim))};
    if (!claim.replaces.empty()) page.footer.push_back(words("page.replaces", {{"id", bare_number(claim.replaces)}}));
    if (!claim.policy_hash.empty())
        page.footer.push_back(words("page.policy", {{"date", words.date(claim.policy_acknowledged)}}));
    if (square.empty()) page.footer.push_back(words("page.how-to-check"));
    page.square = square;
    page.square_title = words("page.square-title");
    page.square_label = words("page.square-label");
    page.square_text = words("page.square-alt");
    page.evidence_text = words("page.evidence");
    page.attachment_text = words("page.attachment");
    return page;
}

std::string certificate_criteria(const text::Wording& words, int pass_mark, bool refresher) {
    return words(refresher ? "page.criteria-refresher" : "page.criteria", {{"pass_mark", std::to_string(pass_mark)}});
}

std::string certificate_file_name(const certificate::Claim& claim, const text::Wording& words) {
    return plain_file_name(words("page.file-name", {{"name", claim.name}, {"date", to_iso8601(claim.awarded).substr(0, 10)}})) + ".pdf";
}

std::string receipt_file_name(const certificate::Claim& claim, const text::Wording& words) {
    return plain_file_name(words("page.receipt-file-name", {{"name", claim.name}, {"date", to_iso8601(claim.awarded).substr(0, 10)}})) + ".json";
}

}  // namespace rozwaga::documents
