// Brings a learner through the course by wishes alone, and freezes what stands on the screen on the way.
#pragma once

#include <string>
#include <vector>

#include "learner/world.h"
#include "looks/stations.h"

namespace rozwaga::tests {

class Journey {
public:
    explicit Journey(const std::string& language) : world_(language) {}

    /// From the first start to a saved certificate.
    void travel();
    /// Made by hand, not lived through.
    void look_at_the_managers_side(const std::string& language);
    const std::vector<Station>& stations() const { return stations_; }

private:
    // --- the parts of the way
    void first_start();
    void around();
    void read_lessons();
    void look_at_other_blocks();
    void read(const course::Lesson& lesson);
    void practise_every_type();
    void live_through(const course::Scenario& scenario, bool look);
    void complete(const course::Lesson& lesson);
    void look_at_deadlines();
    void accept_policy();
    void sit_exam(bool well, bool look);
    void look_at_exam_items();
    void take_certificate();
    void practise_later();
    void move_house();
    void look_over_the_years();
    void look_at_updates();
    void renew();
    void answer_pretest();
    void speak_up();
    void look_at_invitations(bool somebody_at_work);
    void look_at_verdicts(std::string pdf);
    void look_at_brought_files(const std::string& pdf, std::string json);
    void look_at_revoked(const std::string& pdf, const std::string& id);
    void look_at_what_is_told(std::string certificate);

    // --- doing
    void act(learning::Action action);
    void request(session::Request request);
    void go(record::PlaceKind kind, const std::string& subject = {}, const std::string& part = {});
    void answer(const course::Item& item, const record::Answer& given);
    template <class View>
    const View& screen() { return world_.screen<View>(); }
    const course::Course& course() { return world_.app->loaded().course; }

    /// Freezes the screen; true on a station that stands for others of its kind.
    Station& look(const std::string& name, bool short_tour = false);

    World world_;
    std::vector<Station> stations_;
    std::vector<bool> blocks_seen_ = std::vector<bool>(std::variant_size_v<course::Block>, false);
};

}  // namespace rozwaga::tests
