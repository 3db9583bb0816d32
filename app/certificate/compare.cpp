// Several verdicts side by side: what should be of one person and is of two.
#include <algorithm>
#include <functional>
#include <map>

#include "certificate/verify_parts.h"

namespace rozwaga::certificate {
namespace {

/// Only a signature that holds makes its content somebody's.
bool can_be_compared(const Verdict& verdict) {
    return verdict.kind == Kind::certificate && !verdict.claim.id.empty() &&
           std::ranges::none_of(verdict.checks, [](const Check& check) {
               return check.state == CheckState::failed && (check.code == "shape" || check.code == "signature" || check.code == "issuer");
           });
}

/// The organisation's word on a certificate is no second one of it.
bool belong_together(const Verdict& left, const Verdict& right) {
    const auto confirms = [](const Verdict& later, const Verdict& earlier) {
        return !later.claim.confirms.empty() && later.claim.confirms == earlier.claim.id && later.claim.name == earlier.claim.name;
    };
    return confirms(left, right) || confirms(right, left);
}

/// The same attempt of the same record, issued again with another name: may be a wrong name put right, or a favour to a friend.
bool corrects(const Verdict& left, const Verdict& right) {
    return left.issuer == right.issuer && left.claim.attempt == right.claim.attempt &&
           !(left.claim.replaces.empty() && right.claim.replaces.empty());
}

using Subject = std::function<std::string(const Verdict&)>;
using Differ = std::function<bool(const Verdict&, const Verdict&)>;

/// Enough to compare with: whatever is in a heap of more differs from one of these.
constexpr std::size_t most_distinct = 16;

/// Those with the same subject that differ from an earlier or a later one are each told of the first such other.
void flag_copies(std::vector<Verdict>& verdicts, const std::vector<std::string>& names, const char* why, const Subject& subject,
                 const Differ& differ) {
    std::map<std::string, std::vector<std::size_t>> sharing;
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (can_be_compared(verdicts[i]))
            if (std::string shared = subject(verdicts[i]); !shared.empty()) sharing[std::move(shared)].push_back(i);
    for (const auto& [shared, all] : sharing) {
        std::vector<std::size_t> distinct;   // a thousand copies of one file are one
        for (const std::size_t i : all)
            if (distinct.size() < most_distinct && std::ranges::none_of(distinct, [&](std::size_t seen) {
                    return verdicts[seen].claim == verdicts[i].claim && verdicts[seen].issuer == verdicts[i].issuer;
                }))
                distinct.push_back(i);
        if (distinct.size() < 2) continue;
        for (const std::size_t i : all) {
            const auto other = std::ranges::find_if(distinct, [&](std::size_t j) {
                return differ(verdicts[i], verdicts[j]) && !belong_together(verdicts[i], verdicts[j]);
            });
            if (other == distinct.end()) continue;
            const bool corrected = corrects(verdicts[i], verdicts[*other]) && why == std::string_view("answers");
            add(verdicts[i], "copy", CheckState::warning, {{"other", *other < names.size() ? names[*other] : ""}},
                corrected ? "corrected" : why);
        }
    }
}

}  // namespace

void compare(std::vector<Verdict>& verdicts, const std::vector<std::string>& names) {
    const Differ other_key = [](const Verdict& left, const Verdict& right) { return left.issuer != right.issuer; };
    const Differ other_person = [](const Verdict& left, const Verdict& right) {
        return left.issuer != right.issuer || left.claim.name != right.claim.name;
    };
    // A print shows less of the same certificate.
    const Differ other_content = [](const Verdict& left, const Verdict& right) {
        return left.issuer != right.issuer || (left.from_square == right.from_square && left.claim != right.claim);
    };
    flag_copies(verdicts, names, "answers", &Verdict::answers_fingerprint, other_person);
    flag_copies(verdicts, names, "enrolment", [](const Verdict& verdict) { return verdict.claim.enrolment; }, other_key);
    flag_copies(verdicts, names, "id", [](const Verdict& verdict) { return verdict.claim.id; }, other_content);
}

}  // namespace rozwaga::certificate
