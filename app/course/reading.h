// The steps of reading, one for each kind of file. Each fills its part of the course and says where everything stands;
// whether it makes sense is checked afterwards (checking.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "course/course_files.h"
#include "course/places.h"
#include "course/reader.h"
#include "course/report.h"
#include "course/yaml_fields.h"

namespace rozwaga::course {

struct Reading {
    const Folders& folders;
    CourseFiles& files;
    Report& report;
    Places& places;
    std::vector<Language> languages;      ///< wording files are looked for in these

    std::optional<YamlNode> yaml(const std::string& root, const std::string& relative);
    YamlFields fields(const YamlNode& node, const std::string& path, const Keys& keys) {
        return YamlFields(node, path, keys, places, report);
    }
};

/// lessons/course.yaml. Returns the lessons' folders in order; absent where the file could not be read.
std::optional<std::vector<std::string>> read_course_file(Reading& reading, Course& course);
/// lessons/sources.yaml and lessons/glossary.yaml; the glossary may be absent.
void read_sources(Reading& reading, Course& course);
void read_glossary(Reading& reading, Course& course);
/// lessons/changes.yaml, which may be absent.
void read_changes(Reading& reading, Course& course);
void read_pictures(Reading& reading, Course& course);
void read_lessons(Reading& reading, Course& course, const std::vector<std::string>& folders);
void read_items(Reading& reading, Course& course);
void read_scenarios(Reading& reading, Course& course);
/// The wording of `scenario` in every language; its own file because it is as long as the structure.
void read_scenario_wording(Reading& reading, const std::string& folder, const std::string& path, Scenario& scenario);
void read_exam(Reading& reading, Course& course);
/// quizzes/refresher.yaml; may be absent.
void read_refresher(Reading& reading, Course& course);
void read_organisation(Reading& reading, Organisation& organisation);
/// Of organisation.yaml: renewal, onboarding and the time zone. Its own file because it is as long as the rest.
void read_renewal(Reading& reading, const YamlFields& fields, Organisation& organisation);

/// A wording file in Markdown: its front matter, and its pages in the order of `wanted`.
struct PagesWording {
    std::optional<YamlNode> front_matter;
    std::map<Id, PageText> pages;
};
std::optional<PagesWording> read_pages(Reading& reading, const std::string& root, const std::string& relative,
                                       const std::string& path, const std::vector<Id>& wanted);

/// Reports unless `format` is 1.
void read_format(Reading& reading, const YamlFields& fields);
/// A list [practice, exam]; each unknown one is reported.
std::vector<Use> read_uses(Reading& reading, const YamlFields& fields);

}  // namespace rozwaga::course
