// Certificates out of the registry, many at once: those of the people the screen shows.
#include "session/free_path.h"
#include "session/manager.h"

namespace rozwaga::session::managing {

namespace {

struct Saved {
    std::string path;
    Result<Exported> outcome;
};

}  // namespace

void Manager::export_certificates(const ExportCertificates& wish) {
    if (!opened_ || !idle() || (screen_ != Screen::people && screen_ != Screen::reports)) return;
    const Instant now = environment_.clock.now();
    ExportRequest request;
    request.filter = screen_ == Screen::people ? people_.filter : report_filter();
    request.form = wish.json ? CertificateForm::json : CertificateForm::pdf;
    request.organisation_only = wish.organisation_only;
    const std::string name = environment_.outside.certificates_folder(preferences_.language, now);
    request.path = save_folder() + "/" + name;
    const auto stop = std::make_shared<Stoppable>();
    LongWork work;
    work.what = Work::exporting;
    work.subject = name;
    work.follow(stop);
    begin_work<Saved>(
        std::move(work),
        [request, archive = wish.archive, folder = save_folder(), stop, now, loaded = loaded_, disk = environment_.disk,
         printer = environment_.outside.certificate_printer(), open = opener()]() mutable -> Saved {
            auto registry = open();
            if (!registry) return {request.path, tl::unexpected(registry.error())};
            if (auto made = disk->make_folders(folder); !made) return {request.path, tl::unexpected(made.error())};
            if (archive) request.path = free_path(*disk, request.path + ".zip", {});
            return {request.path, session::export_certificates(**registry, *disk, request, *printer, loaded->organisation, now, stop->advance())};
        },
        [this](Saved& saved) { exported(saved.path, saved.outcome); });
}

void Manager::exported(const std::string& path, const Result<Exported>& outcome) {
    if (!outcome && outcome.error().code == "report.stopped")
        return path.ends_with(".zip") ? say_good("work-given-up") : say_good("certificates-stopped", {{"path", path}}, path);
    if (!outcome) return complain(outcome.error());
    const bool any = outcome->written + outcome->there > 0;
    exported_ = {any ? path : "", outcome->written, outcome->there, outcome->without_files, outcome->failed, outcome->problems};
    if (exported_.path.empty() && exported_.failed == 0) return say_good("certificates-none");
    show_aside(Screen::exported);
}

}  // namespace rozwaga::session::managing
