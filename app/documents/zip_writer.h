// A ZIP archive as it grows: files go in one by one, bytes come out as soon as there are any.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"

namespace rozwaga::documents {

class ZipWriter {
public:
    using Out = std::function<Result<void>(std::string_view bytes)>;
    /// Errors of all: those of `out`, "documents.archive-not-written" {reason}.
    explicit ZipWriter(Out out);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// `name`: UTF-8, without a folder. `modified` is kept to the second.
    Result<void> add(const std::string& name, std::string_view bytes, Instant modified);
    Result<void> finish();

private:
    struct Archive;
    std::unique_ptr<Archive> archive_;
};

}  // namespace rozwaga::documents
