#include <algorithm>

#include "course/checking.h"
#include "course/ids.h"
#include "course/page_blocks.h"
#include "course/page_parts.h"
#include "course/rich_text.h"

namespace rozwaga::course {

namespace {

constexpr int earliest_year = 1800, latest_year = 2100;

/// What must be the same in every language: "case fedex-2011".
std::string signature(const Block& block) {
    std::string text(block_name(block));
    if (const auto* real_case = std::get_if<RealCase>(&block)) text += " " + real_case->source + " " + std::to_string(real_case->year);
    if (const auto* law = std::get_if<LawNote>(&block); law && !law->source.empty()) text += " " + law->source;
    if (const auto* picture = std::get_if<PictureBlock>(&block)) text += " " + picture->picture;
    return text;
}

struct FencedBlock {
    std::string signature;
    std::size_t index;     ///< among all blocks of the page
};

std::vector<FencedBlock> fenced_blocks(const PageText& page) {
    std::vector<FencedBlock> fenced;
    for (std::size_t index = 0; index < page.blocks.size(); ++index) {
        if (!block_name(page.blocks[index]).empty()) fenced.push_back({signature(page.blocks[index]), index});
    }
    return fenced;
}

struct PageHere {
    const Id& id;
    const Language& language;
    const PageText& text;
    std::string path;
};

void compare_blocks(const PageHere& first, const PageHere& other, Checker& checker) {
    if (checker.silenced(first.path + "/blocks")) return;
    const auto expected = fenced_blocks(first.text), found = fenced_blocks(other.text);
    for (std::size_t at = 0; at < std::max(expected.size(), found.size()); ++at) {
        const std::string wanted = at < expected.size() ? expected[at].signature : "–";
        const std::string here = at < found.size() ? found[at].signature : "–";
        if (wanted == here) continue;
        const std::string path = other.path + "/blocks" + (at < found.size() ? "/" + std::to_string(found[at].index) : "");
        checker.say("blocks-differ", path,
                    {{"page", other.id}, {"language", other.language}, {"first", first.language}, {"found", here}, {"expected", wanted}});
        return;
    }
}

void check_page(const PageHere& page, Checker& checker) {
    if (page.text.heading.empty()) checker.say("text-missing", page.path, {{"field", "#"}, {"language", page.language}});
    if (page.text.blocks.empty()) checker.say("page-empty", page.path + "/blocks", {{"page", page.id}});
    for (std::size_t index = 0; index < page.text.blocks.size(); ++index) {
        for (const RichText* text : rich_texts_of(page.text.blocks[index])) {
            for (const Span& span : *text) {
                if (span.target.empty() || is_link_target(span.target)) continue;
                checker.say("link-target", page.path + "/blocks/" + std::to_string(index), {{"target", span.target}});
            }
        }
    }
}

template <class Visit>
void for_each_page(const PagesToCheck& pages, Visit visit) {
    for (const auto& [language, texts] : pages.wordings) {
        for (const auto& [id, text] : *texts) visit(PageHere{id, language, text, pages.text_path + "/" + language + "/pages/" + id});
    }
}

}  // namespace

void check_pages(const PagesToCheck& pages, Checker& checker) {
    const bool structure_known = !checker.silenced(pages.structure_path);
    for_each_page(pages, [&](const PageHere& page) {
        checker.id(page.path, page.id);
        if (structure_known) checker.known("page-unknown", page.path, "page", page.id, pages.wanted);
        check_page(page, checker);
    });
    for (const Id& id : pages.wanted) {
        std::optional<PageHere> first;
        for (const auto& [language, texts] : pages.wordings) {
            const std::string here = pages.text_path + "/" + language;
            const auto found = texts->find(id);
            if (found == texts->end()) {
                checker.say("page-missing", here + "/missing", {{"page", id}, {"language", language}});
                continue;
            }
            const PageHere page{id, language, found->second, here + "/pages/" + id};
            if (first) compare_blocks(*first, page, checker);
            else first.emplace(page);
        }
    }
}

void check_page_references(const Course& course, const PagesToCheck& pages, Checker& checker) {
    const auto source = [&](const Id& id, const std::string& path) -> const Source* {
        const Source* found = course.source(id);
        if (!found && !checker.silenced("known/sources")) {
            checker.say("source-unknown", path, {{"source", id}, {"known", known_names(ids_of(course.sources), id)}});
        }
        return found;
    };
    for_each_page(pages, [&](const PageHere& page) {
        for (std::size_t index = 0; index < page.text.blocks.size(); ++index) {
            const Block& block = page.text.blocks[index];
            const std::string path = page.path + "/blocks/" + std::to_string(index);
            if (const auto* real_case = std::get_if<RealCase>(&block)) {
                checker.range(path, "year", real_case->year, earliest_year, latest_year);
                const Source* found = source(real_case->source, path);
                if (found && found->year != real_case->year) {
                    checker.say("case-year-differs", path,
                                {{"year", std::to_string(real_case->year)}, {"source", found->id}, {"source_year", std::to_string(found->year)}});
                }
            }
            for (const RichText* text : rich_texts_of(block)) {
                for (const Span& span : *text) {
                    if (span.target.starts_with("source:")) source(span.target.substr(7), path);
                    if (!span.target.starts_with("glossary:") || checker.silenced("known/glossary")) continue;
                    const Id word = span.target.substr(9);
                    if (course.glossary_entry(word)) continue;
                    checker.say("glossary-unknown", path, {{"word", word}, {"known", known_names(ids_of(course.glossary), word)}});
                }
            }
            if (const auto* law = std::get_if<LawNote>(&block); law && !law->source.empty()) source(law->source, path);
            const auto* picture = std::get_if<PictureBlock>(&block);
            if (picture && !course.picture(picture->picture) && !checker.silenced("known/pictures")) {
                const std::string known = known_names(ids_of(course.pictures), picture->picture);
                checker.say("picture-unknown", path, {{"picture", picture->picture}, {"known", known}});
            }
        }
    });
}

}  // namespace rozwaga::course
