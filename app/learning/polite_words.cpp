#include "learning/polite_words.h"

#include <vector>

namespace rozwaga::learning {

namespace {

struct PoliteWords {
    course::Language language;
    std::vector<course::Phrase> words;
};

const PoliteWords tables[] = {
    {"pl",
     {"proszę",    "przepr*",     "dziękuj*", "dzięki",  "podziękuj*", "rozumie*",   "przykro", "dzień dobry",
      "uprzejm*",  "grzeczn*",    "chętnie",  "miło",    "serdeczn*",  "pozdrawia*", "szanown*", "życzliw*",
      "łagodn*",   "spokojn*",    "z góry",   "witam*",  "pomóc",      "pomog*",     "pomagam*"}},
    {"en",
     {"please", "sorry", "thank*",   "apolog*", "understand*", "good morning", "kind*",  "glad*",
      "happy to", "welcome", "appreciat*", "regret*", "polite*",  "gentl*",       "calm*", "dear", "help*"}},
};

}  // namespace

std::span<const course::Phrase> polite_words(const course::Language& language) {
    for (const PoliteWords& table : tables)
        if (table.language == language) return table.words;
    return {};
}

}  // namespace rozwaga::learning
