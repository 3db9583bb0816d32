#include "platform/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#ifdef __APPLE__
#include <OpenGL/gl3.h>
#else
#include <GL/gl.h>
#endif

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <mutex>
#include <utility>

#include "widgets/fonts.h"

namespace rozwaga::platform {
namespace {

constexpr int most_passes = 8;      // of one picture, until its sizes are settled
constexpr int frames_after_event = 2;

std::mutex wake_mutex;
bool can_wake = false;
std::string last_glfw_error;

void allow_waking(bool allowed) {
    const std::lock_guard lock(wake_mutex);
    can_wake = allowed;
}

// On a small or dense screen the wanted size may be larger than the screen.
void keep_on_screen(GLFWwindow* window) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return;
    int x = 0, y = 0, across = 0, down = 0, width = 0, height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &across, &down);
    glfwGetWindowSize(window, &width, &height);
    if (across > 0 && down > 0 && (width > across || height > down)) glfwSetWindowSize(window, std::min(width, across), std::min(height, down));
}

GLFWwindow* create_window(const WindowOptions& options) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, options.fixed_scale ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "rozwaga");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "rozwaga");
    GLFWwindow* window = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (window != nullptr && !options.fixed_scale) keep_on_screen(window);
    return window;
}

}  // namespace

struct Window::Inside {
    GLFWwindow* window = nullptr;
    ImGuiContext* context = nullptr;
    std::unique_ptr<widgets::Ui> ui;
    bool fixed_scale = false;
    std::atomic<bool> closed = false;  // close() may come from another thread
    bool keep = false;
    std::atomic<long> shown = 0;
    std::vector<std::string> dropped;

    ~Inside() {
        allow_waking(false);
        if (context != nullptr) {
            ImGui::SetCurrentContext(context);
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            ui.reset();
            ImGui::DestroyContext(context);
        }
        if (window != nullptr) glfwDestroyWindow(window);
        glfwTerminate();
    }

    // In X11 and Windows a pixel of the window is a pixel of the screen, so the scale is ours to apply; elsewhere the
    // framebuffer is larger than the window and Dear ImGui draws finer by itself.
    void take_scale() {
        if (fixed_scale) return;
        float across = 1, down = 1;
        int window_width = 0, window_height = 0, pixels_wide = 0, pixels_high = 0;
        glfwGetWindowContentScale(window, &across, &down);
        glfwGetWindowSize(window, &window_width, &window_height);
        glfwGetFramebufferSize(window, &pixels_wide, &pixels_high);
        const float denser = window_width > 0 ? static_cast<float>(pixels_wide) / static_cast<float>(window_width) : 1;
        widgets::set_display_scale(*ui, std::max(1.0F, across / std::max(1.0F, denser)));
    }

    void pass(const std::function<void(widgets::Ui&)>& draw, double seconds) {
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        if (seconds > 0) ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
        ImGui::NewFrame();
        ui->begin_frame();
        draw(*ui);
        ui->end_frame();
        ImGui::Render();
    }

    void upload_textures() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
    }

    void render() const {
        int width = 0, height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        const widgets::Colour ground = ui->palette().page;
        glViewport(0, 0, width, height);
        glClearColor(ground.red / 255.0F, ground.green / 255.0F, ground.blue / 255.0F, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }

    void show(const std::function<void(widgets::Ui&)>& draw, double seconds) {
        ImGui::SetCurrentContext(context);
        take_scale();
        pass(draw, seconds);
        for (int i = 1; i < most_passes && ui->wants_another_frame(); ++i) {
            upload_textures();
            pass(draw, 0);
        }
        render();
        glfwSwapBuffers(window);
        ++shown;
    }
};

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

