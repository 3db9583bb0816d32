#include "registry/copies.h"

#include <algorithm>
#include <sstream>

#include "registry/certificate_rows.h"

namespace rozwaga::registry {
namespace {

using certificate::Verdict;

struct Other {
    std::string id, issuer, name, attempt, replaces, confirms;
    PersonId person = 0;
};

constexpr std::size_t most_others = 16;    // a heap of copies is flagged by its first ones

std::vector<Other> others_with(Database& database, const char* sql, const std::string& shared, const std::string& id) {
    std::vector<Other> others;
    if (shared.empty()) return others;
    Rows rows = database.select(sql, "tttttti", {{"shared", shared}, {"id", id}});
    while (rows.next() && others.size() < most_others)
        others.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.integer(6)});
    return others;
}

/// The organisation's word on a certificate is no second one of it.
bool belong_together(const certificate::Claim& claim, const Other& other) {
    const bool word_on_it = !claim.confirms.empty() && claim.confirms == other.id;
    return claim.name == other.name && (word_on_it || (!other.confirms.empty() && other.confirms == claim.id));
}

/// Issued again under another name from the same record: a wrong name put right, or a favour to a friend.
bool corrects(const Verdict& verdict, const Other& other) {
    return verdict.issuer == other.issuer && verdict.claim.attempt == other.attempt && !(verdict.claim.replaces.empty() && other.replaces.empty());
}

bool add_flag(Database& database, const std::string& id, const std::string& flag) {
    std::vector<std::string> flags;
    std::istringstream known(database.text("SELECT flags FROM certificates WHERE id = :id", {{"id", id}}));
    for (std::string one; known >> one;) flags.push_back(one);
    if (std::ranges::find(flags, flag) != flags.end()) return false;
    flags.push_back(flag);
    std::ranges::sort(flags);              // the same whichever came first
    database.run("UPDATE certificates SET flags = :flags, flags_accepted = 0 WHERE id = :id", {{"flags", joined_flags(flags)}, {"id", id}});
    return true;
}

}  // namespace

std::set<PersonId> flag_copies(Database& database, const Verdict& verdict) {
    std::set<PersonId> touched;
    if (verdict.kind != certificate::Kind::certificate) return touched;
    const certificate::Claim& claim = verdict.claim;
    const auto flag_both = [&](const Other& other, const char* flag) {
        add_flag(database, claim.id, flag);
        if (add_flag(database, other.id, flag)) touched.insert(other.person);
    };
    for (const Other& other : others_with(database,
                                          "SELECT id, issuer, name, attempt, replaces, confirms, person FROM certificates"
                                          " WHERE fingerprint = :shared AND id <> :id ORDER BY id",
                                          verdict.answers_fingerprint, claim.id)) {
        if ((verdict.issuer == other.issuer && claim.name == other.name) || belong_together(claim, other)) continue;
        flag_both(other, corrects(verdict, other) ? "copy.corrected" : "copy.answers");
    }
    for (const Other& other : others_with(database,
                                          "SELECT id, issuer, name, attempt, replaces, confirms, person FROM certificates"
                                          " WHERE enrolment = :shared AND id <> :id ORDER BY id",
                                          claim.enrolment, claim.id))
        if (verdict.issuer != other.issuer && !belong_together(claim, other)) flag_both(other, "copy.enrolment");
    return touched;
}

}  // namespace rozwaga::registry
