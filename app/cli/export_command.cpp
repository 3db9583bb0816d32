#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/report_commands.h"
#include "session/exporting.h"
#include "text/wordings.h"

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;

void print_exported(const Console& console, const session::Exported& exported, const std::string& path) {
    const auto& words = console.words;
    console.out << words.plural("cli.exported", long(exported.written), {{"path", path}}) << '\n';
    if (exported.there > 0) console.out << words.plural("cli.exported-there", long(exported.there)) << '\n';
    if (exported.without_files > 0) console.out << words.plural("cli.exported-without", long(exported.without_files)) << '\n';
    if (exported.failed > 0) console.out << words.plural("cli.exported-failed", long(exported.failed)) << '\n';
}

ordered_json as_json(const Console& console, const session::Exported& exported) {
    ordered_json problems = ordered_json::array();
    for (const Error& error : exported.problems)
        problems.push_back({{"certificate", error.place.file}, {"code", error.code}, {"message", console.words.error(error)}});
    return {{"format", 1},
            {"written", exported.written},
            {"there", exported.there},
            {"without_files", exported.without_files},
            {"failed", exported.failed},
            {"problems", problems}};
}

/// Tells now and then how far it is.
session::Advance teller(const Console& console) {
    constexpr std::int64_t pause = 5000;
    return [&console, next = console.clock.now().milliseconds + pause](std::int64_t done, std::int64_t total) mutable {
        const std::int64_t now = console.clock.now().milliseconds;
        if (now < next) return true;
        next = now + pause;
        console.err << console.words("cli.export-progress", {{"done", console.words.number(double(done))}, {"total", console.words.number(double(total))}}) << '\n';
        return true;
    };
}

}  // namespace

ExitCode export_certificates(const Console& console, const ExportOptions& options) {
    const auto opened = open_registry(console, options.from);
    if (!opened) return console.refuse(opened.error());
    registry::Registry& registry = **opened;
    const auto filter = filter_of(registry, options.people);
    if (!filter) return console.refuse(filter.error());
    session::ExportRequest request;
    request.filter = *filter;
    request.form = options.form == "json" ? session::CertificateForm::json : session::CertificateForm::pdf;
    request.organisation_only = options.organisation_only;
    request.with_revoked = options.with_revoked;
    request.path = options.out;
    text::Wordings wordings(console.share_folder + "/i18n");
    documents::CertificatePrinter printer(wordings, console.share_folder);
    const course::LoadedCourse course = course_in_use(console, registry);
    const auto exported = session::export_certificates(registry, console.disk, request, printer, course.organisation, console.clock.now(), teller(console));
    if (!exported) return console.refuse(exported.error());
    for (const Error& error : exported->problems) console.err << console.words.error(error) << '\n';
    if (options.json) console.out << as_json(console, *exported).dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    else print_exported(console, *exported, options.out);
    return exported->failed > 0 ? faulty : clean;
}

}  // namespace rozwaga::cli
