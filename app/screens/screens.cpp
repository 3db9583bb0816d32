#include "screens/screens.h"

#include "screens/context.h"
#include "screens/feed.h"
#include "widgets/pictures.h"

namespace rozwaga::screens {
namespace {

struct Dispatch {
    Context& context;
    void operator()(const session::WelcomeView& view) const { welcome_screen(context, view); }
    void operator()(const session::HomeView& view) const { home_screen(context, view); }
    void operator()(const session::LessonView& view) const { lesson_screen(context, view); }
    void operator()(const session::PracticeView& view) const { practice_screen(context, view); }
    void operator()(const session::ScenarioView& view) const { scenario_screen(context, view); }
    void operator()(const session::ExamView& view) const { exam_screen(context, view); }
    void operator()(const session::ResultsView& view) const { results_screen(context, view); }
    void operator()(const session::CertificateView& view) const { certificate_screen(context, view); }
    void operator()(const session::PolicyView& view) const { policy_screen(context, view); }
    void operator()(const session::LibraryView& view) const { library_screen(context, view); }
    void operator()(const session::SettingsView& view) const { settings_screen(context, view); }
    void operator()(const session::OpeningView& view) const { opening_screen(context, view); }
    void operator()(const session::InvitationView& view) const { invitation_screen(context, view); }
    void operator()(const session::VerdictView& view) const { verdict_screen(context, view); }
    void operator()(const session::BroughtListView& view) const { brought_list_screen(context, view); }
    void operator()(const session::DisclosureView& view) const { disclosure_screen(context, view); }
    void operator()(const session::RefresherView& view) const { refresher_screen(context, view); }
    void operator()(const session::RoundView& view) const { round_screen(context, view); }
    void operator()(const session::MovingView& view) const { moving_screen(context, view); }
    void operator()(const session::ComingView& view) const { coming_screen(context, view); }
};

// Typed for one screen, and never kept for another.
void forget_passphrases(Context& context) {
    auto& drafts = context.drafts;
    const bool moving = std::holds_alternative<session::MovingView>(context.app.screen), coming = std::holds_alternative<session::ComingView>(context.app.screen);
    if (!moving && !coming) drafts.passphrase.clear();
    if (!moving) drafts.passphrase_again.clear();
}

}  // namespace

std::optional<session::Wish> draw(widgets::Ui& ui, const text::Wording& words, const session::AppView& app, Drafts& drafts,
                                  const Resources& resources) {
    // What one person typed must not greet the next.
    if (!app.learner.empty() && (drafts.new_learner || !drafts.name.empty())) drafts = {};
    Context context{ui, words, app, drafts, resources};
    if (!std::holds_alternative<session::ScenarioView>(app.screen)) leave_thread(drafts);
    forget_passphrases(context);
    std::visit(Dispatch{context}, app.screen);
    help_dialog(context);
    note_dialog(context);
    if (!ui.followed().empty()) context.request(session::FollowLink{ui.followed()});
    return std::move(context.wish);
}

widgets::RichText rich(const course::RichText& text) {
    widgets::RichText converted;
    converted.runs.reserve(text.size());
    for (const auto& span : text)
        converted.runs.push_back({span.text, span.emphasis == course::Emphasis::strong,
                                  span.emphasis == course::Emphasis::emphasis, span.target});
    return converted;
}

void own_picture(Context& context, const std::optional<session::ScreenPicture>& shown) {
    if (!shown) return;
    widgets::picture(context.ui, shown->id, shown->alternative, {.at_most_high = 200});
    widgets::space(context.ui, widgets::Space::roomy);
}

std::string letters_error(Context& context, const std::string& name) {
    for (const auto& said : context.app.notices)
        if (said.error.code == "session.letters-missing" && said.error.arguments.back().second == name) return context.words.error(said.error);
    return {};
}

std::string day_text(Context& context, Instant day) {
    constexpr std::int64_t half_a_day = 43'200'000;
    return context.words.date({day.milliseconds + half_a_day});
}

std::string out_of(Context& context, int number, int count) {
    return context.words("common.out-of", {{"number", std::to_string(number)}, {"count", std::to_string(count)}});
}

std::string points_text(Context& context, std::int64_t thousandths) {
    return context.words.number(double(thousandths) / 1000.0, thousandths % 1000 == 0 ? 0 : thousandths % 100 == 0 ? 1 : 2);
}

std::string guideline_name(Context& context, int guideline) {
    return guideline == 0 ? context.words("common.introduction")
                          : context.words("common.guideline", {{"number", std::to_string(guideline)}});
}

}  // namespace rozwaga::screens
