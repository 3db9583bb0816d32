#include "course/lint_words.h"

namespace rozwaga::course {

namespace {

const LintWords polish{
    "pl",
    {"wszystk* powyższ*", "wszystk* z powyższ*", "wszystk* wymienion*", "wszystk* z wymienion*", "wszystk* tych odpowiedzi",
     "żadn* powyższ*", "żadn* z powyższ*", "żaden z powyższych", "żadn* wymienion*", "żadn* z wymienion*", "żadn* z tych odpowiedzi",
     "oba powyższe", "obie powyższe", "odpowiedzi a i b"},
    {"wszystkie", "wszystko", "wszystkie odpowiedzi", "wszystkie z nich", "wszystkie trzy", "żadna odpowiedź", "żadna", "żadne",
     "żaden z nich", "żadne z nich", "żadna z nich", "obie odpowiedzi", "a i b"},
    {"zawsze", "nigdy", "pod żadnym pozorem", "w żadnym wypadku", "w żadnym razie", "w każdym przypadku", "w każdym wypadku",
     "bez wyjątku", "za każdym razem", "bezwarunkowo", "absolutnie"},
    {"co", "czego", "czym", "czemu", "kto", "kogo", "komu", "kim", "któr*", "jaki", "jaka", "jakie", "jakich", "jakiego", "jakiej",
     "jakim", "gdzie", "kiedy"},
    {"nie", "nigdy"},
    {"wszystk*", "każd*"},
    {"oprócz", "prócz", "poza", "z wyjątkiem"},
    {"zaznacz", "wskaż", "wybierz"},
    {},
    {},
    {"będzi*", "jakie*", "jeśli*", "jeżel*", "kiedy*", "która*", "które*", "którą*", "który*", "przed*", "przez*",
     "swoim*", "swoic*", "takie*", "twoje*", "tylko*", "także*", "wtedy*", "zanim*", "ponie*", "teraz*", "sobie*", "siebi*", "możes*",
     "trzeb*", "powin*", "pierw*", "jedne*", "jeden*", "innym*", "innyc*", "inneg*", "każde*", "każdy*", "wszys*", "jeszc*", "bardz*",
     "nawet*", "zosta*", "zrobi*", "robis*", "odpow*", "najle*", "lepie*"},
};

const LintWords english{
    "en",
    {"all of the above", "all the above", "none of the above", "both of the above", "neither of the above", "all of these answers",
     "none of these answers", "both a and b"},
    {"all", "all of them", "all of these", "all three", "none", "none of them", "none of these", "both", "both of them", "both of these",
     "neither", "neither of them", "neither of these", "a and b"},
    {"always", "never", "under no circumstances", "in no case", "in every case", "in all cases", "at all times", "without exception",
     "every time", "unconditionally", "absolutely"},
    {"which", "what", "who", "whom", "whose", "where"},
    {"not", "cannot", "never", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "won't", "wouldn't", "shouldn't",
     "can't", "couldn't", "mustn't", "needn't", "hasn't", "haven't"},
    {"all", "every", "each", "any"},
    {"except", "but for", "apart from", "other than"},
    {"mark", "choose", "select", "tick"},
    {"that", "when", "if", "because", "while", "although", "unless", "whether", "since", "after", "before", "until", "so", "who",
     "which", "whose", "where"},
    {"is", "are", "was", "were", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "has",
     "have", "had", "ought"},
    {"about*", "after*", "again*", "befor*", "being*", "could*", "does*", "doing*", "every*", "first*", "their*", "there*", "these*",
     "thing*", "those*", "under*", "until*", "where*", "which*", "while*", "whose*", "would*", "shoul*", "other*", "becau*",
     "answe*", "reply*", "right*", "still*", "might*", "somet*", "someb*", "someo*", "today*"},
};

}  // namespace

const LintWords* lint_words(const Language& language) {
    for (const LintWords* words : {&polish, &english}) {
        if (words->language == language) return words;
    }
    return nullptr;
}

}  // namespace rozwaga::course
