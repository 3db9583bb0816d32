// Two versions of a course, difference by difference: what is only worded otherwise, and what people must learn anew.
// Pure. What an author says of it stands in lessons/changes.yaml (changes.h); unexplained() holds the one against the other.
#pragma once

#include <string>
#include <vector>

#include "course/course.h"
#include "course/finding.h"

namespace rozwaga::course {

/// `what`, worded as "change.<what>"; material ones are marked *:
///   of a lesson    lesson-added* lesson-removed* page-added* {page} page-removed {page} objective-added* {objective}
///                  objective-removed {objective} rule* (a takeaway or law note in every language)
///                  rule-translation {language} wording
///   of an item     item-added item-removed key* type* options lesson-other wording
///   of a scenario  scenario-added scenario-removed critical* {node, option} quality* {node, option} pass* {from, to} ways*
///                  (other nodes, ways or effects) rule* rule-translation {language} wording
///   of the exam, of the refresher
///                  blueprint* (asks no lesson again: its certificate names what it was passed under)
///   of the course  wording (title, pictures, sources, glossary)
struct Difference {
    std::string what;
    Id lesson;                 ///< empty for exam, refresher and the course as a whole
    Id subject;                ///< of the lesson, item or scenario; "exam", "refresher", "course"
    bool material = false;
    Arguments arguments;
};

/// In course order, each subject's together. What was removed comes last.
std::vector<Difference> compare(const Course& before, const Course& now);

/// A difference and what the course's own notes make of it.
struct Judged {
    Difference difference;
    const ChangeNote* note = nullptr;      ///< of the newer version; the most particular one: of the item or scenario, else of its lesson
    bool material() const { return note ? note->material : difference.material; }
};
/// Points into `now`.
std::vector<Judged> judge(const std::vector<Difference>& differences, const Course& now);

/// What the author still has to do, at `file` (lessons/changes.yaml):
///   change-unlisted            a material difference of a lesson that no note names
///   change-reason-missing      a note makes something else of it and does not say why
///   change-without-difference  (warning) a note of this version that nothing bears out
///   version-not-raised         there are differences and the version is not a later one
Findings unexplained(const std::vector<Judged>& judged, const Course& before, const Course& now, const std::string& file);

}  // namespace rozwaga::course
