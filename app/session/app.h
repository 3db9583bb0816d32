// The learner's side as a whole: who is at work, what is on the screen, what a wish leads to. Knows no window and no wording.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "base/clock.h"
#include "base/disk.h"
#include "course/course.h"
#include "certificate/passphrase.h"
#include "record/learners.h"
#include "session/delivery.h"
#include "session/errand.h"
#include "session/files_at_hand.h"
#include "session/kept_courses.h"
#include "session/learner_session.h"
#include "session/outside.h"
#include "session/screen_of.h"
#include "session/views.h"
#include "session/wishes.h"

namespace rozwaga::session {

struct Environment {
    Disk& disk;
    const Clock& clock;
    Randomness& randomness;
    Outside& outside;
    std::string data_folder;          ///< learners' records and this machine's preferences
    std::string save_folder;          ///< where saving a certificate is suggested
    /// Writes certificates and reads opened files beside the drawing, where there is one; must be safe to use from another thread.
    std::shared_ptr<Disk> far_disk = {};
    std::function<void()> wake = {};  ///< called from that thread when there is something new to draw
    certificate::PassphraseCost passphrase_cost = {};   ///< of files for another computer
};

class App {
public:
    App(Environment environment, course::LoadedCourse loaded);

    /// What is on the screen; rebuilt after each fulfil(). Valid until the next call of either.
    const AppView& view();
    void fulfil(const Wish& wish);
    /// Takes what was done beside the drawing; once a frame, before view().
    void take_answers();
    bool quitting() const { return quitting_; }

    /// --course: the author saved. Without `loaded` the last good course stays.
    void replace_course(std::optional<course::LoadedCourse> loaded, course::Findings findings);
    void set_language(const std::string& language);

    const course::LoadedCourse& loaded() const { return loaded_; }
    const progress::Progress* progress() const { return learner_ ? &learner_->progress() : nullptr; }

private:
    friend struct Fulfil;
    void perform(const learning::Action& action);
    bool tried(const Result<void>& result);
    void say_good(std::string code, Arguments arguments = {});
    void go(record::PlaceKind kind, const std::string& subject = {}, const std::string& part = {});
    void enter(record::OpenLearner learner);
    const progress::ExamAttempt* holding_attempt() const;
    void settle_version();
    void release_version();
    void move_to_new_version();
    void leave_aside();
    /// Of the certificate on record, where its day has come and home is on the screen.
    void remind();
    void after(const learning::Action& action);
    void after_page(const learning::ReadPage& read);
    void go_on_refreshing();
    Preferences read_preferences(const record::Preferences& kept, Preferences otherwise) const;
    void load_preferences();
    void keep_preferences();
    void change_setting(const std::string& key, const std::string& value);
    const std::string& save_folder() const;
    void issue(const std::string& attempt);
    std::string criteria_of(const std::string& attempt);
    void correct_name(const std::string& certificate, const std::string& name);
    bool can_be_written(const std::string& name);
    void keep_name(const std::string& name);
    void acknowledge_policy();
    void save_receipt();
    std::string key_path() const;
    void close_key();
    Result<certificate::SigningKey> signing_key();
    void save(const std::string& certificate, const std::string& path, bool send);
    enum class WhatIsWritten { saved, sent, receipt };
    void open_files(const std::vector<std::string>& paths);
    void read_next();
    void take_file(Result<Brought> read);
    void show_files();
    BroughtFile judged(const std::string& path, Result<Brought> read);
    const certificate::Trust& trust();
    ScreenView files_screen() const;
    BroughtView brought_view(const BroughtFile& file) const;
    InvitationView invitation_view(const BroughtFile& file, const BroughtInvitation& invitation) const;
    void accept(const AcceptInvitation& wish);
    void practise();
    void show_moving();
    void pack_record(const PackRecord& wish);
    void settle_packing(const Result<std::string>& path);
    void bring_record(const BringRecord& wish);
    void settle_bringing(Result<std::shared_ptr<record::Belongings>> opened);
    const BroughtRecord* coming_record() const;
    void remember_invitation(const certificate::Enrolment& enrolment);
    void begin_delivery(WhatIsWritten what, const Id& certificate, Delivery delivery);
    void settle_delivery(const Result<std::string>& path);
    const progress::CertificateHeld* held(const std::string& certificate) const;
    std::string suggested_path(const certificate::Claim& claim, const std::string& folder) const;
    void build();
    void build_aside(const Sight& content);
    KnownLearner known_learner(const record::LearnerEntry& entry) const;

    Environment environment_;
    course::LoadedCourse loaded_;          ///< in use: as installed, or as the attempt under way began with
    std::optional<course::LoadedCourse> installed_;   ///< while another one is in use
    KeptCourses kept_courses_;
    record::Learners learners_;
    std::unique_ptr<LearnerSession> learner_;
    std::set<Id> retrying_;
    struct FilesShown {};
    struct DisclosureShown { Id certificate; };
    /// Shown instead of the place on record.
    std::variant<std::monostate, LibraryPart, SettingsView, OpeningView, FilesShown, DisclosureShown, MovingView> aside_;
    FilesAtHand files_;
    std::string note_;                     ///< the link whose note lies over the screen
    struct UnderWay {
        WhatIsWritten what = WhatIsWritten::saved;
        Id certificate;
        std::string folder;
        std::unique_ptr<Errand<Result<std::string>>> errand;
    };
    std::unique_ptr<Errand<Result<std::string>>> packing_;                           ///< a file for another computer
    std::unique_ptr<Errand<Result<std::shared_ptr<record::Belongings>>>> bringing_;  ///< a passphrase is tried
    bool passphrase_wrong_ = false;        ///< of the record on the screen
    std::optional<UnderWay> under_way_;    ///< a certificate or receipt being written
    Preferences preferences_;
    std::vector<Notice> notices_;
    std::optional<learning::Reminder> reminder_;   ///< given in this visit to home
    course::Findings findings_;
    bool authoring_ = false, quitting_ = false, stale_ = true;
    AppView view_;
};

}  // namespace rozwaga::session
