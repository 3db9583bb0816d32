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

struct CheckLooks {
    const char* word;
    Tone tone;
    Icon icon;
};

CheckLooks looks_of_check(CheckState state) {
    switch (state) {
        case CheckState::ok: return {"ok", Tone::good, Icon::check};
        case CheckState::failed: return {"failed", Tone::bad, Icon::close};
        case CheckState::warning: return {"warning", Tone::warning, Icon::attention};
        case CheckState::not_checked: break;
    }
    return {"not_checked", Tone::neutral, Icon::minus};
}

std::string wording_of_check(Context& context, const certificate::Check& check) {
    // What the command line words with commands in it has words of its own here.
    const std::string key = certificate::wording_key(check), own = "verdict" + key.substr(key.find('.'));
    return context.words(context.words.has(own) ? own : key, context.words.as_written(check.arguments));
}

void verdict_head(Context& context, const session::VerdictView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const auto& verdict = view.verdict;
    const Headline headline = headline_of(verdict);
    const Arguments who{{"name", verdict.claim.name}, {"organisation", verdict.claim.organisation}};
    card(ui, "head", {.tone = headline.tone, .padding = Space::wide, .name = words("verdict.title")}, [&] {
        beside_sign(ui, headline.icon, headline.tone, 52, [&] {
            eyebrow(ui, view.file, headline.tone);
            heading(ui, 1, words("verdict." + headline.key, who));
            space(ui, Space::tight);
            label(ui, words("verdict." + headline.key + "-text", who), {.size = TextSize::lead});
            if (verdict.reason) {
                space(ui, Space::snug);
                label(ui, words.error(*verdict.reason));
            }
        });
    });
    space(ui, Space::roomy);
    if (verdict.from_square) callout(ui, "square", Callout::note, words("verdict.from-square"), RichText(words("verdict.from-square-text")));
}

void verdict_facts(Context& context, const Verdict& verdict) {
    auto& words = context.words;
    const auto& claim = verdict.claim;
    if (claim.id.empty()) return;   // unreadable or misshapen: there is nothing to tell
    std::vector<std::pair<std::string, std::string>> rows;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) rows.emplace_back(words(std::string("facts.") + key), value);
    };
    add("name", claim.name);
    add("number", claim.number);
    add("team", claim.team);
    add("organisation", claim.organisation);
    if (verdict.kind == Kind::receipt) {
        add("policy", claim.title);
        add("acknowledged", words.date_and_time(claim.policy_acknowledged));
    } else {
        const std::string title = claim.title.empty() ? claim.course : claim.title;
        add("course", claim.version.empty() ? title : words("verdict.course-version", {{"course", title}, {"version", claim.version}}));
        add("result", words("verdict.result", {{"percent", std::to_string(claim.percent)}, {"required", std::to_string(claim.pass_mark)}}));
        add("awarded", words.date(claim.awarded));
        add("valid-until", words.date(claim.valid_until));
        if (verdict.enrolment) add("invited-by", inviter(*verdict.enrolment));
    }
    constexpr std::string_view scheme = "urn:uuid:";
    add("id", claim.id.starts_with(scheme) ? claim.id.substr(scheme.size()) : claim.id);
    section(context, "facts", words("verdict.facts"), [&] {
        // Of what is late or revoked the data are as signed all the same.
        const bool unsigned_data = std::ranges::any_of(verdict.checks, [](const certificate::Check& check) {
            return check.state == CheckState::failed && (check.code == "signature" || check.code == "issuer" || check.code == "shape");
        });
        if (unsigned_data) paragraph(context.ui, words("verdict.facts-not-believed"), {.tone = Tone::bad});
        facts(context.ui, rows);
    });
}

