// What a result rests on: the graded answers with the seconds each took, minutes a lesson, nothing finer. The second file
// beside a credential, which names it by hash. FORMAT.md says how it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "certificate/credential.h"
#include "course/course.h"
#include "progress/progress.h"
#include "record/events.h"

namespace rozwaga::certificate {

struct GradedItem {
    std::string id;
    record::Answer answer;
    std::int64_t seconds = 0;              ///< since the learner's step before in this attempt; pauses included
    friend bool operator==(const GradedItem&, const GradedItem&) = default;
};

struct GradedChoice {
    std::string node, option;
    std::int64_t seconds = 0;
    friend bool operator==(const GradedChoice&, const GradedChoice&) = default;
};

struct GradedScenario {
    std::string id;
    std::vector<GradedChoice> choices;
    friend bool operator==(const GradedScenario&, const GradedScenario&) = default;
};

struct LessonTime {
    std::string lesson;
    std::int64_t minutes = 0;              ///< of reading, begun ones counted whole
    friend bool operator==(const LessonTime&, const LessonTime&) = default;
};

/// The course as it was when the questions were drawn.
struct DrawnFrom {
    std::string version, grading_hash;
    friend bool operator==(const DrawnFrom&, const DrawnFrom&) = default;
};

struct Evidence {
    EvidenceKind kind = EvidenceKind::answers;
    bool refresher = false;                ///< of the shorter course of the years after; false: of the exam
    std::string attempt, course;
    std::string version, grading_hash;     ///< of the course that graded it
    std::optional<DrawnFrom> begun_with;   ///< where the course was updated under way and scores otherwise since
    int pass_mark = 0;
    Instant begun, handed_in;              ///< of the exam; whole seconds
    std::vector<GradedItem> items;         ///< in the order drawn; empty in a summary
    std::vector<GradedScenario> scenarios; ///< the same
    std::vector<LessonTime> lessons;       ///< in course order
    std::vector<record::LessonScore> scores;   ///< of a summary
    std::string enrolment;                 ///< the invitation as signed, whole; may be empty
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Error: "learning.unknown-attempt" {attempt}: there is none, or it was not graded.
Result<Evidence> gather_evidence(const course::Course& course, const progress::Progress& progress, const std::string& attempt,
                                 EvidenceKind kind);

/// Canonical JSON: the same evidence gives the same bytes.
std::string write_evidence(const Evidence& evidence);
/// At most 1 MiB. Errors: as read_credential(), "evidence.shape" {where}, "evidence.format-newer" {format}.
Result<Evidence> read_evidence(std::string_view json);
/// SHA-256 of the file's bytes, hexadecimal: what a claim names.
std::string evidence_hash(std::string_view json);

/// As learning::grade_exam would; of answers only. Error: "evidence.other-pack" where the course has another grading hash.
Result<record::ExamGraded> grade_again(const course::LoadedCourse& loaded, const Evidence& evidence);

}  // namespace rozwaga::certificate
