#include "course/broken_courses.h"

namespace rozwaga::test {

namespace {

std::string one_change(const std::string& subject, const std::string& kind) {
    return "- {version: 1.0.0, subject: " + subject + ", counts_as: " + kind + ", what: {pl: Raz., en: One.}}\n";
}

}  // namespace

std::vector<BrokenCourse> broken_structure() {
    return {
        {"an id with a capital letter", replacing(course_yaml, "id: small", "id: Small"), "id-malformed", course_yaml, "Small"},
        {"an id with a Polish letter", replacing(sources_yaml, "id: report-2011", "id: źródło"), "id-malformed", sources_yaml, "źródło",
         {"source-unknown"}},
        {"a version in words", replacing(course_yaml, "1.0.0", "first"), "version-malformed", course_yaml, "first"},
        {"no language", replacing(course_yaml, "languages: [pl, en]", "languages: []"), "language-none", course_yaml, "languages"},
        {"a language that is none", replacing(course_yaml, "languages: [pl, en]", "languages: [pl, en, english]"), "language-unknown", course_yaml,
         "english"},
        {"a language twice", replacing(course_yaml, "languages: [pl, en]", "languages: [pl, en, pl]"), "language-twice", course_yaml, "en, |pl"},
        {"a title in a language the course has not", replacing(course_yaml, "  en: A small course\n", "  en: A small course\n  de: Ein Kurs\n"),
         "language-unlisted", course_yaml, "de: Ein"},
        {"no title in one language", replacing(course_yaml, "  en: A small course\n", ""), "text-missing", course_yaml, "title"},
        {"an empty title of a planned lesson", replacing(course_yaml, "en: The second rule", "en: \"\""), "text-missing", course_yaml,
         "Druga zasada, |en"},
        {"no title of a source", replacing(sources_yaml, ", en: A report of 2011", ""), "text-missing", sources_yaml, "title"},
        {"a course without lessons", replacing(course_yaml, "  - folder: 01-greet\n", ""), "lessons-none", course_yaml, "lessons:",
         {"lesson-folder-unlisted", "picture-unused"}},
        {"a folder listed twice", replacing(course_yaml, "  - folder: 01-greet\n", "  - folder: 01-greet\n  - folder: 01-greet\n"),
         "lesson-folder-twice", course_yaml, "01-greet|01-greet"},
        {"a folder that is not listed", writing("lessons/03-more/lesson.yaml", "id: more"), "lesson-folder-unlisted", "lessons/03-more", ""},
        {"a scenario required that is not there", replacing(course_yaml, "[lost-key]", "[lost-keys]"), "required-scenario-unknown",
         course_yaml, "[|lost-keys"},
        {"a change of something unknown", writing(changes_yaml, one_change("great", "material")), "change-subject-unknown", changes_yaml, "great"},
        {"a change of a kind unknown", writing(changes_yaml, one_change("greet", "large")), "change-kind-unknown", changes_yaml, "large"},
        {"a change ahead of the course",
         writing(changes_yaml, "- {version: 1.0.1, subject: greet, counts_as: material, what: {pl: Raz., en: One.}}\n"),
         "change-version-later", changes_yaml, "1.0.1"},
        {"a change noted twice", writing(changes_yaml, one_change("greet", "material") + one_change("greet", "minor")), "change-twice",
         changes_yaml, "{version|{version"},
        {"a material change without words",
         writing(changes_yaml, "- {version: 1.0.0, subject: greet, counts_as: material}\n"), "text-missing", changes_yaml, "{version"},
        {"a guideline twice", replacing(course_yaml, "planned: 2", "planned: 1"), "guideline-twice", course_yaml, "planned: |1"},
        {"a guideline beyond the ten", replacing(lesson_yaml, "guideline: 1", "guideline: 11"), "number-range", lesson_yaml, "11"},
        {"too few pages",
         [](CourseFolder& folder) {
             folder.replace(lesson_yaml, "why, ", "");
             for (const std::string& file : {lesson_pl, lesson_en}) {
                 const std::string text = folder.text(file);
                 const auto from = text.find("{#why}"), to = text.find("{#rule}");
                 const auto start = text.rfind('#', from - 2), end = text.rfind('#', to - 2);
                 folder.write(file, text.substr(0, start) + text.substr(end));
             }
         },
         "lesson-page-count", lesson_yaml, "pages", {"picture-unused"}},
        {"no objectives", replacing(lesson_yaml, "[say-hello, keep-calm]", "[]"), "lesson-objectives-none", lesson_yaml, "objectives"},
        {"an objective twice", replacing(lesson_yaml, "[say-hello, keep-calm]", "[say-hello, keep-calm, say-hello]"), "id-twice", lesson_yaml,
         "keep-calm, |say-hello"},
        {"an objective that nothing measures",
         [](CourseFolder& folder) {
             folder.replace(lesson_yaml, "keep-calm]", "keep-calm, listen]");
             for (const std::string& file : {lesson_pl, lesson_en}) folder.replace(file, "objectives:\n", "objectives:\n  listen: Uważnie.\n");
         },
         "objective-without-items", lesson_yaml, "listen"},
        {"a picture without alternative text", replacing(pictures_yaml, "      en: Two people shake hands.\n", ""),
         "picture-alternative-missing", pictures_yaml, "alt"},
        {"a picture with an empty alternative text", replacing(pictures_yaml, "en: Two people shake hands.", "en:"),
         "picture-alternative-missing", pictures_yaml, "en:"},
        {"a picture without any alternative text",
         replacing(pictures_yaml, "    alt:\n      pl: Dwie osoby podają sobie ręce.\n      en: Two people shake hands.\n", ""),
         "picture-alternative-missing", pictures_yaml, "id: hello"},
        {"a picture that no page shows",
         [](CourseFolder& folder) {
             const std::string entry = "  - id: wave\n    file: pictures/hello.svg\n    alt: {pl: Machanie., en: A wave.}\n";
             folder.append(pictures_yaml, entry);
         },
         "picture-unused", pictures_yaml, "wave"},
        {"two pictures of one id",
         [](CourseFolder& folder) {
             const std::string entry = "  - id: hello\n    file: pictures/hello.svg\n    alt: {pl: Machanie., en: A wave.}\n";
             folder.append(pictures_yaml, entry);
         },
         "id-twice", pictures_yaml, "hello|hello.svg|id: |hello"},
    };
}

}  // namespace rozwaga::test
