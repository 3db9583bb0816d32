#include "registry/certificate_rows.h"

#include <sstream>

namespace rozwaga::registry {

CertificateRow certificate_in(const Rows& rows, std::size_t first) {
    std::size_t at = first;
    CertificateRow row;
    row.id = rows.text(at++);
    row.person = rows.integer(at++);
    row.kind = CertificateKind(rows.integer(at++));
    row.standing = CertificateStanding(rows.integer(at++));
    for (std::string* text : {&row.name, &row.number, &row.team, &row.course, &row.title, &row.version, &row.language, &row.issuer, &row.enrolment})
        *text = rows.text(at++);
    row.percent = int(rows.integer(at++));
    row.pass_mark = int(rows.integer(at++));
    for (Instant* instant : {&row.awarded, &row.valid_until, &row.admitted}) *instant = Instant{rows.integer(at++)};
    row.by = rows.text(at++);
    std::istringstream flags(rows.text(at++));
    for (std::string flag; flags >> flag;) row.flags.push_back(flag);
    row.flags_accepted = rows.yes(at++);
    row.revoked = rows.instant(at++);
    row.revoked_reason = rows.text(at++);
    row.replaces = rows.text(at++);
    row.confirms = rows.text(at++);
    row.from_square = rows.yes(at++);
    row.files_kept = rows.yes(at);
    return row;
}

std::string joined_flags(const std::vector<std::string>& flags) {
    std::string joined;
    for (const std::string& flag : flags) joined += (joined.empty() ? "" : " ") + flag;
    return joined;
}

}  // namespace rozwaga::registry
