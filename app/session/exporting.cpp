#include "session/exporting.h"

#include <algorithm>
#include <set>

#include "documents/zip_writer.h"

namespace rozwaga::session {
namespace {

constexpr std::size_t problems_told = 20;

/// A certificate that goes out: as much of it as its name needs.
struct Listed {
    std::string id, name, language;
    Instant awarded;
    bool receipt = false;
};

/// A file ready to be written.
struct Ready {
    std::string name, bytes;
    Instant awarded;
};

/// Where the files go.
class Target {
public:
    virtual ~Target() = default;
    /// Whether it was written; false: it was there.
    virtual Result<bool> take(const Ready& file, const std::string& id) = 0;
    virtual Result<void> finish() { return {}; }
};

std::string with_tail(const std::string& name, const std::string& tail) {
    const std::size_t dot = name.rfind('.');
    return name.substr(0, dot) + " (" + tail + ")" + name.substr(dot);
}

/// As a file system that knows no case compares them, as far as ASCII goes.
std::string compared(std::string name) {
    for (char& letter : name)
        if (letter >= 'A' && letter <= 'Z') letter = char(letter - 'A' + 'a');
    return name;
}

/// The first of a name has it bare, whoever comes later its id behind it.
class Names {
public:
    std::string of(const std::string& wanted, const std::string& id) {
        if (taken_.insert(compared(wanted)).second) return wanted;
        std::string name = with_tail(wanted, id.substr(id.rfind(':') + 1));
        taken_.insert(compared(name));
        return name;
    }

private:
    std::set<std::string> taken_;
};

class FolderTarget final : public Target {
public:
    FolderTarget(Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

    Result<bool> take(const Ready& file, const std::string& id) override {
        const std::string name = names_.of(file.name, id);
        for (const std::string& path : {folder_ + "/" + name, folder_ + "/" + with_tail(file.name, id.substr(id.rfind(':') + 1))}) {
            if (const auto there = disk_.describe(path); !there) {
                if (there.error().code != "disk.not-found") return tl::unexpected(there.error());
                if (auto written = disk_.write(path, file.bytes); !written) return tl::unexpected(written.error());
                return true;
            }
            const auto same = disk_.read(path, file.bytes.size());
            if (same && *same == file.bytes) return false;
        }
        return fail("export.taken", {{"path", folder_ + "/" + file.name}});
    }

private:
    Disk& disk_;
    std::string folder_;
    Names names_;
};

class ZipTarget final : public Target {
public:
    static Result<std::unique_ptr<ZipTarget>> open(Disk& disk, const std::string& path) {
        const std::string scratch = path + ".part";
        auto file = disk.open_append(scratch);
        if (!file) return tl::unexpected(file.error());
        if (auto emptied = (*file)->truncate(0); !emptied) return tl::unexpected(emptied.error());
        return std::unique_ptr<ZipTarget>(new ZipTarget(disk, path, scratch, std::move(*file)));
    }
    ~ZipTarget() override {
        if (!whole_) (void)disk_.remove(scratch_);
    }

    Result<bool> take(const Ready& file, const std::string& id) override {
        const auto added = zip_.add(names_.of(file.name, id), file.bytes, file.awarded);
        return added ? Result<bool>(true) : tl::unexpected(added.error());
    }
    Result<void> finish() override {
        if (auto finished = zip_.finish(); !finished) return finished;
        if (auto safe = file_->sync(); !safe) return safe;
        if (auto renamed = disk_.rename(scratch_, path_); !renamed) return renamed;
        whole_ = true;
        return {};
    }

private:
    ZipTarget(Disk& disk, std::string path, std::string scratch, std::unique_ptr<AppendFile> file)
        : disk_(disk), path_(std::move(path)), scratch_(std::move(scratch)), file_(std::move(file)),
          zip_([this](std::string_view bytes) { return file_->append(bytes); }) {}

