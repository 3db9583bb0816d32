// The glossary, the sources and what the course is; links in texts; the pictures that screens show of themselves.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;
using session::LibraryPart;
using session::LibraryView;
using widgets::Key;
using widgets::Role;

namespace {

const std::string term = "Ćma", meaning = "Nocny motyl, który leci do światła.", linked = "O ćmie";

course::Course& with_words(course::Course& course) {
    course.glossary = {{"dusk", {{"pl", "Zmierzch"}, {"en", "Dusk"}}, {{"pl", "Pora po zachodzie."}, {"en", "After sunset."}}},
                       {"dale", {{"pl", "dolina"}, {"en", "dale"}}, {{"pl", "Niżej niż góra."}, {"en", "Lower than a hill."}}},
                       {"moth", {{"pl", term}, {"en", "Moth"}}, {{"pl", meaning}, {"en", "A butterfly of the night."}}},
                       {"tent", {{"pl", "Cień"}, {"en", "Tent"}}, {{"pl", "Brak światła."}, {"en", "A house of cloth."}}}};
    course.sources = {{"old", 1999, {{"pl", "Stare źródło"}, {"en", "An old source"}}, "Dz.U. 1999 poz. 7"},
                      {"new", 2020, {{"pl", "Nowe źródło"}, {"en", "A new source"}}, "example.org/new"}};
    auto& lesson = course.lessons.front();
    for (auto& [language, text] : lesson.text)
        text.pages[lesson.pages.front()].blocks = {course::Paragraph{{{linked, {}, "glossary:moth"},
                                                                      {" oraz ", {}, {}},
                                                                      {"skąd to wiadomo", {}, "source:new"},
                                                                      {" i ", {}, {}},
                                                                      {"strona", {}, "https://example.org/page"}}}};
    return course;
}

/// The real course with a glossary, sources and links of the test's own.
course::LoadedCourse small_library(std::string legal_review = {}) {
    course::LoadedCourse loaded = real_course();
    with_words(loaded.course);
    loaded.organisation.legal_review = std::move(legal_review);
    return loaded;
}

struct Library {
    explicit Library(const std::string& language = "pl", course::LoadedCourse loaded = small_library()) : world(language), walk(world) {
        world.app->replace_course(std::move(loaded), {});
        walk.introduce("Ewa Lis");
    }
    void read_first_page() { world.go(record::PlaceKind::lesson, world.course().lessons.front().id); }
    bool note_open() { return world.ui->tree().modal() != 0; }

    World world;
    Walk walk;
};

std::vector<std::string> names_of(World& world, Role role) {
    std::vector<std::string> names;
    for (const auto* node : world.ui->tree().find_all(role)) names.push_back(node->name);
    return names;
}

void tab_to(World& world, Role role, const std::string& name) {
    const auto wanted = world.ui->find(role, name);
    REQUIRE(wanted.exists());
    for (int step = 0; step < 60 && world.ui->focused().id() != wanted.id(); ++step) world.ui->key(Key::tab);
    REQUIRE(world.ui->focused().id() == wanted.id());
}

}  // namespace

TEST_CASE("the glossary is read in the order of the language's alphabet") {
    Library library;
    library.walk.press("library.entry");
    REQUIRE(library.world.shows<LibraryView>());
    CHECK(names_of(library.world, Role::list_item) == std::vector<std::string>{"Cień", term, "dolina", "Zmierzch"});
    CHECK(library.world.says(meaning));
    library.world.wish(session::Wish(session::Request(session::ChangeSetting{"language", "en"})));
    CHECK(names_of(library.world, Role::list_item) == std::vector<std::string>{"dale", "Dusk", "Moth", "Tent"});
}

TEST_CASE("sources stand newest first, and only an address is a link, which opens the browser") {
    Library library;
    library.walk.press("library.entry");
    library.walk.press(Role::tab, library.world.words()("library.sources"));
    CHECK(names_of(library.world, Role::list_item) == std::vector<std::string>{"Nowe źródło", "Stare źródło"});
    CHECK(names_of(library.world, Role::link) == std::vector<std::string>{"Nowe źródło"});
    CHECK(library.world.says("example.org"));
    CHECK(library.world.says("Dz.U. 1999 poz. 7"));
    library.walk.press(Role::link, "Nowe źródło");
    CHECK(library.world.outside.opened == std::vector<std::string>{"https://example.org/new"});
    CHECK(library.world.shows<LibraryView>());
}

TEST_CASE("reading more leaves the place on record alone and leads back to it") {
    Library library;
    library.read_first_page();
    const auto place = library.world.progress().place;
    const auto events = library.world.progress().events;
    library.world.wish(session::Wish(session::Request(session::ShowLibrary{LibraryPart::about})));
    REQUIRE(library.world.shows<LibraryView>());
    SECTION("by the button") { library.walk.press("nav.back"); }
    SECTION("by Escape") { library.world.ui->key(Key::escape); }
    CHECK(library.world.shows<session::LessonView>());
    CHECK(library.world.progress().place == place);
    CHECK(library.world.progress().events == events);
}

TEST_CASE("a word in a text opens its meaning over the page, by keyboard, and Escape closes it") {
    Library library;
    library.read_first_page();
    tab_to(library.world, Role::link, linked);
    library.world.ui->key(Key::enter);
    library.world.draw();
    REQUIRE(library.note_open());
    CHECK(library.world.ui->tree().find(library.world.ui->tree().modal())->name == term);
    CHECK(library.world.says(meaning));
    library.world.wish(session::Wish(session::Request(session::ChangeSetting{"language", "en"})));
    CHECK(library.world.ui->tree().find(library.world.ui->tree().modal())->name == "Moth");
    library.world.ui->key(Key::escape);
    library.world.draw();
    CHECK_FALSE(library.note_open());
    CHECK(library.world.shows<session::LessonView>());
    CHECK(library.world.ui->focused().name() == linked);
}

