// Moving to another computer: a file of the record under a passphrase, and that file opened on the other side.
#include <algorithm>
#include <set>

#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/progress.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;

std::shared_ptr<const SecretText> taken(SecretBuffer& typed) {
    auto secret = std::make_shared<const SecretText>(typed.text());
    typed.clear();
    return secret;
}

std::size_t letters_in(std::string_view text) {
    return std::size_t(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// A rule of thumb, no measure: long, and not of few letters.
void strength_hint(Context& context, const session::MovingView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::string_view typed = drafts.passphrase.view();
    const std::size_t length = letters_in(typed), different = std::set<char>(typed.begin(), typed.end()).size();
    const bool is_short = length < std::size_t(view.least_characters), good = length >= 16 && different >= 8;
    const char* key = typed.empty() ? "moving.strength-none" : is_short ? "moving.strength-short" : good ? "moving.strength-good" : "moving.strength-fair";
    const Tone tone = typed.empty() ? Tone::neutral : is_short ? Tone::warning : good ? Tone::good : Tone::primary;
    const Icon icon = typed.empty() || !good ? Icon::info : Icon::check;
    beside_sign(ui, icon, tone, mark_size, [&] {
        label(ui, words(key, {{"least", std::to_string(view.least_characters)}}), {.size = TextSize::small});
    });
}

void passphrases(Context& context, const session::MovingView& view, bool& entered) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    const std::string is_short = words("error.key.passphrase-short", {{"least", std::to_string(view.least_characters)}});
    const std::string differ = words("error.key.passphrase-differs");
    ui.focus_here();
    if (const auto edited = secret_field(ui, "passphrase", words("moving.passphrase"), drafts.passphrase,
                                         {.hint = words("moving.passphrase-hint"), .error = drafts.passphrase_short ? std::string_view(is_short) : ""}))
        drafts.passphrase_short = drafts.passphrases_differ = false;
    space(ui, Space::snug);
    strength_hint(context, view);
    space(ui, Space::base);
    const auto again = secret_field(ui, "again", words("moving.again"), drafts.passphrase_again,
                                    {.error = drafts.passphrases_differ ? std::string_view(differ) : ""});
    if (again.changed) drafts.passphrases_differ = false;
    entered |= again.entered;
}

void place_of_file(Context& context, const session::MovingView& view, bool& entered) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (drafts.moving_path_shown != view.suggested_path) drafts.moving_path = drafts.moving_path_shown = view.suggested_path;
    entered |= text_field(ui, "path", words("moving.path"), drafts.moving_path, {.longest = 1000, .at_most = 640}).entered;
    if (!app.can_browse) return;
    space(ui, Space::snug);
    if (secondary_button(ui, "browse", words("moving.browse"), {.icon = Icon::open_folder, .small = true}))
        context.request(session::AskMovingPath{drafts.moving_path});
}

void pack(Context& context, const session::MovingView& view) {
    auto& drafts = context.drafts;
    drafts.passphrase_short = letters_in(drafts.passphrase.view()) < std::size_t(view.least_characters);
    drafts.passphrases_differ = !drafts.passphrase_short && drafts.passphrase.view() != drafts.passphrase_again.view();
    if (drafts.passphrase_short || drafts.passphrases_differ) return;
    drafts.passphrase_again.clear();
    context.request(session::PackRecord{drafts.moving_path, taken(drafts.passphrase)});
}

void step(Context& context, const char* key, Icon icon) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    beside_sign(ui, icon, Tone::primary, disc_size, [&] {
        label(ui, words(std::string("moving.") + key), {.weight = Weight::semibold});
        label(ui, words(std::string("moving.") + key + "-text"), {.size = TextSize::control, .muted = true, .weight = Weight::regular});
    });
}

}  // namespace

void moving_screen(Context& context, const session::MovingView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("moving", words("moving.title"));
    bool entered = false;
    page(ui, {.measure = Measure::reading, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      heading(ui, 1, words("moving.title"));
                      label(ui, words("moving.lead"), {.muted = true});
                      section(context, "passphrase", words("moving.passphrase-heading"), [&] { passphrases(context, view, entered); });
                      section(context, "file", words("moving.file-heading"), [&] { place_of_file(context, view, entered); });
                      section(context, "then", words("moving.then"), [&] {
                          step(context, "carry", Icon::save);
                          space(ui, Space::base);
                          step(context, "open", Icon::open_folder);
                          space(ui, Space::base);
                          step(context, "both", Icon::switch_person);
                      });
                      space(ui, Space::roomy);
                  },
              .footer =
                  [&] {
                      spread(
                          ui,
                          [&] {
                              if (secondary_button(ui, "leave", words("nav.back"), {.icon = Icon::back, .shortcut = Key::escape}))
                                  context.request(session::LeaveMoving{});
                          },
                          [&] {
                              if (view.packing) return busy(ui, words("moving.packing"));
                              if (primary_button(ui, "pack", words("moving.pack"), {.icon = Icon::save}) || entered) pack(context, view);
                          });
                  }});
}

void coming_screen(Context& context, const session::ComingView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("coming", words("coming.title"));
    bool entered = false;
    page(ui, {.measure = Measure::reading, .part = view.file, .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      card(ui, "head", {.tone = Tone::primary, .padding = Space::wide, .name = words("coming.title")}, [&] {
                          beside_sign(ui, Icon::switch_person, Tone::primary, 52, [&] {
                              eyebrow(ui, view.file);
                              heading(ui, 1, words("coming.title"));
                              space(ui, Space::tight);
                              label(ui, words("coming.lead"), {.size = TextSize::lead});
                          });
                      });
                      section(context, "passphrase", words("coming.passphrase-heading"), [&] {
                          const std::string wrong = words("error.move.passphrase-wrong", {{"file", view.file}});
                          ui.focus_here();
                          entered = secret_field(ui, "passphrase", words("coming.passphrase"), drafts.passphrase,
                                                 {.hint = words("coming.passphrase-hint"),
                                                  .error = view.wrong ? std::string_view(wrong) : "",
                                                  .enabled = !view.opening})
                                        .entered;
                      });
                      space(ui, Space::base);
                      callout(ui, "nothing-lost", Callout::note, words("coming.nothing-lost"), RichText(words("coming.nothing-lost-text")));
                      space(ui, Space::roomy);
                  },
              .footer =
                  [&] {
                      spread(
                          ui, [&] { leave_files(context, view.in_list); },
                          [&] {
                              if (view.opening) return busy(ui, words("coming.opening"));
                              const bool typed = !drafts.passphrase.empty();
                              if (primary_button(ui, "bring", words("coming.bring"),
                                                 {.icon = Icon::check, .enabled = typed, .reason = words("coming.passphrase-empty")}) ||
                                  (entered && typed))
                                  context.request(session::BringRecord{taken(drafts.passphrase)});
                          });
                  }});
}

}  // namespace rozwaga::screens
