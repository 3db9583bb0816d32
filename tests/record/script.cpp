#include "record/script.h"

#include <string>

namespace rozwaga::test {

using namespace record;

StampedEvents every_kind() {
    const Answer answer{{{"a", "fits"}, {"b", ""}}};
    return {
        {{1'764'000'000'000}, LearnerNamed{"Zażółć Gęślą-Jaźń", "4711", "Obsługa klienta"}},
        {{1'764'000'001'000}, WentTo{{PlaceKind::scenario, "run-1", "n2"}}},
        {{1'764'000'002'000}, PageRead{"09-add-value", "why"}},
        {{1'764'000'003'000}, PracticeAnswered{"add-value-p1", 18'446'744'073'709'551'615u, answer}},
        {{1'764'000'004'000}, ScenarioBegun{"run-1", "missing-parcel", "exam-1", 42}},
        {{1'764'000'005'000}, OptionChosen{"run-1", "n1", "apologise"}},
        {{1'764'000'006'000}, NodeReplayed{"run-1", "n1"}},
        {{1'764'000'007'000}, ExamBegun{"exam-1", 7, "social-media", "1.0", "ab12", 80, {"i1", "i2"}, {"missing-parcel"}}},
        {{1'764'000'008'000}, ExamAnswered{"exam-1", "i1", answer}},
        {{1'764'000'009'000}, ItemFlagged{"exam-1", "i2", true}},
        {{1'764'000'010'000}, ExamHandedIn{"exam-1"}},
        {{1'764'000'010'000}, ExamGraded{"exam-1", 25'500, 30'000, 85, true, {"missing-parcel/n3/blame"}, {{"09-add-value", 4'000, 5'000}}, "1.1", "cd34"}},
        {{1'764'000'011'000}, CertificateIssued{"cert-1", "exam-1", "Zażółć Gęślą-Jaźń", "pl", {1'795'536'000'000}, "{\"proof\":\"x\"}", "{\"answers\":1}", "NCF-1"}},
        {{1'764'000'012'000}, CertificateSaved{"cert-1", "Dokumenty/certyfikat.pdf"}},
        {{-1}, CertificateSent{"cert-1", "szkolenia@example.org"}},
        {{1'764'000'013'000}, PolicyAcknowledged{"lumka", "ab12", "pl", "{\"proof\":\"y\"}"}},
        {{1'764'000'014'000}, EnrolmentAccepted{"invitation-1", "{\"proof\":\"z\"}"}},
        {{1'764'000'015'000}, RoundBegun{"round-1", 9, {"i1", "i2", "i3"}}},
        {{1'764'000'016'000}, ReminderShown{{1'795'000'000'000}, 30}},
        {{1'764'000'017'000}, CourseMet{"social-media", "1.1.0", {"09-add-value"}}},
        {{1'764'000'018'000}, AttemptMoved{"exam-1", "1.1.0", "cd34"}},
        {{1'764'000'019'000}, RefresherBegun{"again-1", 5, "rozwaga", "1.0.0", "ab12", 80, {{"i1", 0}, {"i2", 1}}, {{"s1", 1}}, {"10-care"}}},
        {{1'764'000'020'000}, RefresherNeeded{"again-1", {{"10-care", 3, {"rule", "end"}}}, {{"i3", 4}}}},
        {{1'764'000'021'000}, RefresherPageRead{"again-1", "10-care", "rule"}},
    };
}

StampedEvents decision(std::size_t number) {
    const StampedEvents kinds = every_kind();
    StampedEvents events;
    for (std::size_t i = 0; i <= number * 7 % 5; ++i) {
        Stamped stamped = kinds[(number * 3 + i) % kinds.size()];
        stamped.at.milliseconds = 1'764'000'000'000 + std::int64_t(number) * 1000 + std::int64_t(i);
        if (auto* read = std::get_if<PageRead>(&stamped.event)) read->page = "page-" + std::to_string(number);
        if (auto* issued = std::get_if<CertificateIssued>(&stamped.event)) issued->credential.assign(20'000 + number % 997, 'c');
        events.push_back(std::move(stamped));
    }
    return events;
}

StampedEvents session(std::size_t count) {
    StampedEvents events;
    for (std::size_t number = 0; number < count; ++number)
        for (Stamped& stamped : decision(number)) events.push_back(std::move(stamped));
    return events;
}

bool same(const StampedEvents& a, const StampedEvents& b) { return a.size() == b.size() && encode(a) == encode(b); }

long decisions_in(const StampedEvents& events) {
    std::size_t at = 0;
    long count = 0;
    while (at < events.size()) {
        const StampedEvents expected = decision(std::size_t(count));
        if (at + expected.size() > events.size()) return -1;
        const StampedEvents found(events.begin() + long(at), events.begin() + long(at + expected.size()));
        if (!same(found, expected)) return -1;
        at += expected.size();
        ++count;
    }
    return count;
}

}  // namespace rozwaga::test
