#include "registry/guideline_figures.h"

namespace rozwaga::registry {

void GuidelineFigures::add(const AttemptFigures& attempt) {
    if (!attempt.first) return;
    for (const LessonFigure& lesson : attempt.graded.lessons) {
        if (lesson.maximum <= 0) continue;
        const Key key{attempt.course, lesson.lesson};
        for (Sums* sums : {&all_[key], &teams_[{attempt.team, key}]}) {
            ++sums->people;
            sums->points += lesson.points;
            sums->maximum += lesson.maximum;
        }
    }
}

GuidelineShares GuidelineFigures::shares() const {
    GuidelineShares shares;
    const auto share = [](const Sums& sums) { return double(sums.points) / double(sums.maximum); };
    for (const auto& [key, sums] : all_) {
        GuidelineShare one{key.first, key.second, "", sums.people, {}};
        if (sums.people >= least_people_of_guideline) one.share = share(sums);
        shares.all.push_back(std::move(one));
    }
    for (const auto& [place, sums] : teams_) {
        GuidelineShare one{place.second.first, place.second.second, place.first, sums.people, {}};
        if (sums.people >= least_people_of_team && sums.maximum >= least_points_of_team) one.share = share(sums);
        shares.teams.push_back(std::move(one));
    }
    return shares;
}

}  // namespace rozwaga::registry
