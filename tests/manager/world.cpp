#include "manager/world.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "system/real_storage.h"

namespace rozwaga::tests {

using session::managing::Manager;
using session::managing::ManagerEnvironment;
using session::managing::ManagerWish;
using widgets::Role;

namespace {

std::string share() { return ROZWAGA_SHARE_DIR; }

}  // namespace

const std::string& small_company() {
    static Folder folder;
    static const std::string path = [] {
        system::RealDisk disk;
        text::Wordings wordings(share() + "/i18n");
        documents::CertificatePrinter printer(wordings, share());
        cli::CompanyOptions options;
        options.people = 14;
        options.newcomers = 6;
        options.now = TestClock().now();
        REQUIRE(cli::write_company(disk, real_course(), printer, folder.path(), options));
        return folder.path();
    }();
    return path;
}

ManagerWorld::ManagerWorld(const std::string& wanted, const std::string& address)
    : wordings(share() + "/i18n"), outside(share(), false), language(wanted), registry(address) {
    reopen();
    draw();
}

ManagerWorld::~ManagerWorld() = default;

void ManagerWorld::reopen() {
    ui.reset();
    side.reset();
    manager.reset();
    manager = std::make_unique<Manager>(
        ManagerEnvironment{std::make_shared<system::RealDisk>(), clock, randomness, outside, std::make_shared<system::RealStorage>(), folder.path("data"),
                           folder.path("documents"), registry, "Ewa Maj", {}},
        real_course(), registry::PackBytes{});
    manager->set_language(language);
    side = std::make_unique<desktop::ManagerSide>(*manager, wordings, [](const std::string&) { return nullptr; });
    ui = std::make_unique<widgets::Headless>(widgets::HeadlessOptions{.fonts = share() + "/fonts"});
    ui->show([this](widgets::Ui& drawn) { side->draw(drawn); });
}

void ManagerWorld::draw() {
    for (int rounds = 0; rounds < 2; ++rounds) {
        constexpr int longest = 2000;
        for (int steps = 0; steps < longest && manager->busy(); ++steps) {
            manager->wait(std::chrono::milliseconds(50));
            manager->take_answers();
        }
        REQUIRE_FALSE(manager->busy());
        ui->settle();   // what is drawn may ask for more
    }
    check_screen();
}

void ManagerWorld::press(Role role, const std::string& name) {
    clock.time += 4'000;
    auto handle = ui->find(role, name);
    INFO("looking for " << widgets::role_name(role) << " \"" << name << "\" in\n" << ui->tree().as_text());
    REQUIRE(handle.exists());
    REQUIRE(handle.press());
    draw();
}

void ManagerWorld::type(std::string_view key, const std::string& text) {
    INFO("field " << key << " in\n" << ui->tree().as_text());
    REQUIRE(ui->find(Role::text_field, words()(key)).set_value(text));
    draw();
}

void ManagerWorld::wish(ManagerWish wanted) {
    clock.time += 4'000;
    manager->fulfil(wanted);
    draw();
}

bool ManagerWorld::says(const std::string& text) {
    for (const auto& node : ui->tree().nodes())
        if (node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos) return true;
    return false;
}

void ManagerWorld::check_screen() {
    INFO(ui->tree().as_text());
    CHECK(ui->unrecorded_items() == std::vector<std::string>{});
    CHECK(ui->complaints() == std::vector<std::string>{});
    std::set<widgets::NodeId> ids;
    for (const auto& node : ui->tree().nodes()) {
        CHECK(ids.insert(node.id).second);
        if (node.states.focusable) CHECK_FALSE(node.name.empty());
    }
}

void ManagerWorld::begin() { press("manage.start-begin"); }

void ManagerWorld::import_roster(const std::string& path) {
    go("roster");
    type("manage.roster-path", path);
    press("manage.roster-read");
    press("manage.roster-compare");
    press("manage.roster-apply");
}

void ManagerWorld::collect(const std::string& path) {
    press("manage.collect");
    type("manage.collect-path", path);
    press("manage.collect-go");
}

}  // namespace rozwaga::tests
