// What is done about one person: looking at a certificate, waiving, revoking, exporting, erasing, putting a match right.
#include <algorithm>

#include "certificate/organisation_key.h"
#include "session/delivery.h"
#include "session/known_trust.h"
#include "session/manager.h"
#include "session/typed_day.h"

namespace rozwaga::session::managing {

namespace {

using certificate::Submission;
using certificate::Verdict;

bool needs_another_pack(const Verdict& verdict) {
    return std::ranges::any_of(verdict.checks, [](const auto& check) { return check.code == "answers" && check.why == "other-pack"; });
}

Verdict judged(registry::Registry& registry, const Submission& submission, const certificate::Trust& trust, const course::LoadedCourse& loaded,
               Instant now) {
    Verdict verdict = certificate::verify(submission, {now, &trust, {&loaded}});
    if (!needs_another_pack(verdict)) return verdict;
    const auto others = packs_kept(registry);
    if (!others) return verdict;
    certificate::Grounds grounds{now, &trust, {&loaded}};
    for (const auto& one : *others) grounds.packs.push_back(&one);
    return certificate::verify(submission, grounds);
}

}  // namespace

void Manager::judge(const std::string& name, std::function<Result<Submission>(registry::Registry&)> files) {
    judged_ = {};
    judged_.file = name;
    show_aside(Screen::judged);
    using Answer = Result<Verdict>;
    ask<Answer>(
        "judged",
        [files = std::move(files), disk = environment_.disk, folder = environment_.data_folder, loaded = loaded_,
         now = environment_.clock.now()](registry::Registry& registry) -> Answer {
            const auto submission = files(registry);
            if (!submission) return tl::unexpected(submission.error());
            const auto trust = known_trust(*disk, folder, loaded->organisation, now);
            if (!trust) return tl::unexpected(trust.error());
            return judged(registry, *submission, *trust, *loaded, now);
        },
        [this, name](Answer& verdict) {
            if (judged_.file != name) return;
            judged_.ready = true;
            if (verdict) judged_.verdict = std::move(*verdict);
            else judged_.verdict.reason = verdict.error();
        });
}

void Manager::waive(const Waive& wish) {
    std::optional<Instant> until;
    if (!wish.until.empty()) {
        const auto day = typed_day(wish.until);
        if (!day) return complain({"session.not-a-day", {{"text", wish.until}}, {}});
        until = end_of(person_.rules.calendar, *day);
        if (*until < environment_.clock.now()) return complain({"session.day-is-over", {{"text", wish.until}}, {}});
    }
    act([wish, until, by = by()](registry::Registry& registry) { return registry.waive(wish.person, wish.reason, until, by); }, "person-waived",
        {{"name", person_.history.person.name}});
}

void Manager::revoke(const Revoke& wish) {
    auto key = certificate::open_organisation_key(*environment_.disk, organisation_key_folder(environment_.data_folder));
    if (!key) return complain(key.error());
    const auto entry = certificate::revoke(wish.certificate, wish.reason, *key, environment_.clock.now());
    if (!entry) return complain(entry.error());
    auto trust = known_trust(*environment_.disk, environment_.data_folder, loaded_->organisation, environment_.clock.now());
    if (!trust) return complain(trust.error());
    if (!trust->revocation(wish.certificate)) {
        trust->revocations.push_back(*entry);
        if (!tried(certificate::save_trust(*environment_.disk, trust_file(environment_.data_folder), *trust))) return;
    }
    act(
        [entry = *entry, by = by()](registry::Registry& registry) -> Result<void> {
            if (const auto revoked = registry.revoke(entry, by); !revoked) return tl::unexpected(revoked.error());
            return {};
        },
        "certificate-revoked", {{"name", person_.history.person.name}});
}

void Manager::reassign(const Reassign& wish) {
    const auto found = std::ranges::find(person_.others, wish.person, &registry::PersonRow::id);
    const std::string name = found == person_.others.end() ? "" : found->name;
    act(
        [wish, by = by()](registry::Registry& registry) -> Result<void> {
            if (const auto moved = registry.reassign(wish.certificate, wish.person, by); !moved) return tl::unexpected(moved.error());
            return {};
        },
        "certificate-reassigned", {{"name", name}});
}

void Manager::export_person(registry::PersonId id) {
    const std::string folder = save_folder(), name = "rozwaga-" + std::to_string(id) + ".json";
    ask<Result<std::string>>(
        {},
        [id, folder, name, disk = environment_.disk, by = by()](registry::Registry& registry) -> Result<std::string> {
            auto json = registry.export_person(id, by);
            if (!json) return json;
            return deliver(*disk, {folder, name, std::move(*json), true});
        },
        [this](Result<std::string>& path) {
            if (!path) return complain(path.error());
            say_good("person-exported", {{"path", *path}}, *path);
            refresh();
        });
}

void Manager::erase_person(registry::PersonId id) {
    ask<Result<void>>(
        {}, [id, by = by()](registry::Registry& registry) { return registry.erase(id, by); },
        [this](Result<void>& done) {
            if (!tried(done)) return;
            person_ = {};
            person_id_ = 0;
            show(Screen::people);
            say_good("person-erased");
            refresh();
        });
}

}  // namespace rozwaga::session::managing
