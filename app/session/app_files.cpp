// Files that people bring: read one after the other beside the drawing, judged, and shown: one on its own screen, several as a list.
#include "session/app.h"

namespace rozwaga::session {

void App::open_files(const std::vector<std::string>& paths) {
    std::vector<std::string> wanted;
    for (const auto& path : paths) {
        if (path.empty()) continue;
        if (path.front() != '/') return void(tried(fail("session.open-path-not-whole", {{"path", path}})));
        wanted.push_back(path);
    }
    if (wanted.empty()) return;
    if (!files_.errand) {
        files_ = {};
        if (std::holds_alternative<FilesShown>(aside_)) aside_ = std::monostate();
    }
    if (files_.brought.size() + files_.waiting.size() + wanted.size() > most_files)
        return void(tried(fail("session.too-many-files", {{"limit", std::to_string(most_files)}})));
    files_.waiting.insert(files_.waiting.end(), wanted.begin(), wanted.end());
    if (!files_.errand) read_next();
}

void App::read_next() {
    files_.errand.reset();
    stale_ = true;
    while (!files_.waiting.empty()) {
        if (environment_.far_disk) {
            files_.errand = std::make_unique<Errand<Result<Brought>>>(
                [disk = environment_.far_disk, path = files_.waiting.front()] { return read_brought(*disk, path); }, environment_.wake);
            auto read = files_.errand->answer(files_.brought.empty() ? unnoticed : std::chrono::milliseconds());
            if (!read) return;
            take_file(std::move(*read));
        } else {
            take_file(read_brought(environment_.disk, files_.waiting.front()));
        }
    }
    files_.errand.reset();
    show_files();
}

const certificate::Trust& App::trust() {
    if (!files_.trust) {
        auto known = certificate::load_trust(environment_.disk, environment_.data_folder + "/trust.json");
        if (!known) notices_.push_back({false, {}, known.error(), {}});
        files_.trust = known ? std::move(*known) : certificate::Trust{};
    }
    return *files_.trust;
}

BroughtFile App::judged(const std::string& path, Result<Brought> read) {
    if (!read) return {path, read.error()};
    if (auto* invitation = std::get_if<BroughtInvitation>(&*read)) return {path, std::move(*invitation)};
    if (auto* record = std::get_if<BroughtRecord>(&*read)) return {path, std::move(*record)};
    const certificate::Grounds grounds{environment_.clock.now(), &trust(), {&loaded_}};
    return {path, certificate::verify(std::get<certificate::Submission>(*read), grounds)};
}

void App::take_file(Result<Brought> read) {
    const std::string path = std::move(files_.waiting.front());
    files_.waiting.pop_front();
    files_.brought.push_back(judged(path, std::move(read)));
}

// A file that is nothing of ours is told of where one is; what could be one of ours and cannot be read has a screen.
void App::show_files() {
    if (files_.brought.empty()) return;
    if (files_.brought.size() == 1) {
        const auto* error = std::get_if<Error>(&files_.brought.front().what);
        if (error && (error->code == "session.cannot-open" || error->code.starts_with("disk.") || error->code.starts_with("move."))) {
            notices_ = {{false, {}, *error, {}}};
            files_ = {};
            return;
        }
        files_.shown = 0;
    } else {
        std::vector<certificate::Verdict> verdicts;
        std::vector<std::string> names;
        for (auto& file : files_.brought)
            if (auto* verdict = std::get_if<certificate::Verdict>(&file.what)) {
                verdicts.push_back(std::move(*verdict));
                names.push_back(file_name(file.path));
            }
        certificate::compare(verdicts, names);
        auto next = verdicts.begin();
        for (auto& file : files_.brought)
            if (auto* verdict = std::get_if<certificate::Verdict>(&file.what)) *verdict = std::move(*next++);
        files_.shown.reset();
    }
    note_.clear();
    passphrase_wrong_ = false;
    aside_ = FilesShown{};
}

BroughtView App::brought_view(const BroughtFile& file) const {
    const bool in_list = files_.brought.size() > 1;
    if (const auto* invitation = std::get_if<BroughtInvitation>(&file.what)) {
        InvitationView view = invitation_view(file, *invitation);
        view.in_list = in_list;
        return view;
    }
    if (std::holds_alternative<BroughtRecord>(file.what)) return ComingView{file_name(file.path), bringing_ != nullptr, passphrase_wrong_, in_list};
    VerdictView view{file_name(file.path), {}, in_list};
    if (const auto* verdict = std::get_if<certificate::Verdict>(&file.what)) {
        view.verdict = *verdict;
        // A square has no room for more than the course's id.
        auto& claim = view.verdict.claim;
        if (claim.title.empty() && claim.course == loaded_.course.id) claim.title = wording_of(loaded_.course.title, preferences_.language);
    }
    else view.verdict.reason = std::get<Error>(file.what);
    return view;
}

ScreenView App::files_screen() const {
    if (files_.shown && *files_.shown < files_.brought.size())
        return std::visit([](auto&& view) { return ScreenView(std::move(view)); }, brought_view(files_.brought[*files_.shown]));
    BroughtListView list;
    for (const auto& file : files_.brought) list.files.push_back(brought_view(file));
    return list;
}

}  // namespace rozwaga::session
