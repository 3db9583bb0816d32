// A small course, somebody who took its exam, and the certificate with the evidence that follow from it.
#pragma once

#include <string>
#include <vector>

#include "certificate/credential.h"
#include "certificate/evidence.h"
#include "certificate/samples.h"
#include "course/pack.h"
#include "learning/grading.h"
#include "progress/progress.h"

namespace rozwaga::tests {

inline course::Item graded_item(const std::string& id, course::ItemType type) {
    course::Item item;
    item.id = id;
    item.lesson = "intro";
    item.type = type;
    item.uses = {course::Use::exam};
    item.options = {"a", "b", "c"};
    if (type == course::ItemType::single) item.key = {"b"};
    if (type == course::ItemType::multiple) item.key = {"a", "c"};
    if (type == course::ItemType::groups) {
        item.groups = {"share", "keep"};
        item.card_groups = {{"a", "share"}, {"b", "keep"}, {"c", "keep"}};
    }
    return item;
}

/// Four decisions in a row; the option "harm" is critical at the last.
inline course::Scenario graded_scenario() {
    course::Scenario scenario;
    scenario.id = "parcel";
    scenario.lesson = "tone";
    scenario.uses = {course::Use::exam};
    scenario.start = "n1";
    scenario.decisions = 4;
    scenario.pass = 8;
    for (int number = 1; number <= 4; ++number) {
        const std::string next = number == 4 ? "end" : "n" + std::to_string(number + 1);
        course::ScenarioNode node;
        node.id = "n" + std::to_string(number);
        node.options = {{"best", 3, {}, next, false}, {"fair", 1, {}, next, false}, {"harm", 0, {}, next, number == 4}};
        scenario.nodes.push_back(node);
    }
    scenario.endings = {{"good", {}}};
    return scenario;
}

/// Items "i1" to "i5" and the scenario "parcel": 5 + 3 points; each of two lessons has 360 words to read.
inline course::LoadedCourse graded_course(const std::string& version = "1.0.0", const std::string& key_of_first = "b") {
    using course::ItemType;
    course::Course course;
    course.id = "rozwaga";
    course.version = version;
    course.languages = {"pl"};
    std::string words;
    for (int word = 0; word < 359; ++word) words += "słowo ";
    for (const char* id : {"intro", "tone"}) {
        course::Lesson lesson;
        lesson.id = id;
        lesson.pages = {"p1"};
        lesson.text["pl"].pages["p1"] = {"Nagłówek", {course::Paragraph{{course::Span{words, course::Emphasis::none, ""}}}}};
        course.lessons.push_back(lesson);
    }
    for (const auto& [id, type] : {std::pair("i1", ItemType::single), {"i2", ItemType::multiple}, {"i3", ItemType::order},
                                   {"i4", ItemType::groups}, {"i5", ItemType::single}, {"i6", ItemType::single}})
        course.items.push_back(graded_item(id, type));
    course.items.front().key = {key_of_first};
    course.scenarios = {graded_scenario()};
    course.exam.id = "final";
    course.exam.items = 5;
    course.exam.scenarios = 1;
    course.exam.lessons = {{"intro", 5}};
    course::Organisation organisation;
    organisation.id = "example";
    organisation.name = "Przykładowa Firma sp. z o.o.";
    return course::load(std::move(course), std::move(organisation));
}

/// Reads both lessons, then answers all but "i5" right, 30 seconds each; 20 seconds for each choice.
inline progress::Progress graded_progress(const course::LoadedCourse& loaded) {
    progress::Progress progress;
    Instant now = at("2026-11-22T09:00:00Z");
    const auto tell = [&](int seconds, record::Event event) {
        now.milliseconds += seconds * 1000;
        progress::apply(progress, {now, std::move(event)});
    };
    tell(0, record::WentTo{{record::PlaceKind::lesson, "intro", "p1"}});
    tell(130, record::PageRead{"intro", "p1"});
    tell(120, record::PageRead{"tone", "p1"});
    record::ExamBegun begun{"a-1", 7, loaded.course.id, loaded.course.version, loaded.grading_hash, 80, {"i1", "i2", "i3", "i4", "i5"}, {"parcel"}};
    tell(60, begun);
    for (const std::string& id : begun.items) {
        record::Answer answer = learning::right_answer(*loaded.course.item(id));
        if (id == "i5") answer = {{{"a", ""}}};
        tell(30, record::ExamAnswered{"a-1", id, answer});
    }
    tell(5, record::ScenarioBegun{"r-1", "parcel", "a-1", 9});
    for (const char* node : {"n1", "n2", "n3", "n4"}) tell(20, record::OptionChosen{"r-1", node, "best"});
    tell(10, record::ExamHandedIn{"a-1"});
    const progress::ExamAttempt& attempt = progress.attempts.back();
    tell(0, learning::grade_exam(loaded.course, attempt, progress.runs));
    return progress;
}

inline certificate::Evidence graded_evidence(const course::LoadedCourse& loaded,
                                             certificate::EvidenceKind kind = certificate::EvidenceKind::answers) {
    return certificate::gather_evidence(loaded.course, graded_progress(loaded), "a-1", kind).value();
}

/// The sample claim, about this exam and bound to `evidence`.
inline certificate::Claim graded_claim(const course::LoadedCourse& loaded, const certificate::Evidence& evidence) {
    const progress::Progress progress = graded_progress(loaded);
    const record::ExamGraded& graded = *progress.attempts.back().graded;
    certificate::Claim claim = sample_claim();
    claim.percent = graded.percent;
    claim.points = graded.points;
    claim.maximum = graded.maximum;
    claim.version = loaded.course.version;
    claim.awarded = evidence.handed_in;
    claim.grading_hash = loaded.grading_hash;
    claim.evidence = evidence.kind;
    claim.evidence_hash = certificate::evidence_hash(certificate::write_evidence(evidence));
    return claim;
}

}  // namespace rozwaga::tests
