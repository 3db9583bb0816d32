#include "course/broken_courses.h"

namespace rozwaga::test {

namespace {
const std::string refresher_yaml = "quizzes/refresher.yaml";
const std::string refresher_text = "kind: refresher\nid: again\ncheck: 1\npages: [rule]\nscenarios: 0\n";
}  // namespace

std::vector<BrokenCourse> broken_exam_and_organisation() {
    return {
        {"an exam that does not add up", replacing(exam_yaml, "items: 3", "items: 4"), "exam-items-sum", exam_yaml, "4"},
        {"a bank too small",
         [](CourseFolder& folder) {
             folder.replace(exam_yaml, "items: 3", "items: 4");
             folder.replace(exam_yaml, "greet: 3", "greet: 4");
         },
         "exam-bank-small", exam_yaml, "greet"},
        {"an exam about an unknown lesson", replacing(exam_yaml, "greet: 3", "great: 3"), "lesson-unknown", exam_yaml, "great",
         {"exam-lesson-not-counted"}},
        {"a lesson that the exam does not count", replacing(exam_yaml, "lessons:\n  greet: 3", "lessons: {}"), "exam-lesson-not-counted", exam_yaml,
         "lessons", {"exam-items-sum"}},
        {"fewer scenarios than the exam asks for", replacing(exam_yaml, "scenarios: 1", "scenarios: 2"), "exam-scenarios-few", exam_yaml,
         "scenarios: |2"},
        {"a scenario only for practice", replacing(scenario_yaml, "use: [practice, exam]", "use: [practice]"), "exam-scenarios-few", exam_yaml,
         "scenarios: |1"},
        {"points beyond all measure", replacing(exam_yaml, "scenario_points: 3", "scenario_points: 300"), "number-range", exam_yaml, "300"},
        {"a refresher with too few questions", writing(refresher_yaml, refresher_text), "refresher-bank-small", refresher_yaml, "check: |1"},
        {"a refresher of another kind", writing(refresher_yaml, "kind: exam\n" + refresher_text.substr(refresher_text.find("id:"))), "refresher-kind",
         refresher_yaml, "exam", {"refresher-bank-small"}},
        {"a refresher that reads nothing of a lesson", writing(refresher_yaml, "kind: refresher\nid: again\ncheck: 1\npages: [nowhere]\nscenarios: 0\n"),
         "refresher-lesson-without-page", refresher_yaml, "pages", {"refresher-bank-small"}},
        {"a refresher with a scenario that is not there", writing(refresher_yaml, "kind: refresher\nid: again\ncheck: 1\npages: [rule]\nscenarios: 2\n"),
         "refresher-scenarios-few", refresher_yaml, "scenarios: |2", {"refresher-bank-small"}},
        {"a refresher with evidence of its own making", writing(refresher_yaml, refresher_text + "evidence: everything\n"), "refresher-evidence", refresher_yaml,
         "everything", {"refresher-bank-small"}},
        {"a refresher that passes everybody", writing(refresher_yaml, refresher_text + "pass_mark: 10\n"), "number-range", refresher_yaml, "10",
         {"refresher-bank-small"}},
        {"a refresher named as the exam", writing(refresher_yaml, "kind: refresher\nid: final\ncheck: 1\npages: [rule]\nscenarios: 0\n"), "id-twice",
         refresher_yaml, "final", {"refresher-bank-small"}},
        {"a pass mark below half", replacing(organisation_yaml, "pass_mark: 80", "pass_mark: 40"), "number-range", organisation_yaml, "40"},
        {"a certificate that holds for ever", replacing(organisation_yaml, "valid_months: 12", "valid_months: 1200"), "number-range",
         organisation_yaml, "1200"},
        {"a colour in words", replacing(organisation_yaml, "\"#0B6E6E\"", "teal"), "organisation-colour", organisation_yaml, "teal"},
        {"an address that is none", replacing(organisation_yaml, "email: kadry@firma.example", "email: kadry"), "organisation-email",
         organisation_yaml, "email: |kadry"},
        {"an address that smuggles another", replacing(organisation_yaml, "email: kadry@firma.example", "email: kadry@firma.example?bcc=x@y.example"),
         "organisation-email", organisation_yaml, "kadry@firma.example?"},
        {"a language the course has not", replacing(organisation_yaml, "language: pl", "language: de"), "organisation-language", organisation_yaml,
         "de\n"},
        {"certificates go nowhere", replacing(organisation_yaml, "  email: kadry@firma.example\n", ""), "organisation-sends-nowhere",
         organisation_yaml, "send_to"},
        {"a contact nobody knows", replacing(organisation_yaml, "  press:", "  pres:"), "yaml-key-unknown", organisation_yaml, "pres:"},
        {"a kind of evidence nobody knows", replacing(organisation_yaml, "evidence: summary", "evidence: all"), "organisation-evidence",
         organisation_yaml, "evidence: |all"},
        {"a key cut short", replacing(organisation_yaml, "gvVd\n", "gvV\n"), "organisation-key", organisation_yaml, "did:key"},
        {"a key with a letter that looks like another", replacing(organisation_yaml, "gvVd\n", "gvVO\n"), "organisation-key",
         organisation_yaml, "did:key"},
        {"the organisation's key twice",
         [](CourseFolder& folder) {
             const std::string text = folder.text(organisation_yaml);
             const auto at = text.find("  - did:key");
             const std::string line = text.substr(at, text.find('\n', at) + 1 - at);
             folder.replace(organisation_yaml, "keys:\n", "keys:\n" + line);
         },
         "organisation-key", organisation_yaml, "did:key|did:key"},
        {"a basis nobody knows", replacing(organisation_yaml, "basis: fixed-date", "basis: forever"), "renewal-basis", organisation_yaml,
         "basis: |forever", {"renewal-fixed-date-unused"}},
        {"a fixed date without a basis", replacing(organisation_yaml, "  basis: fixed-date\n", ""), "renewal-fixed-date-unused", organisation_yaml,
         "fixed_date: |\"03"},
        {"a fixed date in words", replacing(organisation_yaml, "\"03-31\"", "31 marca"), "renewal-fixed-date", organisation_yaml, "fixed_date: |31"},
        {"the thirtieth of February", replacing(organisation_yaml, "\"03-31\"", "\"02-30\""), "renewal-fixed-date", organisation_yaml,
         "fixed_date: |\"02"},
        {"a fixed date after a year and a half", replacing(organisation_yaml, "valid_months: 12", "valid_months: 18"),
         "renewal-fixed-date-months", organisation_yaml, "18"},
        {"a window of two days", replacing(organisation_yaml, "window_days: 45", "window_days: 2"), "number-range", organisation_yaml, "window_days: |2"},
        {"a reminder in words", replacing(organisation_yaml, "[14, 3]", "[14, often]"), "yaml-not-number", organisation_yaml, "often"},
        {"the same reminder twice", replacing(organisation_yaml, "[14, 3]", "[14, 14]"), "renewal-reminders", organisation_yaml, "[14, |14"},
        {"onboarding without end", replacing(organisation_yaml, "onboarding_days: 21", "onboarding_days: 4000"), "number-range", organisation_yaml,
         "4000"},
        {"first days out of order", replacing(organisation_yaml, "day: 4", "day: 1"), "onboarding-day-order", organisation_yaml, "lessons: [greet]\n  - day: |1"},
        {"a first day after the deadline", replacing(organisation_yaml, "day: 4", "day: 40"), "onboarding-day-late", organisation_yaml, "40"},
        {"a lesson twice in the first days", replacing(organisation_yaml, "lessons: []", "lessons: [greet]"), "onboarding-lesson-twice",
         organisation_yaml, "day: 4\n    lessons: [|greet"},
        {"an unknown lesson in the first days", replacing(organisation_yaml, "lessons: [greet]", "lessons: [great]"), "lesson-unknown", organisation_yaml,
         "great"},
        {"a zone nobody lives in", replacing(organisation_yaml, "Europe/Berlin", "Europe/Atlantis"), "organisation-time-zone", organisation_yaml,
         "Europe/Atlantis"},
        {"no policy title", replacing("lessons/organisation/en.md", "title: The firm's rules\n", ""), "text-missing", "lessons/organisation/en.md", ""},
        {"an organisation without a name", replacing(organisation_yaml, "name: Firma sp. z o.o.", "name:"), "yaml-key-missing", organisation_yaml,
         "name"},
    };
}

}  // namespace rozwaga::test
