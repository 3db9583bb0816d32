#include <algorithm>
#include <fmt/format.h>

#include "certificate/verify_parts.h"
#include "learning/draw.h"
#include "learning/refresher.h"

namespace rozwaga::certificate {
namespace {

std::string in_points(std::int64_t thousandths) {
    std::string text = fmt::format("{}.{:03}", thousandths / 1000, thousandths % 1000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

/// What the evidence says otherwise than the claim that names it; empty when they agree.
std::string other_field(const Claim& claim, const Evidence& evidence) {
    if (claim.evidence != evidence.kind) return "kind";
    if (claim.attempt != evidence.attempt) return "attempt";
    if (claim.course != evidence.course) return "course";
    if (claim.version != evidence.version) return "version";
    if (claim.grading_hash != evidence.grading_hash) return "grading_hash";
    if (claim.pass_mark != evidence.pass_mark) return "pass_mark";
    return claim.awarded.milliseconds / 1000 == evidence.handed_in.milliseconds / 1000 ? "" : "awarded";
}

bool scores_add_up(const Claim& claim, const Evidence& summary) {
    std::int64_t points = 0, maximum = 0;
    for (const record::LessonScore& score : summary.scores) {
        points += score.points;
        maximum += score.maximum;
    }
    return points == claim.points && maximum == claim.maximum;
}

bool follows_blueprint(const course::Course& course, const Evidence& evidence) {
    learning::ExamDraw draw;
    std::map<std::string, record::Answer> answers;
    for (const GradedItem& item : evidence.items) {
        draw.items.push_back(item.id);
        if (evidence.refresher) answers.emplace(item.id, item.answer);
    }
    for (const GradedScenario& scenario : evidence.scenarios) draw.scenarios.push_back(scenario.id);
    return evidence.refresher ? learning::follows_refresher(course, draw.items, answers, draw.scenarios) : learning::follows_blueprint(course, draw);
}

const course::LoadedCourse* pack_with(const Grounds& grounds, const std::string& course, const std::string& grading_hash) {
    const auto found = std::ranges::find_if(grounds.packs, [&](const course::LoadedCourse* pack) {
        return pack->grading_hash == grading_hash && pack->course.id == course;
    });
    return found == grounds.packs.end() ? nullptr : *found;
}

/// The most points the exam or refresher can give as it stands.
std::int64_t whole(const course::Course& course, bool refresher) {
    const auto points = [](std::int64_t items, std::int64_t scenarios, std::int64_t each) { return 1000 * (items + scenarios * each); };
    const auto& shorter = course.refresher;
    if (!refresher) return points(course.exam.items, course.exam.scenarios, course.exam.scenario_points);
    return shorter ? points(std::int64_t{learning::sampled_guidelines(course)} * shorter->pretest, shorter->scenarios, shorter->scenario_points) : 0;
}

/// An exam that was open while the course was updated was drawn from the course before. Only that one's blueprint can judge
/// the draw: by today's an honest exam would fail wherever a question was taken back, moved or added.
void grade(const Grounds& grounds, const course::LoadedCourse& pack, const Evidence& evidence, Verdict& verdict) {
    const Claim& claim = verdict.claim;
    const course::LoadedCourse* drawn_from =
        evidence.begun_with ? pack_with(grounds, claim.course, evidence.begun_with->grading_hash) : &pack;
    if (drawn_from && !follows_blueprint(drawn_from->course, evidence))
        return add(verdict, "answers", CheckState::failed, {}, "blueprint");
    const Result<record::ExamGraded> graded = grade_again(pack, evidence);
    const bool same = graded && graded->passed && graded->points == claim.points && graded->maximum == claim.maximum &&
                      graded->percent == claim.percent;
    const Arguments percent{{"percent", std::to_string(graded ? graded->percent : 0)}, {"claimed", std::to_string(claim.percent)}};
    if (!same) return add(verdict, "answers", CheckState::failed, percent, "score");
    Arguments result{{"percent", std::to_string(claim.percent)}, {"points", in_points(claim.points)}, {"maximum", in_points(claim.maximum)}};
    if (!evidence.begun_with) return add(verdict, "answers", CheckState::ok, std::move(result), evidence.refresher ? "refresher" : "");
    result.emplace_back("begun", evidence.begun_with->version);
    result.emplace_back("version", evidence.version);
    if (drawn_from || graded->maximum * 2 >= whole(pack.course, evidence.refresher))
        return add(verdict, "answers", CheckState::ok, std::move(result), "updated");
    // Nobody here can tell how large the exam was meant to be: a question to the person, no refusal.
    result.emplace_back("whole", in_points(whole(pack.course, evidence.refresher)));
    add(verdict, "answers", CheckState::warning, std::move(result), "updated-short");
}

}  // namespace

void check_course(const Grounds& grounds, Verdict& verdict) {
    const Claim& claim = verdict.claim;
    const auto of_course = [&](const course::LoadedCourse* pack) { return pack->course.id == claim.course; };
    const auto found = std::ranges::find_if(grounds.packs, of_course);
    if (found == grounds.packs.end()) return add(verdict, "course", CheckState::not_checked, {{"course", claim.course}});
    const course::LoadedCourse& in_use = **found;
    const bool same_version = in_use.course.version == claim.version;
    // A square has no room for the grading hash.
    const bool grades_alike = claim.grading_hash.empty() || in_use.grading_hash == claim.grading_hash;
    if (same_version && grades_alike) add(verdict, "course", CheckState::ok, {{"version", claim.version}});
    else if (same_version) add(verdict, "course", CheckState::warning, {{"version", claim.version}}, "differs");
    else
        add(verdict, "course", CheckState::warning, {{"version", claim.version}, {"newer", in_use.course.version}},
            claim.grading_hash.empty() ? "other" : grades_alike ? "minor" : "material");
}

EvidenceFound find_evidence(const Claim& claim, const std::optional<std::string>& file) {
    if (claim.evidence == EvidenceKind::none || claim.evidence_hash.empty())
        return {{}, file ? CheckState::warning : CheckState::not_checked, file ? "unbound" : "", {}};
    if (!file) return {{}, CheckState::not_checked, "missing", {}};
    if (evidence_hash(*file) != claim.evidence_hash) return {{}, CheckState::failed, "hash", {}};
    Result<Evidence> evidence = read_evidence(*file);
    if (!evidence && evidence.error().code == "evidence.format-newer")
        return {{}, CheckState::not_checked, "newer", evidence.error().arguments};
    if (!evidence) {
        const bool placed = evidence.error().code == "evidence.shape";
        return {{}, CheckState::failed, "shape", placed ? evidence.error().arguments : Arguments{{"where", "/"}}};
    }
    if (const std::string field = other_field(claim, *evidence); !field.empty())
        return {{}, CheckState::failed, "field", {{"field", field}}};
    return {std::move(*evidence), CheckState::ok, {}, {}};
}

void check_answers(const Grounds& grounds, const EvidenceFound& found, Verdict& verdict) {
    const Claim& claim = verdict.claim;
    if (!found.evidence) return add(verdict, "answers", found.state, found.arguments, found.why);
    if (found.evidence->kind == EvidenceKind::summary) {
        if (scores_add_up(claim, *found.evidence)) return add(verdict, "answers", CheckState::not_checked, {}, "summary");
        return add(verdict, "answers", CheckState::failed, {{"field", "points"}}, "field");
    }
    const course::LoadedCourse* pack = pack_with(grounds, claim.course, claim.grading_hash);
    if (!pack) return add(verdict, "answers", CheckState::not_checked, {{"version", claim.version}}, "other-pack");
    grade(grounds, *pack, *found.evidence, verdict);
}

}  // namespace rozwaga::certificate
