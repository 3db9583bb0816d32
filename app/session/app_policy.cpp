// Acknowledging the organisation's policy: the receipt is signed before anything is recorded.
#include "certificate/receipt.h"
#include "certificate/verify.h"
#include "learning/decide.h"
#include "session/app.h"
#include "session/screen_of.h"

namespace rozwaga::session {

namespace {

certificate::Claim receipt_claim(const course::LoadedCourse& loaded, const progress::Progress& progress,
                                 const record::PolicyAcknowledged& given, Instant now, Randomness& randomness) {
    certificate::Claim claim = claim_about(loaded, progress, randomness);
    claim.title = wording_of(loaded.organisation.policy, given.language).title;
    claim.policy_hash = given.hash;
    claim.policy_language = given.language;
    claim.policy_acknowledged = now;
    return claim;
}

}  // namespace

void App::acknowledge_policy() {
    if (!learner_) return;
    const Instant now = environment_.clock.now();
    auto events = learning::decide(loaded_, learner_->progress(), learning::AcknowledgePolicy{preferences_.language}, now, 0);
    if (!events) return void(tried(tl::unexpected(events.error())));
    for (record::Event& event : *events) {
        auto* given = std::get_if<record::PolicyAcknowledged>(&event);
        if (!given) continue;
        const auto key = signing_key();
        if (!key) return void(tried(tl::unexpected(key.error())));
        auto receipt = certificate::issue_receipt(
            receipt_claim(loaded_, learner_->progress(), *given, now, environment_.randomness), *key, now);
        if (!receipt) return void(tried(tl::unexpected(receipt.error())));
        given->receipt = std::move(*receipt);
    }
    if (tried(learner_->append(*events, now)) && !events->empty()) say_good("policy-acknowledged");
}

void App::save_receipt() {
    if (!learner_ || learner_->progress().acknowledgements.empty()) return;
    const auto& receipt = learner_->progress().acknowledgements.back().event.receipt;
    const auto verdict = certificate::verify(receipt, environment_.clock.now());
    const bool to_organisation = !loaded_.organisation.send_folder.empty();
    const std::string folder = to_organisation ? loaded_.organisation.send_folder : save_folder();
    certificate::Claim claim = verdict.claim;
    claim.language = preferences_.language;
    begin_delivery(WhatIsWritten::receipt, {}, {folder, environment_.outside.receipt_file_name(claim), receipt, !to_organisation});
}

}  // namespace rozwaga::session