    Disk& disk_;
    std::string path_, scratch_;
    std::unique_ptr<AppendFile> file_;
    documents::ZipWriter zip_;
    Names names_;
    bool whole_ = false;
};

bool is_archive(const std::string& path) { return compared(path).ends_with(".zip"); }

Result<std::unique_ptr<Target>> target_at(Disk& disk, const std::string& path) {
    if (is_archive(path)) {
        auto zip = ZipTarget::open(disk, path);
        if (!zip) return tl::unexpected(zip.error());
        return std::unique_ptr<Target>(std::move(*zip));
    }
    if (auto made = disk.make_folders(path); !made) return tl::unexpected(made.error());
    return std::make_unique<FolderTarget>(disk, path);
}

class Exporter {
public:
    Exporter(registry::Registry& registry, const ExportRequest& request, documents::CertificatePrinter& printer,
             const course::Organisation& organisation)
        : registry_(registry), request_(request), printer_(printer), organisation_(organisation) {}

    Result<Ready> ready(const Listed& listed) const {
        const auto files = registry_.certificate_files(listed.id);
        if (!files) return tl::unexpected(files.error());
        const auto words = printer_.words(listed.language);
        if (!words) return tl::unexpected(words.error());
        certificate::Claim claim;
        claim.name = listed.name;
        claim.awarded = listed.awarded;
        if (listed.receipt) return Ready{documents::receipt_file_name(claim, **words), files->credential, listed.awarded};
        std::string name = documents::certificate_file_name(claim, **words);
        if (request_.form == CertificateForm::json) {
            name.replace(name.rfind('.'), std::string::npos, ".json");
            return Ready{std::move(name), files->credential, listed.awarded};
        }
        const auto credential = certificate::read_credential(files->credential);
        if (!credential) return tl::unexpected(credential.error());
        auto pdf = printer_.print(credential->claim, organisation_, {files->credential, files->evidence.value_or(""), files->square});
        if (!pdf) return tl::unexpected(pdf.error());
        return Ready{std::move(name), std::move(*pdf), listed.awarded};
    }

    bool wanted(const registry::CertificateRow& row) const {
        if (row.revoked && !request_.with_revoked) return false;
        return !request_.organisation_only || row.kind == registry::CertificateKind::organisation;
    }

private:
    registry::Registry& registry_;
    const ExportRequest& request_;
    documents::CertificatePrinter& printer_;
    const course::Organisation& organisation_;
};

void note_problem(Exported& exported, Error error, const std::string& id) {
    ++exported.failed;
    if (exported.problems.size() >= problems_told) return;
    error.place.file = id;
    exported.problems.push_back(std::move(error));
}

}  // namespace

Result<Exported> export_certificates(registry::Registry& registry, Disk& disk, const ExportRequest& request, documents::CertificatePrinter& printer,
                                     const course::Organisation& organisation, Instant now, const Advance& advance) {
    // The list first: files are fetched from the same connection.
    std::vector<Listed> rows;
    Exported exported;
    const Exporter exporter(registry, request, printer, organisation);
    const auto listed = registry.each_certificate(request.filter, now, [&](const registry::PersonRow&, const registry::CertificateRow& row) {
        if (!exporter.wanted(row)) return true;
        if (!row.files_kept || row.from_square) ++exported.without_files;
        else rows.push_back({row.id, row.name, row.language, row.awarded, row.kind == registry::CertificateKind::receipt});
        return true;
    });
    if (!listed) return tl::unexpected(listed.error());
    if (rows.empty()) return exported;
    auto target = target_at(disk, request.path);
    if (!target) return tl::unexpected(target.error());
    std::int64_t done = 0;
    for (const Listed& row : rows) {
        const auto file = exporter.ready(row);
        if (!file) note_problem(exported, file.error(), row.id);
        else {
            const auto taken = (*target)->take(*file, row.id);
            if (!taken) return tl::unexpected(taken.error());
            ++(*taken ? exported.written : exported.there);
        }
        if (advance && !advance(++done, std::int64_t(rows.size()))) return fail("report.stopped");
    }
    if (auto finished = (*target)->finish(); !finished) return tl::unexpected(finished.error());
    return exported;
}

}  // namespace rozwaga::session