Result<Window> Window::open(const WindowOptions& options) {
    glfwSetErrorCallback([](int, const char* description) { last_glfw_error = description; });
    if (glfwInit() == GLFW_FALSE) return fail("platform.no-display", {{"reason", last_glfw_error}});
    auto inside = std::make_unique<Inside>();
    inside->fixed_scale = options.fixed_scale;
    inside->window = create_window(options);
    if (inside->window == nullptr) return fail("platform.no-opengl", {{"version", "3.2"}, {"reason", last_glfw_error}});
    glfwSetWindowSizeLimits(inside->window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowUserPointer(inside->window, inside.get());
    glfwSetDropCallback(inside->window, [](GLFWwindow* window, int count, const char** paths) {
        auto& dropped = static_cast<Inside*>(glfwGetWindowUserPointer(window))->dropped;
        dropped.insert(dropped.end(), paths, paths + count);
    });
    glfwMakeContextCurrent(inside->window);
    glfwSwapInterval(options.fixed_scale ? 0 : 1);

    inside->context = ImGui::CreateContext();
    ImGui::SetCurrentContext(inside->context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigNavCursorVisibleAlways = true;
    ImGui_ImplGlfw_InitForOpenGL(inside->window, true);
    if (!ImGui_ImplOpenGL3_Init("#version 150")) return fail("platform.no-opengl", {{"version", "3.2"}, {"reason", "GLSL 150"}});
    inside->ui = std::make_unique<widgets::Ui>();
    if (!widgets::load_fonts(*inside->ui, options.fonts)) return fail("platform.no-fonts", {{"folder", options.fonts}});
    if (options.visible) glfwShowWindow(inside->window);
    allow_waking(true);
    return Window(std::move(inside));
}

widgets::Ui& Window::ui() { return *inside_->ui; }

void Window::run(const std::function<void(widgets::Ui&)>& draw) {
    auto& in = *inside_;
    int frames = frames_after_event;
    while (!in.closed) {
        in.keep = false;
        in.show(draw, 0);
        if (glfwWindowShouldClose(in.window) == GLFW_TRUE) {
            if (!in.keep) break;
            glfwSetWindowShouldClose(in.window, GLFW_FALSE);
        }
        if (--frames > 0 || in.ui->wants_another_frame() || in.context->InputEventsQueue.Size > 0) {
            glfwPollEvents();
            continue;
        }
        if (const auto wake = in.ui->wakes_in()) {
            if (*wake > 0) glfwWaitEventsTimeout(*wake);
            else glfwPollEvents();
        } else {
            glfwWaitEvents();
        }
        while (glfwGetWindowAttrib(in.window, GLFW_ICONIFIED) == GLFW_TRUE && glfwWindowShouldClose(in.window) == GLFW_FALSE) glfwWaitEvents();
        frames = frames_after_event;
    }
}

void Window::draw_now(const std::function<void(widgets::Ui&)>& draw, double seconds) {
    glfwPollEvents();
    inside_->show(draw, seconds);
    for (int i = 0; i < most_passes && inside_->context->InputEventsQueue.Size > 0; ++i) inside_->show(draw, 0);
}

void Window::close() {
    inside_->closed = true;
    wake();
}

bool Window::closing() const { return inside_->closed || glfwWindowShouldClose(inside_->window) == GLFW_TRUE; }
void Window::keep_open() { inside_->keep = true; }

void Window::wake() {
    const std::lock_guard lock(wake_mutex);
    if (can_wake) glfwPostEmptyEvent();
}

std::vector<std::string> Window::take_dropped() { return std::exchange(inside_->dropped, {}); }
void Window::set_title(const std::string& title) { glfwSetWindowTitle(inside_->window, title.c_str()); }
void Window::copy(const std::string& text) { glfwSetClipboardString(inside_->window, text.c_str()); }
long Window::frames_shown() const { return inside_->shown; }

widgets::Pixels Window::pixels() const {
    ImGui::SetCurrentContext(inside_->context);
    inside_->render();
    widgets::Pixels pixels;
    glfwGetFramebufferSize(inside_->window, &pixels.width, &pixels.height);
    const auto stride = static_cast<std::size_t>(pixels.width) * 4;
    std::vector<std::uint8_t> upside_down(stride * static_cast<std::size_t>(pixels.height));
    pixels.rgba.resize(upside_down.size());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    for (std::size_t row = 0; row < static_cast<std::size_t>(pixels.height); ++row)
        std::memcpy(pixels.rgba.data() + row * stride, upside_down.data() + upside_down.size() - (row + 1) * stride, stride);
    for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) pixels.rgba[i] = 255;
    return pixels;
}

}  // namespace rozwaga::platform
