// The organisation's policy on the screen: page by page, acknowledged, changed, acknowledged again, handed in.
#include <catch2/catch_test_macros.hpp>

#include "certificate/credential.h"
#include "certificate/verify.h"
#include "course/pack.h"
#include "learner/papers.h"

using namespace rozwaga;
using namespace rozwaga::tests;

namespace {

course::LoadedCourse with_another_rule() {
    course::Organisation organisation = real_course().organisation;
    for (auto& [language, text] : organisation.policy)
        text.pages.begin()->second.blocks.push_back(course::Paragraph{{{"§ 7", {}, {}}}});
    return course::load(real_course().course, std::move(organisation));
}

}  // namespace

TEST_CASE("the policy is acknowledged on its last page, and the certificate says so") {
    World world("pl");
    Walk walk(world);
    walk.introduce("Zofia");
    walk.accept_policy();
    REQUIRE(world.progress().acknowledgements.size() == 1);
    finish_course(world, "Zofia");
    walk.save_certificate(world.folder->path("c.pdf"));
    const auto credential = certificate::read_credential(world.progress().certificates.front().issued.credential);
    REQUIRE(credential);
    CHECK(credential->claim.policy_hash == real_course().policy_hashes.at("pl"));
    CHECK(credential->claim.policy_language == "pl");
}

TEST_CASE("who jumps to the last page of the policy is led to the pages not read yet") {
    World world("en");
    Walk walk(world);
    walk.introduce("Sam");
    const auto& pages = real_course().organisation.policy_pages;
    world.go(record::PlaceKind::policy, {}, pages.back());
    CHECK_FALSE(world.has("policy.confirm"));
    walk.press("policy.to-unread");
    CHECK(world.screen<session::PolicyView>().page == pages.front());
}

TEST_CASE("a policy that changed asks again, and the signed receipt can be handed in") {
    World world("pl");
    Walk walk(world);
    finish_lessons(world, "Zofia");
    const auto changed = with_another_rule();
    world.app->replace_course(changed, {});
    world.go(record::PlaceKind::home);
    CHECK(world.screen<session::HomeView>().next == session::StepKind::policy);
    walk.press("home.go-policy");
    CHECK(world.says(world.words()("policy.changed")));
    walk.accept_policy();
    REQUIRE(world.progress().acknowledgements.size() == 2);
    CHECK(world.progress().acknowledgements.back().event.hash == changed.policy_hashes.at("pl"));

    world.go(record::PlaceKind::policy, {}, changed.organisation.policy_pages.back());
    walk.press("policy.save-receipt");
    REQUIRE(world.app->view().notices.size() == 1);
    const auto& notice = world.app->view().notices.front();
    REQUIRE(notice.good);
    const auto file = world.disk.read(notice.arguments.at(0).second, 100'000);
    REQUIRE(file);
    const auto verdict = certificate::verify(*file, world.clock.now());
    CHECK(verdict.overall == certificate::Overall::valid);
    CHECK(verdict.kind == certificate::Kind::receipt);
    CHECK(verdict.claim.policy_hash == changed.policy_hashes.at("pl"));
}
