// What people bring to the app in these tests: invitations, certificates, files that are something else.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <functional>
#include <string>

#include "certificate/enrolment.h"
#include "certificate/identifiers.h"
#include "learner/walk.h"

namespace rozwaga::tests {

inline certificate::SigningKey organisation_key(std::uint8_t which = 7) {
    std::array<std::uint8_t, 32> seed{};
    seed.fill(which);
    return std::move(*certificate::SigningKey::from_seed(seed));
}
inline std::string name_of_key(std::uint8_t which = 7) { return certificate::to_did_key(organisation_key(which).public_key()); }

/// To this course, for Żaneta, by the end of the month; `change` makes it another.
inline certificate::Enrolment sample_invitation(World& world, const std::function<void(certificate::Enrolment&)>& change = {}) {
    certificate::Enrolment enrolment;
    enrolment.id = certificate::new_urn_uuid(world.randomness);
    enrolment.organisation = world.app->loaded().organisation.name;
    enrolment.invited_by = "Dział szkoleń";
    enrolment.name = "Żaneta Wójcik-Śliwińska";
    enrolment.number = "1042";
    enrolment.team = "Obsługa klienta";
    enrolment.course = world.course().id;
    enrolment.language = "pl";
    constexpr std::int64_t day = 86'400'000;
    const std::int64_t today = world.clock.time / day * day;
    enrolment.joined = Instant{today - 20 * day};
    enrolment.due = Instant{today + 8 * day};
    enrolment.issued = Instant{today};
    if (change) change(enrolment);
    return enrolment;
}

/// Writes the signed invitation to the world's folder; what it answers is the path.
inline std::string invitation_file(World& world, const certificate::Enrolment& enrolment, std::uint8_t key = 7, const std::string& name = "zaproszenie.json") {
    const auto json = certificate::issue_enrolment(enrolment, organisation_key(key));
    REQUIRE(json);
    const std::string path = world.folder->path(name);
    REQUIRE(world.disk.write(path, *json, false));
    return path;
}

/// The app of an organisation whose key it knows.
inline void know_key(World& world, std::uint8_t key = 7) {
    world.adapt = [key](course::LoadedCourse& loaded) { loaded.organisation.keys = {name_of_key(key)}; };
    world.reopen();
    world.draw();
}

inline void drop(World& world, std::vector<std::string> paths) {
    world.wish(session::Wish(session::Request(session::OpenFiles{std::move(paths)})));
}

/// Works through the lessons and the policy by wishes alone, without drawing them: everything right. Ends before the exam.
void finish_lessons(World& world, const std::string& name);
/// The exam, too. Ends before the certificate.
void finish_course(World& world, const std::string& name);
/// The same, with the certificate on the screen, not saved yet.
void earn_certificate(World& world, const std::string& name);
/// The same, saved as a PDF; what it answers is the path.
std::string saved_certificate(World& world, const std::string& name);

}  // namespace rozwaga::tests
