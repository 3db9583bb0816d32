// What the small course's files say arrives in the values.
#include <catch2/catch_test_macros.hpp>

#include "base/digest.h"
#include "course/rich_text.h"
#include "course/sample_scenario.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::CourseFolder;
using rozwaga::test::small_course;

namespace {

/// A PNG of 1 by 1 as far as its header says.
const std::string tiny_png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24) + std::string(30, '\0');

}  // namespace

TEST_CASE("the course's head and its planned lessons are read") {
    const Course course = small_course().course;
    CHECK(course.id == "small");
    CHECK(course.version == "1.0.0");
    CHECK(course.languages == std::vector<Language>{"pl", "en"});
    CHECK(course.title.at("pl") == "Mały kurs");
    REQUIRE(course.planned.size() == 1);
    CHECK(course.planned[0].guideline == 2);
    CHECK(course.planned[0].title.at("en") == "The second rule");
    CHECK(course.source("report-2011")->where == "example.org/report");
    CHECK(course.exam.lessons == std::vector<std::pair<Id, int>>{{"greet", 3}});
}

TEST_CASE("a lesson's pages hold their blocks in order") {
    const LoadedCourse loaded = small_course();
    const Lesson* lesson = loaded.course.lesson("greet");
    REQUIRE(lesson);
    CHECK(lesson->pages == std::vector<Id>{"situation", "why", "rule", "case", "summary"});
    const LessonText& text = lesson->text.at("pl");
    CHECK(text.title == "Powitanie");
    CHECK(text.objectives.at("keep-calm") == "Zachowa spokój.");

    const PageText& situation = text.pages.at("situation");
    CHECK(situation.heading == "Sytuacja");
    REQUIRE(situation.blocks.size() == 2);
    const RichText expected = {{"Ktoś pisze ", Emphasis::none, ""}, {"pilnie", Emphasis::strong, ""}, {" i ", Emphasis::none, ""},
                               {"ostro", Emphasis::emphasis, ""},   {". Zobacz ", Emphasis::none, ""},
                               {"zasady", Emphasis::none, "https://example.org/zasady"}, {".", Emphasis::none, ""}};
    CHECK(std::get<Paragraph>(situation.blocks[0]).text == expected);
    const MockPost& post = std::get<MockPost>(situation.blocks[1]);
    CHECK(post.author == "Ewa M.");
    CHECK(post.role == "klientka");
    CHECK(post.time == "9:14");
    CHECK(plain_text(post.text) == "Gdzie jest moja paczka?");

    CHECK(std::get<BulletList>(text.pages.at("why").blocks[0]).entries.size() == 2);
    CHECK_FALSE(std::get<BulletList>(text.pages.at("why").blocks[0]).numbered);
    CHECK(std::get<PictureBlock>(text.pages.at("why").blocks[1]).picture == "hello");
    CHECK(std::get<Subheading>(text.pages.at("rule").blocks[0]).text == "W\u00a0skrócie");
    CHECK(plain_text(std::get<QuoteBlock>(text.pages.at("rule").blocks[1]).text) == "Najpierw dzień dobry.");
    CHECK(plain_text(std::get<DoDont>(text.pages.at("rule").blocks[2]).bad) == "Proszę czekać.");
    CHECK(std::get<BulletList>(text.pages.at("case").blocks[0]).numbered);
    CHECK(std::get<RealCase>(text.pages.at("case").blocks[1]).year == 2011);
    CHECK(std::get<LawNote>(text.pages.at("case").blocks[2]).source == "report-2011");
    CHECK(plain_text(std::get<RecallPrompt>(text.pages.at("summary").blocks[1]).answer) == "Od powitania.");
    CHECK(plain_text(std::get<Takeaway>(text.pages.at("summary").blocks[2]).text) == "Zacznij od powitania.");
}

TEST_CASE("items of every type are read") {
    const LoadedCourse loaded = small_course();
    const Item& single = *loaded.course.item("first-word");
    CHECK(single.type == ItemType::single);
    CHECK(single.lesson == "greet");
    CHECK(single.key == std::vector<Id>{"hello"});
    CHECK(single.uses == std::vector<Use>{Use::practice});
    CHECK(single.text.at("pl").options.at("wait").feedback == "Druga strona poczuje się zbyta.");
    CHECK(loaded.course.item("good-habits")->key == std::vector<Id>{"breathe", "read-twice"});
    CHECK(loaded.course.item("steps")->options == std::vector<Id>{"read", "think", "write"});
    CHECK(loaded.course.item("steps")->key.empty());
    const Item& groups = *loaded.course.item("piles");
    CHECK(groups.options == std::vector<Id>{"thanks", "please", "nonsense"});
    CHECK(groups.card_groups.at("nonsense") == "harsh");
    CHECK(groups.text.at("en").groups.at("calm") == "Calm");
    CHECK(groups.text.at("en").options.at("thanks").text == "Thank you.");
    const Item& phrases = *loaded.course.item("faults");
    CHECK(phrases.text.at("en").post == "{greeting} {blame} {promise}");
    CHECK(phrases.text.at("en").author == "The firm");
}

