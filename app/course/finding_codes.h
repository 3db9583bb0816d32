// Everything the checker can say: a stable code and its severity, in one table. text/ words each as "finding.<code>".
// A code that is not in the table does not compile.
#pragma once

#include <string_view>

#include "course/finding.h"

namespace rozwaga::course {

struct CodeEntry {
    std::string_view code;
    Severity severity = Severity::error;
};

inline constexpr CodeEntry finding_codes[] = {
    // files
    {"file-missing"},
    {"file-link"},
    {"file-not-regular"},
    {"file-too-large"},
    {"file-unreadable"},
    {"file-not-utf8"},
    {"file-control-character"},
    {"file-unexpected", Severity::warning},
    {"folder-missing"},
    {"folder-crowded"},
    {"path-leaves-folder"},
    {"course-too-large"},
    {"findings-cut"},
    // YAML
    {"yaml-malformed"},
    {"yaml-tab"},
    {"yaml-colon"},
    {"yaml-comma"},
    {"yaml-question-mark"},
    {"yaml-quote-open"},
    {"yaml-bracket-open"},
    {"yaml-indentation"},
    {"yaml-empty"},
    {"yaml-several-documents"},
    {"yaml-alias"},
    {"yaml-tag"},
    {"yaml-too-deep"},
    {"yaml-too-large"},
    {"yaml-key-twice"},
    {"yaml-key-not-text"},
    {"yaml-key-missing"},
    {"yaml-key-unknown"},
    {"yaml-not-text"},
    {"yaml-not-list"},
    {"yaml-not-map"},
    {"yaml-not-number"},
    {"yaml-not-boolean"},
    {"format-unsupported"},
    // ids, languages, wording
    {"id-malformed"},
    {"id-twice"},
    {"number-range"},
    {"text-missing"},
    {"language-none"},
    {"language-unknown"},
    {"language-twice"},
    {"language-unlisted"},
    {"version-malformed"},
    // course.yaml
    {"lessons-none"},
    {"lesson-folder-twice"},
    {"lesson-folder-unlisted", Severity::warning},
    {"guideline-twice"},
    {"required-scenario-unknown"},
    {"path-too-long", Severity::warning},
    {"first-lesson-too-long", Severity::warning},
    // changes.yaml
    {"change-subject-unknown"},
    {"change-kind-unknown"},
    {"change-version-later"},
    {"change-twice"},
    {"change-unlisted"},
    {"change-reason-missing"},
    {"change-without-difference", Severity::warning},
    {"version-not-raised"},
    // lessons and the policy
    {"front-matter-missing"},
    {"front-matter-unclosed"},
    {"lesson-page-count"},
    {"pages-none"},
    {"lesson-objectives-none"},
    {"lesson-takeaway-missing"},
    {"objective-unknown"},
    {"objective-wording-missing"},
    {"objective-without-items", Severity::warning},
    {"page-heading-without-id"},
    {"page-unknown"},
    {"page-twice"},
    {"page-order"},
    {"page-missing"},
    {"page-empty"},
    {"text-before-first-page"},
    // Markdown
    {"markdown-html"},
    {"markdown-image"},
    {"markdown-code"},
    {"markdown-rule"},
    {"markdown-heading-level"},
    {"markdown-list-nested"},
    {"markdown-quote"},
    {"markdown-only-inline"},
    {"link-target"},
    {"block-unknown"},
    {"block-unclosed"},
    {"blocks-differ"},
    {"case-year-differs", Severity::warning},
    {"source-unknown"},
    {"glossary-unknown"},
    {"picture-unknown"},
    // pictures
    {"picture-alternative-missing"},
    {"picture-file-missing"},
    {"picture-kind"},
    {"picture-damaged"},
    {"picture-too-large"},
    {"picture-svg-active"},
    {"picture-unused", Severity::warning},
    // items
    {"lesson-unknown"},
    {"items-folder-other-lesson"},
    {"item-type-unknown"},
    {"item-use-unknown"},
    {"item-use-none"},
    {"item-use-twice"},
    {"item-use-practice-and-exam"},
    {"item-objective-unknown"},
    {"item-option-count"},
    {"item-option-twice"},
    {"item-key-unknown"},
    {"item-key-count"},
    {"item-key-twice"},
    {"item-key-everything"},
    {"item-group-count"},
    {"item-group-twice"},
    {"item-group-empty", Severity::warning},
    {"item-card-group-unknown"},
    {"item-wording-missing"},
    {"item-wording-unknown"},
    {"option-wording-missing"},
    {"option-wording-unknown"},
    {"group-wording-missing"},
    {"group-wording-unknown"},
    {"post-phrase-missing"},
    {"post-phrase-twice"},
    {"post-phrase-unknown"},
    {"item-all-of-the-above", Severity::warning},
    {"item-negative-stem", Severity::warning},
    {"item-lengths-differ", Severity::warning},
    {"items-key-longest", Severity::warning},
    {"item-absolute", Severity::warning},
    {"item-key-echoes-stem", Severity::warning},
    // scenarios
    {"scenario-folder-other-id"},
    {"variable-unknown"},
    {"scenario-minutes-negative"},
    {"scenario-agent-missing"},
    {"scenario-person-twice"},
    {"scenario-person-unknown"},
    {"scenario-person-unused", Severity::warning},
    {"scenario-start-unknown"},
    {"scenario-nodes-none"},
    {"scenario-node-twice"},
    {"scenario-node-reserved"},
    {"scenario-node-shape"},
    {"scenario-node-unreachable"},
    {"scenario-node-never-visited"},
    {"scenario-node-without-best", Severity::warning},
    {"scenario-gate-one-way", Severity::warning},
    {"scenario-gate-target-unknown"},
    {"scenario-option-count"},
    {"scenario-option-twice"},
    {"scenario-next-unknown"},
    {"scenario-loop"},
    {"scenario-unequal-paths"},
    {"scenario-decisions"},
    {"scenario-too-many-paths"},
    {"scenario-ending-count"},
    {"scenario-ending-twice"},
    {"scenario-ending-unreached"},
    {"scenario-last-ending-conditional"},
    {"scenario-condition-malformed"},
    {"scenario-pass-unreachable"},
    {"scenario-pass-easy", Severity::warning},
    {"scenario-quickest-best", Severity::warning},
    {"scenario-posts-differ"},
    {"person-wording-missing"},
    {"person-wording-unknown"},
    {"node-wording-missing"},
    {"node-wording-unknown"},
    {"ending-wording-missing"},
    {"ending-wording-unknown"},
    // exam
    {"exam-items-sum"},
    {"exam-bank-small"},
    {"exam-lesson-not-counted", Severity::warning},
    {"exam-scenarios-few"},
    {"exam-passed-at-random"},
    {"exam-passed-by-longest"},
    {"exam-passed-by-first"},
    {"exam-passed-by-politest"},
    // refresher
    {"refresher-kind"},
    {"refresher-evidence"},
    {"refresher-bank-small"},
    {"refresher-lesson-without-page"},
    {"refresher-scenarios-few"},
    // organisation
    {"organisation-colour"},
    {"organisation-email"},
    {"organisation-evidence"},
    {"organisation-key"},
    {"organisation-language"},
    {"organisation-sends-nowhere", Severity::warning},
    {"organisation-time-zone"},
    {"renewal-basis"},
    {"renewal-fixed-date"},
    {"renewal-fixed-date-unused", Severity::warning},
    {"renewal-fixed-date-months"},
    {"renewal-reminders"},
    {"onboarding-day-order"},
    {"onboarding-day-late", Severity::warning},
    {"onboarding-lesson-twice"},
};

/// Written as a literal, looked up while compiling.
class Code {
public:
    consteval Code(const char* name) : entry_(find(name)) {}
    std::string_view name() const { return entry_.code; }
    Severity severity() const { return entry_.severity; }

private:
    static consteval CodeEntry find(std::string_view name) {
        for (const CodeEntry& entry : finding_codes) {
            if (entry.code == name) return entry;
        }
        throw "this finding code is not in the table";
    }
    CodeEntry entry_;
};

}  // namespace rozwaga::course
