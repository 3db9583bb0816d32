#include "course/broken_courses.h"

namespace rozwaga::test {

namespace {

constexpr std::uint64_t gigabyte = 1'000'000'000;

std::string png(unsigned char width_high_byte) {
    std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    bytes += std::string{0, 0, static_cast<char>(width_high_byte), 40, 0, 0, 0, 20};
    return bytes + std::string(40, '\0');
}

}  // namespace

std::vector<BrokenCourse> broken_files() {
    return {
        {"a wording file is missing", removing(lesson_en), "file-missing", lesson_en, ""},
        {"a lesson without its structure", removing(lesson_yaml), "file-missing", lesson_yaml, ""},
        {"no exam", removing(exam_yaml), "file-missing", exam_yaml, ""},
        {"no wording of a scenario", removing(scenario_pl), "file-missing", scenario_pl, ""},
        {"a listed lesson has no folder", removing("lessons/01-greet"), "folder-missing", course_yaml, "01-greet"},
        {"a link that leads out of the folder",
         [](CourseFolder& folder) {
             folder.move_out(lesson_en);
             folder.link(lesson_en, folder.path("moved"));
         },
         "file-link", lesson_en, ""},
        {"a link in a loop", [](CourseFolder& folder) { folder.link("lessons/around", "."); }, "file-link", "lessons/around", ""},
        {"a link to itself",
         [](CourseFolder& folder) {
             folder.remove(items_pl);
             folder.link(items_pl, "pl.yaml");
         },
         "file-link", items_pl, ""},
        {"a lesson's folder is a link",
         [](CourseFolder& folder) {
             folder.move_out("lessons/01-greet");
             folder.link("lessons/01-greet", folder.path("moved"));
         },
         "file-link", "lessons/01-greet", ""},
        {"a picture is a link",
         [](CourseFolder& folder) {
             folder.remove(picture_svg);
             folder.link(picture_svg, "/etc/hostname");
         },
         "file-link", picture_svg, ""},
        {"a pipe instead of a file",
         [](CourseFolder& folder) {
             folder.remove(exam_yaml);
             folder.pipe(exam_yaml);
         },
         "file-not-regular", exam_yaml, ""},
        {"a lesson of 1 GB", [](CourseFolder& folder) { folder.sparse(lesson_pl, gigabyte); }, "file-too-large", lesson_pl, ""},
        {"a YAML file of 1 GB", [](CourseFolder& folder) { folder.sparse(items_yaml, gigabyte); }, "file-too-large", items_yaml, ""},
        {"a picture of 1 GB", [](CourseFolder& folder) { folder.sparse(picture_svg, gigabyte); }, "file-too-large", picture_svg, ""},
        {"Markdown saved as Latin-2", replacing(lesson_pl, "Krótko.", "Kr\xF3tko."), "file-not-utf8", lesson_pl, "Kr|\xF3"},
        {"YAML that ends in half a letter", [](CourseFolder& folder) { folder.append(items_pl, "# \xC5"); }, "file-not-utf8", items_pl,
         "# |\xC5"},
        {"an overlong form of a slash", replacing(lesson_en, "Briefly.", "\xC0\xAF"), "file-not-utf8", lesson_en, "\xC0"},
        {"a control character", replacing(lesson_en, "Briefly.", "Brief\x1Bly."), "file-control-character", lesson_en, "Brief|\x1B"},
        {"a control character by escape", replacing(exam_yaml, "id: final", "id: \"fin\\x00al\""), "file-control-character", exam_yaml,
         "\"fin"},
        {"a file that nobody reads", writing("lessons/01-greet/de.md", "Guten Tag"), "file-unexpected", "lessons/01-greet/de.md", ""},
        {"a folder of scenarios is missing", removing("quizzes/scenarios"), "folder-missing", "quizzes/scenarios", ""},
        {"a folder with a thousand strangers",
         [](CourseFolder& folder) {
             for (int number = 0; number < 1000; ++number) folder.write("lessons/01-greet/x" + std::to_string(number), "");
         },
         "folder-crowded", "lessons/01-greet", ""},
        {"a lesson from outside", replacing(course_yaml, "folder: 01-greet", "folder: ../lessons/01-greet"), "path-leaves-folder",
         course_yaml, "../lessons", {"lesson-folder-unlisted"}},
        {"a picture from outside", replacing(pictures_yaml, "pictures/hello.svg", "../../../etc/hostname.svg"), "path-leaves-folder",
         pictures_yaml, "../../../etc"},
        {"a picture by an absolute path", replacing(pictures_yaml, "pictures/hello.svg", "/etc/hostname.png"), "path-leaves-folder",
         pictures_yaml, "/etc"},
        {"a logo from outside", replacing(organisation_yaml, "pass_mark", "logo: ../logo.png\npass_mark"), "path-leaves-folder",
         organisation_yaml, "../logo.png"},
        {"no such logo", replacing(organisation_yaml, "pass_mark", "logo: logo.png\npass_mark"), "picture-file-missing",
         organisation_yaml, "logo.png"},
        {"no such picture file", removing(picture_svg), "picture-file-missing", pictures_yaml, "pictures/hello.svg"},
        {"a picture that is no picture", writing(picture_svg, "hello"), "picture-damaged", picture_svg, ""},
        {"a picture of an unknown kind", replacing(pictures_yaml, "hello.svg", "hello.bmp"), "picture-kind", pictures_yaml, "pictures/hello"},
        {"a PNG that is none",
         [](CourseFolder& folder) {
             folder.replace(pictures_yaml, "hello.svg", "hello.png");
             folder.write("assets/pictures/hello.png", "\x89PNG");
         },
         "picture-damaged", "assets/pictures/hello.png", ""},
        {"a PNG too wide",
         [](CourseFolder& folder) {
             folder.replace(pictures_yaml, "hello.svg", "hello.png");
             folder.write("assets/pictures/hello.png", png(100));
         },
         "picture-too-large", "assets/pictures/hello.png", ""},
        {"a drawing with a script", replacing(picture_svg, "<circle", "<script>x</script><circle"), "picture-svg-active", picture_svg, ""},
        {"a drawing that fetches something", replacing(picture_svg, "<circle", "<image href=\"http://example.org/x.png\"/><circle"),
         "picture-svg-active", picture_svg, ""},
    };
}

}  // namespace rozwaga::test
