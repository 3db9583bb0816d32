#include "attacks/person.h"

#include "certificate/square.h"
#include "cli/simulated_learner.h"
#include "course/pack.h"
#include "documents/certificate_printer.h"
#include "documents/picture_files.h"
#include "documents/submitted_file.h"
#include "system/real_disk.h"

namespace rozwaga::tests {
namespace {

using documents::Pixels;

std::string share(const char* name) {
    const system::RealDisk disk;
    return disk.read(std::string(ROZWAGA_SHARE_DIR) + "/" + name, course::pack_limit).value();
}

#ifndef ROZWAGA_SANITIZED
Pixels cut(const Pixels& page, int left, int top, int right, int bottom) {
    Pixels part{right - left, bottom - top, {}};
    for (int row = top; row < bottom; ++row) {
        const auto begin = page.rgba.begin() + (std::ptrdiff_t(row) * page.width + left) * 4;
        part.rgba.insert(part.rgba.end(), begin, begin + std::ptrdiff_t(part.width) * 4);
    }
    return part;
}

/// What is left of a page when everything but its square is cut away, found out by cutting until it cannot be read.
std::string scan_of_square(const Pixels& page) {
    int left = 0, top = 0, right = page.width, bottom = page.height;
    constexpr int step = 24;
    for (const auto& [side, by] : {std::pair{&left, step}, {&top, step}, {&right, -step}, {&bottom, -step}}) {
        for (;; *side += by) {
            *side += by;
            const bool readable = right - left > 4 * step && bottom - top > 4 * step && documents::read_submitted(png_of(cut(page, left, top, right, bottom)));
            *side -= by;
            if (!readable) break;
        }
    }
    return png_of(cut(page, left, top, right, bottom));
}
#endif

Person made(const char* name, std::uint64_t seed) {
    text::Wordings wordings(std::string(ROZWAGA_SHARE_DIR) + "/i18n");
    documents::CertificatePrinter printer(wordings, ROZWAGA_SHARE_DIR);
    for (;; ++seed) {
        cli::SeededRandomness randomness(seed);
        auto learner = cli::simulated_learner(course_taken(), from_iso8601("2026-11-20T08:00:00Z").value(), randomness).value();
        if (learner.passed.empty()) continue;
        learner.progress.learner->name = name;
        const auto key = cli::made_up_key(randomness).value();
        const auto signed_certificate =
            session::sign_certificate(course_taken(), learner.progress, {learner.passed, "pl", "Wszystko.", ""}, key, learner.end, randomness).value();
        Person person{signed_certificate.claim, signed_certificate.issued, {}, {}};
        person.pdf = printer.print(person.claim, course_taken().organisation, person.issued).value();
#ifndef ROZWAGA_SANITIZED
        person.scan = scan_of_square(printer.preview(person.claim, course_taken().organisation, 1000, person.issued.square).value());
#endif
        return person;
    }
}

}  // namespace

const course::LoadedCourse& course_taken() {
    static const course::LoadedCourse loaded =
        course::load(course::read_course_pack(share("course.pack"), "course.pack").value(),
                     course::read_organisation_pack(share("organisation.pack"), "organisation.pack").value());
    return loaded;
}

const Person& anna() {
    static const Person person = made("Anna Żółć", 1);
    return person;
}

const Person& jan() {
    static const Person person = made("Jan Nowak", 400);
    return person;
}

certificate::Grounds grounds() { return {from_iso8601("2026-12-01T08:00:00Z").value(), nullptr, {&course_taken()}}; }

std::string taken_for(const std::string& bytes) {
    const auto submission = documents::read_submitted(bytes);
    if (!submission) return "";
    const auto verdict = certificate::verify(*submission, grounds());
    return verdict.overall == certificate::Overall::valid ? verdict.claim.id + " " + verdict.claim.name : "";
}

}  // namespace rozwaga::tests
