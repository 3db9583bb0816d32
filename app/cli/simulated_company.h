// A made-up company as a manager meets it: a roster, and an inbox of certificates handed in over the past year, with the odd file
// that is not what it should be. For the manager's tour and for tests. The same seed gives the same company.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"
#include "base/disk.h"
#include "course/course.h"
#include "documents/certificate_printer.h"

namespace rozwaga::cli {

struct CompanyOptions {
    int people = 240;                ///< who worked through the course
    int newcomers = 36;              ///< on the roster, nothing handed in yet
    std::uint64_t seed = 7;
    std::string language = "pl";
    Instant now;                     ///< the last certificates came yesterday, the first ones a year ago
};

/// FOLDER/roster.csv and FOLDER/inbox/*. Errors: "disk.…", those of signing and printing.
Result<void> write_company(Disk& disk, const course::LoadedCourse& loaded, documents::CertificatePrinter& printer, const std::string& folder,
                           const CompanyOptions& options);

}  // namespace rozwaga::cli
