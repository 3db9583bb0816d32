#include "widgets/ui.h"

#include <algorithm>
#include <utility>

#include "text/wording.h"
#include "widgets/fonts.h"
#include "widgets/hash.h"
#include "widgets/overlay.h"
#include "widgets/state.h"
#include "widgets/touch.h"

namespace rozwaga::widgets {
namespace {

constexpr std::uint64_t measure_kept_frames = 600;

void take_keys(Ui::State& state) {
    for (const ImGuiKey key : {ImGuiKey_Tab, ImGuiKey_Escape}) ImGui::SetKeyOwner(key, key_owner, ImGuiInputFlags_LockThisFrame);
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseClicked[0]) state.by_keyboard = false;
    for (const Key key : {Key::tab, Key::left, Key::right, Key::up, Key::down, Key::enter, Key::space})
        if (state.key_pressed(key, false) || state.key_pressed(shift(key), false)) state.by_keyboard = true;
    if (state.key_pressed(Key::tab, true)) state.focus.step(state.tree, false);
    if (state.key_pressed(shift(Key::tab), true)) state.focus.step(state.tree, true);
}

void take_requests(Ui::State& state) {
    state.requests = std::exchange(state.incoming, {});
    for (const auto& request : state.requests) {
        const Node* node = state.tree.find(request.node);
        const bool moves = request.kind == Request::Kind::focus || request.kind == Request::Kind::set_value ||
                           (request.kind == Request::Kind::press && node != nullptr && node->role == Role::text_field);
        if (moves) state.focus.set(request.node, true, true);
    }
}

void open_root(Ui::State& state) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, state.units(12));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, state.units(6));
    const auto shade = [&](ImGuiCol which, Colour colour) { ImGui::PushStyleColor(which, IM_COL32(colour.red, colour.green, colour.blue, colour.alpha)); };
    const Palette& p = state.palette;
    shade(ImGuiCol_WindowBg, p.page);
    shade(ImGuiCol_ChildBg, {0, 0, 0, 0});
    shade(ImGuiCol_ScrollbarBg, {0, 0, 0, 0});
    shade(ImGuiCol_ScrollbarGrab, mix(p.line_strong, p.page, 0.35));
    shade(ImGuiCol_ScrollbarGrabHovered, p.line_strong);
    shade(ImGuiCol_ScrollbarGrabActive, p.ink_muted);
    shade(ImGuiCol_Text, p.ink);
    shade(ImGuiCol_TextSelectedBg, {p.tone(Tone::primary).solid.red, p.tone(Tone::primary).solid.green, p.tone(Tone::primary).solid.blue, 90});
    ImGui::Begin("##rozwaga", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    state.root = ImGui::GetCurrentWindowRead();
    Flow flow;
    flow.left = viewport->Pos.x;
    flow.right = viewport->Pos.x + viewport->Size.x;
    flow.top = flow.y = flow.natural = viewport->Pos.y;
    state.flows.assign(1, flow);
}

void close_root() {
    ImGui::End();
    ImGui::PopStyleColor(8);
    ImGui::PopStyleVar(6);
}

}  // namespace

Ui::Ui() : state_(std::make_unique<State>()) {}
Ui::~Ui() = default;

void Ui::set_look(const Look& look) {
    if (look == state_->look && state_->frame > 0) return;
    state_->look = look;
    state_->look.text_scale = std::clamp(look.text_scale, 1.0F, 2.0F);
    state_->look.line_spacing = std::clamp(look.line_spacing, 1.0F, 1.5F);
    state_->look.letter_spacing = std::clamp(look.letter_spacing, 0.0F, 0.15F);
    state_->palette = widgets::palette(look.scheme, look.primary);
    state_->unsettled = true;
}

const Look& Ui::look() const { return state_->look; }
const Palette& Ui::palette() const { return state_->palette; }
void Ui::set_wording(const text::Wording* wording) {
    if (wording != state_->wording) state_->numbers.clear();
    state_->wording = wording;
    const std::string_view language = wording != nullptr ? std::string_view(wording->language()) : std::string_view{};
    state_->texts.bind_one_letter_words(language == "pl" || language == "uk");  // the languages that ask for it
}
void Ui::set_pictures(PictureSource source) { state_->textures.source = std::move(source); }
void Ui::forget_pictures() { state_->textures.forget(); }
void set_display_scale(Ui& ui, float scale) { ui.state().display_scale = std::clamp(scale, 0.5F, 6.0F); }

