// What each wish leads to.
#include "session/manager.h"

namespace rozwaga::session::managing {

struct FulfilManaging {
    Manager& app;

    // --- the frame
    void operator()(const ChangeSetting& wish) const { app.change_setting(wish.setting, wish.value); }
    void operator()(const DismissNotices&) const {}
    void operator()(const Quit&) const { app.quitting_ = true; }
    void operator()(const AskFolder& wish) const { app.tried(app.environment_.outside.ask_folder(wish.setting, app.save_folder())); }
    void operator()(const OpenRegistry& wish) const { app.open(wish.address); }
    void operator()(const Go& wish) const { app.go(wish.place); }
    void operator()(const Back&) const { app.back(); }
    void operator()(const ShowTrustHelp&) const { app.show_aside(Manager::Screen::trust_help); }
    void operator()(const ShowInFolder& wish) const { app.tried(app.environment_.outside.show_file(wish.path)); }
    void operator()(const GiveUpWork&) const { app.give_up_work(); }

    // --- people
    void operator()(const FilterPeople& wish) const { app.filter_people(wish.filter); }
    void operator()(const SortPeople& wish) const { app.sort_people(wish.by); }
    void operator()(const NeedPeople& wish) const { app.need_people(wish.first, wish.count); }
    void operator()(const ShowPeople& wish) const {
        app.show(Manager::Screen::people);
        app.filter_people(wish.filter);
        app.ask_teams();
    }
    void operator()(const ShowPerson& wish) const { app.show_person(wish.id); }
    void operator()(const FindOthers& wish) const { app.find_others(wish.search); }

    // --- one person
    void operator()(const Waive& wish) const { app.waive(wish); }
    void operator()(const EndWaiver& wish) const {
        app.act([wish, by = app.by()](registry::Registry& registry) { return registry.end_waiver(wish.person, by); }, "waiver-ended",
                {{"name", app.person_.history.person.name}});
    }
    void operator()(const ShowCertificate& wish) const {
        std::string name = wish.certificate;
        for (const auto& row : app.person_.history.certificates)
            if (row.id == wish.certificate) name = row.title.empty() ? row.course : row.title;
        app.judge(name, [id = wish.certificate](registry::Registry& registry) { return registry.certificate_files(id); });
    }
    void operator()(const AcceptFlags& wish) const {
        app.act(
            [wish, by = app.by()](registry::Registry& registry) -> Result<void> {
                if (const auto accepted = registry.accept_flags(wish.certificate, by); !accepted) return tl::unexpected(accepted.error());
                return {};
            },
            "flags-accepted");
    }
    void operator()(const Revoke& wish) const { app.revoke(wish); }
    void operator()(const ExportPerson& wish) const { app.export_person(wish.person); }
    void operator()(const ErasePerson& wish) const { app.erase_person(wish.person); }
    void operator()(const Reassign& wish) const { app.reassign(wish); }

    // --- set aside
    void operator()(const ChooseSetAside& wish) const { app.set_aside_.chosen = wish.file; }
    void operator()(const JudgeSetAside& wish) const {
        const auto* file = app.set_aside_file(wish.file);
        if (file) app.judge(file->row.file, [id = wish.file](registry::Registry& registry) { return registry.set_aside_files(id); });
    }
    void operator()(const AdmitSetAside& wish) const { app.admit_set_aside(wish); }
    void operator()(const DismissSetAside& wish) const { app.dismiss_set_aside(wish.file); }

    // --- collecting
    void operator()(const Collect& wish) const { app.collect(wish.paths); }
    void operator()(const Dropped& wish) const { app.dropped(wish.paths); }
    void operator()(const AskCollectFiles&) const { app.tried(app.environment_.outside.ask_collect_files(app.save_folder())); }
    void operator()(const AskCollectFolder&) const { app.tried(app.environment_.outside.ask_collect_folder(app.save_folder())); }

    // --- roster
    void operator()(const AskRoster&) const { app.tried(app.environment_.outside.ask_roster(app.save_folder())); }
    void operator()(const ReadRoster& wish) const {
        if (app.opened_) app.show(Manager::Screen::roster);
        app.read_roster(wish.path);
    }
    void operator()(const MeanColumn& wish) const { app.mean_column(wish); }
    void operator()(const CompareRoster&) const { app.compare_roster(); }
    void operator()(const SettleUnsure& wish) const {
        if (wish.row < app.roster_.changes.unsure.size()) registry::settle(app.roster_.changes, wish.row, wish.person);
    }
    void operator()(const ApplyRoster&) const { app.apply_roster(); }
    void operator()(const RosterBack&) const { app.roster_back(); }

    // --- reports
    void operator()(const ShowReport& wish) const { app.show_report(wish.part); }
    void operator()(const NarrowReport& wish) const {
        app.reports_.chosen_teams = wish.teams;
        app.ask_report();
    }
    void operator()(const ExportScreen& wish) const { app.export_screen(wish.format); }
    void operator()(const ExportCertificates& wish) const { app.export_certificates(wish); }

    void operator()(const PlanReminders& wish) const { app.plan_reminders(wish.digests); }
    void operator()(const WriteReminders&) const { app.write_reminders(); }

    // --- settings
    void operator()(const SetOption& wish) const { app.set_option(wish); }
    void operator()(const SetPeriods& wish) const { app.set_periods(wish); }
    void operator()(const MakeKey&) const { app.make_key(); }
    void operator()(const CloseKey&) const { app.close_key(); }
    void operator()(const TryRetention&) const { app.retention(true); }
    void operator()(const ApplyRetention&) const { app.retention(false); }
    void operator()(const VerifyLog&) const { app.verify_log(); }
};

void Manager::fulfil(const ManagerWish& wish) {
    // Rows that come to hand and words that are looked for take no sentence off the screen.
    if (!std::holds_alternative<NeedPeople>(wish) && !std::holds_alternative<FindOthers>(wish)) notices_.clear();
    std::visit(FulfilManaging{*this}, wish);
    stale_ = true;
}

}  // namespace rozwaga::session::managing
