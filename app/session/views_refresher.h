// The shorter course of the years after, as its screens show it. Part of views.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/views_parts.h"

namespace rozwaga::session {

enum class RefresherPart { intro, plan, question, reading };

/// One thing the refresher asks. `because` is a name of learning::Because: why it is in the plan.
struct RefresherAsks {
    Id id;                                       ///< item, lesson; of a scenario the run once it has begun
    std::string title;                           ///< of the lesson or scenario
    int guideline = 0;
    std::string because;
    bool begun = false, complete = false;
    bool missed = false;                         ///< of the pre-test, once it is over
    int pages = 0, pages_read = 0;               ///< of a lesson
    Id first_page;                               ///< the same
};

/// The one thing to do now.
struct RefresherNext {
    enum class Kind { question, finish_pretest, page, scenario, hand_in } kind = Kind::question;
    Id subject, part;                            ///< item; lesson and page; run or scenario
};

struct RefresherView {
    RefresherPart part = RefresherPart::intro;
    Id attempt;                                  ///< empty: not begun
    int minutes = 0, pass_mark = 0;
    int questions = 0, scenarios = 0;            ///< of the pre-test; to play
    std::vector<std::string> changed;            ///< intro: titles of lessons that changed since the certificate
    std::optional<Instant> opens;                ///< intro: the day it can begin, where that is still to come; midnight UTC
    std::optional<ScreenPicture> picture;

    bool pretest_over = false;
    std::vector<RefresherAsks> pretest, lessons, check, scenario_list, skipped;
    RefresherNext next;
    bool ready = false;                          ///< to be handed in
    int left = 0;                                ///< questions, pages and scenarios still open

    // question and reading
    bool checking = false;                       ///< a question after the pre-test
    int number = 0, count = 0;                   ///< of the question in its part, of the page in its lesson
    int guideline = 0;
    std::string title, because;
    ItemView item;                               ///< judged once the pre-test is over
    Id previous, following;                      ///< of the same part
    Id lesson, page;
    std::string heading;
    std::vector<BlockView> blocks;
    std::vector<std::string> notes;              ///< what changed in this lesson, on the first page
};

}  // namespace rozwaga::session
