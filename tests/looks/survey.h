// One look at every station in every language, size and theme; the test cases read what it found.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "looks/checks.h"
#include "looks/stage.h"

namespace rozwaga::tests {

enum class Check { cut, overlapping, sideways, pale_text, pale_icon, pale_edge, covered, target, main_action, name, doubled_name, key };

class Survey {
public:
    /// `words` in place of the interface's own wording.
    explicit Survey(const text::Wording* words = nullptr) : stage_(words), words_(words) {}

    /// `colours`: look at pixels, too.
    void look_at(const Station& station, const std::vector<int>& percents, bool colours);

    const Faults& of(Check check) { return faults_[check]; }
    int sights() const { return sights_; }

private:
    void note(Check check, const Faults& faults, const Station& station, const Setting& setting);
    void look_at_room(const Station& station, bool whole);
    void look_at_names(const Station& station);
    void look_at_colours(const Station& station);
    Sight sight(bool whole);

    Stage stage_;
    const text::Wording* words_;
    std::map<Check, Faults> faults_;
    int sights_ = 0;
};

/// Says the first faults and how many there are; the test fails if there is any.
void expect_none(const Faults& faults);

/// What stands for all on a slow (sanitised) build; else all of them.
std::vector<const Station*> stations_in_time(const std::string& language);
std::vector<int> percents_in_time();
std::vector<widgets::Scheme> schemes_in_time();

}  // namespace rozwaga::tests
