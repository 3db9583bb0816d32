// A certificate, those beside it, and all that its file tells about a person.
#include <algorithm>

#include "certificate/evidence.h"
#include "course/screen_pictures.h"
#include "learning/grading.h"
#include "session/certificate_history.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

std::vector<std::string> answer_in_words(const course::Item& item, const record::Answer& answer, const std::string& language) {
    const auto& text = wording_of(item.text, language);
    std::vector<std::string> words;
    for (const auto& pick : answer.picks) {
        std::string said = text_or_empty(text.options, pick.option).text;
        if (!pick.group.empty()) said += ": " + text_or_empty(text.groups, pick.group);
        words.push_back(std::move(said));
    }
    return words;
}

std::string lesson_title(const Sight& sight, const Id& id) {
    const auto* lesson = sight.loaded.course.lesson(id);
    return lesson ? wording_of(lesson->text, sight.language).title : id;
}

ToldScenario told_scenario(const Sight& sight, const certificate::GradedScenario& graded) {
    ToldScenario told{graded.id, graded.id, {}};
    const auto* scenario = sight.loaded.course.scenario(graded.id);
    if (scenario) told.title = wording_of(scenario->text, sight.language).title;
    for (const auto& choice : graded.choices) {
        ToldAnswer answer{choice.node, choice.node, {choice.option}, choice.seconds};
        if (scenario) {
            const auto& node = text_or_empty(wording_of(scenario->text, sight.language).nodes, choice.node);
            answer.question = node.question;
            answer.answers = {text_or_empty(node.options, choice.option).text};
        }
        told.choices.push_back(std::move(answer));
    }
    return told;
}

void tell_evidence(const Sight& sight, const certificate::Evidence& evidence, DisclosureView& view) {
    view.kind = evidence.kind;
    view.begun = evidence.begun;
    view.handed_in = evidence.handed_in;
    if (evidence.begun_with) view.begun_version = evidence.begun_with->version;
    for (const auto& graded : evidence.items) {
        ToldAnswer told{graded.id, graded.id, {}, graded.seconds};
        if (const auto* item = sight.loaded.course.item(graded.id)) {
            told.question = wording_of(item->text, sight.language).stem;
            told.answers = answer_in_words(*item, graded.answer, sight.language);
        } else {
            for (const auto& pick : graded.answer.picks) told.answers.push_back(pick.option);
        }
        view.items.push_back(std::move(told));
    }
    for (const auto& graded : evidence.scenarios) view.scenarios.push_back(told_scenario(sight, graded));
    for (const auto& time : evidence.lessons) view.lessons.push_back({time.lesson, lesson_title(sight, time.lesson), time.minutes});
    for (const auto& score : evidence.scores)
        view.scores.push_back({score.lesson, lesson_title(sight, score.lesson), score.points, score.maximum});
}

std::optional<certificate::Enrolment> enrolment_in(const std::string& json) {
    if (json.empty()) return {};
    auto read = certificate::read_enrolment(json);
    if (!read) return {};
    return std::move(read->enrolment);
}

// The invitation a certificate is bound to: in its evidence, else the one the record holds.
std::optional<certificate::Enrolment> bound_enrolment(const Sight& sight, const std::string& id, const certificate::Evidence* evidence) {
    if (id.empty()) return {};
    if (evidence)
        if (auto inside = enrolment_in(evidence->enrolment)) return inside;
    if (const auto held = invitation_of(sight.progress); held && held->enrolment.id == id) return held->enrolment;
    return certificate::Enrolment{};
}

}  // namespace

std::optional<certificate::ReadEnrolment> invitation_of(const progress::Progress& progress) {
    if (!progress.enrolment) return {};
    auto read = certificate::read_enrolment(progress.enrolment->event.enrolment);
    if (!read) return {};
    return std::move(*read);
}

bool certificate_view(const Sight& sight, const Id& certificate, CertificateView& view) {
    const auto* held = sight.progress.certificate(certificate);
    if (!held) return false;
    view.id = held->issued.id;
    view.attempt = held->issued.attempt;
    view.name = held->issued.name;
    if (sight.progress.learner) {
        view.number = sight.progress.learner->number;
        view.team = sight.progress.learner->team;
    }
    view.organisation = sight.loaded.organisation.name;
    view.course_title = wording_of(sight.loaded.course.title, held->issued.language);
    if (const auto* attempt = sight.progress.attempt(held->issued.attempt); attempt && attempt->graded)
        view.percent = attempt->graded->percent;
    view.awarded = held->at;
    view.valid_until = held->issued.valid_until;
    view.language = held->issued.language;
    view.saved_at = held->saved_at;
    if (view.saved_at.empty()) view.picture = screen_picture(sight, course::certificate_picture);
    view.sent = !held->sent_to.empty();
    view.send_folder = sight.loaded.organisation.send_folder;
    view.send_email = sight.loaded.organisation.send_email;

    const Bearer bearer = bearer_of(*held), now_is = bearer_of(sight.progress);
    const auto evidence = certificate::read_evidence(held->issued.evidence);
    view.enrolment = bound_enrolment(sight, bearer.enrolment, evidence ? &*evidence : nullptr);
    if (evidence) {
        view.evidence = evidence->kind;
        view.told_items = int(evidence->items.size());
        view.told_scenarios = int(evidence->scenarios.size());
    }
    view.replaced = is_replaced(sight.progress, *held);
    view.outdated = !view.replaced && bearer != now_is;
    view.name_now = now_is.name;
    for (const auto& other : sight.progress.certificates)
        if (other.issued.attempt == held->issued.attempt && other.issued.id != held->issued.id)
            view.siblings.push_back({other.issued.id, other.issued.name, other.issued.language, other.at, is_replaced(sight.progress, other)});
    std::ranges::reverse(view.siblings);
    view.others = held_certificates(sight);
    std::erase_if(view.others, [&](const HeldCertificate& other) {
        const auto* found = sight.progress.certificate(other.id);
        return found && found->issued.attempt == held->issued.attempt;
    });
    return true;
}

bool disclosure_view(const Sight& sight, const Id& certificate, DisclosureView& view) {
    const auto* held = sight.progress.certificate(certificate);
    if (!held) return false;
    const auto credential = certificate::read_credential(held->issued.credential);
    if (!credential) return false;
    const auto& claim = credential->claim;
    view.certificate = held->issued.id;
    view.name = claim.name;
    view.number = claim.number;
    view.team = claim.team;
    view.organisation = claim.organisation;
    view.course_title = claim.title;
    view.version = claim.version;
    view.percent = claim.percent;
    view.pass_mark = claim.pass_mark;
    view.awarded = claim.awarded;
    view.valid_until = claim.valid_until;
    if (!claim.policy_hash.empty()) view.policy_acknowledged = claim.policy_acknowledged;
    const auto evidence = certificate::read_evidence(held->issued.evidence);
    view.enrolment = bound_enrolment(sight, claim.enrolment, evidence ? &*evidence : nullptr);
    if (evidence) tell_evidence(sight, *evidence, view);
    return true;
}

}  // namespace rozwaga::session
