// The stations of opened files, but for verdicts: invitations before and after they are believed, records, what a certificate tells.
#include "learner/papers.h"
#include "learner/walk.h"
#include "learning/grading.h"
#include "looks/journey.h"

namespace rozwaga::tests {

using record::PlaceKind;
using session::InvitationView;
using session::SignedBy;

void Journey::look_at_invitations(bool somebody_at_work) {
    request(session::ShowOpening{});
    look(somebody_at_work ? "open a file" : "open a file first", !somebody_at_work);
    request(session::LeaveFiles{});
    const std::string path = invitation_file(world_, sample_invitation(world_, [&](auto& one) {
        if (somebody_at_work) one.name = "Wołodymyr Шевченко-Παπαδόπουλος";
    }));
    request(session::OpenFiles{{path}});
    const auto invitation = [&](const std::string& name, bool short_tour = false) -> InvitationView& {
        return std::get<InvitationView>(look(name, short_tour).view.screen);
    };
    const auto known = [](InvitationView& view) { view.signed_by = SignedBy::organisation; };
    if (somebody_at_work) {
        known(invitation("invitation for another"));
        auto& mine = invitation("invitation accepted");
        known(mine);
        mine.other_name = false;
        mine.accepted = mine.enrolment.issued;
        auto& late = invitation("invitation late");
        late.other_name = false;
        late.other_invitation = late.overdue = true;
    } else {
        known(invitation("invitation", true));
        auto& same = invitation("invitation to somebody known");
        same.signed_by = SignedBy::nobody_known;
        same.same_name = {"0123456789abcdef0123456789abcdef"};
        auto& strange = invitation("invitation refused");
        strange.signed_by = SignedBy::stranger;
        strange.other_course = true;
        strange.missing_letters = "山田";
    }
    request(session::LeaveFiles{});
}

void Journey::practise_later() {
    constexpr std::int64_t two_weeks = std::int64_t(14) * 86'400'000;
    world_.clock.time += two_weeks;
    go(PlaceKind::certificate, world_.progress().certificates.back().issued.id);
    go(PlaceKind::home);
    look("home with questions for today", true);
    request(session::Practise{});
    look("round question", true);
    while (!screen<session::RoundView>().ended) {
        const auto shown = screen<session::RoundView>();
        const auto& item = *course().item(shown.item.id);
        act(learning::AnswerPractice{item.id, shown.number == 2 ? worthless_answer(item) : learning::right_answer(item), shown.seed});
        if (shown.number == 1) look("round answered");
        const std::string round = shown.round, next = screen<session::RoundView>().next;
        go(PlaceKind::round, round, next);
    }
    look("round end", true);
    auto& last = look("round end, nothing more due");
    auto& view = std::get<session::RoundView>(last.view.screen);
    view.more_due = false;
    view.next_day = Instant{world_.clock.time + two_weeks};
    go(PlaceKind::home);
}

void Journey::move_house() {
    request(session::ShowMoving{});
    look("moving", true);
    look("moving with a passphrase").drafts.passphrase.set("krótkie");
    auto& differing = look("moving with two passphrases").drafts;
    differing.passphrase.set("cztery konie na bruku");
    differing.passphrases_differ = true;
    look("moving under way").view.screen = session::MovingView{"/home/zaneta/Rozwaga Żaneta 2026-12-06.rozwaga", 10, true};
    const std::string path = world_.folder->path("zapis.rozwaga");
    request(session::PackRecord{path, std::make_shared<const SecretText>(std::string("cztery konie na bruku"))});
    look("settings with a file made", true);
    request(session::OpenFiles{{path}});
    look("coming", true);
    look("coming with a wrong passphrase").view.screen = session::ComingView{"zapis.rozwaga", false, true, false};
    look("coming being opened").view.screen = session::ComingView{"zapis.rozwaga", true, false, false};
    request(session::OpenFiles{{path, invitation_file(world_, sample_invitation(world_))}});
    look("list with a record");
    request(session::OpenFiles{{path}});
    request(session::BringRecord{std::make_shared<const SecretText>(std::string("cztery konie na bruku"))});
    look("home with what was here already");
    request(session::DismissNotices{});
}

void Journey::look_at_what_is_told(std::string certificate) {
    request(session::ShowDisclosure{certificate});
    look("what a certificate tells", true);
    auto& summary = look("what a summary tells");
    auto& told = std::get<session::DisclosureView>(summary.view.screen);
    told.kind = certificate::EvidenceKind::summary;
    for (const auto& lesson : told.lessons) told.scores.push_back({lesson.lesson, lesson.title, 2500, 3000});
    told.lessons.clear();
    request(session::LeaveDisclosure{});
}

}  // namespace rozwaga::tests
