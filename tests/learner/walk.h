// A learner who knows the key, or refuses to: drives the app through what stands on the screen.
#pragma once

#include <functional>
#include <string>

#include "learner/world.h"

namespace rozwaga::tests {

/// How things are pressed: by a request to the node, or with the keyboard alone.
struct Hands {
    std::function<void(World&, widgets::NodeId)> press;
    std::function<void(World&, widgets::NodeId, const std::string& text)> type;
    /// Moves a step of an order item one place up.
    std::function<void(World&, const widgets::Node& step)> raise;
};
Hands requests();
Hands keyboard();

class Walk {
public:
    explicit Walk(World& world, Hands hands = requests()) : world_(world), hands_(std::move(hands)) {}

    /// Called between steps, with the world as it stands.
    std::function<void()> between = [] {};

    void introduce(const std::string& name);
    /// Reads every page, answers every practice item, plays the scenario, by the buttons on the screen.
    void take_lesson(const course::Lesson& lesson);
    /// Every lesson, then the policy.
    void take_all_lessons();
    /// Opens every page of the policy and says that it is known.
    void accept_policy();
    /// Answers by the key, but every `miss`th item worthlessly when it is positive; ends before handing in.
    void sit_exam(int miss = 0);
    /// The same, from the question on the screen.
    void answer_exam(int miss = 0);
    void hand_in();
    /// The first decision of that quality, the rest the best.
    void play_scenario(int first_quality = 3);
    /// The option of that quality where the scenario stands, else the best.
    void choose(int quality);
    /// Waits no longer for posts that are being typed.
    void show_all();
    void answer(const session::ItemView& shown, const record::Answer& wanted);
    void save_certificate(const std::string& path);

    void press(std::string_view key) { press(widgets::Role::button, world_.words()(key)); }
    void press(widgets::Role role, const std::string& name);

private:
    void sort_card(const std::string& card, const std::string& group);
    void arrange(const session::ItemView& shown, const record::Answer& wanted);

    World& world_;
    Hands hands_;
};

/// An answer worth 0 points.
record::Answer worthless_answer(const course::Item& item);

}  // namespace rozwaga::tests
