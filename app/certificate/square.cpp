#include "certificate/square.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/digest.h"
#include "certificate/base45.h"
#include "certificate/bounded_json.h"
#include "certificate/canonical.h"
#include "certificate/cbor.h"
#include "certificate/claim_rules.h"
#include "certificate/cose.h"
#include "certificate/identifiers.h"

namespace rozwaga::certificate {
namespace {

using nlohmann::json;

constexpr std::size_t longest_text = 4296;        // what the largest code can hold
constexpr std::size_t wanted_bytes = 273;         // 410 letters of base45: version 12 of the code
constexpr std::size_t least_organisation = 20, least_name = 32;   // bytes that shortening leaves, if it can
constexpr std::string_view ellipsis = "…";
constexpr std::string_view urn_prefix = "urn:uuid:";

enum SquareKey : std::uint64_t {
    format_key = 1, issuer_key, id_key, name_key, organisation_key, course_key, version_key, percent_key, pass_mark_key,
    awarded_key, valid_until_key, hash_key, marks_key, confirms_key,
};
constexpr std::uint64_t shortened_mark = 1, enrolled_mark = 2;

constexpr std::uint64_t square_format = 1;
constexpr std::size_t least_entries = 12, most_entries = 14;

std::string bytes_of_hex(std::string_view hex) {
    const auto digit = [](char letter) { return letter <= '9' ? letter - '0' : letter - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += char(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

std::string bytes_of_urn(std::string_view urn) {
    std::string hex(urn.substr(urn_prefix.size()));
    std::erase(hex, '-');
    return bytes_of_hex(hex);
}

std::string urn_of_bytes(std::string_view bytes) {
    std::string hex = to_hex(bytes);
    for (const std::size_t at : {20, 16, 12, 8}) hex.insert(at, 1, '-');
    return std::string(urn_prefix) + hex;
}

std::string write_payload(const Square& square, const PublicKey& key) {
    const std::uint64_t marks = (square.shortened ? shortened_mark : 0) | (square.enrolled ? enrolled_mark : 0);
    CborWriter out;
    out.map(least_entries + (marks != 0) + !square.confirms.empty());
    out.number(format_key).number(square_format);
    out.number(issuer_key).octets(std::string(key.begin(), key.end()));
    out.number(id_key).octets(bytes_of_urn(square.id));
    out.number(name_key).text(square.name);
    out.number(organisation_key).text(square.organisation);
    out.number(course_key).text(square.course);
    out.number(version_key).text(square.version);
    out.number(percent_key).number(std::uint64_t(square.percent));
    out.number(pass_mark_key).number(std::uint64_t(square.pass_mark));
    out.number(awarded_key).number(std::uint64_t(square.awarded.milliseconds / 1000));
    out.number(valid_until_key).number(std::uint64_t(square.valid_until.milliseconds / 1000));
    out.number(hash_key).octets(bytes_of_hex(square.document_hash));
    if (marks != 0) out.number(marks_key).number(marks);
    if (!square.confirms.empty()) out.number(confirms_key).octets(bytes_of_urn(square.confirms));
    return out.bytes;
}

// --- making: texts are cut at letters, and never between a letter and the accents that follow it --------------------

bool begins_letter(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    if ((byte(at) & 0xc0) == 0x80) return false;
    return !(byte(at) == 0xcc || (byte(at) == 0xcd && byte(at + 1) < 0xb0));   // U+0300 to U+036F
}

std::string cut(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most > ellipsis.size() ? most - ellipsis.size() : 0;
    while (end > 0 && !begins_letter(text, end)) --end;
    while (end > 0 && text[end - 1] == ' ') --end;
    return text.substr(0, end) + std::string(ellipsis);
}

/// The organisation gives way first: the course names it too, and nobody the learner.
void shorten(Square& square, std::size_t too_many) {
    const std::size_t both = square.name.size() + square.organisation.size();
    const std::size_t room = std::max(both - std::min(both, too_many), least_organisation + least_name);
    if (both <= room) return;
    const std::size_t organisation = std::min(square.organisation.size(), std::max(least_organisation, room - std::min(room, square.name.size())));
    square.name = cut(square.name, room - organisation);
    square.organisation = cut(square.organisation, organisation);
    square.shortened = true;
}

Square square_of(const Credential& credential, const std::string& document_hash) {
    const Claim& claim = credential.claim;
    Square square;
    square.issuer = credential.issuer;
    square.id = claim.id;
    square.name = claim.name;
    square.organisation = claim.organisation;
    square.course = claim.course;
    square.version = claim.version;
    square.percent = claim.percent;
    square.pass_mark = claim.pass_mark;
    square.awarded = claim.awarded;
    square.valid_until = claim.valid_until;
    square.enrolled = !claim.enrolment.empty();
    square.confirms = claim.confirms;
    square.document_hash = document_hash;
    return square;
}

// --- reading: what was understood is written again and must come out the same ----------------------------------------

struct SquareReader {
    CborReader reader;
    Square square;
    PublicKey key{};
    bool whole = true;

    void expect(bool holds) { whole = whole && holds; }

    void label(std::uint64_t wanted) { expect(reader.number() == wanted); }

    std::string text(std::uint64_t wanted) {
        label(wanted);
        auto read = reader.text();
        expect(read.has_value());
        return std::move(read).value_or("");
    }

    std::string octets(std::uint64_t wanted, std::size_t size) {
        label(wanted);
        auto read = reader.octets();
        expect(read && read->size() == size);
        return whole ? *read : std::string(size, '\0');
    }

    std::uint64_t number(std::uint64_t wanted, std::uint64_t most) {
        label(wanted);
        const auto read = reader.number();
        expect(read && *read <= most);
        return whole ? *read : 0;
    }

    Instant time(std::uint64_t wanted) {
        constexpr std::uint64_t latest = 253402300799;    // 9999-12-31T23:59:59Z
        return {std::int64_t(number(wanted, latest)) * 1000};
    }

    void read_entries(std::uint64_t entries) {
        const std::string issuer = octets(issuer_key, key.size());
        std::copy(issuer.begin(), issuer.end(), key.begin());
        square.issuer = to_did_key(key);
        square.id = urn_of_bytes(octets(id_key, 16));
        square.name = text(name_key);
        square.organisation = text(organisation_key);
        square.course = text(course_key);
        square.version = text(version_key);
        square.percent = int(number(percent_key, 100));
        square.pass_mark = int(number(pass_mark_key, 100));
        square.awarded = time(awarded_key);
        square.valid_until = time(valid_until_key);
        square.document_hash = to_hex(octets(hash_key, 32));
        std::uint64_t left = entries - least_entries, next = 0;
        if (left > 0) next = reader.number().value_or(0);
        if (next == marks_key) {
            const std::uint64_t marks = reader.number().value_or(0);
            square.shortened = (marks & shortened_mark) != 0;
            square.enrolled = (marks & enrolled_mark) != 0;
            if (--left > 0) next = reader.number().value_or(0);
        }
        if (next == confirms_key) {
            const auto id = reader.octets();
            expect(id && id->size() == 16);
            if (whole) square.confirms = urn_of_bytes(*id);
        }
        expect(reader.at_end());
    }
};

bool is_in_order(const Square& square) { return broken_square_field(claim_of(square)).empty(); }

}  // namespace

Claim claim_of(const Square& square) {
    Claim claim;
    claim.id = square.id;
    claim.name = square.name;
    claim.organisation = square.organisation;
    claim.course = square.course;
    claim.version = square.version;
    claim.percent = square.percent;
    claim.pass_mark = square.pass_mark;
    claim.awarded = square.awarded;
    claim.valid_until = square.valid_until;
    claim.confirms = square.confirms;
    return claim;
}

Result<std::string> make_square(const std::string& credential, const SigningKey& key) {
    const Result<Credential> read = read_credential(credential);
    if (!read) return tl::unexpected(read.error());
    if (read->issuer != to_did_key(key.public_key())) return fail("certificate.shape", {{"where", "/issuer/id"}});
    Result<json> document = parse_bounded(credential);
    if (!document) return tl::unexpected(document.error());
    document->erase("proof");
    Square square = square_of(*read, to_hex(sha256(canonical(*document))));
    const auto size = [&] { return cose_sign(write_payload(square, key.public_key()), key).size(); };
    if (size() > wanted_bytes) {
        square.shortened = true;   // itself a part of what is measured
        const std::size_t now = size();
        square.shortened = false;
        shorten(square, now - std::min(now, wanted_bytes));
    }
    return to_base45(cose_sign(write_payload(square, key.public_key()), key));
}

Result<Square> read_square(std::string_view text) {
    const auto damaged = [] { return fail("square.damaged"); };
    const auto bytes = text.size() > longest_text ? std::nullopt : from_base45(text);
    if (!bytes || !begins_as_cose(*bytes)) return fail("square.not-one");
    const auto signed_bytes = read_cose(*bytes);
    if (!signed_bytes) return damaged();
    SquareReader reader{CborReader(signed_bytes->payload), {}};
    const auto entries = reader.reader.map();
    const auto label = reader.reader.number(), format = reader.reader.number();
    if (!entries || label != format_key || !format || *format == 0) return damaged();
    if (*format > square_format) return fail("square.format-newer", {{"format", std::to_string(*format)}});
    if (*entries < least_entries || *entries > most_entries) return damaged();
    reader.read_entries(*entries);
    if (!reader.whole || !is_in_order(reader.square) || write_payload(reader.square, reader.key) != signed_bytes->payload)
        return damaged();
    if (!cose_holds(*signed_bytes, reader.key)) return fail("square.signature");
    return std::move(reader.square);
}

}  // namespace rozwaga::certificate
