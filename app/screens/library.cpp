// More to read: the glossary, the sources and what the course is; and the note that a link opens over any screen.
#include "screens/context.h"
#include "widgets/callouts.h"
#include "widgets/controls.h"
#include "widgets/dialog.h"

namespace rozwaga::screens {
namespace {

using namespace widgets;
using session::GlossaryRow;
using session::LibraryPart;
using session::LibraryView;
using session::SourceRow;

constexpr std::pair<std::string_view, LibraryPart> parts[] = {
    {"glossary", LibraryPart::glossary}, {"sources", LibraryPart::sources}, {"about", LibraryPart::about}};

std::string_view key_of(LibraryPart part) {
    for (const auto& [key, which] : parts)
        if (which == part) return key;
    return parts[0].first;
}

void switch_parts(Context& context, const LibraryView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    std::vector<Segment> segments;
    for (const auto& part : parts) {
        const std::string key(part.first);
        segments.push_back({key, words("library." + key)});
    }
    const auto chosen = segmented(ui, "part", words("library.parts"), segments, key_of(view.part));
    if (!chosen) return;
    for (const auto& [key, part] : parts)
        if (key == *chosen) context.request(session::ShowLibrary{part});
}

void glossary(Context& context, const LibraryView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.glossary.empty()) return empty_state(ui, "none", Icon::lesson, words("library.glossary"), words("library.no-words"));
    std::vector<std::string> terms;
    for (const auto& entry : view.glossary) terms.push_back(entry.term);
    group(ui, "words", Role::list, words("library.glossary"), [&] {
        for (const std::size_t place : words.alphabetical(terms)) {
            const GlossaryRow& entry = view.glossary[place];
            group(ui, entry.id, Role::list_item, entry.term, [&] {
                heading(ui, 2, entry.term, {.size = TextSize::subheading});
                paragraph(ui, entry.text);
            });
        }
    });
}

void sources(Context& context, const LibraryView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (view.sources.empty()) return empty_state(ui, "none", Icon::quote, words("library.sources"), words("library.no-sources"));
    paragraph(ui, words("library.sources-lead"), {.muted = true});
    for (std::size_t first = 0, end = 0; first < view.sources.size(); first = end) {
        const int year = view.sources[first].year;
        while (end < view.sources.size() && view.sources[end].year == year) ++end;
        heading(ui, 2, std::to_string(year), {.size = TextSize::subheading, .tone = Tone::primary});
        group(ui, "year-" + std::to_string(year), Role::list, std::to_string(year), [&] {
            for (std::size_t i = first; i < end; ++i) {
                const SourceRow& source = view.sources[i];
                group(ui, source.id, Role::list_item, source.title, [&] {
                    label(ui, RichText(std::vector<TextRun>{{source.title, false, false, source.address}}));
                    label(ui, source.site, {.size = TextSize::small, .muted = true});
                });
                if (i + 1 < end) space(ui, Space::base);
            }
        });
    }
}

void about(Context& context, const LibraryView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    facts(ui, {{words("about.course"), view.course_title},
               {words("about.version"), view.course_version},
               {words("about.organisation"), view.organisation}});
    heading(ui, 2, words("about.legal"));
    if (view.legal_review.empty()) callout(ui, "legal", Callout::law, words("about.not-reviewed"), RichText(words("about.not-reviewed-text")));
    else callout(ui, "legal", Callout::law, words("about.reviewed"), RichText(view.legal_review), words("lesson.not-advice"));
    if (!view.contacts.empty()) {
        heading(ui, 2, words("about.contacts"));
        std::vector<std::pair<std::string, std::string>> rows;
        for (const auto& [subject, whom] : view.contacts) rows.emplace_back(words("about.contact-" + subject), whom);
        facts(ui, rows);
    }
    heading(ui, 2, words("about.licence"));
    paragraph(ui, words("about.licence-text"));
}

void draw_note(Context& context, const GlossaryRow& word) { paragraph(context.ui, word.text); }

void draw_note(Context& context, const SourceRow& source) {
    auto& ui = context.ui;
    label(ui, std::to_string(source.year) + " · " + source.site, {.muted = true});
    if (source.address.empty()) return;
    space(ui, Space::base);
    if (secondary_button(ui, "open", context.words("library.open"), {.icon = Icon::open_outside, .description = source.address}))
        context.request(session::FollowLink{source.address});
}

}  // namespace

void library_screen(Context& context, const LibraryView& view) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    ui.screen("library", words("library.title"));
    page(ui, {.measure = Measure::reading, .part = key_of(view.part), .header = [&] { frame_header(context); },
              .content =
                  [&] {
                      frame_notices(context);
                      space(ui, Space::base);
                      heading(ui, 1, words("library.title"));
                      space(ui, Space::base);
                      switch_parts(context, view);
                      space(ui, Space::roomy);
                      Scope scope(ui, key_of(view.part));
                      switch (view.part) {
                          case LibraryPart::glossary: glossary(context, view); break;
                          case LibraryPart::sources: sources(context, view); break;
                          case LibraryPart::about: about(context, view); break;
                      }
                  },
              .footer =
                  [&] {
                      row(ui, [&] {
                          if (secondary_button(ui, "leave", words("nav.back"), {.icon = Icon::back, .shortcut = Key::escape}))
                              context.request(session::LeaveLibrary{});
                      });
                  }});
}

void note_dialog(Context& context) {
    auto& [ui, words, app, drafts, resources, wish] = context;
    if (!app.note) return;
    const bool word = std::holds_alternative<GlossaryRow>(*app.note);
    const LibraryPart part = word ? LibraryPart::glossary : LibraryPart::sources;
    const std::string title = word ? std::get<GlossaryRow>(*app.note).term : std::get<SourceRow>(*app.note).title;
    bool close = false;
    close |= dialog(
        ui, "note", title, {.width = 560}, [&] { std::visit([&](const auto& note) { draw_note(context, note); }, *app.note); },
        [&] {
            if (quiet_button(ui, "all", words(word ? "library.all-words" : "library.all-sources")))
                context.request(session::ShowLibrary{part});
            close |= primary_button(ui, "return", words("library.return"));
        });
    if (close) context.request(session::CloseNote{});
}

}  // namespace rozwaga::screens
