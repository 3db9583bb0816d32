// Tables as an Excel workbook: a sheet each, real numbers and dates, a heading that stays, a filter. Texts are never formulas.
#pragma once

#include <memory>
#include <string>

#include "documents/table.h"

namespace rozwaga::documents {

/// Written at once to a file that nobody else uses, since the library knows no other way; parts of it pass through the system's
/// folder for temporary files. Errors: "documents.too-many-rows" {limit}, "documents.workbook" {path, reason}.
class WorkbookSink final : public TableSink {
public:
    static constexpr std::int64_t row_limit = 1'048'575;

    /// `path` is written by finish(); `product` is named as the workbook's author.
    WorkbookSink(std::string path, const std::string& product);
    ~WorkbookSink() override;
    WorkbookSink(const WorkbookSink&) = delete;
    WorkbookSink& operator=(const WorkbookSink&) = delete;

    Result<void> begin(const TableHead& head) override;
    Result<void> row(const Row& cells) override;
    Result<void> finish() override;

private:
    struct Book;
    std::string path_;
    std::unique_ptr<Book> book_;
};

}  // namespace rozwaga::documents
