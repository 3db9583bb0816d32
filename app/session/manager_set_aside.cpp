// Files that were not admitted: whose they may be, admitting them by the manager's word, putting them away.
#include "session/known_trust.h"
#include "session/manager.h"

namespace rozwaga::session::managing {

namespace {

Result<SetAsideView> read_set_aside(registry::Registry& registry, Instant now) {
    const auto rows = registry.set_aside();
    if (!rows) return tl::unexpected(rows.error());
    SetAsideView view;
    view.ready = true;
    for (const auto& row : *rows) {
        SetAsideFile file{row, {}};
        for (const auto id : row.proposals)
            if (const auto person = registry.person_row(id, now)) file.proposals.push_back({id, person->name, person->number, person->team});
        view.files.push_back(std::move(file));
    }
    return view;
}

}  // namespace

void Manager::ask_set_aside() {
    using Answer = Result<SetAsideView>;
    ask<Answer>(
        "set-aside", [now = environment_.clock.now()](registry::Registry& registry) { return read_set_aside(registry, now); },
        [this](Answer& files) {
            if (!files) return complain(files.error());
            const auto chosen = set_aside_.chosen;
            set_aside_.ready = true;
            set_aside_.files = std::move(files->files);
            set_aside_.chosen.reset();
            for (const auto& file : set_aside_.files)
                if (chosen == file.row.id) set_aside_.chosen = chosen;
            if (!set_aside_.chosen && !set_aside_.files.empty()) set_aside_.chosen = set_aside_.files.front().row.id;
        });
}

const SetAsideFile* Manager::set_aside_file(std::int64_t id) const {
    for (const auto& file : set_aside_.files)
        if (file.row.id == id) return &file;
    return nullptr;
}

void Manager::admit_set_aside(const AdmitSetAside& wish) {
    const auto* file = set_aside_file(wish.file);
    if (!file) return;
    const auto work = [row = file->row, wish, disk = environment_.disk, folder = environment_.data_folder, loaded = loaded_,
                       by = by()](registry::Registry& registry) -> Result<void> {
        registry::Admission admission;
        auto submission = registry.set_aside_files(row.id);
        if (!submission) return tl::unexpected(submission.error());
        const auto trust = known_trust(*disk, folder, loaded->organisation, by.at);
        if (!trust) return tl::unexpected(trust.error());
        admission.verdict = certificate::verify(*submission, {by.at, &*trust, {loaded.get()}});
        // What was valid when it came may have been revoked since.
        if (admission.verdict.overall != certificate::Overall::valid) return fail("session.no-longer-valid", {{"file", row.file}});
        if (admission.verdict.evidence)
            if (auto graded = registry::graded_again(*loaded, *admission.verdict.evidence)) admission.graded = std::move(*graded);
        admission.person = wish.person;
        admission.file = row.file;
        admission.file_hash = row.file_hash;
        admission.submission = std::move(*submission);
        admission.resolves = row.id;
        const auto outcome = registry.admit({admission}, by);
        if (!outcome) return tl::unexpected(outcome.error());
        switch (outcome->front()) {
            case registry::Admitted::other_content: return fail("session.other-content", {{"file", row.file}});
            case registry::Admitted::other_person: return fail("session.other-person", {{"file", row.file}});
            case registry::Admitted::erased:
            case registry::Admitted::unknown_person: return fail("session.person-gone", {{"file", row.file}});
            default: return {};
        }
    };
    act(work, "file-admitted", {{"file", file->row.file}});
}

void Manager::dismiss_set_aside(std::int64_t id) {
    const auto* file = set_aside_file(id);
    if (!file) return;
    act([id, by = by()](registry::Registry& registry) { return registry.dismiss(id, by); }, "file-dismissed", {{"file", file->row.file}});
}

}  // namespace rozwaga::session::managing
