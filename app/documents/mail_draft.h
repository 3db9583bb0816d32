// A mail that somebody is to look at and send: RFC 5322 with MIME, marked so that mail programs open it as a draft.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"

namespace rozwaga::documents {

struct MailAttachment {
    std::string name;                  ///< file name
    std::string type, subtype;         ///< "text", "calendar"
    std::string bytes;
};

struct MailDraft {
    std::string to_name, to_address;   ///< an address that is none is left out: the person who sends it fills it in
    std::string subject, text, language;   ///< text: lines ended by a line feed
    std::vector<MailAttachment> attachments;
    std::vector<std::pair<std::string, std::string>> marks;   ///< further headers of ours: {"X-Rozwaga-Reminders", "…"}; ASCII
    Instant date;
};

/// One address that a header can hold as it is: "jan.nowak@lumka.example". No quotes, comments, spaces or control characters.
bool is_mail_address(const std::string& address);

/// Lines end with CR LF. The same draft gives the same bytes. Whatever names and texts hold, no header comes of it.
std::string write_mail(const MailDraft& draft);

/// The value of a header of a mail that write_mail() wrote, unfolded; empty where it has none.
std::string mail_header(std::string_view mail, std::string_view name);

}  // namespace rozwaga::documents
