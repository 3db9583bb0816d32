// Certificates as they stand in the tables. For this room only.
#pragma once

#include "registry/database.h"
#include "registry/people.h"

namespace rozwaga::registry {

inline constexpr const char* certificate_columns =
    "c.id, c.person, c.kind, c.standing, c.name, c.number, c.team, c.course, c.title, c.version, c.language, c.issuer, c.enrolment,"
    " c.percent, c.pass_mark, c.awarded, c.valid_until, c.admitted, c.admitted_by, c.flags, c.flags_accepted, c.revoked,"
    " c.revoked_reason, c.replaces, c.confirms, c.from_square, c.files_kept";
inline constexpr const char* certificate_kinds = "tiii" "ttttttttt" "iiiii" "tt" "ii" "ttt" "ii";

/// Its columns begin at `first`.
CertificateRow certificate_in(const Rows& rows, std::size_t first = 0);

std::string joined_flags(const std::vector<std::string>& flags);

}  // namespace rozwaga::registry
