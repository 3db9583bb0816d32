// Files packed into one: a ZIP archive, a mail message (.eml), and these in each other. Pure: bytes in, files out, one at a
// time. Bounded before anything is allocated: how many, how large each, how much in all, how much more than was handed in (a
// bomb), how deep. Names are for showing and never paths: folders, control signs and what turns writing round are taken out.
// Errors, of one file or of what it lies in: "documents.archive-damaged", "documents.archive-locked" (a password),
// "documents.archive-bomb", "documents.archive-other" (7z, RAR, gzip…, or a ZIP by another method than deflate), "documents.inside-too-large"
// {limit, in MB}, "documents.inside-too-much" {limit, in MB}, "documents.too-many-inside" {limit}, "documents.too-deep" {limit},
// "documents.mail-encrypted" (or opaquely signed), "documents.winmail" (Outlook's winmail.dat), "documents.outlook-message" (.msg).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rozwaga::documents {

/// `refused`: packed or a message, but of a kind that is not read; unpack() says which.
enum class ContainerKind : std::uint8_t { none, archive, mail, refused };
/// By what it begins with, whatever it is called.
ContainerKind container_kind(std::string_view bytes);

struct UnpackLimits {
    std::size_t files = 50'000;            ///< everything counted, also what is left aside
    std::size_t one = 64U << 20;           ///< bytes
    std::uint64_t all = 4ULL << 30;        ///< bytes that come out, together
    std::uint64_t ratio = 200;             ///< and at most so many times what went in, and a megabyte
    int depth = 8;                         ///< a message in a message is one deeper
};

/// A file that came out, or why one did not.
struct Inside {
    std::vector<std::string> names;        ///< from the outside in; its own last. Of a problem with the whole: empty
    std::string bytes;
    std::optional<Error> problem;          ///< then without bytes
    bool in_passing = false;               ///< part of how a message looks (a logo, a footer): of no interest unless it is one
};

/// `take` gets each in turn; false stops. Signatures of messages, their text, folders and links are passed over, and what systems
/// leave behind (__MACOSX, Thumbs.db, names with a dot in front). Of kind `none` nothing comes.
void unpack(std::string_view bytes, const UnpackLimits& limits, const std::function<bool(Inside)>& take);

}  // namespace rozwaga::documents
