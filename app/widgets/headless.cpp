#include "widgets/headless.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <unordered_set>
#include <utility>

#include "widgets/fonts.h"
#include "widgets/hash.h"
#include "widgets/state.h"

namespace rozwaga::widgets {

struct SeenItem {
    ImGuiID id;
    ImRect box;
};

namespace {

// Filled by Dear ImGui's test hooks, below, for the context that is drawn at the moment.
std::vector<SeenItem>* watched = nullptr;

ImGuiKey modifier(bool Chord::* which) {
    if (which == &Chord::control) return ImGuiMod_Ctrl;
    return which == &Chord::shift ? ImGuiMod_Shift : ImGuiMod_Alt;
}

void answer_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

// Dear ImGui's own: windows and their scrollbars.
bool belongs_to_a_window(ImGuiID id) {
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->IDStack.empty()) continue;   // a tooltip that is not shown
        if (id == window->MoveId || id == window->ChildId || id == window->ID || id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y) ||
            id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X))
            return true;
    }
    return false;
}

}  // namespace

struct Headless::Inside {
    ImGuiContext* context = nullptr;
    std::unique_ptr<Ui> ui;
    std::function<void(Ui&)> draw;
    std::vector<SeenItem> items;
    std::vector<std::string> complaints;
    double seconds = 0;
    int vertices = 0;
    float step = 1.0F / 60;
};

Headless::Headless(const HeadlessOptions& options) : inside_(std::make_unique<Inside>()) {
    inside_->context = ImGui::CreateContext();
    ImGui::SetCurrentContext(inside_->context);
    inside_->context->ErrorCallback = [](ImGuiContext*, void* user, const char* message) {
        static_cast<Inside*>(user)->complaints.emplace_back(message);
    };
    inside_->context->ErrorCallbackUserData = inside_.get();
    inside_->context->TestEngineHookItems = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.DisplaySize = {options.width, options.height};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigErrorRecoveryEnableAssert = false;
    io.ConfigErrorRecoveryEnableTooltip = false;
    io.ConfigNavCursorVisibleAlways = true;
    inside_->ui = std::make_unique<Ui>();
    inside_->ui->state().checking = true;
    inside_->ui->set_look(options.look);
    load_fonts(*inside_->ui, options.fonts);
}

Headless::~Headless() {
    ImGui::SetCurrentContext(inside_->context);
    inside_->ui.reset();
    ImGui::DestroyContext(inside_->context);
    ImGui::SetCurrentContext(nullptr);
}

Ui& Headless::ui() { return *inside_->ui; }

void Headless::show(std::function<void(Ui&)> draw) {
    inside_->draw = std::move(draw);
    settle();
}

void Headless::frame() {
    ImGui::SetCurrentContext(inside_->context);
    ImGui::GetIO().DeltaTime = inside_->step;
    inside_->items.clear();
    watched = &inside_->items;
    ImGui::NewFrame();
    const auto began = std::chrono::steady_clock::now();
    inside_->ui->begin_frame();
    if (inside_->draw) inside_->draw(*inside_->ui);
    inside_->ui->end_frame();
    inside_->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    ImGui::Render();
    watched = nullptr;
    inside_->vertices = ImGui::GetDrawData()->TotalVtxCount;
    answer_textures();
    std::unordered_set<NodeId> ids;
    for (const auto& node : tree().nodes())
        if (!ids.insert(node.id).second)
            inside_->complaints.push_back("two nodes share an id: " + std::string(role_name(node.role)) + " \"" + node.name + "\"");
}

int Headless::settle() {
    int frames = 0;
    const auto moving = [&] {
        const auto wake = ui().wakes_in();
        return ui().wants_another_frame() || inside_->context->InputEventsQueue.Size > 0 || (wake && *wake < 0.05);
    };
    do {
        frame();
        ++frames;
    } while (frames < 2 || (moving() && frames < 30));
    return frames;
}

void Headless::resize(float width, float height) {
    ImGui::SetCurrentContext(inside_->context);
    ImGui::GetIO().DisplaySize = {width, height};
    settle();
}

void Headless::look(const Look& look) {
    ui().set_look(look);
    settle();
}

void Headless::wait(double seconds) {
    inside_->step = static_cast<float>(seconds);
    frame();
    inside_->step = 1.0F / 60;
    settle();
}

const Tree& Headless::tree() { return inside_->ui->tree(); }

Handle Headless::find(Role role, std::string_view name) {
    const Node* node = tree().find(role, name);
    return {*this, node == nullptr ? 0 : node->id, std::string(role_name(role)) + " \"" + std::string(name) + "\""};
}

Handle Headless::find(NodeId id) { return {*this, id, "node " + std::to_string(id)}; }

