#include "session/screen_of.h"

#include <algorithm>

#include "learning/draw.h"
#include "learning/grading.h"

namespace rozwaga::session {

record::Answer blank_answer(const ItemView& item) {
    record::Answer answer;
    if (item.type == course::ItemType::order)
        for (const auto& option : item.options) answer.picks.push_back({option.id, ""});
    return answer;
}

ItemView item_view(const course::Item& item, const std::string& language, const std::vector<Id>& options) {
    const auto& text = wording_of(item.text, language);
    ItemView view;
    view.id = item.id;
    view.type = item.type;
    view.stem = text.stem;
    view.author = text.author;
    view.post = text.post;
    for (const auto& id : options) {
        OptionView option;
        option.id = id;
        option.text = text_or_empty(text.options, id).text;
        view.options.push_back(std::move(option));
    }
    for (const auto& id : item.groups) view.groups.push_back({id, text_or_empty(text.groups, id)});
    return view;
}

void judge(ItemView& view, const course::Item& item, const std::string& language, const record::Answer& answer) {
    const auto& text = wording_of(item.text, language);
    const std::vector<bool> right = learning::judge_options(item, answer);
    view.judged = true;
    view.answer = answer;
    view.points = learning::score_item(item, answer);
    for (auto& option : view.options) {
        const auto at = std::find(item.options.begin(), item.options.end(), option.id);
        const auto index = std::size_t(at - item.options.begin());
        option.right = index < right.size() && right[index];
        option.in_key = std::find(item.key.begin(), item.key.end(), option.id) != item.key.end();
        option.feedback = text_or_empty(text.options, option.id).feedback;
    }
}

ScreenView screen_of(const Sight& sight, const record::Whereabouts& place) {
    using record::PlaceKind;
    switch (place.kind) {
        case PlaceKind::home: break;
        case PlaceKind::lesson:
            if (LessonView view; lesson_view(sight, place.subject, place.part, view)) return view;
            break;
        case PlaceKind::practice:
            if (PracticeView view; practice_view(sight, place.subject, place.part, view)) return view;
            break;
        case PlaceKind::scenario:
            if (ScenarioView view; scenario_view(sight, place.subject, view)) return view;
            break;
        case PlaceKind::exam:
            if (RefresherView view; refresher_view(sight, place, view)) return view;
            if (ExamView view; exam_view(sight, place.part, view)) return view;
            break;
        case PlaceKind::results:
            if (ResultsView view; results_view(sight, place.subject, view)) return view;
            break;
        case PlaceKind::certificate:
            if (CertificateView view; certificate_view(sight, place.subject, view)) return view;
            break;
        case PlaceKind::refresher:
            if (RefresherView view; refresher_view(sight, place, view)) return view;
            break;
        case PlaceKind::round:
            if (RoundView view; round_view(sight, place.subject, place.part, view)) return view;
            break;
        case PlaceKind::policy:
            if (PolicyView view; policy_view(sight, place.part, view)) return view;
            break;
    }
    return home_view(sight);
}

}  // namespace rozwaga::session
