#include "course/reader.h"

#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"
#include "course/pack.h"
#include "course/reading.h"
#include "course/scenario_graph.h"
#include "course/typography.h"

namespace rozwaga::course {

namespace {

const std::string organisation_folder = "organisation";

/// Where course.yaml cannot be read, the folders themselves say what there is to read.
void guess_languages(Reading& reading) {
    const std::string folder = join(reading.folders.lessons, organisation_folder);
    for (const Entry& entry : reading.files.entries(folder)) {
        const std::string name = entry.name.substr(0, entry.name.find('.'));
        if (entry.name == name + ".md" && is_language(name)) reading.languages.push_back(name);
    }
}

std::vector<std::string> lesson_folders(const std::vector<Entry>& entries) {
    std::vector<std::string> folders;
    for (const Entry& entry : entries) {
        if (entry.kind == EntryKind::folder && entry.name != organisation_folder) folders.push_back(entry.name);
    }
    return folders;
}

void report_unlisted(Reading& reading, const std::vector<Entry>& entries, const std::vector<std::string>& listed) {
    for (const Entry& entry : entries) {
        const Place place{join(reading.folders.lessons, entry.name), 1, 1};
        if (entry.kind != EntryKind::folder) {
            if (entry.name != "course.yaml" && entry.name != "sources.yaml" && entry.name != "glossary.yaml" && entry.name != "changes.yaml" &&
                entry.name != "README.md") {
                reading.report.add("file-unexpected", place,
                                   {{"known", "course.yaml, sources.yaml, glossary.yaml, changes.yaml, README.md"}});
            }
        } else if (entry.name != organisation_folder && std::ranges::find(listed, entry.name) == listed.end()) {
            reading.report.add("lesson-folder-unlisted", place, {{"folder", entry.name}});
        }
    }
}

void read_everything(Reading& reading, Course& course, Organisation& organisation) {
    auto folders = read_course_file(reading, course);
    const std::vector<Entry> entries = reading.files.entries(reading.folders.lessons);
    reading.languages = course.languages;
    if (reading.languages.empty()) guess_languages(reading);
    if (!folders || reading.places.silenced("course/languages")) course.languages = reading.languages;
    if (folders) report_unlisted(reading, entries, *folders);
    else reading.places.silence("course");
    read_sources(reading, course);
    read_glossary(reading, course);
    read_changes(reading, course);
    read_pictures(reading, course);
    read_lessons(reading, course, folders ? *folders : lesson_folders(entries));
    read_items(reading, course);
    read_scenarios(reading, course);
    read_exam(reading, course);
    read_refresher(reading, course);
    read_organisation(reading, organisation);
}

void count_decisions(Course& course) {
    for (Scenario& scenario : course.scenarios) {
        if (scenario.nodes.size() <= most_nodes) scenario.decisions = graph_of(scenario).longest.value_or(0);
    }
}

void check_everything(const Course& course, const Organisation& organisation, Checker& checker) {
    check_course(course, checker);
    check_organisation(organisation, course.languages, checker);
    check_policy_references(course, organisation, checker);
    check_onboarding_lessons(course, organisation, checker);
    check_scenario_play(course, checker);
    check_item_lints(course, checker);
    check_reading_time(course, organisation, checker);
    if (!checker.silenced("known/lessons")) check_picture_use(course, organisation, checker);
}

}  // namespace

Result<ReadOutcome> read_course(const Disk& disk, const Folders& folders) {
    for (const std::string& folder : {folders.lessons, folders.quizzes, folders.assets}) {
        if (!disk.list(folder)) return fail("course.folder-missing", {{"path", folder}}, {folder, 0, 0});
    }
    Report report;
    Places places;
    CourseFiles files(disk, report);
    Reading reading{folders, files, report, places, {}};
    Course course;
    Organisation organisation;
    read_everything(reading, course, organisation);
    count_decisions(course);
    Checker checker(places, report);
    check_everything(course, organisation, checker);
    ReadOutcome outcome;
    if (!report.has_errors()) {
        bind_wording(course, organisation);
        outcome.loaded = load(std::move(course), std::move(organisation));
    }
    outcome.findings = std::move(report).take();
    return outcome;
}

}  // namespace rozwaga::course
