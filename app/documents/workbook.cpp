#include "documents/workbook.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <xlsxwriter.h>

#include "documents/utf8_letters.h"

namespace rozwaga::documents {
namespace {

constexpr std::size_t widest_column = 60, narrowest_column = 9, longest_cell = 32'000, longest_title = 31;

/// XML has no control characters, and Excel no texts past its limit.
std::string cell_text(const std::string& text) {
    std::string plain = without_controls(valid_utf8(text), true);
    // Two characters of the last plane that XML does not have either.
    for (const std::string_view barred : {"\xef\xbf\xbe", "\xef\xbf\xbf"})
        for (auto at = plain.find(barred); at != std::string::npos; at = plain.find(barred, at)) plain.replace(at, barred.size(), "\ufffd");
    return letter_count(plain) <= longest_cell ? plain : first_letters(plain, longest_cell) + "…";
}

std::string sheet_title(const std::string& title) {
    std::string name = without_controls(valid_utf8(title));
    for (char& letter : name)
        if (std::string_view("[]:*?/\\").find(letter) != std::string_view::npos) letter = '-';
    while (name.starts_with('\'')) name.erase(0, 1);
    name = first_letters(name, longest_title);
    while (name.ends_with('\'')) name.pop_back();
    return name;
}

}  // namespace

struct WorkbookSink::Book {
    lxw_workbook* workbook = nullptr;
    lxw_format *heading = nullptr, *text = nullptr, *whole = nullptr, *number = nullptr, *percent = nullptr, *date = nullptr;
    lxw_worksheet* sheet = nullptr;
    std::vector<Column> columns;
    std::vector<std::size_t> widths;   ///< of what was written, in letters
    std::string text_columns;          ///< "A1:A1048576 C1:C1048576"
    lxw_row_t next_row = 0;
    lxw_error error = LXW_NO_ERROR;

    void note(lxw_error one) {
        if (error == LXW_NO_ERROR) error = one;
    }
    lxw_format* format() const {
        lxw_format* made = workbook_add_format(workbook);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }
    void make_formats() {
        heading = format();
        format_set_bold(heading);
        format_set_text_wrap(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        text = format();
        whole = format();
        format_set_num_format(whole, "0");
        number = format();
        format_set_num_format(number, "0.0##");
        percent = format();
        format_set_num_format(percent, "0.0%");
        date = format();
        constexpr std::uint8_t short_date_of_the_land = 14;
        format_set_num_format_index(date, short_date_of_the_land);
    }
    void write(lxw_col_t column, const std::string& value, lxw_format* look) {
        if (value.empty()) return;
        const std::string plain = cell_text(value);
        widths[column] = std::max(widths[column], letter_count(plain));
        note(worksheet_write_string(sheet, next_row, column, plain.c_str(), look));
    }
    void write(lxw_col_t column, double value, lxw_format* look, std::size_t width) {
        if (!std::isfinite(value)) return;
        widths[column] = std::max(widths[column], width);
        note(worksheet_write_number(sheet, next_row, column, value, look));
    }
    void write(lxw_col_t column, Day day) {
        const std::chrono::year_month_day fields{day};
        if (int(fields.year()) < 1900 || int(fields.year()) > 9999) return write(column, day_text(day), text);
        lxw_datetime moment{int(fields.year()), int(unsigned(fields.month())), int(unsigned(fields.day())), 0, 0, 0};
        widths[column] = std::max(widths[column], std::size_t(10));
        note(worksheet_write_datetime(sheet, next_row, column, &moment, date));
    }
    void end_sheet() {
        if (!sheet) return;
        const auto last = lxw_col_t(columns.size() - 1);
        for (lxw_col_t column = 0; column <= last; ++column)
            note(worksheet_set_column(sheet, column, column, double(std::clamp(widths[column] + 2, narrowest_column, widest_column)), nullptr));
        note(worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(next_row, 1) - 1, last));
        if (!text_columns.empty()) note(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, text_columns.c_str()));
        sheet = nullptr;
    }
};

WorkbookSink::WorkbookSink(std::string path, const std::string& product) : path_(std::move(path)), book_(std::make_unique<Book>()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;   // older readers know no other
    book_->workbook = workbook_new_opt(path_.c_str(), &options);
    if (!book_->workbook) return;
    std::string author = product;
    lxw_doc_properties properties{};
    properties.author = author.data();
    book_->note(workbook_set_properties(book_->workbook, &properties));
    book_->make_formats();
}

WorkbookSink::~WorkbookSink() {
    if (book_->workbook) lxw_workbook_free(book_->workbook);
}

Result<void> WorkbookSink::begin(const TableHead& head) {
    Book& book = *book_;
    if (!book.workbook) return fail("documents.workbook", {{"path", path_}, {"reason", lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)}});
    book.end_sheet();
    const std::string title = sheet_title(head.title);
    // A title that another sheet has, or that Excel keeps for itself: the library numbers it.
    const bool usable = !title.empty() && workbook_validate_sheet_name(book.workbook, title.c_str()) == LXW_NO_ERROR;
    book.sheet = workbook_add_worksheet(book.workbook, usable ? title.c_str() : nullptr);
    if (!book.sheet) return fail("documents.workbook", {{"path", path_}, {"reason", lxw_strerror(LXW_ERROR_CREATING_TMPFILE)}});
    book.columns = head.columns;
    book.widths.assign(head.columns.size(), 0);
    book.text_columns.clear();
    book.next_row = 0;
    for (lxw_col_t column = 0; column < head.columns.size(); ++column) {
        book.write(column, head.columns[column].heading, book.heading);
        if (head.columns[column].type != CellType::text) continue;
        std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
        lxw_rowcol_to_range(range.data(), 0, column, lxw_row_t(row_limit), column);
        book.text_columns += (book.text_columns.empty() ? "" : " ") + std::string(range.data());
    }
    worksheet_freeze_panes(book.sheet, 1, 0);
    worksheet_repeat_rows(book.sheet, 0, 0);
    worksheet_set_landscape(book.sheet);
    worksheet_fit_to_pages(book.sheet, 1, 0);
    book.next_row = 1;
    return {};
}

Result<void> WorkbookSink::row(const Row& cells) {
    Book& book = *book_;
    if (std::int64_t(book.next_row) > row_limit) return fail("documents.too-many-rows", {{"limit", std::to_string(row_limit)}});
    for (std::size_t i = 0; i < cells.size() && i < book.columns.size(); ++i) {
        const auto column = lxw_col_t(i);
        if (const auto* text = std::get_if<std::string>(&cells[i])) book.write(column, *text, book.text);
        else if (const auto* whole = std::get_if<std::int64_t>(&cells[i]))
            book.write(column, double(*whole), book.whole, std::to_string(*whole).size());
        else if (const auto* number = std::get_if<double>(&cells[i])) book.write(column, *number, book.number, narrowest_column);
        else if (const auto* percent = std::get_if<Percent>(&cells[i])) book.write(column, percent->points / 100, book.percent, 6);
        else if (const auto* day = std::get_if<Day>(&cells[i])) book.write(column, *day);
    }
    ++book.next_row;
    return {};
}

Result<void> WorkbookSink::finish() {
    Book& book = *book_;
    book.end_sheet();
    const lxw_error closed = workbook_close(book.workbook);   // frees it, whatever comes of it
    book.workbook = nullptr;
    book.note(closed);
    if (book.error == LXW_NO_ERROR) return {};
    return fail("documents.workbook", {{"path", path_}, {"reason", lxw_strerror(book.error)}});
}

}  // namespace rozwaga::documents
