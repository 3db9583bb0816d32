// Certificates out of the registry, many at once: into a folder or a ZIP file, printed again as PDF or as the signed JSON.
// The page is worded in each certificate's own language. Its square is not drawn again: only its key could sign it.
// Errors: those of the registry and the disk, "report.stopped", "documents.archive-not-written".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"
#include "course/course.h"
#include "documents/certificate_printer.h"
#include "registry/registry.h"
#include "session/reporting.h"

namespace rozwaga::session {

enum class CertificateForm : std::uint8_t { pdf, json };

struct ExportRequest {
    registry::PeopleFilter filter;
    CertificateForm form = CertificateForm::pdf;   ///< receipts of a policy are JSON in either
    bool organisation_only = false;        ///< only what the organisation signed itself
    bool with_revoked = false;
    std::string path;                      ///< a folder, made where there is none; or a file ending in ".zip", written over
};

struct Exported {
    std::int64_t written = 0;
    std::int64_t there = 0;                ///< lay in the folder already, with the same bytes
    std::int64_t without_files = 0;        ///< read off a print, or their files have outlived their time
    std::vector<Error> problems;           ///< of certificates that could not be printed, at most 20; place: the certificate's id
    std::int64_t failed = 0;
};

/// Names are the certificates' own ("Certyfikat Jan Nowak 2026-11-22.pdf"); what has the same gets its id behind it. In a folder
/// nobody's file is written over. A broken-off run leaves whole files, and no ZIP; where there is nothing to write, nothing is made.
Result<Exported> export_certificates(registry::Registry& registry, Disk& disk, const ExportRequest& request, documents::CertificatePrinter& printer,
                                     const course::Organisation& organisation, Instant now, const Advance& advance = {});

}  // namespace rozwaga::session
