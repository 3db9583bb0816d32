// More to read: words explained, sources, what the course is; and the notes that links open.
#include <algorithm>

#include "course/rich_text.h"
#include "session/screen_of.h"

namespace rozwaga::session {
namespace {

constexpr std::string_view word_link = "glossary:", source_link = "source:";

bool is_host(std::string_view text) {
    const auto plain = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '-' || sign == '.';
    };
    const auto dot = text.find('.');
    return dot != text.npos && dot > 0 && !text.ends_with('.') && std::ranges::all_of(text, plain);
}

struct Web { std::string address, host; };

// "antyweb.pl/kary" is a place in the web, "Dz.U. 2024 poz. 928" is none.
std::optional<Web> web_of(const std::string& where) {
    const std::string address = where.find("://") == where.npos ? "https://" + where : where;
    const auto from = address.find("://") + 3;
    const std::string host = address.substr(from, address.find_first_of("/?#", from) - from);
    if (!is_host(host) || !course::is_link_target(address)) return {};
    return Web{address, host.starts_with("www.") ? host.substr(4) : host};
}

GlossaryRow row_of(const course::GlossaryEntry& entry, const std::string& language) {
    return {entry.id, wording_of(entry.term, language), wording_of(entry.text, language)};
}

SourceRow row_of(const course::Source& source, const std::string& language) {
    const auto web = web_of(source.where);
    return {source.id, source.year, wording_of(source.title, language), web ? web->host : source.where, web ? web->address : ""};
}

}  // namespace

LibraryView library_view(const Sight& sight, LibraryPart part) {
    const auto& course = sight.loaded.course;
    LibraryView view;
    view.part = part;
    for (const auto& entry : course.glossary) view.glossary.push_back(row_of(entry, sight.language));
    for (const auto& source : course.sources) view.sources.push_back(row_of(source, sight.language));
    std::stable_sort(view.sources.begin(), view.sources.end(), [](const auto& a, const auto& b) { return a.year > b.year; });
    view.course_title = wording_of(course.title, sight.language);
    view.course_version = course.version;
    view.organisation = sight.loaded.organisation.name;
    view.legal_review = sight.loaded.organisation.legal_review;
    for (const char* subject : {"press", "legal", "it", "data_protection"})
        if (const auto& whom = text_or_empty(sight.loaded.organisation.contacts, subject); !whom.empty())
            view.contacts.emplace_back(subject, whom);
    return view;
}

bool is_note(std::string_view target) { return target.starts_with(word_link) || target.starts_with(source_link); }

std::optional<NoteView> note_view(const Sight& sight, std::string_view target) {
    if (target.starts_with(word_link)) {
        if (const auto* entry = sight.loaded.course.glossary_entry(Id(target.substr(word_link.size()))))
            return row_of(*entry, sight.language);
    } else if (target.starts_with(source_link)) {
        if (const auto* source = sight.loaded.course.source(Id(target.substr(source_link.size()))))
            return row_of(*source, sight.language);
    }
    return {};
}

std::optional<ScreenPicture> screen_picture(const Sight& sight, std::string_view id) {
    const auto* picture = sight.loaded.course.picture(Id(id));
    if (!picture || picture->png.empty()) return {};
    return ScreenPicture{picture->id, wording_of(picture->alternative, sight.language)};
}

}  // namespace rozwaga::session
