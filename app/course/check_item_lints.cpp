#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "course/checking.h"
#include "course/lint_words.h"
#include "course/negative_stem.h"
#include "course/rich_text.h"
#include "course/utf8.h"

namespace rozwaga::course {

namespace {

constexpr std::size_t short_enough = 40;          // characters: below that, lengths give little away
constexpr double uneven = 1.6;                    // the longest to the shortest
constexpr int fewest_to_compare = 5;              // single items of a lesson: fewer say nothing about a habit
constexpr std::size_t content_letters = 5;

struct Lint {
    const Item& item;
    const ItemText& text;
    const Language& language;
    const LintWords* words;
    std::string path;                             // "items/3/text/pl"
    Checker& checker;

    std::string option_path(const Id& option) const { return path + "/options/" + option; }
    bool is_right(const Id& option) const { return std::ranges::find(item.key, option) != item.key.end(); }
    std::string shown(const Id& option) const {
        const auto found = text.options.find(option);
        return found == text.options.end() ? std::string() : plain_text(rich_text(found->second.text));
    }
    /// Somebody picks right ones among wrong ones.
    bool is_choice() const { return item.type == ItemType::single || item.type == ItemType::multiple; }
    void say(Code code, const std::string& where, Arguments more) const {
        more.emplace_back("item", item.id);
        more.emplace_back("language", language);
        checker.say(code, where, std::move(more));
    }
};

/// The words where they make up a phrase, no more and no less.
std::string is_one_of(const std::vector<std::string>& words, const Phrases& phrases) {
    const std::string all = fmt::format("{}", fmt::join(words, " "));
    return std::ranges::find(phrases, all) == phrases.end() ? std::string() : all;
}

void lint_options(const Lint& lint) {
    for (const Id& option : lint.item.options) {
        const std::string shown = lint.shown(option);
        const auto words = lowered_words_of(shown);
        std::string whole = phrase_in(words, lint.words->all_or_none);
        if (whole.empty()) whole = is_one_of(words, lint.words->all_or_none_alone);
        if (!whole.empty()) lint.say("item-all-of-the-above", lint.option_path(option), {{"option", option}, {"words", whole}});
        const std::string absolute = phrase_in(lowered_words_of(without_quotations(shown)), lint.words->absolutes);
        if (!absolute.empty()) lint.say("item-absolute", lint.option_path(option), {{"option", option}, {"words", absolute}});
    }
}

void lint_stem(const Lint& lint) {
    const std::string negation = hidden_negation(lint.text.stem, *lint.words);
    if (!negation.empty()) lint.say("item-negative-stem", lint.path + "/stem", {{"words", negation}});
}

std::size_t length_of(const Lint& lint, const Id& option) { return character_count(lint.shown(option)); }

void lint_lengths(const Lint& lint) {
    const auto length = [&](const Id& option) { return length_of(lint, option); };
    const auto [shortest, longest] = std::ranges::minmax_element(lint.item.options, {}, length);
    if (longest == lint.item.options.end()) return;
    const std::size_t most = length(*longest), least = std::max<std::size_t>(length(*shortest), 1);
    if (most <= short_enough || static_cast<double>(most) <= uneven * static_cast<double>(least)) return;
    lint.say("item-lengths-differ", lint.option_path(*longest),
             {{"longest", *longest}, {"most", std::to_string(most)}, {"shortest", *shortest}, {"least", std::to_string(least)}});
}

struct Content {
    std::set<std::string> starts;    // of the words, in lower case
    std::set<std::string> names;     // those that stand somewhere with a capital letter inside a sentence
};

void collect(std::string_view text, const Phrases& common, Content& content) {
    for (const std::string_view sentence : sentences_of(text)) {
        const auto words = words_of(sentence);
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::string word = lowered(words[at]);
            if (character_count(word) < content_letters || !phrase_in({word}, common).empty()) continue;
            const std::string start(first_letters(word, content_letters));
            content.starts.insert(start);
            if (at > 0 && word != words[at]) content.names.insert(start);
        }
    }
}

/// Words of the stem that stand in right options and in no wrong one. Names are no cue: there is no other word for them.
void lint_echo(const Lint& lint) {
    Content stem, right, wrong;
    collect(plain_text(rich_text(lint.text.stem)), lint.words->common, stem);
    for (const Id& option : lint.item.options) collect(lint.shown(option), lint.words->common, lint.is_right(option) ? right : wrong);
    std::string echoed;
    for (const std::string& start : stem.starts) {
        const bool is_name = stem.names.contains(start) || right.names.contains(start);
        if (!is_name && right.starts.contains(start) && !wrong.starts.contains(start)) echoed += (echoed.empty() ? "" : ", ") + start + "…";
    }
    if (!echoed.empty()) lint.say("item-key-echoes-stem", lint.option_path(lint.item.key.front()), {{"words", echoed}});
}

void lint_one(const Lint& lint) {
    if (lint.words) {
        lint_stem(lint);
        if (lint.item.type != ItemType::phrases) lint_options(lint);
    }
    if (!lint.is_choice() || lint.item.key.empty()) return;
    lint_lengths(lint);
    if (lint.words) lint_echo(lint);
}

/// Whether one's ear for length would find the right answers of a lesson.
void lint_longest_keys(const Course& course, const Lesson& lesson, const Language& language, Checker& checker) {
    int singles = 0, longest = 0;
    std::string first;
    for (std::size_t index = 0; index < course.items.size(); ++index) {
        const Item& item = course.items[index];
        const auto text = item.text.find(language);
        if (item.lesson != lesson.id || item.type != ItemType::single || item.key.empty() || text == item.text.end()) continue;
        const Lint lint{item, text->second, language, nullptr, "items/" + std::to_string(index) + "/text/" + language, checker};
        if (first.empty()) first = lint.path;
        ++singles;
        const std::size_t key = length_of(lint, item.key.front());
        longest += std::ranges::all_of(item.options, [&](const Id& option) {
            return option == item.key.front() || length_of(lint, option) < key;
        });
    }
    if (singles < fewest_to_compare || longest * 2 <= singles) return;
    checker.say("items-key-longest", first,
                {{"lesson", lesson.id}, {"language", language}, {"longest", std::to_string(longest)}, {"singles", std::to_string(singles)}});
}

}  // namespace

void check_item_lints(const Course& course, Checker& checker) {
    for (std::size_t index = 0; index < course.items.size(); ++index) {
        const Item& item = course.items[index];
        for (const auto& [language, text] : item.text) {
            lint_one({item, text, language, lint_words(language), "items/" + std::to_string(index) + "/text/" + language, checker});
        }
    }
    for (const Lesson& lesson : course.lessons) {
        for (const Language& language : course.languages) lint_longest_keys(course, lesson, language, checker);
    }
}

}  // namespace rozwaga::course
