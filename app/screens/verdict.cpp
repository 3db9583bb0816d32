// What came of checking a file, in words: what it comes to, what stands in it, each check, and what all that proves.
#include <algorithm>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using certificate::CheckState;
using certificate::Kind;
using certificate::Overall;
using certificate::Standing;
using certificate::Verdict;

std::string summary(Context& context, const session::BroughtListView& view) {
    long valid = 0, flagged = 0, invalid = 0, unreadable = 0, invitations = 0, records = 0;
    for (const auto& file : view.files) {
        const auto* shown = std::get_if<session::VerdictView>(&file);
        if (std::holds_alternative<session::ComingView>(file)) ++records;
        else if (!shown) ++invitations;
        else if (shown->verdict.overall == Overall::unreadable) ++unreadable;
        else if (shown->verdict.overall == Overall::invalid) ++invalid;
        else ++(shown->verdict.flagged() ? flagged : valid);
    }
    std::string text;
    const auto add = [&](const char* key, long count) {
        if (count == 0) return;
        if (!text.empty()) text += " · ";
        text += context.words.plural(std::string("files.") + key, count);
    };
    add("valid", valid);
    add("flagged", flagged);
    add("invalid", invalid);
    add("unreadable", unreadable);
    add("invitations", invitations);
    add("records", records);
    return text;
}

bool file_card(Context& context, const std::string& file, const Headline& headline, const std::string& state, const std::string& about) {
    auto& ui = context.ui;
    return card_button(ui, "file", {.name = file, .description = state, .padding = Space::base}, [&] {
        beside_sign(ui, headline.icon, headline.tone, disc_size, [&] {
            label(ui, state, {.tone = headline.tone, .weight = Weight::semibold});
            if (!about.empty()) label(ui, about);
            label(ui, file, {.size = TextSize::small, .muted = true});
        });
    });
}

bool file_row(Context& context, const session::VerdictView& view) {
    const auto& claim = view.verdict.claim;
    std::string about = claim.name;
    if (!about.empty() && view.verdict.kind == Kind::certificate) about += ", " + std::to_string(claim.percent) + "%";
    if (view.verdict.reason) about = context.words.error(*view.verdict.reason);
    const Headline headline = headline_of(view.verdict);
    return file_card(context, view.file, headline,
                     context.words("verdict." + headline.key, {{"name", claim.name}, {"organisation", claim.organisation}}), about);
}

bool file_row(Context& context, const session::InvitationView& view) {
    return file_card(context, view.file, {"invitation", Tone::primary, Icon::mail}, context.words("invitation.title"), view.enrolment.name);
}

bool file_row(Context& context, const session::ComingView& view) {
    return file_card(context, view.file, {"record", Tone::primary, Icon::switch_person}, context.words("coming.title"), context.words("coming.locked"));
}

}  // namespace

void leave_files(Context& context, bool in_list) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (in_list) {
        if (secondary_button(ui, "list", words("files.to-list"), {.icon = Icon::back, .shortcut = Key::escape}))
            context.request(session::ShowBroughtList{});
    } else if (secondary_button(ui, "leave", words("files.close"), {.icon = Icon::back, .shortcut = Key::escape})) {
        context.request(session::LeaveFiles{});
    }
}

void verdict_screen(Context& context, const session::VerdictView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& verdict = view.verdict;
    ui.screen("verdict", words("verdict.title"));
    page(ui, {.measure = Measure::reading, .part = view.file, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      verdict_head(ui, words, view.file, verdict);
                      verdict_facts(ui, words, verdict);
                      verdict_checks(ui, words, verdict);
                      if (verdict.overall == Overall::valid) verdict_worth(ui, words, verdict);
                      else verdict_now(ui, words, verdict);
                      space(ui, Space::roomy);
                  },
              .footer =
                  [&] {
                      spread(
                          ui, [&] { leave_files(context, view.in_list); },
                          [&] {
                              if (quiet_button(ui, "another", words("files.another"), {.icon = Icon::open_folder}))
                                  context.request(session::ShowOpening{});
                          });
                  }});
}

void brought_list_screen(Context& context, const session::BroughtListView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("brought-list", words("files.title"));
    page(ui, {.measure = Measure::reading, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      heading(ui, 1, words.plural("files.count", long(view.files.size())));
                      label(ui, summary(context, view), {.muted = true});
                      space(ui, Space::roomy);
                      for (std::size_t i = 0; i < view.files.size(); ++i) {
                          Scope scope(ui, std::uint64_t(i));
                          if (std::visit([&](const auto& file) { return file_row(context, file); }, view.files[i]))
                              context.request(session::ShowBrought{i});
                          space(ui, Space::snug);
                      }
                      space(ui, Space::roomy);
                  },
              .footer = [&] { row(ui, [&] { leave_files(context, false); }); }});
}

}  // namespace rozwaga::screens
