// Answers of every item type. Drawn from values; what the person does is returned and nothing is kept.
// Verdicts are told by icon and words as well as by colour.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/text.h"
#include "widgets/ui.h"

namespace rozwaga::widgets {

enum class Verdict : std::uint8_t { none, right, wrong, missed };

struct Choice {
    std::string key;
    RichText text;
    std::string badge = {};      ///< "A", "1": drawn, and the digit is a shortcut where digits is set
    bool selected = false;
    Verdict verdict = Verdict::none;
    RichText feedback = {};      ///< under the text, once there is a verdict
};

struct ChoiceStyle {
    bool enabled = true;         ///< false once answered: drawn clearly, but not pressable
    bool digits = false;         ///< keys 1 to 9 press the choices
};

/// One of several (role choice). Arrows move between them, Space or Enter chooses. Returns the key chosen.
std::optional<std::string> choose_one(Ui& ui, std::string_view key, std::string_view name, const std::vector<Choice>& choices,
                                      const ChoiceStyle& style = {});
/// Any of several (role check). Returns the key that was toggled.
std::optional<std::string> choose_many(Ui& ui, std::string_view key, std::string_view name, const std::vector<Choice>& choices,
                                       const ChoiceStyle& style = {});

struct OrderRow {
    std::string key;
    RichText text;
    Verdict verdict = Verdict::none;
    RichText feedback = {};
};
struct Moved {
    std::size_t from = 0, to = 0;  ///< take the row out at `from`, put it in at `to`
};
/// Rows in order, each with buttons up and down; Alt + arrows move the row that has the focus.
std::optional<Moved> order_list(Ui& ui, std::string_view key, std::string_view name, const std::vector<OrderRow>& rows,
                                bool enabled = true);

struct GroupCard {
    std::string key;
    RichText text;
    std::string group = {};      ///< key of the group it is in; empty: none yet
    Verdict verdict = Verdict::none;
    RichText feedback = {};
};
struct CardGroup {
    std::string key;
    std::string name;
};
struct Sorted {
    std::string card, group;
};
std::optional<Sorted> group_cards(Ui& ui, std::string_view key, std::string_view name, const std::vector<GroupCard>& cards,
                                  const std::vector<CardGroup>& groups, bool enabled = true);

struct PhrasePart {
    std::string text;
    std::string key = {};        ///< empty: ordinary text
    bool marked = false;
    Verdict verdict = Verdict::none;
    RichText feedback = {};      ///< listed under the post, with the phrase quoted
};
/// A post whose phrases are toggles inside the running text. Returns the key of the phrase toggled.
std::optional<std::string> phrase_post(Ui& ui, std::string_view key, std::string_view name, std::string_view author,
                                       std::string_view role, const std::vector<PhrasePart>& parts, bool enabled = true);

}  // namespace rozwaga::widgets
