#include "course/page_blocks.h"

#include <algorithm>

#include "course/ids.h"
#include "course/inline_markdown.h"
#include "course/yaml_fields.h"

namespace rozwaga::course {

namespace {

/// A block's lines; its places are those of the YAML, kept for nobody.
struct BlockReader {
    const YamlFields& fields;
    Report& report;

    RichText rich(std::string_view key) const {
        const YamlNode* node = fields.find(key);
        return node && node->kind == YamlNode::Kind::text ? field_text(node->text, node->place, report) : RichText();
    }
    std::string text(std::string_view key) const { return fields.text(key); }
};

struct BlockKind {
    std::string_view name;
    Keys keys;
    Block (*read)(const BlockReader&);
};

const std::vector<BlockKind>& block_kinds() {
    static const std::vector<BlockKind> kinds = {
        {"post", {{"author", "text"}, {"role", "time"}}, [](const BlockReader& block) -> Block {
             return MockPost{block.text("author"), block.text("role"), block.text("time"), block.rich("text")};
         }},
        {"pair", {{"do", "dont", "why"}, {}}, [](const BlockReader& block) -> Block {
             return DoDont{block.rich("do"), block.rich("dont"), block.rich("why")};
         }},
        {"case", {{"title", "year", "text", "source"}, {}}, [](const BlockReader& block) -> Block {
             return RealCase{block.text("title"), block.fields.number("year", 0), block.rich("text"), block.text("source")};
         }},
        {"law", {{"text"}, {"source"}}, [](const BlockReader& block) -> Block {
             return LawNote{block.rich("text"), block.text("source")};
         }},
        {"picture", {{"id"}, {"caption"}}, [](const BlockReader& block) -> Block {
             return PictureBlock{block.text("id"), block.text("caption")};
         }},
        {"recall", {{"prompt", "answer"}, {}}, [](const BlockReader& block) -> Block {
             return RecallPrompt{block.rich("prompt"), block.rich("answer")};
         }},
        {"takeaway", {{"text"}, {}}, [](const BlockReader& block) -> Block { return Takeaway{block.rich("text")}; }},
    };
    return kinds;
}

}  // namespace

std::optional<Block> read_block(std::string_view name, const Place& fence, const std::string& yaml, const YamlOrigin& origin,
                                Report& report) {
    if (name.empty()) {
        report.add("markdown-code", fence);
        return std::nullopt;
    }
    const auto& kinds = block_kinds();
    const auto kind = std::ranges::find(kinds, name, &BlockKind::name);
    if (kind == kinds.end()) {
        std::vector<Id> known;
        for (const BlockKind& one : kinds) known.emplace_back(one.name);
        report.add("block-unknown", fence, {{"name", std::string(name)}, {"known", known_names(known, name)}});
        return std::nullopt;
    }
    const auto root = parse_yaml(yaml, origin, report);
    if (!root) return std::nullopt;
    Places places;
    const YamlFields fields(*root, std::string(name), kind->keys, places, report);
    for (const std::string_view wanted : kind->keys.wanted) {
        if (!fields.find(wanted)) return std::nullopt;
    }
    return kind->read({fields, report});
}

std::string_view block_name(const Block& block) {
    struct Namer {
        std::string_view operator()(const Paragraph&) const { return {}; }
        std::string_view operator()(const Subheading&) const { return {}; }
        std::string_view operator()(const BulletList&) const { return {}; }
        std::string_view operator()(const QuoteBlock&) const { return {}; }
        std::string_view operator()(const MockPost&) const { return "post"; }
        std::string_view operator()(const DoDont&) const { return "pair"; }
        std::string_view operator()(const RealCase&) const { return "case"; }
        std::string_view operator()(const LawNote&) const { return "law"; }
        std::string_view operator()(const PictureBlock&) const { return "picture"; }
        std::string_view operator()(const RecallPrompt&) const { return "recall"; }
        std::string_view operator()(const Takeaway&) const { return "takeaway"; }
    };
    return std::visit(Namer(), block);
}

}  // namespace rozwaga::course
