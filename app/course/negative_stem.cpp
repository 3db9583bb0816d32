#include "course/negative_stem.h"

#include <array>
#include <utility>

#include "course/rich_text.h"

namespace rozwaga::course {

namespace {

std::string outside_strong(std::string_view stem) {
    std::string text;
    for (const Span& span : rich_text(stem)) {
        if (span.emphasis != Emphasis::strong) text += span.text;
    }
    return text;
}

std::vector<std::string_view> clauses_of(std::string_view sentence) {
    constexpr std::array<std::string_view, 7> borders = {",", ";", ":", "(", ")", "–", "—"};
    std::vector<std::string_view> clauses;
    std::size_t start = 0;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        for (const std::string_view border : borders) {
            if (!sentence.substr(at).starts_with(border)) continue;
            clauses.push_back(sentence.substr(start, at - start));
            start = at + border.size();
        }
    }
    clauses.push_back(sentence.substr(start));
    return clauses;
}

bool is_among(const std::string& word, const Phrases& phrases) { return !phrase_in({word}, phrases).empty(); }

/// Reads a sentence word by word and knows whether it is in the clause that asks.
class Listener {
public:
    Listener(const LintWords& table, bool instructed) : table_(table), instructed_(instructed) {}

    /// The negation of what is asked, if the clause holds one.
    std::string hear(const std::vector<std::string>& clause) {
        for (std::size_t at = 0; at < clause.size(); ++at) {
            const std::string& word = clause[at];
            if (asking_ == Asking::here) {
                if (is_among(word, table_.negations) && negates(word, at)) return word;
                if (!has_verb_ && is_among(word, table_.auxiliaries)) {
                    has_verb_ = true;
                    verb_at_ = at;
                }
                if (at > 0 && ends_asking(word)) asking_ = Asking::over;
            } else if (asking_ == Asking::not_yet && (asks(word) || (instructed_ && is_among(word, table_.instructions)))) {
                asking_ = Asking::here;
                has_verb_ = false;
            }
        }
        // "Mark the parts, which …": what an instruction asks for may follow in the next clause, and only there.
        if (asking_ == Asking::here) asking_ = instructed_ && !std::exchange(second_clause_, true) ? Asking::not_yet : Asking::over;
        return {};
    }

private:
    enum class Asking { not_yet, here, over };

    bool asks(const std::string& word) const { return is_among(word, table_.question_words); }
    bool ends_asking(const std::string& word) const {
        const bool continues = instructed_ && (asks(word) || word == "that");
        return is_among(word, table_.conjunctions) && !continues;
    }
    /// "Which will help where a rule doesn't" has its verb already; "which will not" has the negation close behind it.
    bool negates(const std::string& word, std::size_t at) const {
        constexpr std::size_t close = 3;
        const bool bare = word.find('\'') == std::string::npos;
        return !has_verb_ || (bare && at - verb_at_ <= close);
    }

    const LintWords& table_;
    bool instructed_;
    bool second_clause_ = false;
    Asking asking_ = Asking::not_yet;
    bool has_verb_ = false;
    std::size_t verb_at_ = 0;        ///< in the clause that asks
};

std::string negation_in(std::string_view sentence, const LintWords& table) {
    const auto words = lowered_words_of(sentence);
    const bool instructed = !phrase_in(words, table.instructions).empty();
    if (!instructed && sentence.find('?') == std::string_view::npos) return {};
    if (!phrase_in(words, table.everything).empty()) {
        if (std::string found = phrase_in(words, table.exceptions); !found.empty()) return found;
    }
    Listener listener(table, instructed);
    for (const std::string_view clause : clauses_of(sentence)) {
        if (std::string found = listener.hear(lowered_words_of(clause)); !found.empty()) return found;
    }
    return {};
}

}  // namespace

std::string hidden_negation(std::string_view stem, const LintWords& table) {
    const std::string text = without_quotations(outside_strong(stem));
    for (const std::string_view sentence : sentences_of(text)) {
        if (std::string found = negation_in(sentence, table); !found.empty()) return found;
    }
    return {};
}

}  // namespace rozwaga::course