TEST_CASE("a scenario's structure and wording are read") {
    const Scenario scenario = test::small_scenario();
    CHECK(scenario.decisions == 4);
    CHECK(scenario.pass == 10);
    CHECK(scenario.start_values.at(Variable::trust) == 40);
    const ScenarioNode* gate = find_node(scenario, "n3");
    REQUIRE(gate);
    REQUIRE(gate->gate);
    CHECK(gate->gate->at_least == 50);
    CHECK(gate->gate->otherwise == "n3r");
    const ScenarioOption* publish = find_option(*find_node(scenario, "n2"), "publish");
    REQUIRE(publish);
    CHECK(publish->critical);
    CHECK(publish->effects.at(Variable::legal) == 35);
    CHECK(scenario.endings[1].when.size() == 2);
    CHECK(scenario.endings[1].when[1].comparison == Comparison::below);
    const ScenarioText& text = scenario.text.at("pl");
    CHECK(text.people.at("ewa").name == "Ewa M.");
    CHECK(text.nodes.at("n1").time == "9:14");
    CHECK(text.nodes.at("n1").options.at("reply").posts.at(0).text == "Dzień dobry, szukamy.");
    CHECK(text.endings.at("silence").title == "Cisza");
    CHECK(text.transfer == "Gdzie spotkasz to u\u00a0siebie?");
}

TEST_CASE("the organisation's part is read") {
    const Organisation organisation = small_course().organisation;
    CHECK(organisation.name == "Firma sp. z o.o.");
    CHECK(organisation.colour == "#0B6E6E");
    CHECK(organisation.pass_mark == 80);
    CHECK(organisation.language == "pl");
    CHECK(organisation.send_email == "kadry@firma.example");
    CHECK(organisation.send_folder.empty());
    CHECK(organisation.contacts == std::map<std::string, std::string>{{"press", "biuro@firma.example"}});
    CHECK(organisation.policy.at("en").pages.at("scope").heading == "Scope");
}

TEST_CASE("a drawing brings the PNG that the build made of it, and none is no error") {
    CourseFolder folder;
    CHECK(folder.read()->loaded->course.picture("hello")->png.empty());
    folder.write("pictures/hello.png", tiny_png);
    CHECK(folder.read("pictures")->loaded->course.picture("hello")->png == tiny_png);
    const std::string twice = tiny_png + "twice";
    folder.write("pictures/hello@2x.png", twice);
    CHECK(folder.read("pictures")->loaded->course.picture("hello")->png == twice);
}

TEST_CASE("line ends of Windows and a byte-order mark change nothing") {
    CourseFolder folder;
    const auto before = folder.read();
    for (const std::string file : {"lessons/01-greet/pl.md", "quizzes/items/greet/items.yaml", "lessons/course.yaml"}) {
        std::string text = folder.text(file);
        for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.replace(at, 1, "\r\n");
        folder.write(file, "\xEF\xBB\xBF" + text);
    }
    const auto after = folder.read();
    REQUIRE(after->loaded);
    CHECK(after->loaded->content_hash == before->loaded->content_hash);
}

TEST_CASE("hidden files and editors' copies are passed over") {
    CourseFolder folder;
    folder.write("lessons/01-greet/.pl.md.swp", "\x01");
    folder.write("lessons/01-greet/pl.md~", "\x01");
    CHECK(folder.read()->findings.empty());
}

TEST_CASE("a text of a question may be strong or hold a link, and never fails") {
    CHECK(rich_text("tego **nie** rób") ==
          RichText{{"tego ", Emphasis::none, ""}, {"nie", Emphasis::strong, ""}, {" rób", Emphasis::none, ""}});
    CHECK(rich_text("[x](javascript:alert)") == RichText{{"x", Emphasis::none, ""}});
    CHECK(rich_text("- a list") == RichText{{"- a list", Emphasis::none, ""}});
    CHECK(rich_text("") == RichText{});
    CHECK(plain_text(rich_text("jeden\n\ndwa")) == "jeden\n\ndwa");
}

TEST_CASE("only http, https and mail can be linked to") {
    for (const char* good : {"https://example.org", "http://example.org/a?b=c", "mailto:a@b.example"}) CHECK(is_link_target(good));
    for (const char* bad : {"", "https://", "file:///etc/passwd", "javascript:x", "//example.org", "https://a b", "HTTPS:", "ftp://x"}) {
        CHECK_FALSE(is_link_target(bad));
    }
}
