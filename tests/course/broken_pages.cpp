#include "course/broken_courses.h"

namespace rozwaga::test {

std::vector<BrokenCourse> broken_pages() {
    const std::string takeaway = "```takeaway\ntext: Begin with a greeting.\n```\n";
    return {
        {"no front matter", replacing(lesson_en, "---\ntitle: Greeting", "title: Greeting"), "front-matter-missing", lesson_en, "",
         {"text-before-first-page"}},
        {"a front matter that never ends", replacing(lesson_en, "keep-calm: Keeps calm.\n---\n", "keep-calm: Keeps calm.\n"),
         "front-matter-unclosed", lesson_en, ""},
        {"a front matter that is no YAML", replacing(lesson_en, "title: Greeting", "title: [Greeting"), "yaml-bracket-open", lesson_en, "[Greeting"},
        {"no summary", replacing(lesson_en, "summary: How to begin a talk online.\n", ""), "text-missing", lesson_en, ""},
        {"an objective without wording", replacing(lesson_en, "  keep-calm: Keeps calm.\n", ""), "objective-wording-missing", lesson_en,
         "objectives"},
        {"wording of an unknown objective", replacing(lesson_en, "  keep-calm: Keeps calm.\n", "  keep-calm: Keeps calm.\n  keep-clam: Clams.\n"),
         "objective-unknown", lesson_en, "keep-clam"},
        {"a heading without an id", replacing(lesson_en, "# Why {#why}", "# Why"), "page-heading-without-id", lesson_en, "# Why",
         {"page-missing"}},
        {"a heading without words", replacing(lesson_en, "# Why {#why}", "# {#why}"), "text-missing", lesson_en, "# {#why}"},
        {"an unknown page", replacing(lesson_en, "{#why}", "{#wherefore}"), "page-unknown", lesson_en, "# Why", {"page-missing"}},
        {"a page is missing",
         [](CourseFolder& folder) {
             const std::string text = folder.text(lesson_en);
             folder.write(lesson_en, text.substr(0, text.find("# Rule")) + text.substr(text.find("# Case")));
         },
         "page-missing", lesson_en, ""},
        {"a page twice", [](CourseFolder& folder) { folder.append(lesson_en, "\n# Again {#why}\n\nText.\n"); }, "page-twice", lesson_en,
         "# Again"},
        {"pages in another order",
         [](CourseFolder& folder) {
             folder.replace(lesson_yaml, "situation, why", "why, situation");
             folder.replace(lesson_pl, "{#situation}", "{#x}");
             folder.replace(lesson_pl, "{#why}", "{#situation}");
             folder.replace(lesson_pl, "{#x}", "{#why}");
         },
         "page-order", lesson_en, "# Situation", {"blocks-differ"}},
        {"an empty page", replacing(lesson_en, "# At the end {#summary}\n", "# At the end {#summary}\n\n# More {#more}\n"), "page-empty", lesson_en,
         "# At the end", {"page-unknown", "blocks-differ"}},
        {"text above the first page", replacing(lesson_en, "# Situation", "Hello.\n\n# Situation"), "text-before-first-page", lesson_en, "Hello."},
        {"no takeaway at the end", replacing(lesson_en, takeaway, ""), "lesson-takeaway-missing", lesson_en, "```recall", {"blocks-differ"}},
        {"HTML as a block", replacing(lesson_en, "Briefly.", "<div>Briefly.</div>"), "markdown-html", lesson_en, "<div>"},
        {"HTML in a line", replacing(lesson_en, "Briefly.", "Quite <b>briefly</b>."), "markdown-html", lesson_en, "<b>"},
        {"HTML in a block's text", replacing(lesson_en, "Please wait.", "Please <i>wait</i>."), "markdown-html", lesson_en, "Please",
         {}},
        {"a raw picture", replacing(lesson_en, "Briefly.", "Zażółć ![a picture](https://example.org/x.png)"), "markdown-image", lesson_en, "!["},
        {"program code in a line", replacing(lesson_en, "Briefly.", "Quite `briefly`."), "markdown-code", lesson_en, "`|briefly"},
        {"an indented paragraph", replacing(lesson_en, "Briefly.", "    Briefly."), "markdown-code", lesson_en, "    |Briefly"},
        {"a block without a name", replacing(lesson_en, "```law", "```"), "markdown-code", lesson_en, "source: report-2011\n```\n\n|```\ntext"},
        {"a dividing line", replacing(lesson_en, "Briefly.", "* * *"), "markdown-rule", lesson_en, "* * *"},
        {"a heading too deep", replacing(lesson_en, "## In short", "### In short"), "markdown-heading-level", lesson_en, "### In"},
        {"a list in a list", replacing(lesson_en, "- The second reason.", "  - The second reason."), "markdown-list-nested", lesson_en,
         "- The first"},
        {"a list in a quotation", replacing(lesson_en, "> Good morning", "> - Good morning"), "markdown-quote", lesson_en, "> - Good"},
        {"a list in a block's text", replacing(lesson_en, "do: Good morning, I am looking into it.", "do: \"- Good morning\""),
         "markdown-only-inline", lesson_en, "\"- Good"},
        {"a link to a script", replacing(lesson_en, "(https://example.org/rules)", "(javascript:alert)"), "link-target", lesson_en, "[the rules"},
        {"a link to a file", replacing(lesson_en, "(https://example.org/rules)", "(../../secret.md)"), "link-target", lesson_en, "[the rules"},
        {"an unknown block", replacing(lesson_en, "```recall", "```recal"), "block-unknown", lesson_en, "```recal"},
        {"a block that never ends", replacing(lesson_en, takeaway, "```takeaway\ntext: Begin with a greeting.\n"), "block-unclosed", lesson_en,
         "```takeaway"},
        {"a block without its answer", replacing(lesson_en, "answer: A greeting.\n", ""), "yaml-key-missing", lesson_en, "prompt"},
        {"a line that the block has not", replacing(lesson_en, "role: customer", "rolle: customer"), "yaml-key-unknown", lesson_en, "rolle"},
        {"a block missing in one language", replacing(lesson_en, "```law\ntext: Customers' data are protected.\nsource: report-2011\n```\n", ""),
         "blocks-differ", lesson_en, "# Case"},
        {"blocks in another order",
         [](CourseFolder& folder) {
             const std::string law = "```law\ntext: Customers' data are protected.\nsource: report-2011\n```\n";
             folder.replace(lesson_en, law, "");
             folder.replace(lesson_en, "```case", law + "\n```case");
         },
         "blocks-differ", lesson_en, "```law"},
        {"another year in one language", replacing(lesson_en, "year: 2011", "year: 2012"), "blocks-differ", lesson_en, "```case",
         {"case-year-differs"}},
        {"a year that is not the source's",
         [](CourseFolder& folder) {
             folder.replace(lesson_en, "year: 2011", "year: 2012");
             folder.replace(lesson_pl, "year: 2011", "year: 2012");
         },
         "case-year-differs", lesson_pl, "```case", {"case-year-differs"}},
        {"an unknown source", replacing(sources_yaml, "id: report-2011", "id: report-2012"), "source-unknown", lesson_pl, "```case",
         {"source-unknown"}},
        {"an unknown word of the glossary", replacing(lesson_en, "https://example.org/rules", "glossary:parcels"), "glossary-unknown",
         lesson_en, "Somebody"},
        {"an unknown picture", replacing(lesson_en, "id: hello", "id: helo"), "picture-unknown", lesson_en, "```picture", {"blocks-differ"}},
        {"a policy without pages", replacing(organisation_yaml, "policy: [scope]", "policy: []"), "pages-none", organisation_yaml, "policy"},
        {"a policy that is missing in one language", removing("lessons/organisation/en.md"), "file-missing", "lessons/organisation/en.md", ""},
    };
}

}  // namespace rozwaga::test
