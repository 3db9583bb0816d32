// A registry in an office's folder, with people on its roster and the certificates of some of them.
#pragma once

#include <memory>

#include "base/digest.h"
#include "certificate/verify.h"
#include "cli/office.h"
#include "course/pack.h"
#include "documents/submitted_file.h"
#include "registry/registry.h"
#include "system/real_clock.h"
#include "system/real_disk.h"
#include "system/real_storage.h"

namespace rozwaga::tests {

inline Instant on_day(const std::string& day) { return *from_iso8601(day + "T12:00:00Z"); }

inline registry::Person listed(const std::string& name, const std::string& number, const std::string& team, const std::string& due = "") {
    registry::Person person;
    person.name = name;
    person.number = number;
    person.team = team;
    person.email = "p" + number + "@lumka.example";
    person.language = "pl";
    if (!due.empty()) person.due = *from_iso8601(due + "T00:00:00Z");
    return person;
}

class StaffedRegistry {
public:
    Office office;
    std::string path = office.path("people.rozwaga");

    std::unique_ptr<registry::Registry> open() const {
        const system::RealStorage storage;
        auto opened = registry::Registry::open(path, storage);
        if (!opened) FAIL(opened.error().code);
        return std::move(*opened);
    }

    void roster(const std::vector<registry::Person>& people, Instant now) const {
        const auto registry = open();
        registry::Roster all;
        all.people = people;
        const auto changes = registry->compare_roster(all, now);
        if (!changes) FAIL(changes.error().code);
        REQUIRE(registry->apply_roster(*changes, {"Ewa", now}).has_value());
    }

    /// Simulated people with their certificates, a number each, in two teams. How many.
    int with_certificates(int learners) {
        REQUIRE(office.run({"simulate", "--learners", std::to_string(learners), "--seed", "7", "--out", office.path("sim")}).code == 0);
        const Instant now = system::RealClock().now();
        keep_pack(now);
        std::vector<registry::Admission> admissions;
        std::vector<registry::Person> people;
        for (const std::string& name : office.files("sim/certificates")) {
            registry::Admission one;
            const std::string bytes = office.read(office.path("sim/certificates/" + name));
            one.file = name;
            one.file_hash = to_hex(sha256(bytes));
            one.submission = *documents::read_submitted(bytes);
            one.verdict = certificate::verify(one.submission, {now, nullptr, {&course_}});
            REQUIRE(one.verdict.overall == certificate::Overall::valid);
            one.graded = *registry::graded_again(course_, *one.verdict.evidence);
            const int number = int(admissions.size()) + 1;
            people.push_back(listed(one.verdict.claim.name, std::to_string(number), number % 3 ? "Sklep" : "Kadry"));
            admissions.push_back(std::move(one));
        }
        roster(people, now);
        const auto registry = open();
        for (std::size_t i = 0; i < admissions.size(); ++i) {
            registry::PeopleQuery query;
            query.filter.search = std::to_string(i + 1);
            const auto page = registry->people(query, now);
            REQUIRE(page.has_value());
            for (const registry::PersonRow& row : page->rows)
                if (row.number == std::to_string(i + 1)) admissions[i].person = row.id;
        }
        const auto admitted = registry->admit(admissions, {"Ewa", now});
        if (!admitted) FAIL(admitted.error().code);
        for (const registry::Admitted one : *admitted) REQUIRE(one == registry::Admitted::admitted);
        return int(admissions.size());
    }

    const course::LoadedCourse& course() const { return course_; }

private:
    course::LoadedCourse course_;

    void keep_pack(Instant now) {
        registry::PackBytes bytes{office.read(std::string(ROZWAGA_SHARE_DIR) + "/course.pack"), office.read(std::string(ROZWAGA_SHARE_DIR) + "/organisation.pack")};
        course_ = course::load(*course::read_course_pack(bytes.course, "course.pack"), *course::read_organisation_pack(bytes.organisation, "organisation.pack"));
        const auto kept = open()->keep_pack(course_, bytes, {"Ewa", now});
        if (!kept) FAIL(kept.error().code);
    }
};

}  // namespace rozwaga::tests
