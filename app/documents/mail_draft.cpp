#include "documents/mail_draft.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

#include "base/digest.h"
#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

struct Unref {
    template <class T>
    void operator()(T* object) const {
        g_object_unref(object);
    }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

Owned<GMimeObject> text_part(const MailDraft& draft) {
    Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), without_controls(valid_utf8(draft.text), true).c_str());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Owned<GMimeObject>(GMIME_OBJECT(part.release()));
}

Owned<GMimeObject> attached_part(const MailAttachment& attachment) {
    Owned<GMimePart> part(g_mime_part_new_with_type(attachment.type.c_str(), attachment.subtype.c_str()));
    Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(attachment.bytes.data(), attachment.bytes.size()));
    Owned<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part.get(), content.get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part.get()), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part.get(), one_line_of(attachment.name).c_str());
    if (attachment.type == "text") g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    return Owned<GMimeObject>(GMIME_OBJECT(part.release()));
}

Owned<GMimeObject> body_of(const MailDraft& draft) {
    if (draft.attachments.empty()) return text_part(draft);
    Owned<GMimeMultipart> whole(g_mime_multipart_new_with_subtype("mixed"));
    // By chance otherwise; so the same draft is the same file.
    g_mime_multipart_set_boundary(whole.get(), ("rozwaga-" + to_hex(sha256(draft.subject + '\n' + draft.text)).substr(0, 40)).c_str());
    g_mime_multipart_add(whole.get(), text_part(draft).get());
    for (const MailAttachment& attachment : draft.attachments) g_mime_multipart_add(whole.get(), attached_part(attachment).get());
    return Owned<GMimeObject>(GMIME_OBJECT(whole.release()));
}

std::string bytes_of(GMimeMessage* message) {
    GMimeFormatOptions* options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options, stream.get());
    g_mime_format_options_free(options);
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

bool is_mail_address(const std::string& address) {
    const std::size_t at = address.find('@');
    if (at == 0 || at == std::string::npos || at + 1 >= address.size() || address.size() > 254 || address.find('@', at + 1) != std::string::npos) return false;
    const std::string_view domain = std::string_view(address).substr(at + 1);
    if (domain.front() == '.' || domain.front() == '-' || domain.back() == '.' || address.front() == '.' || address.find("..") != std::string::npos) return false;
    return std::ranges::all_of(address, [](unsigned char letter) {
        return letter > 0x20 && letter < 0x7f && std::string_view("()<>[]:;,\\\"").find(char(letter)) == std::string_view::npos;
    });
}

std::string write_mail(const MailDraft& draft) {
    static const bool ready = [] { return g_mime_init(), true; }();
    (void)ready;
    Owned<GMimeMessage> message(g_mime_message_new(FALSE));
    if (is_mail_address(draft.to_address)) {
        Owned<InternetAddress> mailbox(internet_address_mailbox_new(one_line_of(draft.to_name).c_str(), draft.to_address.c_str()));
        internet_address_set_charset(mailbox.get(), "utf-8");
        internet_address_list_add(g_mime_message_get_addresses(message.get(), GMIME_ADDRESS_TYPE_TO), mailbox.get());
    }
    g_mime_message_set_subject(message.get(), one_line_of(draft.subject).c_str(), "utf-8");
    GDateTime* date = g_date_time_new_from_unix_utc(draft.date.milliseconds / 1000);
    if (date) {
        g_mime_message_set_date(message.get(), date);
        g_date_time_unref(date);
    }
    GMimeObject* head = GMIME_OBJECT(message.get());
    g_mime_object_set_header(head, "X-Unsent", "1", nullptr);
    if (!draft.language.empty()) g_mime_object_set_header(head, "Content-Language", one_line_of(draft.language).c_str(), nullptr);
    for (const auto& [name, value] : draft.marks) g_mime_object_set_header(head, name.c_str(), one_line_of(value).c_str(), nullptr);
    g_mime_message_set_mime_part(message.get(), body_of(draft).get());
    return bytes_of(message.get());
}

std::string mail_header(std::string_view mail, std::string_view name) {
    const std::string wanted = std::string(name) + ":";
    while (!mail.empty()) {
        const std::size_t end = mail.find("\r\n");
        const std::string_view line = mail.substr(0, end);
        if (line.empty()) return "";
        mail.remove_prefix(end == std::string_view::npos ? mail.size() : end + 2);
        if (!line.starts_with(wanted)) continue;
        std::string value(line.substr(wanted.size()));
        while (!mail.empty() && (mail.front() == ' ' || mail.front() == '\t')) {
            const std::size_t next = mail.find("\r\n");
            value += ' ' + std::string(mail.substr(1, next == std::string_view::npos ? next : next - 1));
            mail.remove_prefix(next == std::string_view::npos ? mail.size() : next + 2);
        }
        const std::size_t first = value.find_first_not_of(" \t");
        return first == std::string::npos ? "" : value.substr(first);
    }
    return "";
}

}  // namespace rozwaga::documents
