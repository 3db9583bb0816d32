#include "cli/course_figures.h"

#include <fmt/format.h>
#include <ostream>

#include "course/finding_codes.h"
#include "course/readability.h"
#include "course/reading_time.h"

namespace rozwaga::cli {
namespace {

using course::PartTime;
using learning::Bot;
using learning::BotFigures;
using nlohmann::ordered_json;

/// In JSON and, after "cli.bot-", in the catalogues.
std::string bot_name(Bot bot) {
    static constexpr const char* names[] = {"random", "longest", "first", "politest", "half", "remembers"};
    return names[std::size_t(bot)];
}

course::Code passed_code(Bot bot) {
    switch (bot) {
        case Bot::longest: return "exam-passed-by-longest";
        case Bot::first: return "exam-passed-by-first";
        case Bot::politest: return "exam-passed-by-politest";
        default: return "exam-passed-at-random";
    }
}

std::string in_percent(const text::Wording& words, double share) { return words.number(share * 100, 2) + " %"; }
std::string in_points(const text::Wording& words, std::int64_t thousandths) { return words.number(double(thousandths) / 1000, 1); }

std::string part_line(const text::Wording& words, const std::string& part, const course::Language& language, const PartTime& time) {
    return words("cli.part-time", {{"part", part},
                                   {"language", language},
                                   {"words", words.number(time.words)},
                                   {"items", std::to_string(time.items)},
                                   {"scenarios", std::to_string(time.scenarios)},
                                   {"minutes", std::to_string(time.minutes())}});
}

ordered_json part_json(const PartTime& time) {
    return {{"words", time.words}, {"items", time.items}, {"scenarios", time.scenarios}, {"minutes", time.minutes()}};
}

}  // namespace

void print_times(const Console& console, const course::LoadedCourse& loaded) {
    const auto& words = console.words;
    for (const auto& language : loaded.course.languages) {
        const auto path = course::required_path(loaded.course, loaded.organisation, language);
        for (const auto& lesson : path.lessons) {
            console.out << part_line(words, lesson.lesson, language, lesson);
            const auto ease = course::readability(*loaded.course.lesson(lesson.lesson), language);
            if (ease) console.out << words("cli.readability", {{"index", words.number(ease->index(), 1)}});
            console.out << '\n';
        }
        console.out << part_line(words, words("cli.part-policy"), language, path.policy) << '\n'
                    << part_line(words, words("cli.part-exam"), language, path.exam) << '\n'
                    << words("cli.path-time", {{"language", language}, {"minutes", std::to_string(path.minutes())}}) << '\n';
    }
}

ordered_json times_json(const course::LoadedCourse& loaded) {
    ordered_json report = ordered_json::array();
    for (const auto& language : loaded.course.languages) {
        const auto path = course::required_path(loaded.course, loaded.organisation, language);
        ordered_json lessons = ordered_json::array();
        for (const auto& lesson : path.lessons) {
            ordered_json one = {{"lesson", lesson.lesson}};
            one.update(part_json(lesson));
            if (const auto ease = course::readability(*loaded.course.lesson(lesson.lesson), language))
                one["readability"] = {{"fog", ease->index()},
                                      {"sentences", ease->sentences},
                                      {"words", ease->words},
                                      {"hard_words", ease->hard_words}};
            lessons.push_back(std::move(one));
        }
        report.push_back({{"language", language},
                          {"minutes", path.minutes()},
                          {"lessons", lessons},
                          {"policy", part_json(path.policy)},
                          {"exam", part_json(path.exam)}});
    }
    return report;
}

void print_bots(const Console& console, const std::vector<BotFigures>& bots) {
    const auto& words = console.words;
    const auto row = [&](const std::string& who, const std::string& language, const std::string& passed, const std::string& share,
                         const std::string& median) {
        console.out << fmt::format("{:<44} {:<9} {:>18} {:>10} {:>14}\n", who, language, passed, share, median);
    };
    row(words("cli.bots-who"), words("cli.bots-language"), words("cli.bots-passed"), words("cli.bots-share"), words("cli.bots-median"));
    for (const BotFigures& figures : bots) {
        row(words("cli.bot-" + bot_name(figures.bot)), figures.language,
            fmt::format("{} / {}", words.number(figures.passed), words.number(figures.sittings)), in_percent(words, figures.share()),
            fmt::format("{} / {}", in_points(words, figures.median), in_points(words, figures.maximum)));
    }
}

ordered_json bots_json(const std::vector<BotFigures>& bots) {
    ordered_json report = ordered_json::array();
    for (const BotFigures& figures : bots)
        report.push_back({{"bot", bot_name(figures.bot)},
                          {"language", figures.language},
                          {"sittings", figures.sittings},
                          {"passed", figures.passed},
                          {"share", figures.share()},
                          {"median", double(figures.median) / 1000},
                          {"maximum", double(figures.maximum) / 1000},
                          {"only_guesses", learning::only_guesses(figures.bot)}});
    return report;
}

course::Findings bots_findings(const std::vector<BotFigures>& bots, const std::string& exam_file) {
    course::Findings findings;
    for (const BotFigures& figures : bots) {
        if (!learning::guessing_pays(figures)) continue;
        const course::Code code = passed_code(figures.bot);
        findings.push_back({std::string(code.name()), code.severity(), {exam_file, 1, 1},
                            {{"passed", std::to_string(figures.passed)},
                             {"sittings", std::to_string(figures.sittings)},
                             {"language", figures.language}}});
    }
    return findings;
}

}  // namespace rozwaga::cli
