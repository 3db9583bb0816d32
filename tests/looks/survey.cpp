#include "looks/survey.h"

#include <catch2/catch_test_macros.hpp>

namespace rozwaga::tests {

using widgets::Scheme;

#ifdef ROZWAGA_SANITIZED
constexpr bool in_a_hurry = true;
#else
constexpr bool in_a_hurry = false;
#endif

std::vector<const Station*> stations_in_time(const std::string& language) {
    std::vector<const Station*> chosen;
    for (const auto& station : stations(language))
        if (station.short_tour || !in_a_hurry) chosen.push_back(&station);
    return chosen;
}

std::vector<int> percents_in_time() { return in_a_hurry ? std::vector{100, 200} : std::vector{100, 150, 200}; }

std::vector<Scheme> schemes_in_time() {
    return in_a_hurry ? std::vector{Scheme::light, Scheme::high_contrast} : std::vector{Scheme::light, Scheme::dark, Scheme::high_contrast};
}

void expect_none(const Faults& faults) {
    constexpr std::size_t said = 25;
    for (std::size_t i = 0; i < std::min(said, faults.size()); ++i) {
        INFO(faults[i]);
        CHECK(false);
    }
    CHECK(faults.size() == 0);
}

void Survey::note(Check check, const Faults& faults, const Station& station, const Setting& setting) {
    for (const auto& fault : faults)
        faults_[check].push_back(station.name + ", " + station.view.preferences.language + ", " + in_words(setting) + ": " + fault);
}

Sight Survey::sight(bool whole) {
    return {stage_.app().tree(), stage_.app().drawn(), stage_.setting().width, stage_.setting().height, whole,
            stage_.setting().scheme == Scheme::high_contrast};
}

void Survey::look_at_room(const Station& station, bool whole) {
    ++sights_;
    const Sight seen = sight(whole);
    note(Check::cut, cut_texts(seen), station, stage_.setting());
    note(Check::cut, stage_.app().clipped_texts(), station, stage_.setting());
    note(Check::overlapping, overlapping_texts(seen), station, stage_.setting());
    if (stage_.app().scrolls_sideways()) note(Check::sideways, {"something can be scrolled sideways"}, station, stage_.setting());
}

void Survey::look_at_names(const Station& station) {
    const text::Wording& words = words_ != nullptr ? *words_ : wording(station.view.preferences.language);
    const Sight seen = sight(false);
    note(Check::target, small_targets(seen), station, stage_.setting());
    note(Check::main_action, faulty_main_actions(seen), station, stage_.setting());
    note(Check::name, missing_names(seen), station, stage_.setting());
    note(Check::doubled_name, doubled_names(seen), station, stage_.setting());
    note(Check::key, keys_as_names(seen, words), station, stage_.setting());
}

void Survey::look_at_colours(const Station& station) {
    for (const Scheme scheme : schemes_in_time()) {
        stage_.scheme(scheme);
        const auto picture = scheme == Scheme::light ? stage_.picture(stage_.window()) : widgets::Pixels{};
        const auto ground = stage_.ground(stage_.window());
        const Sight seen = sight(true);
        note(Check::pale_text, pale_texts(seen, ground), station, stage_.setting());
        note(Check::pale_icon, pale_icons(seen, ground), station, stage_.setting());
        note(Check::pale_edge, pale_edges(seen, ground), station, stage_.setting());
        if (scheme == Scheme::light) note(Check::covered, covered_texts(seen, ground, picture), station, stage_.setting());
    }
}

void Survey::look_at(const Station& station, const std::vector<int>& percents, bool colours) {
    for (const int percent : percents) {
        stage_.show(station, {.percent = percent});
        look_at_room(station, false);
        if (percent == 100) look_at_names(station);
        stage_.unroll();
        look_at_room(station, true);
        // Colours do not depend on the size; what they stand on does, most at its ends.
        if (colours && (percent == percents.front() || percent == percents.back())) look_at_colours(station);
        stage_.show(station, {.percent = percent, .spaced = true});
        stage_.unroll();
        look_at_room(station, true);
        for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, std::pair{3840.0F, 2160.0F}}) {
            stage_.show(station, {.percent = percent, .width = width, .height = height});
            look_at_room(station, false);
        }
    }
}

}  // namespace rozwaga::tests
