#include "course/page_parts.h"

#include "course/rich_text.h"

namespace rozwaga::course {

namespace {

struct RichTexts {
    using Texts = std::vector<const RichText*>;
    Texts operator()(const Paragraph& block) const { return {&block.text}; }
    Texts operator()(const Subheading&) const { return {}; }
    Texts operator()(const BulletList& block) const {
        Texts texts;
        for (const RichText& entry : block.entries) texts.push_back(&entry);
        return texts;
    }
    Texts operator()(const QuoteBlock& block) const { return {&block.text}; }
    Texts operator()(const MockPost& block) const { return {&block.text}; }
    Texts operator()(const DoDont& block) const { return {&block.good, &block.bad, &block.why}; }
    Texts operator()(const RealCase& block) const { return {&block.text}; }
    Texts operator()(const LawNote& block) const { return {&block.text}; }
    Texts operator()(const PictureBlock&) const { return {}; }
    Texts operator()(const RecallPrompt& block) const { return {&block.prompt, &block.answer}; }
    Texts operator()(const Takeaway& block) const { return {&block.text}; }
};

struct Labels {
    using Texts = std::vector<std::string>;
    Texts operator()(const Subheading& block) const { return {block.text}; }
    Texts operator()(const MockPost& block) const { return {block.author, block.role}; }
    Texts operator()(const RealCase& block) const { return {block.title}; }
    Texts operator()(const PictureBlock& block) const { return {block.caption}; }
    template <class T>
    Texts operator()(const T&) const { return {}; }
};

}  // namespace

std::vector<const RichText*> rich_texts_of(const Block& block) { return std::visit(RichTexts(), block); }

std::vector<PagePart> parts_of(const PageText& page) {
    std::vector<PagePart> parts{{page.heading, true}};
    for (const Block& block : page.blocks) {
        for (std::string& label : std::visit(Labels(), block)) parts.push_back({std::move(label), true});
        for (const RichText* text : rich_texts_of(block)) parts.push_back({plain_text(*text), false});
    }
    return parts;
}

}  // namespace rozwaga::course
