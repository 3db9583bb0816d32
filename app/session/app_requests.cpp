// What each wish leads to.
#include <algorithm>

#include "course/rich_text.h"
#include "learning/decide.h"
#include "session/app.h"
#include "session/screen_of.h"

namespace rozwaga::session {

using record::PlaceKind;

struct Fulfil {
    App& app;

    void operator()(const learning::Action& action) const {
        app.leave_aside();
        app.perform(action);
    }
    void operator()(const Request& request) const { std::visit(*this, request); }

    void operator()(const ChangeSetting& wish) const { app.change_setting(wish.setting, wish.value); }
    void operator()(const RestoreSettings&) const {
        Preferences restored;
        restored.language = app.preferences_.language;
        app.preferences_ = restored;
        app.keep_preferences();
        if (app.notices_.empty()) app.say_good("settings-restored");
    }
    void operator()(const AskFolder& wish) const {
        app.tried(app.environment_.outside.ask_folder(wish.setting, app.save_folder()));
    }
    void operator()(const ShowSettings&) const {
        app.leave_aside();
        app.aside_ = SettingsView{};
    }
    void operator()(const LeaveSettings&) const { app.leave_aside(); }
    void operator()(const CreateLearner& wish) const {
        const learning::NameLearner naming{wish.name, wish.number, wish.team};
        if (!app.can_be_written(wish.name)) return;
        // Asked before anything is made, so that a refused name leaves no empty record behind.
        if (auto allowed = learning::decide(app.loaded_, {}, naming, app.environment_.clock.now(), 0); !allowed) {
            app.tried(tl::unexpected(allowed.error()));
            return;
        }
        auto created = app.learners_.create(app.environment_.randomness);
        if (!created) {
            app.tried(tl::unexpected(created.error()));
            return;
        }
        const Preferences chosen = app.preferences_;
        app.enter(std::move(*created));
        app.preferences_ = chosen;
        app.perform(naming);
        app.keep_preferences();
    }
    void operator()(const ChooseLearner& wish) const {
        auto opened = app.learners_.open(wish.learner);
        if (opened) app.enter(std::move(*opened));
        else app.tried(tl::unexpected(opened.error()));
    }
    void operator()(const GiveUpSaving&) const {
        if (!app.under_way_) return;
        app.say_good(app.under_way_->what == App::WhatIsWritten::sent ? "sending-given-up" : "saving-given-up", {{"folder", app.under_way_->folder}});
        app.under_way_.reset();
    }
    void operator()(const FinishLesson& wish) const {
        app.perform(learning::ReadPage{wish.lesson, wish.page});
        if (app.notices_.empty()) app.go(PlaceKind::home);
    }
    void operator()(const LeaveLearner&) const {
        app.under_way_.reset();
        app.packing_.reset();
        app.learner_.reset();
        app.leave_aside();
        app.notices_.clear();
    }
    void operator()(const TryAgain& wish) const { app.retrying_.insert(wish.item); }
    void operator()(const IssueCertificate& wish) const { app.issue(wish.attempt); }
    void operator()(const AskSavePath& wish) const {
        const auto* held = app.held(wish.certificate);
        if (!held) return;
        const auto credential = certificate::read_credential(held->issued.credential);
        if (!credential) {
            app.tried(tl::unexpected(credential.error()));
            return;
        }
        app.tried(app.environment_.outside.ask_save_path(wish.certificate,
                                                         app.suggested_path(credential->claim, app.save_folder())));
    }
    void operator()(const SaveCertificate& wish) const { app.save(wish.certificate, wish.path, false); }
    void operator()(const SendToFolder& wish) const {
        const auto* held = app.held(wish.certificate);
        if (!held) return;
        const auto credential = certificate::read_credential(held->issued.credential);
        if (!credential) app.tried(tl::unexpected(credential.error()));
        else
            app.save(wish.certificate, app.suggested_path(credential->claim, app.loaded_.organisation.send_folder), true);
    }
    void operator()(const SendByMail& wish) const {
        const auto* held = app.held(wish.certificate);
        if (!held) return;
        if (held->saved_at.empty()) {
            app.tried(fail("session.save-first"));
            return;
        }
        const auto credential = certificate::read_credential(held->issued.credential);
        if (!credential) {
            app.tried(tl::unexpected(credential.error()));
            return;
        }
        const std::string address = app.loaded_.organisation.send_email;
        if (!app.tried(app.environment_.outside.compose_mail(address, credential->claim, held->saved_at.back()))) return;
        if (app.tried(app.learner_->append({record::CertificateSent{wish.certificate, address}}, app.environment_.clock.now())))
            app.say_good("mail-opened", {{"email", address}});
    }
    void operator()(const ShowSaved& wish) const { app.tried(app.environment_.outside.show_file(wish.path)); }
    void operator()(const FollowLink& wish) const {
        if (!course::is_link_target(wish.target)) return;
        if (is_note(wish.target)) app.note_ = wish.target;
        else app.tried(app.environment_.outside.open_address(wish.target));
    }
    void operator()(const CloseNote&) const { app.note_.clear(); }
    void operator()(const ShowLibrary& wish) const {
        app.note_.clear();
        app.aside_ = wish.part;
    }
    void operator()(const LeaveLibrary&) const { app.leave_aside(); }
    void operator()(const AcknowledgePolicy& wish) const {
        app.perform(learning::ReadPolicyPage{wish.page, app.preferences_.language});
        if (app.notices_.empty()) app.acknowledge_policy();
    }
    void operator()(const SaveReceipt&) const { app.save_receipt(); }
    void operator()(const DismissNotices&) const { app.notices_.clear(); }
    void operator()(const OpenFiles& wish) const { app.open_files(wish.paths); }
    void operator()(const ShowOpening&) const {
        app.leave_aside();
        app.aside_ = OpeningView{app.save_folder()};
    }
    void operator()(const AskOpenFiles&) const { app.tried(app.environment_.outside.ask_open_files(app.save_folder())); }
    void operator()(const GiveUpReading&) const {
        app.files_.give_up();
        app.show_files();
    }
    void operator()(const ShowBrought& wish) const {
        if (wish.number < app.files_.brought.size()) app.files_.shown = wish.number;
    }
    void operator()(const ShowBroughtList&) const { app.files_.shown.reset(); }
    void operator()(const LeaveFiles&) const { app.leave_aside(); }
    void operator()(const AcceptInvitation& wish) const { app.accept(wish); }
    void operator()(const ShowDisclosure& wish) const {
        app.leave_aside();
        app.aside_ = App::DisclosureShown{wish.certificate};
    }
    void operator()(const LeaveDisclosure&) const { app.leave_aside(); }
    void operator()(const CorrectName& wish) const { app.correct_name(wish.certificate, wish.name); }
    void operator()(const Practise&) const {
        app.leave_aside();
        app.practise();
    }
    void operator()(const ShowMoving&) const { app.show_moving(); }
    void operator()(const LeaveMoving&) const {
        app.leave_aside();
        app.aside_ = SettingsView{};
    }
    void operator()(const AskMovingPath& wish) const { app.tried(app.environment_.outside.ask_moving_path(wish.suggested)); }
    void operator()(const ChooseMovingPath& wish) const {
        if (auto* moving = std::get_if<MovingView>(&app.aside_)) moving->suggested_path = wish.path;
    }
    void operator()(const PackRecord& wish) const { app.pack_record(wish); }
    void operator()(const BringRecord& wish) const { app.bring_record(wish); }
    void operator()(const MoveToNewVersion&) const { app.move_to_new_version(); }
    void operator()(const Quit&) const { app.quitting_ = true; }
};

void App::fulfil(const Wish& wish) {
    notices_.clear();
    std::visit(Fulfil{*this}, wish);
    settle_version();
    remind();
    stale_ = true;
}

const progress::CertificateHeld* App::held(const std::string& certificate) const {
    if (!learner_) return nullptr;
    for (const auto& held : learner_->progress().certificates)
        if (held.issued.id == certificate) return &held;
    return nullptr;
}

std::string App::suggested_path(const certificate::Claim& claim, const std::string& folder) const {
    return folder + "/" + environment_.outside.certificate_file_name(claim);
}

}  // namespace rozwaga::session
