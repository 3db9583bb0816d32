#include "learner/world.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <set>

#include "course/pack.h"

namespace rozwaga::tests {

using widgets::Role;

std::string TestOutside::criteria(const std::string& language, int pass_mark, bool refresher) {
    return documents::certificate_criteria(**printer_.words(language), pass_mark, refresher);
}
Result<std::string> TestOutside::print_certificate(const certificate::Claim& claim, const course::Organisation& organisation,
                                                   const certificate::Issued& issued) {
    return printer_.print(claim, organisation, issued);
}
std::string TestOutside::receipt_file_name(const certificate::Claim& claim) {
    return documents::receipt_file_name(claim, **printer_.words(claim.language));
}

std::string TestOutside::certificate_file_name(const certificate::Claim& claim) {
    return documents::certificate_file_name(claim, **printer_.words(claim.language));
}
Result<void> TestOutside::show_file(const std::string& path) {
    opened.push_back(path);
    return {};
}
Result<void> TestOutside::open_address(const std::string& address) {
    opened.push_back(address);
    return {};
}
Result<void> TestOutside::compose_mail(const std::string& address, const certificate::Claim&, const std::string& path) {
    opened.push_back(address + " " + path);
    return {};
}

namespace {

class FillableFile final : public AppendFile {
public:
    FillableFile(std::unique_ptr<AppendFile> real, const bool& full) : real_(std::move(real)), full_(full) {}
    std::uint64_t size() const override { return real_->size(); }
    Result<void> append(std::string_view bytes) override {
        if (full_) return fail("disk.full", {{"path", "log"}});
        return real_->append(bytes);
    }
    Result<void> sync() override { return real_->sync(); }
    Result<void> truncate(std::uint64_t size) override { return real_->truncate(size); }

private:
    std::unique_ptr<AppendFile> real_;
    const bool& full_;
};

}  // namespace

Result<void> FillableDisk::write(const std::string& path, std::string_view bytes, bool owner_only) {
    if (full) return fail("disk.full", {{"path", path}});
    return real_.write(path, bytes, owner_only);
}

Result<std::unique_ptr<AppendFile>> FillableDisk::open_append(const std::string& path) {
    auto file = real_.open_append(path);
    if (!file) return file;
    return std::make_unique<FillableFile>(std::move(*file), full);
}

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "rozwaga-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
}
Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

const course::LoadedCourse& real_course() {
    static const course::LoadedCourse loaded = [] {
        const system::RealDisk disk;
        const std::string share = ROZWAGA_SHARE_DIR;
        const auto course_bytes = disk.read(share + "/course.pack", course::pack_limit);
        const auto organisation_bytes = disk.read(share + "/organisation.pack", course::pack_limit);
        REQUIRE(course_bytes);
        REQUIRE(organisation_bytes);
        auto course = course::read_course_pack(*course_bytes, "course.pack");
        auto organisation = course::read_organisation_pack(*organisation_bytes, "organisation.pack");
        REQUIRE(course);
        REQUIRE(organisation);
        return course::load(std::move(*course), std::move(*organisation));
    }();
    return loaded;
}

World::World(const std::string& language, Folder* given)
    : own_folder(given ? nullptr : std::make_unique<Folder>()),
      folder(given ? given : own_folder.get()),
      wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n"),
      printer(wordings, ROZWAGA_SHARE_DIR),
      outside(printer) {
    reopen();
    app->set_language(language);
    draw();
}

void World::reopen() {
    ui.reset();
    side.reset();
    app.reset();   // before the new one: the learner's lock is given back
    course::LoadedCourse loaded = real_course();
    if (adapt) adapt(loaded);
    app = std::make_unique<session::App>(
        session::Environment{disk, clock, randomness, outside, folder->path("data"), folder->path("documents"), far_disk, {}, {1, 8}}, std::move(loaded));
    side = std::make_unique<desktop::LearnerSide>(*app, wordings, printer, [](const std::string&) { return nullptr; });
    ui = std::make_unique<widgets::Headless>(widgets::HeadlessOptions{.fonts = std::string(ROZWAGA_SHARE_DIR) + "/fonts"});
    ui->show([this](widgets::Ui& drawn) { side->draw(drawn); });
}

void World::draw() {
    ui->settle();
    check_screen();
}

const text::Wording& World::words() { return **wordings.in(app->view().preferences.language); }

std::string World::window_name() {
    const auto& nodes = ui->tree().nodes();
    return nodes.empty() ? "" : nodes.front().name;
}

void World::press(Role role, const std::string& name) {
    clock.time += 4'000;
    auto handle = ui->find(role, name);
    INFO("looking for " << widgets::role_name(role) << " \"" << name << "\" in\n" << ui->tree().as_text());
    REQUIRE(handle.exists());
    REQUIRE(handle.press());
    draw();
}

void World::type(std::string_view key, const std::string& text) {
    INFO("field " << key << " in\n" << ui->tree().as_text());
    REQUIRE(ui->find(Role::text_field, words()(key)).set_value(text));
    draw();
}

bool World::says(const std::string& text) {
    for (const auto& node : ui->tree().nodes())
        if (node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos) return true;
    return false;
}

void World::wish(const session::Wish& wish) {
    clock.time += 4'000;
    app->fulfil(wish);
    draw();
}

void World::go(record::PlaceKind kind, const std::string& subject, const std::string& part) {
    wish(session::Wish(learning::Action(learning::GoTo{{kind, subject, part}})));
}

void World::check_screen() {
    ++screens_checked;
    INFO("screen \"" << window_name() << "\"\n" << ui->tree().as_text());
    CHECK(ui->unrecorded_items() == std::vector<std::string>{});
    CHECK(ui->complaints() == std::vector<std::string>{});
    std::set<widgets::NodeId> ids;
    for (const auto& node : ui->tree().nodes()) {
        CHECK(ids.insert(node.id).second);
        if (node.states.focusable) CHECK_FALSE(node.name.empty());
        // A key shown instead of its wording reads "home.title": letters, dots and no space.
        if (node.name.find(' ') == std::string::npos && node.name.find('.') != std::string::npos)
            CHECK_FALSE((words().has(node.name) || node.name.find("home.") == 0));
    }
}

}  // namespace rozwaga::tests
