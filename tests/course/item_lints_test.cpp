// The item-writing lints by themselves: they fire on a fault and keep silent where there is none.
#include <catch2/catch_test_macros.hpp>

#include "course/course_folder.h"
#include "course/negative_stem.h"
#include "course/words.h"

using namespace rozwaga;
using namespace rozwaga::course;
using rozwaga::test::CourseFolder;

namespace {

const std::string items_en = "quizzes/items/greet/en.yaml";

std::string negation(const std::string& stem, const Language& language) { return hidden_negation(stem, *lint_words(language)); }

/// What is said of the small course once a text in its English questions was replaced.
std::vector<std::string> codes_after(const std::string& from, const std::string& to) {
    CourseFolder folder;
    folder.replace(items_en, from, to);
    const auto outcome = folder.read();
    REQUIRE(outcome);
    std::vector<std::string> codes;
    for (const Finding& finding : outcome->findings) codes.push_back(finding.code);
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a question that asks for what is not so is told by its negation") {
    CHECK(negation("Which of these is not public?", "en") == "not");
    CHECK(negation("What should you not write?", "en") == "not");
    CHECK(negation("Which post doesn’t help?", "en") == "doesn't");
    CHECK(negation("In the draft, mark the parts that may not be published.", "en") == "not");
    CHECK(negation("All of these help except which?", "en") == "except");
    CHECK(negation("Która z tych informacji nie jest publiczna?", "pl") == "nie");
    CHECK(negation("Zaznacz zdania, których nie wolno opublikować.", "pl") == "nie");
    CHECK(negation("Wszystkie zdania pomagają, oprócz którego?", "pl") == "oprócz");
}

TEST_CASE("a negation in strong type, in a quotation or in the story is fine") {
    CHECK(negation("Which of these is **not** public?", "en") == "");
    CHECK(negation("Która z nich **nie** jest publiczna?", "pl") == "");
    CHECK(negation("Ewa writes: “Which of you does not answer?” What do you reply?", "en") == "");
    CHECK(negation("Ewa pyta: „Kto u was nie odpisuje?” Co odpowiadasz?", "pl") == "");
    CHECK(negation("Ewa did not get her lamp. What do you reply?", "en") == "");
    CHECK(negation("Ewa nie dostała lampy. Co odpowiadasz?", "pl") == "");
    CHECK(negation("What do you reply to Ewa, who does not answer?", "en") == "");
    CHECK(negation("What do you do when nobody knows and you do not either?", "en") == "");
    CHECK(negation("Co robisz, gdy klientka nie odpisuje?", "pl") == "");
    CHECK(negation("Why is it not enough to name the author?", "en") == "");
    CHECK(negation("Dlaczego nie wystarczy podać autora?", "pl") == "");
    CHECK(negation("Which answer will also help in a case the rule doesn’t describe?", "en") == "");
}

TEST_CASE("options that speak of other options are told from those that speak of things") {
    CHECK(codes_after("With silence.", "All of the above.") == Codes{"item-all-of-the-above"});
    CHECK(codes_after("With silence.", "Both of them.") == Codes{"item-all-of-the-above"});
    CHECK(codes_after("With silence.", "None of them asked.").empty());
}

TEST_CASE("an absolute counts where the option says it, not where it quotes somebody") {
    CHECK(codes_after("With silence.", "Never with silence.") == Codes{"item-absolute"});
    CHECK(codes_after("With silence.", "With “We never lie”.").empty());
}

TEST_CASE("options may differ in length as long as they are short or not far apart") {
    CHECK(codes_after("With silence.", "With a silence of half a minute.").empty());
    CHECK(codes_after("With silence.", "With silence until somebody asks again.").empty());
    CHECK(codes_after("With silence.", "With silence until somebody asks you again.") == Codes{"item-lengths-differ"});
}

TEST_CASE("a word of the question gives the key away only where no other option has it, and a name never does") {
    CHECK(codes_after("How do you begin?", "What does a greeting do?") == Codes{"item-key-echoes-stem"});
    CHECK(codes_after("How do you begin?", "What does asking do?").empty());
    CHECK(codes_after("How do you begin?", "What is a Greeting here?").empty());
    CHECK(codes_after("How do you begin?", "What is a great thing?").empty());
}

TEST_CASE("words are lower-case in every letter, sentences end where a reader ends them") {
    CHECK(lowered("ZAŻÓŁĆ Gęślą, Їжак Ґ — 5 €") == "zażółć gęślą, їжак ґ — 5 €");
    CHECK(lowered_words_of("Don’t say “E-mail 9:14”!") == Codes{"don't", "say", "e", "mail", "9", "14"});
    CHECK(lowered_words_of("\xff\xfe ok \xc5") == Codes{"ok"});
    CHECK(first_letters("żółtość", 5) == "żółto");
    CHECK(sentences_of("Ustawa, art. 12, np. tak. Koniec! „Tak?” Nie…").size() == 4);
    CHECK(sentences_of("O 9:14 nic. ").size() == 1);
    CHECK(sentences_of("").empty());
    CHECK(without_quotations("a „b c” d “e” f \"g\" h") == "a   d   f   h");
}

TEST_CASE("a phrase stands for its words one after another, a star for any ending") {
    const std::vector<Phrase> phrases = {"wszystk* z powyższ*", "zawsze"};
    CHECK(phrase_in(lowered_words_of("Wszystkie z powyższych"), phrases) == "wszystkie z powyższych");
    CHECK(phrase_in(lowered_words_of("Wszystkie z nich"), phrases) == "");
    CHECK(phrase_in(lowered_words_of("Wszystkie z"), phrases) == "");
    CHECK(count_phrases(lowered_words_of("zawsze, zawsze i od zawsze"), phrases) == 3);
}