std::vector<Handle> Headless::find_all(Role role) {
    std::vector<Handle> found;
    for (const Node* node : tree().find_all(role)) found.emplace_back(*this, node->id, node->name);
    return found;
}

bool Headless::has(Role role, std::string_view name) { return tree().find(role, name) != nullptr; }
Handle Headless::focused() { return {*this, tree().focus(), "the focus"}; }

void Headless::key(Chord chord) {
    ImGui::SetCurrentContext(inside_->context);
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey key = first_physical_key(chord.key);
    constexpr bool Chord::* modifiers[] = {&Chord::control, &Chord::shift, &Chord::alt};
    for (auto which : modifiers)
        if (chord.*which) io.AddKeyEvent(modifier(which), true);
    io.AddKeyEvent(key, true);
    settle();
    io.AddKeyEvent(key, false);
    for (auto which : modifiers)
        if (chord.*which) io.AddKeyEvent(modifier(which), false);
    settle();
}

void Headless::type(std::string_view text) {
    ImGui::SetCurrentContext(inside_->context);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    settle();
}

void Headless::hover(float x, float y) {
    ImGui::SetCurrentContext(inside_->context);
    ImGui::GetIO().AddMousePosEvent(x, y);
    settle();
}

void Headless::click(float x, float y) {
    hover(x, y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    settle();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    settle();
}

void Headless::wheel(float x, float y, float lines) {
    hover(x, y);
    ImGui::GetIO().AddMouseWheelEvent(0, lines);
    settle();
}

std::vector<std::string> Headless::unrecorded_items() {
    ImGui::SetCurrentContext(inside_->context);
    const auto& known = ui().state().items;
    std::vector<std::string> found;
    for (const auto& item : inside_->items) {
        if (std::ranges::find(known, item.id) != known.end() || belongs_to_a_window(item.id)) continue;
        const ImVec2 at = item.box.Min, size = item.box.GetSize();
        found.push_back("item " + std::to_string(item.id) + " at " + std::to_string(static_cast<int>(at.x)) + "," +
                        std::to_string(static_cast<int>(at.y)) + ", " + std::to_string(static_cast<int>(size.x)) + " x " +
                        std::to_string(static_cast<int>(size.y)));
    }
    return found;
}

std::vector<std::string> Headless::clipped_texts() {
    std::vector<std::string> found = ui().state().overflows;
    const float width = tree().nodes().empty() ? 0 : tree().nodes().front().rect.width;
    for (const auto& node : tree().nodes())
        if (node.rect.x < -1 || node.rect.x + node.rect.width > width + 1)
            found.push_back(std::string(role_name(node.role)) + " \"" + node.name + "\" stands outside of the window");
    return found;
}

const std::vector<Drawn>& Headless::drawn() { return ui().state().drawn; }

const ImDrawData& Headless::draw_data() {
    ImGui::SetCurrentContext(inside_->context);
    return *ImGui::GetDrawData();
}

void Headless::frame_without_letters() {
    ui().state().letters = false;
    frame();
    ui().state().letters = true;
}

bool Headless::scrolls_sideways() {
    return std::ranges::any_of(inside_->context->Windows, [](const ImGuiWindow* window) { return window->WasActive && window->ScrollMax.x > 0; });
}

double Headless::last_frame_seconds() const { return inside_->seconds; }
int Headless::last_frame_vertices() const { return inside_->vertices; }
const std::vector<std::string>& Headless::complaints() const { return inside_->complaints; }

bool Handle::exists() const { return app_->tree().find(id_) != nullptr; }

const Node& Handle::node() const {
    const Node* found = app_->tree().find(id_);
    if (found == nullptr) throw std::runtime_error("not on the screen: " + sought_ + "\n" + app_->tree().as_text());
    return *found;
}

bool Handle::press() {
    const bool taken = app_->ui().request({Request::Kind::press, node().id, {}});
    app_->settle();
    return taken;
}

bool Handle::focus() {
    const bool taken = app_->ui().request({Request::Kind::focus, node().id, {}});
    app_->settle();
    return taken;
}

bool Handle::scroll_to() {
    const bool taken = app_->ui().request({Request::Kind::scroll_to, node().id, {}});
    app_->settle();
    return taken;
}

bool Handle::set_value(std::string_view text) {
    const bool taken = app_->ui().request({Request::Kind::set_value, node().id, std::string(text)});
    app_->settle();
    return taken;
}

}  // namespace rozwaga::widgets

// Dear ImGui's test hooks; these take the place of the ones that do nothing.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
    // Dear ImGui begins a fallback window in each frame; it is shown only where something was drawn outside of ours.
    const bool fallback = context->CurrentWindow != nullptr && context->CurrentWindow->IsFallbackWindow;
    if (rozwaga::widgets::watched != nullptr && !fallback) rozwaga::widgets::watched->push_back({id, box});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
