// The whole app without a window: real rules, record, screens and wording; a folder, a clock and randomness of the test's own.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "desktop/learner_side.h"
#include "session/app.h"
#include "system/real_disk.h"
#include "widgets/headless.h"

namespace rozwaga::tests {

class TestClock final : public Clock {
public:
    Instant now() const override { return {time}; }
    std::int64_t time = 1'795'338'000'000;   // 2026-11-22T09:00:00Z
};

class CountingRandomness final : public Randomness {
public:
    std::uint64_t seed() override { return next = next * 6364136223846793005ULL + 1442695040888963407ULL; }
    std::uint64_t next = 42;
};

/// Prints for real; notes what it was asked to open instead of opening it.
class TestOutside final : public session::Outside {
public:
    explicit TestOutside(documents::CertificatePrinter& printer) : printer_(printer) {}
    std::string criteria(const std::string& language, int pass_mark, bool refresher) override;
    Result<std::string> print_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                          const certificate::Issued& issued) override;
    std::string certificate_file_name(const certificate::Claim& claim) override;
    std::string receipt_file_name(const certificate::Claim& claim) override;
    bool has_dialogs() const override { return false; }
    Result<void> ask_save_path(const std::string&, const std::string&) override { return {}; }
    Result<void> ask_moving_path(const std::string& suggested) override {
        opened.push_back(suggested);
        return {};
    }
    Result<void> ask_folder(const std::string& setting, const std::string&) override {
        opened.push_back(setting);
        return {};
    }
    Result<void> ask_open_files(const std::string& start) override {
        opened.push_back(start);
        return {};
    }
    Result<std::string> missing_letters(const std::string& text) override {
        return documents::missing_letters(text, {std::string(ROZWAGA_SHARE_DIR) + "/fonts"});
    }
    Result<void> show_file(const std::string& path) override;
    Result<void> open_address(const std::string& address) override;
    Result<void> compose_mail(const std::string& address, const certificate::Claim& claim, const std::string& path) override;

    std::vector<std::string> opened;

private:
    documents::CertificatePrinter& printer_;
};

/// The real disk, until told to be full.
class FillableDisk final : public Disk {
public:
    bool full = false;

    Result<std::vector<Entry>> list(const std::string& folder) const override { return real_.list(folder); }
    Result<Entry> describe(const std::string& path) const override { return real_.describe(path); }
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override { return real_.read(path, limit); }
    Result<void> write(const std::string& path, std::string_view bytes, bool owner_only) override;
    Result<void> make_folders(const std::string& path, bool owner_only) override { return real_.make_folders(path, owner_only); }
    Result<void> rename(const std::string& from, const std::string& to) override { return real_.rename(from, to); }
    Result<void> remove(const std::string& path) override { return real_.remove(path); }
    Result<bool> close_to_others(const std::string& path) override { return real_.close_to_others(path); }
    Result<std::unique_ptr<AppendFile>> open_append(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return real_.lock(path); }

private:
    system::RealDisk real_;
};

/// A fresh folder, gone with the object.
class Folder {
public:
    Folder();
    ~Folder();
    std::string path(const std::string& name = {}) const { return name.empty() ? path_.string() : (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

const course::LoadedCourse& real_course();

struct World {
    explicit World(const std::string& language = "pl", Folder* folder = nullptr);

    /// Closes the app as a quit or crash would, and opens it again on the same folder.
    void reopen();
    void draw();
    const text::Wording& words();
    const progress::Progress& progress() { return *app->progress(); }
    const course::Course& course() { return real_course().course; }   ///< outlives reopen()
    template <class View>
    const View& screen() { return std::get<View>(app->view().screen); }
    template <class View>
    bool shows() { return std::holds_alternative<View>(app->view().screen); }
    std::string window_name();

    /// By role and name, as a person finds things. Fails the test where it is not there or refuses.
    void press(widgets::Role role, const std::string& name);
    void press(std::string_view key) { press(widgets::Role::button, words()(key)); }
    void type(std::string_view key, const std::string& text);
    bool has(std::string_view key) { return ui->has(widgets::Role::button, words()(key)); }
    bool says(const std::string& text);
    void wish(const session::Wish& wish);
    void go(record::PlaceKind kind, const std::string& subject = {}, const std::string& part = {});
    /// What must hold of every screen: every interactive item has a node, names are there, ids are unique, no complaints.
    void check_screen();

    std::unique_ptr<Folder> own_folder;
    Folder* folder;
    FillableDisk disk;
    std::function<void(course::LoadedCourse&)> adapt = {};   ///< for reopen(): another organisation's wishes
    std::shared_ptr<Disk> far_disk = {};   ///< for reopen(): certificates are written there, beside the drawing
    TestClock clock;
    CountingRandomness randomness;
    text::Wordings wordings;
    documents::CertificatePrinter printer;
    TestOutside outside;
    std::unique_ptr<session::App> app;
    std::unique_ptr<desktop::LearnerSide> side;
    std::unique_ptr<widgets::Headless> ui;
    int screens_checked = 0;
};

}  // namespace rozwaga::tests
