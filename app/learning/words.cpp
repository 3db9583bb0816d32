#include "learning/words.h"

#include <string_view>

namespace rozwaga::learning {

namespace {

/// Words may run over the borders of spans; a block ends them.
class Counter {
public:
    void add(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool no_break_space = text.substr(i, 2) == "\xc2\xa0";
            if (no_break_space || std::string_view(" \t\r\n").find(text[i]) != std::string_view::npos)
                inside_ = false;
            else if (!inside_) {
                inside_ = true;
                ++words_;
            }
            if (no_break_space) ++i;
        }
    }
    void add_part(std::string_view text) {
        inside_ = false;
        add(text);
        inside_ = false;
    }
    void add_part(const course::RichText& text) {
        inside_ = false;
        for (const course::Span& span : text)
            add(span.text);
        inside_ = false;
    }

    void operator()(const course::Paragraph& block) { add_part(block.text); }
    void operator()(const course::Subheading& block) { add_part(block.text); }
    void operator()(const course::BulletList& block) {
        for (const course::RichText& entry : block.entries)
            add_part(entry);
    }
    void operator()(const course::QuoteBlock& block) { add_part(block.text); }
    void operator()(const course::MockPost& block) {
        add_part(block.author);
        add_part(block.role);
        add_part(block.text);
    }
    void operator()(const course::DoDont& block) {
        add_part(block.good);
        add_part(block.bad);
        add_part(block.why);
    }
    void operator()(const course::RealCase& block) {
        add_part(block.title);
        add_part(block.text);
    }
    void operator()(const course::LawNote& block) { add_part(block.text); }
    void operator()(const course::PictureBlock& block) { add_part(block.caption); }
    void operator()(const course::RecallPrompt& block) {
        add_part(block.prompt);
        add_part(block.answer);
    }
    void operator()(const course::Takeaway& block) { add_part(block.text); }

    int words() const { return words_; }

private:
    int words_ = 0;
    bool inside_ = false;
};

}  // namespace

int count_words(const course::PageText& page) {
    Counter counter;
    counter.add_part(page.heading);
    for (const course::Block& block : page.blocks)
        std::visit(counter, block);
    return counter.words();
}

int count_words(const course::Lesson& lesson, const course::Id& page, const course::Language& language) {
    auto text = lesson.text.find(language);
    if (text == lesson.text.end()) text = lesson.text.begin();
    if (text == lesson.text.end()) return 0;
    const auto found = text->second.pages.find(page);
    return found == text->second.pages.end() ? 0 : count_words(found->second);
}

}  // namespace rozwaga::learning
