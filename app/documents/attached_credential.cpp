#include "documents/attached_credential.h"

#include "documents/submitted_file.h"

namespace rozwaga::documents {

Result<std::string> read_attached_credential(const std::string& bytes) {
    Result<certificate::Submission> submitted = read_submitted(bytes);
    if (!submitted) return tl::unexpected(submitted.error());
    if (submitted->credential.empty()) return fail("documents.no-credential");
    return std::move(submitted->credential);
}

}  // namespace rozwaga::documents
