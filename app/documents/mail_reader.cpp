// Mail messages through GMime: whatever is attached, and the messages that are forwarded inside.
#include <algorithm>
#include <array>
#include <gmime/gmime.h>
#include <memory>
#include <mutex>

#include "documents/handles.h"
#include "documents/unpacking.h"

namespace rozwaga::documents {
namespace {

template <class T>
using MailObject = std::unique_ptr<T, Releaser<g_object_unref>>;
using MailOptions = std::unique_ptr<GMimeParserOptions, Releaser<g_mime_parser_options_free>>;

/// Windows-1250: what Polish mail programs send when they say nothing.
constexpr const char* mail_charset = "windows-1250";

MailOptions lenient_options() {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    MailOptions options(g_mime_parser_options_new());
    std::array<const char*, 3> charsets{"utf-8", mail_charset, nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    return options;
}

bool is_of(GMimeObject* part, const char* type, const char* subtype) {
    return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype);
}

bool is_signature(GMimeObject* part) {
    return is_of(part, "application", "pkcs7-signature") || is_of(part, "application", "x-pkcs7-signature") ||
           is_of(part, "application", "pgp-signature") || is_of(part, "application", "pgp-keys");
}

/// What only a mail program with the right key opens.
bool is_sealed(GMimeObject* part) {
    return is_of(part, "application", "pkcs7-mime") || is_of(part, "application", "x-pkcs7-mime") || is_of(part, "multipart", "encrypted") ||
           is_of(part, "application", "pgp-encrypted");
}

bool is_text(GMimeObject* part) { return is_of(part, "text", "*") && !is_of(part, "text", "json"); }

class MailWalk {
public:
    explicit MailWalk(Unpacking& unpacking) : unpacking_(unpacking) {}

    void message(GMimeMessage* message) {
        if (GMimeObject* root = message ? g_mime_message_get_mime_part(message) : nullptr) part(root, 0, false);
    }

private:
    Unpacking& unpacking_;
    std::size_t number_ = 0;

    void part(GMimeObject* part, int depth, bool related) {
        constexpr int deepest = 32;   // parts in parts of one message: mail programs make three or four
        if (unpacking_.stopped() || !unpacking_.count_one()) return;
        ++number_;
        if (depth > deepest) return unpacking_.problem("", "documents.too-deep", {{"limit", std::to_string(deepest)}});
        if (is_sealed(part)) return unpacking_.problem("", "documents.mail-encrypted");
        if (GMIME_IS_MULTIPART(part)) return parts(GMIME_MULTIPART(part), depth, related || is_of(part, "multipart", "related"));
        if (GMIME_IS_MESSAGE_PART(part)) return forwarded(GMIME_MESSAGE_PART(part));
        if (GMIME_IS_PART(part) && !is_signature(part)) attached(GMIME_PART(part), related);
    }

    void parts(GMimeMultipart* several, int depth, bool related) {
        const int count = g_mime_multipart_get_count(several);
        for (int index = 0; index < count && !unpacking_.stopped(); ++index)
            part(g_mime_multipart_get_part(several, index), depth + 1, related);
    }

    std::string name_or_number(const char* name) const {
        return shown_name(name ? name : "", mail_charset, "#" + std::to_string(number_));
    }

    void forwarded(GMimeMessagePart* holder) {
        GMimeMessage* message = g_mime_message_part_get_message(holder);
        const char* subject = message ? g_mime_message_get_subject(message) : nullptr;
        unpacking_.inside(name_or_number(subject), [&] { MailWalk(unpacking_).message(message); });
    }

    void attached(GMimePart* part, bool related) {
        const char* name = g_mime_part_get_filename(part);
        const bool text = is_text(GMIME_OBJECT(part));
        if (text && !name && !g_mime_part_is_attachment(part)) return;   // what the message says
        const bool picture_in_text = related && is_of(GMIME_OBJECT(part), "image", "*");
        GMimeDataWrapper* content = g_mime_part_get_content(part);
        std::string bytes = content ? content_of(content) : std::string();
        // Of text that was forwarded as a file, or a logo, nobody expects a certificate; it is one if it is.
        if (unpacking_.count_bytes(bytes.size())) unpacking_.file(name_or_number(name), std::move(bytes), text || picture_in_text);
    }

    /// Decoded, and so never more than the message has.
    static std::string content_of(GMimeDataWrapper* content) {
        const MailObject<GMimeStream> memory(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, memory.get());
        const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
        return array && array->len > 0 ? std::string(reinterpret_cast<const char*>(array->data), array->len) : std::string();
    }
};

}  // namespace

void read_mail(std::string_view bytes, Unpacking& unpacking) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.size() > unpacking.limits().one)
        return unpacking.problem("", "documents.inside-too-large", {{"limit", std::to_string(unpacking.limits().one >> 20)}});
    const MailOptions options = lenient_options();
    const MailObject<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const MailObject<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const MailObject<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    MailWalk(unpacking).message(message.get());
}

}  // namespace rozwaga::documents
