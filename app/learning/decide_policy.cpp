#include <algorithm>

#include "learning/decide_rules.h"
#include "learning/standing.h"

namespace rozwaga::learning {

namespace {

Result<std::string> hash_in(const Asked& asked, const course::Language& language) {
    const auto found = asked.loaded.policy_hashes.find(language);
    if (found == asked.loaded.policy_hashes.end()) return fail("learning.unknown-page", {{"page", language}});
    return found->second;
}

}  // namespace

Decided rule(const Asked& asked, const ReadPolicyPage& action) {
    const auto hash = hash_in(asked, action.language);
    if (!hash) return tl::unexpected(hash.error());
    const auto& pages = asked.loaded.organisation.policy_pages;
    if (std::ranges::find(pages, action.page) == pages.end()) return fail("learning.unknown-page", {{"page", action.page}});
    const std::string kept_as = policy_reading(*hash);
    const auto read = asked.progress.lessons.find(kept_as);
    if (read != asked.progress.lessons.end() && read->second.pages_read.contains(action.page)) return record::Events{};
    return record::Events{record::PageRead{kept_as, action.page}};
}

Decided rule(const Asked& asked, const AcknowledgePolicy& action) {
    const auto hash = hash_in(asked, action.language);
    if (!hash) return tl::unexpected(hash.error());
    if (!asked.progress.learner) return fail("learning.name-needed");
    const PolicyStanding policy = standing(asked.loaded, asked.progress).policy;
    if (policy.pages_read < policy.pages)
        return fail("learning.policy-unread", {{"count", std::to_string(policy.pages - policy.pages_read)}});
    if (policy.acknowledged) return record::Events{};
    return record::Events{record::PolicyAcknowledged{asked.loaded.organisation.id, *hash, action.language, {}}};
}

}  // namespace rozwaga::learning