TEST_CASE("a note leads on to the whole list, and from there back to the page") {
    Library library;
    library.read_first_page();
    library.walk.press(Role::link, linked);
    library.walk.press("library.all-words");
    CHECK_FALSE(library.note_open());
    CHECK(library.world.screen<LibraryView>().part == LibraryPart::glossary);
    library.walk.press("nav.back");
    library.walk.press(Role::link, "skąd to wiadomo");
    REQUIRE(library.note_open());
    CHECK(library.world.says("2020"));
    library.walk.press("library.open");
    CHECK(library.note_open());
    library.walk.press("library.all-sources");
    CHECK(library.world.screen<LibraryView>().part == LibraryPart::sources);
    library.walk.press("nav.back");
    library.walk.press(Role::link, "strona");
    CHECK(library.world.outside.opened == std::vector<std::string>{"https://example.org/new", "https://example.org/page"});
}

TEST_CASE("a link that is none opens nothing") {
    Library library;
    for (const char* target : {"file:///etc/passwd", "javascript:alert(1)", "", "https://a b", "ftp://example.org", "glossary:nothing", "source:../x"}) {
        INFO(target);
        library.world.wish(session::Wish(session::Request(session::FollowLink{target})));
        CHECK_FALSE(library.note_open());
    }
    CHECK(library.world.outside.opened.empty());
}

TEST_CASE("the course says whether a lawyer has read it") {
    const bool reviewed = GENERATE(false, true);
    const std::string who = reviewed ? "Anna Prawna, 12 maja 2026" : "";
    Library library("pl", small_library(who));
    library.walk.press("library.about");
    CHECK(library.world.says(library.world.words()("about.not-reviewed")) != reviewed);
    if (reviewed) CHECK(library.world.says(who));
    CHECK(library.world.says(real_course().course.version));
}

TEST_CASE("the page is there before anybody has said their name") {
    World world("en");
    world.wish(session::Wish(session::Request(session::ShowLibrary{LibraryPart::sources})));
    CHECK(world.shows<LibraryView>());
    world.press("nav.back");
    CHECK(world.shows<session::WelcomeView>());
}

TEST_CASE("no text is clipped where more is to be read, at 100 and 200 percent, in either language") {
    const std::string language = GENERATE("pl", "en");
    const int percent = GENERATE(100, 200);
    World world(language);
    world.ui->resize(1024, 700);
    world.wish(session::Wish(session::Request(session::ChangeSetting{"text-percent", std::to_string(percent)})));
    for (const auto part : {LibraryPart::glossary, LibraryPart::sources, LibraryPart::about}) {
        world.wish(session::Wish(session::Request(session::ShowLibrary{part})));
        CHECK(world.ui->clipped_texts() == std::vector<std::string>{});
    }
    for (const auto& source : real_course().course.sources) {
        world.wish(session::Wish(session::Request(session::FollowLink{"source:" + source.id})));
        CHECK(world.ui->clipped_texts() == std::vector<std::string>{});
    }
}

TEST_CASE("the first screen shows the organisation's logo and the course's picture, where they are there") {
    const bool there = GENERATE(true, false);
    course::LoadedCourse loaded = real_course();
    if (!there) loaded.course.pictures.clear();
    loaded.organisation.logo_png = there ? "any bytes: the test's own decoder takes them" : "";
    World world("pl");
    world.side = std::make_unique<desktop::LearnerSide>(*world.app, world.wordings, world.printer, [](const std::string&) {
        return std::make_shared<const widgets::Pixels>(widgets::Pixels{4, 2, std::vector<std::uint8_t>(32, 255)});
    });
    world.app->replace_course(std::move(loaded), {});
    world.draw();
    CHECK(world.ui->has(Role::image, real_course().organisation.name) == there);
    CHECK(world.ui->has(Role::image, real_course().course.picture("welcome")->alternative.at("pl")) == there);
}

TEST_CASE("exam, practice and certificate show their picture, and a course without it leaves no gap") {
    const bool there = GENERATE(true, false);
    course::LoadedCourse loaded = real_course();
    if (!there) loaded.course.pictures.clear();
    Library library("pl", loaded);
    const auto shows = [&](const char* id) {
        return library.world.ui->has(Role::image, real_course().course.picture(id)->alternative.at("pl"));
    };
    const auto* scenario = &*std::ranges::find_if(loaded.course.scenarios, [](const auto& one) { return course::used_for(one.uses, course::Use::practice); });
    library.world.go(record::PlaceKind::scenario, scenario->id);
    CHECK(shows("practice") == there);
    library.walk.press("scenario.begin");
    CHECK_FALSE(shows("practice"));
    finish_lessons(library.world, {});
    library.world.go(record::PlaceKind::exam);
    CHECK(shows("exam") == there);
    library.walk.sit_exam();
    library.walk.hand_in();
    const std::string path = library.world.folder->path("certificate.pdf");
    library.walk.press("results.get-certificate");
    CHECK(shows("certificate") == there);
    library.world.wish(session::Wish(session::Request(session::SaveCertificate{library.world.screen<session::CertificateView>().id, path})));
    CHECK_FALSE(shows("certificate"));
}
