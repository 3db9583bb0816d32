// What a course must fulfil, checked on the values alone: the same rules hold for authors' files (where every part has
// a place) and for packs (where none has).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "course/places.h"
#include "course/report.h"

namespace rozwaga::course {

/// Says what is wrong with the part at a path, unless that part could not be read anyway.
class Checker {
public:
    Checker(const Places& places, Report& report) : places_(places), report_(report) {}

    void say(Code code, std::string_view path, Arguments arguments = {});
    bool silenced(std::string_view path) const { return places_.silenced(path); }

    void id(std::string_view path, const Id& id);
    /// Reports and returns false where `id` was already met under the same `names`.
    bool unique(std::map<Id, std::string>& names, const Id& id, const std::string& path, Code code);
    /// "file:line" of the part, for messages that point back at it.
    std::string whereabouts(std::string_view path) const;
    void range(std::string_view path, std::string_view field, int value, int least, int most);
    /// A text that must not be empty; `field` is its key in the file.
    void text(const std::string& path, std::string_view field, const Language& language, std::string_view value);
    /// One text for every language, none for others.
    void every_language(const std::string& path, std::string_view field, const std::vector<Language>& languages,
                        const PerLanguage<std::string>& texts);
    /// `id` must be among `known`; `argument` names it in the message. Where nothing is known at all, that is what is
    /// wrong and said elsewhere.
    bool known(Code code, std::string_view path, std::string_view argument, const Id& id, const std::vector<Id>& known);

private:
    const Places& places_;
    Report& report_;
};

/// Everything about the course that the app relies on.
void check_course(const Course& course, Checker& checker);
void check_organisation(const Organisation& organisation, const std::vector<Language>& languages, Checker& checker);
/// For authors only: what plays badly though it works. Needs a course without errors in its scenarios' structure.
void check_scenario_play(const Course& course, Checker& checker);
/// Item-writing faults that can be counted: the list in quizzes/README.md.
void check_item_lints(const Course& course, Checker& checker);
void check_reading_time(const Course& course, const Organisation& organisation, Checker& checker);
void check_picture_use(const Course& course, const Organisation& organisation, Checker& checker);
/// The policy's pictures and sources are those of the course.
void check_policy_references(const Course& course, const Organisation& organisation, Checker& checker);
/// The lessons of the first days are those of the course.
void check_onboarding_lessons(const Course& course, const Organisation& organisation, Checker& checker);
/// Of check_organisation: renewal, onboarding and the time zone.
void check_renewal(const Organisation& organisation, Checker& checker);

// The parts of check_course.
void check_lessons(const Course& course, Checker& checker);
void check_items(const Course& course, std::map<Id, std::string>& names, Checker& checker);
void check_item_wording(const Course& course, const Item& item, const std::string& path, Checker& checker);
void check_scenarios(const Course& course, std::map<Id, std::string>& names, Checker& checker);
void check_scenario_wording(const Course& course, const Scenario& scenario, const std::string& path, Checker& checker);
void check_exam(const Course& course, Checker& checker);
void check_changes(const Course& course, Checker& checker);
void check_refresher(const Course& course, Checker& checker);
void check_uses(const std::vector<Use>& uses, bool is_item, const std::string& path, Checker& checker);

/// The pages of one wording after another, held against the structure and against each other.
struct PagesToCheck {
    std::string structure_path;                          ///< of the list of pages
    std::string text_path;                               ///< "lessons/2/text"
    const std::vector<Id>& wanted;
    std::vector<std::pair<Language, const std::map<Id, PageText>*>> wordings;
};
void check_pages(const PagesToCheck& pages, Checker& checker);
/// Sources and pictures that the pages name.
void check_page_references(const Course& course, const PagesToCheck& pages, Checker& checker);

}  // namespace rozwaga::course
