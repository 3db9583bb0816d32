#include "course/inline_markdown.h"

#include "course/rich_text.h"

namespace rozwaga::course {

namespace {

class SpanWriter {
public:
    void append(std::string_view text) {
        if (text.empty()) return;
        const Emphasis emphasis = strong > 0 ? Emphasis::strong : emphasised > 0 ? Emphasis::emphasis : Emphasis::none;
        if (!spans.empty() && spans.back().emphasis == emphasis && spans.back().target == target) spans.back().text += text;
        else spans.push_back({std::string(text), emphasis, target});
    }

    RichText spans;
    std::string target;
    int strong = 0, emphasised = 0;
};

std::string_view viewed(const char* text) { return text ? std::string_view(text) : std::string_view(); }

void say(Report* report, const Locate& locate, cmark_node* node, Code code, Arguments arguments = {}) {
    if (report) report->add(code, locate(cmark_node_get_start_line(node), cmark_node_get_start_column(node)), std::move(arguments));
}

void enter_link(cmark_node* node, SpanWriter& writer, const Locate& locate, Report* report) {
    const std::string target(viewed(cmark_node_get_url(node)));
    if (is_link_target(target)) writer.target = target;
    else say(report, locate, node, "link-target", {{"target", target}});
}

void visit(cmark_node* node, bool entering, SpanWriter& writer, const Locate& locate, Report* report) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT: writer.append(viewed(cmark_node_get_literal(node))); break;
        case CMARK_NODE_SOFTBREAK: writer.append(" "); break;
        case CMARK_NODE_LINEBREAK: writer.append("\n"); break;
        case CMARK_NODE_STRONG: writer.strong += entering ? 1 : -1; break;
        case CMARK_NODE_EMPH: writer.emphasised += entering ? 1 : -1; break;
        case CMARK_NODE_LINK:
            if (entering) enter_link(node, writer, locate, report);
            else writer.target.clear();
            break;
        case CMARK_NODE_CODE:
            say(report, locate, node, "markdown-code");
            writer.append(viewed(cmark_node_get_literal(node)));
            break;
        case CMARK_NODE_HTML_INLINE:
            if (!viewed(cmark_node_get_literal(node)).starts_with("</")) say(report, locate, node, "markdown-html");
            writer.append(viewed(cmark_node_get_literal(node)));
            break;
        case CMARK_NODE_IMAGE:
            if (entering) say(report, locate, node, "markdown-image");
            break;
        default: break;
    }
}

/// Absent where something other than paragraphs stands there.
std::optional<RichText> paragraphs_of(std::string_view markdown, const Locate& locate, Report* report) {
    const CmarkTree tree = parse_cmark(markdown);
    RichText text;
    for (cmark_node* block = cmark_node_first_child(tree.get()); block; block = cmark_node_next(block)) {
        if (cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH) return std::nullopt;
        if (!text.empty()) text.push_back({"\n\n", Emphasis::none, {}});
        for (Span& span : inline_content(block, locate, report)) text.push_back(std::move(span));
    }
    return text;
}

}  // namespace

CmarkTree parse_cmark(std::string_view markdown) {
    return CmarkTree(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS));
}

RichText inline_content(cmark_node* parent, const Locate& locate, Report* report) {
    SpanWriter writer;
    const std::unique_ptr<cmark_iter, CmarkFree> iterator(cmark_iter_new(parent));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (node != parent) visit(node, event == CMARK_EVENT_ENTER, writer, locate, report);
    }
    return std::move(writer.spans);
}

RichText field_text(std::string_view markdown, const Place& place, Report& report) {
    if (auto text = paragraphs_of(markdown, [&](int, int) { return place; }, &report)) return std::move(*text);
    report.add("markdown-only-inline", place);
    return {};
}

RichText rich_text(std::string_view markdown) {
    if (auto text = paragraphs_of(markdown, [](int, int) { return Place(); }, nullptr)) return std::move(*text);
    return {{std::string(markdown), Emphasis::none, {}}};
}

std::string plain_text(const RichText& text) {
    std::string plain;
    for (const Span& span : text) plain += span.text;
    return plain;
}

bool is_link_target(std::string_view target) {
    if (target.size() > 2000 || target.find_first_of(" \t\n\\\"<>") != std::string_view::npos) return false;
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "glossary:", "source:"}) {
        if (target.starts_with(scheme) && target.size() > scheme.size()) return true;
    }
    return false;
}

}  // namespace rozwaga::course
