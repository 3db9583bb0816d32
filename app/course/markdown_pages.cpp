#include "course/markdown_pages.h"

#include <algorithm>

#include "course/inline_markdown.h"
#include "course/page_blocks.h"
#include "course/rich_text.h"
#include "course/utf8.h"
#include "course/yaml_fields.h"

namespace rozwaga::course {

namespace {

/// The Markdown below the front matter, line by line.
class Body {
public:
    Body(const std::string& file, std::string_view text, int first_line) : file_(file), text_(text), first_line_(first_line) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            lines_.push_back(text.substr(at, end - at));
            at = end + 1;
        }
    }

    std::string_view text() const { return text_; }
    /// cmark's line, from 1.
    std::string_view line(int number) const {
        return number >= 1 && static_cast<std::size_t>(number) <= lines_.size() ? lines_[static_cast<std::size_t>(number) - 1]
                                                                              : std::string_view();
    }
    Place place(int number, int column) const {
        const auto before = line(number).substr(0, column > 1 ? static_cast<std::size_t>(column) - 1 : 0);
        return {file_, first_line_ + std::max(number, 1) - 1, static_cast<int>(character_count(before)) + 1};
    }
    Place place(cmark_node* node) const { return place(cmark_node_get_start_line(node), cmark_node_get_start_column(node)); }
    YamlOrigin origin(int number, int column) const { return {file_, first_line_ + number - 1, column}; }

private:
    const std::string& file_;
    std::string_view text_;
    int first_line_;
    std::vector<std::string_view> lines_;
};

class PageReader {
public:
    PageReader(const Body& body, Report& report)
        : body_(body), report_(report), locate_([&body](int line, int column) { return body.place(line, column); }) {}

    std::vector<MarkdownPage> read() {
        const CmarkTree tree = parse_cmark(body_.text());
        for (cmark_node* node = cmark_node_first_child(tree.get()); node; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 1) begin_page(node);
            else if (pages_.empty()) report_stray(node);
            else read_node(node);
        }
        return std::move(pages_);
    }

private:
    void begin_page(cmark_node* node) {
        MarkdownPage page;
        page.place = body_.place(node);
        std::string heading = trimmed(plain_text(inline_content(node, locate_, &report_)));
        const auto mark = heading.rfind("{#");
        if (mark != std::string::npos && heading.ends_with('}')) {
            page.id = heading.substr(mark + 2, heading.size() - mark - 3);
            heading = trimmed(std::string_view(heading).substr(0, mark));
        } else {
            report_.add("page-heading-without-id", page.place);
        }
        page.text.heading = std::move(heading);
        pages_.push_back(std::move(page));
    }

    void report_stray(cmark_node* node) {
        if (!said_stray_) report_.add("text-before-first-page", body_.place(node));
        said_stray_ = true;
    }

    void keep(cmark_node* node, Block block) {
        pages_.back().text.blocks.push_back(std::move(block));
        pages_.back().blocks.push_back(body_.place(node));
    }

    void refuse(cmark_node* node, Code code) {
        report_.add(code, body_.place(node));
        pages_.back().complete = false;
    }

    void read_node(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH: return keep(node, Paragraph{inline_content(node, locate_, &report_)});
            case CMARK_NODE_HEADING: return read_subheading(node);
            case CMARK_NODE_LIST: return read_list(node);
            case CMARK_NODE_BLOCK_QUOTE: return read_quote(node);
            case CMARK_NODE_CODE_BLOCK: return read_code_block(node);
            case CMARK_NODE_HTML_BLOCK: return refuse(node, "markdown-html");
            case CMARK_NODE_THEMATIC_BREAK: return refuse(node, "markdown-rule");
            default: return;
        }
    }

    void read_subheading(cmark_node* node) {
        if (cmark_node_get_heading_level(node) > 2) return refuse(node, "markdown-heading-level");
        keep(node, Subheading{trimmed(plain_text(inline_content(node, locate_, &report_)))});
    }

    void read_list(cmark_node* node) {
        BulletList list;
        list.numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        for (cmark_node* entry = cmark_node_first_child(node); entry; entry = cmark_node_next(entry)) {
            cmark_node* content = cmark_node_first_child(entry);
            const bool is_one_paragraph = content && cmark_node_get_type(content) == CMARK_NODE_PARAGRAPH && !cmark_node_next(content);
            if (!is_one_paragraph) return refuse(entry, "markdown-list-nested");
            list.entries.push_back(inline_content(content, locate_, &report_));
        }
        keep(node, std::move(list));
    }

    void read_quote(cmark_node* node) {
        cmark_node* content = cmark_node_first_child(node);
        const bool is_one_paragraph = content && cmark_node_get_type(content) == CMARK_NODE_PARAGRAPH && !cmark_node_next(content);
        if (!is_one_paragraph) return refuse(node, "markdown-quote");
        keep(node, QuoteBlock{inline_content(content, locate_, &report_)});
    }

    void read_code_block(cmark_node* node) {
        const int first = cmark_node_get_start_line(node), last = cmark_node_get_end_line(node);
        if (!is_fence(body_.line(first))) return refuse(node, "markdown-code");
        const std::string name = trimmed(cmark_node_get_fence_info(node));
        if (last <= first || !is_closing_fence(body_.line(last))) {
            report_.add("block-unclosed", body_.place(node), {{"name", name}});
            pages_.back().complete = false;
            return;
        }
        const std::string yaml = cmark_node_get_literal(node);
        auto block = read_block(name, body_.place(node), yaml, body_.origin(first + 1, cmark_node_get_start_column(node)), report_);
        if (block) keep(node, std::move(*block));
        else pages_.back().complete = false;
    }

    static bool is_fence(std::string_view line) {
        const std::string start = trimmed(line);
        return start.starts_with("```") || start.starts_with("~~~");
    }
    static bool is_closing_fence(std::string_view line) {
        const std::string fence = trimmed(line);
        return is_fence(fence) && fence.find_first_not_of(fence.front()) == std::string::npos;
    }

    const Body& body_;
    Report& report_;
    Locate locate_;
    std::vector<MarkdownPage> pages_;
    bool said_stray_ = false;
};

}  // namespace

MarkdownFile parse_markdown_file(const TextFile& file, Report& report) {
    MarkdownFile result;
    const std::string_view text = file.text;
    constexpr std::string_view fence = "---\n";
    std::size_t body_start = 0;
    if (!text.starts_with(fence)) {
        report.add("front-matter-missing", {file.path, 1, 1});
    } else {
        auto end = text.find("\n---\n", fence.size() - 1);
        if (end == std::string_view::npos && text.ends_with("\n---")) end = text.size() - 4;
        if (end == std::string_view::npos) {
            report.add("front-matter-unclosed", {file.path, 1, 1});
            return result;
        }
        const std::string front(text.substr(fence.size(), end + 1 - fence.size()));
        result.front_matter = parse_yaml(front, {file.path, 2, 1}, report);
        body_start = std::min(end + 5, text.size());
    }
    const int first_line = static_cast<int>(std::ranges::count(text.substr(0, body_start), '\n')) + 1;
    const Body body(file.path, text.substr(body_start), first_line);
    result.pages = PageReader(body, report).read();
    return result;
}

}  // namespace rozwaga::course
