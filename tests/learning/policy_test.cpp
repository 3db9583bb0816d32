// The organisation's policy: read page by page, acknowledged before the exam, asked for again when it changes.
#include <catch2/catch_test_macros.hpp>

#include "learning/standing.h"
#include "sample_learner.h"

using namespace rozwaga;
using namespace rozwaga::learning;
using namespace rozwaga::learning::testing;
using Kind = NextStep::Kind;

namespace {

Learner at_a_firm_with_a_policy() {
    Learner learner;
    learner.loaded.organisation.id = "firm";
    learner.loaded.organisation.policy_pages = {"scope", "rules"};
    for (const char* language : {"pl", "en"}) {
        auto& text = learner.loaded.organisation.policy[language];
        text.pages["scope"].blocks = {course::Paragraph{{{"One two three.", {}, {}}}}};
        text.pages["rules"].blocks = {course::Paragraph{{{"Four.", {}, {}}}}};
    }
    learner.loaded.policy_hashes = {{"pl", "hash-pl"}, {"en", "hash-en"}};
    learner.prepare();
    return learner;
}

Standing at_present(const Learner& learner) { return standing(learner.loaded, learner.progress); }

void read_and_acknowledge(Learner& learner) {
    learner.must(ReadPolicyPage{"scope", "pl"});
    learner.must(ReadPolicyPage{"rules", "pl"});
    learner.must(AcknowledgePolicy{"pl"});
}

}  // namespace

TEST_CASE("the policy comes after the lessons, and the exam waits for it") {
    Learner learner = at_a_firm_with_a_policy();
    CHECK_FALSE(at_present(learner).exam_ready);
    CHECK(at_present(learner).next.kind == Kind::policy);
    CHECK(at_present(learner).next.part == "scope");
    CHECK(at_present(learner).policy.minutes_left == 1);
    CHECK(learner.refusal(BeginExam{}) == "policy-first");
    read_and_acknowledge(learner);
    CHECK(at_present(learner).policy.acknowledged);
    CHECK(at_present(learner).exam_ready);
    CHECK(at_present(learner).next.kind == Kind::exam);
}

TEST_CASE("it can be acknowledged only once every page was read, in whichever language") {
    Learner learner = at_a_firm_with_a_policy();
    CHECK(learner.refusal(AcknowledgePolicy{"pl"}) == "policy-unread");
    learner.must(ReadPolicyPage{"scope", "pl"});
    CHECK(learner.ask(AcknowledgePolicy{"pl"}).error().arguments == Arguments{{"count", "1"}});
    CHECK(learner.refusal(ReadPolicyPage{"appendix", "pl"}) == "unknown-page");
    CHECK(learner.refusal(ReadPolicyPage{"rules", "de"}) == "unknown-page");
    learner.must(ReadPolicyPage{"rules", "en"});
    CHECK(learner.must(ReadPolicyPage{"rules", "en"}).empty());
    const auto events = learner.must(AcknowledgePolicy{"en"});
    REQUIRE(events.size() == 1);
    const auto& given = std::get<record::PolicyAcknowledged>(events.front());
    CHECK(given.organisation == "firm");
    CHECK(given.hash == "hash-en");
    CHECK(given.language == "en");
    CHECK(learner.must(AcknowledgePolicy{"pl"}).empty());
}

TEST_CASE("a policy that changed is asked for again, before anything else, also after a pass") {
    Learner learner = at_a_firm_with_a_policy();
    read_and_acknowledge(learner);
    const auto passed = learner.pass_exam();
    learner.loaded.policy_hashes = {{"pl", "new-pl"}, {"en", "new-en"}};
    const Standing standing = at_present(learner);
    CHECK(standing.policy.changed);
    CHECK_FALSE(standing.policy.acknowledged);
    CHECK(standing.policy.pages_read == 0);
    CHECK(standing.next.kind == Kind::policy);
    CHECK(standing.passed_attempt == passed);
    read_and_acknowledge(learner);
    CHECK_FALSE(at_present(learner).policy.changed);
    CHECK(learner.progress.acknowledgements.size() == 2);
    CHECK(at_present(learner).next.kind == Kind::certificate);
}

TEST_CASE("another organisation's policy is another policy") {
    Learner learner = at_a_firm_with_a_policy();
    read_and_acknowledge(learner);
    learner.loaded.organisation.id = "other";
    CHECK_FALSE(at_present(learner).policy.acknowledged);
    CHECK_FALSE(at_present(learner).policy.changed);
}

TEST_CASE("without a policy nothing is asked") {
    Learner learner;
    learner.prepare();
    CHECK_FALSE(at_present(learner).policy.there);
    CHECK(at_present(learner).exam_ready);
    CHECK(learner.refusal(GoTo{{record::PlaceKind::policy, {}, {}}}) == "unknown-page");
}
