#include "documents/attached_credential.h"

#include <string_view>

#include "documents/qpdf_reader.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t file_limit = 16 * 1024 * 1024;

bool looks_like_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

}  // namespace

Result<std::string> read_attached_credential(const std::string& pdf) {
    if (pdf.size() > file_limit) return fail("documents.too-large", {{"limit", std::to_string(file_limit)}});
    if (!looks_like_pdf(pdf)) return fail("documents.not-a-pdf");
    Attachment attachment = read_attachment(pdf, credential_file_name);
    switch (attachment.state) {
        case AttachmentState::found: return std::move(attachment.bytes);
        case AttachmentState::none: return fail("documents.no-credential");
        case AttachmentState::several: return fail("documents.two-credentials");
        case AttachmentState::damaged: break;
    }
    return fail("documents.damaged");
}

}  // namespace rozwaga::documents
