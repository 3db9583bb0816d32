#include "desktop/manager_side.h"

#include "desktop/look.h"

namespace rozwaga::desktop {

const text::Wording& ManagerSide::words() {
    for (const std::string& language : {manager_.view().preferences.language, std::string("pl"), std::string("en")})
        if (const auto found = wordings_.in(language)) return **found;
    static const text::Wording none{};
    return none;
}

void ManagerSide::draw(widgets::Ui& ui) {
    if (!pictures_set_) {
        ui.set_pictures([this](std::string_view id) -> std::shared_ptr<const widgets::Pixels> {
            const auto& logo = manager_.loaded().organisation.logo_png;
            return id == session::logo_picture && !logo.empty() ? decode_(logo) : nullptr;
        });
        pictures_set_ = true;
    }
    manager_.take_answers();
    const auto& view = manager_.view();
    const text::Wording& wording = words();
    ui.set_wording(&wording);
    ui.set_look(look_of(view.preferences, view.colour, system_));
    constexpr double often_enough = 0.2;   // to see how far long work is
    if (view.work) ui.wake_after(often_enough);
    if (const auto wish = screens::draw_manager(ui, wording, view, drafts_)) {
        manager_.fulfil(*wish);
        ui.wake_after(0);
    }
}

}  // namespace rozwaga::desktop
