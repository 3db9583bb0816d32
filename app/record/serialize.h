// Which fields an event has on disk, and in what order. A field may be added at the end of a kind; none is ever moved,
// removed or given another type (FORMAT.md).
#pragma once

#include <cstdint>

#include "record/archive.h"
#include "record/events.h"

namespace rozwaga::record {

template <class Archive>
void serialize(Archive& archive, Pick& pick) { archive(pick.option, pick.group); }
template <class Archive>
void serialize(Archive& archive, Answer& answer) { archive(answer.picks); }
template <class Archive>
void serialize(Archive& archive, Whereabouts& place) {
    auto kind = static_cast<std::uint8_t>(place.kind);
    archive(kind, place.subject, place.part);
    place.kind = static_cast<PlaceKind>(kind);
}
template <class Archive>
void serialize(Archive& archive, LessonScore& score) { archive(score.lesson, score.points, score.maximum); }

template <class Archive>
void serialize(Archive& archive, LearnerNamed& event) { archive(event.name, event.number, event.team); }
template <class Archive>
void serialize(Archive& archive, WentTo& event) { archive(event.place); }
template <class Archive>
void serialize(Archive& archive, PageRead& event) { archive(event.lesson, event.page); }
template <class Archive>
void serialize(Archive& archive, PracticeAnswered& event) { archive(event.item, event.seed, event.answer); }
template <class Archive>
void serialize(Archive& archive, ScenarioBegun& event) { archive(event.run, event.scenario, event.attempt, event.seed); }
template <class Archive>
void serialize(Archive& archive, OptionChosen& event) { archive(event.run, event.node, event.option); }
template <class Archive>
void serialize(Archive& archive, NodeReplayed& event) { archive(event.run, event.node); }
template <class Archive>
void serialize(Archive& archive, ExamBegun& event) {
    archive(event.attempt, event.seed, event.course, event.version, event.grading_hash, event.pass_mark, event.items,
            event.scenarios);
}
template <class Archive>
void serialize(Archive& archive, ExamAnswered& event) { archive(event.attempt, event.item, event.answer); }
template <class Archive>
void serialize(Archive& archive, ItemFlagged& event) { archive(event.attempt, event.item, event.flagged); }
template <class Archive>
void serialize(Archive& archive, ExamHandedIn& event) { archive(event.attempt); }
template <class Archive>
void serialize(Archive& archive, ExamGraded& event) {
    archive(event.attempt, event.points, event.maximum, event.percent, event.passed, event.criticals, event.lessons);
    added_texts(archive, event.version, event.grading_hash);
}
template <class Archive>
void serialize(Archive& archive, CertificateIssued& event) {
    archive(event.id, event.attempt, event.name, event.language, event.valid_until.milliseconds, event.credential);
    added_texts(archive, event.evidence, event.square);
}
template <class Archive>
void serialize(Archive& archive, CertificateSaved& event) { archive(event.id, event.where); }
template <class Archive>
void serialize(Archive& archive, CertificateSent& event) { archive(event.id, event.where); }
template <class Archive>
void serialize(Archive& archive, PolicyAcknowledged& event) { archive(event.organisation, event.hash, event.language, event.receipt); }
template <class Archive>
void serialize(Archive& archive, EnrolmentAccepted& event) { archive(event.id, event.enrolment); }
template <class Archive>
void serialize(Archive& archive, RoundBegun& event) { archive(event.round, event.seed, event.items); }
template <class Archive>
void serialize(Archive& archive, AskedFor& asked) { archive(asked.id, asked.because); }
template <class Archive>
void serialize(Archive& archive, ReadAgain& again) { archive(again.lesson, again.because, again.pages); }
template <class Archive>
void serialize(Archive& archive, RefresherBegun& event) {
    archive(event.attempt, event.seed, event.course, event.version, event.grading_hash, event.pass_mark, event.pretest,
            event.scenarios, event.changed);
}
template <class Archive>
void serialize(Archive& archive, RefresherNeeded& event) { archive(event.attempt, event.lessons, event.check); }
template <class Archive>
void serialize(Archive& archive, RefresherPageRead& event) { archive(event.attempt, event.lesson, event.page); }
template <class Archive>
void serialize(Archive& archive, ReminderShown& event) { archive(event.until.milliseconds, event.days); }
template <class Archive>
void serialize(Archive& archive, CourseMet& event) { archive(event.course, event.version, event.asked_again); }
template <class Archive>
void serialize(Archive& archive, AttemptMoved& event) { archive(event.attempt, event.version, event.grading_hash); }

}  // namespace rozwaga::record
