#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/folding.h"

namespace rozwaga::text {

std::string fold_case(std::string_view text) {
    icu::UnicodeString letters = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
    letters.foldCase();
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(error);
    if (U_SUCCESS(error)) {
        const icu::UnicodeString normal = composed->normalize(letters, error);
        if (U_SUCCESS(error)) letters = normal;
    }
    icu::UnicodeString tidy;
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const UChar32 sign = letters.char32At(at);
        if (!u_isUWhiteSpace(sign)) tidy.append(sign);
        else if (!tidy.isEmpty() && !tidy.endsWith(u" ", 1)) tidy.append(u' ');
    }
    if (tidy.endsWith(u" ", 1)) tidy.truncate(tidy.length() - 1);
    std::string folded;
    tidy.toUTF8String(folded);
    return folded;
}

}  // namespace rozwaga::text