void Ui::begin_frame() {
    auto& state = *state_;
    ++state.frame;
    ImGui::GetIO().ConfigInputTextCursorBlink = false;
    ImGui::GetIO().ConfigInputTextEnterKeepActive = true;
    if (state.fonts[Face::regular] == nullptr)
        for (auto face : {Face::regular, Face::italic, Face::medium, Face::semibold, Face::bold})
            state.fonts.faces[static_cast<std::size_t>(face)] = ImGui::GetFont();
    state.drawing = true;
    state.unsettled = false;
    state.modal = 0;
    state.dialog_depth = 0;
    state.next_claims = claims_nothing;
    state.is_typing = state.focus_next = state.screen_fresh = state.took_click = false;
    state.next_shortcuts.clear();
    state.shown_tip = std::exchange(state.tip, {});
    if (!std::exchange(state.tip_asked, false)) state.dismissed_tip = 0;
    state.hovered = 0;
    state.wakes_at = -1;
    state.toasts.clear();
    state.followed.clear();
    state.items.clear();
    state.overflows.clear();
    state.drawn.clear();
    state.screen_key.clear();
    const ImVec2 size = ImGui::GetMainViewport()->Size;
    state.recorder.begin({0, 0, size.x, size.y});
    take_keys(state);
    if (state.shown_tip.owner != 0 && state.key_pressed(Key::escape, false)) state.dismissed_tip = state.shown_tip.owner;
    take_requests(state);
    open_root(state);
}

void Ui::end_frame() {
    auto& state = *state_;
    close_root();
    draw_overlay(*this);
    if (!state.announcement.empty()) state.recorder.add(hash(0, "announcement"), Role::status, state.announcement, {});
    state.tree = Tree(state.recorder.finish(), state.focus.current(), state.modal);
    state.last_modal = state.modal;
    state.claims = state.next_claims;
    state.was_typing = state.is_typing;
    state.shortcuts = std::exchange(state.next_shortcuts, {});
    state.screen_before = state.screen_key;
    if (state.last_hovered != state.hovered) state.last_hovered = state.hovered;
    if (ImGui::GetIO().MouseClicked[0] && !state.took_click && state.focus.current() != 0 && !state.blocked()) state.focus.clear();
    if (state.focus.follow(state.tree)) state.unsettled = true;
    forget_typed(state);
    state.requests.clear();
    state.texts.end_frame();
    state.textures.end_frame();
    if (state.frame % measure_kept_frames == 0)
        std::erase_if(state.measured, [&](const auto& entry) { return entry.second.frame + measure_kept_frames < state.frame; });
    state.drawing = false;
}

bool Ui::wants_another_frame() const { return state_->unsettled || !state_->incoming.empty() || state_->focus.waits(); }

std::optional<double> Ui::wakes_in() const {
    if (state_->wakes_at < 0) return {};
    return std::max(0.0, state_->wakes_at - seconds());
}

const Tree& Ui::tree() const { return state_->tree; }

bool Ui::request(Request request) {
    const Node* node = state_->tree.find(request.node);
    if (node == nullptr) return false;
    constexpr Allows needed[] = {Allows::press, Allows::focus, Allows::scroll_to, Allows::set_value};
    if (!node->allows(needed[static_cast<std::size_t>(request.kind)])) return false;
    if (node->states.disabled && request.kind != Request::Kind::scroll_to) return false;
    if (state_->tree.modal() != 0 && !state_->tree.within(node->id, state_->tree.modal())) return false;
    state_->incoming.push_back(std::move(request));
    return true;
}

void Ui::announce(std::string_view sentence) { state_->announcement = sentence; }

void Ui::screen(std::string_view key, std::string_view name) {
    auto& state = *state_;
    state.screen_key = key;
    state.recorder.name_screen(hash(hash(0, "screen"), key), name);
    if (state.screen_before == key) return;
    state.screen_fresh = true;
    state.screen_before = key;
    state.focus.restart();
    state.focus_wanted = 0;
    state.announcement.clear();
    state.scroll_end = -1;
    state.page_part.clear();
    state.page_height = 0;
    state.unsettled = true;
}

void Ui::focus_here() {
    if (state_->screen_fresh) state_->focus_next = true;
}

void Ui::focus(std::string_view key) { state_->focus_wanted = state_->recorder.id(key); }
const std::vector<ShortcutHelp>& Ui::shortcuts() const { return state_->shortcuts; }
const std::string& Ui::followed() const { return state_->followed; }
bool Ui::typing() const { return state_->is_typing || state_->was_typing; }
float Ui::width() const { return state_->flows.empty() ? 0 : state_->flows.back().width() / state_->zoom(); }
float Ui::height() const { return ImGui::GetMainViewport()->Size.y / state_->zoom(); }
bool Ui::narrow() const { return width() < 720; }
double Ui::seconds() const { return ImGui::GetTime(); }

void Ui::wake_after(double in_seconds) {
    const double at = seconds() + std::max(0.0, in_seconds);
    if (state_->wakes_at < 0 || at < state_->wakes_at) state_->wakes_at = at;
}

std::string Ui::words(std::string_view key, const Arguments& arguments) const {
    return state_->wording != nullptr ? (*state_->wording)(key, arguments) : std::string(key);
}

Scope::Scope(Ui& ui, std::string_view key) : ui_(ui) { ui.state().recorder.enter(ui.state().recorder.id(key)); }
Scope::Scope(Ui& ui, std::uint64_t key) : ui_(ui) { ui.state().recorder.enter(hash(ui.state().recorder.scope(), key)); }
Scope::~Scope() { ui_.state().recorder.leave(); }

}  // namespace rozwaga::widgets
