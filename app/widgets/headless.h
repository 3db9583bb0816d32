// Runs a draw function without a window, for tests and checks: finds things by role and name and acts on them as a person would.
//     Headless app({.fonts = ROZWAGA_SHARE_DIR "/fonts"});
//     app.show([&](Ui& ui) { screen(ui, ...); });
//     app.find(Role::button, "Dalej").press();
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/drawn.h"
#include "widgets/ui.h"

struct ImDrawData;

namespace rozwaga::widgets {

class Headless;

/// A node by id. Asking what is gone is no error: exists() says so, and actions on it throw std::runtime_error with the tree.
class Handle {
public:
    Handle(Headless& app, NodeId id, std::string sought) : app_(&app), id_(id), sought_(std::move(sought)) {}

    bool exists() const;
    const Node& node() const;       ///< throws where there is none
    NodeId id() const { return id_; }
    std::string name() const { return node().name; }
    std::string value() const { return node().value; }
    std::string description() const { return node().description; }
    const States& states() const { return node().states; }

    /// Each settles afterwards. False where it was refused (disabled, covered, not allowed).
    bool press();
    bool focus();
    bool scroll_to();
    bool set_value(std::string_view text);

private:
    Headless* app_;
    NodeId id_;
    std::string sought_;
};

struct HeadlessOptions {
    std::string fonts;           ///< folder with the faces; empty: a built-in face
    float width = 1280, height = 800;
    Look look = {};
};

class Headless {
public:
    explicit Headless(const HeadlessOptions& options = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    Ui& ui();
    /// Sets what is drawn, and settles.
    void show(std::function<void(Ui&)> draw);
    void frame();
    /// Frames until nothing changes (at most 30). Returns how many it took. Motion is let run to its end.
    int settle();
    void resize(float width, float height);
    void look(const Look& look);
    /// Lets time pass: the clock of Ui::seconds().
    void wait(double seconds);

    Handle find(Role role, std::string_view name);
    Handle find(NodeId id);
    std::vector<Handle> find_all(Role role);
    bool has(Role role, std::string_view name);
    Handle focused();
    const Tree& tree();

    /// Keyboard and pointer, through the same way as a window's. Each settles afterwards.
    void key(Chord chord);
    void type(std::string_view text);
    void click(float x, float y);
    void hover(float x, float y);
    void wheel(float x, float y, float lines);

    /// Interactive items Dear ImGui saw in the last frame that no node stands for: one line each.
    std::vector<std::string> unrecorded_items();
    /// Texts drawn outside the room they were given in the last frame: one line each.
    std::vector<std::string> clipped_texts();
    /// Words and icons of the last frame, in the order in which they were drawn.
    const std::vector<Drawn>& drawn();
    /// Triangles of the last frame, to be drawn by whoever wants pixels; good until the next frame.
    const ImDrawData& draw_data();
    /// A frame like the last without words and icons: the ground on which they stand.
    void frame_without_letters();
    /// Whether anything could be scrolled from left to right.
    bool scrolls_sideways();
    /// Time the UI thread took for the last frame's draw function and Ui, in seconds; vertices drawn.
    double last_frame_seconds() const;
    int last_frame_vertices() const;
    /// What Dear ImGui complained about (asserts, id conflicts) since the start.
    const std::vector<std::string>& complaints() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace rozwaga::widgets
