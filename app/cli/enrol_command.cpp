#include "cli/enrol_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "certificate/identifiers.h"
#include "cli/invitation_files.h"
#include "cli/organisation_side.h"
#include "registry/roster_csv.h"

namespace rozwaga::cli {
namespace {

using certificate::Enrolment;
using nlohmann::ordered_json;

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

enum class Change { fresh, kept, changed };

const char* change_name(Change change) {
    return change == Change::fresh ? "new" : change == Change::kept ? "kept" : "changed";
}

struct Invitation {
    Enrolment enrolment;
    Change change = Change::fresh;
    std::string file, outdated;      ///< names in the folder; `outdated` goes when `file` stands
    std::string bytes;               ///< empty where the file is kept
};

/// All that does not change when nothing changed.
bool says_the_same(Enrolment one, const Enrolment& other) {
    one.id = other.id;
    one.issued = other.issued;
    return one == other;
}

Result<std::optional<Instant>> date_option(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = from_iso8601(text + "T00:00:00Z");
    if (!date || text.size() != 10) return fail("cli.not-a-date", {{"value", text}});
    return *date;
}

struct Terms {
    Enrolment common;                ///< what is the same for all
    std::optional<Instant> due;
};

Result<Terms> terms_of(const Console& console, const course::LoadedCourse& loaded, const EnrolOptions& options) {
    const auto due = date_option(options.due);
    if (!due) return tl::unexpected(due.error());
    Terms terms{{}, *due};
    terms.common.organisation = loaded.organisation.name;
    terms.common.invited_by = options.invited_by;
    terms.common.course = loaded.course.id;
    terms.common.occasion = options.occasion == "renewal" ? certificate::Occasion::renewal : certificate::Occasion::onboarding;
    terms.common.issued = Instant{console.clock.now().milliseconds / 1000 * 1000};
    return terms;
}

Enrolment enrolment_of(const registry::Person& person, const Terms& terms) {
    Enrolment enrolment = terms.common;
    enrolment.name = person.name;
    enrolment.number = person.number;
    enrolment.team = person.team;
    enrolment.language = person.language;
    enrolment.joined = person.joined;
    enrolment.due = person.due ? person.due : terms.due;
    return enrolment;
}

Result<Invitation> invitation_for(const Console& console, const registry::Person& person, const EnrolOptions& options, const Terms& terms,
                                  InvitationFiles& files, const certificate::SigningKey& key) {
    Invitation invitation{enrolment_of(person, terms), Change::fresh, {}, {}, {}};
    const InvitationFile* before = files.of(invitation.enrolment);
    if (before && says_the_same(invitation.enrolment, before->enrolment))
        return Invitation{before->enrolment, Change::kept, before->name, {}, {}};
    invitation.enrolment.id = certificate::new_urn_uuid(console.randomness);
    auto bytes = certificate::issue_enrolment(invitation.enrolment, key);
    if (!bytes) {
        Error error = bytes.error();
        error.place = {options.roster, person.row, 0};
        return tl::unexpected(error);
    }
    invitation.bytes = std::move(*bytes);
    if (before) {
        invitation.change = Change::changed;
        files.give_up_name(before->name);
    }
    invitation.file = files.new_name(invitation.enrolment, console.words);
    if (before && before->name != invitation.file) invitation.outdated = before->name;
    return invitation;
}

Result<void> write_invitations(const Console& console, const std::string& folder, const std::vector<Invitation>& invitations) {
    if (auto made = console.disk.make_folders(folder); !made) return made;
    for (const Invitation& invitation : invitations) {
        if (invitation.bytes.empty()) continue;
        if (auto written = console.disk.write(folder + "/" + invitation.file, invitation.bytes); !written) return written;
        if (invitation.outdated.empty()) continue;
        if (auto removed = console.disk.remove(folder + "/" + invitation.outdated); !removed) return removed;
    }
    return {};
}

void report_enrolled(const Console& console, const EnrolOptions& options, const std::vector<Invitation>& invitations,
            const std::vector<std::string>& left_aside) {
    long fresh = 0, kept = 0, changed = 0;
    for (const Invitation& invitation : invitations)
        ++(invitation.change == Change::fresh ? fresh : invitation.change == Change::kept ? kept : changed);
    if (options.json) {
        ordered_json list = ordered_json::array();
        for (const Invitation& invitation : invitations)
            list.push_back({{"file", invitation.file}, {"state", change_name(invitation.change)}, {"id", invitation.enrolment.id},
                            {"name", invitation.enrolment.name}, {"number", invitation.enrolment.number}});
        console.out << ordered_json{{"format", 1}, {"new", fresh}, {"kept", kept}, {"changed", changed},
                                    {"columns_left_aside", left_aside}, {"invitations", list}}
                           .dump(2, ' ', false, ordered_json::error_handler_t::replace)
                    << '\n';
        return;
    }
    for (const std::string& heading : left_aside)
        console.err << console.words("cli.column-left-aside", {{"heading", heading}}) << '\n';
    console.out << console.words("cli.enrolled", {{"new", std::to_string(fresh)},
                                                  {"kept", std::to_string(kept)},
                                                  {"changed", std::to_string(changed)},
                                                  {"folder", options.out_folder}})
                << '\n';
}

}  // namespace

ExitCode enrol(const Console& console, const EnrolOptions& options) {
    const auto loaded = load_packs(console, options.packs);
    if (!loaded) return console.refuse(loaded.error());
    const auto trust = known_trust(console, loaded->organisation);
    if (!trust) return console.refuse(trust.error());
    const auto key = signing_key(console, *trust);
    if (!key) return console.refuse(key.error());
    const auto terms = terms_of(console, *loaded, options);
    if (!terms) return console.refuse(terms.error());
    const auto bytes = console.disk.read(options.roster, registry::roster_size_limit);
    if (!bytes) return console.refuse(bytes.error());

    const registry::Roster roster = registry::read_roster(*bytes, options.roster);
    for (const Error& problem : roster.problems) console.err << console.words.error(problem) << '\n';
    if (!roster.problems.empty()) {
        console.err << console.words("cli.enrol-refused") << '\n';
        return faulty;
    }
    std::set<std::string> issuers;
    for (const auto& one : trust->organisations) issuers.insert(one.did);
    auto files = InvitationFiles::in(console.disk, options.out_folder, issuers);
    if (!files) return console.refuse(files.error());
    std::vector<Invitation> invitations;
    for (const registry::Person& person : roster.people) {
        auto invitation = invitation_for(console, person, options, *terms, *files, *key);
        if (!invitation) {
            console.err << console.words.error(invitation.error()) << '\n';
            return faulty;
        }
        invitations.push_back(std::move(*invitation));
    }
    if (auto written = write_invitations(console, options.out_folder, invitations); !written) return console.refuse(written.error());
    const auto& named = loaded->organisation.keys;
    if (std::find(named.begin(), named.end(), certificate::to_did_key(key->public_key())) == named.end())
        console.err << console.words("cli.key-not-in-course") << '\n';
    // Most likely last year's date; but a roster may keep people who are late already.
    const Instant today{console.clock.now().milliseconds / day * day};
    const auto late = std::ranges::count_if(invitations, [&](const Invitation& invitation) {
        return invitation.change != Change::kept && invitation.enrolment.due && invitation.enrolment.due->milliseconds < today.milliseconds;
    });
    if (late > 0) console.err << console.words("cli.enrol-due-past", {{"count", std::to_string(late)}}) << '\n';
    report_enrolled(console, options, invitations, roster.left_aside);
    return clean;
}

}  // namespace rozwaga::cli
