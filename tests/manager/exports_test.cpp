// Certificates saved many at once, from the screen: asked first, told after, stopped at any moment.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

#include "manager/world.h"
#include "widgets/keys.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using namespace rozwaga::session::managing;
using registry::State;
using widgets::Role;
namespace fs = std::filesystem;

namespace {

void show_everybody(ManagerWorld& world) {
    world.begin();
    world.import_roster(small_company() + "/roster.csv");
    world.collect(small_company() + "/inbox");
    world.go("people");
}

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

}  // namespace

TEST_CASE("the certificates of those on the screen are saved as PDF, once however often, and Back leads to the list") {
    for (const char* language : {"pl", "en"}) {
        ManagerWorld world(language);
        show_everybody(world);
        std::int64_t certificates = 0;
        for (const auto& row : world.screen<PeopleView>().rows) certificates += row.certificates;
        REQUIRE(certificates > 3);
        world.press("manage.export-certificates");
        CHECK(world.says(world.words()("manage.ask-certificates-about")));
        world.press("manage.ask-certificates-do");
        REQUIRE(world.shows<ExportedView>());
        CHECK(world.screen<ExportedView>().written == certificates);
        CHECK(world.screen<ExportedView>().failed == 0);
        CHECK(world.says(world.words().plural("manage.exported-written", long(certificates))));
        const auto names = files_in(world.screen<ExportedView>().path);
        CHECK(std::int64_t(names.size()) == certificates);
        for (const auto& name : names) CHECK(name.ends_with(".pdf"));

        world.press("manage.back");
        REQUIRE(world.shows<PeopleView>());
        world.press("manage.export-certificates");
        world.press("manage.ask-certificates-do");
        CHECK(world.screen<ExportedView>().written == 0);
        CHECK(world.screen<ExportedView>().there == certificates);
    }
}

TEST_CASE("by the keyboard alone: an archive of signed files of the people found, which takes no other's place") {
    ManagerWorld world;
    show_everybody(world);
    const auto& rows = world.screen<PeopleView>().rows;
    const auto somebody = std::ranges::find_if(rows, [](const auto& row) { return row.certificates > 0; });
    REQUIRE(somebody != rows.end());
    const std::string number = somebody->number;
    const std::int64_t certificates = somebody->certificates;
    world.type("manage.search", number);
    REQUIRE(world.screen<PeopleView>().total == 1);
    const auto press_by_keys = [&](Role role, const std::string& wanted) {
        for (int steps = 0; steps < 80; ++steps) {
            auto focused = world.ui->focused();
            if (focused.exists() && focused.node().role == role && focused.name() == wanted) {
                world.ui->key(widgets::Key::enter);
                return world.draw();
            }
            world.ui->key(widgets::Key::tab);
        }
        FAIL("no way to " + wanted);
    };
    const auto save = [&] {
        press_by_keys(Role::button, world.words()("manage.export-certificates"));
        world.press(Role::tab, world.words()("manage.certificates-form-json"));
        world.press(Role::tab, world.words()("manage.certificates-into-archive"));
        press_by_keys(Role::button, world.words()("manage.ask-certificates-do"));
        REQUIRE(world.shows<ExportedView>());
        CHECK(world.screen<ExportedView>().written == certificates);
        return world.screen<ExportedView>().path;
    };
    const std::string first = save();
    CHECK(first.ends_with(".zip"));
    CHECK(fs::file_size(first) > 1000);
    world.ui->key(widgets::Key::escape);
    world.draw();
    REQUIRE(world.shows<PeopleView>());
    const std::string second = save();
    CHECK(second.ends_with(" (2).zip"));
    CHECK(fs::exists(first));
}

TEST_CASE("saving that is stopped says so and leaves whole files; of an archive nothing") {
    for (const bool archive : {false, true}) {
        ManagerWorld world;
        show_everybody(world);
        world.manager->fulfil(ManagerWish(ExportCertificates{false, archive, false}));
        REQUIRE(world.manager->view().work);
        world.manager->fulfil(ManagerWish(GiveUpWork{}));
        world.draw();
        CHECK_FALSE(world.manager->view().work);
        REQUIRE(world.manager->view().notices.size() == 1);
        CHECK(world.manager->view().notices.front().code == (archive ? "work-given-up" : "certificates-stopped"));
        const std::string path = world.folder.path("documents");
        std::int64_t whole = 0;
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            if (!entry.is_regular_file()) continue;
            CHECK(entry.path().extension() == ".pdf");
            CHECK(entry.file_size() > 1000);
            ++whole;
        }
        CHECK(whole == (archive ? 0 : 1));
    }
}

TEST_CASE("where nobody has a certificate that could be saved, nothing is made") {
    ManagerWorld world;
    show_everybody(world);
    registry::PeopleFilter none;
    none.states = {State::not_started};
    world.wish(ManagerWish(ShowPeople{none}));
    REQUIRE(world.screen<PeopleView>().total > 0);
    world.wish(ManagerWish(ExportCertificates{}));
    REQUIRE(world.manager->view().notices.size() == 1);
    CHECK(world.manager->view().notices.front().code == "certificates-none");
    CHECK(files_in(world.folder.path("documents")).empty());
    world.wish(ManagerWish(ShowPeople{{}}));
    world.wish(ManagerWish(ExportCertificates{false, false, true}));   // the organisation signed none itself
    CHECK(world.manager->view().notices.front().code == "certificates-none");
}

TEST_CASE("reports lead to the certificates of the teams that are looked at") {
    ManagerWorld world;
    show_everybody(world);
    const auto teams = world.screen<PeopleView>().teams;
    REQUIRE(teams.size() > 1);
    std::int64_t of_team = 0;
    for (const auto& row : world.screen<PeopleView>().rows)
        if (row.team == teams.front()) of_team += row.certificates;
    world.wish(ManagerWish(ShowReport{ReportPart::completion}));
    world.wish(ManagerWish(NarrowReport{{teams.front()}}));
    world.press("manage.export-certificates");
    world.press("manage.ask-certificates-do");
    if (of_team == 0) CHECK(world.manager->view().notices.front().code == "certificates-none");
    else CHECK(world.screen<ExportedView>().written == of_team);
}
