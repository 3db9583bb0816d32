#include "screens/verdict_parts.h"

#include <algorithm>
#include <iterator>

#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/layout.h"

namespace rozwaga::screens {

using namespace widgets;
using certificate::CheckState;
using certificate::Kind;
using certificate::Overall;
using certificate::Standing;
using certificate::Verdict;

namespace {

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

/// What ended a certificate that is as it was signed: that it was revoked, or ran out. Nothing where more is wrong with it.
const certificate::Check* ended_by(const Verdict& verdict) {
    const certificate::Check* end = nullptr;
    for (const auto& check : verdict.checks) {
        if (check.state != CheckState::failed) continue;
        if (check.code != "revocation" && check.code != "expiry") return nullptr;
        if (!end || check.code == "revocation") end = &check;
    }
    return end;
}

std::string wording_of_check(const text::Wording& words, const certificate::Check& check) {
    // What the command line words with commands in it has words of its own here.
    const std::string key = certificate::wording_key(check), own = "verdict" + key.substr(key.find('.'));
    return words(words.has(own) ? own : key, words.as_written(check.arguments));
}

}  // namespace

void verdict_head(Ui& ui, const text::Wording& words, const std::string& file, const Verdict& verdict) {
    const Headline headline = headline_of(verdict);
    Arguments who{{"name", verdict.claim.name}, {"organisation", verdict.claim.organisation}};
    if (const auto* end = ended_by(verdict)) std::ranges::copy(words.as_written(end->arguments), std::back_inserter(who));
    card(ui, "head", {.tone = headline.tone, .padding = Space::wide, .name = words("verdict.title")}, [&] {
        beside_sign(ui, headline.icon, headline.tone, 52, [&] {
            eyebrow(ui, file, headline.tone);
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

void verdict_facts(Ui& ui, const text::Wording& words, const Verdict& verdict) {
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
    add(verdict.kind == Kind::receipt ? "receipt-id" : "id", claim.id.starts_with(scheme) ? claim.id.substr(scheme.size()) : claim.id);
    section(ui, "facts", words("verdict.facts"), [&] {
        // Of what is late or revoked the data are as signed all the same.
        const bool unsigned_data = std::ranges::any_of(verdict.checks, [](const certificate::Check& check) {
            return check.state == CheckState::failed && (check.code == "signature" || check.code == "issuer" || check.code == "shape");
        });
        if (unsigned_data) paragraph(ui, words("verdict.facts-not-believed"), {.tone = Tone::bad});
        facts(ui, rows);
    });
}

void verdict_checks(Ui& ui, const text::Wording& words, const Verdict& verdict) {
    if (verdict.checks.empty()) return;
    // What is wrong and what asks for a look must not be searched for among a dozen ticks.
    std::vector<const certificate::Check*> order;
    for (const auto& check : verdict.checks) order.push_back(&check);
    std::ranges::stable_sort(order, {}, [](const certificate::Check* check) {
        return check->state == CheckState::failed ? 0 : check->state == CheckState::warning ? 1 : 2;
    });
    section(ui, "checks", words("verdict.checks"), [&] {
        group(ui, "checks", Role::list, words("verdict.checks"), [&] {
            for (std::size_t i = 0; i < order.size(); ++i) {
                const auto& check = *order[i];
                const CheckLooks looks = looks_of_check(check.state);
                if (i > 0) space(ui, Space::base);
                const std::string title = words("verdict.check-" + check.code);
                Scope scope(ui, std::uint64_t(i));
                group(ui, "check", Role::list_item, words(std::string("verdict.state-") + looks.word, {{"check", title}}), [&] {
                    beside_sign(ui, looks.icon, looks.tone, mark_size, [&] {
                        label(ui, title, {.weight = Weight::semibold});
                        label(ui, wording_of_check(words, check), {.size = TextSize::control, .weight = Weight::regular});
                    });
                });
            }
        });
    });
}

namespace {

void list_of(Ui& ui, const text::Wording& words, std::string_view key, const std::vector<std::string>& sentences) {
    heading(ui, 3, words("verdict." + std::string(key)));
    std::vector<RichText> entries;
    for (const auto& sentence : sentences) entries.push_back(words("verdict." + sentence));
    bullets(ui, entries);
}

}  // namespace

void verdict_worth(Ui& ui, const text::Wording& words, const Verdict& verdict) {
    const bool graded = std::ranges::any_of(
        verdict.checks, [](const auto& check) { return check.code == "answers" && check.state == CheckState::ok; });
    const bool receipt = verdict.kind == Kind::receipt;
    std::vector<std::string> proves{receipt ? "proves-unchanged-receipt" : "proves-unchanged"}, does_not{"not-who", "not-time"}, to_do;
    if (!receipt) does_not.push_back("not-page");
    if (verdict.standing == Standing::organisation) proves.push_back("proves-organisation");
    if (verdict.standing == Standing::enrolled) proves.push_back("proves-invited");
    if (verdict.standing == Standing::self_declared) does_not.insert(does_not.begin(), "not-name");
    if (graded) proves.push_back("proves-answers");
    else if (!receipt) does_not.push_back("not-answers");
    if (verdict.flagged()) to_do.push_back("do-ask");
    if (verdict.from_square) to_do.push_back("do-file");
    if (verdict.standing == Standing::self_declared) to_do.push_back("do-invite");
    to_do.push_back("do-way");
    if (verdict.standing != Standing::organisation && !receipt) to_do.push_back("do-confirm");
    section(ui, "worth", words("verdict.worth"), [&] {
        list_of(ui, words, "proves", proves);
        list_of(ui, words, "proves-not", does_not);
        list_of(ui, words, "to-do", to_do);
    });
}

void verdict_now(Ui& ui, const text::Wording& words, const Verdict& verdict) {
    const std::string what = "verdict.now-" + headline_of(verdict).key;
    section(ui, "now", words("verdict.now"), [&] {
        std::vector<RichText> entries;
        for (const char* key : {"-1", "-2", "-3"}) entries.push_back(words(what + key));
        bullets(ui, entries);
    });
}

Headline headline_of(const Verdict& verdict) {
    if (verdict.overall == Overall::unreadable) return {"unreadable", Tone::warning, Icon::help};
    if (verdict.overall == Overall::invalid) {
        const auto* end = ended_by(verdict);
        return {!end ? "invalid" : end->code == "revocation" ? "revoked" : "expired", Tone::bad, Icon::close};
    }
    if (verdict.flagged()) return {"flagged", Tone::warning, Icon::attention};
    if (verdict.kind == Kind::receipt) return {"receipt", Tone::good, Icon::check};
    switch (verdict.standing) {
        case Standing::organisation: return {"confirmed", Tone::good, Icon::check};
        case Standing::enrolled: return {"invited", Tone::good, Icon::check};
        case Standing::self_declared: break;
    }
    return {"own-word", Tone::good, Icon::check};
}

void section(Ui& ui, std::string_view key, const std::string& title, Body body) {
    heading(ui, 2, title);
    space(ui, Space::snug);
    card(ui, key, {.name = title}, body);
}

}  // namespace rozwaga::screens
