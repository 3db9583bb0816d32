// A window that sleeps: it waits for events and draws only when something changed.
// GLFW, OpenGL 3, Dear ImGui. One window per process; all calls from the thread that opened it, but wake().
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "widgets/ui.h"

namespace rozwaga::platform {

struct WindowOptions {
    std::string title = "Rozwaga";
    int width = 1280, height = 800;  ///< units; made smaller where the screen is
    std::string fonts;               ///< folder with the faces (share/rozwaga/fonts)
    bool visible = true;
    bool fixed_scale = false;        ///< ignore the display's scale: the tour's pictures are the same everywhere
};

class Window {
public:
    /// Errors: "platform.no-display" {reason} (none that GLFW can reach), "platform.no-opengl" {version, reason},
    /// "platform.no-fonts" {folder}.
    static Result<Window> open(const WindowOptions& options);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    widgets::Ui& ui();

    /// Draws and sleeps until the window is closed or close() was called.
    void run(const std::function<void(widgets::Ui&)>& draw);
    /// Draws until it is settled and shows it, without waiting for events: for the tour. Time passes by `seconds`.
    void draw_now(const std::function<void(widgets::Ui&)>& draw, double seconds = 0);
    /// Another thread may call it.
    void close();
    /// The person asked for the window to be closed; run() ends after this frame unless keep_open() is called in it.
    bool closing() const;
    void keep_open();

    /// Another thread may call it: there is something new to draw. Does nothing once no window is open.
    static void wake();

    /// Paths of the files that were dropped on the window since it was last asked, in the order given.
    std::vector<std::string> take_dropped();
    void set_title(const std::string& title);
    /// Puts text on the clipboard.
    void copy(const std::string& text);
    /// What is on the screen, from the framebuffer of the last frame shown.
    widgets::Pixels pixels() const;
    /// Frames shown since the start: stays the same while idle.
    long frames_shown() const;

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace rozwaga::platform