void verdict_checks(Context& context, const Verdict& verdict) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (verdict.checks.empty()) return;
    section(context, "checks", words("verdict.checks"), [&] {
        group(ui, "checks", Role::list, words("verdict.checks"), [&] {
            for (std::size_t i = 0; i < verdict.checks.size(); ++i) {
                const auto& check = verdict.checks[i];
                const CheckLooks looks = looks_of_check(check.state);
                if (i > 0) space(ui, Space::base);
                const std::string title = words("verdict.check-" + check.code);
                Scope scope(ui, std::uint64_t(i));
                group(ui, "check", Role::list_item, words(std::string("verdict.state-") + looks.word, {{"check", title}}), [&] {
                    beside_sign(ui, looks.icon, looks.tone, mark_size, [&] {
                        label(ui, title, {.weight = Weight::semibold});
                        label(ui, wording_of_check(context, check), {.size = TextSize::control, .weight = Weight::regular});
                    });
                });
            }
        });
    });
}

void list_of(Context& context, std::string_view key, const std::vector<std::string>& sentences) {
    auto& words = context.words;
    heading(context.ui, 3, words("verdict." + std::string(key)));
    std::vector<RichText> entries;
    for (const auto& sentence : sentences) entries.push_back(words("verdict." + sentence));
    bullets(context.ui, entries);
}

// What each of the checks is worth: certificate/THREATS.md in plain words.
void what_it_proves(Context& context, const Verdict& verdict) {
    const bool graded = std::ranges::any_of(
        verdict.checks, [](const auto& check) { return check.code == "answers" && check.state == CheckState::ok; });
    std::vector<std::string> proves{"proves-unchanged"}, does_not{"not-who", "not-time", "not-page"}, to_do;
    if (verdict.standing == Standing::organisation) proves.push_back("proves-organisation");
    if (verdict.standing == Standing::enrolled) proves.push_back("proves-invited");
    if (verdict.standing == Standing::self_declared) does_not.insert(does_not.begin(), "not-name");
    if (graded) proves.push_back("proves-answers");
    else if (verdict.kind == Kind::certificate) does_not.push_back("not-answers");
    if (verdict.flagged()) to_do.push_back("do-ask");
    if (verdict.from_square) to_do.push_back("do-file");
    if (verdict.standing == Standing::self_declared) to_do.push_back("do-invite");
    to_do.push_back("do-way");
    if (verdict.standing != Standing::organisation && verdict.kind == Kind::certificate) to_do.push_back("do-confirm");
    section(context, "worth", context.words("verdict.worth"), [&] {
        list_of(context, "proves", proves);
        list_of(context, "proves-not", does_not);
        list_of(context, "to-do", to_do);
    });
}

void what_now(Context& context, const Verdict& verdict) {
    const bool unreadable = verdict.overall == Overall::unreadable;
    section(context, "now", context.words("verdict.now"), [&] {
        std::vector<RichText> entries;
        for (const char* key : {"1", "2", "3"})
            entries.push_back(context.words(std::string(unreadable ? "verdict.now-unreadable-" : "verdict.now-invalid-") + key));
        bullets(context.ui, entries);
    });
}

std::string summary(Context& context, const session::BroughtListView& view) {
    long valid = 0, flagged = 0, invalid = 0, unreadable = 0, invitations = 0;
    for (const auto& file : view.files) {
        const auto* shown = std::get_if<session::VerdictView>(&file);
        if (!shown) ++invitations;
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

}  // namespace

Headline headline_of(const Verdict& verdict) {
    if (verdict.overall == Overall::unreadable) return {"unreadable", Tone::warning, Icon::help};
    if (verdict.overall == Overall::invalid) return {"invalid", Tone::bad, Icon::close};
    if (verdict.flagged()) return {"flagged", Tone::warning, Icon::attention};
    if (verdict.kind == Kind::receipt) return {"receipt", Tone::good, Icon::check};
    switch (verdict.standing) {
        case Standing::organisation: return {"confirmed", Tone::good, Icon::check};
        case Standing::enrolled: return {"invited", Tone::good, Icon::check};
        case Standing::self_declared: break;
    }
    return {"own-word", Tone::good, Icon::check};
}

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
                      verdict_head(context, view);
                      verdict_facts(context, verdict);
                      verdict_checks(context, verdict);
                      if (verdict.overall == Overall::valid) what_it_proves(context, verdict);
                      else what_now(context, verdict);
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
