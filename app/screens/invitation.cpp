// An invitation: who invites whom to what by when, whether it may be believed, and what accepting it does.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using session::InvitationView;
using session::SignedBy;

Arguments people(const InvitationView& view) {
    return {{"name", view.enrolment.name},  {"learner", view.learner},           {"who", inviter(view.enrolment)},
            {"here", view.organisation},    {"course", view.course_title},       {"organisation", view.enrolment.organisation}};
}

void invitation_head(Context& context, const InvitationView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& enrolment = view.enrolment;
    const bool stopped = !view.accepted && !view.may_be_accepted();
    card(ui, "head", {.tone = stopped ? Tone::bad : Tone::primary, .padding = Space::wide, .name = words("invitation.title")}, [&] {
        beside_sign(ui, stopped ? Icon::wrong : Icon::mail, stopped ? Tone::bad : Tone::primary, 52, [&] {
            eyebrow(ui, words(stopped ? "invitation.stopped" : "invitation.title"), stopped ? Tone::bad : Tone::primary);
            heading(ui, 1, words("invitation.heading", {{"name", enrolment.name}}));
            space(ui, Space::tight);
            label(ui, words(view.other_course ? "invitation.lead-elsewhere" : "invitation.lead", people(view)), {.size = TextSize::lead});
            if (stopped || !enrolment.due) return;
            space(ui, Space::snug);
            badge(ui, words("invitation.by-when", {{"date", day_text(context, *enrolment.due)}}), view.overdue ? Tone::warning : Tone::neutral,
                  Icon::calendar);
        });
    });
    space(ui, Space::roomy);
}

void invitation_facts(Context& context, const InvitationView& view) {
    auto& words = context.words;
    const auto& enrolment = view.enrolment;
    std::vector<std::pair<std::string, std::string>> rows;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) rows.emplace_back(words(std::string("facts.") + key), value);
    };
    add("organisation", enrolment.organisation);
    add("invited-by", enrolment.invited_by);
    add("name", enrolment.name);
    add("number", enrolment.number);
    add("team", enrolment.team);
    add("course", view.other_course ? enrolment.course : view.course_title);
    add("occasion", words(enrolment.occasion == certificate::Occasion::onboarding ? "invitation.onboarding" : "invitation.renewal"));
    if (enrolment.joined) add("joined", day_text(context, *enrolment.joined));
    if (enrolment.due) add("due", day_text(context, *enrolment.due));
    add("issued", words.date(enrolment.issued));
    section(context, "facts", words("invitation.facts"), [&] { facts(context.ui, rows); });
}

void say(Context& context, const char* key, Callout kind, const InvitationView& view) {
    callout(context.ui, key, kind, context.words(std::string("invitation.") + key, people(view)),
            RichText(context.words(std::string("invitation.") + key + "-text", people(view))));
}

// Whose signature it is, then what else should be known before accepting.
void what_to_know(Context& context, const InvitationView& view) {
    switch (view.signed_by) {
        case SignedBy::organisation: say(context, "known-key", Callout::good, view); break;
        case SignedBy::nobody_known: say(context, "no-key", Callout::warning, view); break;
        case SignedBy::stranger: say(context, "other-key", Callout::bad, view); break;
    }
    if (view.other_course) say(context, "other-course", Callout::bad, view);
    if (!view.missing_letters.empty()) say(context, "letters", Callout::bad, view);
    if (view.accepted) {
        const Arguments when{{"date", context.words.date(*view.accepted)}};
        callout(context.ui, "accepted", Callout::good, context.words("invitation.accepted", when),
                RichText(context.words("invitation.accepted-text", when)));
    }
    if (!view.may_be_accepted()) return;
    if (view.overdue) say(context, "overdue", Callout::note, view);
    if (view.other_name && !view.learner.empty()) say(context, "other-name", Callout::warning, view);
    else if (view.other_invitation) say(context, "replaces", Callout::note, view);
    else if (!view.same_name.empty()) say(context, "same-name", Callout::note, view);
}

void good_to_know(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    space(ui, Space::base);
    expander(ui, "policy", words("invitation.policy"), [&] {
        std::vector<RichText> entries;
        for (const char* question : {"what", "computers", "lost", "forwarded"})
            entries.push_back(RichText({{words(std::string("invitation.policy-") + question) + " ", true, false, {}},
                                        {words(std::string("invitation.policy-") + question + "-text"), false, false, {}}}));
        bullets(ui, entries);
    });
    space(ui, Space::roomy);
}

void answer_invitation(Context& context, const InvitationView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!view.may_be_accepted()) return;
    const bool somebody_else = view.other_name && !view.learner.empty();
    if (somebody_else && secondary_button(ui, "rename", words("invitation.rename", people(view)), {.icon = Icon::edit}))
        context.request(session::AcceptInvitation{});
    if (!view.same_name.empty() && secondary_button(ui, "fresh", words("invitation.fresh"), {.icon = Icon::add_person}))
        context.request(session::AcceptInvitation{{}, true});
    ui.focus_here();
    if (primary_button(ui, "accept", words(somebody_else ? "invitation.accept-as" : "invitation.accept", people(view)), {.icon = Icon::check}))
        context.request(session::AcceptInvitation{view.same_name.empty() ? "" : view.same_name.front(), somebody_else});
}

}  // namespace

std::string inviter(const certificate::Enrolment& enrolment) {
    if (enrolment.invited_by.empty()) return enrolment.organisation;
    return enrolment.invited_by + " (" + enrolment.organisation + ")";
}

void invitation_screen(Context& context, const InvitationView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("invitation", words("invitation.title"));
    page(ui, {.measure = Measure::reading, .part = view.enrolment.id, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      invitation_head(context, view);
                      what_to_know(context, view);
                      invitation_facts(context, view);
                      good_to_know(context);
                  },
              .footer = [&] { spread(ui, [&] { leave_files(context, view.in_list); }, [&] { answer_invitation(context, view); }); }});
}

}  // namespace rozwaga::screens
