#include "cli/event_json.h"

#include <nlohmann/json.hpp>

namespace rozwaga::cli {
namespace {

using nlohmann::ordered_json;
using namespace record;

ordered_json answer_json(const Answer& answer) {
    ordered_json picks = ordered_json::array();
    for (const auto& pick : answer.picks) {
        if (pick.group.empty()) picks.push_back(pick.option);
        else picks.push_back({{"option", pick.option}, {"group", pick.group}});
    }
    return picks;
}

std::string kind_name(PlaceKind kind) {
    static constexpr const char* names[] = {"home", "lesson", "practice", "scenario", "exam", "results", "certificate", "policy", "round", "refresher"};
    return names[std::size_t(kind)];
}

struct ToJson {
    ordered_json operator()(const LearnerNamed& e) const {
        return {{"event", "learner-named"}, {"name", e.name}, {"number", e.number}, {"team", e.team}};
    }
    ordered_json operator()(const WentTo& e) const {
        return {{"event", "went-to"}, {"kind", kind_name(e.place.kind)}, {"subject", e.place.subject}, {"part", e.place.part}};
    }
    ordered_json operator()(const PageRead& e) const { return {{"event", "page-read"}, {"lesson", e.lesson}, {"page", e.page}}; }
    ordered_json operator()(const PracticeAnswered& e) const {
        return {{"event", "practice-answered"}, {"item", e.item}, {"seed", e.seed}, {"answer", answer_json(e.answer)}};
    }
    ordered_json operator()(const ScenarioBegun& e) const {
        return {{"event", "scenario-begun"}, {"run", e.run}, {"scenario", e.scenario}, {"attempt", e.attempt}, {"seed", e.seed}};
    }
    ordered_json operator()(const OptionChosen& e) const {
        return {{"event", "option-chosen"}, {"run", e.run}, {"node", e.node}, {"option", e.option}};
    }
    ordered_json operator()(const NodeReplayed& e) const { return {{"event", "node-replayed"}, {"run", e.run}, {"node", e.node}}; }
    ordered_json operator()(const ExamBegun& e) const {
        return {{"event", "exam-begun"}, {"attempt", e.attempt}, {"seed", e.seed}, {"course", e.course}, {"version", e.version},
                {"grading_hash", e.grading_hash}, {"pass_mark", e.pass_mark}, {"items", e.items}, {"scenarios", e.scenarios}};
    }
    ordered_json operator()(const ExamAnswered& e) const {
        return {{"event", "exam-answered"}, {"attempt", e.attempt}, {"item", e.item}, {"answer", answer_json(e.answer)}};
    }
    ordered_json operator()(const ItemFlagged& e) const {
        return {{"event", "item-flagged"}, {"attempt", e.attempt}, {"item", e.item}, {"flagged", e.flagged}};
    }
    ordered_json operator()(const ExamHandedIn& e) const { return {{"event", "exam-handed-in"}, {"attempt", e.attempt}}; }
    ordered_json operator()(const ExamGraded& e) const {
        ordered_json lessons = ordered_json::array();
        for (const auto& lesson : e.lessons)
            lessons.push_back({{"lesson", lesson.lesson}, {"points", lesson.points}, {"maximum", lesson.maximum}});
        return {{"event", "exam-graded"}, {"attempt", e.attempt}, {"points", e.points}, {"maximum", e.maximum},
                {"percent", e.percent}, {"passed", e.passed}, {"criticals", e.criticals}, {"lessons", lessons},
                {"version", e.version}, {"grading_hash", e.grading_hash}};
    }
    ordered_json operator()(const CertificateIssued& e) const {
        return {{"event", "certificate-issued"}, {"id", e.id}, {"attempt", e.attempt}, {"name", e.name}, {"language", e.language},
                {"valid_until", to_iso8601(e.valid_until)}, {"credential", e.credential}, {"evidence", e.evidence}, {"square", e.square}};
    }
    ordered_json operator()(const CertificateSaved& e) const {
        return {{"event", "certificate-saved"}, {"id", e.id}, {"where", e.where}};
    }
    ordered_json operator()(const CertificateSent& e) const {
        return {{"event", "certificate-sent"}, {"id", e.id}, {"where", e.where}};
    }
    ordered_json operator()(const PolicyAcknowledged& e) const {
        return {{"event", "policy-acknowledged"}, {"organisation", e.organisation}, {"hash", e.hash}, {"language", e.language},
                {"receipt", e.receipt}};
    }
    ordered_json operator()(const EnrolmentAccepted& e) const {
        return {{"event", "enrolment-accepted"}, {"id", e.id}, {"enrolment", e.enrolment}};
    }
    ordered_json operator()(const ReminderShown& e) const {
        return {{"event", "reminder-shown"}, {"until", to_iso8601(e.until)}, {"days", e.days}};
    }
    static ordered_json asked(const std::vector<AskedFor>& all) {
        ordered_json list = ordered_json::array();
        for (const AskedFor& one : all) list.push_back({{"id", one.id}, {"because", one.because}});
        return list;
    }
    ordered_json operator()(const RefresherBegun& e) const {
        return {{"event", "refresher-begun"}, {"attempt", e.attempt}, {"seed", e.seed}, {"course", e.course}, {"version", e.version}, {"grading_hash", e.grading_hash},
                {"pass_mark", e.pass_mark}, {"pretest", asked(e.pretest)}, {"scenarios", asked(e.scenarios)}, {"changed", e.changed}};
    }
    ordered_json operator()(const RefresherNeeded& e) const {
        ordered_json lessons = ordered_json::array();
        for (const ReadAgain& one : e.lessons) lessons.push_back({{"lesson", one.lesson}, {"because", one.because}, {"pages", one.pages}});
        return {{"event", "refresher-needed"}, {"attempt", e.attempt}, {"lessons", lessons}, {"check", asked(e.check)}};
    }
    ordered_json operator()(const RefresherPageRead& e) const { return {{"event", "refresher-page-read"}, {"attempt", e.attempt}, {"lesson", e.lesson}, {"page", e.page}}; }
    ordered_json operator()(const RoundBegun& e) const {
        return {{"event", "round-begun"}, {"round", e.round}, {"seed", e.seed}, {"items", e.items}};
    }
    ordered_json operator()(const CourseMet& e) const {
        return {{"event", "course-met"}, {"course", e.course}, {"version", e.version}, {"asked_again", e.asked_again}};
    }
    ordered_json operator()(const AttemptMoved& e) const {
        return {{"event", "attempt-moved"}, {"attempt", e.attempt}, {"version", e.version}, {"grading_hash", e.grading_hash}};
    }
};

}  // namespace

ordered_json event_json(const Stamped& stamped) {
    ordered_json json = {{"at", to_iso8601(stamped.at)}};
    json.update(std::visit(ToJson{}, stamped.event));
    return json;
}

}  // namespace rozwaga::cli
