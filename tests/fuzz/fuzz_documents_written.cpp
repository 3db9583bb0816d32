// Names and texts come from anywhere: whatever they hold, a mail keeps its headers, a calendar its lines, CSV starts no formula, JSON
// stays JSON, a file name is one name. And a folder of drafts may hold any file as a mail.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "documents/calendar_file.h"
#include "documents/mail_draft.h"
#include "documents/table_text.h"
#include "documents/utf8_letters.h"

namespace {

using namespace rozwaga;
using namespace rozwaga::documents;

void require(bool holds) {
    if (!holds) std::abort();
}

/// Parts between zero bytes: four of them.
std::vector<std::string> parts_of(std::string_view bytes) {
    std::vector<std::string> parts;
    while (parts.size() < 3) {
        const std::size_t end = bytes.find('\0');
        parts.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    parts.emplace_back(bytes);
    return parts;
}

void check_mail(const std::vector<std::string>& parts) {
    MailDraft draft{parts[0], parts[1], parts[2], parts[3], "pl", {{parts[0], "text", "calendar", parts[3]}}, {{"X-Mark", parts[2]}}, Instant{0}};
    const std::string mail = write_mail(draft);
    const std::string_view head = std::string_view(mail).substr(0, mail.find("\r\n\r\n"));
    std::size_t headers = 1;
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2))
        headers += head[at + 2] == ' ' || head[at + 2] == '\t' ? 0 : 1;
    // Subject, Date, X-Unsent, Content-Language, X-Mark, MIME-Version, Content-Type; To where there is an address.
    require(headers == 7 + (is_mail_address(parts[1]) ? 1 : 0));
    require(mail_header(mail, "X-Unsent") == "1");
    for (const char letter : mail) require(static_cast<unsigned char>(letter) < 0x80);
}

void check_calendar(const std::vector<std::string>& parts) {
    const std::string file = calendar_file({{parts[0], Day{}, parts[1], parts[3], {1}}}, Instant{0});
    std::size_t ends = 0;
    for (std::size_t at = 0, end = 0; at < file.size(); at = end + 2) {
        end = file.find("\r\n", at);
        require(end != std::string::npos && end - at <= 75);
        ends += file.compare(at, end - at, "END:VEVENT") == 0 ? 1 : 0;
        require(std::string_view(file).substr(at, end - at).find_first_of("\r\n") == std::string_view::npos);
    }
    require(ends == 1);
}

void check_tables(const std::vector<std::string>& parts) {
    const Table table{{"t", parts[0], {{"a", parts[1], CellType::text}}}, {{parts[2]}, {parts[3]}}};
    std::string csv, json;
    CsvSink csv_sink(csv, {});
    JsonSink json_sink(json, "");
    require(write_table(csv_sink, table).has_value() && csv_sink.finish().has_value());
    require(write_table(json_sink, table).has_value() && json_sink.finish().has_value());
    require(nlohmann::json::accept(json));
    std::size_t quotes = std::count(csv.begin(), csv.end(), '"');
    require(quotes % 2 == 0);
    for (const std::string& part : parts) {
        const std::string safe = without_formula(part);
        require(safe.empty() || std::string_view("=+-@\t\r").find(safe[0]) == std::string_view::npos);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 20'000) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto parts = parts_of(bytes);
    check_mail(parts);
    check_calendar(parts);
    check_tables(parts);
    const std::string name = plain_file_name(parts[0]);
    require(!name.empty() && name.size() <= 140 && name.find_first_of("/\\") == std::string::npos && name != "." && name != "..");
    require(mail_header(bytes, "X-Mark").find_first_of("\r\n") == std::string::npos || bytes.find('\r') != std::string_view::npos);
    return 0;
}
