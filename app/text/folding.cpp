#include "text/folding.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <sstream>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <vector>

namespace rozwaga::text {
namespace {

/// Letters that no decomposition takes apart.
struct Replacement {
    char32_t from;
    const char16_t* to;
};
constexpr Replacement undivided[] = {
    {U'ł', u"l"}, {U'đ', u"d"}, {U'ð', u"d"}, {U'ø', u"o"}, {U'ħ', u"h"}, {U'ŧ', u"t"}, {U'ı', u"i"}, {U'ß', u"ss"},
    {U'æ', u"ae"}, {U'œ', u"oe"}, {U'þ', u"th"}, {U'ĸ', u"k"}, {U'ŋ', u"n"},
};
/// What looks like a Latin letter; after folding, so lower case stands for both: Cyrillic, Greek, digits.
constexpr Replacement look_alikes[] = {
    {U'а', u"a"}, {U'в', u"b"}, {U'с', u"c"}, {U'е', u"e"}, {U'н', u"h"}, {U'і', u"i"}, {U'ј', u"j"}, {U'к', u"k"}, {U'м', u"m"},
    {U'о', u"o"}, {U'р', u"p"}, {U'ѕ', u"s"}, {U'т', u"t"}, {U'у', u"y"}, {U'х', u"x"}, {U'ԁ', u"d"}, {U'ԛ', u"q"}, {U'ԝ', u"w"},
    {U'ѵ', u"v"}, {U'ӏ', u"l"}, {U'ґ', u"r"}, {U'г', u"r"},
    {U'α', u"a"}, {U'β', u"b"}, {U'ε', u"e"}, {U'ζ', u"z"}, {U'η', u"h"}, {U'ι', u"i"}, {U'κ', u"k"}, {U'μ', u"m"}, {U'ν', u"v"},
    {U'ο', u"o"}, {U'ρ', u"p"}, {U'τ', u"t"}, {U'υ', u"y"}, {U'χ', u"x"}, {U'ϲ', u"c"}, {U'ϳ', u"j"},
    {U'0', u"o"}, {U'1', u"l"}, {U'5', u"s"},
};

template <std::size_t size>
const char16_t* replacement(const Replacement (&table)[size], UChar32 character) {
    for (const Replacement& one : table)
        if (UChar32(one.from) == character) return one.to;
    return nullptr;
}

/// ASCII needs no tables, and most of what is folded is ASCII.
bool fold_ascii(std::string_view text, std::string& folded) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            if (!folded.empty() && folded.back() != ' ') folded += ' ';
        } else {
            folded += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        }
    }
    while (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return true;
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return text;
    icu::UnicodeString apart = normalizer->normalize(text, status);
    return U_FAILURE(status) ? text : apart;
}

bool is_mark(UChar32 character) {
    const auto type = u_charType(character);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK || type == U_FORMAT_CHAR;
}

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
}

icu::UnicodeString folded_unicode(const icu::UnicodeString& text) {
    icu::UnicodeString wide = decomposed(text);
    wide.foldCase();
    icu::UnicodeString folded;
    for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
        const UChar32 character = wide.char32At(at);
        if (is_mark(character)) continue;
        if (u_isUWhiteSpace(character)) {
            if (!folded.isEmpty() && folded[folded.length() - 1] != u' ') folded.append(u' ');
        } else if (const char16_t* plain = replacement(undivided, character)) {
            folded.append(plain, -1);
        } else {
            folded.append(character);
        }
    }
    if (!folded.isEmpty() && folded[folded.length() - 1] == u' ') folded.truncate(folded.length() - 1);
    return folded;
}

/// Made once for each language; ICU's collators may be asked by several threads at a time.
const icu::Collator* collator_of(const std::string& language) {
    static std::mutex guard;
    static std::map<std::string, std::unique_ptr<icu::Collator>> made;
    const std::lock_guard lock(guard);
    auto& collator = made[language];
    if (!collator) {
        UErrorCode status = U_ZERO_ERROR;
        collator.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
        if (U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            collator.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
            if (U_FAILURE(status)) collator.reset();
        }
        if (collator) collator->setStrength(icu::Collator::SECONDARY);
    }
    return collator.get();
}

}  // namespace

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    if (fold_ascii(text, folded)) return folded;
    folded.clear();
    folded_unicode(unicode(text)).toUTF8String(folded);
    return folded;
}

std::string skeleton(std::string_view text) {
    icu::UnicodeString wide = unicode(text);
    wide.findAndReplace(u"\u039d", u"N");   // a capital nu; the small one looks like a v
    const icu::UnicodeString folded = folded_unicode(wide);
    icu::UnicodeString alike;
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        const UChar32 character = folded.char32At(at);
        if (const char16_t* latin = replacement(look_alikes, character)) alike.append(latin, -1);
        else alike.append(u_isalnum(character) ? character : u' ');   // hyphens and dots part words
    }
    std::string joined;
    alike.toUTF8String(joined);
    std::istringstream stream(joined);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(std::move(word));
    std::ranges::sort(words);
    std::string sorted;
    for (const std::string& word : words) sorted += (sorted.empty() ? "" : " ") + word;
    return sorted;
}

std::string sort_key(std::string_view text, const std::string& language) {
    const icu::Collator* collator = collator_of(language);
    const icu::UnicodeString wide = unicode(text);
    std::vector<std::uint8_t> key(64);
    std::int32_t length = 0;
    if (collator) {
        length = collator->getSortKey(wide, key.data(), std::int32_t(key.size()));
        if (length > std::int32_t(key.size())) {
            key.resize(std::size_t(length));
            length = collator->getSortKey(wide, key.data(), length);
        }
    }
    constexpr const char* digits = "0123456789abcdef";
    std::string hexadecimal;
    for (std::int32_t i = 0; i + 1 < length; ++i) {   // the last byte is a zero
        hexadecimal += digits[key[std::size_t(i)] >> 4];
        hexadecimal += digits[key[std::size_t(i)] & 15];
    }
    return hexadecimal;
}

}  // namespace rozwaga::text
