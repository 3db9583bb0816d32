// From a claim to the words of its page, in the claim's language.
#pragma once

#include <string>

#include "certificate/credential.h"
#include "course/course.h"
#include "documents/certificate_page.h"
#include "text/wording.h"

namespace rozwaga::documents {

/// `words` is of the claim's language; colour and logo come from the organisation. `square` is the text of its square, if any.
CertificatePage word_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                 const text::Wording& words, const std::string& square = {});

/// What had to be done for it, in the exam or in the refresher of the years after: the credential's criteria.
std::string certificate_criteria(const text::Wording& words, int pass_mark, bool refresher = false);

/// "Certyfikat Jan Nowak 2026-11-22.pdf": no letter that a file system refuses, at most 150 bytes.
std::string certificate_file_name(const certificate::Claim& claim, const text::Wording& words);
std::string receipt_file_name(const certificate::Claim& claim, const text::Wording& words);

}  // namespace rozwaga::documents
