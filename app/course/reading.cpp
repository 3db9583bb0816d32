#include "course/reading.h"

#include <algorithm>

#include "course/ids.h"
#include "course/markdown_pages.h"
#include "course/vocabulary.h"

namespace rozwaga::course {

namespace {

/// The first page that does not stand where the structure has it.
void check_order(const std::vector<MarkdownPage>& pages, const std::vector<Id>& wanted, Report& report) {
    std::vector<Id> expected;
    for (const Id& id : wanted) {
        if (std::ranges::find(pages, id, &MarkdownPage::id) != pages.end()) expected.push_back(id);
    }
    std::size_t next = 0;
    for (const MarkdownPage& page : pages) {
        if (next >= expected.size() || std::ranges::find(expected, page.id) == expected.end()) continue;
        if (page.id == expected[next]) {
            ++next;
            continue;
        }
        report.add("page-order", page.place, {{"page", page.id}, {"expected", expected[next]}});
        return;
    }
}

}  // namespace

std::optional<YamlNode> Reading::yaml(const std::string& root, const std::string& relative) {
    const auto file = files.text(root, relative, CourseFiles::yaml_limit);
    if (!file) return std::nullopt;
    return parse_yaml(file->text, {file->path, 1, 1}, report);
}

std::optional<PagesWording> read_pages(Reading& reading, const std::string& root, const std::string& relative,
                                       const std::string& path, const std::vector<Id>& wanted) {
    const auto text = reading.files.text(root, relative, CourseFiles::markdown_limit);
    if (!text) return std::nullopt;
    MarkdownFile file = parse_markdown_file(*text, reading.report);
    reading.places.set(path, {text->path, 1, 1});
    PagesWording wording;
    wording.front_matter = std::move(file.front_matter);
    if (!wording.front_matter && file.pages.empty()) return std::nullopt;
    std::map<Id, int> lines;
    std::vector<MarkdownPage> pages;
    for (MarkdownPage& page : file.pages) {
        if (page.id.empty()) continue;
        const auto [first, is_new] = lines.emplace(page.id, page.place.line);
        if (is_new) pages.push_back(std::move(page));
        else reading.report.add("page-twice", page.place, {{"page", page.id}, {"line", std::to_string(first->second)}});
    }
    check_order(pages, wanted, reading.report);
    for (MarkdownPage& page : pages) {
        const std::string page_path = path + "/pages/" + page.id;
        reading.places.set(page_path, page.place);
        for (std::size_t index = 0; index < page.blocks.size(); ++index) {
            reading.places.set(page_path + "/blocks/" + std::to_string(index), page.blocks[index]);
        }
        if (!page.complete) reading.places.silence(page_path + "/blocks");
        wording.pages.emplace(page.id, std::move(page.text));
    }
    return wording;
}

void read_format(Reading& reading, const YamlFields& fields) {
    constexpr int supported = 1;
    const auto format = fields.number("format");
    if (!format || *format == supported) return;
    reading.report.add("format-unsupported", reading.places.at(fields.path("format")),
                       {{"format", std::to_string(*format)}, {"supported", std::to_string(supported)}});
}

std::vector<Use> read_uses(Reading& reading, const YamlFields& fields) {
    std::vector<Use> uses;
    int index = 0;
    for (const Id& name : fields.names("use")) {
        const std::string path = fields.path("use") + "/" + std::to_string(index++);
        if (const auto use = use_named(name)) {
            uses.push_back(*use);
            continue;
        }
        reading.places.silence(fields.path("use"));
        reading.report.add("item-use-unknown", reading.places.at(path), {{"use", name}, {"known", known_names(use_names(), name)}});
    }
    return uses;
}

}  // namespace rozwaga::course
